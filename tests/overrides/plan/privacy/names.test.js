import assert from "node:assert/strict";
import { test } from "node:test";

import { namesIn } from "../../../../overrides/plan/privacy/names.js";

const FREE = { id: "toelichting", label: "Toelichting", soort: "lang" };
const WHO = { id: "eigenaar", label: "Eigenaar", soort: "tekst" };
const PLACE = { id: "locatie", label: "Locatie", soort: "tekst" };

test("a name is found by its title, its initials, a common first name, or the word contactpersoon before it", () => {
  for (const [text, name] of [
    ["Overleg met mevrouw De Vries over de intake", "mevrouw De Vries"], ["dhr. P. Bakker belt terug", "dhr. P. Bakker"], ["Volgens de heer Van den Berg kan dat", "de heer Van den Berg"],
    ["Verslag van P.J. de Wit", "P.J. de Wit"], ["Vraag het J. van Dijk", "J. van Dijk"], ["Karin Bakker regelt de zaal", "Karin Bakker"], ["Besproken met Fatima el Amrani", "Fatima el Amrani"],
    ["Contactpersoon: Tooske Ragas-Smit", "Tooske Ragas-Smit"], ["Juf Anja leest voor", "Juf Anja"], ["Mw. drs. A.B. Jansen", "drs. A.B. Jansen"],
  ]) assert.deepEqual(namesIn(text, FREE), [name], text);
});

test("a field that asks who also finds one initial or a first name alone", () => {
  assert.deepEqual(namesIn("J. Jansen", WHO), ["J. Jansen"]);
  assert.deepEqual(namesIn("Beleidsmedewerker, Petra en Kees", WHO), ["Petra", "Kees"]);
  assert.deepEqual(namesIn("A. Visie formuleren", FREE), []);
  assert.deepEqual(namesIn("Petra", FREE), []);
});

test("organisations, places, streets, schools and functions are no names", () => {
  for (const text of [
    "Stichting Peuterhuis en Schoolbestuur Samen Leren", "Bestuurder van Schoolbestuur Samen Leren", "Voorzitter van de regiegroep", "Beleidsmedewerker onderwijs en jeugd", "GGD Noord en Midden",
    "Basisschool Anne Frank", "basisschool De Regenboog", "Jan Steenlaan 4", "Maria Montessorischool", "Willem-Alexanderschool", "Kinderopvang Bambi B.V. en Zonnekind N.V.", "O.B.S. De Wilg", "P.C. Hooftstraat",
    "Alphen aan den Rijn", "Wijk bij Duurstede", "Raad van State", "Inspectie van het Onderwijs", "Ministerie van OCW", "Vereniging van Nederlandse Gemeenten", "Huis van de Wijk", "De Linde, De Els en De Roos",
    "de heer of mevrouw die de zaal opent", "Wethouder Onderwijs", "Jeugdgezondheidszorg Voorbeeldstad", "Voor- en Vroegschoolse Educatie", "LEA, bestuur", "B. Doelen\nC. Activiteiten", "Stichting Jan de Vries Fonds",
  ]) assert.deepEqual(namesIn(text, FREE), [], text);
  for (const text of ["Voorzitter van de werkgroep", "Bibliotheek", "Teamleider jeugdgezondheidszorg en Opvang", "Regiegroep en LEA, elk jaar in november", "Adviseur financiën"]) assert.deepEqual(namesIn(text, WHO), [], text);
  assert.deepEqual(namesIn("Anne Frank", PLACE), []);
});
