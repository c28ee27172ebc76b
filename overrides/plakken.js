/**
 * What makes rows of a pasted block, bundled apart (`assets/plakken.js`): loaded when somebody pastes in a table of the plan, or chooses rows of another worksheet. Nothing is sent.
 */

import { chooseRows } from "./components/plan-plakken/choose-dialog.js";
import { openPaste } from "./components/plan-plakken/paste-dialog.js";
import { blockOf, isBlock } from "./plan/table/block.js";

/** @type {{handboekPlakken?: import("./components/plan-plakken/plan-plakken.js").Pasting}} */ (globalThis).handboekPlakken = { blockOf, isBlock, chooseRows, openPaste };
