/**
 * What merges two plans, bundled apart (`assets/samen.js`): loaded when somebody chooses a colleague's file. Nothing is sent.
 */

import { together } from "./components/plan-samen/merge-dialog.js";

/** @type {{handboekSamen?: {together: typeof together}}} */ (globalThis).handboekSamen = { together };
