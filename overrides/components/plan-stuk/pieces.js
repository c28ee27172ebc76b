/** Small things that the list and a paper share. */

import { arrange } from "../../lib/arrange.js";
import { make } from "../../lib/element.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** What stands in each paper, and what the handbook knows. @typedef {import("../../plan/papers/definition.js").Stukken & {kennis: import("../../plan/findings/knowledge.js").Kennis}} Papers */

/** A link to another place on this page. @param {string} place @param {...(Node | string)} words */
export function link(place, ...words) {
  return Object.assign(make("a", "", ...words), { href: `#${place}` });
}

/** The ways back. @param {...Node} more */
export function backLinks(...more) {
  const back = make("nav", "planblad__terug niet-afdrukken", link("", "Terug naar het overzicht"), ...more.flatMap((one) => [" ", one]));
  back.setAttribute("aria-label", "Terug");
  return back;
}

/** Draw now, and once a frame while the plan changes. @param {Context} context @param {() => void} draw @returns {Close} */
export function onChange({ keeper }, draw) {
  let frame = 0;
  const stop = keeper.subscribe(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  });
  draw();
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}

/** Coming back to a part of the page by its links, also with the button of the browser, leads to that part. @param {HTMLElement} part @param {string} address without its `#` */
export function leaveFrom(part, address) {
  part.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLAnchorElement) history.replaceState(history.state, "", `#${address}`);
  });
}

const FOCUSABLE = "a[href], button, summary, input, [tabindex]";

/**
 * Put new content in a place; what had the focus there has it again, by its order.
 * @param {HTMLElement} place
 * @param {readonly (Node | string)[]} content
 */
export function fill(place, content) {
  keepingFocus(place, () => place.replaceChildren(...content));
}

/** The same, where what stays among the new content is not moved: a long table is not laid out again. @param {HTMLElement} place @param {readonly Element[]} content */
export function redrawn(place, content) {
  keepingFocus(place, () => arrange(place, content));
}

/** @param {HTMLElement} place @param {() => void} change */
function keepingFocus(place, change) {
  const had = document.activeElement;
  const at = [...place.querySelectorAll(FOCUSABLE)].indexOf(/** @type {Element} */ (had));
  change();
  if (at < 0 || had?.isConnected) return;
  const now = [...place.querySelectorAll(FOCUSABLE)];
  const next = now[Math.min(at, now.length - 1)] ?? place.closest("section")?.querySelector("[tabindex]");
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}
