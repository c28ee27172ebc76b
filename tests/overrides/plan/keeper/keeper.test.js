import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { filed, handedOut, openFile, prepared } from "../../../../overrides/plan/keeper/files.js";
import { Browser, answers, typed } from "./browser.js";

/** @type {Browser} */
let browser;

beforeEach(() => { browser = new Browser(); });

/** A tab with a new plan. */
async function started() {
  const keeper = browser.tab();
  await keeper.create({ naam: "Ons plan", gemeente: "Voorbeeldstad" });
  return keeper;
}

/** A second tab with the plan of the first. */
async function beside(first, options) {
  const second = browser.tab(options);
  assert.deepEqual(await second.open(first.dossier.id), { ok: true, told: [] });
  return second;
}

test("what was typed is stored, and opens again the same", async () => {
  const keeper = await started();
  keeper.edit(typed("aanleiding", "Taal"));
  assert.equal(keeper.status.state, "saving");
  assert.equal(await keeper.flush(), true);
  assert.equal(keeper.status.state, "saved");
  const again = await beside(keeper);
  assert.deepEqual(again.dossier, keeper.dossier);
  assert.deepEqual(answers(again), { aanleiding: "Taal" });
  assert.equal(globalThis.localStorage.getItem(`proef:plan-dagboek:${keeper.dossier.id}:${keeper.tab}`), null);
});

test("a crash right after a key loses nothing: the journal is stored at the next open, once", async () => {
  const keeper = await started();
  keeper.edit(typed("aanleiding", "T"));
  keeper.edit(typed("aanleiding", "Ta"));
  keeper.edit({ kind: "insert", sheet: "probleemanalyse", table: "bronnen", rows: [{ id: "a1", cellen: { bron: "GGD" } }], before: null });
  clearTimeout(keeper.timer);
  const next = await beside(keeper);
  assert.deepEqual(next.dossier.antwoorden.probleemanalyse, { velden: { aanleiding: "Ta" }, tabellen: { bronnen: [{ id: "a1", cellen: { bron: "GGD" } }] } });
  next.edit({ kind: "remove", sheet: "probleemanalyse", table: "bronnen", rows: ["a1"] });
  await next.flush();
  // The first tab was only slow. What it still had to store is there already.
  await keeper.flush();
  assert.deepEqual((await beside(keeper)).dossier.antwoorden.probleemanalyse.tabellen, { bronnen: [] });
});

test("what is too much for a file is refused and told, and the plan stays as it was", async () => {
  const keeper = await started();
  keeper.edit(typed("aanleiding", "Taal"));
  const before = keeper.dossier;
  /** @type {string[]} */
  const heard = [];
  keeper.refusals.add((refusal) => heard.push(refusal));
  assert.equal(keeper.edit(typed("aanleiding", "a".repeat(1_000_001))), heard[0]);
  assert.match(heard[0], /niet bewaard/);
  assert.equal(keeper.dossier, before);
  assert.equal(keeper.edit(typed("aanleiding", "a".repeat(1_000_000))), "");
  assert.equal(await keeper.flush(), true);
  assert.deepEqual(await (await beside(keeper)).open(keeper.dossier.id), { ok: true, told: [] });
});

test("undo and redo over fifty acts; typing on in one place is one act", async () => {
  const keeper = await started();
  for (const text of ["T", "Ta", "Taal"]) keeper.edit(typed("aanleiding", text));
  keeper.edit(typed("doel", "D"));
  assert.equal(keeper.undo().field, "doel");
  keeper.undo();
  assert.deepEqual(answers(keeper), {});
  assert.equal(keeper.canUndo, false);
  assert.equal(keeper.undo(), null);
  keeper.redo();
  assert.deepEqual(answers(keeper), { aanleiding: "Taal" });
  for (let count = 0; count < 60; count += 1) keeper.edit(typed(`veld-${count}`, "x"));
  assert.equal(keeper.redo(), null);
  for (let count = 0; count < 50; count += 1) assert.notEqual(keeper.undo(), null);
  assert.equal(keeper.undo(), null);
});

test("a rest, or leaving the field, begins a new act", async () => {
  const keeper = await started();
  keeper.edit(typed("aanleiding", "Taal"));
  browser.clock += 60_000;
  keeper.edit(typed("aanleiding", "Taal en"));
  keeper.pause();
  keeper.edit(typed("aanleiding", "Taal en spel"));
  keeper.undo();
  assert.deepEqual(answers(keeper), { aanleiding: "Taal en" });
  keeper.undo();
  assert.deepEqual(answers(keeper), { aanleiding: "Taal" });
});

test("a plan that cannot be kept works on, says why, and is kept as soon as it can be", async () => {
  for (const reason of ["blocked", "full"]) {
    browser = new Browser();
    browser.refuses = reason;
    const keeper = await started();
    assert.deepEqual([keeper.status.state, keeper.status.reason], ["failed", reason]);
    keeper.edit(typed("aanleiding", "Taal"));
    assert.equal(await keeper.flush(), false);
    assert.deepEqual(answers(keeper), { aanleiding: "Taal" });
    browser.refuses = null;
    keeper.edit(typed("doel", "Spel"));
    assert.equal(await keeper.flush(), true);
    assert.deepEqual([keeper.status.state, keeper.status.reason], ["saved", null]);
    assert.deepEqual(answers(await beside(keeper)), { aanleiding: "Taal", doel: "Spel" });
  }
});

test("a database that is emptied while the plan is open gets it back, and says so", async () => {
  const keeper = await started();
  keeper.edit(typed("aanleiding", "Taal"));
  await keeper.flush();
  browser.values.clear();
  keeper.edit(typed("doel", "Spel"));
  await keeper.flush();
  assert.deepEqual([keeper.status.state, keeper.status.reason], ["saved", "missing"]);
  assert.deepEqual(answers(await beside(keeper)), { aanleiding: "Taal", doel: "Spel" });
});

test("a file goes beside what a newer version stored under its id, not in its place", async () => {
  const keeper = await started();
  const { dossier } = keeper;
  await keeper.close();
  const key = `plan:${dossier.id}`;
  const newer = { versie: 2, waarde: {} };
  browser.values.set(key, newer);
  await openFile(keeper, dossier, "plan.json");
  assert.equal(keeper.dossier.naam, "Ons plan");
  assert.notEqual(keeper.dossier.id, dossier.id);
  assert.deepEqual(browser.values.get(key), newer);
});

test("a plan that another tab removed while its file was saved leaves the next plan alone", async () => {
  const keeper = await started();
  const ready = prepared(keeper);
  await keeper.create({ naam: "Ander plan", gemeente: "" });
  const { dossier } = keeper;
  await filed(keeper, ready, "plan.json");
  assert.deepEqual(keeper.dossier, dossier);
  assert.equal(keeper.status.file, null);
});

test("a plan remembers until when the maker of its last file or paper could know: the day of that, or of the handbook if that is older", async () => {
  const keeper = await started();
  const today = [browser.clock, keeper.definitie.bijgewerkt].map((day) => new Date(day).toISOString().slice(0, 10)).sort()[0];
  assert.equal(keeper.status.since, null);
  await filed(keeper, prepared(keeper), "plan.json");
  assert.equal(keeper.status.since, today);
  await openFile(keeper, { ...keeper.dossier, gewijzigd: "2020-05-01T08:00:00Z" }, "oud.json");
  assert.equal(keeper.status.since, "2020-05-01");
  await openFile(keeper, { ...keeper.dossier, gewijzigd: "2099-05-01T08:00:00Z", handboek: { naam: "Oud", bijgewerkt: "2021-02-03" } }, "ouder.json");
  assert.equal(keeper.status.since, "2021-02-03");
  const { file, isFileOld } = keeper.status;
  await handedOut(keeper);
  assert.deepEqual([keeper.status.since, keeper.status.file.name, keeper.status.isFileOld], [today, file.name, isFileOld]);
});

test("what was damaged is replaced by the open plan; what a newer version stored stays as it is", async () => {
  const keeper = await started();
  const key = `plan:${keeper.dossier.id}`;
  browser.values.set(key, { versie: 1, waarde: "stuk" });
  assert.deepEqual(await browser.tab().open(keeper.dossier.id), { ok: false, reason: "unreadable" });
  keeper.edit(typed("aanleiding", "Taal"));
  await keeper.flush();
  assert.deepEqual([keeper.status.state, keeper.status.reason], ["saved", "unreadable"]);
  const newer = { versie: 2, waarde: {} };
  browser.values.set(key, newer);
  keeper.edit(typed("doel", "Spel"));
  assert.equal(await keeper.flush(), false);
  assert.equal(keeper.status.reason, "newer");
  assert.deepEqual(browser.values.get(key), newer);
  assert.deepEqual(answers(keeper), { aanleiding: "Taal", doel: "Spel" });
});

test("a plan that is opened again in the same tab is kept as before", async () => {
  const keeper = await started();
  const { id } = keeper.dossier;
  for (const text of ["Taal", "Taal en spel", "Spel"]) {
    keeper.edit(typed("aanleiding", text));
    await keeper.flush();
    assert.deepEqual(await keeper.open(id), { ok: true, told: [] });
    assert.deepEqual(answers(keeper), { aanleiding: text });
  }
});

test("what was taken in as a whole can be taken back, also after the plan was opened again", async () => {
  const keeper = await started();
  keeper.edit(typed("aanleiding", "Taal"));
  const before = keeper.dossier.antwoorden;
  await keeper.replace({ ...keeper.dossier, antwoorden: { probleemanalyse: { velden: { doel: "Spel" }, tabellen: {} } } }, "samengevoegd met a.json");
  assert.deepEqual(answers(keeper), { doel: "Spel" });
  const again = await beside(keeper);
  assert.equal(again.status.back.why, "samengevoegd met a.json");
  assert.equal(await again.takeBack(), true);
  assert.deepEqual([again.dossier.antwoorden, keeper.dossier.antwoorden], [before, before]);
  assert.equal(await again.takeBack(), false);
});

test("a tab that goes at any moment of taking in, or of taking back, leaves a plan with its way back, or the plan of before", async () => {
  const keeper = await started();
  keeper.edit(typed("aanleiding", "Taal"));
  await keeper.flush();
  const { id, revisie } = keeper.dossier;
  /** @type {{values: Map<string, unknown>, storage: object}[]} */
  const moments = [];
  const remember = () => { moments.push({ values: structuredClone(browser.values), storage: { ...globalThis.localStorage } }); };
  browser.written = remember;
  const taken = keeper.replace({ ...keeper.dossier, revisie: 7, antwoorden: { probleemanalyse: { velden: { doel: "Spel" }, tabellen: {} } } }, "samengevoegd met a.json");
  remember();
  await taken;
  await keeper.takeBack();
  assert.deepEqual([revisie, moments.length], [0, 3]);
  const found = [];
  for (const { values, storage } of moments) {
    browser = new Browser();
    Object.assign(globalThis.localStorage, storage);
    browser.values = values;
    const later = browser.tab();
    await later.open(id);
    found.push([answers(later), later.status.back?.why, later.dossier.revisie, await later.takeBack(), answers(later)]);
  }
  const withWay = [{ doel: "Spel" }, "samengevoegd met a.json", 7, true, { aanleiding: "Taal" }];
  assert.deepEqual(found, [withWay, withWay, [{ aanleiding: "Taal" }, undefined, 7, false, { aanleiding: "Taal" }]]);
});
