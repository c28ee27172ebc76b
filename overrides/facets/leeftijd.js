/** Ages as visitors ask for them and as records state them: reading, writing and comparing. */

/**
 * Years; null is an open end. Equal ends ask for that one age; otherwise `tot` itself is excluded.
 * @typedef {{readonly van: number | null, readonly tot: number | null}} LeeftijdQuery
 */

/**
 * The ages of a record, left out where they are not stated; `tot_en_met` includes the whole upper year.
 * @typedef {{readonly van?: number, readonly tot?: number, readonly tot_en_met?: boolean}} LeeftijdRange
 */

/** What is wrong with the two fields, and which of them. @typedef {{fields: readonly ("van" | "tot")[], sentence: string}} Mistake */

const NUMBER = /^\d{1,2}(?:[.,]\d{1,2})?$/;
/** "12.34 - 56.78" and some room. An address may hold a hundred thousand digits, on which the pattern below takes seconds. */
const MAX_LENGTH = 20;
const QUERY = /^(?<van>[\d.,]*)\s*(?<dash>[-–]?)\s*(?<tot>[\d.,]*)$/;

/**
 * "2", "2.5" or "2,5"; null for anything else.
 * @param {string} text
 */
function readNumber(text) {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed.replace(",", ".")) : null;
}

/**
 * "2", "2.5", "2-4", "-4" or "6-"; null for anything else, and for a range from high to low.
 * @param {string} text
 * @returns {LeeftijdQuery | null}
 */
export function readLeeftijd(text) {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  const { van = "", dash = "", tot = "" } = QUERY.exec(trimmed)?.groups ?? {};
  if (dash) return readRange(van, tot);
  const year = readNumber(van || tot);
  return year === null ? null : { van: year, tot: year };
}

/** @param {string} van @param {string} tot @returns {LeeftijdQuery | null} */
function readRange(van, tot) {
  if (!van && !tot) return null;
  const query = { van: readNumber(van), tot: readNumber(tot) };
  const isValid = (!van || query.van !== null) && (!tot || query.tot !== null) && !isReversed(query);
  return isValid ? query : null;
}

/** @param {LeeftijdQuery} query */
function isReversed({ van, tot }) {
  return van !== null && tot !== null && van > tot;
}

/**
 * As the address holds it.
 * @param {LeeftijdQuery} query
 */
export function writeLeeftijd({ van, tot }) {
  return van === tot ? String(van) : `${van ?? ""}-${tot ?? ""}`;
}

/**
 * In Dutch: "2 jaar", "2 tot 4 jaar", "vanaf 6 jaar", "tot 4 jaar".
 * @param {LeeftijdQuery} query
 */
export function leeftijdInWords({ van, tot }) {
  if (van === tot) return `${writeNumber(van)} jaar`;
  if (tot === null) return `vanaf ${writeNumber(van)} jaar`;
  return van === null ? `tot ${writeNumber(tot)} jaar` : `${writeNumber(van)} tot ${writeNumber(tot)} jaar`;
}

/**
 * What the two fields of the form ask. The first field alone asks for that one age; it also takes `6+` or a whole range.
 * @param {string} van
 * @param {string} tot
 * @returns {{query: LeeftijdQuery | null, mistake: Mistake | null}}
 */
export function readFields(van, tot) {
  const [first, second] = [van.trim(), tot.trim()];
  if (!first && !second) return { query: null, mistake: null };
  // "-3" in the first field is a typing slip or a minus, not an open end: that end has a field of its own.
  const alone = /^[-–]/.test(first) ? null : readLeeftijd(first.replace(/\+$/, "-"));
  if (alone && !second) return { query: alone, mistake: null };
  const query = { van: readNumber(first), tot: readNumber(second) };
  const mistake = findMistake(first, second, query);
  return mistake ? { query: null, mistake } : { query, mistake };
}

/** @param {string} first @param {string} second @param {LeeftijdQuery} query @returns {Mistake | null} */
function findMistake(first, second, query) {
  if (second && first.endsWith("+")) {
    return { fields: ["van", "tot"], sentence: "Een + betekent al ‘en ouder’. Haal de + weg, of laat ‘tot’ leeg." };
  }
  if (first && query.van === null) return { fields: ["van"], sentence: noLeeftijd(first) };
  if (second && query.tot === null) return { fields: ["tot"], sentence: noLeeftijd(second) };
  return isReversed(query) ? { fields: ["van", "tot"], sentence: "De eerste leeftijd is hoger dan de tweede. Draai ze om." } : null;
}

/** @param {string} text */
function noLeeftijd(text) {
  return `‘${text}’ is geen leeftijd. Vul een leeftijd in jaren in, bijvoorbeeld 2 of 2,5.`;
}

/**
 * What the two fields show; `readFields` reads it back.
 * @param {LeeftijdQuery | null} query
 */
export function writeFields(query) {
  if (!query) return { van: "", tot: "" };
  const { van, tot } = query;
  if (van === tot) return { van: writeNumber(van), tot: "" };
  return { van: writeNumber(van) + (tot === null ? "+" : ""), tot: writeNumber(tot) };
}

/**
 * 2.5 → "2,5"; null → "".
 * @param {number | null} number
 */
function writeNumber(number) {
  return number === null ? "" : String(number).replace(".", ",");
}

/** Whether a record states no age. @param {LeeftijdRange} range */
export function isUnknown({ van, tot }) {
  return van === undefined && tot === undefined;
}

/** Where the ages begin, and where they are over. @param {LeeftijdRange} range */
function bounds({ van = -Infinity, tot, tot_en_met: isWhole }) {
  return { begin: van, end: tot === undefined ? Infinity : tot + (isWhole ? 1 : 0) };
}

/**
 * Whether the ages overlap. A single age equal to `tot` counts too.
 * @param {LeeftijdRange} range
 * @param {LeeftijdQuery} query
 */
export function leeftijdMatches(range, query) {
  const { begin, end } = bounds(range);
  const van = query.van ?? -Infinity;
  if (query.van === query.tot) return begin <= van && (van < end || van === range.tot);
  return begin < (query.tot ?? Infinity) && van < end;
}

/**
 * How ages overlap that do: "2 jaar valt erin", "2 tot 4 jaar valt er helemaal in", "overlapt van 3 tot 4 jaar".
 * @param {LeeftijdRange} range
 * @param {LeeftijdQuery} query
 */
export function overlapInWords(range, query) {
  const { begin, end } = bounds(range);
  const asked = leeftijdInWords(query);
  const [van, tot] = [query.van ?? 0, query.tot ?? Infinity];
  if (query.van === query.tot) return van < end ? `${asked} valt erin` : `${asked} is de bovengrens`;
  if (begin <= van && tot <= end) return `${asked} valt er helemaal in`;
  return `overlapt ${partInWords({ van: Math.max(begin, van), tot: Math.min(end, tot) }, range)}`;
}

/** @param {{van: number, tot: number}} part @param {LeeftijdRange} range */
function partInWords({ van, tot }, range) {
  if (tot === Infinity) return `vanaf ${writeNumber(van)} jaar`;
  const isWhole = range.tot_en_met && range.tot !== undefined && tot === range.tot + 1;
  return `van ${writeNumber(van)} ${isWhole ? "tot en met" : "tot"} ${writeNumber(isWhole ? tot - 1 : tot)} jaar`;
}
