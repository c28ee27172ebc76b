/** Keeps a part of the page the same as what it shows, without losing the focus or moving an open fold. */

/**
 * The children of `parent` become these elements, in this order. One that stays where it was is not touched.
 * @param {Element} parent
 * @param {readonly Element[]} wanted
 */
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  for (const [place, element] of wanted.entries()) if (parent.children[place] !== element) parent.insertBefore(element, parent.children[place] ?? null);
}

/**
 * Items by key: those that stay are told what they are about now, new ones are made.
 * @template T
 * @template {{element: Element, update: (about: T) => void}} Item
 * @param {Map<string, Item>} items changed
 * @param {readonly T[]} wanted
 * @param {(about: T) => string} keyOf
 * @param {(about: T) => Item} create
 * @returns {Item[]} in the order of `wanted`
 */
export function follow(items, wanted, keyOf, create) {
  const keys = new Set(wanted.map(keyOf));
  for (const key of items.keys()) if (!keys.has(key)) items.delete(key);
  return wanted.map((about) => {
    const key = keyOf(about);
    const item = items.get(key) ?? create(about);
    items.set(key, item);
    item.update(about);
    return item;
  });
}

const FOCUSABLE = "a[href], button, summary, textarea, input, [tabindex]";

/**
 * Put new content in a place; what had the focus there has it again, by its order.
 * @param {HTMLElement} place
 * @param {readonly (Node | string)[]} content
 * @param {Element} [otherwise] as below
 */
export function refill(place, content, otherwise) {
  keepingFocus(place, () => place.replaceChildren(...content), otherwise);
}

/**
 * Change a place; where what had the focus goes, what comes at its place has it.
 * @param {HTMLElement} place
 * @param {() => void} change
 * @param {Element} [otherwise] has it where nothing in the place can; without it what is first in the section around it
 */
export function keepingFocus(place, change, otherwise) {
  const had = document.activeElement;
  const at = [...place.querySelectorAll(FOCUSABLE)].indexOf(/** @type {Element} */ (had));
  change();
  if (at < 0 || had?.isConnected || place.contains(document.activeElement)) return;
  const isInSight = (/** @type {Element} */ one) => one instanceof HTMLElement && Boolean(one.offsetParent);
  const now = [...place.querySelectorAll(FOCUSABLE)];
  const next = now.slice(at).find(isInSight) ?? now.slice(0, at).findLast(isInSight) ?? otherwise ?? place.closest("section")?.querySelector("[tabindex]");
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}
