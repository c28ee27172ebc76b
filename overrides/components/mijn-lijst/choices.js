/** Which programmes of the short list are ticked, kept with the step in the history: they survive a reload and Back. */

/** A programme and whether it is ticked. @typedef {[id: string, isChosen: boolean]} Choice */

/** What was kept at this step. @returns {Choice[]} */
export function keptChoices() {
  const { gekozen } = /** @type {{gekozen?: unknown}} */ (history.state ?? {});
  return Array.isArray(gekozen) ? gekozen.filter(isChoice) : [];
}

/** @param {readonly Choice[]} choices */
export function keepChoices(choices) {
  try {
    history.replaceState({ ...history.state, gekozen: choices }, "");
  } catch {
    // A page opened from a folder, where the browser forbids it: the ticks last as long as the page.
  }
}

/** @param {unknown} value @returns {value is Choice} */
function isChoice(value) {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "boolean";
}
