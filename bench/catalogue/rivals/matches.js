/** The rule of the catalogue as a plain loop over one record, for libraries that take a function of the caller. */

/**
 * @typedef {{id: string, values: Record<string, string[]>, text: string, van: number | null, tot: number | null, tot_en_met: boolean}} Answer
 * @typedef {{een: Record<string, string>, of: Record<string, string[]>, en: Record<string, string[]>, tekst: string,
 *            leeftijd: [number, number | null] | null}} Choice
 */

/** @param {Answer} record @param {Choice} choice */
export function matches(record, choice) {
  return matchesFacets(record, choice) && matchesRest(record, choice);
}

/** What no facet of a library can answer: words and ages. @param {Answer} record @param {Choice} choice */
export function matchesRest(record, choice) {
  return record.text.includes(choice.tekst) && matchesLeeftijd(record, choice.leeftijd);
}

/** @param {Answer} record @param {Choice} choice */
function matchesFacets({ values }, choice) {
  return Object.entries(choice.een).every(([name, value]) => values[name].includes(value))
    && Object.entries(choice.of).every(([name, any]) => any.some((value) => values[name].includes(value)))
    && Object.entries(choice.en).every(([name, all]) => all.every((value) => values[name].includes(value)));
}

/** An unknown age always matches; without an end, one age is asked for. @param {Answer} record @param {[number, number | null] | null} asked */
function matchesLeeftijd(record, asked) {
  if (!asked || record.van === null || record.tot === null) return true;
  const [[van, tot], end] = [asked, record.tot + (record.tot_en_met ? 1 : 0)];
  if (tot === null) return record.van <= van && (van < end || van === record.tot);
  return record.van < tot && van < end;
}
