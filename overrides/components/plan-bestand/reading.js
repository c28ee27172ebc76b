/** The plan in a chosen file: its own, or that in a paper. What reads papers comes on first use. */

import { fromScript } from "../../lib/script.js";
import { readFile } from "../../plan/dossier/read.js";

/**
 * @typedef {import("../../plan/dossier/read.js").Reading} Reading
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

const FAILED = "Wat Word-bestanden leest, laadt niet. Herlaad deze pagina en probeer het opnieuw.";

/** @param {File} file @param {Context} context @returns {Promise<Reading>} */
export async function readPlan(file, { basis, definitie }) {
  const start = await file.slice(0, 2).text().catch(() => "");
  if (start !== "PK") return readFile(file, definitie);
  const office = await fromScript(`${basis}assets/kantoor.js`, "handboekKantoor").catch(() => null);
  return office ? office.readPaper(file, definitie) : { ok: false, reason: FAILED };
}
