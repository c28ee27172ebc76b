import assert from "node:assert/strict";
import { test } from "node:test";

import { fragment, splits } from "../../../overrides/components/zoek-veld/woorden.js";
import { Zoeker } from "../../../overrides/components/zoek-veld/zoeken.js";

const INDEX = {
  soorten: { programma: "Programma", pagina: "Pagina" },
  paginas: [["a/", "Opstapje", "programma", "stapprogramma"], ["b/", "Begrippen", "pagina", ""], ["c/", "Overig", "pagina", ""]],
  delen: [
    [0, "", "", "Programma van twee jaar voor peuters."], [1, "", "", "Woorden die u tegenkomt."],
    [1, "peuterspeelzaal", "peuterspeelzaal", "Plek voor peuters in 2013."], [1, "coordinator", "oudercoördinator", "Wie ouders wegwijs maakt."],
    [2, "", "", "Ondergrens van 60 % van de ouders. Een gemeente betaalt."], [2, "een", "Kop een", "taal taal"],
    [2, "twee", "Kop twee", "taal"], [2, "drie", "Kop drie", "taal"], [2, "vier", "Kop vier", "taal"],
  ],
  groepen: [["peuterspeelzaal", "peuteropvang", "VE-locatie"]],
  samenstellingen: { oudercoordinator: "ouder coordinator", peuterspeelzaal: "peuter speelzaal" },
};
const zoeker = new Zoeker(INDEX);
const adressen = (vraag) => zoeker.zoek(vraag).vondsten.map(({ adres }) => adres);

test("words are split like the build does", () => {
  assert.deepEqual(splits("VVE-beleid, programma’s: 60% coördinator"), ["vve", "beleid", "programmas", "60", "procent", "coordinator"]);
});

test("a near miss is found only when the word is unknown", () => {
  assert.deepEqual(adressen("opstapie"), ["a/"]);
  assert.equal(adressen("peuters").includes("b/#peuterspeelzaal"), true);
  assert.deepEqual(adressen("taat").length > 0, true);
});

test("a part finds its compound, and the fragment marks the whole word", () => {
  const [vondst] = zoeker.zoek("coördinator").vondsten;
  assert.equal(vondst.adres, "b/#coordinator");
});

test("another word leads there and is named", () => {
  const { vondsten, ook } = zoeker.zoek("peuteropvang");
  assert.deepEqual(ook, ["peuterspeelzaal", "VE-locatie"]);
  assert.equal(vondsten[0].via, "peuterspeelzaal");
  assert.deepEqual(zoeker.zoek("ve-locatie").ook, ["peuterspeelzaal", "peuteropvang"]);
});

test("a plural finds its singular", () => {
  assert.equal(adressen("oudercoördinatoren").length > 0, true);
});

test("no page fills the list by itself", () => {
  assert.equal(adressen("taal").length, 3);
});

test("words that never stand together give some of them, and say so", () => {
  const { vondsten, ruim } = zoeker.zoek("opstapje ondergrens");
  assert.equal(ruim, true);
  assert.equal(vondsten.length, 2);
});

test("a question of signs finds nothing and breaks nothing", () => {
  for (const vraag of ["???", "()[]{}*+", "\\", "''", "__proto__", "constructor"]) assert.equal(zoeker.zoek(vraag).vondsten.length >= 0, true);
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
