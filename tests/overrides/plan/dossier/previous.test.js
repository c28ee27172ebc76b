import assert from "node:assert/strict";
import { test } from "node:test";

import { linked } from "../../../../overrides/plan/definition.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { fromPrevious } from "../../../../overrides/plan/dossier/previous.js";
import { planIn } from "../../../../overrides/plan/dossier/read.js";
import { copyOf } from "../../../../overrides/plan/keeper/shelf.js";
import { EMPTY } from "./plans.js";
import { DEFINITION } from "./sheets.js";

const veld = (id, uitVorig, more = {}) => ({ id, label: id, soort: "tekst", ...(uitVorig && { uitVorig }), ...more });
const blad = (id, code, velden, kolommen) => ({ ...DEFINITION.bladen[0], id, code, titel: `Blad ${id}`,
  delen: [{ id: "deel", titel: "", velden, tabel: { id: "tabel", titel: `Tabel van ${id}`, sleutel: kolommen[0].id, groepen: [{ titel: "", kolommen }], startrijen: [], totalen: [] } }] });
const SHEETS = linked({ ...DEFINITION, bladen: [
  blad("terugblik", "0c", [veld("lessen", ["doelen.les", "monitor.les"])], [veld("toen", ["doelen.doel", "monitor.doel"]), veld("aanbod", ["monitor.programma"]),
    veld("uitkomst", ["monitor.jaar-1", "monitor.jaar-2"])]),
  blad("doelen", "1a", [veld("les")], [veld("doel")]),
  blad("monitor", "7", [veld("les")], [veld("doel"), veld("programma", null, { lijst: "programmas" }), veld("jaar-1"), veld("jaar-2")]),
] });
const rows = (sheet, ...found) => ({ kind: "insert", sheet, table: "tabel", rows: found.map(([id, cellen]) => ({ id, cellen })), before: null });
const now = new Date("2027-01-02T03:04:05Z");

test("a new plan begins with the goals and outcomes of the older one, and says what it took", () => {
  const old = [
    rows("doelen", ["a1", { doel: "Meer bereik" }], ["b2", { doel: "Thuis lezen" }]),
    rows("monitor", ["m1", { doel: "meer bereik ", programma: "opstapje", "jaar-1": "60", "jaar-2": "70" }], ["m2", { doel: "Meer bereik", "jaar-1": "3" }], ["m3", { "jaar-1": "9" }]),
    { kind: "field", sheet: "doelen", field: "les", text: "Minder doelen" },
    { kind: "field", sheet: "monitor", field: "les", text: "Eerder meten" },
  ].reduce(apply, EMPTY);
  const { dossier, taken } = fromPrevious(old, { naam: "Plan 2028" }, SHEETS, now);
  assert.deepEqual(dossier.antwoorden, { terugblik: { velden: { lessen: "Minder doelen\nEerder meten" }, tabellen: { tabel: [
    { id: "m1", cellen: { toen: "meer bereik ", aanbod: "Opstapje", uitkomst: "70" } },
    { id: "m2", cellen: { toen: "Meer bereik", uitkomst: "3" } },
    { id: "b2", cellen: { toen: "Thuis lezen" } },
  ] } } });
  assert.deepEqual(taken, [
    "'lessen' op werkblad 0c (Blad terugblik), uit werkblad 1a (Blad doelen) en werkblad 7 (Blad monitor).",
    "3 rijen in 'Tabel van terugblik' van werkblad 0c (Blad terugblik), uit werkblad 7 (Blad monitor) en werkblad 1a (Blad doelen).",
  ]);
});

test("it is another plan, of the same municipality and with the same short list", () => {
  const { dossier, taken } = fromPrevious({ ...EMPTY, kortelijst: ["opstapje"] }, { naam: "Plan 2028" }, SHEETS, now);
  assert.deepEqual([dossier.naam, dossier.gemeente, dossier.gemaakt, dossier.revisie, dossier.kortelijst, dossier.antwoorden, taken], ["Plan 2028", "Voorbeeldstad", now.toISOString(), 0, ["opstapje"], {}, []]);
  assert.notEqual(dossier.id, EMPTY.id);
});

test("a plan with a long name gives a next period and a copy that open again", () => {
  const long = { ...EMPTY, naam: "n".repeat(1000) };
  const made = [fromPrevious(long, { naam: `${long.naam}, volgende periode` }, SHEETS, now).dossier, copyOf(long, `${long.naam} (kopie)`, now)];
  for (const plan of made) assert.equal(planIn(plan, SHEETS).ok, true);
});
