import assert from "node:assert/strict";
import { test } from "node:test";

import { alinea, lijstAlinea } from "../../../overrides/programmas/paragraph.js";
import { groepen, rijen } from "../../../overrides/programmas/rows.js";
import { leesVraag, schrijfVraag, vraagtVergelijking, zonderVraag } from "../../../overrides/components/vergelijking/state.js";
import { aanwijzing, titel, verschillen, weigeringen } from "../../../overrides/programmas/sentences.js";

const kent = (/** @type {string} */ id) => ["a", "b", "c", "d", "e"].includes(id);
const aspect = (/** @type {string} */ id, /** @type {string} */ naam, /** @type {string} */ groep) => ({ id, naam, groep, kort: false, van2013: groep.endsWith("2013") });
/** @type {import("../../../overrides/programmas/data.js").Gegevens} */
const GEGEVENS = {
  naam: "Handboek", bijgewerkt: "1 mei 2026", bewerking: "Onafhankelijke bewerking, van niemand", handreiking: "De handreiking. Sardes, februari 2013",
  aspecten: [
    aspect("doelgroep", "Voor wie", "In de handreiking van 2013"), aspect("duur", "Hoe lang", "In de handreiking van 2013"),
    aspect("taal", "Taalontwikkeling", "Labels van 2013"), aspect("intensief", "Intensief", "Labels van 2013"), aspect("contact", "Contact (onze schaal)", "Indeling van dit handboek"),
    aspect("erkenning", "Laatst bekende erkenning", "Wat er sindsdien bekend is"), aspect("aanbod", "Aanbod nu", "Wat er sindsdien bekend is"),
  ],
  programmas: {
    a: {
      naam: "Aap", naamNu: "", kort: "Iets", adres: "programmas/a/", beschreven: true,
      cellen: [
        { tekst: "Ouders. Vooral moeders", zin: "ouders. Vooral moeders" }, { tekst: "niet vermeld" }, { tekst: "ja" }, { tekst: "nee" }, { tekst: "wekelijks" },
        { tekst: "goed onderbouwd, 2018", links: [["NJi, 2018", "bronnen/#nji"]], soort: "bron" },
        { tekst: "onbekend; genoemd op een pagina zonder datum", links: [["NJi", "bronnen/#nu"]], soort: "bron" },
      ],
    },
    b: {
      naam: "Noot", naamNu: "", kort: "Iets", adres: "programmas/b/", beschreven: false,
      cellen: [
        { tekst: "niet vermeld" }, { tekst: "niet vermeld" }, { tekst: "niet vermeld" }, { tekst: "niet vermeld" }, { tekst: "niet vermeld" }, { tekst: "niet bekend" },
        { tekst: "onbekend" },
      ],
    },
  },
  bronnen: {},
};
const HERKOMST = { moment: new Date(2026, 10, 23), adres: "https://a.nl/programmas/?vergelijk=a,b" };

test("the address names two to four programmes, with commas or repeated", () => {
  assert.deepEqual(leesVraag("?vergelijk=a,b", kent).ids, ["a", "b"]);
  assert.deepEqual(leesVraag("?vergelijk=a&vergelijk=b,%20c", kent).ids, ["a", "b", "c"]);
  assert.deepEqual(leesVraag("?vergelijk=a,a,b", kent).ids, ["a", "b"]);
});

test("what cannot be used is kept apart with the reason", () => {
  const vraag = leesVraag("?vergelijk=a,weg,b,c,d,e", kent);
  assert.deepEqual([vraag.ids, vraag.onbekend, vraag.teVeel], [["a", "b", "c", "d"], ["weg"], ["e"]]);
  assert.equal(leesVraag(`?vergelijk=${"x".repeat(500)}`, kent).onbekend[0].length, 81);
});

test("an id is known whatever its case; what is not known stays as it was typed", () => {
  const vraag = leesVraag("?vergelijk=A,b,a,Weg", kent);
  assert.deepEqual([vraag.ids, vraag.onbekend], [["a", "b"], ["Weg"]]);
});

test("an empty comparison is open all the same; another address asks for none", () => {
  assert.equal(leesVraag("?vergelijk=", kent).open, true);
  assert.equal(vraagtVergelijking("?leeftijd=2"), false);
});

test("writing keeps what belongs to others, and the commas", () => {
  assert.equal(schrijfVraag(["a", "b"], { huidig: "?leeftijd=2&vergelijk=c" }), "?leeftijd=2&vergelijk=a,b");
  assert.equal(schrijfVraag(["a"], { alleenVerschillen: true }), "?vergelijk=a&verschil=ja");
  assert.equal(zonderVraag("?leeftijd=2&vergelijk=a%2Cb&verschil=ja"), "?leeftijd=2");
  assert.equal(zonderVraag("?vergelijk=a"), "");
});

test("a row differs by its words or by its source", () => {
  const alle = rijen(GEGEVENS, ["a", "b"]);
  assert.deepEqual(alle.map(({ verschilt }) => verschilt), [true, false, true, true, true, true, true]);
  assert.deepEqual(groepen(alle).map(({ naam, rijen: eigen }) => [naam, eigen.length]), [
    ["In de handreiking van 2013", 2], ["Labels van 2013", 2], ["Indeling van dit handboek", 1], ["Wat er sindsdien bekend is", 2],
  ]);
  const anders = { ...GEGEVENS.programmas.a, cellen: GEGEVENS.programmas.a.cellen.map((cel) => ({ ...cel, links: undefined })) };
  const andereBron = rijen({ ...GEGEVENS, programmas: { ...GEGEVENS.programmas, c: anders } }, ["a", "c"]);
  assert.deepEqual(andereBron.filter(({ verschilt }) => verschilt).map(({ aspect: { id } }) => id), ["erkenning", "aanbod"]);
});

const BRON = "Bron: Handboek (onafhankelijke bewerking, van niemand), inhoud bijgewerkt op 1 mei 2026, https://a.nl/programmas/?vergelijk=a,b, geraadpleegd op 23 november 2026.";
const SLOT = `‘Goed onderbouwd’ is geen bewijs van effect. Vraag bij de aanbieder na of een programma nog wordt aangeboden. ${BRON}`;
const AANBOD = "Aanbod nu: onbekend; genoemd op een pagina zonder datum (bron: NJi).";

test("a comparison is a paragraph per programme: for whom, how much, what is known of now, and what the guidance does not say", () => {
  assert.equal(alinea(GEGEVENS, ["a", "b"], rijen(GEGEVENS, ["a", "b"]), HERKOMST), [
    "Aap en Noot zijn vergeleken volgens de handreiking (2013), aangevuld met wat er sindsdien bekend is.",
    `Aap is voor ouders. Vooral moeders. De handreiking vermeldt niet: hoe lang. Laatst bekende erkenning: goed onderbouwd, 2018 (bron: NJi, 2018). ${AANBOD}`,
    "Noot. De handreiking vermeldt niet: voor wie en hoe lang. Laatst bekende erkenning: niet bekend. Aanbod nu: onbekend.",
    SLOT,
  ].join("\n\n"));
});

test("the paragraphs hold only the rows that are shown, and say so", () => {
  const getoond = (/** @type {string} */ gezocht) => rijen(GEGEVENS, ["a", "b"]).filter(({ aspect: { id } }) => id === gezocht);
  const tekst = alinea(GEGEVENS, ["a", "b"], getoond("erkenning"), HERKOMST);
  assert.ok(!tekst.includes("is voor") && !tekst.includes("vermeldt niet") && tekst.includes("\n\nAap. Laatst bekende erkenning: goed onderbouwd"), tekst);
  assert.ok(tekst.includes("bekend is. Alleen wat verschilt, staat hier.\n\n"), tekst);
  const anders = alinea(GEGEVENS, ["a", "b"], getoond("taal"), HERKOMST);
  assert.ok(anders.includes("De verschillen staan in de tabel.\n\n‘Goed"), anders);
});

/** With an age, as every programme has. */
function metLeeftijd() {
  const aspecten = [aspect("leeftijd", "Leeftijd", "In de handreiking van 2013"), ...GEGEVENS.aspecten];
  const programmas = Object.fromEntries(Object.entries(GEGEVENS.programmas).map(([id, programma]) => [id, { ...programma, cellen: [{ tekst: "2 tot 4 jaar" }, ...programma.cellen] }]));
  return { ...GEGEVENS, aspecten, programmas };
}

test("a list is a few sentences per programme, with the source of what is known of now, and ends in where it was read", () => {
  const gegevens = metLeeftijd();
  const AAP = `Aap (leeftijd: 2 tot 4 jaar; contact: wekelijks). Laatst bekende erkenning: goed onderbouwd, 2018 (bron: NJi, 2018). ${AANBOD}`;
  const NOOT = "Noot (leeftijd: 2 tot 4 jaar; contact: niet vermeld). Laatst bekende erkenning: niet bekend. Aanbod nu: onbekend.";
  const INDELING = "De leeftijd is die van de handreiking (2013). Het contact is een indeling van het handboek.";
  const tekst = (/** @type {string[]} */ ids, /** @type {string[]} */ zonderLeeftijd, /** @type {string[]} */ keuzes) => lijstAlinea(gegevens, { ids, zonderLeeftijd, keuzes }, HERKOMST);
  assert.equal(tekst(["b", "a"], [], ["Contact: wekelijks"]), `Het Handboek geeft 2 programma's. Gekozen is: Contact: wekelijks. ${NOOT} ${AAP} ${INDELING} ${SLOT}`);
  assert.equal(
    tekst(["a"], ["b"], ["Leeftijd: 2 jaar"]),
    `Het Handboek geeft 1 programma, en 1 zonder vermelde leeftijd. Gekozen is: Leeftijd: 2 jaar. ${AAP} Hierna staat wat verder past, maar waarbij geen leeftijd is vermeld. ${NOOT} ${INDELING} ${SLOT}`,
  );
  assert.ok(tekst([], ["b"], ["Leeftijd: 9 jaar"]).startsWith("Het Handboek geeft geen programma's, en 1 zonder vermelde leeftijd."));
  assert.ok(tekst(["a", "b"], [], []).startsWith("Het Handboek noemt over deze 2 programma's het volgende. Aap (leeftijd"));
  assert.ok(tekst(["a"], [], []).startsWith("Het Handboek noemt over dit programma het volgende. "));
});

test("one programme is not said to be compared", () => {
  assert.deepEqual([[], ["Aap"], ["Aap", "Noot"]].map((namen) => titel(namen)), [
    "Programma's vergelijken", "Aap: kies er nog een programma bij", "Aap en Noot vergeleken",
  ]);
});

test("notices name what was left out and what to do", () => {
  assert.deepEqual(weigeringen({ onbekend: [], teVeel: [] }, (id) => id), []);
  const [onbekend, teVeel] = weigeringen({ onbekend: ["weg"], teVeel: ["e"] }, (id) => id.toUpperCase());
  assert.equal(onbekend, "Dit staat niet in het handboek: ‘weg’. Kies hieronder een ander programma.");
  assert.equal(teVeel, "U vergelijkt hier hoogstens 4 programma's. E staat er niet bij. Haal er eerst een weg.");
  assert.match(weigeringen({ onbekend: ["1", "2", "3", "4", "5", "6", "7"], teVeel: [] }, (id) => id)[0], /‘5’ en nog 2\./);
});

test("too few programmes asks for more", () => {
  assert.deepEqual([0, 1, 2].map(aanwijzing), [
    "Kies 2 tot 4 programma's om te vergelijken.", "Kies nog minstens één programma om mee te vergelijken.", "",
  ]);
  assert.equal(verschillen(0, 5), "Alle 5 aspecten zijn gelijk.");
  assert.equal(verschillen(1, 5), "1 van de 5 aspecten verschilt.");
});
