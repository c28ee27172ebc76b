/**
 * The papers of a plan on the page, bundled apart (`assets/stukken.js`): loaded when somebody opens them. Nothing is sent.
 */

import { open as list } from "./components/plan-stuk/list.js";
import { open as paper } from "./components/plan-stuk/paper.js";

/** @type {{handboekStukbeelden?: import("./components/plan-stuk/plan-stuk.js").PaperViews}} */ (globalThis).handboekStukbeelden = { list, paper };
