/** Ages as visitors ask for them and as records answer: reading, writing, comparing. Pure. */

/**
 * Years; null is an open end. Both ends equal asks for that one age, otherwise `tot` itself is not in it.
 * @typedef {{readonly van: number | null, readonly tot: number | null}} Leeftijdsvraag
 */

/**
 * A record's ages, null where not stated; `tot_en_met` makes the upper year count whole.
 * @typedef {{readonly van: number | null, readonly tot: number | null, readonly tot_en_met: boolean}} Bereik
 */

const GETAL = /^\d{1,2}(?:[.,]\d{1,2})?$/;
const VRAAG = /^(?<van>[\d.,]*)\s*(?<streep>[-–]?)\s*(?<tot>[\d.,]*)$/;

/**
 * "2", "2.5" or "2,5"; null for anything else.
 * @param {string} tekst
 */
export function leesGetal(tekst) {
  const schoon = tekst.trim();
  return GETAL.test(schoon) ? Number(schoon.replace(",", ".")) : null;
}

/**
 * "2", "2.5", "2-4", "-4" or "6-"; null for anything else, a range from high to low included.
 * @param {string} tekst
 * @returns {Leeftijdsvraag | null}
 */
export function leesLeeftijd(tekst) {
  const { van = "", streep = "", tot = "" } = VRAAG.exec(tekst.trim())?.groups ?? {};
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
export function isOmgekeerd({ van, tot }) {
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
 * 2.5 → "2,5"; null → "".
 * @param {number | null} getal
 */
export function schrijfGetal(getal) {
  return getal === null ? "" : String(getal).replace(".", ",");
}

/** @param {Bereik} bereik */
export function isOnbekend(bereik) {
  return bereik.van === null && bereik.tot === null;
}

/**
 * Whether the ages overlap. A single age that equals `tot` counts too.
 * @param {Bereik} bereik
 * @param {Leeftijdsvraag} vraag
 */
export function leeftijdPast(bereik, vraag) {
  const begin = bereik.van ?? -Infinity;
  const einde = bereik.tot === null ? Infinity : bereik.tot + (bereik.tot_en_met ? 1 : 0);
  const van = vraag.van ?? -Infinity;
  if (vraag.van === vraag.tot) return begin <= van && (van < einde || van === bereik.tot);
  return begin < (vraag.tot ?? Infinity) && van < einde;
}
