/**
 * The analysis of a plan, bundled apart (`assets/bevindingen.js`): loaded when somebody opens it. Nothing is sent.
 */

import { open, openBelow } from "./components/plan-analyse/view.js";

/** @type {{handboekBevindingen?: import("./components/plan-analyse/plan-analyse.js").Analysis}} */ (globalThis).handboekBevindingen = { view: open, below: openBelow };
