import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { readBytes, readDossier, readFile } from "../../../../overrides/plan/dossier/read.js";
import { fileNameOf, writeDossier } from "../../../../overrides/plan/dossier/write.js";
import cases from "../../../cases/dossier/bestanden.json";
import { EMPTY, RUNS, edits, fittingPlans, plans } from "./plans.js";
import { DEFINITION } from "./sheets.js";

const read = (text) => readDossier(text, DEFINITION);
const bytes = (text) => new TextEncoder().encode(text);
const withSheet = (answers) => JSON.stringify({ ...EMPTY, antwoorden: { doelen: answers } });
const SENTENCES = /^[A-Z0-9][^.]*\..*[.]$/s;

/** Milliseconds of processor that this process used. */
const used = () => process.cpuUsage().user / 1000;

/** Every refusal says what it is and what to do, within a second. */
function refusal(reading) {
  const start = used();
  const { ok, reason } = reading();
  assert.equal(ok, false);
  assert.match(reason, SENTENCES);
  assert.ok(used() - start < 1000, `${reason} na ${used() - start} ms`);
  return reason;
}

test("a plan that is saved and opened is the same plan", () => {
  fc.assert(fc.property(fittingPlans, (plan) => {
    assert.deepEqual(read(writeDossier(plan)), { ok: true, dossier: plan, told: [] });
  }), RUNS);
});

test("any plan is opened, and loses no text that has no place on the worksheets", () => {
  fc.assert(fc.property(plans, (plan) => {
    const { dossier } = read(writeDossier(plan));
    assert.deepEqual(textsOf(dossier), textsOf(plan));
    assert.deepEqual(read(writeDossier(dossier)).dossier, dossier);
  }), RUNS);
});

test("an edit does the same before saving and after opening", () => {
  fc.assert(fc.property(fittingPlans, edits, (plan, edit) => {
    assert.deepEqual(read(writeDossier(apply(read(writeDossier(plan)).dossier, edit))), read(writeDossier(apply(plan, edit))));
  }), RUNS);
});

for (const { naam, bestand, reden } of cases) {
  test(`a file that is no plan is refused: ${naam}`, () => {
    const text = typeof bestand === "string" ? bestand : JSON.stringify(bestand);
    assert.ok(refusal(() => read(text)).includes(reden), read(text).reason);
  });
}

test("a file of another program is told by its first bytes", () => {
  const starts = { zip: [0x50, 0x4b, 3, 4, 20], pdf: bytes("%PDF-1.7\n"), doc: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], rtf: bytes("{\\rtf1"), png: [0x89, 0x50, 0x4e, 0x47] };
  const words = { zip: "Word, Excel of LibreOffice", pdf: "pdf", doc: "oud of beveiligd", rtf: "Word", png: "beschadigd" };
  for (const [kind, start] of Object.entries(starts)) {
    assert.ok(refusal(() => readBytes(Uint8Array.from([...start, 0, 255, 254]), DEFINITION)).includes(words[kind]), kind);
  }
});

test("a plan is read in the encodings that editors save, and no other", () => {
  const text = writeDossier({ ...EMPTY, naam: "Eén plan 😀" });
  const wide = [...text].flatMap((sign) => [...sign].flatMap((part) => part.split(""))).map((unit) => unit.charCodeAt(0));
  const files = [bytes(text), bytes(`\ufeff${text}`), Uint8Array.from([0xff, 0xfe, ...wide.flatMap((unit) => [unit & 255, unit >> 8])])];
  for (const file of files) assert.equal(readBytes(file, DEFINITION).dossier?.naam, "Eén plan 😀");
  refusal(() => readBytes(Uint8Array.from(wide.map((unit) => unit & 255).concat(0xe9)), DEFINITION));
  refusal(() => readBytes(new Uint8Array(0), DEFINITION));
});

test("a huge, deep or endless file is refused within a second", () => {
  const many = (count, part) => Array.from({ length: count }, (_, index) => part(index)).join(",");
  const inPlan = (answers) => writeDossier(EMPTY).replace('"antwoorden": {}', `"antwoorden": ${answers}`);
  const hostile = [
    `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
    `{"schema":"ouderbeleid-dossier","versie":1,"x":${'{"x":'.repeat(200_000)}1${"}".repeat(200_000)}}`,
    inPlan(`{"doelen":{"tabellen":{"lijst":[${many(1_000_000, () => '{"id":"a"}')}]}}}`),
    inPlan(`{"doelen":{"tabellen":{"lijst":[${many(70_000, (index) => `{"id":"a${index}","cellen":{}}`)}]}}}`),
    inPlan(`{${many(70_000, (index) => `"a${index}":{}`)}}`),
    `{${many(200_000, (index) => `"a${index}":1`)},"schema":"ouderbeleid-dossier","versie":1}`,
    `"${"\\".repeat(9_000_000)}`,
  ];
  const huge = new Uint8Array(50_000_000).fill(32);
  refusal(() => readBytes(huge, DEFINITION));
  for (const text of hostile) refusal(() => read(text));
});

test("whatever people paste, their own file opens again", () => {
  const rows = Array.from({ length: 12_000 }, (_, index) => ({ id: `r${index}`, cellen: { doel: "x" } }));
  const changes = [{ kind: "field", sheet: "doelen", field: "lessen", text: "woord ".repeat(100_000) }, { kind: "about", naam: "n".repeat(900) },
    { kind: "insert", sheet: "doelen", table: "lijst", rows, before: null }];
  const plan = changes.reduce(apply, EMPTY);
  assert.deepEqual(read(writeDossier(plan)), { ok: true, dossier: plan, told: [] });
});

test("a plan as full as a plan can be is opened in a moment, not in a time that grows with its square", () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => ({ werkblad: "doelen", tabel: "lijst", rij: `r${index}`, veld: "doel", tekst: `${index}` }));
  const rows = Array.from({ length: 5_000 }, (_, index) => ({ id: `r${index}`, cellen: { doel: "x", oud: "y" } }));
  const sheetsOf = (length) => Object.fromEntries(Array.from({ length }, (_, index) => [`blad-${index}`, { tabellen: { lijst: rows } }]));
  const start = used();
  const { dossier } = read(JSON.stringify({ ...EMPTY, antwoorden: sheetsOf(2), vervallen: entries }));
  assert.deepEqual([dossier.antwoorden.doelen.tabellen.lijst.length, dossier.vervallen.length], [20_000, 20_000]);
  assert.match(read(JSON.stringify({ ...EMPTY, antwoorden: sheetsOf(5) })).reason, /passen niet op de werkbladen/);
  assert.ok(used() - start < 5000, `${used() - start} ms`);
});

test("a file that is too large is not even loaded, and one that is gone is told", async () => {
  const large = await readFile({ size: 60_000_000, arrayBuffer: () => assert.fail("geladen") }, DEFINITION);
  const gone = await readFile({ size: 10, arrayBuffer: () => Promise.reject(new DOMException("weg", "NotFoundError")) }, DEFINITION);
  assert.deepEqual([large.ok, gone.ok], [false, false]);
  assert.match(gone.reason, /kan dit bestand niet lezen.*Kies het dan opnieuw/);
});

test("a file with names that mean something to a program is refused and changes nothing", () => {
  for (const name of ["__proto__", "constructor", "prototype"]) {
    for (const part of [`{"${name}": {"velden": {"polluted": "ja"}}}`, `{"doelen": {"velden": {"${name}": "ja"}}}`, `{"doelen": {"tabellen": {"${name}": []}}}`]) {
      assert.ok(refusal(() => read(writeDossier(EMPTY).replace('"antwoorden": {}', `"antwoorden": ${part}`))).includes("een naam die niet kan"));
    }
    refusal(() => read(writeDossier(EMPTY).replace('"antwoorden"', `"${name}": {"polluted": "ja"}, "antwoorden"`)));
    assert.equal({}.polluted, undefined);
  }
});

test("what says nothing goes, and a row id that occurs twice becomes two", () => {
  const row = (id, doel) => ({ id, cellen: { doel, deel: "" } });
  const { dossier } = read(withSheet({ velden: { titel: "" }, tabellen: { lijst: [row("a1", "x"), row("a1", "y"), row("a1-2", "z"), row("a1", "w")] } }));
  const { lijst } = dossier.antwoorden.doelen.tabellen;
  assert.deepEqual(lijst.map(({ cellen }) => cellen), [{ doel: "x" }, { doel: "y" }, { doel: "z" }, { doel: "w" }]);
  assert.equal(new Set(lijst.map(({ id }) => id)).size, 4);
  assert.deepEqual(read(withSheet({ velden: { titel: "" } })).dossier, EMPTY);
});

test("parts that this version does not know stay in the plan, are named, and go back where they belong once they are known", () => {
  const { dossier, told } = read(JSON.stringify({ ...EMPTY, kleur: "rood", antwoorden: { doelen: { velden: { titel: "x" }, toon: 3 } } }));
  assert.deepEqual(dossier.onbekend, { kleur: "rood", "antwoorden/doelen/toon": 3 });
  assert.match(told[0], /'kleur' en 'antwoorden\/doelen\/toon'/);
  assert.deepEqual(read(writeDossier(dossier)).dossier, dossier);
  const later = read(writeDossier({ ...EMPTY, onbekend: { weggelegd: { a: "later" }, kleur: "rood" } })).dossier;
  assert.deepEqual([later.weggelegd, later.onbekend], [{ a: "later" }, { kleur: "rood" }]);
});

test("a file is called after the municipality, in letters that every system takes", () => {
  assert.equal(fileNameOf({ gemeente: "Súdwest-Fryslân", naam: "x" }), "sudwest-fryslan-ouderbeleid.json");
  assert.equal(fileNameOf({ gemeente: "", naam: "Plan / 2027" }), "plan-2027-ouderbeleid.json");
  assert.equal(fileNameOf({ gemeente: "…", naam: "" }), "mijn-ouderbeleid.json");
});

/** Every text of a plan, wherever it stands. */
function textsOf({ antwoorden, vervallen = [] }) {
  const sheets = Object.values(antwoorden);
  const cells = sheets.flatMap(({ tabellen }) => Object.values(tabellen)).flat().flatMap(({ cellen }) => Object.values(cellen));
  return [...new Set([...sheets.flatMap(({ velden }) => Object.values(velden)), ...cells, ...vervallen.map(({ tekst }) => tekst)])].sort();
}
