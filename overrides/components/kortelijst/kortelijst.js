/** The link to the short list on every page, and the buttons at programmes that put them on it. */

import { maak, vind } from "../element.js";
import { kortelijst } from "./bewaarder.js";

const EROP = "Zet op mijn lijst";
const ERAF = "Haal van mijn lijst";

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const lijst = kortelijst();
  const aantal = vind(element, "[data-aantal]", HTMLElement);
  const omroep = vind(element, "[data-omroep]", HTMLElement);
  lijst.bij(() => {
    aantal.textContent = `(${lijst.ids.length})`;
    element.toggleAttribute("data-leeg", lijst.ids.length === 0);
    tekenKnoppen();
  });
  document.addEventListener("click", (event) => {
    const knop = event.target instanceof Element ? event.target.closest("[data-bewaar]") : null;
    if (knop instanceof HTMLElement) omroep.textContent = wissel(knop);
  });
  volgNieuweRijen();
  document.documentElement.dataset.kortelijst = "";
  element.hidden = false;
}

/**
 * @param {HTMLElement} knop
 * @returns {string} what to tell
 */
function wissel(knop) {
  const lijst = kortelijst();
  const { bewaar: id = "", naam = id } = knop.dataset;
  const stond = lijst.heeft(id);
  if (stond) lijst.haalEraf(id);
  else lijst.zetErop(id);
  toonKlacht(knop, lijst.klacht);
  const zin = stond ? `${naam} is van uw lijst.` : `${naam} staat op uw lijst.`;
  return `${zin} ${lijst.klacht || `Op uw lijst: ${lijst.ids.length}.`}`;
}

/** Let every button at a programme say what it does now. */
function tekenKnoppen() {
  for (const knop of document.querySelectorAll("[data-bewaar]")) {
    if (knop instanceof HTMLElement) teken(knop);
  }
}

/** @param {HTMLElement} knop */
function teken(knop) {
  const { bewaar: id = "", naam = id } = knop.dataset;
  const woorden = kortelijst().heeft(id) ? ERAF : EROP;
  if (knop.textContent === woorden) return;
  knop.textContent = woorden;
  knop.setAttribute("aria-label", `${woorden}: ${naam}`);
  knop.toggleAttribute("data-erop", woorden === ERAF);
}

/** A list may draw its rows later; while the short list is empty they are right as they come. */
function volgNieuweRijen() {
  const inhoud = document.querySelector("main");
  if (!inhoud) return;
  const waarnemer = new MutationObserver(() => { if (kortelijst().ids.length) tekenKnoppen(); });
  waarnemer.observe(inhoud, { childList: true, subtree: true });
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
