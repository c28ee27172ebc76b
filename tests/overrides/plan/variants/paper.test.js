import assert from "node:assert/strict";
import { test } from "node:test";

import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { paperOf } from "../../../../overrides/plan/papers/paper.js";
import { alternativeOf, puttingInto } from "../../../../overrides/plan/variants/alternative.js";
import { wholeOf } from "../../../../overrides/plan/variants/items.js";
import { outcomeOf } from "../../../../overrides/plan/variants/outcome.js";
import { definitie, kennis, stukken, voorbeeldplan } from "../built.js";
import { paperNamed } from "../papers/papers.js";

const ID = "abcdefabcdef";

test("a variant that was put with the alternatives stands under 'Alternatieven' of the proposal, with what it costs", () => {
  const whole = wholeOf(factsOf(voorbeeldplan, definitie, kennis, "2027-05-01"));
  const { id } = whole.items.find(({ naam }) => naam === "Programma voor thuis op zes locaties");
  const { edit } = puttingInto(voorbeeldplan, definitie, ID, alternativeOf("Min 30 procent", outcomeOf(whole, new Set()), outcomeOf(whole, new Set([id]))));
  const paper = paperOf(paperNamed(stukken, "college-of-raadsvoorstel"), apply(voorbeeldplan, edit), definitie);
  const [table] = paper.onderdelen.find((section) => section.id === "alternatieven").delen.filter(({ kind }) => kind === "tabel");
  const row = table.rijen.find(([name]) => name === "Min 30 procent").map((words) => words.replaceAll("\u00a0", " "));
  assert.match(row[1], /^Kost minder: € 36\.000 in 2028 \(32,4%\).*Nog te dekken: € 0 in 2028 \(nu € 6\.000\)/);
  assert.match(row[2], /^Vervalt: Programma voor thuis op zes locaties \(gewenst bereik: 80 ouders per jaar\)\.$/);
  assert.equal(row[3], "€ 75.000");
  assert.equal(table.rijen.length, 4);
});
