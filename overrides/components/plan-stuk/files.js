/** Makes a paper as a file: brings in the writer and the frame of that paper, each at its first use. */

import { fromScript } from "../../lib/script.js";

/** @typedef {Pick<typeof import("../../plan/papers/office/about.js"), "paperName"> & {paperBytes: typeof import("../../plan/papers/office/write.js").writePaper}} Office */
/** @typedef {import("../../plan/out/fill.js").NamedBlob} NamedBlob */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/papers/definition.js").Paper} Paper */

/**
 * @param {Context} context
 * @param {Paper} paper
 * @param {"docx" | "odt"} format
 * @returns {Promise<NamedBlob>}
 * @throws {Error}
 */
export async function paperFile({ basis, keeper: { dossier } }, paper, format) {
  /** @type {[Office, Readonly<Record<string, import("../../plan/papers/office/write.js").Frame>>]} */
  const [office, frames] = await Promise.all([
    fromScript(`${basis}assets/kantoor.js`, "handboekKantoor"), fromScript(`${basis}assets/sjablonen/stuk-${paper.id}-${format}.js`, "handboekSjablonen"),
  ]);
  const about = { gemeente: dossier.gemeente, moment: new Date(), site: new URL(basis, document.baseURI).href };
  return { name: office.paperName(paper, about, format), blob: new Blob([office.paperBytes(format, frames[`stuk-${paper.id}.${format}`], paper, about)]) };
}
