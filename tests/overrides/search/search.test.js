import assert from "node:assert/strict";
import { test } from "node:test";

import { distance, similarity } from "../../../overrides/search/distance.js";
import { moreInWords, readingSentences, statusSentence } from "../../../overrides/components/zoek-veld/sentences.js";
import { joinedTitle } from "../../../overrides/search/shown.js";
import { nearness, spread } from "../../../overrides/search/ranking.js";
import { stems } from "../../../overrides/search/stems.js";
import { readings, typedWords } from "../../../overrides/search/query.js";
import { excerpt, tokens } from "../../../overrides/search/words.js";
import { wordsOfAddress } from "../../../overrides/components/zoek-adres/zoek-adres.js";
import { Vocabulary } from "../../../overrides/search/vocabulary.js";
import { Searcher } from "../../../overrides/search/search.js";

const INDEX = {
  soorten: { programma: "Programma", pagina: "Pagina", begrip: "Begrip" },
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
  groepen: [["peuterspeelzaal", "peuteropvang", "VE-locatie", "plek voor peuters"], ["subsidie", "geld", "geen geld"]],
  samenstellingen: { oudercoordinator: "ouder coordinator", peuterspeelzaal: "peuter speelzaal" },
};
const searcher = Searcher.of(INDEX);
const addresses = (query) => searcher.search(query).findings.map(({ address }) => address);
const read = (text) => readings(text, searcher.vocabulary)[0];

test("words are split like the build does", () => {
  assert.deepEqual(tokens("VVE-beleid, programma’s: 60% coördinator"), ["vve", "beleid", "programmas", "60", "procent", "coordinator"]);
});

test("forms of one word have a stem in common", () => {
  for (const [one, other] of [["zalen", "zaal"], ["klassen", "klas"], ["brieven", "brief"], ["bereikt", "bereiken"], ["doelen", "doel"]]) {
    assert.ok([...stems(one)].some((stem) => stems(other).has(stem)), `${one} ${other}`);
  }
  assert.deepEqual([...stems("lea")], ["lea"]);
});

test("distance counts a swap as one slip, and stops where it is too far", () => {
  assert.equal(distance("betrokkenhied", "betrokkenheid", 2), 1);
  assert.equal(distance("taal", "taal", 2), 0);
  assert.equal(distance("taal", "school", 2), Infinity);
  assert.ok(similarity("kosteloos", "kosten") > similarity("kosteloos", "ouders"));
});

test("empty words of a question are dropped, unless there is nothing else", () => {
  assert.deepEqual(read("Hebben wij een ondergrens?").words, ["ondergrens"]);
  assert.deepEqual(read("van de").words, ["van", "de"]);
  assert.equal(read("wat is een ondergrens").asksMeaning, true);
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

test("no page fills the list by itself", () => {
  assert.equal(addresses("taal").filter((address) => address.startsWith("c/")).length, 3);
  assert.deepEqual(spread([1, 2, 3, 4].map((id) => ({ id, score: 1 })), (id) => id % 2, () => 1).map(({ id }) => id), [1, 2]);
});

test("what is about the site comes last, unless someone names it", () => {
  assert.equal(addresses("taal").at(-1), "over/x/");
  assert.equal(addresses("ondergrens").at(-1), "over/x/");
  assert.equal(addresses("ondergrens snel").at(-1), "over/x/");
  assert.equal(addresses("over zoeken")[0], "over/x/");
});

test("a programme that a question names is a whole answer, and so is a page with the question as one of its names", () => {
  const [first] = searcher.search("subsidie voor opstapje").findings;
  assert.deepEqual([first.address, first.whole], ["a/", true]);
  assert.equal(addresses("wie maakte eigenlijk dit over taal")[0], "over/x/");
});

test("a contribution is no form of contributing, and a participle is a form of its verb", () => {
  const vocabulary = new Vocabulary();
  for (const word of ["bijdrage", "bijdragen", "financieren", "bijstellen", "beleid"]) vocabulary.learn(word);
  assert.deepEqual([vocabulary.forms("bijdrage"), vocabulary.longer("bijdrage"), vocabulary.forms("bijdragen")], [["bijdrage"], [], ["bijdragen"]]);
  assert.deepEqual(["gefinancierd", "bijgesteld", "begeleid"].map((word) => vocabulary.forms(word)), [["financieren"], ["bijstellen"], []]);
});

test("words that never stand together give some of them, apart from whole answers", () => {
  const { findings } = searcher.search("peuters leader");
  assert.equal(findings.some(({ whole }) => whole), false);
  assert.equal(findings.length, 3);
});

test("words that stand together weigh more than words apart", () => {
  assert.equal(nearness(["drie", "gesprekken", "per", "jaar"], [["drie"], ["gesprekken"]]), 1);
  assert.equal(nearness(["drie", "a", "b", "c", "gesprekken"], [["drie"], ["gesprekken"]]), 0);
  assert.equal(nearness(["drie"], [["drie"]]), 0);
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

test("\"meet\" is of \"meten\", and \"mee\" and \"idee\" keep their forms", () => {
  const vocabulary = new Vocabulary();
  for (const word of ["mee", "meten", "idee"]) vocabulary.learn(word);
  assert.deepEqual([vocabulary.forms("meet"), vocabulary.forms("mee"), vocabulary.forms("ideeen")], [["meten"], ["mee"], ["idee"]]);
});

test("a word is learnt with its forms", () => {
  const vocabulary = new Vocabulary();
  for (const word of ["scholen", "scholen", "2a"]) vocabulary.learn(word);
  assert.deepEqual(vocabulary.forms("school"), ["scholen"]);
  assert.deepEqual(vocabulary.forms("2a"), ["2a"]);
  assert.equal(vocabulary.counts.get("scholen"), 2);
});

test("title and heading read as one line", () => {
  assert.equal(joinedTitle("Intake", "Tips"), "Intake: tips");
  assert.equal(joinedTitle("Stap 5: Wat?", "Valkuilen"), "Stap 5: Wat? Valkuilen");
  assert.equal(joinedTitle("Besluit 5: sleutels", "Gevolg"), "Besluit 5: sleutels – gevolg");
  assert.equal(joinedTitle("Breda", "VVE thuis"), "Breda: VVE thuis");
});

test("the status tells how much answers the whole question, and how much a part", () => {
  const finding = (whole) => ({ whole });
  const query = { mended: [], split: [], unknown: [] };
  const sentence = (findings) => statusSentence("x", { query, findings, also: [], similar: [] });
  assert.equal(sentence([]), "Niets gevonden voor ‘x’.");
  assert.equal(sentence([finding(true)]), "1 resultaat voor ‘x’.");
  assert.equal(sentence([finding(true), finding(false)]), "1 resultaat voor ‘x’, en 1 met een deel van uw vraag.");
  assert.equal(sentence(Array.from({ length: 31 }, () => finding(false))), "Geen plek past bij uw hele vraag ‘x’. 31 resultaten met een deel van uw vraag. Hier staan de eerste 30.");
  const more = { query, findings: Array.from({ length: 60 }, () => finding(true)), also: [], similar: [] };
  assert.equal(statusSentence("x", more, 60), "60 resultaten voor ‘x’.");
});

test("the button below the list tells what it shows", () => {
  assert.deepEqual([31, 30, 2, 1].map(moreInWords), ["Toon de volgende 30", "Toon de laatste 30", "Toon de laatste 2", "Toon het laatste resultaat"]);
});

test("what was searched for instead is told, but not when nothing came of it", () => {
  const query = { mended: [{ from: "a", to: ["b"] }], split: [{ from: "cd", to: ["c", "d"] }], unknown: ["q"] };
  const sentences = readingSentences({ query, findings: [{}], also: ["z"], similar: [] });
  assert.deepEqual(sentences, [
    "‘a’ staat niet in het handboek. Gezocht op: b.", "‘cd’ staat niet in het handboek. Gezocht op: c + d.", "Niet gevonden: ‘q’.",
    "Ook gezocht op: z. Dat betekent niet altijd hetzelfde.",
  ]);
  assert.deepEqual(readingSentences({ query, findings: [], also: [], similar: [] }), []);
});

test("an address that does not exist gives words to search for", () => {
  assert.equal(wordsOfAddress("/handboek/programmas/spel-aan-huis/"), "spel aan huis");
  assert.equal(wordsOfAddress("/handboek/toezicht/b4/index.html"), "b4");
  assert.equal(wordsOfAddress("/404.html"), "");
  assert.equal(wordsOfAddress("/a/%E0%A4%A"), "E0 A4 A");
});

test("a fragment shows the words in their surroundings, cut at whole words", () => {
  const text = `${"vooraf ".repeat(60)}de Oudercoördinator helpt. ${"daarna ".repeat(60)}`.trim();
  const pieces = excerpt(text, new Set(["oudercoordinator"]));
  assert.deepEqual(pieces.filter(({ hit }) => hit).map((piece) => piece.text), ["Oudercoördinator"]);
  const together = pieces.map((piece) => piece.text).join("");
  assert.match(together, /^… vooraf .*helpt\. (daarna )*daarna …$/);
  assert.ok(together.length < 200);
});

test("a text without the word begins at its beginning", () => {
  assert.deepEqual(excerpt("Kort.", new Set(["anders"])), [{ text: "Kort.", hit: false }]);
  assert.deepEqual(excerpt("", new Set(["anders"])), []);
});
