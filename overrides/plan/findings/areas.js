/** Areas of a municipality as people write them: "Noord", "noord", "Noord en Oost", "hele gemeente". */

import { wordsOf } from "../../lib/fold.js";
import { own } from "../dossier/values.js";
import { plain } from "../sums/choices.js";

/**
 * An area: `key` is the same for each way of writing its name; `row` is the id of its row on the map of parents (3a), if it has one.
 * @typedef {{key: string, naam: string, row?: string, cellen?: import("../dossier/dossier.js").Teksten}} Area
 * @typedef {{list: readonly Area[], named: (text: string) => readonly string[]}} Areas
 * @typedef {import("./facts.js").Facts} Facts
 */

export const MAP = Object.freeze({ sheet: "ouderkaart", table: "wijken", area: "wijk" });
export const OFFER = Object.freeze({ sheet: "inventarisatie", table: "activiteiten" });
/** The key of the whole municipality. */
export const EVERYWHERE = "*";
const WHOLE = "hele gemeente,de hele gemeente,gehele gemeente,heel de gemeente,alle wijken,alle kernen,alle wijken en kernen,gemeentebreed,gemeente breed,gemeente,overal".split(",");
const BETWEEN = /[;,/\n]| en | & | \+ /i;

/** Every area that the map of parents or the offer names, those of the map first. @param {Facts} facts @returns {Areas} */
export function areasOf(facts) {
  return facts.once("areas", () => made(facts));
}

/** What each way of writing a name has in common: capitals, accents and marks make no difference. @param {string} text */
export function keyOf(text) {
  return wordsOf(text).join(" ") || plain(text);
}

/** @param {Facts} facts @returns {Areas} */
function made(facts) {
  /** @type {Map<string, Area>} */
  const found = new Map();
  const onMap = facts.rows(MAP.sheet, MAP.table).map(({ id, cellen }) => {
    const naam = (own(cellen, MAP.area) ?? "").trim();
    return { id, cellen, naam, key: keyOf(naam) };
  });
  const whole = wholeOf(facts, new Set(onMap.map(({ key }) => key)));
  for (const { id, cellen, naam, key } of onMap) {
    if (naam && !whole.has(key) && !found.has(key)) found.set(key, { key, naam, row: id, cellen });
  }
  const known = new Set(found.keys());
  const keys = new Map();
  const named = (/** @type {string} */ text) => {
    if (!keys.has(text)) keys.set(text, keysIn(text, known, whole));
    return keys.get(text);
  };
  for (const { cellen } of facts.rows(OFFER.sheet, OFFER.table)) {
    const naam = (own(cellen, "wijk") ?? "").trim();
    for (const key of named(naam)) if (key !== EVERYWHERE && !found.has(key)) found.set(key, { key, naam });
  }
  return { list: [...found.values()], named };
}

/** @param {string} text @param {ReadonlySet<string>} known @param {ReadonlySet<string>} whole @returns {readonly string[]} */
function keysIn(text, known, whole) {
  const key = keyOf(text);
  if (!text.trim()) return [];
  if (whole.has(key)) return [EVERYWHERE];
  if (known.has(key)) return [key];
  const parts = text.split(BETWEEN).map(keyOf).filter(Boolean);
  return parts.length > 1 && parts.every((part) => known.has(part)) ? [...new Set(parts)] : [key];
}

/** The ways to say that it is for the whole municipality. Its own name is one, unless an area is called the same. @param {Facts} facts @param {ReadonlySet<string>} onMap */
function wholeOf({ dossier, field }, onMap) {
  const name = keyOf(field(OFFER.sheet, "gemeente") || dossier.gemeente);
  const called = name ? [`heel ${name}`, `gemeente ${name}`, `hele gemeente ${name}`, ...(onMap.has(name) ? [] : [name])] : [];
  return new Set([...WHOLE.map(keyOf), ...called]);
}
