/**
 * Says in words that a table scrolls sideways, while it does: on a phone nobody sees that there is more to the right. Screen readers
 * read the whole table anyway, so the words are only for the eye.
 */

const WORDS = "Schuif opzij voor meer";

/** Keep an eye on the width of every table of the page. @param {HTMLElement} element the text of the page */
export function start(element) {
  const observer = new ResizeObserver((entries) => tell(new Set(entries.map(({ target }) => target.closest(".tabelvak")))));
  for (const part of element.querySelectorAll(".tabelvak, .tabelvak > table")) observer.observe(part);
}

/** First measure all, then change: the other way round the browser lays out the page again for each. @param {ReadonlySet<Element | null>} boxes */
function tell(boxes) {
  const measured = [...boxes].map((box) => ({ box, scrolls: box !== null && box.scrollWidth > box.clientWidth }));
  for (const { box, scrolls } of measured) {
    if (scrolls) box?.setAttribute("data-schuift", WORDS);
    else box?.removeAttribute("data-schuift");
  }
}
