/** Opens a plan from a file. What is here already stays: the visitor reads how the two are to each other, and chooses. */

import { fromScript } from "../../lib/script.js";
import { openFile, relation } from "../../plan/keeper/files.js";
import { copyOf as planCopy, keptOf } from "../../plan/keeper/shelf.js";
import { readPlan } from "./reading.js";

/**
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

const FAILED = "Niet alles is geladen. Herlaad deze pagina en probeer het opnieuw.";

/**
 * Open the plan in a file.
 * @param {Context} context
 * @param {File} file
 * @param {(theirs: Dossier, name: string, told: readonly string[]) => Promise<unknown>} merge
 */
export async function openPlan(context, file, merge) {
  const { store, notice } = context;
  const read = await readPlan(file, context);
  if (!read.ok) return notice(`${file.name} is niet geopend. ${read.reason}`);
  const { dossier, told } = read;
  const mine = await keptOf(store, dossier.id);
  const kind = relation(mine, dossier);
  if (kind === "new") await openFile(store, dossier, file.name);
  else if (kind === "same") await store.open(dossier.id);
  else {
    const asking = await loaded(context);
    if (!asking) return notice(`${file.name} is niet geopend. ${FAILED}`);
    return chosen(context, { file, theirs: dossier, told, merge }, await asking.askAbout(kind, dossier, mine?.dossier ?? dossier, file.name));
  }
  const words = kind === "same" ? `is gelijk aan het plan ‘${dossier.naam}’ in deze browser. Dat is nu open.` : `is geopend: het plan ‘${dossier.naam}’. Uw andere plannen blijven in de lijst staan.`;
  notice([`${file.name} ${words}`, ...told].join(" "));
}

/**
 * @param {Context} context
 * @param {{file: File, theirs: Dossier, told: readonly string[], merge: (theirs: Dossier, name: string, told: readonly string[]) => Promise<unknown>}} what
 * @param {string} answer
 */
async function chosen({ store, notice }, { file, theirs, told, merge }, answer) {
  if (answer === "vervang") {
    await openFile(store, theirs, file.name);
    notice(["Het plan is nu gelijk aan het bestand. Bij ‘Bestanden’ draait u dit terug.", ...told].join(" "));
  } else if (answer === "kopie") {
    const copy = planCopy(theirs, `${theirs.naam} (uit ${file.name})`, store.now());
    await store.adopt(copy);
    notice([`Het bestand is nu een apart plan: ‘${copy.naam}’.`, ...told].join(" "));
  } else if (answer === "samen") {
    await store.open(theirs.id);
    await merge(theirs, file.name, told);
  } else {
    notice("Er is niets geopend. Uw plan is zoals het was.");
  }
}

/** What asks comes with what merges, on first use. @param {Context} context @returns {Promise<Pick<typeof import("./beside.js"), "askAbout"> | null>} */
async function loaded({ basis }) {
  return fromScript(`${basis}assets/samen.js`, "handboekSamen").catch(() => null);
}
