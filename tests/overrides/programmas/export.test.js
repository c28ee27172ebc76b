import assert from "node:assert/strict";
import { test } from "node:test";

import { cellText } from "../../../overrides/programmas/cell.js";
import { comparisonDocument, listDocument } from "../../../overrides/programmas/export.js";
import { rowsOf } from "../../../overrides/programmas/rows.js";

const ORIGIN = { moment: new Date(2026, 0, 5), address: "https://a.nl/" };
/** @type {import("../../../overrides/programmas/data.js").Data} */
const DATA = {
  naam: "Handboek", bijgewerkt: "1 mei 2026", bewerking: "Onafhankelijke bewerking, van niemand", handreiking: "De handreiking", regelGezien: "Zo telt ‘laatst gezien’.",
  aspecten: [{ id: "duur", naam: "Hoe lang", groep: "Toen", kort: false, van2013: true }, { id: "gezien", naam: "Laatst gezien", groep: "Nu", kort: true, van2013: false }],
  programmas: {
    a: { naam: "Aap", naamNu: "", kort: "", adres: "", beschreven: true, later: false, cellen: [{ tekst: "=1+1" }, { tekst: "mei 2026", links: [["NJi", "bronnen/#nji"]], soort: "bron" }] },
    b: { naam: "Noot", naamNu: "", kort: "", adres: "", beschreven: true, later: false, cellen: [{ tekst: "een jaar" }, { tekst: "onbekend" }] },
  },
  bronnen: { "bronnen/#nji": { naam: "NJi: Databank", url: "https://nji.nl/" } },
};
const LABELS = { title: "Lijst", name: "programmas-lijst" };
const CITATION = "Handboek, inhoud bijgewerkt op 1 mei 2026. Onafhankelijke bewerking, van niemand. Naar: De handreiking";

/** A comparison of the rows from `first` up to `last`. */
const comparison = (/** @type {string[]} */ ids, first = 0, last = 2) => comparisonDocument(DATA, ids, rowsOf(DATA, ids).slice(first, last), ORIGIN);
const list = (/** @type {string[]} */ ids, /** @type {string[]} */ withoutLeeftijd = [], /** @type {string[]} */ choices = [], /** @type {string[]} */ withoutLabel = []) =>
  listDocument(DATA, { ids, withoutLeeftijd, withoutLabel, choices }, LABELS, ORIGIN);

test("a claim carries its source; a name that is a link does not", () => {
  assert.equal(cellText({ tekst: "mei 2026", links: [["NJi, 2018", "x"]], soort: "bron" }), "mei 2026 (bron: NJi, 2018)");
  assert.equal(cellText({ tekst: "Breda: iets", links: [["Breda: iets", "x"]], soort: "ook" }), "Breda: iets");
});

test("a comparison has programmes as columns and says what it is and of when", () => {
  const { fileName, records, sections, introduction, closing } = comparison(["a", "b"]);
  assert.equal(fileName, "programmas-vergeleken-a-b-2026-01-05");
  assert.deepEqual(records.head, ["Onderdeel", "Aspect", "Aap", "Noot"]);
  assert.deepEqual(records.rows[1], ["Nu", "Laatst gezien", "mei 2026 (bron: NJi)", "onbekend"]);
  assert.deepEqual(sections.map(({ title, groups }) => [title, groups.map(({ name, rows }) => [name, rows.length])]), [["", [["Toen", 1], ["Nu", 1]]]]);
  assert.ok(introduction[0].includes("5 januari 2026") && closing.includes("Onafhankelijke bewerking, van niemand."));
  assert.ok(comparison(["a", "b"], 1).introduction.includes("Alleen wat verschilt, staat hier."));
});

test("the table for csv ends in where it comes from, and every row is as wide", () => {
  const compared = comparison(["a", "b"]);
  assert.deepEqual(compared.records.rows.slice(-3), [["Bron", CITATION], ["Adres", "https://a.nl/"], ["Opgehaald op", "2026-01-05"]].map(([label, fact]) => ["Herkomst van dit bestand", label, fact, fact]));
  const listed = list(["b", "a"]);
  assert.deepEqual(listed.records.head, ["Programma", "Hoe lang (2013)", "Laatst gezien", "Bronnen van na 2013", "Bron", "Adres", "Opgehaald op"]);
  for (const row of listed.records.rows) assert.deepEqual(row.slice(-3), [CITATION, "https://a.nl/", "2026-01-05"]);
  for (const { records: { head, rows } } of [compared, listed]) assert.ok(rows.every((row) => row.length === head.length));
  for (const { sheets } of [compared, listed]) assert.ok(!JSON.stringify(sheets).includes("Opgehaald"));
});

test("a file does not call one programme compared either", () => {
  assert.equal(comparison(["a"]).title, "Gegevens van Aap");
});

test("a list has a programme per row, and only short aspects to read", () => {
  const { fileName, records, sections, sheets, introduction } = list(["b"], [], ["Contact: wekelijks"]);
  assert.equal(fileName, "programmas-lijst-1-2026-01-05");
  assert.deepEqual(records.rows.map((row) => row.slice(0, 3)), [["Noot", "een jaar", "onbekend"]]);
  assert.deepEqual(sections[0].groups, [{ name: "", rows: [["Noot", "onbekend"]] }]);
  assert.deepEqual(sheets.map(({ name, rows, frozen }) => [name, rows, frozen]), [["Programma's", [["Noot", "onbekend"]], 1], ["Alle gegevens", [["Noot", "een jaar", "onbekend"]], 1]]);
  assert.ok(introduction.includes("Gekozen: Contact: wekelijks. Dat geeft 1 programma."));
});

test("what fits but for an age that nobody stated stays apart: counted, under its own heading, and named in its row", () => {
  const { fileName, records, sections, sheets, introduction } = list(["a"], ["b"], ["Leeftijd: 2 jaar"]);
  assert.ok(introduction.includes("Gekozen: Leeftijd: 2 jaar. Dat geeft 1 programma, en 1 zonder vermelde leeftijd."));
  assert.equal(fileName, "programmas-lijst-1-en-1-zonder-leeftijd-2026-01-05");
  assert.deepEqual(sections.map(({ title, groups }) => [title, groups[0].rows[0][0]]), [["1 programma", "Aap"], ["1 zonder vermelde leeftijd", "Noot"]]);
  for (const { head, rows } of [records, ...sheets]) {
    assert.equal(head[1], "Past bij uw keuzes");
    assert.deepEqual(rows.map((row) => row.slice(0, 2)), [["Aap", "ja"], ["Noot", "niet te zeggen: geen leeftijd vermeld"]]);
  }
});

test("what is of after 2013 stays apart where a label of 2013 was asked for", () => {
  const { fileName, sections, records, introduction } = list([], ["b"], ["Intensief: ja"], ["a"]);
  assert.ok(introduction.includes("Gekozen: Intensief: ja. Dat geeft geen programma's, en 1 van na 2013, zonder label, en 1 zonder vermelde leeftijd."));
  assert.equal(fileName, "programmas-lijst-0-en-1-zonder-label-en-1-zonder-leeftijd-2026-01-05");
  assert.deepEqual(sections.map(({ title, groups }) => [title, groups[0].rows[0][0]]), [["1 van na 2013, zonder label", "Aap"], ["1 zonder vermelde leeftijd", "Noot"]]);
  assert.deepEqual(records.rows[0].slice(0, 2), ["Aap", "niet te zeggen: van na 2013, zonder label"]);
});

test("every source that is named is listed with its address", () => {
  const entries = [{ name: "NJi: Databank", url: "https://nji.nl/" }];
  const [compared, listed] = [comparison(["a", "b"]), list(["a", "b"])];
  assert.deepEqual([compared.sources.entries, listed.sources.entries], [entries, entries]);
  assert.deepEqual(compared.records.rows.at(-4), ["Herkomst van dit bestand", "Bronnen van na 2013", "NJi: Databank, https://nji.nl/", "geen"]);
  assert.deepEqual(listed.records.rows.map((row) => row.at(-4)), ["NJi: Databank, https://nji.nl/", "geen"]);
  assert.deepEqual(comparison(["a", "b"], 0, 1).sources.entries, []);
});

test("a file says that a recognition is no proof of effect", () => {
  assert.ok(list(["a"]).closing.includes("‘Goed onderbouwd’ is geen bewijs van effect."));
  assert.ok(list(["a"]).closing.includes("Zo telt ‘laatst gezien’."));
});
