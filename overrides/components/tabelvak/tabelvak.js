/**
 * Says in words that a table scrolls sideways, while it does: on a phone nobody sees that there is more to the right. Screen readers
 * read the whole table anyway, so the words are only for the eye.
 */

const WORDS = "Schuif opzij voor meer";

/** Keep an eye on the width of every table of the page. @param {HTMLElement} element the text of the page */
export function start(element) {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) tell(target.closest(".tabelvak"));
  });
  for (const part of element.querySelectorAll(".tabelvak, .tabelvak > table")) observer.observe(part);
}

/** @param {Element | null} box */
function tell(box) {
  if (box && box.scrollWidth > box.clientWidth) box.setAttribute("data-schuift", WORDS);
  else box?.removeAttribute("data-schuift");
}
