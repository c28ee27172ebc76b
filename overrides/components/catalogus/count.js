/** The number behind an option, and whether the option can be chosen at all. Touches only what changes. */

import { achterOptie } from "../../facets/sentences.js";

/** @typedef {import("../../facets/selection.js").Aantal} Aantal */

/**
 * Options that lead nowhere stay in sight, disabled. One that is chosen can always be let go, and one that has the focus
 * keeps it, until this is called again without.
 * @param {HTMLInputElement | HTMLButtonElement | HTMLOptionElement} optie
 * @param {Aantal} aantal
 * @param {boolean} gekozen
 */
export function zetAantal(optie, aantal, gekozen) {
  zetWoorden(optie, achterOptie(aantal));
  const uit = !gekozen && aantal.past + aantal.onbekend === 0 && optie !== document.activeElement;
  if (optie.disabled !== uit) optie.disabled = uit;
}

/** @param {HTMLElement} optie @param {string} woorden */
function zetWoorden(optie, woorden) {
  const vak = optie instanceof HTMLOptionElement ? optie : (optie.closest("label") ?? optie).querySelector("[data-aantal]");
  const tekst = optie instanceof HTMLOptionElement ? `${optie.dataset.opschrift} ${woorden}` : woorden;
  if (vak && vak.textContent !== tekst) vak.textContent = tekst;
}
