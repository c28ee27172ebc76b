/** What the page says beside the sections of a paper. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { together } from "../../../../overrides/components/plan-stuk/own.js";
import { withoutSheet } from "../../../../overrides/components/plan-stuk/sentences.js";
import { paperOf } from "../../../../overrides/plan/papers/paper.js";
import { nothingYet } from "../../../../overrides/plan/papers/standing.js";
import { definitie, stukken } from "../../plan/built.js";
import { paperNamed } from "../../plan/papers/papers.js";
import { BARE } from "../../plan/papers/plans.js";

const EMPTY = { ...BARE, eigenTekst: {} };
const paper = (id, plan) => paperOf(paperNamed(stukken, id), plan, definitie);

test("fixed text is not said to be the writer's, and a section for own words is", () => {
  const told = (id, name, plan = EMPTY) => withoutSheet(paper(id, plan).onderdelen.find((section) => section.id === name));
  const fixed = "Deze woorden staan vast. U kunt er eigen tekst bij zetten.";
  const mine = "Geen werkblad heeft deze woorden: u schrijft ze zelf.";
  assert.deepEqual([told("antwoord-aan-de-wethouder", "kader"), told("beleidsnota", "kaders"), told("college-of-raadsvoorstel", "kader")], [fixed, fixed, fixed]);
  assert.equal(told("college-of-raadsvoorstel", "argumenten"), mine);
  assert.equal(told("college-of-raadsvoorstel", "argumenten", { ...EMPTY, eigenTekst: { "college-of-raadsvoorstel.argumenten": "Omdat het werkt." } }), mine);
});

test("a paper without any section says which sheets fill it, and another does not", () => {
  assert.equal(nothingYet(paper("lea-annotatie", EMPTY)), "In dit stuk staat nog niets. De woorden komen uit werkbladen 2b en 4c.");
  assert.equal(nothingYet(paper("lea-annotatie", { ...EMPTY, eigenTekst: { "lea-annotatie.vraag": "Wij vragen uw steun." } })), "");
  assert.equal(nothingYet(paper("antwoord-aan-de-wethouder", EMPTY)), "");
});

test("one answer is asked once, with every sentence that waits for it", () => {
  const { open } = paper("raadsinformatiebrief", EMPTY).onderdelen.find(({ id }) => id === "stand");
  const found = together(open).map(([{ field }, sentences]) => [field, sentences.length]);
  assert.deepEqual(found.filter(([field]) => field === "gehaald"), [["gehaald", 4]]);
  assert.deepEqual(together([{ words: "Waarom?", sheet: "doelen", field: "visie", sentence: "[waarom]" }])[0][1], []);
});
