/** Plans for the tests of the papers. */

import { kolommenOf, sheetOf, tableOf } from "../../../../overrides/plan/definition.js";
import { isAsked } from "../../../../overrides/plan/dossier/answers.js";
import { definitie, voorbeeldplan } from "../built.js";

/** The worked plan without answers; its own words stay. */
export const BARE = { ...voorbeeldplan, gemeente: "", antwoorden: {} };

/** A plan with these answers by address; a row of a fixed table is that with the same first cell. */
export function planOf({ velden = {}, tabellen = {} }) {
  const antwoorden = {};
  const sheet = (name) => (antwoorden[name] ??= { velden: {}, tabellen: {} });
  for (const [address, text] of Object.entries(velden)) {
    const [name, field] = address.split(".");
    sheet(name).velden[field] = text;
  }
  for (const [address, rows] of Object.entries(tabellen)) {
    const [name, table] = address.split(".");
    const tabel = tableOf(sheetOf(definitie, name), table);
    sheet(name).tabellen[table] = rows.map((cells, at) => rowOf(tabel, cells, at));
  }
  return { ...BARE, antwoorden };
}

function rowOf(tabel, cells, at) {
  const asked = new Set(kolommenOf(tabel).filter(isAsked).map(({ id }) => id));
  const start = tabel.vast && tabel.startrijen.find(({ cellen }) => cellen[tabel.sleutel] === cells[tabel.sleutel]);
  return { id: start ? start.id : `rij${at}`, cellen: Object.fromEntries(Object.entries(cells).filter(([name]) => asked.has(name))) };
}
