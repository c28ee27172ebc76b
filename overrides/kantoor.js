/**
 * What reads and writes office files for the plan, bundled apart (`assets/kantoor.js`): too large for every visit, so loaded when
 * somebody chooses or asks for a file. It works from a folder and under the strictest policy: no workers, nothing evaluated, nothing sent.
 */

import { open as inlezen } from "./components/plan-inlezen/review.js";
import { open as uitvraag } from "./components/plan-uitvraag/plan-uitvraag.js";
import { bundled, fill, fillBytes, tableCsv } from "./plan/out/fill.js";
import { paperName } from "./plan/papers/office/about.js";
import { readPaper } from "./plan/papers/office/carried.js";
import { writePaper as paperBytes } from "./plan/papers/office/write.js";
import { readReturned } from "./plan/returned/read.js";

/**
 * @typedef {{inlezen: typeof inlezen, uitvraag: typeof uitvraag, readReturned: typeof readReturned, fill: typeof fill, fillBytes: typeof fillBytes, bundled: typeof bundled,
 *   tableCsv: typeof tableCsv, paperBytes: typeof paperBytes, paperName: typeof paperName, readPaper: typeof readPaper}} Office
 */

/** @type {{handboekKantoor?: Office}} */ (globalThis).handboekKantoor = {
  inlezen, uitvraag, readReturned, fill, fillBytes, bundled, tableCsv, paperBytes, paperName, readPaper,
};
