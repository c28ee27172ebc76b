/** The list of sheets by step, each with how far it is, and the choice between the short route and all. */

import { pageAddress } from "../../lib/address.js";
import { find, make, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { filled } from "../../plan/dossier/answers.js";
import { byStep, isShort, ROUTE, route, sheetName, SHORT } from "../../plan/overview/order.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/definition.js").Werkblad} Werkblad */

/** @param {HTMLFieldSetElement} group @param {Context} context */
export function offerRoute(group, { definitie, keeper }) {
  const short = definitie.bladen.filter(({ korteRoute }) => korteRoute).length;
  const options = [{ value: SHORT, words: `De korte route: ${short} bladen, de kern van een plan` }, { value: "", words: `Alle ${definitie.bladen.length} bladen` }];
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

/** @param {HTMLElement} element @param {Context} context */
export function showSheets(element, context) {
  const { definitie, keeper: { dossier } } = context;
  const shown = route(definitie, dossier);
  const chosen = isShort(dossier) ? SHORT : "";
  for (const input of element.querySelectorAll("[data-route] input")) if (input instanceof HTMLInputElement) input.checked = input.value === chosen;
  const online = shown.filter(({ alleenDownload }) => !alleenDownload);
  const begun = online.filter((sheet) => filled(dossier, sheet).filled).length;
  say(find(element, "[data-stand]", HTMLElement), `U bent begonnen aan ${begun} van de ${online.length} bladen.`);
  const groups = byStep(shown).map(({ titel, bladen }) =>
    make("div", "overzicht__stap", make("h3", "", titel), make("ul", "bladregels", ...bladen.map((sheet) => row(sheet, context)))));
  find(element, "[data-stappen]", HTMLElement).replaceChildren(...groups);
}

/** @param {Werkblad} sheet @param {Context} context */
function row(sheet, { basis, keeper: { dossier } }) {
  const element = copyOf("bladregel");
  const link = find(element, "[data-blad]", HTMLAnchorElement);
  link.href = `#${sheet.id}`;
  link.textContent = sheetName(sheet);
  find(element, "[data-kort]", HTMLElement).hidden = !sheet.korteRoute;
  const page = find(element, "[data-handboek]", HTMLAnchorElement);
  page.href = pageAddress(basis, sheet.adres);
  page.append("uitleg", make("span", "alleen-lezer", ` bij werkblad ${sheetName(sheet)}`));
  const bar = find(element, "progress", HTMLProgressElement);
  const words = find(element, "[data-ingevuld]", HTMLElement);
  bar.hidden = Boolean(sheet.alleenDownload);
  if (sheet.alleenDownload) {
    words.textContent = "alleen als download";
    return element;
  }
  const progress = filled(dossier, sheet);
  Object.assign(bar, { max: progress.asked, value: progress.filled });
  words.textContent = inWords(progress);
  return element;
}

/** @param {{filled: number, asked: number}} progress */
function inWords({ filled: count, asked }) {
  if (!count) return "nog leeg";
  return count === asked ? "alles ingevuld" : `${count} van ${asked} ingevuld`;
}
