/** Ages as visitors ask for them and as records answer: reading, writing, comparing. Pure. */

/**
 * Years; null is an open end. Both ends equal asks for that one age, otherwise `tot` itself is not in it.
 * @typedef {{readonly van: number | null, readonly tot: number | null}} Leeftijdsvraag
 */

/**
 * A record's ages, left out where not stated; `tot_en_met` makes the upper year count whole.
 * @typedef {{readonly van?: number, readonly tot?: number, readonly tot_en_met?: boolean}} Bereik
 */

/** What is wrong with the fields of the age, and with which. @typedef {{velden: readonly ("van" | "tot")[], zin: string}} Vergissing */

const GETAL = /^\d{1,2}(?:[.,]\d{1,2})?$/;
/** "12.34 - 56.78" and some room. An address may hold a hundred thousand digits, over which the pattern below takes seconds. */
const LANGSTE = 20;
const VRAAG = /^(?<van>[\d.,]*)\s*(?<streep>[-–]?)\s*(?<tot>[\d.,]*)$/;

/**
 * "2", "2.5" or "2,5"; null for anything else.
 * @param {string} tekst
 */
function leesGetal(tekst) {
  const schoon = tekst.trim();
  return GETAL.test(schoon) ? Number(schoon.replace(",", ".")) : null;
}

/**
 * "2", "2.5", "2-4", "-4" or "6-"; null for anything else, a range from high to low included.
 * @param {string} tekst
 * @returns {Leeftijdsvraag | null}
 */
export function leesLeeftijd(tekst) {
  const schoon = tekst.trim();
  if (schoon.length > LANGSTE) return null;
  const { van = "", streep = "", tot = "" } = VRAAG.exec(schoon)?.groups ?? {};
  if (!streep) {
    const jaar = leesGetal(van || tot);
    return jaar === null ? null : { van: jaar, tot: jaar };
  }
  if (!van && !tot) return null;
  const vraag = { van: leesGetal(van), tot: leesGetal(tot) };
  const geldig = (!van || vraag.van !== null) && (!tot || vraag.tot !== null) && !isOmgekeerd(vraag);
  return geldig ? vraag : null;
}

/** @param {Leeftijdsvraag} vraag */
function isOmgekeerd({ van, tot }) {
  return van !== null && tot !== null && van > tot;
}

/**
 * As it stands in the address.
 * @param {Leeftijdsvraag} vraag
 */
export function schrijfLeeftijd({ van, tot }) {
  return van === tot ? String(van) : `${van ?? ""}-${tot ?? ""}`;
}

/**
 * As Dutch writes it: "2 jaar", "2 tot 4 jaar", "vanaf 6 jaar", "tot 4 jaar".
 * @param {Leeftijdsvraag} vraag
 */
export function leeftijdInWoorden({ van, tot }) {
  if (van === tot) return `${schrijfGetal(van)} jaar`;
  if (tot === null) return `vanaf ${schrijfGetal(van)} jaar`;
  return van === null ? `tot ${schrijfGetal(tot)} jaar` : `${schrijfGetal(van)} tot ${schrijfGetal(tot)} jaar`;
}

/**
 * What the two fields of the form ask. Only the first asks for that one age; `6+` there, or a whole range, will do too.
 * @param {string} van
 * @param {string} tot
 * @returns {{vraag: Leeftijdsvraag | null, fout: Vergissing | null}}
 */
export function leesVelden(van, tot) {
  const [eerste, tweede] = [van.trim(), tot.trim()];
  if (!eerste && !tweede) return { vraag: null, fout: null };
  // "-3" there is a slip of the finger or a minus, no open end: that end has a field of its own.
  const los = /^[-–]/.test(eerste) ? null : leesLeeftijd(eerste.replace(/\+$/, "-"));
  if (los && !tweede) return { vraag: los, fout: null };
  const vraag = { van: leesGetal(eerste), tot: leesGetal(tweede) };
  const fout = vergissing(eerste, tweede, vraag);
  return fout ? { vraag: null, fout } : { vraag, fout };
}

/** @param {string} eerste @param {string} tweede @param {Leeftijdsvraag} vraag @returns {Vergissing | null} */
function vergissing(eerste, tweede, vraag) {
  if (tweede && eerste.endsWith("+")) {
    return { velden: ["van", "tot"], zin: "Een + betekent al ‘en ouder’. Haal de + weg, of laat ‘tot’ leeg." };
  }
  if (eerste && vraag.van === null) return { velden: ["van"], zin: geenLeeftijd(eerste) };
  if (tweede && vraag.tot === null) return { velden: ["tot"], zin: geenLeeftijd(tweede) };
  return isOmgekeerd(vraag) ? { velden: ["van", "tot"], zin: "De eerste leeftijd is hoger dan de tweede. Draai ze om." } : null;
}

/** @param {string} tekst */
function geenLeeftijd(tekst) {
  return `‘${tekst}’ is geen leeftijd. Vul een leeftijd in jaren in, bijvoorbeeld 2 of 2,5.`;
}

/**
 * As the two fields show it; what `leesVelden` reads back.
 * @param {Leeftijdsvraag | null} vraag
 */
export function schrijfVelden(vraag) {
  if (!vraag) return { van: "", tot: "" };
  const { van, tot } = vraag;
  if (van === tot) return { van: schrijfGetal(van), tot: "" };
  return { van: schrijfGetal(van) + (tot === null ? "+" : ""), tot: schrijfGetal(tot) };
}

/**
 * 2.5 → "2,5"; null → "".
 * @param {number | null} getal
 */
function schrijfGetal(getal) {
  return getal === null ? "" : String(getal).replace(".", ",");
}

/** @param {Bereik} bereik */
export function isOnbekend({ van, tot }) {
  return van === undefined && tot === undefined;
}

/** Where the ages begin, and where they are over. @param {Bereik} bereik */
function grenzen({ van = -Infinity, tot, tot_en_met: heel }) {
  return { begin: van, einde: tot === undefined ? Infinity : tot + (heel ? 1 : 0) };
}

/**
 * Whether the ages overlap. A single age that equals `tot` counts too.
 * @param {Bereik} bereik
 * @param {Leeftijdsvraag} vraag
 */
export function leeftijdPast(bereik, vraag) {
  const { begin, einde } = grenzen(bereik);
  const van = vraag.van ?? -Infinity;
  if (vraag.van === vraag.tot) return begin <= van && (van < einde || van === bereik.tot);
  return begin < (vraag.tot ?? Infinity) && van < einde;
}

/**
 * Why ages that overlap do so: "2 jaar valt erin", "2 tot 4 jaar valt er helemaal in", "overlapt van 3 tot 4 jaar".
 * @param {Bereik} bereik
 * @param {Leeftijdsvraag} vraag
 */
export function overlapInWoorden(bereik, vraag) {
  const { begin, einde } = grenzen(bereik);
  const gevraagd = leeftijdInWoorden(vraag);
  if (vraag.van === vraag.tot) return (vraag.van ?? 0) < einde ? `${gevraagd} valt erin` : `${gevraagd} is de bovengrens`;
  const deel = { van: Math.max(begin, vraag.van ?? 0), tot: Math.min(einde, vraag.tot ?? Infinity) };
  if (deel.van === (vraag.van ?? 0) && deel.tot === (vraag.tot ?? Infinity)) return `${gevraagd} valt er helemaal in`;
  return `overlapt ${deelInWoorden(deel, bereik)}`;
}

/** @param {{van: number, tot: number}} deel @param {Bereik} bereik */
function deelInWoorden({ van, tot }, bereik) {
  if (tot === Infinity) return `vanaf ${schrijfGetal(van)} jaar`;
  const heel = bereik.tot_en_met && bereik.tot !== undefined && tot === bereik.tot + 1;
  return `van ${schrijfGetal(van)} ${heel ? "tot en met" : "tot"} ${schrijfGetal(heel ? tot - 1 : tot)} jaar`;
}
