import assert from "node:assert/strict";
import { test } from "node:test";

import { readings, typedWords } from "../../../overrides/search/query.js";
import { Searcher } from "../../../overrides/search/search.js";

const INDEX = {
  soorten: [["programma", "Programma", "Programma's"], ["begrip", "Begrip", "Begrippen"], ["pagina", "Pagina", "Pagina's"]],
  paginas: [
    ["a/", "Opstapje", "programma", "stapprogramma", ""], ["b/", "Begrippen", "pagina", "", "begrip"], ["c/", "Overig", "pagina", "", ""],
    ["over/x/", "Over zoeken", "pagina", "wie maakte dit", ""],
  ],
  delen: [
    [0, "", "", "Programma van twee jaar voor peuters."], [1, "", "", "Woorden die u tegenkomt."],
    [1, "peuterspeelzaal", "peuterspeelzaal", "Plek voor peuters in 2013."], [1, "coordinator", "oudercoördinator", "Wie ouders wegwijs maakt."],
    [2, "", "", "Ondergrens van 60 % van de ouders. Een gemeente betaalt subsidie onder voorwaarden. De constructor van dit stuk."],
    [2, "een", "Kop een", "taal taal"], [2, "twee", "Kop twee", "taal"], [2, "drie", "Kop drie", "taal"], [2, "vier", "Kop vier", "taal"],
    [3, "", "", "Zoeken met taal. De ondergrens is snel."], [2, "vijf", "Gesprek", "Er waren drie gesprekken. LEA."],
    [2, "zes", "Leader", "Een leader stuurt aan, in 3 stappen, met een gesprekje."],
  ],
  lijsten: [["a/", "Programma's", "programma", "programma", "ouders", [["contact", "wekelijks", "wekelijks", "wekelijks", "of"]]]],
  groepen: [["peuterspeelzaal", "peuteropvang", "VE-locatie", "plek voor peuters"], ["subsidie", "geld", "geen geld"]],
  samenstellingen: { oudercoordinator: "ouder coordinator", peuterspeelzaal: "peuter speelzaal" },
};
const searcher = Searcher.of(INDEX);
const addresses = (query) => searcher.search(query).findings.map(({ address }) => address);
const read = (text) => readings(text, searcher.vocabulary)[0];

test("empty words of a question are dropped, unless there is nothing else", () => {
  assert.deepEqual(read("Hebben wij een ondergrens?").words, ["ondergrens"]);
  assert.deepEqual(read("van de").words, ["van", "de"]);
  assert.equal(read("wat is een ondergrens").asksMeaning, true);
});

test("a stretch of years is no subject, unless there is nothing else", () => {
  for (const years of ["afgelopen 4 jaar", "komende jaren", "vorig jaar", "laatste twee jaar"]) assert.deepEqual(read(`ondergrens van de ${years}`).words, ["ondergrens"], years);
  assert.deepEqual(read("de afgelopen twee jaar").words, ["twee", "jaar"]);
});

test("an unknown compound is split into known words, and that is said", () => {
  const query = read("subsidievoorwaarden");
  assert.deepEqual(query.split, [{ from: "subsidievoorwaarden", to: ["subsidie", "voorwaarden"] }]);
  assert.deepEqual(query.words, ["subsidie", "voorwaarden"]);
  assert.deepEqual(read("ondergrensvoorwaarden").split[0].to, ["ondergrens", "voorwaarden"]);
});

test("a slip is mended, and that is said; a word that is nowhere is named", () => {
  assert.deepEqual(read("opstapie").mended, [{ from: "opstapie", to: ["opstapje"] }]);
  assert.deepEqual(read("opstapje schouwburg").unknown, ["schouwburg"]);
  assert.deepEqual(addresses("opstapie"), ["a/"]);
});

test("two words that the handbook writes as one are read both ways", () => {
  const [apart, joined] = readings("peuter speelzaal", searcher.vocabulary);
  assert.deepEqual([apart.words, joined.words], [["peuter", "speelzaal"], ["peuterspeelzaal"]]);
  assert.deepEqual(readings("onder grens", searcher.vocabulary)[0].words, ["ondergrens"]);
});

test("numbers in words and in figures are the same, and count where they belong to the next word", () => {
  assert.equal(addresses("zestig procent")[0], "c/");
  assert.equal(addresses("drie gesprekken")[0], "c/#vijf");
  assert.equal(addresses("3 gesprekken")[0], "c/#vijf");
});

test("learnt in turns, it knows the same", async () => {
  const gradual = await Searcher.gradually(INDEX);
  assert.deepEqual(gradual.search("peuters"), searcher.search("peuters"));
});

test("a short word is meant as it stands, a longer one may be the beginning of another", () => {
  assert.deepEqual(addresses("lea"), ["c/#vijf"]);
  assert.equal(addresses("peuters").includes("b/#peuterspeelzaal"), true);
});

test("a part finds its compound", () => {
  assert.equal(addresses("coördinator")[0], "b/#coordinator");
});

test("a plural finds its singular", () => {
  assert.equal(addresses("oudercoördinatoren")[0], "b/#coordinator");
});

test("another word leads there and is named, once it led somewhere", () => {
  const { findings, also } = searcher.search("peuteropvang");
  assert.deepEqual(also, []);
  assert.equal(findings[0].address, "b/#peuterspeelzaal");
  assert.deepEqual(searcher.search("geld").also, ["subsidie"]);
});

test("a name of more words is another word only as a whole, and never by one of its words", () => {
  const words = searcher.synonyms.of(["geld"], ["geld"]).map(({ word }) => word);
  assert.deepEqual(words, ["subsidie"]);
  assert.equal(searcher.search("subsidie").findings.every(({ via }) => via !== "geen geld"), true);
});

test("a page is one result that names other places on it", () => {
  const [best, ...others] = searcher.search("taal").findings.filter(({ address }) => address.startsWith("c/"));
  assert.equal(others.length, 0);
  assert.equal(best.more.length, 3);
});

test("what is filled in goes first where somebody is about to make something", () => {
  assert.deepEqual(read("sjabloon voor een ondergrens").words, ["ondergrens"]);
  assert.equal(read("sjabloon voor een ondergrens").asksDoing, true);
  assert.deepEqual(read("sjabloon").unknown, ["sjabloon"]);
});

test("a list with its filter set is the first result, or the third where the filter is a part of the question", () => {
  assert.equal(addresses("wekelijks programma voor peuters")[0], "a/?leeftijd=2-4&contact=wekelijks");
  assert.equal(addresses("peuters programma gesprek taal")[2], "a/?leeftijd=2-4");
  assert.equal(addresses("wekelijks programa")[0], "a/?contact=wekelijks");
});

test("what is about the site comes last, unless someone names it or it answers best with every word", () => {
  assert.equal(addresses("taal").at(-1), "over/x/");
  assert.equal(addresses("ondergrens").at(-1), "over/x/");
  assert.equal(addresses("is de ondergrens snel")[0], "over/x/");
  assert.equal(addresses("over zoeken")[0], "over/x/");
});

test("a programme that a question names is a whole answer, and so is a page with the question as one of its names", () => {
  const [first] = searcher.search("subsidie voor opstapje").findings;
  assert.deepEqual([first.address, first.whole], ["a/", true]);
  assert.equal(addresses("wie maakte eigenlijk dit over taal")[0], "over/x/");
});

test("a record with a part of the words goes first where it says more than a place with all of them", () => {
  const more = {
    ...INDEX, soorten: [["werkblad", "Werkblad", "Werkbladen"], ...INDEX.soorten],
    paginas: [...INDEX.paginas, ["w/", "Eerste gesprek", "werkblad", "intakeformulier", ""]],
    delen: [...INDEX.delen, [4, "", "", "Voor ouders die nieuw zijn."], [2, "zeven", "Lijst", "Peuters krijgen een plek. Wie wil, geeft ons dan ook een intakeformulier."]],
  };
  const [first, second] = Searcher.of(more).search("intakeformulier peuters").findings;
  assert.deepEqual([first.address, first.whole, second.address], ["w/", true, "c/#zeven"]);
});

test("words that never stand together give some of them, apart from whole answers", () => {
  const { findings } = searcher.search("peuters leader");
  assert.equal(findings.some(({ whole }) => whole), false);
  assert.equal(findings.length, 3);
});

test("nothing found gives words that look like it", () => {
  const { findings, similar } = searcher.search("coordineren");
  assert.equal(findings.length, 0);
  assert.deepEqual(similar, ["coordinator"]);
});

test("a question of signs, or of words of the machine, finds nothing and breaks nothing", () => {
  for (const query of ["???", "()[]{}*+", "\\", "''", "__proto__", "toString", "hasOwnProperty valueOf"]) assert.equal(searcher.search(query).findings.length, 0, query);
  assert.deepEqual(addresses("constructor"), ["c/"]);
});

test("a pasted page is read as far as its first words", () => {
  const page = `ondergrens subsidie ${"woord ".repeat(5000)}`;
  assert.equal(typedWords(page).length, 24);
  assert.deepEqual(addresses(page), addresses("ondergrens subsidie woord"));
});

test("empty words do not use up a long question", () => {
  const words = typedWords(`${"hoe is het en ".repeat(5)}${"ondergrens van de ".repeat(9)}subsidie`);
  assert.equal(words.length, 48);
  assert.ok(words.includes("subsidie"));
});
