/** The link to the short list on every page, and the buttons at programmes that put them on it. */

import { pageAddress } from "../../lib/address.js";
import { make, find } from "../../lib/element.js";
import { FEWEST, MOST as MOST_COMPARED, writeComparison } from "../../programmas/comparison.js";
import { kortelijst } from "./keeper.js";
import { KNOPPEN, programmaBij } from "./buttons.js";
import { MEEST } from "./list.js";

const EROP = "Zet op mijn lijst";
const ERAF = "Haal van mijn lijst";
const VOL = `Uw lijst is vol: er passen ${MEEST} programma's op. Haal er eerst een af.`;

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const lijst = kortelijst();
  const aantal = find(element, "[data-aantal]", HTMLElement);
  const omroep = find(element, "[data-omroep]", HTMLElement);
  lijst.bij((vanElders) => {
    // What was said of the list as it was here is no longer so.
    if (vanElders) omroep.textContent = "";
    aantal.textContent = `(${lijst.ids.length})`;
    element.toggleAttribute("data-leeg", lijst.ids.length === 0);
    for (const knop of KNOPPEN) teken(knop);
  });
  document.addEventListener("click", (event) => {
    const knop = event.target instanceof Element ? event.target.closest("[data-bewaar]") : null;
    if (knop instanceof HTMLElement) omroep.textContent = wissel(knop, element.dataset.basis ?? "./");
  });
  document.documentElement.dataset.kortelijst = "";
  element.hidden = false;
}

/**
 * @param {HTMLElement} knop
 * @param {string} basis the way to the site's root
 * @returns {string} what to tell
 */
function wissel(knop, basis) {
  const lijst = kortelijst();
  const { id, naam } = programmaBij(knop);
  const stond = lijst.heeft(id);
  if (stond) lijst.haalEraf(id);
  else lijst.zetErop(id);
  const veranderd = lijst.heeft(id) !== stond;
  const klacht = veranderd ? lijst.klacht : VOL;
  toonErna(knop, [...(klacht ? [make("p", "bewaar__klacht", klacht)] : []), ...(veranderd && !stond ? [verder(basis, lijst.ids)] : [])]);
  if (!veranderd) return klacht;
  const zin = stond ? `${naam} is van uw lijst.` : `${naam} staat op uw lijst.`;
  return `${zin} ${klacht || `Op uw lijst: ${lijst.ids.length}.`}`;
}

/** Let the button say what it does now. @param {HTMLElement} knop */
function teken(knop) {
  const { id, naam } = programmaBij(knop);
  const woorden = kortelijst().heeft(id) ? ERAF : EROP;
  if (knop.textContent === woorden) return;
  knop.textContent = woorden;
  knop.setAttribute("aria-label", `${woorden}: ${naam}`);
  knop.toggleAttribute("data-erop", woorden === ERAF);
}

/** Beside the button that was used, where the eye is; one at a time. @param {HTMLElement} knop @param {readonly HTMLElement[]} delen */
function toonErna(knop, delen) {
  for (const oud of document.querySelectorAll(".bewaar__klacht, .bewaar__verder")) oud.remove();
  knop.after(...delen);
}

/** The way on from here, for who is far below the bar above the list. @param {string} basis @param {readonly string[]} ids */
function verder(basis, ids) {
  if (ids.length < FEWEST) return make("p", "bewaar__verder niet-afdrukken", `Op uw lijst: ${ids.length}. Zet er nog een bij om te vergelijken.`);
  const kan = ids.length <= MOST_COMPARED;
  const link = make("a", "", `Op uw lijst: ${ids.length}. ${kan ? "Vergelijk" : "Kies welke u vergelijkt"}`);
  link.href = pageAddress(basis, kan ? `programmas/${writeComparison(ids)}` : "programmas/mijn-lijst/");
  return make("p", "bewaar__verder niet-afdrukken", link);
}
