import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { withStartRows } from "../../../../overrides/plan/dossier/answers.js";
import { compare } from "../../../../overrides/plan/dossier/differences.js";
import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { merge } from "../../../../overrides/plan/dossier/merge.js";
import cases from "../../../cases/dossier/samen.json";
import { EMPTY, RUNS, edits, fittingPlans, plans } from "./plans.js";
import { DEFINITION } from "./sheets.js";

const at = { sheet: "doelen", table: "lijst" };
const MADE = {
  veld: (field, text) => ({ kind: "field", sheet: "doelen", field, text }),
  cel: (row, column, text) => ({ ...at, kind: "cell", row, column, text }),
  rij: (id, doel, before) => ({ ...at, kind: "insert", rows: [{ id, cellen: { doel } }], before }),
  weg: (...rows) => ({ ...at, kind: "remove", rows }),
  naar: (row, before) => ({ ...at, kind: "move", row, before }),
};
const changed = (plan, changes) => changes.map(([kind, ...values]) => MADE[kind](...values)).reduce(apply, plan);
const BASE = changed(EMPTY, [["veld", "titel", "Oude titel"], ["veld", "lessen", "Oude lessen"], ["rij", "a1", "Een", null], ["rij", "b2", "Twee", null],
  ["rij", "c3", "Drie", null]]);
const merged = (mine, theirs, base, choices = {}) => merge(mine, theirs, base, choices, DEFINITION);

for (const { naam, basis = true, mijn, ander, verschillen, keuzes = {}, velden, rijen } of cases) {
  test(`merging: ${naam}`, () => {
    const [mine, theirs, base] = [changed(BASE, mijn), changed(BASE, ander), basis ? BASE : null];
    assert.deepEqual(Object.fromEntries(compare(mine, theirs, base, DEFINITION).map(({ id, auto }) => [id, auto])), verschillen);
    const made = merged(mine, theirs, base, keuzes);
    assert.deepEqual(made.antwoorden.doelen.velden, velden);
    const rows = made.antwoorden.doelen.tabellen.lijst.map(({ id, cellen }) => [id, ...["doel", "deel", "geheel"].flatMap((name) => cellen[name] ?? [])].join(" "));
    assert.deepEqual(rows.map((row, index) => (rijen[index]?.startsWith("* ") ? row.replace(/^[0-9a-f]{12} /, "* ") : row)), rijen);
    assert.deepEqual(merged(made, theirs, base, keuzes), made);
  });
}

test("a plan merged with itself is that plan, whatever the base", () => {
  fc.assert(fc.property(plans, fc.option(plans), (plan, base) => assert.deepEqual(merged(plan, structuredClone(plan), base), plan)), RUNS);
});

const changes = fc.array(edits.filter(({ kind }) => kind !== "sheet"), { maxLength: 8 });
const choice = fc.constantFrom("mine", "theirs", "both");

/** A choice for each conflict; "both" only where it is offered. */
function chosen(mine, theirs, base, wanted) {
  const open = compare(mine, theirs, base, DEFINITION).filter(({ auto }) => !auto);
  return Object.fromEntries(open.map(({ id, options }, index) => {
    const asked = wanted[index % wanted.length];
    return [id, options.some((option) => option.choice === asked) ? asked : "mine"];
  }));
}

const triples = fc.tuple(plans, changes, changes, fc.array(choice, { minLength: 1, maxLength: 4 })).map(([base, left, right, wanted]) => {
  const [mine, theirs] = [left.reduce(apply, base), right.reduce(apply, base)];
  return { base, mine, theirs, wanted };
});

test("merging the same copy again changes nothing, with a common file and without", () => {
  fc.assert(fc.property(triples, fc.boolean(), ({ base, mine, theirs, wanted }, hasBase) => {
    const common = hasBase ? base : null;
    const choices = chosen(mine, theirs, common, wanted);
    const made = merged(mine, theirs, common, choices);
    assert.deepEqual(merged(made, theirs, common, choices), made);
    assert.deepEqual(merged(made, theirs, theirs, {}), made);
  }), RUNS);
});

test("no row of either side is lost but those that one side removed untouched or people chose to leave out", () => {
  fc.assert(fc.property(triples, ({ base, mine, theirs, wanted }) => {
    const choices = chosen(mine, theirs, base, wanted);
    const [before, left, right, after] = [base, mine, theirs, merged(mine, theirs, base, choices)].map(rowsOf);
    for (const [place, row] of [...left, ...right]) {
      const isAdded = !before.has(place);
      const isInBoth = left.has(place) && right.has(place);
      const isChosen = choices[place] === (left.has(place) ? "mine" : "theirs");
      assert.equal(after.has(place), isInBoth || (place in choices ? isChosen : isAdded), `${place}: ${JSON.stringify(row)}`);
    }
  }), RUNS);
});

test("a text that only one side changed is in the merged plan, and one that both changed is the chosen one", () => {
  fc.assert(fc.property(triples, ({ base, mine, theirs, wanted }) => {
    const choices = chosen(mine, theirs, base, wanted);
    const after = merged(mine, theirs, base, choices);
    for (const { id, kind, auto, sheet } of compare(mine, theirs, base, DEFINITION).filter((found) => found.kind === "field")) {
      assert.equal(kind, "field");
      const [, field] = id.split("/");
      const from = (choices[id] ?? auto) === "theirs" ? theirs : mine;
      assert.equal(textOf(after, sheet, field), textOf(from, sheet, field));
    }
  }), RUNS);
});

test("with both, each text of a cell that both changed is in the merged plan", () => {
  const row = (text) => [["cel", "b2", "doel", text], ["cel", "b2", "deel", "3"]];
  const made = merged(changed(BASE, row("Mijn")), changed(BASE, row("Hun")), BASE, { "doelen/lijst/b2/doel": "both" });
  assert.deepEqual(made.antwoorden.doelen.tabellen.lijst.map(({ cellen }) => cellen.doel), ["Een", "Mijn", "Hun", "Drie"]);
});

test("nothing is decided silently: a conflict without a choice throws", () => {
  const [mine, theirs] = [changed(BASE, [["veld", "titel", "A"]]), changed(BASE, [["veld", "titel", "B"]])];
  assert.throws(() => merged(mine, theirs, BASE), /doelen\/titel/);
});

test("a table that one side never touched follows the other, also without a common file", () => {
  const tabel = DEFINITION.bladen[1].delen[0].tabel;
  const remove = { kind: "remove", sheet: "tijdpad", table: "lijst", rows: ["start-nota"] };
  const theirs = apply(EMPTY, withStartRows(EMPTY, tabel, remove));
  for (const [mine, other] of [[EMPTY, theirs], [theirs, EMPTY]]) {
    assert.deepEqual(merged(mine, other, null).antwoorden.tijdpad.tabellen.lijst.map(({ id }) => id), ["start-raad"]);
  }
});

test("each answer keeps where it came from, and a choice takes that along", () => {
  const taken = (tekst) => ({ kind: "origin", sheet: "doelen", key: "a1.doel", origin: { van: "tijdpad.wat", rij: "a1", tekst } });
  const theirs = apply(changed(BASE, [["cel", "a1", "doel", "Hun"]]), taken("Hun"));
  const mine = changed(BASE, [["cel", "a1", "doel", "Mijn"]]);
  const id = "doelen/lijst/a1/doel";
  assert.equal(merged(mine, theirs, BASE, { [id]: "theirs" }).antwoorden.doelen.herkomst["a1.doel"].tekst, "Hun");
  assert.equal(merged(mine, theirs, BASE, { [id]: "mine" }).antwoorden.doelen.herkomst, undefined);
});

test("the merged plan comes from the files of both", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((sign) => `${sign.repeat(8)}-1111-4111-8111-111111111111`);
  const [mine, theirs] = [{ ...BASE, afkomst: [a, b, c], revisie: 3 }, { ...BASE, afkomst: [a, b, d], revisie: 5 }];
  const made = merged(mine, theirs, BASE);
  assert.deepEqual([made.afkomst, made.revisie], [[a, b, c, d], 5]);
});

test("programmes and own words are merged too, and what has no place stays until somebody puts it away", () => {
  const entry = { werkblad: "weg", veld: "x", tekst: "Oud" };
  const base = apply({ ...BASE, kortelijst: ["opstapje", "boekstart"] }, { kind: "lapse", entry });
  const mine = apply(apply(base, { kind: "shortlist", ids: ["opstapje"] }), { kind: "set", key: "eigenTekst", name: "nota.aanleiding", value: "Mijn" });
  const theirs = apply(apply(base, { kind: "shortlist", ids: ["opstapje", "boekstart", "vve-thuis"] }), { kind: "unlapse", entry });
  const made = merged(mine, theirs, base);
  assert.deepEqual([made.kortelijst, made.eigenTekst, made.vervallen], [["opstapje", "vve-thuis"], { "nota.aanleiding": "Mijn" }, undefined]);
  assert.equal(merged(mine, theirs, null).vervallen.length, 1);
});

test("texts that people typed in a tool are merged one by one; other settings are mine, or theirs where I have none", () => {
  const set = (name, value) => ({ kind: "set", key: "instellingen", name, value });
  const base = [set("hulp/a", "Oud"), set("hulp/b", "Oud"), set("hulp/c", "Oud")].reduce(apply, BASE);
  const mine = [set("hulp/a", "Mijn"), set("hulp/c", null), set("route", "kort"), set("blad/x", { diep: 1 })].reduce(apply, base);
  const theirs = [set("hulp/a", "Hun"), set("hulp/b", "Hun"), set("route", "lang"), set("rest", 1)].reduce(apply, base);
  assert.deepEqual(compare(mine, theirs, base, DEFINITION).map(({ id, auto }) => [id, auto]),
    [["*instellingen/hulp/a", null], ["*instellingen/hulp/b", "theirs"], ["*instellingen/hulp/c", "mine"]]);
  const words = (name) => compare(apply(BASE, set(name, "x")), BASE, null, DEFINITION)[0].plaats;
  assert.deepEqual(["variant/a1/naam", "terugrekenen/vrij/b2/tot", "variant/a1/zonder/b2", "hulp/a"].map(words),
    ["naam van een variant", "laatste vrije dag", "wat een variant weglaat", "hulp/a"].map((what) => `Hulpmiddel bij de bevindingen (${what})`));
  const made = merged(mine, theirs, base, { "*instellingen/hulp/a": "theirs" });
  assert.deepEqual(made.instellingen, { "hulp/a": "Hun", "hulp/b": "Hun", route: "kort", rest: 1, "blad/x": { diep: 1 } });
});

test("what differs is said in words: sheet, label, row, both texts, and who did it", () => {
  const mine = changed(BASE, [["cel", "b2", "deel", "5"], ["weg", "a1"]]);
  const theirs = changed(BASE, [["weg", "b2"], ["cel", "a1", "doel", "Eén"]]);
  const found = compare(mine, theirs, BASE, DEFINITION).map(({ blad, plaats, rij, mine: left, theirs: right, wat }) => ({ blad, plaats, rij, left, right, wat }));
  assert.deepEqual(found, [
    { blad: "1a Blad doelen", plaats: "Tabel lijst", rij: "Twee", left: "Label van doel: Twee\nLabel van deel: 5", right: "",
      wat: "De ander heeft deze rij weggehaald, maar u hebt de rij veranderd." },
    { blad: "1a Blad doelen", plaats: "Tabel lijst", rij: "Eén", left: "", right: "Label van doel: Eén",
      wat: "U hebt deze rij weggehaald, maar de ander heeft de rij veranderd." },
  ]);
  const fixed = (text) => apply(EMPTY, { kind: "insert", sheet: "zelfevaluatie", table: "lijst", rows: [{ id: "start-b1", cellen: { oordeel: text } }], before: null });
  const [{ rij, options }] = compare(fixed("ja"), fixed("nee"), null, DEFINITION);
  assert.deepEqual([rij, options.map(({ choice: one }) => one)], ["B1", ["mine", "theirs"]]);
});

test("two plans that fit the worksheets make one that does", () => {
  fc.assert(fc.property(fittingPlans, fittingPlans, fc.array(choice, { minLength: 1 }), (mine, theirs, wanted) => {
    assert.doesNotThrow(() => merged(mine, theirs, null, chosen(mine, theirs, null, wanted)));
  }), RUNS);
});

/** Each row by its sheet, table and id. */
function rowsOf({ antwoorden }) {
  return new Map(Object.entries(antwoorden).flatMap(([sheet, { tabellen }]) =>
    Object.entries(tabellen).flatMap(([table, rows]) => rows.map((row) => [`${sheet}/${table}/${row.id}`, row]))));
}

function textOf({ antwoorden }, sheet, field) {
  const velden = Object.hasOwn(antwoorden, sheet) ? antwoorden[sheet].velden : {};
  return Object.hasOwn(velden, field) ? velden[field] : "";
}

test("own text and a reason are named in words", () => {
  const worded = { eigenTekst: { "college-of-raadsvoorstel.visie": "x" }, weggelegd: { "bevinding:te-laat:a8d43a9a96bc": "x" } };
  assert.deepEqual(compare(EMPTY, { ...EMPTY, ...worded }, EMPTY, DEFINITION).map(({ plaats }) => plaats).sort(), [
    "Eigen tekst in een stuk (college of raadsvoorstel, visie)", "Reden om iets weg te leggen (te laat)",
  ]);
});
