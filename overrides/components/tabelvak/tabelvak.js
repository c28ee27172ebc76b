/**
 * Says in words that a table scrolls sideways, while it does: on a phone nobody sees that there is more to the right. Screen readers
 * read the whole table anyway, so the words are only for the eye.
 */

const WORDS = "Schuif opzij voor meer";
// Around any table, and around one of the plan that is filled in.
const BOX = ".tabelvak, .plantabel__vak";
const PARTS = `${BOX}, :is(${BOX}) > table`;

/** Keep an eye on the width of every table of the page. @param {HTMLElement} element the text of the page */
export function start(element) {
  const observer = new ResizeObserver((entries) => tell(new Set(entries.map(({ target }) => target.closest(BOX)))));
  const watch = (/** @type {Element} */ within) => within.querySelectorAll(PARTS).forEach((part) => observer.observe(part));
  watch(element);
  // Only the plan draws tables later. They stand in what is added, as one part of it or more.
  const plan = element.querySelector(".mijnplan");
  const added = new MutationObserver((changes) => new Set(changes.filter(({ addedNodes }) => hasTable(addedNodes)).map(({ target }) => target)).forEach((target) => target instanceof Element && watch(target)));
  if (plan) added.observe(plan, { childList: true, subtree: true });
}

/** @param {NodeList} nodes */
function hasTable(nodes) {
  return [...nodes].some((node) => node instanceof Element && (node.matches(PARTS) || node.querySelector(PARTS)));
}

/** First measure all, then change what differs: the other way round the browser lays out the page again for each. @param {ReadonlySet<Element | null>} boxes */
function tell(boxes) {
  const measured = [...boxes].map((box) => ({ box, scrolls: box !== null && box.scrollWidth > box.clientWidth }));
  for (const { box, scrolls } of measured) {
    if (scrolls === box?.hasAttribute("data-schuift")) continue;
    if (scrolls) box?.setAttribute("data-schuift", WORDS);
    else box?.removeAttribute("data-schuift");
  }
}
