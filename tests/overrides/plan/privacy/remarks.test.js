import assert from "node:assert/strict";
import { test } from "node:test";

import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { newPlan } from "../../../../overrides/plan/dossier/make.js";
import { remarks } from "../../../../overrides/plan/privacy/remarks.js";
import { WHOLE, scopeOfPaper, scopeOfSheets } from "../../../../overrides/plan/privacy/scope.js";
import { addressOfRemark } from "../../../../overrides/plan/privacy/where.js";
import { definitie, stukken, voorbeeldplan } from "../built.js";

const empty = newPlan({ naam: "Plan" }, definitie);
const filled = (sheet, table, ...rows) => apply(empty, { kind: "insert", sheet, table, before: null, rows: rows.map((cellen, place) => ({ id: `rij-${place}`, cellen })) });
const wijken = (...rows) => filled("ouderkaart", "wijken", ...rows);
const found = (plan, scope = WHOLE) => remarks(plan, definitie, scope).map(({ kind, row, field, found: words }) => [kind, row, field, words]);
const paper = (id) => stukken.lijst.find((stuk) => stuk.id === id);

test("the worked plan has nothing to remark, as a file, as sheets and as each paper", () => {
  assert.deepEqual(remarks(voorbeeldplan, definitie, WHOLE), []);
  for (const stuk of stukken.lijst) assert.deepEqual(remarks(voorbeeldplan, definitie, scopeOfPaper(stuk)), [], stuk.id);
});

test("a number of people under ten is remarked, with its place in words", () => {
  const plan = wijken({ wijk: "Noord", doelgroeppeuters: "7" });
  assert.deepEqual(found(plan), [["klein-aantal", "rij-0", "doelgroeppeuters", "7"]]);
  assert.equal(remarks(plan, definitie, WHOLE)[0].words, "Werkblad 3a, Noord, ‘Doelgroeppeuters’");
  assert.deepEqual(found(wijken({ wijk: "Noord", doelgroeppeuters: "<10" }, { wijk: "Oost", doelgroeppeuters: "0" }, { wijk: "West", doelgroeppeuters: "10" })), []);
});

test("two numbers of a row that differ by less than ten are remarked once", () => {
  assert.deepEqual(found(wijken({ wijk: "Noord", doelgroeppeuters: "40", geplaatst: "33" })), [["aftrekken", "rij-0", "geplaatst", "‘Doelgroeppeuters’ en ‘Geplaatst’ verschillen minder dan 10"]]);
  assert.deepEqual(found(wijken({ wijk: "Noord", doelgroeppeuters: "40", geplaatst: "30" }, { wijk: "Oost", doelgroeppeuters: "40", geplaatst: "40" })), []);
});

test("the pair that a later sheet compares is looked at on the sheet that it comes from too", () => {
  assert.deepEqual(found(filled("inventarisatie", "activiteiten", { activiteit: "Voorlezen", "omvang-doelgroep": "20", bereikt: "15" })).map(([kind]) => kind), ["aftrekken"]);
});

test("one hidden number in a column is remarked where a typed total gives it away; two are not", () => {
  const rows = [{ wijk: "Noord", doelgroeppeuters: "40" }, { wijk: "Oost", doelgroeppeuters: "<10" }];
  assert.deepEqual(found(wijken(...rows, { wijk: "Hele gemeente", doelgroeppeuters: "46" })), [["aftrekken", "rij-1", "doelgroeppeuters", "‘Doelgroeppeuters’ is verborgen, maar volgt uit ‘Hele gemeente’ min de andere rijen"]]);
  assert.deepEqual(found(wijken(...rows, { wijk: "Zuid", doelgroeppeuters: "<10" }, { wijk: "Hele gemeente", doelgroeppeuters: "52" })), []);
  assert.deepEqual(found(wijken(...rows, { wijk: "West", doelgroeppeuters: "46" })), []);
});

test("a difference that is hidden in its row follows from the sum of a paper that shows neither of its numbers", () => {
  const plan = wijken({ wijk: "Noord", doelgroeppeuters: "40", geplaatst: "20" }, { wijk: "Oost", doelgroeppeuters: "40", geplaatst: "35" });
  const scope = (adds) => ({ takes: (address) => address === "ouderkaart.non-bereik", adds: () => adds, ownText: () => false, isWhole: false });
  assert.deepEqual(found(plan, scope(true)).map(([kind, row, field]) => [kind, row, field]), [["aftrekken", "rij-1", "non-bereik"]]);
  assert.deepEqual(found(plan, scope(false)), []);
});

test("names, addresses and numbers are remarked in every text that leaves, and in no other", () => {
  const edits = [
    { kind: "field", sheet: "doelen", field: "visie", text: "Bel mevrouw Bakker op 06-12345678" },
    { kind: "set", key: "eigenTekst", name: "beleidsnota.aanleiding", value: "Vragen? p.bakker@voorbeeld.nl" },
    { kind: "set", key: "instellingen", name: "uitvraag", value: { tekst: "Groet, Karin Bakker" } },
  ];
  const plan = edits.reduce(apply, empty);
  assert.deepEqual(found(plan), [["naam", undefined, "visie", "mevrouw Bakker"], ["telefoon", undefined, "visie", "06-12345678"], ["e-mail", undefined, "beleidsnota.aanleiding", "p.bakker@voorbeeld.nl"], ["naam", undefined, "uitvraag", "Karin Bakker"]]);
  assert.equal(found(plan, scopeOfSheets(["doelen"])).length, 2);
  assert.equal(found(plan, scopeOfSheets(["doelen.visie"])).length, 2);
  assert.deepEqual(found(plan, scopeOfSheets(["tijdpad", "doelen.gemeente"])), []);
  assert.deepEqual(found(plan, scopeOfPaper(paper("beleidsnota"))).map(([kind]) => kind), ["naam", "telefoon", "e-mail"]);
  assert.deepEqual(found(plan, scopeOfPaper(paper("jaarverslag"))).filter(([kind]) => kind === "e-mail"), []);
});

test("a plan of two hundred activities is looked through within a third of a second", () => {
  const row = { activiteit: "Voorleesochtend in de bibliotheek", doelgroep: "Ouders van peuters in Noord en Oost, samen met de jeugdgezondheidszorg", instelling: "Bibliotheek", "omvang-doelgroep": "120", bereikt: "40", werving: "Via de locatie en de oudercommissie" };
  const plan = filled("inventarisatie", "activiteiten", ...Array.from({ length: 200 }, () => row));
  const began = performance.now();
  assert.deepEqual(found(plan), []);
  assert.ok(performance.now() - began < 333);
});

test("a remark leads to its question; one about a computed number to what that comes from", () => {
  const at = (field) => addressOfRemark({ kind: "aftrekken", words: "", sheet: "ouderkaart", table: "wijken", row: "rij-1", field, found: "" }, {}, definitie);
  assert.deepEqual([at("geplaatst"), at("non-bereik")], ["ouderkaart.geplaatst.rij-1", "ouderkaart.doelgroeppeuters.rij-1"]);
});
