import assert from "node:assert/strict";
import { test } from "node:test";

import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { answeredEdit, knownLocations, openLocations, roundEdit, roundOf } from "../../../../overrides/plan/returned/asked.js";
import { mailText, sheetFor } from "../../../../overrides/plan/returned/kit.js";
import { placesIn } from "../../../../overrides/plan/returned/places.js";
import { definitie as DEFINITION } from "../built.js";
import { EMPTY, file, locations, taken } from "./round.js";

const NEW = { instelling: "", wijk: "", gevraagd: "", beantwoord: "", nodig: "" };
const names = (found) => found.map(({ locatie }) => locatie);

test("locations come from lines, with or without a head, and never with an address", () => {
  assert.deepEqual(placesIn("De Linde; Peuterhuis; Noord\n\n  De Eik\r\n"), {
    mail: false, locaties: [{ ...NEW, locatie: "De Linde", instelling: "Peuterhuis", wijk: "Noord" }, { ...NEW, locatie: "De Eik" }] });
  assert.deepEqual(placesIn("Wijk\tLocatie\tE-mail\nNoord\tDe Linde\ta@b.example"), { mail: true, locaties: [{ ...NEW, locatie: "De Linde", wijk: "Noord" }] });
  assert.deepEqual(placesIn("De Linde; jan@linde.example; Peuterhuis").locaties, [{ ...NEW, locatie: "De Linde", instelling: "Peuterhuis" }]);
  assert.deepEqual(placesIn("De Linde jan@linde.example").locaties, [{ ...NEW, locatie: "De Linde" }]);
});

test("what another program put in the plan is no location and no text", () => {
  for (const value of [null, 7, "x", [], { locaties: "x" }, { locaties: [null, 7, { locatie: 3 }, { locatie: "" }], terugVoor: 5 }]) {
    const plan = { ...EMPTY, instellingen: { uitvraag: value } };
    assert.deepEqual(roundOf(plan), { locaties: [], terugVoor: "", tekst: "" });
  }
});

test("who has not answered: of the list and the inventory, without those whose file is here or came before", () => {
  const listed = apply(EMPTY, roundEdit({ locaties: [{ ...NEW, locatie: "De Beuk" }, { ...NEW, locatie: "De Wilg", beantwoord: "2026-11-01" }], terugVoor: "", tekst: "" }));
  const plan = taken(listed, file("a", { locatie: "De Linde" }, { activiteit: "Koffie" }));
  assert.deepEqual(names(knownLocations(plan, DEFINITION)), ["De Beuk", "De Wilg", "De Linde"]);
  assert.deepEqual(names(openLocations(plan, DEFINITION, [])), ["De Beuk", "De Linde"]);
  assert.deepEqual(names(openLocations(plan, DEFINITION, locations(file("b", { locatie: "de beuk" }, { activiteit: "Thee" })))), ["De Linde"]);
});

test("who answered is remembered once, with what it needs", () => {
  const found = locations(file("a", { locatie: "De Linde", wijk: "Noord", nodig: "Een tolk" }, { activiteit: "Koffie" }));
  const plan = apply(EMPTY, { kind: "all", edits: answeredEdit(EMPTY, found, "2026-11-30") });
  assert.deepEqual(roundOf(plan).locaties, [{ ...NEW, locatie: "De Linde", wijk: "Noord", beantwoord: "2026-11-30", nodig: "Een tolk" }]);
  assert.deepEqual(answeredEdit(plan, found, "2026-12-01"), []);
});

test("a sheet goes out with what is known, and asks for numbers of people anew", () => {
  const plan = taken(EMPTY, file("a", { locatie: "De Linde", wijk: "Noord" }, { activiteit: "Koffie", bereikt: "14", "kosten-per-jaar": "500" }));
  const { velden, tabellen } = sheetFor(plan, DEFINITION, { ...NEW, locatie: "de linde", wijk: "Noord" }, "2026-12-15", plan).antwoorden["locatie-uitvraag"];
  assert.deepEqual(velden, { gemeente: "Voorbeeldstad", "terug-voor": "2026-12-15", locatie: "de linde", wijk: "Noord" });
  assert.deepEqual(tabellen.uitvraag.map(({ cellen }) => cellen), [{ activiteit: "Koffie", "kosten-per-jaar": "500" }]);
  assert.match(mailText(EMPTY, { locaties: [], terugVoor: "2026-12-15", tekst: "" }), /De gemeente Voorbeeldstad .*\n[\s\S]*vóór 15-12-2026 terugmailen/);
});
