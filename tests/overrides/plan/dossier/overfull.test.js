import assert from "node:assert/strict";
import { test } from "node:test";

import { LIMITS } from "../../../../overrides/plan/dossier/check.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { tooMuch } from "../../../../overrides/plan/dossier/overfull.js";

const EMPTY = { naam: "", gemeente: "", kortelijst: [], antwoorden: {} };
const LONG = "a".repeat(LIMITS.text + 1);
const PLACE = { sheet: "inventarisatie", table: "activiteiten" };

/** @param {number} count @param {string} [start] */
function insert(count, start = "r") {
  return { kind: "insert", ...PLACE, rows: Array.from({ length: count }, (_, number) => ({ id: `${start}${number}`, cellen: {} })), before: null };
}

/** @param {object} edit @param {object} [dossier] */
function refusal(edit, dossier = EMPTY) {
  return tooMuch(edit, () => apply(dossier, edit));
}

test("an answer of the most characters fits, and one more is refused wherever it is typed", () => {
  const cell = { kind: "cell", ...PLACE, row: "r1", column: "activiteit" };
  assert.equal(refusal({ kind: "field", sheet: "doelen", field: "visie", text: LONG.slice(1) }), "");
  for (const edit of [
    { kind: "field", sheet: "doelen", field: "visie", text: LONG }, { ...cell, text: LONG }, { kind: "set", key: "eigenTekst", name: "a.b", value: LONG },
    { ...insert(1), rows: [{ id: "r1", cellen: { activiteit: LONG } }] }, { kind: "all", edits: [{ ...cell, text: "kort" }, { ...cell, text: LONG }] },
  ]) assert.match(refusal(edit), new RegExp(`langer dan ${LIMITS.text.toLocaleString("nl-NL")} tekens.*niet bewaard`), edit.kind);
});

test("the last row that fits comes in, and the next is refused, also with others at once", () => {
  const full = apply(EMPTY, insert(LIMITS.rows - 1));
  assert.equal(refusal(insert(1, "n"), full), "");
  assert.match(refusal(insert(2, "n"), full), new RegExp(`ten hoogste ${LIMITS.rows.toLocaleString("nl-NL")} rijen.*niets toegevoegd`));
  assert.match(refusal({ kind: "all", edits: [insert(1, "n"), insert(1, "m")] }, full), /20\.000 rijen/);
  const removal = { kind: "remove", ...PLACE, rows: ["r0", "r1"] };
  assert.equal(refusal({ kind: "all", edits: [insert(2, "n"), removal] }, full), "");
});
