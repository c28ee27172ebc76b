/** The pieces that other components put in a view. One that fails leaves the rest of the page alone. */

/** @typedef {import("./context.js").Close} Close */

/**
 * Open each piece in this place.
 * @template {unknown[]} Given
 * @param {readonly {open: (place: HTMLElement, ...given: Given) => Close}[]} pieces
 * @param {HTMLElement} place
 * @param {Given} given the context, and what the piece is about
 * @returns {Close} ends all of them
 */
export function openAll(pieces, place, ...given) {
  const closing = pieces.flatMap((piece) => attempt(() => piece.open(place, ...given)));
  return () => { for (const close of closing) attempt(close); };
}

/** Does something for one piece; a failure is told to developers only. @template T @param {() => T} act @returns {T[]} nothing where it failed */
export function attempt(act) {
  try {
    return [act()];
  } catch (error) {
    console.error("Een deel van het plan werkt niet.", error);
    return [];
  }
}
