import assert from "node:assert/strict";
import { test } from "node:test";

import { maakXlsx } from "../../../overrides/files/xlsx.js";
import { csv } from "../../../overrides/files/csv.js";
import { lijstStuk, vergelijkingStuk } from "../../../overrides/programmas/stuk.js";
import { celTekst } from "../../../overrides/programmas/cell.js";
import { enumeration } from "../../../overrides/lib/phrase.js";

const HERKOMST = { moment: new Date(2026, 0, 5), adres: "https://a.nl/" };
/** @type {import("../../../overrides/programmas/data.js").Gegevens} */
const GEGEVENS = {
  naam: "Handboek", bijgewerkt: "1 mei 2026", bewerking: "Onafhankelijke bewerking, van niemand", handreiking: "De handreiking",
  aspecten: [{ id: "duur", naam: "Hoe lang", groep: "Toen", kort: false, van2013: true }, { id: "nu", naam: "Aanbod nu", groep: "Nu", kort: true, van2013: false }],
  programmas: {
    a: { naam: "Aap", naamNu: "", kort: "", adres: "", beschreven: true, cellen: [{ tekst: "=1+1" }, { tekst: "bevestigd", links: [["NJi", "bronnen/#nji"]], soort: "bron" }] },
    b: { naam: "Noot", naamNu: "", kort: "", adres: "", beschreven: true, cellen: [{ tekst: "een jaar" }, { tekst: "onbekend" }] },
  },
  bronnen: { "bronnen/#nji": { naam: "NJi: Databank", url: "https://nji.nl/" } },
};
const LIJST = { titel: "Lijst", naam: "programmas-lijst" };
const getoond = (/** @type {string[]} */ ids, /** @type {string[]} */ zonderLeeftijd = [], /** @type {string[]} */ keuzes = []) => ({ ids, zonderLeeftijd, keuzes });

const BRON = "Handboek, inhoud bijgewerkt op 1 mei 2026. Onafhankelijke bewerking, van niemand. Naar: De handreiking";

test("csv has a mark, semicolons, quotes where needed, and no formulas", () => {
  assert.equal(csv([["a;b", 'zeg "ja"', "een\ntwee"], ["=1+1", "-2", "@x"]]), '\uFEFF"a;b";"zeg ""ja""";"een\ntwee"\r\n\'=1+1;\'-2;\'@x\r\n');
});

test("every sign that begins a formula in some spreadsheet is made harmless, and only at the beginning", () => {
  for (const teken of "=+-@\t\r\n＝＋－＠") assert.ok(csv([[`${teken}1`]]).replace('"', "").startsWith(`\uFEFF'${teken}1`), JSON.stringify(teken));
  assert.equal(csv([["1-2", "a=b"]]), "\uFEFF1-2;a=b\r\n");
});

test("a claim carries its source; a name that is a link does not", () => {
  assert.equal(celTekst({ tekst: "bevestigd", links: [["NJi, 2018", "x"]], soort: "bron" }), "bevestigd (bron: NJi, 2018)");
  assert.equal(celTekst({ tekst: "Breda: iets", links: [["Breda: iets", "x"]], soort: "ook" }), "Breda: iets");
});

test("a comparison has programmes as columns and says what it is and of when", () => {
  const stuk = vergelijkingStuk(GEGEVENS, ["a", "b"], GEGEVENS.aspecten, HERKOMST);
  assert.equal(stuk.bestand, "programmas-vergeleken-a-b-2026-01-05");
  assert.deepEqual(stuk.kop, ["Onderdeel", "Aspect", "Aap", "Noot"]);
  assert.deepEqual(stuk.rijen[1], ["Nu", "Aanbod nu", "bevestigd (bron: NJi)", "onbekend"]);
  assert.deepEqual(stuk.delen.map(({ titel, groepen }) => [titel, groepen.map(({ naam, rijen }) => [naam, rijen.length])]), [["", [["Toen", 1], ["Nu", 1]]]]);
  assert.ok(stuk.inleiding[0].includes("5 januari 2026") && stuk.slot.includes("Onafhankelijke bewerking, van niemand."));
  assert.ok(vergelijkingStuk(GEGEVENS, ["a", "b"], GEGEVENS.aspecten.slice(1), HERKOMST).inleiding.includes("Alleen wat verschilt, staat hier."));
});

test("the table for csv ends in where it comes from, and every row is as wide", () => {
  const naast = vergelijkingStuk(GEGEVENS, ["a", "b"], GEGEVENS.aspecten, HERKOMST);
  assert.deepEqual(naast.rijen.slice(-3), [["Bron", BRON], ["Adres", "https://a.nl/"], ["Opgehaald op", "2026-01-05"]].map(([wat, feit]) => ["Herkomst van dit bestand", wat, feit, feit]));
  const lijst = lijstStuk(GEGEVENS, getoond(["b", "a"]), LIJST, HERKOMST);
  assert.deepEqual(lijst.kop, ["Programma", "Hoe lang (2013)", "Aanbod nu", "Bronnen sinds 2013", "Bron", "Adres", "Opgehaald op"]);
  for (const rij of lijst.rijen) assert.deepEqual(rij.slice(-3), [BRON, "https://a.nl/", "2026-01-05"]);
  for (const { kop, rijen } of [naast, lijst]) assert.ok(rijen.every((rij) => rij.length === kop.length));
  for (const { bladen } of [naast, lijst]) assert.ok(!JSON.stringify(bladen).includes("Opgehaald"));
});

test("one programme is not said to be compared in a file either", () => {
  assert.equal(vergelijkingStuk(GEGEVENS, ["a"], GEGEVENS.aspecten, HERKOMST).titel, "Gegevens van Aap");
});

test("a text that is too long for a cell makes no workbook, rather than half a text", async () => {
  const stuk = (/** @type {string} */ tekst) => {
    const programmas = { a: { ...GEGEVENS.programmas.a, cellen: [{ tekst }, { tekst: "onbekend" }] } };
    return maakXlsx(vergelijkingStuk({ ...GEGEVENS, programmas }, ["a"], GEGEVENS.aspecten, HERKOMST));
  };
  assert.ok((await stuk("x".repeat(32767))).size > 0);
  await assert.rejects(stuk(`${"x".repeat(32766)}\u{1F600}`), /past niet in een cel/);
});

test("a list has a programme per row, and only short aspects to read", () => {
  const stuk = lijstStuk(GEGEVENS, getoond(["b"], [], ["Contact: wekelijks"]), LIJST, HERKOMST);
  assert.equal(stuk.bestand, "programmas-lijst-1-2026-01-05");
  assert.deepEqual(stuk.rijen.map((rij) => rij.slice(0, 3)), [["Noot", "een jaar", "onbekend"]]);
  assert.deepEqual(stuk.delen[0].groepen, [{ naam: "", rijen: [["Noot", "onbekend"]] }]);
  assert.deepEqual(stuk.bladen.map(({ naam, rijen, vast }) => [naam, rijen, vast]), [["Programma's", [["Noot", "onbekend"]], 1], ["Alle gegevens", [["Noot", "een jaar", "onbekend"]], 1]]);
  assert.ok(stuk.inleiding.includes("Gekozen: Contact: wekelijks. Dat geeft 1 programma."));
});

test("what fits but for an age that nobody stated stays apart: counted, under its own heading, and named in its row", () => {
  const stuk = lijstStuk(GEGEVENS, getoond(["a"], ["b"], ["Leeftijd: 2 jaar"]), LIJST, HERKOMST);
  assert.ok(stuk.inleiding.includes("Gekozen: Leeftijd: 2 jaar. Dat geeft 1 programma, en 1 zonder vermelde leeftijd."));
  assert.equal(stuk.bestand, "programmas-lijst-1-en-1-zonder-leeftijd-2026-01-05");
  assert.deepEqual(stuk.delen.map(({ titel, groepen }) => [titel, groepen[0].rijen[0][0]]), [["1 programma", "Aap"], ["1 zonder vermelde leeftijd", "Noot"]]);
  for (const { kop, rijen } of [stuk, ...stuk.bladen]) {
    assert.equal(kop[1], "Past bij de leeftijd");
    assert.deepEqual(rijen.map((rij) => rij.slice(0, 2)), [["Aap", "ja"], ["Noot", "niet te zeggen: geen leeftijd vermeld"]]);
  }
});

test("every source that is named stands there with its address", () => {
  const bronnen = [{ naam: "NJi: Databank", url: "https://nji.nl/" }];
  const [naast, lijst] = [vergelijkingStuk(GEGEVENS, ["a", "b"], GEGEVENS.aspecten, HERKOMST), lijstStuk(GEGEVENS, getoond(["a", "b"]), LIJST, HERKOMST)];
  assert.deepEqual([naast.bronnen, lijst.bronnen], [bronnen, bronnen]);
  assert.deepEqual(naast.rijen.at(-4), ["Herkomst van dit bestand", "Bronnen sinds 2013", "NJi: Databank, https://nji.nl/", "geen"]);
  assert.deepEqual(lijst.rijen.map((rij) => rij.at(-4)), ["NJi: Databank, https://nji.nl/", "geen"]);
  assert.deepEqual(vergelijkingStuk(GEGEVENS, ["a", "b"], GEGEVENS.aspecten.slice(0, 1), HERKOMST).bronnen, []);
});

test("a file says that a recognition is no proof of effect", () => {
  assert.ok(lijstStuk(GEGEVENS, getoond(["a"]), LIJST, HERKOMST).slot.includes("‘Goed onderbouwd’ is geen bewijs van effect."));
});

test("words in a row", () => {
  assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((woorden) => enumeration(woorden)), ["", "a", "a en b", "a, b en c"]);
  assert.equal(enumeration(["a", "b", "c"], "of"), "a, b of c");
});
