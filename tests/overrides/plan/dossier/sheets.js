/** Worksheets to test with, as small as each case allows: the parts of a definition that a plan needs. */

import { linked } from "../../../../overrides/plan/definition.js";

const veld = (id, more = {}) => ({ id, label: `Label van ${id}`, soort: "tekst", ...more });

const tabel = (id, kolommen, more = {}) => ({
  id, titel: `Tabel ${id}`, sleutel: kolommen[0].id, groepen: [{ titel: "Alles", kolommen }], startrijen: [], totalen: [], ...more,
});

const blad = (id, code, delen, more = {}) => ({
  id, code, titel: `Blad ${id}`, doel: "", duur: "", metWie: "", adres: "", stap: null, formaten: [], bestanden: {}, delen, ...more,
});

/** A sheet of single fields and a table, one with rows it starts with, one with fixed rows, and one that nobody fills in online. */
export const DEFINITION = linked({
  naam: "Handboek ouderbeleid", bijgewerkt: "2026-11-23", adressen: {}, soorten: { tekst: {}, getal: { getal: true }, lang: { lang: true } },
  lijsten: { programmas: { opstapje: "Opstapje" } },
  bladen: [
    blad("doelen", "1a", [{
      id: "over", titel: "Over", velden: [veld("gemeente"), veld("titel"), veld("lessen", { soort: "lang" })],
      tabel: tabel("lijst", [veld("doel"), veld("deel", { soort: "getal" }), veld("geheel", { soort: "getal" }),
        veld("rest", { soort: "getal", formule: { bewerking: "verschil", van: ["geheel", "deel"] } }), veld("plaats", { uitVeld: "gemeente" })]),
    }]),
    blad("tijdpad", "6", [{ id: "over", titel: "Over", velden: [veld("titel")],
      tabel: tabel("lijst", [veld("wat"), veld("wie")], { startrijen: [{ id: "start-nota", cellen: { wat: "Nota" } }, { id: "start-raad", cellen: { wat: "Raad" } }] }) }]),
    blad("zelfevaluatie", "T1", [{ id: "over", titel: "Over", velden: [],
      tabel: tabel("lijst", [veld("indicator", { gegeven: true }), veld("oordeel")], {
        vast: true, startrijen: [{ id: "start-b1", cellen: { indicator: "B1" } }, { id: "start-b2", cellen: { indicator: "B2" } }] }) }]),
    blad("intake", "T2", [], { alleenDownload: true }),
  ],
});

/** The same worksheets without this sheet, or with other parts on it. */
export function changed(sheet, delen = null) {
  const bladen = DEFINITION.bladen.flatMap((found) => (found.id !== sheet ? [found] : delen ? [{ ...found, delen }] : []));
  return { ...DEFINITION, bladen };
}
