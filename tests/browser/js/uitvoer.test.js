import assert from "node:assert/strict";
import { test } from "node:test";

import { csv } from "../../../overrides/components/uitvoer/csv.js";
import { celTekst, lijstStuk, opsomming, vergelijkingStuk } from "../../../overrides/components/uitvoer/stuk.js";

const HERKOMST = { moment: new Date(2026, 0, 5), adres: "https://a.nl/" };
/** @type {import("../../../overrides/components/vergelijking/gegevens.js").Gegevens} */
const GEGEVENS = {
  naam: "Handboek", bijgewerkt: "1 mei 2026", handreiking: "De handreiking",
  aspecten: [{ id: "duur", naam: "Hoe lang", groep: "Toen", kort: false }, { id: "nu", naam: "Aanbod nu", groep: "Nu", kort: true }],
  programmas: {
    a: { naam: "Aap", naamNu: "", kort: "", adres: "", beschreven: true, cellen: [{ tekst: "=1+1" }, { tekst: "bevestigd", links: [["NJi", "x"]], soort: "bron" }] },
    b: { naam: "Noot", naamNu: "", kort: "", adres: "", beschreven: true, cellen: [{ tekst: "een jaar" }, { tekst: "onbekend" }] },
  },
};

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
  assert.deepEqual(stuk.delen.map(({ titel, rijen }) => [titel, rijen.length]), [["Toen", 1], ["Nu", 1]]);
  assert.ok(stuk.inleiding[0].includes("5 januari 2026") && stuk.slot.some((regel) => regel.includes("geen uitgave van het ministerie van OCW")));
  assert.ok(vergelijkingStuk(GEGEVENS, ["a", "b"], GEGEVENS.aspecten.slice(1), HERKOMST).inleiding.includes("Alleen wat verschilt, staat hier."));
});

test("a list has a programme per row, and only short aspects to read", () => {
  const stuk = lijstStuk(GEGEVENS, ["b"], { titel: "Lijst", naam: "programmas-lijst", keuzes: ["Contact: wekelijks"] }, HERKOMST);
  assert.equal(stuk.bestand, "programmas-lijst-1-2026-01-05");
  assert.deepEqual(stuk.rijen, [["Noot", "een jaar", "onbekend"]]);
  assert.deepEqual(stuk.delen[0].rijen, [["Noot", "onbekend"]]);
  assert.ok(stuk.inleiding.includes("Gekozen: Contact: wekelijks."));
});

test("words in a row", () => {
  assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(opsomming), ["", "a", "a en b", "a, b en c"]);
});
