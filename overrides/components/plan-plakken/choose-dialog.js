/** Rows of other worksheets, several at once: the visitor ticks which ones come in the table. */

import { make, say } from "../../lib/element.js";
import { ask } from "../../lib/dialog.js";
import { enumeration } from "../../lib/phrase.js";
import { kolommenOf, sheetOf } from "../../plan/definition.js";
import { missingChoices, rowsFor } from "../../plan/flows/several.js";
import { shown } from "../../plan/sums/kinds.js";
import { rowsWord } from "../../plan/table/words.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {import("../../plan/dossier/dossier.js").Edit} Edit
 */

/**
 * Ask which rows; the table stays as it is where there are none to choose or nobody wants them.
 * @param {Context} context
 * @param {string} sheet
 * @param {Tabel} tabel
 * @returns {Promise<{edit: Edit, ids: string[]} | null>}
 */
export async function chooseRows({ keeper, definitie, notice }, sheet, tabel) {
  const [key] = kolommenOf(tabel);
  const found = missingChoices(keeper.dossier, definitie, sheet, tabel);
  const from = `werkblad ${enumeration([...new Set((key.kiesUit ?? []).map((adres) => sheetOf(definitie, adres.split(".")[0])?.code ?? adres))])}`;
  if (!found.length) {
    notice(`In ${from} staat niets wat hier nog niet staat.`);
    return null;
  }
  const choices = found.map(({ tekst }) => ({ box: checkbox(), words: shown(key, tekst) }));
  if (!await asked(`Kies uit ${from}`, choices)) return null;
  return rowsFor(keeper.dossier, sheet, tabel, found.filter((_, place) => choices[place].box.checked));
}

/** Whether the visitor wants those that are ticked. @param {string} title @param {readonly {box: HTMLInputElement, words: string}[]} choices */
async function asked(title, choices) {
  const heading = Object.assign(make("h2", "venster__titel", title), { id: "kiezen--titel", tabIndex: -1, autofocus: true });
  const list = make("ul", "keuzevenster__keuzes", ...choices.map(({ box, words }) => make("li", "", make("label", "keuze", box, make("span", "", words)))));
  const add = Object.assign(make("button", "knop knop--hoofd"), { type: "button", value: "zet" });
  const leave = Object.assign(make("button", "knop", "Annuleer"), { type: "button", value: "" });
  const dialog = make("dialog", "venster keuzevenster", heading, list, make("p", "keuzevenster__sluit", add, " ", leave));
  dialog.setAttribute("aria-labelledby", heading.id);
  const update = () => {
    const count = choices.filter(({ box }) => box.checked).length;
    add.disabled = !count;
    say(add, `Zet ${rowsWord(count)} erbij`);
  };
  list.addEventListener("change", update);
  update();
  return await ask(dialog) === "zet";
}

function checkbox() {
  return Object.assign(make("input", ""), { type: "checkbox" });
}
