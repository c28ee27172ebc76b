/** Makes a paper as a file: brings in the writer and the frame of that paper, each at its first use. */

import { publicLink } from "../../lib/address.js";
import { fromScript } from "../../lib/script.js";
import { writeDossier } from "../../plan/dossier/write.js";
import { filed, handedOut, prepared } from "../../plan/keeper/files.js";

/** @typedef {Pick<typeof import("../../plan/papers/office/about.js"), "paperName"> & {paperBytes: typeof import("../../plan/papers/office/write.js").writePaper}} Office */
/** @typedef {import("../../plan/out/fill.js").NamedBlob} NamedBlob */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/papers/definition.js").Paper} Paper */

/**
 * A plan inside is a file of that plan, as one that is saved: what a colleague changes in it can be merged.
 * @param {Context} context
 * @param {Paper} paper
 * @param {"docx" | "odt"} format
 * @param {boolean} withPlan whether the file of the plan travels inside
 * @returns {Promise<NamedBlob>}
 * @throws {Error}
 */
export async function paperFile({ basis, keeper, store }, paper, format, withPlan) {
  /** @type {[Office, Readonly<Record<string, import("../../plan/papers/office/write.js").Frame>>]} */
  const [office, frames] = await Promise.all([
    fromScript(`${basis}assets/kantoor.js`, "handboekKantoor"), fromScript(`${basis}assets/sjablonen/stuk-${paper.id}-${format}.js`, "handboekSjablonen"),
  ]);
  const about = { gemeente: keeper.dossier.gemeente, moment: new Date(), site: publicLink(basis) ?? undefined };
  // What waits to be stored goes into the file too, and would count as a change after it.
  if (withPlan && keeper.isOpen) await store.flush();
  const ready = withPlan && keeper.isOpen ? prepared(store) : null;
  const bytes = office.paperBytes(format, frames[`stuk-${paper.id}.${format}`], paper, about, { plan: ready && writeDossier(ready.dossier) });
  const name = office.paperName(paper, about, format);
  if (ready) await filed(store, ready, name);
  else if (keeper.isOpen) await handedOut(store);
  return { name, blob: new Blob([bytes]) };
}
