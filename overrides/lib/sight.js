/** Brings into sight what has the focus in a view that was just drawn. */

/** Milliseconds after which WebKit has settled: on Back it scrolls once more, to what was in reach while the page was still short. */
const SETTLED = 100;

/** @param {Element} element with the focus, or around it @param {ScrollIntoViewOptions} [options] */
export function intoSight(element, options) {
  element.scrollIntoView(options);
  setTimeout(() => {
    if (element.contains(document.activeElement)) element.scrollIntoView(options);
  }, SETTLED);
}
