/**
 * Rows and cells that come to stand in a table: row by row from a table elsewhere, from single fields beside it, from the short list.
 * @typedef {import("../definition.js").Plaats} Plaats
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./offer.js").Offer} Offer
 * @typedef {import("./matched.js").Doel} Doel
 * @typedef {import("./places.js").Antwoord} Antwoord
 * @typedef {Antwoord & {row: string, column: string}} Vulling  an answer for a cell
 */
import { kolommenOf } from "../definition.js";
import { withStartRows } from "../dossier/answers.js";
import { own } from "../dossier/values.js";
import { naming, originOf, paired, rowsHere } from "./matched.js";
import { SHORTLIST, addressOf, carried, placeAt, rowsAt, takesShortlist, textAt } from "./places.js";

const LONGEST_ID = 80;

/** The offers for a table: rows that are not here, then answers for empty cells. @param {Doel} doel @returns {Offer[]} */
export function columnOffers(doel) {
  return [...naming(doel, "uit").flatMap((from) => rowOffers(doel, from)), ...shortlistOffers(doel), ...cellOffers(doel)];
}

/** @param {Doel} doel @param {Plaats} from @returns {Offer[]} */
function rowOffers(doel, from) {
  const taken = new Set([...paired(doel, from, true).values()].map(({ id }) => id));
  const missing = rowsAt(doel.dossier, from).filter((row) => textAt(doel.dossier, from, row) && !taken.has(row.id));
  const fillings = missing.map((row) => ({ id: row.id, cellen: fillingsFrom(doel, from, row, row.id) }));
  return offerOfRows(doel, [addressOf(from)], fillings);
}

/** @param {Doel} doel @returns {Offer[]} */
function shortlistOffers(doel) {
  const key = kolommenOf(doel.tabel).find(({ id }) => id === doel.tabel.sleutel);
  if (!key || !takesShortlist(key)) return [];
  const here = new Set(rowsHere(doel).map((row) => own(row.cellen, key.id)));
  const missing = doel.dossier.kortelijst.filter((id) => !here.has(id) && own(key.namen, id));
  const rows = missing.map((tekst) => {
    const row = `lijst-${tekst}`.slice(0, LONGEST_ID);
    return { id: row, cellen: [{ row, column: key.id, tekst, van: SHORTLIST }] };
  });
  // The list may be that of the browser: what is taken from it is in the plan from then on.
  /** @type {Edit} */
  const kept = { kind: "shortlist", ids: doel.dossier.kortelijst };
  return offerOfRows(doel, [SHORTLIST], rows).map((offer) => ({ ...offer, neem: all([offer.neem, kept]) }));
}

/** @param {Doel} doel @param {readonly string[]} van @param {readonly {id: string, cellen: readonly Vulling[]}[]} rows @returns {Offer[]} */
function offerOfRows(doel, van, rows) {
  const { dossier, werkblad, tabel } = doel;
  const aside = putAside(doel);
  const wanted = rows.filter(({ id }) => !aside.includes(id));
  if (!wanted.length) return [];
  const stored = wanted.map(({ id, cellen }) => ({ id, cellen: Object.fromEntries(cellen.map(({ column, tekst }) => [column, tekst])) }));
  const insert = withStartRows(dossier, tabel, { kind: "insert", sheet: werkblad.id, table: tabel.id, rows: stored, before: null });
  return [{
    soort: "rijen", tabel: tabel.id, van, namen: wanted.map(({ cellen }) => cellen[0].tekst),
    neem: all([insert, ...origins(doel, wanted.flatMap(({ cellen }) => cellen))]),
    laat: { kind: "set", key: "weggelegd", name: nameOf(doel), value: [...aside, ...wanted.map(({ id }) => id)].join(" ") },
  }];
}

/** @param {Doel} doel @returns {Offer[]} */
function cellOffers(doel) {
  const { werkblad, tabel } = doel;
  const rows = [...joinedPairs(doel)].map(([row, from, there]) => ({ row, cellen: emptyCells(doel, row, fillingsFrom(doel, from, there, row.id)) }));
  const found = rows.flatMap(({ cellen }) => cellen);
  if (!found.length) return [];
  const sheet = werkblad.id;
  /** @type {Edit[]} */
  const cells = found.map(({ row, column, tekst }) => ({ kind: "cell", sheet, table: tabel.id, row, column, text: tekst }));
  const completed = rows.filter(({ cellen }) => cellen.length).map(({ row }) => own(row.cellen, tabel.sleutel) ?? "");
  return [{
    soort: "cellen", tabel: tabel.id, van: [...new Set(found.map(({ van }) => van))], namen: completed,
    neem: all([startRows(doel), ...cells, ...origins(doel, found)]), laat: all([startRows(doel), ...origins(doel, found)]),
  }];
}

/** Each row here with the row elsewhere that has its name. @param {Doel} doel @returns {Iterable<[Rij, Plaats, Rij]>} */
function* joinedPairs(doel) {
  const seen = new Set();
  for (const way of /** @type {const} */ (["uit", "kiesUit"])) {
    for (const from of naming(doel, way)) {
      const pairs = paired(doel, from, way === "uit");
      for (const row of rowsHere(doel)) {
        const there = pairs.get(row.id);
        if (!there || seen.has(row.id)) continue;
        seen.add(row.id);
        yield [row, from, there];
      }
    }
  }
}

/** @param {Doel} doel @param {Rij} row @param {readonly Vulling[]} fillings */
function emptyCells(doel, row, fillings) {
  return fillings.filter(({ column }) => !own(row.cellen, column)?.trim() && !originOf(doel, row.id, column));
}

/** What a row elsewhere and the single fields beside it have for a row here, its name first. @param {Doel} doel @param {Plaats} from @param {Rij} there @param {string} row @returns {Vulling[]} */
function fillingsFrom({ dossier, definitie, tabel }, from, there, row) {
  return kolommenOf(tabel).flatMap((kolom) => {
    const places = (kolom.uit ?? []).map((adres) => placeAt(definitie, adres)).filter(({ werkblad }) => werkblad === from.werkblad);
    const place = places.find((found) => found.tabel === from.tabel) ?? places.find((found) => !found.tabel);
    const tekst = place ? carried(place.veld, kolom, textAt(dossier, place, there)) : "";
    return place && tekst ? [{ row, column: kolom.id, tekst, van: addressOf(place), ...(place.tabel && { rij: there.id }) }] : [];
  });
}

/** @param {Doel} doel @param {readonly Vulling[]} fillings @returns {Edit[]} */
function origins({ werkblad }, fillings) {
  return fillings
    .filter(({ van }) => van !== SHORTLIST)
    .map(({ row, column, van, rij, tekst }) => ({ kind: "origin", sheet: werkblad.id, key: `${row}.${column}`, origin: { van, ...(rij && { rij }), tekst } }));
}

/** The edit that stores the rows a table starts with. @param {Doel} doel @returns {Edit} */
function startRows({ dossier, werkblad, tabel }) {
  return withStartRows(dossier, tabel, { kind: "insert", sheet: werkblad.id, table: tabel.id, rows: [], before: null });
}

/** The rows elsewhere that people do not want here. @param {Doel} doel */
function putAside(doel) {
  return own(doel.dossier.weggelegd, nameOf(doel))?.split(" ") ?? [];
}

/** The name under which those are put aside. @param {Doel} doel */
function nameOf({ werkblad, tabel }) {
  return `stroom/${werkblad.id}.${tabel.id}`;
}

/** @param {Edit[]} edits @returns {Edit} */
function all(edits) {
  return { kind: "all", edits };
}
