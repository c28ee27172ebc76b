import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { apply, inverse } from "../../../../overrides/plan/dossier/edits.js";
import { merge } from "../../../../overrides/plan/dossier/merge.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { factsOf } from "../../../../overrides/plan/findings/facts.js";
import { Decimal } from "../../../../overrides/plan/sums/decimal.js";
import { alternativeOf, puttingInto } from "../../../../overrides/plan/variants/alternative.js";
import { compared, targetWords } from "../../../../overrides/plan/variants/compare.js";
import { wholeOf } from "../../../../overrides/plan/variants/items.js";
import { outcomeOf, percentLess, reached } from "../../../../overrides/plan/variants/outcome.js";
import { adding, leavingOut, nameOf, removing, typing, variantsIn } from "../../../../overrides/plan/variants/typed.js";
import { definitie } from "../built.js";
import { planned } from "../findings/planned.js";

const ID = "abcdefabcdef";
const plain = (text) => text.replaceAll("\u00a0", " ");
const PLAN = planned({
  activiteitenplan: [{ activiteit: "Huisbezoek", doel: "Bereik", "gewenst-bereik": "38", kosten: "24000" }, { activiteit: "Voorlezen", doel: "Thuis", "gewenst-bereik": "<10", kosten: "18000" },
    { activiteit: "Ochtenden", doel: " thuis", kosten: "6000" }],
  "begroting-en-dekking": [{ id: "a1", post: "Huisbezoek", kosten: "24000", "dekking-spuk": "20000", "kosten-2": "24000", "dekking-spuk-2": "24000" },
    { post: "voorlezen", kosten: "18000", "dekking-eigen": "18000" }, { post: "Ochtenden", kosten: "6000", "dekking-eigen": "6000" }, { post: "Monitor", kosten: "12000", "dekking-eigen": "12000" }],
}, { "begroting-en-dekking.begrotingsjaar": "2028" });
const whole = (plan = PLAN) => wholeOf(factsOf(plan, definitie, null, "2027-03-10"));
const outcome = (...without) => outcomeOf(whole(), new Set(without));
const alternative = (...without) => Object.fromEntries(Object.entries(alternativeOf("Min 20%", outcome(), outcome(...without))).map(([name, text]) => [name, plain(text)]));

test("one can leave out each activity, and each entry of the budget that belongs to none", () => {
  assert.deepEqual(whole().items.map(({ id, naam, post }) => [id, naam, post?.id]), [["a1", "Huisbezoek", "a1"], ["a2", "Voorlezen", "b2"], ["a3", "Ochtenden", "b3"], ["b4", "Monitor", "b4"]]);
});

test("what falls takes its costs and its money with it, and a goal is lost with its last activity", () => {
  const sums = (made) => made.years.slice(0, 2).map(({ kosten, tekort, bronnen }) => [kosten.words, tekort.words, ...bronnen.map(({ sum }) => sum.words)].map(plain));
  assert.deepEqual(sums(outcome()), [["€ 60.000", "€ 4.000", "€ 20.000", "€ 36.000", "€ 0"], ["€ 24.000", "€ 0", "€ 24.000", "€ 0", "€ 0"]]);
  assert.deepEqual(sums(outcome("a1"))[0], ["€ 36.000", "€ 0", "€ 0", "€ 36.000", "€ 0"]);
  assert.deepEqual([outcome("a1").goals, outcome("a2").goals, outcome("a2", "a3").goals, outcome("gone").fallen], [["Bereik"], [], ["Thuis"], []]);
  assert.deepEqual(sums(outcome("a1", "a2", "a3", "b4"))[0], ["€ 0", "€ 0", "€ 0", "€ 0", "€ 0"]);
});

test("without a budget the costs are those of the plan of activities", () => {
  const plan = planned({ activiteitenplan: [{ activiteit: "A", kosten: "100" }, { activiteit: "B", kosten: "50" }] });
  const made = outcomeOf(whole(plan), new Set(["a2"]));
  assert.deepEqual(made.years.map(({ naam, kosten, tekort }) => [naam, kosten.data, tekort]), [["per jaar", "100", null]]);
});

test("an entry of several activities falls with the last of them", () => {
  const plan = planned({ activiteitenplan: [{ activiteit: "A" }, { activiteit: "a" }], "begroting-en-dekking": [{ post: "A", kosten: "5" }] });
  assert.equal(outcomeOf(whole(plan), new Set(["a1"])).years[0].kosten.data, "5");
  assert.equal(outcomeOf(whole(plan), new Set(["a1", "a2"])).years[0].kosten.data, "0");
});

test("the percentage is rounded down, and the goal is reached at exactly so many percent", () => {
  const sum = (value) => ({ value: Decimal.of(value), words: "", data: value });
  assert.equal(percentLess(sum("60000"), sum("48001")), "19,9");
  assert.equal(percentLess(sum("60000"), sum("60000")), "");
  const left = (plan, variant, percent) => { const found = reached(sum(plan), sum(variant), Decimal.of(percent)); return [found.isReached, String(found.left)]; };
  assert.deepEqual(left("60000", "48000", "20"), [true, "0"]);
  assert.deepEqual(left("60000", "48000.5", "20"), [false, "0.5"]);
  assert.deepEqual(left("1000", "900", "12.5"), [false, "25"]);
  assert.equal(reached(sum("0"), sum("0"), Decimal.of("20")), null);
});

test("leaving more out never costs more, never leaves more to cover, and never brings a goal back", () => {
  const ids = whole().items.map(({ id }) => id);
  fc.assert(fc.property(fc.subarray(ids), fc.subarray(ids), (one, more) => {
    const [few, many] = [outcome(...one), outcome(...one, ...more)];
    for (const [place, { kosten, tekort }] of many.years.entries()) {
      for (const [now, before] of [[kosten, few.years[place].kosten], [tekort, few.years[place].tekort]]) if (now.value && before.value) assert.ok(now.value.compare(before.value) <= 0);
    }
    assert.ok(few.goals.every((goal) => many.goals.includes(goal)));
  }), { numRuns: 60 });
});

test("a variant is kept by name, percentage and what it leaves out, and goes as a whole", () => {
  const empty = newPlan({ naam: "Plan" }, definitie);
  const made = [adding(ID), typing(ID, "naam", "Min 20%"), typing(ID, "procent", "20"), leavingOut(ID, "a1", true), leavingOut(ID, "a2", true), leavingOut(ID, "a1", false), adding("222222222222")].reduce(apply, empty);
  const variants = variantsIn(made);
  assert.deepEqual(variants.map((variant) => [nameOf(variants, variant), variant.procent, ...variant.zonder]), [["Min 20%", "20", "a2"], ["Variant 2", ""]]);
  assert.deepEqual(variantsIn(apply(made, removing(made, ID))).map(({ id }) => id), ["222222222222"]);
  assert.deepEqual(variantsIn(empty), []);
});

test("two copies that change one variant keep what each left out", () => {
  const base = [adding(ID), leavingOut(ID, "a1", true)].reduce(apply, PLAN);
  const [mine, theirs] = [[leavingOut(ID, "a2", true)], [leavingOut(ID, "a1", false), leavingOut(ID, "a3", true), typing(ID, "naam", "Hun naam")]].map((edits) => edits.reduce(apply, base));
  const [variant] = variantsIn(merge(mine, theirs, base, {}, definitie));
  assert.deepEqual([variant.naam, [...variant.zonder].sort()], ["Hun naam", ["a2", "a3"]]);
});

test("the row of an alternative says what it saves, what is still to be covered and what is lost, each number as it may be read", () => {
  assert.deepEqual(alternative("a1"), {
    alternatief: "Min 20%", kosten: "36000", voordelen: "Kost minder: € 24.000 in 2028 (40%) en € 24.000 in 2029 (100%). Nog te dekken: € 0 in 2028 (nu € 4.000).",
    nadelen: "Vervalt: Huisbezoek (gewenst bereik: 38 ouders per jaar). Geen activiteit meer voor het doel ‘Bereik’.",
  });
  assert.equal(alternative("a2").nadelen, "Vervalt: Voorlezen (gewenst bereik: <10 ouders per jaar).");
});

test("it goes below the alternatives that are there, once; later it follows the variant, but never replaces words of people", () => {
  const put = (plan, ...without) => puttingInto(plan, definitie, ID, alternativeOf("Min 20%", outcome(), outcome(...without)));
  const rows = (plan) => plan.antwoorden["risicos-en-alternatieven"].tabellen["alternatieven"];
  const first = put(PLAN, "a1");
  const after = apply(PLAN, first.edit);
  assert.deepEqual(rows(after).map(({ cellen }) => cellen.alternatief), ["Niets doen", "Min 20%"]);
  assert.deepEqual(apply(after, inverse(PLAN, first.edit)), PLAN);
  assert.deepEqual(put(after, "a1"), { isThere: true, edit: null, kept: [] });
  const typed = apply(after, { kind: "cell", sheet: "risicos-en-alternatieven", table: "alternatieven", row: ID, column: "nadelen", text: "Mijn woorden" });
  const second = put(typed, "a2");
  const last = apply(typed, second.edit);
  assert.equal(apply(last, removing(last, ID)).instellingen, undefined);
  assert.deepEqual([second.isThere, second.kept, rows(last)[1].cellen.nadelen, rows(last)[1].cellen.kosten], [true, ["nadelen"], "Mijn woorden", "42000"]);
});

test("side by side: costs with the percentage, money and shortage of each year that has any, what falls and which goals are lost", () => {
  const made = compared(outcome(), [{ name: "Min 20%", outcome: outcome("a1", "b4") }]);
  assert.deepEqual([made.columns, made.told], [["Het plan", "Min 20%"], []]);
  assert.deepEqual(made.rows.map(({ titel, cells }) => [titel, ...cells.map(plain)]), [
    ["Kosten 2028", "€ 60.000", "€ 24.000 (60% minder)"], ["SPUK GOAB 2028", "€ 20.000", "€ 0"], ["Eigen geld 2028", "€ 36.000", "€ 24.000"], ["Nog te dekken 2028", "€ 4.000", "€ 0"],
    ["Kosten 2029", "€ 24.000", "€ 0 (100% minder)"], ["SPUK GOAB 2029", "€ 24.000", "€ 0"], ["Nog te dekken 2029", "€ 0", "€ 0"],
    ["Valt weg", "niets", "Huisbezoek en Monitor"], ["Doelen zonder activiteit", "geen", "‘Bereik’"],
  ]);
});

test("whether it is enough is said for each year that costs anything, with what must still go", () => {
  const words = (procent, ...without) => plain(targetWords(outcome(), outcome(...without), procent));
  assert.equal(words("20", "b4"), "Nog niet 20% minder. Er moet nog af: € 4.800 in 2029.");
  assert.equal(words("20"), "Nog niet 20% minder. Er moet nog af: € 12.000 in 2028 en € 4.800 in 2029.");
  assert.equal(words("40", "a1"), "Deze variant kost in elk jaar minstens 40% minder.");
  for (const nothing of ["", "0", "veel", "-5"]) assert.equal(words(nothing, "a1"), "");
});

test("an amount that is no number is told, and nothing is said about percentages of it", () => {
  const plan = planned({ "begroting-en-dekking": [{ post: "A", kosten: "veel" }, { post: "B", kosten: "5" }] });
  const made = compared(outcomeOf(whole(plan), new Set()), [{ name: "Zonder B", outcome: outcomeOf(whole(plan), new Set(["b2"])) }]);
  assert.deepEqual(made.rows[0].cells, ["niet te berekenen", "niet te berekenen"]);
  assert.deepEqual(alternativeOf("X", outcomeOf(whole(plan), new Set()), outcomeOf(whole(plan), new Set(["b2"]))), { alternatief: "X", voordelen: "", nadelen: "Vervalt: B.", kosten: "" });
  assert.ok(made.told.includes("Kosten jaar 1: rij 1, Kosten jaar 1."));
});
