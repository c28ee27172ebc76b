import assert from "node:assert/strict";
import { test } from "node:test";

import { afstand, gelijkenis } from "../../../overrides/search/distance.js";
import { leeswijze, statuszin } from "../../../overrides/components/zoek-veld/list.js";
import { samengevoegd } from "../../../overrides/search/places.js";
import { nabijheid, verdeeld } from "../../../overrides/search/ranking.js";
import { stammen } from "../../../overrides/search/stems.js";
import { getypteWoorden, lezingen } from "../../../overrides/search/query.js";
import { fragment, splits } from "../../../overrides/search/words.js";
import { woordenUitAdres } from "../../../overrides/components/zoek-adres/zoek-adres.js";
import { Woordenschat } from "../../../overrides/search/vocabulary.js";
import { Zoeker } from "../../../overrides/search/search.js";

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
const zoeker = Zoeker.van(INDEX);
const adressen = (vraag) => zoeker.zoek(vraag).vondsten.map(({ adres }) => adres);
const lees = (tekst) => lezingen(tekst, zoeker.schat)[0];

test("words are split like the build does", () => {
  assert.deepEqual(splits("VVE-beleid, programma’s: 60% coördinator"), ["vve", "beleid", "programmas", "60", "procent", "coordinator"]);
});

test("forms of one word have a stem in common", () => {
  for (const [een, ander] of [["zalen", "zaal"], ["klassen", "klas"], ["brieven", "brief"], ["bereikt", "bereiken"], ["doelen", "doel"]]) {
    assert.ok([...stammen(een)].some((stam) => stammen(ander).has(stam)), `${een} ${ander}`);
  }
  assert.deepEqual([...stammen("lea")], ["lea"]);
});

test("distance counts a swap as one slip, and stops where it is too far", () => {
  assert.equal(afstand("betrokkenhied", "betrokkenheid", 2), 1);
  assert.equal(afstand("taal", "taal", 2), 0);
  assert.equal(afstand("taal", "school", 2), Infinity);
  assert.ok(gelijkenis("kosteloos", "kosten") > gelijkenis("kosteloos", "ouders"));
});

test("empty words of a question are dropped, unless there is nothing else", () => {
  assert.deepEqual(lees("Hebben wij een ondergrens?").woorden, ["ondergrens"]);
  assert.deepEqual(lees("van de").woorden, ["van", "de"]);
  assert.equal(lees("wat is een ondergrens").betekenis, true);
});

test("an unknown compound is split into known words, and that is said", () => {
  const vraag = lees("subsidievoorwaarden");
  assert.deepEqual(vraag.gesplitst, [{ van: "subsidievoorwaarden", naar: ["subsidie", "voorwaarden"] }]);
  assert.deepEqual(vraag.woorden, ["subsidie", "voorwaarden"]);
  assert.deepEqual(lees("ondergrensvoorwaarden").gesplitst[0].naar, ["ondergrens", "voorwaarden"]);
});

test("a slip is mended, and that is said; a word that is nowhere is named", () => {
  assert.deepEqual(lees("opstapie").hersteld, [{ van: "opstapie", naar: ["opstapje"] }]);
  assert.deepEqual(lees("opstapje schouwburg").onbekend, ["schouwburg"]);
  assert.deepEqual(adressen("opstapie"), ["a/"]);
});

test("two words that the handbook writes as one are read both ways", () => {
  const [los, vast] = lezingen("peuter speelzaal", zoeker.schat);
  assert.deepEqual([los.woorden, vast.woorden], [["peuter", "speelzaal"], ["peuterspeelzaal"]]);
});

test("numbers in words and in figures are the same, and count where they belong to the next word", () => {
  assert.equal(adressen("zestig procent")[0], "c/");
  assert.equal(adressen("drie gesprekken")[0], "c/#vijf");
  assert.equal(adressen("3 gesprekken")[0], "c/#vijf");
});

test("learnt in turns, it knows the same", async () => {
  const rustig = await Zoeker.rustig(INDEX);
  assert.deepEqual(rustig.zoek("peuters"), zoeker.zoek("peuters"));
});

test("a short word is meant as it stands, a longer one may be the beginning of another", () => {
  assert.deepEqual(adressen("lea"), ["c/#vijf"]);
  assert.equal(adressen("peuters").includes("b/#peuterspeelzaal"), true);
});

test("a part finds its compound", () => {
  assert.equal(adressen("coördinator")[0], "b/#coordinator");
});

test("a plural finds its singular", () => {
  assert.equal(adressen("oudercoördinatoren")[0], "b/#coordinator");
});

test("another word leads there and is named, once it led somewhere", () => {
  const { vondsten, ook } = zoeker.zoek("peuteropvang");
  assert.deepEqual(ook, []);
  assert.equal(vondsten[0].adres, "b/#peuterspeelzaal");
  assert.deepEqual(zoeker.zoek("geld").ook, ["subsidie"]);
});

test("a name of more words is another word only as a whole, and never by one of its words", () => {
  const woorden = zoeker.anderen.van(["geld"], ["geld"]).map(({ woord }) => woord);
  assert.deepEqual(woorden, ["subsidie"]);
  assert.equal(zoeker.zoek("subsidie").vondsten.every(({ via }) => via !== "geen geld"), true);
});

test("no page fills the list by itself", () => {
  assert.equal(adressen("taal").filter((adres) => adres.startsWith("c/")).length, 3);
  assert.deepEqual(verdeeld([1, 2, 3, 4].map((id) => ({ id, score: 1 })), (id) => id % 2, () => 1).map(({ id }) => id), [1, 2]);
});

test("what is about the site comes last, unless someone names it", () => {
  assert.equal(adressen("taal").at(-1), "over/x/");
  assert.equal(adressen("ondergrens").at(-1), "over/x/");
  assert.equal(adressen("ondergrens snel").at(-1), "over/x/");
  assert.equal(adressen("over zoeken")[0], "over/x/");
});

test("a programme that a question names is a whole answer, and so is a page with the question as one of its names", () => {
  const [eerste] = zoeker.zoek("subsidie voor opstapje").vondsten;
  assert.deepEqual([eerste.adres, eerste.heel], ["a/", true]);
  assert.equal(adressen("wie maakte eigenlijk dit over taal")[0], "over/x/");
});

test("a contribution is no form of contributing, and a participle is a form of its verb", () => {
  const schat = new Woordenschat();
  for (const woord of ["bijdrage", "bijdragen", "financieren", "bijstellen", "beleid"]) schat.leer(woord);
  assert.deepEqual([schat.vormen("bijdrage"), schat.langere("bijdrage"), schat.vormen("bijdragen")], [["bijdrage"], [], ["bijdragen"]]);
  assert.deepEqual(["gefinancierd", "bijgesteld", "begeleid"].map((woord) => schat.vormen(woord)), [["financieren"], ["bijstellen"], []]);
});

test("words that never stand together give some of them, apart from whole answers", () => {
  const { vondsten } = zoeker.zoek("peuters leader");
  assert.equal(vondsten.some(({ heel }) => heel), false);
  assert.equal(vondsten.length, 3);
});

test("words that stand together weigh more than words apart", () => {
  assert.equal(nabijheid(["drie", "gesprekken", "per", "jaar"], [["drie"], ["gesprekken"]]), 1);
  assert.equal(nabijheid(["drie", "a", "b", "c", "gesprekken"], [["drie"], ["gesprekken"]]), 0);
  assert.equal(nabijheid(["drie"], [["drie"]]), 0);
});

test("nothing found gives words that look like it", () => {
  const { vondsten, lijkend } = zoeker.zoek("coordineren");
  assert.equal(vondsten.length, 0);
  assert.deepEqual(lijkend, ["coordinator"]);
});

test("a question of signs, or of words of the machine, finds nothing and breaks nothing", () => {
  for (const vraag of ["???", "()[]{}*+", "\\", "''", "__proto__", "toString", "hasOwnProperty valueOf"]) assert.equal(zoeker.zoek(vraag).vondsten.length, 0, vraag);
  assert.deepEqual(adressen("constructor"), ["c/"]);
});

test("a pasted page is read as far as its first words", () => {
  const bladzijde = `ondergrens subsidie ${"woord ".repeat(5000)}`;
  assert.equal(getypteWoorden(bladzijde).length, 24);
  assert.deepEqual(adressen(bladzijde), adressen("ondergrens subsidie woord"));
});

test("empty words do not use up a long question", () => {
  const woorden = getypteWoorden(`${"hoe is het en ".repeat(5)}${"ondergrens van de ".repeat(9)}subsidie`);
  assert.equal(woorden.length, 48);
  assert.ok(woorden.includes("subsidie"));
});

test("\"meet\" is of \"meten\", and \"mee\" and \"idee\" keep their forms", () => {
  const schat = new Woordenschat();
  for (const woord of ["mee", "meten", "idee"]) schat.leer(woord);
  assert.deepEqual([schat.vormen("meet"), schat.vormen("mee"), schat.vormen("ideeen")], [["meten"], ["mee"], ["idee"]]);
});

test("a word is learnt with its forms", () => {
  const schat = new Woordenschat();
  for (const woord of ["scholen", "scholen", "2a"]) schat.leer(woord);
  assert.deepEqual(schat.vormen("school"), ["scholen"]);
  assert.deepEqual(schat.vormen("2a"), ["2a"]);
  assert.equal(schat.aantallen.get("scholen"), 2);
});

test("title and heading read as one line", () => {
  assert.equal(samengevoegd("Intake", "Tips"), "Intake: tips");
  assert.equal(samengevoegd("Stap 5: Wat?", "Valkuilen"), "Stap 5: Wat? Valkuilen");
  assert.equal(samengevoegd("Besluit 5: sleutels", "Gevolg"), "Besluit 5: sleutels – gevolg");
  assert.equal(samengevoegd("Breda", "VVE thuis"), "Breda: VVE thuis");
});

test("the status tells how much answers the whole question, and how much a part", () => {
  const vondst = (heel) => ({ heel });
  const vraag = { hersteld: [], gesplitst: [], onbekend: [] };
  const zin = (vondsten) => statuszin("x", { vraag, vondsten, ook: [], lijkend: [] });
  assert.equal(zin([]), "Niets gevonden voor ‘x’.");
  assert.equal(zin([vondst(true)]), "1 resultaat voor ‘x’.");
  assert.equal(zin([vondst(true), vondst(false)]), "1 resultaat voor ‘x’, en 1 met een deel van uw vraag.");
  assert.equal(zin(Array.from({ length: 31 }, () => vondst(false))), "Geen plek past bij uw hele vraag ‘x’. 31 resultaten met een deel van uw vraag. Hier staan de eerste 30.");
  const meer = { vraag, vondsten: Array.from({ length: 60 }, () => vondst(true)), ook: [], lijkend: [] };
  assert.equal(statuszin("x", meer, 60), "60 resultaten voor ‘x’.");
});

test("what was searched for instead is told, but not when nothing came of it", () => {
  const vraag = { hersteld: [{ van: "a", naar: ["b"] }], gesplitst: [{ van: "cd", naar: ["c", "d"] }], onbekend: ["q"] };
  const zinnen = leeswijze({ vraag, vondsten: [{}], ook: ["z"], lijkend: [] });
  assert.deepEqual(zinnen, [
    "‘a’ staat niet in het handboek. Gezocht op: b.", "‘cd’ staat niet in het handboek. Gezocht op: c + d.", "Niet gevonden: ‘q’.",
    "Ook gezocht op: z. Dat betekent niet altijd hetzelfde.",
  ]);
  assert.deepEqual(leeswijze({ vraag, vondsten: [], ook: [], lijkend: [] }), []);
});

test("an address that does not exist gives words to search for", () => {
  assert.equal(woordenUitAdres("/handboek/programmas/spel-aan-huis/"), "spel aan huis");
  assert.equal(woordenUitAdres("/handboek/toezicht/b4/index.html"), "b4");
  assert.equal(woordenUitAdres("/404.html"), "");
  assert.equal(woordenUitAdres("/a/%E0%A4%A"), "E0 A4 A");
});

test("a fragment shows the words in their surroundings, cut at whole words", () => {
  const tekst = `${"vooraf ".repeat(60)}de Oudercoördinator helpt. ${"daarna ".repeat(60)}`.trim();
  const stukken = fragment(tekst, new Set(["oudercoordinator"]));
  assert.deepEqual(stukken.filter(({ raak }) => raak).map((stuk) => stuk.tekst), ["Oudercoördinator"]);
  const samen = stukken.map((stuk) => stuk.tekst).join("");
  assert.match(samen, /^… vooraf .*helpt\. (daarna )*daarna …$/);
  assert.ok(samen.length < 200);
});

test("a text without the word begins at its beginning", () => {
  assert.deepEqual(fragment("Kort.", new Set(["anders"])), [{ tekst: "Kort.", raak: false }]);
  assert.deepEqual(fragment("", new Set(["anders"])), []);
});
