import assert from "node:assert/strict";
import { test } from "node:test";

import { readings, typedWords } from "../../../overrides/search/query.js";
import { searcherOf } from "./searchers.js";

const searcher = searcherOf("klein");
const results = async (text, from = searcher) => {
  const { findings, read } = await from.search(text);
  return read(findings, true);
};
const addresses = async (text) => (await results(text)).map(({ address }) => address);
const read = async (text) => (await searcher.search(text)).query;

test("empty words of a question are dropped, unless there is nothing else", async () => {
  assert.deepEqual((await read("Hebben wij een ondergrens?")).words, ["ondergrens"]);
  assert.deepEqual((await read("van de")).words, ["van", "de"]);
  assert.equal((await read("wat is een ondergrens")).asksMeaning, true);
});

test("a stretch of years is no subject, unless there is nothing else", async () => {
  for (const years of ["afgelopen 4 jaar", "komende jaren", "vorig jaar", "laatste twee jaar"]) assert.deepEqual((await read(`ondergrens van de ${years}`)).words, ["ondergrens"], years);
  assert.deepEqual((await read("de afgelopen twee jaar")).words, ["twee", "jaar"]);
});

test("an unknown compound is split into known words, and that is said", async () => {
  const query = (await read("subsidievoorwaarden"));
  assert.deepEqual(query.split, [{ from: "subsidievoorwaarden", to: ["subsidie", "voorwaarden"] }]);
  assert.deepEqual(query.words, ["subsidie", "voorwaarden"]);
  assert.deepEqual((await read("ondergrensvoorwaarden")).split[0].to, ["ondergrens", "voorwaarden"]);
});

test("a slip is mended, and that is said; a word that is nowhere is named", async () => {
  assert.deepEqual((await read("opstapie")).mended, [{ from: "opstapie", to: ["opstapje"] }]);
  assert.deepEqual((await read("opstapje schouwburg")).unknown, ["schouwburg"]);
  assert.deepEqual((await addresses("opstapie")), ["a/"]);
});

test("two words that the handbook writes as one are read both ways", async () => {
  await Promise.all(["peuter speelzaal", "onder grens"].map((text) => searcher.search(text)));
  const [apart, joined] = readings("peuter speelzaal", searcher.vocabulary);
  assert.deepEqual([apart.words, joined.words], [["peuter", "speelzaal"], ["peuterspeelzaal"]]);
  assert.deepEqual(readings("onder grens", searcher.vocabulary)[0].words, ["ondergrens"]);
});

test("numbers in words and in figures are the same, and count where they belong to the next word", async () => {
  assert.equal((await addresses("zestig procent"))[0], "c/");
  assert.equal((await addresses("drie gesprekken"))[0], "c/#vijf");
  assert.equal((await addresses("3 gesprekken"))[0], "c/#vijf");
});

test("it fetches the parts that a question needs, once, and says so where one does not come", async () => {
  const loaded = [];
  const own = searcherOf("klein", loaded);
  assert.deepEqual(loaded, []);
  const first = await results("peuters", own);
  assert.deepEqual(await results("peuters", own), first);
  assert.deepEqual([...new Set(loaded)].sort(), [...loaded].sort());
  assert.equal(loaded.includes("t3_0"), false);
  own.stock.load = () => Promise.reject(new Error("weg"));
  await assert.rejects(() => results("zoeken met taal", own), /weg/);
});

test("a short word is meant as it stands, a longer one may be the beginning of another", async () => {
  assert.deepEqual((await addresses("lea")), ["c/#vijf"]);
  assert.equal((await addresses("peuters")).includes("b/#peuterspeelzaal"), true);
});

test("a part finds its compound", async () => {
  assert.equal((await addresses("coördinator"))[0], "b/#coordinator");
});

test("a plural finds its singular", async () => {
  assert.equal((await addresses("oudercoördinatoren"))[0], "b/#coordinator");
});

test("another word leads there and is named, once it led somewhere", async () => {
  assert.deepEqual((await searcher.search("peuteropvang")).also, []);
  assert.equal((await addresses("peuteropvang"))[0], "b/#peuterspeelzaal");
  assert.deepEqual((await searcher.search("geld")).also, ["subsidie"]);
});

test("a name of more words is another word only as a whole, and never by one of its words", async () => {
  const words = searcher.synonyms.of(["geld"], ["geld"]).map(({ word }) => word);
  assert.deepEqual(words, ["subsidie"]);
  assert.equal((await searcher.search("subsidie")).findings.every(({ via }) => via !== "geen geld"), true);
});

test("a page is one result that names other places on it", async () => {
  const [best, ...others] = (await results("taal")).filter(({ address }) => address.startsWith("c/"));
  assert.equal(others.length, 0);
  assert.equal(best.more.length, 3);
});

test("what is filled in goes first where somebody is about to make something", async () => {
  assert.deepEqual((await read("sjabloon voor een ondergrens")).words, ["ondergrens"]);
  assert.equal((await read("sjabloon voor een ondergrens")).asksDoing, true);
  assert.deepEqual((await read("sjabloon")).unknown, ["sjabloon"]);
});

test("a list with its filter set is the first result, or the third where the filter is a part of the question", async () => {
  assert.equal((await addresses("wekelijks programma voor peuters"))[0], "a/?leeftijd=2-4&contact=wekelijks");
  assert.equal((await addresses("peuters programma gesprek taal"))[2], "a/?leeftijd=2-4");
  assert.equal((await addresses("wekelijks programa"))[0], "a/?contact=wekelijks");
});

test("what is about the site comes last, unless someone names it or it answers best with every word", async () => {
  assert.equal((await addresses("taal")).at(-1), "over/x/");
  assert.equal((await addresses("ondergrens")).at(-1), "over/x/");
  assert.equal((await addresses("is de ondergrens snel"))[0], "over/x/");
  assert.equal((await addresses("over zoeken"))[0], "over/x/");
});

test("a programme that a question names is a whole answer, and so is a page with the question as one of its names", async () => {
  const [first] = await results("subsidie voor opstapje");
  assert.deepEqual([first.address, first.whole], ["a/", true]);
  assert.equal((await addresses("wie maakte eigenlijk dit over taal"))[0], "over/x/");
});

test("a record with a part of the words goes first where it says more than a place with all of them", async () => {
  const [first, second] = await results("intakeformulier peuters", searcherOf("met-werkblad"));
  assert.deepEqual([first.address, first.whole, second.address], ["w/", true, "c/#zeven"]);
});

test("words that never stand together give some of them, apart from whole answers", async () => {
  const { findings } = await searcher.search("peuters leader");
  assert.equal(findings.some(({ whole }) => whole), false);
  assert.equal(findings.length, 3);
});

test("nothing found gives words that look like it", async () => {
  const { findings, similar } = await searcher.search("coordineren");
  assert.equal(findings.length, 0);
  assert.deepEqual(similar, ["coordinator"]);
});

test("a question of signs, or of words of the machine, finds nothing and breaks nothing", async () => {
  for (const query of ["???", "()[]{}*+", "\\", "''", "__proto__", "toString", "hasOwnProperty valueOf"]) assert.equal((await searcher.search(query)).findings.length, 0, query);
  assert.deepEqual((await addresses("constructor")), ["c/"]);
});

test("a pasted page is read as far as its first words", async () => {
  const page = `ondergrens subsidie ${"woord ".repeat(5000)}`;
  assert.equal(typedWords(page).length, 24);
  assert.deepEqual((await addresses(page)), (await addresses("ondergrens subsidie woord")));
});

test("empty words do not use up a long question", async () => {
  const words = typedWords(`${"hoe is het en ".repeat(5)}${"ondergrens van de ".repeat(9)}subsidie`);
  assert.equal(words.length, 48);
  assert.ok(words.includes("subsidie"));
});
