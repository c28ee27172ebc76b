import assert from "node:assert/strict";
import { test } from "node:test";

import * as cover from "../../../../overrides/plan/findings/money-cover.js";
import * as match from "../../../../overrides/plan/findings/money-match.js";
import { moneyByYear } from "../../../../overrides/plan/findings/money-by-year.js";
import * as told from "../../../../overrides/plan/findings/money-told.js";
import { facts, foundBy } from "./planned.js";

const BUDGET = "begroting-en-dekking";
const YEAR = { [`${BUDGET}.begrotingsjaar`]: "2028" };
const budget = (...rows) => ({ [BUDGET]: rows });
const both = (activity, post) => ({ activiteitenplan: [{ activiteit: "Voorlezen", ...activity }], [BUDGET]: [{ post: "Voorlezen", ...post }] });

test("an entry without enough money is not covered, in each year with the amount; money of another entry or a covered year is not told", () => {
  const found = foundBy(cover.find, "zonder-dekking");
  assert.deepEqual(found(budget({ post: "Huisbezoek", kosten: "24000", "dekking-eigen": "18000", "kosten-2": "100", "dekking-spuk-2": "100" }, { post: "Over", kosten: "1", "dekking-eigen": "9000" }), YEAR),
    [["Bij ‘Huisbezoek’ is nog niet alles gedekt: € 6.000 in 2028.", "b1"]]);
  assert.deepEqual(found(budget({ kosten: "10", "kosten-2": "10" })), [["Bij ‘rij 1’ is nog niet alles gedekt: elk jaar € 10 in jaar 1 en jaar 2.", "b1"]]);
  assert.deepEqual(found(budget({ post: "X", kosten: "2,5", "kosten-3": "4" }), YEAR), [["Bij ‘X’ is nog niet alles gedekt: € 2,50 in 2028 en € 4 in 2030.", "b1"]]);
  assert.deepEqual(found(budget({ post: "X", kosten: "100", "dekking-spuk": "60", "dekking-anders": "40" }, { post: "Leeg" }, { post: "Veel", kosten: "veel" })), []);
});

test("more money than costs is told; exactly as much is not", () => {
  const found = foundBy(cover.find, "te-veel-gedekt");
  assert.deepEqual(found(budget({ post: "X", kosten: "100", "dekking-spuk": "101" }), YEAR), [["Bij ‘X’ staat meer geld dan het kost: € 1 in 2028.", "b1"]]);
  assert.deepEqual(found(budget({ post: "X", kosten: "100", "dekking-spuk": "100" })), []);
});

test("work that comes back each year on money that stops is told; lasting money or work that ends is not", () => {
  const found = foundBy(cover.find, "structureel-uit-tijdelijk");
  const entry = (kosten, geld) => budget({ post: "X", "eenmalig-of-structureel": kosten, "dekking-eenmalig-of-structureel": geld });
  assert.equal(found(entry("structureel", "eenmalig")).length, 1);
  for (const fine of [entry("structureel", "structureel"), entry("eenmalig", "eenmalig"), entry("structureel", "")]) assert.deepEqual(found(fine), []);
});

test("costs in a year that ends after the last certain day are told, with the part of a year; costs up to that day are not", () => {
  const found = foundBy(cover.find, "na-zekerheid");
  const entry = (day) => budget({ post: "X", "zeker-tot": day, kosten: "1", "kosten-2": "1", "kosten-4": "0" });
  assert.deepEqual(found(entry("2028-06-30"), YEAR), [["Het geld voor ‘X’ is zeker tot en met 30-06-2028. Er staan ook kosten in een deel van 2028 en 2029.", "b1"]]);
  assert.deepEqual(found(entry("2028-12-31"), YEAR), [["Het geld voor ‘X’ is zeker tot en met 31-12-2028. Er staan ook kosten in 2029.", "b1"]]);
  assert.deepEqual(found(entry("2029-12-31"), YEAR), []);
  assert.deepEqual([found(entry("2026-12-31")), found(entry("eind 2026"), YEAR)], [[], []]);
});

test("an activity with costs that is not in the budget is told; one that is there by its row or its name is not, nor is anything while the budget is empty", () => {
  const found = foundBy(match.find, "niet-in-begroting");
  assert.deepEqual(found({ activiteitenplan: [{ activiteit: "Huisbezoek", kosten: "24000" }], [BUDGET]: [{ post: "Scholing" }] }), [["‘Huisbezoek’ kost € 24.000 per jaar, maar staat niet in de begroting.", "a1"]]);
  assert.deepEqual(found(both({ kosten: "10" }, { post: " voorlezen " })), []);
  assert.deepEqual(found({ activiteitenplan: [{ activiteit: "Huisbezoek", kosten: "1" }], [BUDGET]: [{ id: "a1", post: "Andere naam" }] }), []);
  assert.deepEqual(found({ activiteitenplan: [{ activiteit: "Gratis" }, { activiteit: "Nul", kosten: "0" }], [BUDGET]: [{ post: "Scholing" }] }), []);
  assert.deepEqual(found({ activiteitenplan: [{ activiteit: "Huisbezoek", kosten: "24000" }] }), []);
});

test("another amount than in year 1 of the budget is told on both sheets; the same amount or a blank is not", () => {
  const found = foundBy(match.find, "ander-bedrag");
  assert.deepEqual(found(both({ kosten: "6000" }, { kosten: "6500" }), YEAR), [["‘Voorlezen’ kost € 6.000 per jaar in werkblad 5b en € 6.500 in 2028 van de begroting.", "a1", "b1"]]);
  for (const fine of [both({ kosten: "6000" }, { kosten: "6000,0" }), both({ kosten: "6000" }, {}), both({}, { kosten: "1", "dekking-eigen": "1" })]) assert.deepEqual(found(fine), []);
});

test("money that only one of the two sheets names is told; the same money, or none filled in yet, is not", () => {
  const found = foundBy(match.find, "andere-dekking");
  const rows = (dekking, post) => both({ dekking }, post);
  assert.deepEqual(found(rows("SPUK GOAB; anders", { "dekking-spuk-2": "5", "dekking-eigen": "1" })),
    [["Het geld voor ‘Voorlezen’ verschilt: werkblad 5b noemt ook Anders en de begroting heeft ook Eigen geld.", "a1", "b1"]]);
  assert.deepEqual(found(rows("SPUK GOAB; eigen geld", { "dekking-spuk-4": "5", "dekking-eigen": "1" })), []);
  assert.deepEqual([found(rows("SPUK GOAB", {})), found(rows("", { "dekking-eigen": "1" }))], [[], []]);
});

test("two entries of one name with costs in one year may be counted twice; the same name in other years, or other names, is not told", () => {
  const found = foundBy(match.find, "dubbel-begroot");
  assert.deepEqual(found(budget({ post: "Scholing", kosten: "5" }, { post: "scholing ", kosten: "7" }, { post: "Monitor", kosten: "1" }), YEAR),
    [["‘Scholing’ staat 2 keer in de begroting, met kosten in 2028. Telt het bedrag dubbel?", "b1", "b2"]]);
  assert.deepEqual(found(budget({ post: "Scholing", kosten: "5" }, { post: "Scholing", "kosten-2": "7" }, { kosten: "1" }, { kosten: "1" })), []);
});

test("a shortage that nobody explained is told at its question; with an answer, or without a shortage, it is not", () => {
  const found = foundBy(told.find, "zonder-toelichting");
  const short = budget({ post: "X", kosten: "5" });
  assert.deepEqual(found(short), [["Niet alles is gedekt, maar bij ‘Hoe lost u een tekort op?’ staat nog niets.", "tekort"]]);
  assert.deepEqual(found(short, { [`${BUDGET}.tekort`]: "Wij vragen de raad." }), []);
  assert.deepEqual(found(budget({ post: "X", kosten: "5", "dekking-eigen": "5" })), []);
  const lasting = budget({ post: "X", kosten: "5", "dekking-eigen": "5", "zeker-tot": "2026-12-31", "eenmalig-of-structureel": "structureel", "dekking-eenmalig-of-structureel": "eenmalig" });
  assert.deepEqual(found(lasting, YEAR).map(([, field]) => field), ["onzeker-geld", "na-afloop"]);
});

test("money by year has the sums of the sheet, each with its part of the dearest year", () => {
  const made = moneyByYear(facts(budget({ post: "A", kosten: "100", "dekking-spuk": "60", "kosten-2": "50" }, { post: "B", kosten: "100", "dekking-eigen": "125" }), YEAR));
  assert.deepEqual(made.columns, ["2028", "2029", "2030", "2031"]);
  const words = Object.fromEntries(made.rows.map(({ titel, cells }) => [titel, cells.slice(0, 2).map((cell) => [cell.words.replace("\u00a0", " "), cell.part])]));
  assert.deepEqual(words, {
    Kosten: [["€ 200", 1000], ["€ 50", 250]], "SPUK GOAB": [["€ 60", 300], ["", 0]], "Eigen geld": [["€ 125", 625], ["", 0]], Anders: [["", 0], ["", 0]],
    "Nog te dekken": [["€ 40", 200], ["€ 50", 250]], "Te veel gedekt": [["€ 25", 125], ["€ 0", 0]],
  });
  assert.deepEqual([made.told, moneyByYear(facts({}))], [[], null]);
});

test("an amount that is no number is told with its place, and its sum is left out", () => {
  const made = moneyByYear(facts(budget({ post: "A", kosten: "100" }, { post: "B", kosten: "veel" })));
  assert.equal(made.rows[0].cells[0].words, "niet te berekenen");
  assert.ok(made.told.includes("Kosten jaar 1: rij 2, Kosten jaar 1."), made.told.join());
});
