/** What is said of a remark, in Dutch. Pure. */

import { enumeration } from "../../lib/phrase.js";

/** @typedef {import("./remark.js").Kind} Kind */

/** What to do, per kind: once above the remarks of that kind. @type {Readonly<Record<Kind, {title: string, advice: string}>>} */
export const KINDS = Object.freeze({
  "klein-aantal": { title: "Aantal onder de 10", advice: "Zo kan iemand een gezin herkennen. Schrijf <10, of tel de groep op bij een andere." },
  aftrekken: { title: "Aantal onder de 10 dat iemand kan uitrekenen", advice: "Voeg de rij samen met een andere, of laat één van de getallen weg." },
  naam: { title: "Naam van een persoon", advice: "Schrijf de functie of de organisatie op." },
  "e-mail": { title: "E-mailadres", advice: "Haal het weg als het van een persoon is." },
  telefoon: { title: "Telefoonnummer", advice: "Haal het weg als het van een persoon is." },
  bsn: { title: "Lijkt op een burgerservicenummer", advice: "Is het dat? Haal het weg: in een plan hoort het nooit." },
  geboortedatum: { title: "Geboortedatum", advice: "Haal hem weg: een plan gaat niet over één kind of één ouder." },
});

/** "‘Doelgroeppeuters’ en ‘Geplaatst’ verschillen minder dan 10". @param {readonly string[]} labels */
export function closeWords(labels) {
  return `${enumeration(labels.map((label) => `‘${label}’`))} verschillen minder dan 10`;
}

/** @param {string} label @param {string} total the name of the row that has the total; "" for the sum below the table */
export function restWords(label, total) {
  return `‘${label}’ is verborgen, maar volgt uit ${total ? `‘${total}’` : "het totaal"} min de andere rijen`;
}

/** "Werkblad 3a, Noord, ‘Geplaatst’". @param {string} code "" beside the sheets @param {string} row @param {string} label */
export function placeWords(code, row, label) {
  return [code && `Werkblad ${code}`, row, label && `‘${label}’`].filter(Boolean).join(", ");
}

/** The first of these that fits, for texts beside the sheets. */
export const BESIDE = Object.freeze({ own: "Uw eigen tekst in een stuk", name: "De naam van het plan", other: "Wat het plan verder bewaart" });

/** What everybody should know of the list. */
export const LIMITS = "De pagina zoekt met vaste regels, in deze browser. Zij ziet niet alles, zoals een achternaam zonder voornaam. Lees zelf ook na wat u deelt.";

/** "Let op voor u deelt: 3 dingen". @param {number} count */
export function attention(count) {
  return `Let op voor u deelt: ${count === 1 ? "1 ding" : `${count} dingen`}`;
}
