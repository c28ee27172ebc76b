/**
 * What to look at before a plan is shared, bundled apart (`assets/privacy.js`): loaded with a plan that has answers, or when somebody is about to let one leave. Nothing is sent.
 */

import { line } from "./components/plan-privacy/line.js";

/** @type {{handboekPrivacy?: import("./components/plan-privacy/plan-privacy.js").Privacy}} */ (globalThis).handboekPrivacy = { line };
