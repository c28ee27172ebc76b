/**
 * What makes rows of a pasted block, bundled apart (`assets/plakken.js`): loaded when somebody pastes in a table of the plan. Nothing is sent.
 */

import { openPaste } from "./components/plan-plakken/paste-dialog.js";
import { blockOf, isBlock } from "./plan/table/block.js";

/** @type {{handboekPlakken?: import("./components/plan-plakken/plan-plakken.js").Pasting}} */ (globalThis).handboekPlakken = { blockOf, isBlock, openPaste };
