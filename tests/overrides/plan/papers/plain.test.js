/** A section of a paper as plain words, and where what is open is filled in. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { addressOf } from "../../../../overrides/plan/papers/addresses.js";
import { plainSection } from "../../../../overrides/plan/papers/plain.js";

const words = (text) => /** @type {const} */ ({ kind: "alinea", delen: [[text]] });

test("what is open leads to its field, its sheet, the box of a section, or that of a place without a sheet", () => {
  const open = [{ sheet: "doelen", field: "visie" }, { sheet: "doelen" }, { own: "nota.deel" }, { own: "nota.[nieuwe periode]" }, {}];
  assert.deepEqual(open.map((one) => addressOf(/** @type {any} */ (one), "nota")), ["doelen.visie", "doelen", "stuk-nota.eigen-deel", "stuk-nota.plaats-nieuwe-periode", ""]);
});

test("a section as plain words: paragraphs apart, points below each other, a table with tabs", () => {
  const delen = [words("Een."), { kind: "punt", delen: [["a"]] }, { kind: "punt", delen: [["b", "vet"]] }, { kind: "nummer", delen: [["x"]] }, { kind: "nummer", delen: [["y"]] },
    { kind: "tabel", nummer: 2, bijschrift: "Doelen", koppen: ["Doel", "Kosten"], rijen: [["Taal\nthuis", "€ 1"]], rechts: [1], totaal: false }];
  const section = /** @type {any} */ ({ id: "deel", titel: "Deel", delen });
  assert.equal(plainSection(section), "Deel\n\nEen.\n\n- a\n- b\n\n1. x\n2. y\n\nTabel 2: Doelen\nDoel\tKosten\nTaal thuis\t€ 1");
});
