/** What the analysis says of itself. */

export const VIEW = Object.freeze({
  title: "Bevindingen",
  intro: "Het handboek kijkt uw plan na: wat is dubbel, wat ontbreekt, wat klopt niet met elkaar? U beslist wat u ermee doet. Er gaat niets naar een server.",
});

export const BELOW = Object.freeze({
  title: "Wat het handboek in uw plan ziet",
  intro: "Dit zijn de bevindingen over uw hele plan, dus niet alleen over dit werkblad. Gebruik ze bij het invullen.",
});

export const NOTHING_FOUND = "Het handboek vond hier niets bijzonders. Kijk zelf ook: het handboek ziet alleen wat op de werkbladen staat.";
export const NOTHING_YET = "Er is hier nog niets om na te kijken. Vul eerst in:";

export const EMPTY_PLAN = "Uw plan is nog leeg: er is nog niets om na te kijken. Bij elke stap staat wat u eerst invult.";

export const ASIDE = Object.freeze({
  done: "De bevinding ligt weg. U vindt haar onder ‘Weggelegd’ bij dezelfde stap.",
  back: "De bevinding staat er weer.",
  onward: "Verder met de bevindingen",
  question: "Waarom legt u deze bevinding weg?",
  help: "De reden blijft in uw plan staan, ook in het bestand. Schrijf geen namen van personen op.",
});
