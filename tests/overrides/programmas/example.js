/** Two made-up programmes as the browser gets them: of one everything is known, of the other nothing. */

const aspect = (/** @type {string} */ id, /** @type {string} */ naam, /** @type {string} */ groep) => ({ id, naam, groep, kort: false, van2013: groep.endsWith("2013") });

/** @type {import("../../../overrides/programmas/data.js").Data} */
export const DATA = {
  naam: "Handboek", bijgewerkt: "1 mei 2026", bewerking: "Onafhankelijke bewerking, van niemand", handreiking: "De handreiking. Sardes, februari 2013",
  regelGezien: "Zo telt ‘laatst gezien’.",
  aspecten: [
    aspect("doelgroep", "Voor wie", "Het programma"), aspect("duur", "Hoe lang", "Het programma"),
    aspect("taal", "Taalontwikkeling", "Labels van 2013"), aspect("intensief", "Intensief", "Labels van 2013"), aspect("contact", "Contact (onze schaal)", "Indeling van dit handboek"),
    aspect("erkenning", "Laatst bekende erkenning", "Wat er nu bekend is"), aspect("gezien", "Laatst gezien", "Wat er nu bekend is"),
  ],
  programmas: {
    a: {
      naam: "Aap", naamNu: "", kort: "Iets", adres: "programmas/a/", beschreven: true, later: false,
      cellen: [
        { tekst: "Ouders. Vooral moeders", zin: "ouders. Vooral moeders" }, { tekst: "niet vermeld", leeg: true }, { tekst: "ja" }, { tekst: "nee" }, { tekst: "wekelijks" },
        { tekst: "goed onderbouwd, 2018", links: [["NJi, 2018", "bronnen/#nji"]], soort: "bron" },
        { tekst: "onbekend; genoemd op een pagina zonder datum", links: [["NJi", "bronnen/#nu"]], soort: "bron" },
      ],
    },
    b: {
      naam: "Noot", naamNu: "", kort: "Iets", adres: "programmas/b/", beschreven: false, later: false,
      cellen: [
        { tekst: "niet vermeld", leeg: true }, { tekst: "niet vermeld", leeg: true }, { tekst: "niet vermeld", leeg: true }, { tekst: "niet vermeld", leeg: true }, { tekst: "niet vermeld", leeg: true }, { tekst: "niet bekend", leeg: true },
        { tekst: "onbekend" },
      ],
    },
  },
  bronnen: {},
};

/** With an age, as every programme has. */
export function withLeeftijd() {
  const aspecten = [aspect("leeftijd", "Leeftijd", "Het programma"), ...DATA.aspecten];
  const programmas = Object.fromEntries(Object.entries(DATA.programmas).map(([id, programma]) => [id, { ...programma, cellen: [{ tekst: "2 tot 4 jaar" }, ...programma.cellen] }]));
  return { ...DATA, aspecten, programmas };
}
