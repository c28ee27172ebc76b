/** About how long a paper gets: those of one page fit for Voorbeeldstad, and are told when they grow. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { lengthChecks } from "../../../../overrides/plan/checks/checks.js";
import { linesOf } from "../../../../overrides/plan/papers/length.js";
import { paperOf } from "../../../../overrides/plan/papers/paper.js";
import { definitie, stukken, voorbeeldplan } from "../built.js";

const ofOnePage = stukken.lijst.filter(({ eenBladzijde }) => eenBladzijde);
const grown = (stuk, paragraphs) => {
  const text = Array(paragraphs).fill("x".repeat(90)).join("\n");
  return paperOf(stuk, { ...voorbeeldplan, eigenTekst: { ...voorbeeldplan.eigenTekst, [`${stuk.id}.${stuk.onderdelen[0].id}`]: text } }, definitie);
};
const told = (stuk, paper) => lengthChecks(stuk, paper).map(({ kind }) => kind);

test("a paper of one page fits as Voorbeeldstad wrote it, and is told when as many lines come that LibreOffice needs a second page", () => {
  assert.ok(ofOnePage.length);
  for (const stuk of ofOnePage) assert.deepEqual(told(stuk, grown(stuk, 0)), [], stuk.id);
  // Measured with the line that calls the town made up: eleven such paragraphs still fit, thirteen do not.
  const answer = ofOnePage.find(({ id }) => id === "antwoord-aan-de-wethouder");
  assert.deepEqual([11, 13].map((paragraphs) => told(answer, grown(answer, paragraphs))), [[], ["omvang"]]);
});

test("a paper that may take more pages is never told", () => {
  for (const stuk of stukken.lijst.filter((one) => !one.eenBladzijde)) assert.deepEqual(told(stuk, grown(stuk, 200)), []);
});

test("a cell wraps in its column, and a section that says nothing takes no room", () => {
  const bare = { titel: "Nota", kopregels: [], onderdelen: [] };
  const table = (cell) => ({ kind: "tabel", nummer: 1, bijschrift: "Tabel", koppen: ["a", "b"], rijen: [[cell, "x".repeat(100)]], rechts: [], totaal: false });
  const section = (...delen) => ({ titel: "Deel", delen });
  const lines = (...onderdelen) => linesOf(/** @type {any} */ ({ ...bare, onderdelen })) - linesOf(/** @type {any} */ (bare));
  assert.equal(lines(section()), 0);
  assert.equal(lines(section(table("x"))), 2 + 1.5 + 1.5 + 2.5);
  assert.equal(lines(section(table("x".repeat(300)))), 2 + 1.5 + 1.5 + 4.5);
});
