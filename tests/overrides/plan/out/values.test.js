import assert from "node:assert/strict";
import { test } from "node:test";

import { csv } from "../../../../overrides/files/csv.js";
import { fieldAt, sheetOf, tablesOf } from "../../../../overrides/plan/definition.js";
import { answersFor, shownTable, valueOf } from "../../../../overrides/plan/out/values.js";
import { definitie } from "../built.js";

const sheet = /** @type {import("../../../../overrides/plan/definition.js").Werkblad} */ (sheetOf(definitie, "activiteitenplan"));
const veld = (/** @type {string} */ id) => /** @type {import("../../../../overrides/plan/definition.js").Veld} */ (fieldAt(definitie, `activiteitenplan.${id}`)?.veld);
const plan = /** @type {any} */ ({
  gemeente: "Ede",
  antwoorden: {
    activiteitenplan: {
      velden: { aanleiding: "=1+1" },
      tabellen: { plan: [{ id: "aaaaaaaaaaaa", cellen: { activiteit: "=1+1", programma: "opstapje", "gewenst-bereik": "<10", kosten: "2500", "besluit-van": "2026-12-31" } }] },
    },
  },
});

test("a number and a day are values, and everything else is the words that people see", () => {
  assert.deepEqual(valueOf(veld("kosten"), "2500"), { text: "€\u00a02.500", number: 2500 });
  assert.deepEqual(valueOf(veld("besluit-van"), "2026-12-31"), { text: "31-12-2026", day: "2026-12-31" });
  assert.deepEqual(valueOf(veld("gewenst-bereik"), "<10"), { text: "<10" });
  assert.deepEqual(valueOf(veld("programma"), "opstapje"), { text: "Opstapje" });
  assert.deepEqual(valueOf(veld("activiteit"), "=1+1"), { text: "=1+1" });
});

test("what does not fit its kind stays the words that were typed, and no digit is lost", () => {
  assert.deepEqual(valueOf(veld("kosten"), "ongeveer 10"), { text: "ongeveer 10" });
  assert.deepEqual(valueOf(veld("besluit-van"), "31 februari"), { text: "31 februari" });
  assert.equal(valueOf(veld("kosten"), "12345678901234567890").number, undefined);
});

test("a sheet has the municipality of the plan, its rows and its totals", () => {
  const { fields, tables, totals } = answersFor(plan, sheet);
  assert.equal(fields.gemeente.text, "Ede");
  assert.equal(tables.plan[0].cells.kosten.number, 2500);
  assert.deepEqual(totals.plan.map(({ outcome }) => outcome.number), [2500, 1]);
});

test("a table as csv shows what people see, and starts no formula", () => {
  const { head, rows } = shownTable(plan, sheet, tablesOf(sheet)[0]);
  assert.equal(head[0], "Activiteit");
  assert.equal(csv([rows[0].slice(0, 4)]), "\uFEFF'=1+1;;;Opstapje\r\n");
});
