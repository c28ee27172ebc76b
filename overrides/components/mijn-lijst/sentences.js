/** What the page of the short list says of choosing, in Dutch. Pure: values in, sentences out. */

import { FEWEST, MOST } from "../../programmas/comparison.js";

/**
 * Beside the choices: how many there are, and how many there may be.
 * @param {number} aantal
 */
export function gekozen(aantal) {
  return `${aantal} gekozen. U kunt er ${FEWEST} tot ${MOST} vergelijken.`;
}

/**
 * Beside the button: why it does not go, and what to do.
 * @param {number} aantal fewer or more than can be compared
 */
export function geweigerd(aantal) {
  const koos = `U koos ${aantal === 1 ? "1 programma" : `${aantal} programma's`}.`;
  const weg = aantal - MOST;
  const erbij = FEWEST - aantal;
  return weg > 0 ? `${koos} Haal bij ${weg} het vinkje weg, dan kunt u vergelijken.` : `${koos} Vink er nog minstens ${erbij} aan, dan kunt u vergelijken.`;
}
