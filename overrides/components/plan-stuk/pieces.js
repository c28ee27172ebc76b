/** Small things that the list and a paper share. */

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
