import assert from "node:assert/strict";
import { test } from "node:test";

import { gapMap } from "../../../../overrides/plan/findings/gap-map.js";
import { find } from "../../../../overrides/plan/findings/gaps.js";
import { factsWith } from "./made.js";

const AREAS = [{ wijk: "Noord", "kinderen-0-2": "310", "kinderen-2-4": "320", "kinderen-4-6": "0" }, { wijk: "'s-Hertogenbosch Oost" }];
const BABY = { activiteit: "Boekenbon", wijk: "Hele gemeente", leeftijd: "0 tot 2 jaar" };
const THEME = { activiteit: "Thema-avond", wijk: "noord", leeftijd: "2 tot 4 jaar" };
const gaps = (rows, areas = AREAS) => find(factsWith({ ouderkaart: areas, inventarisatie: rows }));
const told = (rows, areas) => gaps(rows, areas).map(({ kind, sentence, link }) => [kind, sentence.split(".")[0], link.address]);

test("an area without anything for an age is a gap, with the way to programmes for that age", () => {
  assert.deepEqual(told([BABY, { ...THEME, leeftijd: "2 tot 6 jaar" }]), [["ontbreekt", "In 's-Hertogenbosch Oost is er volgens werkblad 2a niets voor ouders van kinderen van 2 tot 6 jaar", "programmas/?leeftijd=2-6"]]);
});

test("an age without anything anywhere is told once, with every area", () => {
  const areas = [AREAS[0], { wijk: "Oost", "kinderen-2-4": "80", "kinderen-4-6": "90" }];
  const [nowhere, ...others] = gaps([BABY], areas);
  assert.deepEqual([nowhere.sentence, nowhere.link.address], ["In geen enkele wijk is er volgens werkblad 2a iets voor ouders van kinderen van 2 tot 6 jaar. Volgens werkblad 3a wonen er 490 kinderen van die leeftijd.", "programmas/?leeftijd=2-6"]);
  assert.deepEqual(nowhere.where.map(({ row }) => row), ["o10-0", "o10-1"]);
  assert.deepEqual(others, []);
  const [older] = gaps([{ ...BABY, leeftijd: "0 tot 4 jaar" }], areas);
  assert.deepEqual(older.where.map(({ row }) => row), ["o10-1"], "no such children live in the first area");
});

test("it is named by the row on the map of parents, and says how many children it is about", () => {
  const [gap] = gaps([BABY, { ...THEME, wijk: "'s-Hertogenbosch Oost", leeftijd: "2 tot 6 jaar" }]);
  assert.deepEqual(gap.where, [{ sheet: "ouderkaart", table: "wijken", row: "o10-0", field: "wijk" }]);
  assert.match(gap.sentence, /In Noord is er volgens werkblad 2a niets .* van 2 tot 4 jaar\. Volgens werkblad 3a wonen er 320 kinderen van die leeftijd\./);
});

test("an area is the same area however it is written, and two may stand in one cell", () => {
  for (const wijk of ["S-HERTOGENBOSCH OOST", "‘s Hertogenbosch-oost", "Noord en 's-Hertogenbosch Oost"]) assert.deepEqual(told([BABY, THEME, { ...THEME, wijk, leeftijd: "2 tot 6 jaar" }]), []);
});

test("the name of the municipality is the whole of it, unless an area is called the same", () => {
  const everywhere = { ...BABY, leeftijd: "0 tot 6 jaar", wijk: "voorbeeldstad" };
  assert.deepEqual(told([everywhere]), []);
  assert.deepEqual(told([everywhere], [{ wijk: "Voorbeeldstad" }, { wijk: "Oost" }]).map(([, words]) => words), ["In Oost is er volgens werkblad 2a niets voor ouders van kinderen van 0 tot 6 jaar"]);
});

test("a gap that the plan works on says with what, unless that is for other ages or another area", () => {
  const coming = (planned) => {
    const [gap] = find(factsWith({ ouderkaart: AREAS, inventarisatie: [BABY, { ...THEME, wijk: "'s-Hertogenbosch Oost", leeftijd: "2 tot 6 jaar" }], activiteitenplan: [{ activiteit: "Huisbezoek", ...planned }] }));
    return /5b noemt deze wijk al bij ‘Huisbezoek’\./.test(gap.sentence) && gap.where.some(({ row }) => row === "a16-0");
  };
  assert.ok(coming({ locaties: "De Linde, noord en west" }) && coming({ locaties: "Noord", doelgroep: "Peuters" }));
  for (const other of [{ locaties: "Noorderpark" }, { locaties: "Noord", doelgroep: "Kinderen van 4 tot 6 jaar" }, {}]) assert.ok(!coming(other));
});

test("what stops, and what has no age or area, fills no gap, and that is told", () => {
  const elsewhere = { ...THEME, wijk: "'s-Hertogenbosch Oost", leeftijd: "2 tot 6 jaar" };
  for (const change of [{ besluit: "stoppen" }, { leeftijd: "" }, { leeftijd: "alle" }, { wijk: "" }]) {
    assert.equal(gaps([BABY, elsewhere, { ...THEME, ...change }]).filter(({ sentence }) => sentence.startsWith("In Noord")).length, 1);
  }
  assert.match(gaps([BABY, elsewhere, { ...THEME, wijk: "" }])[0].sentence, /Bij 1 activiteit voor deze leeftijd staat geen wijk\./);
  assert.match(gaps([BABY, elsewhere, { ...THEME, leeftijd: "" }])[0].sentence, /Bij 1 activiteit daar is de leeftijd niet duidelijk\./);
});

test("no gaps in an offer that nobody filled in, nor where no such children live", () => {
  assert.deepEqual(gaps([]), []);
  assert.deepEqual(told([BABY, THEME], [AREAS[0]]), []);
});

test("fewer than ten children are never told", () => {
  assert.doesNotMatch(gaps([BABY], [{ ...AREAS[0], "kinderen-2-4": "7" }])[0].sentence, /3a/);
  assert.doesNotMatch(gaps([BABY], [{ ...AREAS[0], "kinderen-2-4": "<10" }])[0].sentence, /3a/);
});

test("a goal without anything for an age is a gap once half of the activities have a goal", () => {
  const rows = [{ ...BABY, thuis: "ja" }, { ...THEME, doelen: "Informeren", leeftijd: "2 tot 4 jaar" }, { ...THEME, leeftijd: "4 tot 6 jaar" }];
  const goals = gaps(rows).filter(({ kind }) => kind === "ontbreekt-voor-doel");
  assert.match(goals.find(({ sentence }) => sentence.includes("Toerusten")).sentence, /niets voor ouders van kinderen van 2 tot 6 jaar/);
  assert.match(goals.find(({ sentence }) => sentence.includes("Informeren")).sentence, /kinderen van 0 tot 2 jaar en kinderen van 4 tot 6 jaar/);
  const beside = (more) => find(factsWith({ inventarisatie: [...rows, { activiteit: "Cursus", doelen: "Informeren" }], "doelen-activiteiten": [{ activiteit: "Brief", informeren: "ook", ...more }] })).find(({ sentence }) => sentence.includes("‘Informeren’")).sentence;
  assert.match(beside({}), /Bij 2 activiteiten met dit doel weten wij de leeftijd niet\.$/);
  assert.match(beside({ besluit: "stoppen" }), /Bij 1 activiteit met dit doel weten wij de leeftijd niet\.$/);
  assert.deepEqual(gaps([...rows, BABY, THEME, THEME]).filter(({ kind }) => kind === "ontbreekt-voor-doel"), []);
});

test("an age for which there is nothing at all is no gap of each goal, also where there is one area", () => {
  const goals = (areas) => gaps([{ ...BABY, doelen: "Informeren" }], areas).filter(({ kind }) => kind === "ontbreekt-voor-doel");
  for (const areas of [[], AREAS.slice(0, 1), AREAS]) {
    assert.deepEqual(goals(areas).filter(({ sentence }) => sentence.includes("2 tot 4")), []);
    assert.equal(goals(areas).length, 5);
  }
});

test("the map has a row for each area and goal, and in each empty cell a way to the catalogue", () => {
  const map = gapMap(factsWith({ ouderkaart: AREAS, inventarisatie: [BABY, { ...THEME, doelen: "Informeren" }] }));
  assert.deepEqual(map.columns, ["0 tot 2 jaar", "2 tot 4 jaar", "4 tot 6 jaar"]);
  assert.equal(map.rows.length, 14);
  const [all, band, informing] = map.rows;
  assert.deepEqual([all, band, informing].map(({ groep, titel }) => `${groep}: ${titel}`), ["Noord: Alle doelen samen", "Noord: Een band opbouwen", "Noord: Informeren"]);
  assert.deepEqual(all.cells.map(({ words, level }) => [words, level]), [
    ["1 activiteit, voor de hele gemeente", 1], ["1 activiteit", 1], ["niets; volgens 3a wonen er geen kinderen van deze leeftijd", 0],
  ]);
  assert.deepEqual(all.cells[1].where.map(({ row }) => row), ["i14-1"]);
  assert.equal(band.cells[1].link.address, "programmas/?leeftijd=2-4");
  assert.equal(informing.cells[1].words, "1 activiteit");
  assert.match(map.told.join(" "), /1 activiteit heeft nog geen doel uit werkblad 5a en telt alleen mee bij/);
});

test("without goals or areas the map is one row for each area, or for the whole municipality", () => {
  assert.equal(gapMap(factsWith({ ouderkaart: AREAS, inventarisatie: [THEME] })).rows.length, 2);
  const [only, ...others] = gapMap(factsWith({ inventarisatie: [{ ...THEME, wijk: "" }] })).rows;
  assert.deepEqual([only.titel, only.cells[1].words, others.length], ["Hele gemeente", "1 activiteit", 0]);
  assert.equal(gapMap(factsWith({})), null);
});
