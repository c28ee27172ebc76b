/** The link to the short list on every page, and the buttons that put a programme on it. */

import { pageAddress } from "../../lib/address.js";
import { find, findAll, make } from "../../lib/element.js";
import { ROW_MADE } from "../../lib/events.js";
import { FEWEST, MOST as MOST_COMPARED, writeComparison } from "../../programmas/comparison.js";
import { BUTTONS, programmaOf } from "../../kortelijst/buttons.js";
import { kortelijst } from "../../kortelijst/keeper.js";
import { MOST } from "../../kortelijst/list.js";

const ADD = "Zet op mijn lijst";
const REMOVE = "Haal van mijn lijst";
const FULL = `Uw lijst is vol: er passen ${MOST} programma's op. Haal er eerst een af.`;

/**
 * Show how many programmes are on the list, and make the buttons work.
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  const list = kortelijst();
  const buttons = [...BUTTONS];
  const count = find(element, "[data-aantal]", HTMLElement);
  const announcer = find(element, "[data-omroep]", HTMLElement);
  list.subscribe((fromElsewhere) => {
    // The last message was about the list before that change.
    if (fromElsewhere) announcer.textContent = "";
    count.textContent = `(${list.ids.length})`;
    element.toggleAttribute("data-leeg", list.ids.length === 0);
    for (const button of buttons) draw(button);
  });
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-bewaar]") : null;
    if (button instanceof HTMLElement) announcer.textContent = toggle(button, element.dataset.basis ?? "./");
  });
  document.addEventListener(ROW_MADE, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const found = findAll(event.detail, "[data-bewaar]", HTMLElement);
    found.forEach(draw);
    buttons.push(...found);
  });
  document.documentElement.dataset.kortelijst = "";
  element.hidden = false;
}

/**
 * @param {HTMLElement} button
 * @param {string} base the way to the site's root
 * @returns {string} what to tell
 */
function toggle(button, base) {
  const list = kortelijst();
  const { id, name } = programmaOf(button);
  const was = list.has(id);
  if (was) list.remove(id);
  else list.add(id);
  const isChanged = list.has(id) !== was;
  const complaint = isChanged ? list.complaint : FULL;
  showAfter(button, [...(complaint ? [make("p", "bewaar__klacht", complaint)] : []), ...(isChanged && !was ? [wayOn(base, list.ids)] : [])]);
  if (!isChanged) return complaint;
  const sentence = was ? `${name} is van uw lijst.` : `${name} staat op uw lijst.`;
  return `${sentence} ${complaint || `Op uw lijst: ${list.ids.length}.`}`;
}

/** Let the button say what it does now. @param {HTMLElement} button */
function draw(button) {
  const { id, name } = programmaOf(button);
  const words = kortelijst().has(id) ? REMOVE : ADD;
  if (button.textContent === words) return;
  button.textContent = words;
  button.setAttribute("aria-label", `${words}: ${name}`);
  button.toggleAttribute("data-erop", words === REMOVE);
}

/** Beside the button that was used, where the visitor looks; one message at a time. @param {HTMLElement} button @param {readonly HTMLElement[]} parts */
function showAfter(button, parts) {
  for (const old of document.querySelectorAll(".bewaar__klacht, .bewaar__verder")) old.remove();
  button.after(...parts);
}

/** The way on from here, for a visitor far below the bar above the catalogue. @param {string} base @param {readonly string[]} ids */
function wayOn(base, ids) {
  if (ids.length < FEWEST) return make("p", "bewaar__verder niet-afdrukken", `Op uw lijst: ${ids.length}. Zet er nog een bij om te vergelijken.`);
  const canCompare = ids.length <= MOST_COMPARED;
  const link = make("a", "", `Op uw lijst: ${ids.length}. ${canCompare ? "Vergelijk" : "Kies welke u vergelijkt"}`);
  link.href = pageAddress(base, canCompare ? `programmas/${writeComparison(ids)}` : "programmas/mijn-lijst/");
  return make("p", "bewaar__verder niet-afdrukken", link);
}
