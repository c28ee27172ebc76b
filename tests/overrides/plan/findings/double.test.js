import assert from "node:assert/strict";
import { test } from "node:test";

import { find } from "../../../../overrides/plan/findings/double.js";
import { factsWith } from "./made.js";

const ONE = { activiteit: "Thema-avonden", instelling: "Peuterhuis", locatie: "De Linde", wijk: "Noord", doelen: "Taal van kinderen", leeftijd: "2 tot 4 jaar" };
const OTHER = { activiteit: "Taalcafé", instelling: "Welzijn", locatie: "Buurthuis", wijk: "Noord", doelen: "Spelen met taal", leeftijd: "2 tot 4 jaar" };
const found = (...rows) => find(factsWith({ inventarisatie: rows }));
const count = (...rows) => found(...rows).length;

test("the same aim for the same age in the same area is double, with both rows and what they share", () => {
  const [only, ...others] = found(ONE, OTHER);
  assert.deepEqual(others, []);
  assert.equal(only.kind, "dubbel");
  assert.deepEqual(only.where.map(({ row }) => row), ["i14-0", "i14-1"]);
  assert.equal(only.sentence, "‘Thema-avonden’ en ‘Taalcafé’ lijken in Noord hetzelfde te doen, voor kinderen van 2 tot 4 jaar: in de doelen staat steeds ‘taal’.");
});

test("with another area, age or aim, or one that ends, it is not", () => {
  for (const change of [{ wijk: "Oost" }, { leeftijd: "4 tot 6 jaar" }, { doelen: "Elkaar leren kennen" }, { besluit: "stoppen" }]) assert.equal(count(ONE, { ...OTHER, ...change }), 0);
});

test("what is not known is not compared: no area, no age, no aim, nor a word that is in almost every aim", () => {
  for (const column of ["wijk", "leeftijd", "doelen"]) assert.equal(count(ONE, { ...OTHER, [column]: "" }), 0);
  assert.equal(count({ ...ONE, doelen: "Ouders helpen hun kind" }, { ...OTHER, doelen: "Ouders en kinderen" }), 0);
});

test("two locations of one organisation are not double, the same row twice is", () => {
  assert.equal(count(ONE, { ...ONE, locatie: "De Wilg" }), 0);
  assert.match(found(ONE, ONE)[0].sentence, /^‘Thema-avonden’ staat 2 keer in werkblad 2a, in Noord en voor kinderen van 2 tot 4 jaar: /);
  assert.equal(count(ONE, { ...ONE, locatie: "De Wilg" }, OTHER), 1);
});

test("the same main goal in 5a is the same aim, and no activity stands in two findings that say the same", () => {
  const rows = [{ ...ONE, doelen: "A" }, { ...OTHER, doelen: "B" }];
  const marks = (mark) => [{ activiteit: ONE.activiteit, informeren: "hoofddoel" }, { activiteit: OTHER.activiteit.toUpperCase(), informeren: mark }];
  const [only, ...others] = find(factsWith({ inventarisatie: rows, "doelen-activiteiten": marks("hoofddoel") }));
  assert.match(only.sentence, /het hoofddoel is ‘Informeren’\.$/);
  assert.deepEqual(others, []);
  assert.deepEqual(find(factsWith({ inventarisatie: rows, "doelen-activiteiten": marks("ook") })), []);
  assert.equal(count({ ...ONE, doelen: "Voorlezen en zingen" }, { ...OTHER, doelen: "Zingen en voorlezen" }), 1);
});

test("ages that only touch are not shared; of three the two that share an age are double", () => {
  const ages = (...texts) => found(...texts.map((leeftijd, place) => ({ ...ONE, locatie: "", activiteit: String(place), leeftijd }))).map(({ where }) => where.map(({ row }) => row.at(-1)).join(""));
  assert.deepEqual(ages("0 tot 2 jaar", "2 tot 4 jaar"), []);
  assert.deepEqual(ages("0 tot 2 jaar", "2 tot 4 jaar", "0 tot 4 jaar"), ["02", "12"]);
  assert.deepEqual(ages("0 tot 6 jaar", "2 tot 4 jaar", "peuters"), ["012"]);
});
