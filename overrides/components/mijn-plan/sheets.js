/** The sheets by step, each with how far it is, and the choice between the short route and all. */

import { pageAddress } from "../../lib/address.js";
import { find, findAll, make, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { filled } from "../../plan/dossier/answers.js";
import { byStep, isShort, ROUTE, route, sheetName, SHORT } from "../../plan/overview/order.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/definition.js").Werkblad} Werkblad */

/** @param {HTMLFieldSetElement} group @param {Context} context */
export function offerRoute(group, { definitie, keeper }) {
  const short = definitie.bladen.filter(({ korteRoute }) => korteRoute).length;
  const options = [{ value: SHORT, words: `De korte route: ${short} werkbladen, de kern van een plan` }, { value: "", words: `Alle ${definitie.bladen.length} werkbladen` }];
  for (const { value, words } of options) {
    const label = copyOf("keuze");
    find(label, "[data-naam]", HTMLElement).textContent = words;
    Object.assign(find(label, "input", HTMLInputElement), { name: "plan--route", value });
    group.append(label);
  }
  group.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement) keeper.edit({ kind: "set", key: "instellingen", name: ROUTE, value: target.value || null });
  });
}

/** The list. Its rows stay when only answers change, so that the focus stays in them. */
export class SheetList {
  /** @param {HTMLElement} element the overview @param {Context} context */
  constructor(element, context) {
    this.element = element;
    this.context = context;
    /** @type {Map<Werkblad, HTMLElement>} */
    this.rows = new Map();
  }

  update() {
    const { definitie, keeper: { dossier } } = this.context;
    const shown = route(definitie, dossier);
    const chosen = isShort(dossier) ? SHORT : "";
    for (const input of findAll(this.element, "[data-route] input", HTMLInputElement)) input.checked = input.value === chosen;
    if (shown.length !== this.rows.size) this.draw(shown);
    const online = shown.filter(({ alleenDownload }) => !alleenDownload);
    const progress = new Map(online.map((sheet) => [sheet, filled(dossier, sheet)]));
    for (const [sheet, found] of progress) showProgress(find(this.element, `[data-werkblad="${sheet.id}"]`, HTMLElement), found);
    const begun = [...progress.values()].filter(({ filled: count }) => count).length;
    say(find(this.element, "[data-begonnen]", HTMLElement), `U bent begonnen aan ${begun} van de ${online.length} werkbladen.`);
  }

  /** @param {readonly Werkblad[]} shown */
  draw(shown) {
    const { basis } = this.context;
    this.rows = new Map(shown.map((sheet) => [sheet, row(sheet, basis)]));
    find(this.element, "[data-stappen]", HTMLElement).replaceChildren(...byStep(shown).map(({ titel, bladen }) =>
      make("div", "overzicht__stap", make("h3", "", titel), make("ul", "bladregels", ...bladen.flatMap((sheet) => this.rows.get(sheet) ?? [])))));
  }
}

/** @param {Werkblad} sheet @param {string} basis */
function row(sheet, basis) {
  const element = copyOf("bladregel");
  element.dataset.werkblad = sheet.id;
  const link = find(element, "[data-blad]", HTMLAnchorElement);
  link.href = `#${sheet.id}`;
  link.textContent = sheetName(sheet);
  find(element, "[data-kort]", HTMLElement).hidden = !sheet.korteRoute;
  const page = find(element, "[data-handboek]", HTMLAnchorElement);
  page.href = pageAddress(basis, sheet.adres);
  page.append("uitleg", make("span", "alleen-lezer", ` bij werkblad ${sheetName(sheet)}`));
  find(element, "progress", HTMLProgressElement).hidden = Boolean(sheet.alleenDownload);
  if (sheet.alleenDownload) find(element, "[data-ingevuld]", HTMLElement).textContent = "alleen als download";
  return element;
}

/** @param {HTMLElement} element @param {{filled: number, asked: number}} progress */
function showProgress(element, progress) {
  Object.assign(find(element, "progress", HTMLProgressElement), { max: progress.asked, value: progress.filled });
  say(find(element, "[data-ingevuld]", HTMLElement), inWords(progress));
}

/** @param {{filled: number, asked: number}} progress */
function inWords({ filled: count, asked }) {
  if (!count) return "nog leeg";
  return count === asked ? "alles ingevuld" : `${count} van ${asked} ingevuld`;
}
