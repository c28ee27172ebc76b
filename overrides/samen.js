/**
 * What makes one plan of two, bundled apart (`assets/samen.js`): asks how a file is to the plan that is here, merges a colleague's file, or begins a
 * plan from that of the period before. Loaded when somebody asks for any of these. Nothing is sent.
 */

import { askAbout } from "./components/plan-bestand/beside.js";
import { together } from "./components/plan-samen/merge-dialog.js";
import { fromPrevious } from "./plan/dossier/previous.js";

/** @type {{handboekSamen?: {askAbout: typeof askAbout, together: typeof together, fromPrevious: typeof fromPrevious}}} */ (globalThis).handboekSamen = { askAbout, together, fromPrevious };
