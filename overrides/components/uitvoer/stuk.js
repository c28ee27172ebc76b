/**
 * A piece to download, as plain values that every format writes in its own way: a title, lines before and after, and tables.
 * Pure: it knows no page and no format.
 */

/** @typedef {import("../vergelijking/gegevens.js").Gegevens} Gegevens */
/** @typedef {import("../vergelijking/gegevens.js").Aspect} Aspect */
/** @typedef {import("../vergelijking/gegevens.js").Cel} Cel */

/** One table of a document, under a heading. @typedef {{titel: string, kop: readonly string[], rijen: readonly (readonly string[])[]}} Deel */

/**
 * `kop` and `rijen` are the whole table, for csv and xlsx, with `vast` columns that stay in sight; `delen` is the same to read.
 * @typedef {{bestand: string, titel: string, maker: string, moment: Date, inleiding: readonly string[], slot: readonly string[],
 *   kop: readonly string[], rijen: readonly (readonly string[])[], vast: number, delen: readonly Deel[]}} Stuk
 */

/** When and where it was made. @typedef {{moment: Date, adres: string}} Herkomst */

const LANGSTE_NAAM = 100;

/**
 * A comparison: programmes as columns, aspects as rows.
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids
 * @param {readonly Aspect[]} aspecten the rows that are shown
 * @param {Herkomst} herkomst
 * @returns {Stuk}
 */
export function vergelijkingStuk(gegevens, ids, aspecten, herkomst) {
  const programmas = ids.map((id) => gegevens.programmas[id]);
  const namen = programmas.map(({ naam }) => naam);
  const rij = (/** @type {Aspect} */ aspect) => programmas.map(({ cellen }) => celTekst(cellen[gegevens.aspecten.indexOf(aspect)]));
  const groepen = [...new Set(aspecten.map(({ groep }) => groep))];
  const deel = aspecten.length < gegevens.aspecten.length ? ["Alleen wat verschilt, staat hier."] : [];
  return {
    bestand: bestandsnaam(["programmas-vergeleken", ...ids], herkomst.moment),
    titel: `Vergelijking van ${opsomming(namen)}`, ...rond(gegevens, herkomst, deel),
    kop: ["Onderdeel", "Aspect", ...namen], rijen: aspecten.map((aspect) => [aspect.groep, aspect.naam, ...rij(aspect)]), vast: 2,
    delen: groepen.map((groep) => ({
      titel: groep, kop: ["Aspect", ...namen],
      rijen: aspecten.filter((aspect) => aspect.groep === groep).map((aspect) => [aspect.naam, ...rij(aspect)]),
    })),
  };
}

/**
 * A list: a programme per row. To read, only the short aspects; the rest stands in csv and xlsx.
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids
 * @param {{titel: string, naam: string, keuzes: readonly string[]}} lijst `naam` for the file; `keuzes` in words
 * @param {Herkomst} herkomst
 * @returns {Stuk}
 */
export function lijstStuk(gegevens, ids, { titel, naam, keuzes }, herkomst) {
  const { aspecten } = gegevens;
  const rijen = (/** @type {readonly Aspect[]} */ welke) => ids.map((id) => {
    const { naam: programma, cellen } = gegevens.programmas[id];
    return [programma, ...welke.map((aspect) => celTekst(cellen[aspecten.indexOf(aspect)]))];
  });
  const kort = aspecten.filter((aspect) => aspect.kort);
  return {
    bestand: bestandsnaam([naam, String(ids.length)], herkomst.moment), titel,
    ...rond(gegevens, herkomst, keuzes.length ? [`Gekozen: ${keuzes.join("; ")}.`] : []),
    kop: ["Programma", ...aspecten.map((aspect) => aspect.naam)], rijen: rijen(aspecten), vast: 1,
    delen: [{ titel: `${ids.length} ${ids.length === 1 ? "programma" : "programma's"}`, kop: ["Programma", ...kort.map((aspect) => aspect.naam)], rijen: rijen(kort) }],
  };
}

/**
 * What is known, with its source where it has one.
 * @param {Cel} cel
 */
export function celTekst({ tekst, links = [], soort }) {
  return soort === "bron" ? `${tekst} (bron: ${links.map(([woorden]) => woorden).join("; ")})` : tekst;
}

/**
 * "a", "a en b", "a, b en c".
 * @param {readonly string[]} woorden
 */
export function opsomming(woorden) {
  return woorden.length < 2 ? woorden.join("") : `${woorden.slice(0, -1).join(", ")} en ${woorden.at(-1)}`;
}

/**
 * "23 november 2026"
 * @param {Date} moment
 */
export function dag(moment) {
  return moment.toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
}

/**
 * What every piece says of itself.
 * @param {Gegevens} gegevens
 * @param {Herkomst} herkomst
 * @param {readonly string[]} erbij
 */
function rond(gegevens, { moment, adres }, erbij) {
  return {
    maker: gegevens.naam, moment,
    inleiding: [`Gemaakt op ${dag(moment)} met het ${gegevens.naam}. Inhoud bijgewerkt op ${gegevens.bijgewerkt}.`, ...erbij],
    slot: [
      `Bron: ${gegevens.handreiking}. Wat er sindsdien bekend is, heeft een eigen bron.`,
      `Gemaakt op: ${adres}`,
      "De labels zijn die van 2013. Ze zeggen niets over de stand van nu, en ze zijn geen bewijs van effect.",
      "De handreiking noemt geen kosten. Vraag die na bij de aanbieder, en vraag of het programma nog wordt aangeboden.",
      "Dit is een onafhankelijke bewerking, geen uitgave van het ministerie van OCW, van Sardes of van de Inspectie van het Onderwijs.",
    ],
  };
}

/**
 * "programmas-vergeleken-opstapje-vve-thuis-2026-11-23"; the day by the visitor's own clock.
 * @param {readonly string[]} delen
 * @param {Date} moment
 */
function bestandsnaam(delen, moment) {
  const dagen = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((getal) => String(getal).padStart(2, "0"));
  return `${delen.join("-").slice(0, LANGSTE_NAAM)}-${dagen.join("-")}`;
}
