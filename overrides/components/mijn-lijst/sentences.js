/** What the page of the short list says about choosing, in Dutch. Pure: values in, sentences out. */

import { FEWEST, MOST } from "../../programmas/comparison.js";

/**
 * Beside the choices: how many there are, and how many there may be.
 * @param {number} count
 */
export function chosenSentence(count) {
  return `${count} gekozen. U kunt er ${FEWEST} tot ${MOST} vergelijken.`;
}

/**
 * Beside the button: why these cannot be compared, and what to do.
 * @param {number} count fewer or more than can be compared
 */
export function refusedSentence(count) {
  const chosen = `U koos ${count === 1 ? "1 programma" : `${count} programma's`}.`;
  const tooMany = count - MOST;
  const tooFew = FEWEST - count;
  return tooMany > 0 ? `${chosen} Haal bij ${tooMany} het vinkje weg, dan kunt u vergelijken.` : `${chosen} Vink er nog minstens ${tooFew} aan, dan kunt u vergelijken.`;
}
