/**
 * What is folded on a page opens when something needs it: an address that names a place in it, and paper. Browsers differ in what they
 * open by themselves; this holds in all. A button opens and closes the folded parts beside it.
 */

import { findAll } from "../../lib/element.js";

const FOLDED = "details:not([open])";

/** @param {HTMLElement} element the text of the page */
export function start(element) {
  openAtAddress(element);
  addEventListener("hashchange", () => openAtAddress(element));
  // The same address once more changes nothing, but the visitor asks for the place again.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link && link.hash && link.href === location.href) openAtAddress(element);
  });
  onPaper(element);
  for (const button of element.querySelectorAll("[data-alles-open]")) {
    if (button instanceof HTMLButtonElement) allAtOnce(button);
  }
}

/**
 * Open what the place that the address names is folded in, or heads, and go there.
 * @param {HTMLElement} element
 */
function openAtAddress(element) {
  const place = document.getElementById(decoded(location.hash.slice(1)));
  if (!place || !element.contains(place)) return;
  const folds = foldsAround(place);
  for (const fold of folds) fold.open = true;
  if (folds.length) place.scrollIntoView();
}

/** An address may be mistyped: "%" alone is no character. @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @param {Element} place */
function foldsAround(place) {
  const found = [];
  for (let fold = place.closest(FOLDED); fold; fold = fold.parentElement?.closest(FOLDED) ?? null) {
    if (fold instanceof HTMLDetailsElement) found.push(fold);
  }
  return found;
}

/** Paper has everything, also what other scripts drew; afterwards what was folded is folded again. @param {HTMLElement} element */
function onPaper(element) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    for (const fold of findAll(element, FOLDED, HTMLDetailsElement)) {
      fold.open = true;
      opened.push(fold);
    }
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
}

/** @param {HTMLButtonElement} button in a line of its own, beside the parts */
function allAtOnce(button) {
  const line = button.parentElement;
  const parts = [...line?.parentElement?.querySelectorAll(":scope > details") ?? []].filter((part) => part instanceof HTMLDetailsElement);
  const tell = () => {
    button.setAttribute("aria-pressed", String(parts.every((part) => part.open)));
  };
  button.addEventListener("click", () => {
    const open = !parts.every((part) => part.open);
    for (const part of parts) part.open = open;
  });
  for (const part of parts) part.addEventListener("toggle", tell);
  line?.classList.add("vouwen__knop--klaar");
  tell();
}
