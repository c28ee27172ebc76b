/** Elements from plain values. Text only ever becomes a text node, so that nothing typed or read can become HTML. */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} soort
 * @param {string} klasse "" for none
 * @param {...(Node | string)} inhoud
 * @returns {HTMLElementTagNameMap[T]}
 */
export function maak(soort, klasse, ...inhoud) {
  const element = document.createElement(soort);
  if (klasse) element.className = klasse;
  element.append(...inhoud);
  return element;
}

/**
 * The one element of this kind inside `ouder`.
 * @template {HTMLElement} T
 * @param {ParentNode} ouder
 * @param {string} kiezer
 * @param {new () => T} soort
 * @returns {T}
 * @throws {Error} where it is missing, or something else
 */
export function vind(ouder, kiezer, soort) {
  const element = ouder.querySelector(kiezer);
  if (!(element instanceof soort)) throw new Error(`${kiezer} ontbreekt`);
  return element;
}
