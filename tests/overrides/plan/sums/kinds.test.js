import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { objection, shown, typed } from "../../../../overrides/plan/sums/kinds.js";
import { definitie } from "../built.js";

/** A field of this kind. */
function veld(soort, more = {}) {
  const found = { id: "a", label: "A", soort, regels: definitie.soorten[soort], ...more };
  return found.lijst ? { ...found, namen: definitie.lijsten[found.lijst] } : found;
}

const KEUZE = veld("keuze", { opties: ["Eigen geld", "SPUK GOAB"] });
const MEER = veld("meerkeuze", { opties: ["Peuters", "Kleuters, groep 1", "Ouders"] });
const LIJST = veld("meerkeuze", { lijst: "indicatoren" });
const PROGRAMMA = veld("keuze", { lijst: "programmas", vrij: true });

const READ = [
  ["datum", "31-12-2026", "2026-12-31"], ["datum", "1.2.2027", "2027-02-01"], ["datum", "31/12/26", "2026-12-31"], ["datum", "1 jan 2027", "2027-01-01"],
  ["datum", "1 oktober 2026", "2026-10-01"], ["datum", " 1  Okt. 2026 ", "2026-10-01"], ["datum", "3 mrt 2027", "2027-03-03"], ["datum", "2026-1-5", "2026-01-05"],
  ["bedrag", "€ 600", "600"], ["bedrag", "2.500", "2500"], ["bedrag", "2500 euro", "2500"], ["bedrag", "€ 2.500,-", "2500"], ["bedrag", "€\u00a02.500,00", "2500"],
  ["bedrag", "\u2212 1.250", "-1250"], ["bedrag", "EUR", "EUR"],
  ["aantal", "12,0", "12"], ["aantal", "1.200", "1200"], ["aantal", "< 10", "<10"], ["aantal", "<  10", "<10"], ["aantal", "Minder dan 10", "<10"],
  ["aantal", "Onder de tien", "<10"], ["procent", "60 %", "60"], ["procent", "12,5%", "12,5"], ["procent", "62.5 procent", "62,5"],
  ["getal", "1.250", "1250"], ["getal", "1.250,5", "1250,5"], ["getal", "2.5", "2,5"], ["ja-deels-nee", "JA", "ja"], ["schaal", " 4 ", "4"],
];

test("what can be read in one way is read", () => {
  for (const [soort, input, data] of READ) assert.equal(typed(veld(soort), input), data, `${soort}: ${input}`);
});

test("a choice is read however it is spelled, and a record of the handbook by its name", () => {
  assert.equal(typed(KEUZE, " spuk  goab"), "SPUK GOAB");
  assert.equal(typed(MEER, "ouders;PEUTERS;ouders"), "Ouders; Peuters");
  assert.equal(typed(MEER, "kleuters, groep 1\nOuders"), "Kleuters, groep 1; Ouders");
  assert.equal(typed(LIJST, definitie.lijsten.indicatoren.b4.toUpperCase()), "b4");
  assert.equal(typed(PROGRAMMA, definitie.lijsten.programmas.opstapje), "opstapje");
});

const NOT_SURE = [
  ["bedrag", "12.5"], ["bedrag", "2500,50"], ["bedrag", "ongeveer 600"], ["bedrag", "1.25.000"], ["aantal", "ongeveer 20"], ["aantal", "7"], ["aantal", "< 5"],
  ["datum", "oktober 2026"], ["datum", "1 herfst 2026"], ["datum", "31-02-2026"], ["datum", "12/31/2026"], ["datum", "1 jan"], ["datum", "46387"],
  ["procent", "130%"], ["procent", "0,6"], ["getal", "1,250"], ["getal", "12 of 13"], ["ja-deels-nee", "ja, nee"], ["schaal", "6"],
  ["tekst", " € 600 "], ["lang", "Eerste regel\n\n 2.500 "],
];

test("what is not sure stays exactly as it was typed", () => {
  for (const [soort, input] of NOT_SURE) assert.equal(typed(veld(soort), input), input, `${soort}: ${input}`);
  for (const field of [KEUZE, MEER, LIJST]) assert.equal(typed(field, " Peuters; misschien"), " Peuters; misschien");
  assert.equal(typed(PROGRAMMA, "Ons eigen programma"), "Ons eigen programma");
});

test("what does not fit says what to write, and what fits says nothing", () => {
  assert.match(objection(veld("aantal"), "7"), /<10/);
  assert.match(objection(veld("datum"), "31-02-2026"), /23-11-2026/);
  assert.match(objection(veld("procent"), "0,6"), /60/);
  assert.match(objection(KEUZE, "Leges"), /^'Leges' is geen keuze\. Kies uit: Eigen geld, SPUK GOAB\.$/);
  assert.match(objection(LIJST, "b4; z9"), /^'z9' is geen keuze\. Kies uit/);
  for (const [soort, , data] of READ.filter(([, input, data]) => input !== data)) assert.equal(objection(veld(soort), data), "", data);
  for (const [field, text] of [[KEUZE, ""], [PROGRAMMA, "Iets eigens"], [veld("tekst"), "7"], [veld("procent"), "0"]]) assert.equal(objection(field, text), "");
});

test("a stored answer is shown as people read it, and what does not fit as it is", () => {
  const seen = [
    ["bedrag", "2500", "€\u00a02.500"], ["bedrag", "-1250000", "€\u00a0-1.250.000"], ["procent", "62,5", "62,5%"], ["getal", "1250,5", "1.250,5"],
    ["getal", "1250", "1.250"], ["aantal", "<10", "<10"], ["datum", "2026-12-31", "31-12-2026"], ["bedrag", "2500,50", "2500,50"], ["datum", "na de zomer", "na de zomer"],
    ["procent", "", ""],
  ];
  for (const [soort, text, words] of seen) assert.equal(shown(veld(soort), text), words);
  assert.equal(shown(LIJST, "b4; iets"), `${definitie.lijsten.indicatoren.b4}; iets`);
  const sum = { ...veld("bedrag"), formule: { bewerking: "som", van: ["a", "b"] } };
  assert.equal(shown(sum, "12345678901"), "€\u00a012.345.678.901");
  assert.equal(shown(sum, "432745,5"), "€\u00a0432.745,50");
  assert.equal(shown(PROGRAMMA, "constructor"), "constructor");
});

test("reading again changes nothing, and what is shown is read back", () => {
  const kinds = fc.constantFrom(...Object.keys(definitie.soorten).filter((soort) => !definitie.soorten[soort].noemtKeuzes).map((soort) => veld(soort)), KEUZE, MEER, LIJST);
  const inputs = fc.oneof(fc.string(), fc.stringMatching(/^[€<]? ?-?[0-9]{1,4}([.,][0-9]{1,3}){0,2} ?(%|euro|,-)?$/), fc.constantFrom(...READ.map(([, input]) => input)));
  fc.assert(fc.property(kinds, inputs, (field, input) => {
    const data = typed(field, input);
    assert.equal(typed(field, data), data);
    assert.ok(data === input || !objection(field, data));
    if (!objection(field, data)) assert.equal(shown(field, typed(field, shown(field, data))), shown(field, data));
  }), { numRuns: 2000 });
});
