/** One zip with the sheet of each location, filled in as far as it is known. */

import { download } from "../../files/write.js";
import { inFileName } from "../../lib/fold.js";
import { sheetOf } from "../../plan/definition.js";
import { sheetFor } from "../../plan/returned/kit.js";
import { RETURNED } from "../../plan/returned/read.js";
import { bundled, fillBytes } from "../../plan/out/fill.js";
import { loadTemplate } from "../plan-uit/files.js";

/** @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/returned/asked.js").Round} Round */

/** Of a name without a letter that every system takes. */
const WITHOUT = "locatie";

/**
 * Hand it to the visitor.
 * @param {Context} context
 * @param {Round} round
 * @param {string} format
 * @param {Dossier} earlier the plan with the activities that are known
 * @throws {Error} where the writers or the empty sheet do not load
 */
export async function downloadSheets(context, round, format, earlier) {
  const { definitie, keeper } = context;
  const sheet = sheetOf(definitie, RETURNED);
  if (!sheet) throw new Error(RETURNED);
  const template = await loadTemplate(context, sheet, format);
  /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
  const files = new Map();
  for (const place of round.locaties) {
    const answers = sheetFor(keeper.dossier, definitie, place, round.terugVoor, earlier);
    const { bytes } = fillBytes({ definitie, sheet, answers, format, template, moment: new Date() });
    const name = `${sheet.code}-${sheet.id}-${inFileName(place.locatie) || WITHOUT}`;
    files.set(freeName(files, name, inFileName(place.instelling) || WITHOUT, format), bytes);
  }
  const zip = bundled(`uitvraag-${inFileName(keeper.dossier.gemeente) || "locaties"}-${format}.zip`, [...files].map(([name, bytes]) => ({ name, bytes })));
  download(zip.name, zip.blob);
}

/** Two institutions may have a location of the same name. @param {Map<string, unknown>} files @param {string} name @param {string} more @param {string} format */
function freeName(files, name, more, format) {
  if (!files.has(`${name}.${format}`)) return `${name}.${format}`;
  let number = 1;
  let found = `${name}-${more}.${format}`;
  while (files.has(found)) found = `${name}-${more}-${number += 1}.${format}`;
  return found;
}
