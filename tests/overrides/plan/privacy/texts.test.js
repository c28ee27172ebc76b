import assert from "node:assert/strict";
import { test } from "node:test";

import { fewIn, fewMeasured } from "../../../../overrides/plan/privacy/few.js";
import { namesIn } from "../../../../overrides/plan/privacy/names.js";
import { passesElfproef, personalIn } from "../../../../overrides/plan/privacy/personal.js";

const kinds = (text) => personalIn(text).map(({ kind, found }) => [kind, found]);

test("an e-mail address is found, without the stop after it", () => {
  assert.deepEqual(kinds("Mail p.jansen@gemeente-voorbeeld.nl."), [["e-mail", "p.jansen@gemeente-voorbeeld.nl"]]);
  assert.deepEqual(kinds("zie @gemeente en 3@ de stand"), []);
});

test("Dutch telephone numbers are found in each form that people write", () => {
  for (const number of ["06-12345678", "06 12 34 56 78", "0612345678", "010-1234567", "0344 - 12 34 56", "(020) 123 45 67", "+31 6 12345678", "+31(0)6-12345678", "0031 20 1234567"]) {
    assert.deepEqual(kinds(`Bel ${number} vóór vijf uur`), [["telefoon", number]], number);
  }
});

test("numbers of services, days, amounts and longer numbers are no telephone numbers", () => {
  for (const text of ["0800-1234567", "14 010", "2026-11-23", "23-11-2026", "€ 10.500", "zaak 20261123012345678", "0,25 uur", "van 2022 tot 2026, 240 peuters", "NL91 ABNA 0417 1643 00"]) assert.deepEqual(kinds(text), [], text);
});

test("nine digits that pass the elfproef are a burgerservicenummer; those that do not are not", () => {
  assert.ok(passesElfproef("111222333") && !passesElfproef("111222334") && !passesElfproef("000000000"));
  assert.deepEqual(kinds("bsn 111222333"), [["bsn", "111222333"]]);
  assert.deepEqual(kinds("bsn 1112.22.333"), [["bsn", "1112.22.333"]]);
  assert.deepEqual(kinds("zaak 111222334 en 1112223330"), []);
});

test("the day on which somebody was born is found, not the day of a decision", () => {
  assert.deepEqual(kinds("geboren op 3 mei 2022"), [["geboortedatum", "geboren op 3 mei 2022"]]);
  assert.deepEqual(kinds("(geb. 03-05-2022)"), [["geboortedatum", "geb. 03-05-2022"]]);
  assert.deepEqual(kinds("Kinderen geboren in 2022; besluit op 3 mei 2022; gebied 3-5-2022"), []);
});

test("a small number of parents or children is found in a text", () => {
  for (const [text, found] of [["In Oost deden 7 ouders mee", "7 ouders"], ["Twee Poolse gezinnen kwamen", "Twee Poolse gezinnen"], ["drie kinderen zonder plek", "drie kinderen"]]) assert.deepEqual(fewIn(text), [found]);
});

test("norms, ratios, sizes of groups, ages and larger numbers are no small groups", () => {
  for (const text of ["minstens 3 ouders", "1 op de 5 ouders", "groepen van 8 kinderen", "gezinnen met twee ouders", "17 ouders", "1.005 ouders", "kinderen van 2 jaar", "drie gesprekken met ouders", "per 8 kinderen", "0 ouders", "12,5 ouders",
    "groep 1 en 2", "8 van 12 locaties"]) assert.deepEqual(fewIn(text), [], text);
});

test("a bare small number is one of people only where its row says so", () => {
  const row = (teller, nulmeting) => fewMeasured("monitorplan", "nulmeting", { teller, nulmeting });
  assert.equal(row("Ouders met bezoek", "7"), "7");
  assert.equal(row("Gezinnen die het afmaken", "8 van 24"), "8");
  assert.equal(row("Locaties met drie gesprekken", "8 van 12"), "");
  assert.equal(row("Ouders met bezoek", "72 van 170"), "");
  assert.equal(row("Ouders met bezoek", "7 procent"), "");
});

test("a very long text of any kind is looked through at once", () => {
  const hostile = ["a", "A'", "A-", "groep", "Aa ", "juf ", "1 aa-", "A.", "06 ", "1", "@a.", "geb. ", "Jan ", "van ", "een ", "\n", "contactpersoon: A"].map((part) => part.repeat(60_000 / part.length));
  for (const text of hostile) {
    const began = performance.now();
    personalIn(text);
    fewIn(text);
    namesIn(text, null);
    assert.ok(performance.now() - began < 1000, text.slice(0, 20));
  }
});
