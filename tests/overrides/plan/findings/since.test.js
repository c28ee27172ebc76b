import assert from "node:assert/strict";
import { test } from "node:test";

import { find } from "../../../../overrides/plan/findings/since.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { definitie, kennis } from "../built.js";
import { TODAY, planWith } from "./made.js";

const NOTE = { id: "n", titel: "Nieuw", kort: "Kijk dit na.", adres: "actualiteit/#n", datum: "2026-05-31", raakt: { programmas: ["opstapje"], stappen: ["stap-5"], indicatoren: ["b4"] } };
/** What is found in a plan with this on its sheets, when the last file has the knowledge of this day. */
function found(sheets, since, note = {}, here = {}) {
  return find(factsOf(planWith(sheets), definitie, { ...kennis, notities: [{ ...NOTE, ...note }] }, TODAY, { since, ...here }));
}
const CHOSEN = { programmakeuze: [{ programma: "opstapje" }] };

test("a note that is newer than the last file is told where it touches the plan, with the way to it", () => {
  const [only] = found({ ...CHOSEN, doelen: [{ doel: "A", "kader-2013": "b1; b4" }] }, "2026-05-30");
  assert.equal(only.sentence, `Nieuw sinds uw laatste bestand of stuk (30-05-2026): ‘Nieuw’. Kijk dit na. Het raakt ‘${kennis.programmas.opstapje.naam}’, ‘${definitie.lijsten.indicatoren.b4}’ en stap 5.`);
  assert.deepEqual(only.where.map(({ sheet, row }) => [sheet, row]), [["programmakeuze", "p14-0"], ["doelen", "d6-0"], ["programmakeuze", undefined]]);
  assert.equal(only.link.address, "actualiteit/#n");
});

test("one of the same day or older is not, nor one without a date, nor any where no file was made", () => {
  assert.deepEqual(found(CHOSEN, "2026-05-31"), []);
  assert.deepEqual(found(CHOSEN, "2026-01-01", { datum: undefined }), []);
  assert.deepEqual(found(CHOSEN, null), []);
});

test("what touches nothing in the plan is not told: another programme, a step of which no sheet has answers, what the handbook fills in itself", () => {
  assert.deepEqual(found({ doelen: [{ doel: "A", "kader-2013": "b1" }] }, "2026-01-01"), []);
  assert.deepEqual(found({}, "2026-01-01"), []);
  assert.deepEqual(found({}, "2026-01-01", { raakt: { organisatiemodellen: ["werkgroep"] } }), []);
});

test("a programme on the visitor's list counts, although it stands on no sheet", () => {
  const [only] = found({}, "2026-01-01", {}, { listed: ["opstapje"] });
  assert.match(only.sentence, /Het raakt ‘Opstapje’\./);
  assert.deepEqual(only.where, []);
});

test("of the real notes each has a sentence and a place to read it, the newest first", () => {
  const all = find(factsOf(planWith({ ...CHOSEN, activiteitenplan: [{ activiteit: "A", "kader-2013": "b4" }] }), definitie, kennis, TODAY, { since: "2020-01-01" }));
  assert.ok(all.length > 3 && all.every(({ sentence, link }) => /Het raakt .+\.$/.test(sentence) && link.address.startsWith("actualiteit/#")));
  const days = all.map(({ key }) => kennis.notities.find(({ id }) => key.endsWith(id)).datum);
  assert.deepEqual(days, [...days].sort().reverse());
});
