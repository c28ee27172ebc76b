/**
 * What makes one plan of two, bundled apart (`assets/samen.js`): merges a colleague's file, or begins a plan from that of the period before. Loaded
 * when somebody asks for either. Nothing is sent.
 */

import { together } from "./components/plan-samen/merge-dialog.js";
import { fromPrevious } from "./plan/dossier/previous.js";

/** @type {{handboekSamen?: {together: typeof together, fromPrevious: typeof fromPrevious}}} */ (globalThis).handboekSamen = { together, fromPrevious };
