/** Which place goes before which: plain sums over what was found, word by word. Knows no index and no page. */

/** What one word of the question scores at one place, and which words stand there. @typedef {{score: number, woorden: readonly string[]}} Treffer */
/** Place → what one word scores there. @typedef {ReadonlyMap<number, Treffer>} Treffers */
/** Number of the word in the question → what it scores at one place. @typedef {Map<number, Treffer>} Stand */
/**
 * `gevonden` holds, in the order of the question, the words that stand there for each word asked for; `heel` tells that the place
 * answers the whole question, `genoemd` that the question names it; the first `bijeen` words are one name and belong together.
 * @typedef {{id: number, score: number, via: string, gevonden: readonly (readonly string[])[], heel: boolean, genoemd: boolean, bijeen: number}} Kandidaat
 */

// A word that stands elsewhere on the same page counts half.
const ELDERS = 0.5;
// Words this close to one another are about the same thing.
const DICHTBIJ = 2;

/**
 * What was found word by word, turned round: per place.
 * @param {readonly Treffers[]} treffers one for each word of the question
 * @returns {Map<number, Stand>}
 */
export function standen(treffers) {
  /** @type {Map<number, Stand>} */
  const perPlaats = new Map();
  treffers.forEach((treffer, nummer) => {
    for (const [id, een] of treffer) perPlaats.set(id, (perPlaats.get(id) ?? new Map()).set(nummer, een));
  });
  return perPlaats;
}

/**
 * Which words of the question stand anywhere on each page.
 * @param {ReadonlyMap<number, Stand>} perPlaats
 * @param {(id: number) => number | null} paginaVan null for a place that has nothing to do with the rest of its page
 * @returns {Map<number | null, Set<number>>}
 */
export function opPagina(perPlaats, paginaVan) {
  /** @type {Map<number | null, Set<number>>} */
  const perPagina = new Map();
  for (const [id, stand] of perPlaats) {
    const pagina = paginaVan(id);
    if (pagina !== null) perPagina.set(pagina, new Set([...(perPagina.get(pagina) ?? []), ...stand.keys()]));
  }
  return perPagina;
}

/**
 * How much a word tells: the rarer, the more.
 * @param {Treffers} treffers
 * @param {number} aantal of all places
 */
export function zwaarte(treffers, aantal) {
  return Math.log(1 + aantal / (1 + treffers.size));
}

/**
 * From 0 to 1: how much of the question a place answers, each word for what it tells.
 * @param {readonly number[]} zwaarten
 * @param {Stand} hier
 * @param {ReadonlySet<number> | undefined} elders
 */
export function dekking(zwaarten, hier, elders) {
  const geheel = zwaarten.reduce((som, een) => som + een, 0);
  const gevonden = zwaarten.reduce((som, een, nummer) => som + een * (hier.has(nummer) ? 1 : elders?.has(nummer) ? ELDERS : 0), 0);
  return geheel ? gevonden / geheel : 0;
}

/**
 * From 0 to 1: how many words of the question stand close to the next one, as in "drie gesprekken".
 * @param {readonly string[]} tekst the words of a place, in order
 * @param {readonly (readonly string[])[]} gevonden
 */
export function nabijheid(tekst, gevonden) {
  if (gevonden.length < 2) return 0;
  const plekken = gevonden.map((woorden) => tekst.flatMap((woord, plek) => (woorden.includes(woord) ? [plek] : [])));
  return plekken.slice(1).filter((volgende, nummer) => naast(volgende, plekken[nummer])).length / (gevonden.length - 1);
}

/** @param {readonly number[]} plekken @param {readonly number[]} andere */
function naast(plekken, andere) {
  return plekken.some((plek) => andere.some((ander) => Math.abs(plek - ander) <= DICHTBIJ));
}

/**
 * Each place once, with its best score; best first.
 * @param {readonly Kandidaat[]} kandidaten
 * @returns {Kandidaat[]}
 */
export function opVolgorde(kandidaten) {
  /** @type {Map<number, Kandidaat>} */
  const beste = new Map();
  for (const een of kandidaten) {
    const vorige = beste.get(een.id);
    beste.set(een.id, vorige ? beide(vorige, een) : een);
  }
  return [...beste.values()].sort((een, ander) => ander.score - een.score);
}

/**
 * Who finds a place with the words that were typed need not know that others lead there too.
 * @param {Kandidaat} een
 * @param {Kandidaat} ander
 * @returns {Kandidaat}
 */
function beide(een, ander) {
  const eigen = [een, ander].find(({ via, heel }) => heel && !via);
  const keuze = een.score >= ander.score ? een : ander;
  return { ...(eigen ?? keuze), score: keuze.score };
}

/**
 * No page fills the list by itself.
 * @param {readonly Kandidaat[]} kandidaten
 * @param {(id: number) => number} paginaVan
 * @param {(id: number) => number} hoogstens
 * @returns {Kandidaat[]}
 */
export function verdeeld(kandidaten, paginaVan, hoogstens) {
  /** @type {Map<number, number>} */
  const geteld = new Map();
  return kandidaten.filter(({ id }) => {
    const aantal = (geteld.get(paginaVan(id)) ?? 0) + 1;
    geteld.set(paginaVan(id), aantal);
    return aantal <= hoogstens(id);
  });
}
