/**
 * Every answer that a paper names stands in it, or under what is not in it: nothing is dropped, and nothing is there that it does not name.
 *
 * Once for each time that the paper names it: an answer has its place where it stands first, and a name that a second table repeats refers to it.
 * A paper names an answer by a place without a sum, as a paragraph, in a list, or in a column of a table. The answers here are signs of their
 * own in text that looks like markup, between choices and numbers that fit.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { kolommenOf, rulesOf, sheetOf, tablesOf, tableOf, veldenOf } from "../../../../overrides/plan/definition.js";
import { isAsked } from "../../../../overrides/plan/dossier/answers.js";
import { paperOf } from "../../../../overrides/plan/papers/paper.js";
import { choicesOf } from "../../../../overrides/plan/sums/choices.js";
import { definitie, stukken } from "../built.js";
import { RUNS } from "../dossier/plans.js";
import { BARE } from "./plans.js";

const HOSTILE = ["**", "<b>x</b>", "[gemeente]", "# ", "1. ", "- ", "](https://x.nl)", "{{ x }}", "\n", "$&", "\\"];

/** What no paper of the handbook has: a place with a whole column, and each kind of block that waits for an answer elsewhere. */
const ODD = {
  id: "vreemd", titel: "Vreemd stuk", plaatsen: { alles: { veld: "activiteitenplan.indicator" }, wens: { veld: "activiteitenplan.wensen" } },
  kopregels: [{ label: "Aan", zinnen: [[{ plaats: "wens" }]] }],
  onderdelen: [{
    id: "deel", titel: "Deel", hulp: [], herkomst: ["activiteitenplan", "doelen"],
    blokken: [
      { regels: [{ soort: "punt", zinnen: [[["Wij doen "], { plaats: "alles" }, ["."]], [["En "], { plaats: "wens" }, [" bij "], { plaats: "alles" }]] }] },
      { antwoord: "activiteitenplan.aanleiding", alleenAls: "doelen.visie" },
      { lijst: { van: "activiteitenplan.locaties", alleen: { kolom: "eenmalig-of-structureel", isEenVan: ["eenmalig"] } }, alleenAls: "doelen.lessen" },
      { tabel: { van: "activiteitenplan.plan", kolommen: ["activiteit", "risico"], bijschrift: "Risico" }, alleenAls: "doelen.doel" },
      { regels: [{ soort: "alinea", zinnen: [[{ plaats: "wens" }]] }], alleenAls: "doelen.partners-reactie" },
    ],
  }],
};

/** A plan from a stream of numbers: its dossier, and each answer with a sign by the name of its place. */
function randomPlan(stuk, stream) {
  const take = (most) => stream.next().value % most;
  const signs = new Map();
  const text = (place, veld) => {
    const choices = choicesOf(veld);
    const kind = take(10);
    if (kind < 3) return "";
    if (kind < 6 && choices.length) return choices[take(choices.length)].id;
    if (kind < 5 && rulesOf(veld).getal) return String(take(3) * 10);
    signs.set(place, `‹${signs.size}›`);
    return `${HOSTILE[take(HOSTILE.length)]}${signs.get(place)}${HOSTILE[take(HOSTILE.length)]}`;
  };
  const texts = (velden, place) => Object.fromEntries(velden.filter(isAsked).map((veld) => [veld.id, text(`${place}.${veld.id}`, veld)]).filter(([, words]) => words));
  const rows = (sheet, tabel) => Array.from({ length: take(4) }, (_, at) => {
    const id = tabel.vast ? tabel.startrijen[at]?.id : `rij${at}`;
    return { id, cellen: id ? texts(kolommenOf(tabel), `${sheet}.${tabel.id}.${id}`) : {} };
  }).filter(({ id }) => id);
  const sheets = [...new Set([...stuk.onderdelen.flatMap(({ herkomst }) => herkomst), ...Object.values(stuk.plaatsen).flatMap(({ veld }) => veld?.split(".")[0] ?? [])])];
  const antwoorden = Object.fromEntries(sheets.map((id) => {
    const sheet = sheetOf(definitie, id);
    return [id, { velden: texts(veldenOf(sheet), id), tabellen: Object.fromEntries(tablesOf(sheet).map((tabel) => [tabel.id, rows(id, tabel)])) }];
  }));
  return { dossier: { ...BARE, antwoorden, eigenTekst: {} }, signs };
}

/** How often the paper may say what stands in a field or column, by its address; `rij`: only in that row. Read from the definition alone. */
function named(stuk) {
  const found = [];
  const line = (zinnen) => zinnen.flat().forEach((deel) => {
    const { veld, bewerking, rij } = (deel.plaats !== undefined && stuk.plaatsen[deel.plaats]) || {};
    if (veld && !bewerking) found.push({ address: veld, rij });
  });
  stuk.kopregels.forEach(({ zinnen }) => line(zinnen));
  for (const { antwoord, lijst, tabel, regels = [] } of stuk.onderdelen.flatMap(({ blokken }) => blokken)) {
    regels.forEach(({ zinnen }) => line(zinnen));
    if (antwoord ?? lijst) found.push({ address: antwoord ?? lijst.van });
    tabel?.kolommen.forEach((kolom) => found.push({ address: `${tabel.van.split(".")[0]}.${kolom}` }));
  }
  return found;
}

/** The times that a place is named; a place is `blad.veld` or `blad.tabel.rij.kolom`. */
function timesNamed(place, names, dossier) {
  const [sheet, table, row, column] = place.split(".");
  const address = column ? `${sheet}.${column}` : place;
  const isRow = (rij) => {
    const tabel = tableOf(sheetOf(definitie, sheet), table);
    const [first] = kolommenOf(tabel);
    return dossier.antwoorden[sheet].tabellen[table].find(({ cellen }) => cellen[first.id] === rij)?.id === row;
  };
  return names.filter((name) => name.address === address && (name.rij === undefined || isRow(name.rij))).length;
}

const runsOf = ({ kopregels, onderdelen }) => [...kopregels.flatMap(({ delen }) => delen), ...onderdelen.flatMap(({ delen }) =>
  delen.flatMap((part) => (part.kind === "tabel" ? part.rijen.flat().map((cell) => [cell]) : part.delen)))];

const leftIn = ({ nietVerwerkt }) => new Set(nietVerwerkt.flatMap(({ sheet, table, row, field, fields }) =>
  (fields ?? [field]).map((name) => (table ? `${sheet}.${table}.${row}.${name}` : `${sheet}.${name}`))));

for (const stuk of [...stukken.lijst, ODD]) {
  test(`each answer that it names is in it or told, as it was typed: ${stuk.titel}`, () => {
    const names = named(stuk);
    fc.assert(fc.property(fc.infiniteStream(fc.nat(9999)), (stream) => {
      const { dossier, signs } = randomPlan(stuk, stream);
      const paper = paperOf(stuk, dossier, definitie);
      const [runs, left] = [runsOf(paper), leftIn(paper)];
      for (const [place, sign] of signs) {
        const said = runs.filter(([words]) => words.includes(sign));
        const [count, times] = [said.reduce((sum, [words]) => sum + words.split(sign).length - 1, 0), timesNamed(place, names, dossier)];
        assert.equal(left.has(place), times > 0 && !count, `${place} is in the paper or told, not both`);
        assert.ok(count <= times, `${place} is there ${count} times, and named ${times} times`);
        assert.ok(said.every((run) => run.length === 1), `${place} is plain`);
      }
    }), RUNS);
  });
}
