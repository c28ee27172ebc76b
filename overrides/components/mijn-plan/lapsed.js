/** Answers that have no place on a sheet any more: shown with where they came from, to copy and to remove. */

import { copyText } from "../../lib/copy.js";
import { find, findAll, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { fieldAt, sheetOf } from "../../plan/definition.js";
import { sheetName } from "../../plan/overview/order.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/dossier/dossier.js").Vervallen} Vervallen */

/** What each section shows now: it is drawn again only when that changes, so that the focus stays in it. @type {WeakMap<HTMLElement, readonly Vervallen[]>} */
const drawn = new WeakMap();
/** @type {readonly Vervallen[]} */
const NONE = [];

/** @param {HTMLElement} section hidden where there are none @param {Context} context */
export function showLapsed(section, context) {
  const entries = context.keeper.dossier.vervallen ?? NONE;
  if (drawn.get(section) === entries) return;
  drawn.set(section, entries);
  section.hidden = entries.length === 0;
  find(section, "[data-antwoorden]", HTMLElement).replaceChildren(...entries.map((entry) => row(entry, section, context)));
}

/** @param {Vervallen} entry @param {HTMLElement} section @param {Context} context */
function row(entry, section, context) {
  const element = copyOf("vervallen");
  say(find(element, "[data-waar]", HTMLElement), placeOf(entry, context));
  const text = find(element, "[data-tekst]", HTMLElement);
  say(text, entry.tekst);
  find(element, "[data-actie=vervallen-kopie]", HTMLButtonElement).addEventListener("click", async () => context.notice(await copyText(text)));
  find(element, "[data-actie=vervallen-weg]", HTMLButtonElement).addEventListener("click", () => {
    const place = findAll(section, "[data-actie=vervallen-weg]", HTMLElement).findIndex((button) => element.contains(button));
    context.keeper.edit({ kind: "unlapse", entry });
    context.notice("Het antwoord is weg.", true);
    focusNear(section, place);
  });
  return element;
}

/** The next one to remove has the focus, else the last; without any, the heading of the page. @param {HTMLElement} section @param {number} place */
function focusNear(section, place) {
  const left = findAll(section, "[data-actie=vervallen-weg]", HTMLElement);
  (left[place] ?? left.at(-1) ?? find(document, "[data-titel]", HTMLElement)).focus();
}

/** Where it stood, in words. @param {Vervallen} entry @param {Context} context */
function placeOf({ werkblad, tabel, veld }, { definitie }) {
  const sheet = sheetOf(definitie, werkblad);
  const label = fieldAt(definitie, `${werkblad}.${veld}`)?.veld.label ?? veld.replaceAll("-", " ");
  return `Stond op werkblad ${sheet ? sheetName(sheet) : werkblad}, ${tabel ? `in een rij van de tabel ${tabel}, ` : ""}bij ‘${label}’`;
}
