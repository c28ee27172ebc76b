/** The form of one worksheet, made from its definition; one that is only a download says so instead. */

import { pageAddress } from "../../lib/address.js";
import { find, findAll, make } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { isEmpty } from "../../plan/dossier/answers.js";
import { neighbours, sheetName } from "../../plan/overview/order.js";
import { openAll } from "../../plan/page/pieces.js";
import { Part } from "./part.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/page/context.js").Target} Target */
/** @typedef {import("../../plan/definition.js").Werkblad} Werkblad */

/** What people call each format. @type {Readonly<Record<string, string>>} */
const FORMATS = { docx: "Word (docx)", xlsx: "Excel (xlsx)", odt: "Tekst voor Writer (odt)", ods: "Rekenblad voor Calc (ods)", pdf: "Pdf" };

/**
 * Open a sheet.
 * @param {HTMLElement} place
 * @param {Context} context
 * @param {Target} target with a sheet
 * @returns {Close}
 */
export function open(place, context, { sheet, field, row }) {
  if (!sheet) throw new Error("Er is geen werkblad gevraagd.");
  context.head(`Werkblad ${sheet.code}: ${sheet.titel}`, sheet.doel);
  if (sheet.alleenDownload) return openDownload(place, context, sheet);
  const element = copyOf("blad");
  introduce(element, context, sheet);
  offerBack(element, context);
  lead(element, context, sheet);
  const parts = sheet.delen.map((deel) => new Part(context, sheet, deel, { field, row }));
  find(element, "[data-delen]", HTMLFormElement).append(...parts.map((part) => part.element));
  place.append(element);
  const closeAbove = openAll(context.parts.aboveSheet, find(element, "[data-plek=boven-blad]", HTMLElement), context, { sheet });
  const closePieces = openAll(context.parts.sheet, find(element, "[data-plek=blad]", HTMLElement), context, { sheet });
  const stop = context.keeper.subscribe(() => { for (const part of parts) part.update(); });
  return () => {
    stop();
    closeAbove();
    closePieces();
    for (const part of parts) part.close();
  };
}

/** @param {HTMLElement} element @param {Context} context @param {Werkblad} sheet */
function introduce(element, { basis }, sheet) {
  find(element, "[data-duur]", HTMLElement).textContent = sheet.duur;
  find(element, "[data-met-wie]", HTMLElement).textContent = sheet.metWie;
  link(element, "[data-handboek]", pageAddress(basis, `${sheet.adres}#gebruik`), "Zo gebruikt u dit werkblad");
  if (sheet.stap) {
    link(element, "[data-stap-link]", pageAddress(basis, sheet.stap.adres), sheet.stap.titel);
    find(element, "[data-stap]", HTMLElement).hidden = false;
  }
  const hasOwn = sheet.delen.some(({ velden, tabel }) => [...velden, ...(tabel?.groepen ?? []).flatMap(({ kolommen }) => kolommen)].some(({ eigen }) => eigen));
  find(element, "[data-plusjes]", HTMLElement).hidden = !hasOwn;
}

/** To the view that led here, above and below. @param {HTMLElement} element @param {Context} context */
function offerBack(element, { origin }) {
  const from = origin();
  if (!from) return;
  for (const back of findAll(element, "[data-vandaan]", HTMLAnchorElement)) Object.assign(back, { href: from.hash, textContent: `Terug naar ‘${from.title}’`, hidden: false });
}

/** Where one goes from here, and how one begins again. @param {HTMLElement} element @param {Context} context @param {Werkblad} sheet */
function lead(element, context, sheet) {
  const { before, after } = neighbours(context.definitie, context.keeper.dossier, sheet);
  for (const [selector, words, other] of /** @type {const} */ ([["[data-vorige]", "Vorige", before], ["[data-volgende]", "Volgende", after]])) {
    if (other) link(element, selector, `#${other.id}`, `${words}: ${sheetName(other)}`).hidden = false;
  }
  find(element, "form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
  find(element, "[data-actie=blad-wis]", HTMLButtonElement).addEventListener("click", () => {
    const { keeper } = context;
    if (isEmpty(keeper.dossier, sheet.id)) {
      context.notice("Dit werkblad is al leeg.");
      return;
    }
    keeper.edit({ kind: "sheet", sheet: sheet.id, answers: null });
    context.notice(`Werkblad ${sheetName(sheet)} is leeg.`, true);
  });
}

/** @param {HTMLElement} place @param {Context} context @param {Werkblad} sheet @returns {Close} */
function openDownload(place, { basis, definitie }, sheet) {
  const element = copyOf("alleen-download");
  find(element, "[data-bestanden]", HTMLElement).append(...sheet.formaten.map((format) => {
    const button = make("a", "knop knop--download", FORMATS[format] ?? format);
    button.href = `${basis}${definitie.adressen.downloads}${sheet.bestanden[format]}`;
    button.download = "";
    return make("li", "", button);
  }));
  link(element, "[data-handboek]", pageAddress(basis, sheet.adres), `Werkblad ${sheet.code} in het handboek`);
  place.append(element);
  return () => {};
}

/** @param {HTMLElement} parent @param {string} selector @param {string} address @param {string} words */
function link(parent, selector, address, words) {
  const found = find(parent, selector, HTMLAnchorElement);
  found.href = address;
  found.textContent = words;
  return found;
}
