import assert from "node:assert/strict";
import { test } from "node:test";

import { kolommenOf, sheetOf } from "../../../../overrides/plan/definition.js";
import { shown } from "../../../../overrides/plan/sums/kinds.js";
import { withResults } from "../../../../overrides/plan/sums/results.js";
import { totals } from "../../../../overrides/plan/sums/totals.js";
import { definitie, gevallen, rijen } from "../built.js";

const partOf = ({ werkblad, deel }) => sheetOf(definitie, werkblad).delen.find(({ id }) => id === deel);

test("every shared case of the sums is computed as it says", () => {
  assert.ok(gevallen.length > 25);
  for (const geval of gevallen) {
    if (geval.antwoorden) {
      const found = withResults(partOf(geval).velden, geval.antwoorden);
      for (const [id, text] of Object.entries(geval.uitkomsten)) assert.equal(found[id] ?? "", text, geval.geval);
      continue;
    }
    const { tabel } = partOf(geval);
    const rows = geval.rijen.map((row) => withResults(kolommenOf(tabel), row));
    geval.cellen.forEach((cells, place) => {
      for (const [id, text] of Object.entries(cells)) assert.equal(rows[place][id] ?? "", text, `${geval.geval}: rij ${place + 1}, ${id}`);
    });
    const lines = new Map(totals(tabel, rows).map((line) => [line.label, line]));
    for (const [label, text] of Object.entries(geval.totalen)) assert.equal(lines.get(label).uitkomst, text, `${geval.geval}: ${label}`);
    for (const [label, { melding }] of lines) assert.equal(melding, geval.meldingen?.[label] ?? "", `${geval.geval}: ${label}`);
  }
});

test("rows that nobody thought of are computed as Python computes them", () => {
  for (const said of rijen) {
    const { velden, tabel } = partOf(said);
    if (said.antwoorden) {
      assert.deepEqual(withResults(velden, said.antwoorden), said.uitkomsten);
      continue;
    }
    const columns = kolommenOf(tabel);
    const rows = said.rijen.map((row) => withResults(columns, row));
    assert.deepEqual(rows, said.cellen, `${said.werkblad}.${tabel.id}`);
    assert.deepEqual(totals(tabel, rows).map(({ label, uitkomst, melding }) => ({ label, uitkomst, melding })), said.totalen, said.werkblad);
    const computed = columns.filter(({ formule }) => formule);
    const seen = rows.map((row) => Object.fromEntries(computed.filter(({ id }) => id in row).map((kolom) => [kolom.id, shown(kolom, row[kolom.id])])));
    assert.deepEqual(seen, said.getoond, said.werkblad);
  }
});
