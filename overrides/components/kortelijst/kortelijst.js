/** The link to the short list on every page, and the buttons at programmes that put them on it. */

import { maak, vind } from "../element.js";
import { kortelijst } from "./bewaarder.js";
import { KNOPPEN, programmaBij } from "./knoppen.js";
import { MEEST } from "./lijst.js";

const EROP = "Zet op mijn lijst";
const ERAF = "Haal van mijn lijst";
const VOL = `Uw lijst is vol: er passen ${MEEST} programma's op. Haal er eerst een af.`;

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const lijst = kortelijst();
  const aantal = vind(element, "[data-aantal]", HTMLElement);
  const omroep = vind(element, "[data-omroep]", HTMLElement);
  lijst.bij((vanElders) => {
    // What was said of the list as it was here is no longer so.
    if (vanElders) omroep.textContent = "";
    aantal.textContent = `(${lijst.ids.length})`;
    element.toggleAttribute("data-leeg", lijst.ids.length === 0);
    for (const knop of KNOPPEN) teken(knop);
  });
  document.addEventListener("click", (event) => {
    const knop = event.target instanceof Element ? event.target.closest("[data-bewaar]") : null;
    if (knop instanceof HTMLElement) omroep.textContent = wissel(knop);
  });
  document.documentElement.dataset.kortelijst = "";
  element.hidden = false;
}

/**
 * @param {HTMLElement} knop
 * @returns {string} what to tell
 */
function wissel(knop) {
  const lijst = kortelijst();
  const { id, naam } = programmaBij(knop);
  const stond = lijst.heeft(id);
  if (stond) lijst.haalEraf(id);
  else lijst.zetErop(id);
  const veranderd = lijst.heeft(id) !== stond;
  const klacht = veranderd ? lijst.klacht : VOL;
  toonKlacht(knop, klacht);
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

/**
 * Beside the button that was used, where the eye is; one at a time.
 * @param {HTMLElement} knop
 * @param {string} klacht
 */
function toonKlacht(knop, klacht) {
  for (const oud of document.querySelectorAll(".bewaar__klacht")) oud.remove();
  if (klacht) knop.after(maak("p", "bewaar__klacht", klacht));
}
