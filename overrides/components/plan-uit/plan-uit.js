/** What leaves the plan: a sheet as the build's own file with the answers in it, a table as csv, and all sheets in a zip. */

import { find, findAll, make } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { download } from "../../files/write.js";
import { tablesOf } from "../../plan/definition.js";
import { isEmpty } from "../../plan/dossier/answers.js";
import { EVALUATION, leavingSheets, takeEvaluation, takesEvaluation } from "../../plan/out/leaving.js";
import { attention } from "../plan-privacy/plan-privacy.js";
import { allFiles, sheetFile, tableFile } from "./files.js";

/**
 * @typedef {import("../../plan/out/fill.js").NamedBlob} NamedBlob
 * @typedef {import("../../plan/definition.js").Formaat} Formaat
 * @typedef {import("../../plan/definition.js").Werkblad} Werkblad
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

const BUSY = "Bezig…";
const NOTHING = "Er is nog geen werkblad ingevuld. Vul eerst een werkblad in.";
const FAILED = "Het bestand is niet gemaakt. Probeer het opnieuw, kies een ander formaat, of druk de pagina af.";

/** Below the parts of a sheet. @type {import("../../plan/page/context.js").SheetPiece} */
export const sheetOut = {
  open(place, context, { sheet }) {
    const element = copyOf("blad-uit");
    for (const button of findAll(element, "[data-formaat]", HTMLButtonElement)) {
      const format = button.dataset.formaat ?? "";
      button.dataset.werkblad = sheet.id;
      if (sheet.formaten.includes(/** @type {Formaat} */ (format))) offer(element, button, () => sheetFile(context, sheet, format));
      else button.closest("li")?.remove();
    }
    offerTables(element, context, sheet);
    offerPdf(element, context, sheet);
    place.append(element);
    return closing(element, attention(element, context, () => [sheet.id]));
  },
};

/** Below the list of sheets. @type {import("../../plan/page/context.js").Piece} */
export const allOut = {
  open(place, context) {
    const element = copyOf("alles-uit");
    const message = find(element, "[data-uit-melding]", HTMLElement);
    for (const button of findAll(element, "[data-formaat]", HTMLButtonElement)) {
      const format = button.dataset.formaat ?? "";
      offer(element, button, async () => {
        const sheets = leavingSheets(context.keeper.dossier, context.definitie).filter((sheet) => sheet.formaten.includes(/** @type {Formaat} */ (format)));
        return sheets.length ? allFiles(context, sheets, format, (done) => { message.textContent = `Bezig: ${done} van ${sheets.length}.`; }) : null;
      });
    }
    place.append(element);
    const stop = offerEvaluation(element, context);
    const close = attention(element, context, () => leavingSheets(context.keeper.dossier, context.definitie).map(({ id }) => id));
    return closing(element, () => {
      stop();
      close();
    });
  },
};

/** The self-evaluation leaves only if asked for. @param {HTMLElement} element @param {Context} context */
function offerEvaluation(element, { keeper }) {
  const box = find(element, "input", HTMLInputElement);
  const update = () => {
    box.checked = takesEvaluation(keeper.dossier);
    find(element, "label", HTMLElement).hidden = isEmpty(keeper.dossier, EVALUATION);
  };
  box.addEventListener("change", () => keeper.edit(takeEvaluation(box.checked)));
  update();
  return keeper.subscribe(update);
}

/** @param {HTMLElement} element @param {() => void} close */
function closing(element, close) {
  return () => {
    close();
    element.remove();
  };
}

/** @param {HTMLElement} element @param {Context} context @param {Werkblad} sheet */
function offerTables(element, context, sheet) {
  const tables = tablesOf(sheet);
  const box = find(element, "[data-tabellen]", HTMLElement);
  box.hidden = !tables.length;
  find(box, "ul", HTMLElement).append(...tables.map((table) => {
    const button = make("button", "knop knop--klein", `${table.titel} (csv)`);
    Object.assign(button, { type: "button" });
    Object.assign(button.dataset, { actie: "blad-csv", werkblad: sheet.id, vanTabel: `${sheet.id}.${table.id}` });
    offer(element, button, () => tableFile(context, sheet, table));
    return make("li", "", button);
  }));
}

/** Nobody can fill in the fields of a pdf here: it is the empty one. @param {HTMLElement} element @param {Context} context @param {Werkblad} sheet */
function offerPdf(element, { basis, definitie }, { bestanden }) {
  const line = find(element, "[data-pdf]", HTMLElement);
  line.hidden = !bestanden.pdf;
  find(line, "a", HTMLAnchorElement).href = `${basis}${definitie.adressen.downloads}${bestanden.pdf}`;
}

/**
 * Let a button save what `make` gives; null means that there is nothing to save.
 * @param {HTMLElement} element
 * @param {HTMLButtonElement} button
 * @param {() => Promise<NamedBlob | null>} makeFile
 */
export function offer(element, button, makeFile) {
  const message = find(element, "[data-uit-melding]", HTMLElement);
  button.addEventListener("click", async () => {
    if (element.ariaBusy === "true") return;
    element.ariaBusy = "true";
    // So that a screen reader also reads a result that is worded like the last one.
    message.textContent = BUSY;
    message.textContent = await saved(makeFile);
    element.ariaBusy = null;
  });
}

/** @param {() => Promise<NamedBlob | null>} makeFile @returns {Promise<string>} what to tell the visitor */
async function saved(makeFile) {
  try {
    const made = await makeFile();
    if (!made) return NOTHING;
    download(made.name, made.blob);
    return `Klaar: ${made.name} staat bij uw downloads.`;
  } catch (error) {
    console.warn(error);
    return error instanceof RangeError ? error.message : FAILED;
  }
}
