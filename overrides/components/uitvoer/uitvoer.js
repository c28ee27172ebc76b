/** The buttons below the catalogue: a file or a paragraph of the filtered list. */

import { find } from "../../lib/element.js";
import { LIST_ASKED, LIST_CHANGED } from "../../lib/events.js";
import { count, offerList } from "./list.js";

/** @typedef {import("../../programmas/data.js").ShownList} ShownList */

const LABELS = { title: "Programma's voor ouders", name: "programmas-lijst" };

/**
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part
 */
export function start(element) {
  offerList(element, element.dataset.basis ?? "./", LABELS, () => ({ list: askForList(element), query: location.search }));
  followList(element);
}

/** An empty list has no export: the buttons disappear. @param {HTMLElement} element */
function followList(element) {
  const box = find(element, "[data-uitvoer]", HTMLElement);
  const follow = (/** @type {number} */ shown) => { box.hidden = shown === 0; };
  element.closest("[data-component=catalogus]")?.addEventListener(LIST_CHANGED, (event) => {
    if (event instanceof CustomEvent) follow(event.detail);
  });
  follow(count(askForList(element)));
}

/** What the catalogue around the buttons shows now: it answers while the event is sent. @param {HTMLElement} element @returns {ShownList} */
function askForList(element) {
  /** @type {ShownList} */
  let list = { ids: [], withoutLeeftijd: [], withoutLabel: [], choices: [] };
  const answer = (/** @type {ShownList} */ given) => { list = given; };
  element.dispatchEvent(new CustomEvent(LIST_ASKED, { bubbles: true, detail: answer }));
  return list;
}
