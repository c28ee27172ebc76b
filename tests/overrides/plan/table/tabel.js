/** A small table with each kind of column, linked as the page does it. */

const SOORTEN = {
  tekst: {}, lang: { lang: true },
  bedrag: { patroon: "-?[0-9]{1,9}", advies: "Schrijf hele euro's, zoals 2500.", getal: true, geheel: true, eenheid: "€" },
  aantal: { patroon: "<10|0|[1-9][0-9]{1,8}", advies: "Schrijf 0, <10, of een heel getal vanaf 10.", getal: true, geheel: true, verbergtWeinig: true },
  datum: { patroon: "[0-9]{4}-[0-9]{2}-[0-9]{2}", advies: "Schrijf een dag.", dag: true },
  "ja-deels-nee": { keuzes: ["ja", "deels", "nee"] },
};

const veld = (/** @type {string} */ id, /** @type {string} */ label, /** @type {keyof SOORTEN} */ soort, more = {}) => ({ id, label, soort, regels: SOORTEN[soort], ...more });

export const TABEL = {
  id: "activiteiten", titel: "Activiteiten", sleutel: "activiteit", startrijen: [], totalen: [],
  groepen: [
    { titel: "Wat", kolommen: [veld("gemeente", "Gemeente", "tekst", { uitVeld: "gemeente" }), veld("activiteit", "Activiteit", "tekst"), veld("doelgroep", "Doelgroep", "lang")] },
    { titel: "Geld", kolommen: [
      veld("kosten-per-jaar", "Kosten per jaar", "bedrag"), veld("bereikt", "Bereikt", "aantal"), veld("loopt-tot", "Loopt tot", "datum"),
      veld("thuis", "Helpt ouders thuis", "ja-deels-nee"), veld("samen", "Samen", "bedrag", { formule: { bewerking: "som", van: ["kosten-per-jaar", "kosten-per-jaar"] } }),
    ] },
  ],
};
