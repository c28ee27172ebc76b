import assert from "node:assert/strict";
import { test } from "node:test";

import { comparisonParagraph, listParagraph } from "../../../overrides/programmas/paragraph.js";
import { rowsOf } from "../../../overrides/programmas/rows.js";
import { DATA, withLeeftijd } from "./example.js";

const ORIGIN = { moment: new Date(2026, 10, 23), address: "https://a.nl/programmas/?vergelijk=a,b" };
const CITATION = "Bron: Handboek (onafhankelijke bewerking, van niemand), inhoud bijgewerkt op 1 mei 2026, https://a.nl/programmas/?vergelijk=a,b, geraadpleegd op 23 november 2026.";
const CLOSING = `‘Goed onderbouwd’ is geen bewijs van effect. Vraag bij de aanbieder na of een programma nu te krijgen is. ${CITATION}`;
const OFFER = "Laatst gezien: onbekend; genoemd op een pagina zonder datum (bron: NJi).";

test("a comparison is a paragraph per programme: for whom, how much, what is known of now, and what the guidance does not say", () => {
  assert.equal(comparisonParagraph(DATA, ["a", "b"], rowsOf(DATA, ["a", "b"]), ORIGIN), [
    "Aap en Noot zijn vergeleken volgens de handreiking (2013), aangevuld met wat er sindsdien bekend is.",
    `Aap is voor ouders. Vooral moeders. De handreiking vermeldt niet: hoe lang. Laatst bekende erkenning: goed onderbouwd, 2018 (bron: NJi, 2018). ${OFFER}`,
    "Noot. De handreiking vermeldt niet: voor wie en hoe lang. Laatst bekende erkenning: niet bekend. Laatst gezien: onbekend.",
    CLOSING,
  ].join("\n\n"));
});

test("of a programme found later nothing is said about the guidance", () => {
  const programmas = { ...DATA.programmas, b: { ...DATA.programmas.b, later: true } };
  const about = (/** @type {string[]} */ ids) => comparisonParagraph({ ...DATA, programmas }, ids, rowsOf({ ...DATA, programmas }, ids), ORIGIN);
  assert.ok(about(["b"]).startsWith("Noot is beschreven volgens bronnen van na 2013.\n\nNoot. De bronnen vermelden niet: voor wie en hoe lang."), about(["b"]));
  assert.ok(about(["a", "b"]).startsWith("Aap en Noot zijn vergeleken volgens de handreiking (2013), aangevuld met wat er sindsdien bekend is en met programma's van na 2013."));
});

test("the paragraphs hold only the rows that are shown, and say so", () => {
  const shown = (/** @type {string} */ wanted) => rowsOf(DATA, ["a", "b"]).filter(({ aspect: { id } }) => id === wanted);
  const text = comparisonParagraph(DATA, ["a", "b"], shown("erkenning"), ORIGIN);
  assert.ok(!text.includes("is voor") && !text.includes("vermeldt niet") && text.includes("\n\nAap. Laatst bekende erkenning: goed onderbouwd"), text);
  assert.ok(text.includes("bekend is. Alleen wat verschilt, staat hier.\n\n"), text);
  const other = comparisonParagraph(DATA, ["a", "b"], shown("taal"), ORIGIN);
  assert.ok(other.includes("De verschillen staan in de tabel.\n\n‘Goed"), other);
});

test("a list is a few sentences per programme, with the source of what is known of now, and ends in where it was read", () => {
  const data = withLeeftijd();
  const AAP = `Aap (leeftijd: 2 tot 4 jaar; contact: wekelijks). ${OFFER} Laatst bekende erkenning: goed onderbouwd, 2018 (bron: NJi, 2018).`;
  const NOOT = "Noot (leeftijd: 2 tot 4 jaar; contact: niet vermeld). Laatst gezien: onbekend. Laatst bekende erkenning: niet bekend.";
  const SCALE = "De leeftijd is die van de handreiking (2013), tenzij er een latere bron bij staat. Het contact is een indeling van het handboek.";
  const text = (/** @type {string[]} */ ids, /** @type {string[]} */ withoutLeeftijd, /** @type {string[]} */ choices, /** @type {string[]} */ withoutLabel = []) =>
    listParagraph(data, { ids, withoutLeeftijd, withoutLabel, choices }, ORIGIN);
  assert.equal(text(["b", "a"], [], ["Contact: wekelijks"]), `Het Handboek geeft 2 programma's. Gekozen is: Contact: wekelijks. ${NOOT} ${AAP} ${SCALE} ${CLOSING}`);
  assert.equal(
    text(["a"], ["b"], ["Leeftijd: 2 jaar"]),
    `Het Handboek geeft 1 programma, en 1 zonder vermelde leeftijd. Gekozen is: Leeftijd: 2 jaar. ${AAP} Hierna staat wat verder past, maar waarbij geen leeftijd is vermeld. ${NOOT} ${SCALE} ${CLOSING}`,
  );
  assert.ok(text(["a"], [], ["Intensief: ja"], ["b"]).includes(`1 van na 2013, zonder label. Gekozen is: Intensief: ja. ${AAP} Hierna staat wat verder past, maar van na 2013 is`));
  assert.ok(text([], ["b"], ["Leeftijd: 9 jaar"]).startsWith("Het Handboek geeft geen programma's, en 1 zonder vermelde leeftijd."));
  assert.ok(text(["a", "b"], [], []).startsWith("Het Handboek noemt over deze 2 programma's het volgende. Aap (leeftijd"));
  assert.ok(text(["a"], [], []).startsWith("Het Handboek noemt over dit programma het volgende. "));
});
