/** Keeps a list in the page the same as what it shows, without moving what may have the focus or an open fold. */

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
