/** The rule of the catalogue as a plain loop over one record, for libraries that take a function of the caller. */

/**
 * @typedef {{id: string, values: Record<string, string[]>, text: string, van: number | null, tot: number | null, tot_en_met: boolean}} Antwoord
 * @typedef {{een: Record<string, string>, of: Record<string, string[]>, en: Record<string, string[]>, tekst: string,
 *            leeftijd: [number, number | null] | null}} Staat
 */

/** @param {Antwoord} record @param {Staat} staat */
export function past(record, staat) {
  return pastFacetten(record, staat) && pastVrij(record, staat);
}

/** What no facet of a library can answer: words and ages. @param {Antwoord} record @param {Staat} staat */
export function pastVrij(record, staat) {
  return record.text.includes(staat.tekst) && pastLeeftijd(record, staat.leeftijd);
}

/** @param {Antwoord} record @param {Staat} staat */
function pastFacetten({ values }, staat) {
  return Object.entries(staat.een).every(([naam, waarde]) => values[naam].includes(waarde))
    && Object.entries(staat.of).every(([naam, waarden]) => waarden.some((waarde) => values[naam].includes(waarde)))
    && Object.entries(staat.en).every(([naam, waarden]) => waarden.every((waarde) => values[naam].includes(waarde)));
}

/** An unknown age is never dropped; without an end one age is asked. @param {Antwoord} record @param {[number, number | null] | null} gevraagd */
function pastLeeftijd(record, gevraagd) {
  if (!gevraagd || record.van === null || record.tot === null) return true;
  const [[van, tot], einde] = [gevraagd, record.tot + (record.tot_en_met ? 1 : 0)];
  if (tot === null) return record.van <= van && (van < einde || van === record.tot);
  return record.van < tot && van < einde;
}
