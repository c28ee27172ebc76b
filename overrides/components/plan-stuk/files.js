/** Makes a paper as a file: brings in the writer and the frame of that paper, each at its first use. */

import { inFileName } from "../../lib/fold.js";
import { fromScript } from "../../lib/script.js";
import { writeDossier } from "../../plan/dossier/write.js";

/** @typedef {import("../../plan/out/fill.js").NamedBlob} NamedBlob */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/papers/definition.js").Paper} Paper */

/** In the name of a paper without a municipality. */
const WITHOUT = "ingevuld";

/**
 * @param {Context} context
 * @param {Paper} paper
 * @param {string} format "docx" or "odt"
 * @param {boolean} withPlan whether the file of the plan travels inside
 * @returns {Promise<NamedBlob>}
 * @throws {Error}
 */
export async function paperFile({ basis, definitie, keeper: { dossier } }, paper, format, withPlan) {
  const [office, templates] = await Promise.all([
    fromScript(`${basis}assets/kantoor.js`, "handboekKantoor"), fromScript(`${basis}assets/sjablonen/stuk-${paper.id}-${format}.js`, "handboekSjablonen"),
  ]);
  const name = `${paper.id}-${inFileName(dossier.gemeente) || WITHOUT}.${format}`;
  const about = { naam: definitie.naam, gemeente: dossier.gemeente, moment: new Date() };
  const bytes = office.writePaper(format, templates[`stuk-${paper.id}.${format}`], paper, about, { plan: withPlan ? writeDossier(dossier) : null });
  return { name, blob: new Blob([bytes]) };
}
