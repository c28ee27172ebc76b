import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Browser, answers, typed } from "./browser.js";

/** @type {Browser} */
let browser;

beforeEach(() => { browser = new Browser(); });

/** Two tabs with one plan. */
async function tabs(options) {
  const one = browser.tab();
  await one.create({ naam: "Ons plan" });
  return [one, await another(one, options)];
}

async function another(one, options) {
  const two = browser.tab(options);
  await two.open(one.dossier.id);
  return two;
}

/** Everything that this tab hears of the others. */
function heard(keeper) {
  const news = { edits: [], crossings: [] };
  keeper.subscribe(({ fromElsewhere, edits, crossings }) => {
    if (fromElsewhere) news.edits.push(...edits);
    news.crossings.push(...crossings);
  });
  return news;
}

test("two tabs type at once in different fields: both have both", async () => {
  const [one, two] = await tabs();
  const news = heard(two);
  one.edit(typed("aanleiding", "Taal"));
  two.edit(typed("doel", "Spel"));
  await Promise.all([one.flush(), two.flush()]);
  assert.deepEqual(answers(one), { aanleiding: "Taal", doel: "Spel" });
  assert.deepEqual(answers(two), answers(one));
  assert.equal(news.edits.length, 1);
  assert.deepEqual(answers(await another(one)), answers(one));
});

test("a tab that hears nothing loses nothing, and takes in the rest when it stores", async () => {
  const [one, deaf] = await tabs({ isDeaf: true });
  one.edit(typed("aanleiding", "Taal"));
  await one.flush();
  deaf.edit(typed("doel", "Spel"));
  await deaf.flush();
  assert.deepEqual(answers(deaf), { aanleiding: "Taal", doel: "Spel" });
  assert.deepEqual(answers(one), answers(deaf));
});

test("two tabs type in the same field: the last stands, and both are told of the other text and can put it back", async () => {
  const [one, two] = await tabs();
  const [newsOne, newsTwo] = [heard(one), heard(two)];
  one.edit(typed("aanleiding", "van één"));
  two.edit(typed("aanleiding", "van twee"));
  await one.flush();
  await two.flush();
  assert.deepEqual([answers(one), answers(two)], [{ aanleiding: "van twee" }, { aanleiding: "van twee" }]);
  assert.deepEqual(newsTwo.crossings.map(({ won, theirs }) => [won, theirs]), [["mine", "van één"]]);
  assert.deepEqual(newsOne.crossings.map(({ won, theirs }) => [won, theirs]), [["theirs", "van twee"]]);
  one.edit(newsOne.crossings[0].restore);
  await one.flush();
  assert.deepEqual(answers(two), { aanleiding: "van één" });
});

test("a row that another tab removed while something was typed in it comes back with one edit", async () => {
  const [one] = await tabs();
  const rows = ["a", "b", "c"].map((id) => ({ id, cellen: { bron: id } }));
  one.edit({ kind: "insert", sheet: "probleemanalyse", table: "bronnen", rows, before: null });
  await one.flush();
  const two = await another(one);
  const news = heard(two);
  two.edit({ kind: "cell", sheet: "probleemanalyse", table: "bronnen", row: "b", column: "bron", text: "lang verhaal" });
  one.edit({ kind: "remove", sheet: "probleemanalyse", table: "bronnen", rows: ["b"] });
  await one.flush();
  await two.flush();
  assert.equal(news.crossings[0].theirs, null);
  two.edit(news.crossings[0].restore);
  await two.flush();
  const { tabellen } = one.dossier.antwoorden.probleemanalyse;
  assert.deepEqual(tabellen.bronnen.map(({ id, cellen }) => [id, cellen.bron]), [["a", "a"], ["b", "lang verhaal"], ["c", "c"]]);
});

for (const [key, name, what] of [["eigenTekst", "beleidsnota.aanleiding", "own words in one section of a paper"], ["instellingen", "terugrekenen/vrij/a1/naam", "the same text in a tool"]]) {
  test(`two tabs type ${what}: the last stands, and the other text can be put back`, async () => {
    const [one, two] = await tabs();
    const news = heard(one);
    const own = (value) => ({ kind: "set", key, name, value });
    one.edit(own("van"));
    one.edit(own("van één"));
    two.edit(own("van twee"));
    await one.flush();
    await two.flush();
    assert.deepEqual(news.crossings.map(({ won, theirs }) => [won, theirs]), [["theirs", "van twee"]]);
    one.edit(news.crossings[0].restore);
    await one.flush();
    assert.deepEqual([one.dossier[key], two.dossier[key]], [{ [name]: "van één" }, { [name]: "van één" }]);
    one.undo();
    one.undo();
    assert.equal(one.dossier[key], undefined, "typing on in one place is one act");
  });
}
