/** Words as search sees them, and where they stand in a text. Pure. `macros/browser/search.py` folds and splits in the same way. */

import { fold } from "../lib/fold.js";

/** A piece of text, and whether it is what was searched for. @typedef {{tekst: string, raak: boolean}} Stuk */

const WOORD = /[\p{L}\p{N}](?:['’‘]?[\p{L}\p{M}\p{N}]+)*/gu;
const LENGTE = 170;
const VOORAF = 60;

/**
 * The folded words of a text; "60%" is searched for as "60 procent".
 * @param {string} tekst
 */
export function splits(tekst) {
  return fold(tekst).replaceAll("%", " procent ").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The stretch of a text that holds most of the words looked for, cut at whole words.
 * @param {string} tekst
 * @param {ReadonlySet<string>} gezocht folded words as they stand in the text
 * @returns {Stuk[]}
 */
export function fragment(tekst, gezocht) {
  const raak = [...tekst.matchAll(WOORD)]
    .filter(([woord]) => splits(woord).some((deel) => gezocht.has(deel)))
    .map(({ 0: woord, index }) => ({ van: index, tot: index + woord.length }));
  const [van, tot] = venster(tekst, raak);
  const binnen = raak.filter((plek) => plek.van >= van && plek.tot <= tot);
  return [
    ...(van > 0 ? [{ tekst: "… ", raak: false }] : []),
    ...stukken(tekst, binnen, van, tot),
    ...(tot < tekst.length ? [{ tekst: " …", raak: false }] : []),
  ];
}

/**
 * Where the fragment begins and ends.
 * @param {string} tekst
 * @param {readonly {van: number, tot: number}[]} raak
 * @returns {[number, number]}
 */
function venster(tekst, raak) {
  const aantal = (/** @type {number} */ begin) => raak.filter((plek) => plek.van >= begin && plek.tot <= begin + LENGTE - VOORAF).length;
  const beste = raak.reduce((top, plek) => (aantal(plek.van) > aantal(top.van) ? plek : top), raak[0] ?? { van: 0, tot: 0 });
  const ruwVan = beste.van - VOORAF;
  const van = ruwVan <= 0 ? 0 : tekst.indexOf(" ", ruwVan) + 1;
  const ruwTot = van + LENGTE;
  return [van, ruwTot >= tekst.length ? tekst.length : tekst.lastIndexOf(" ", ruwTot)];
}

/**
 * @param {string} tekst
 * @param {readonly {van: number, tot: number}[]} raak
 * @param {number} van
 * @param {number} tot
 * @returns {Stuk[]}
 */
function stukken(tekst, raak, van, tot) {
  /** @type {Stuk[]} */
  const gevonden = [];
  let plek = van;
  for (const deel of raak) {
    gevonden.push({ tekst: tekst.slice(plek, deel.van), raak: false }, { tekst: tekst.slice(deel.van, deel.tot), raak: true });
    plek = deel.tot;
  }
  gevonden.push({ tekst: tekst.slice(plek, tot), raak: false });
  return gevonden.filter((stuk) => stuk.tekst);
}
