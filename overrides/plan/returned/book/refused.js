/**
 * Why a file is not read: a sentence for the person who chose it, about what to do now. Everything else that goes wrong while a
 * file is read is a fault of that file too, and gets one sentence.
 */

export class Refused extends Error {}

export const SENTENCES = Object.freeze({
  empty: "Dit bestand is leeg. Vraag de locatie om het nog eens te sturen.",
  large: "Dit bestand is groter dan 20 MB. Een ingevuld blad is veel kleiner. Haal foto's eruit, of zet de rijen in een leeg blad.",
  bomb: "Dit bestand pakt uit tot veel meer dan een ingevuld blad. We lezen het niet, omdat het uw browser kan laten vastlopen. Zet de rijen in een leeg blad.",
  cells: "In dit bestand staan meer dan 50.000 ingevulde cellen. Een ingevuld blad heeft er hooguit een paar honderd. Zet alleen de rijen van de locatie in een leeg blad.",
  unsound: "Dit bestand is beschadigd of niet heel aangekomen. Open het in Excel of LibreOffice en sla het opnieuw op, of vraag de locatie om het nog eens te sturen.",
  password: "Op dit bestand zit een wachtwoord. Open het met het wachtwoord en sla het op zonder. Kies het daarna opnieuw.",
  pdf: "Dit is een pdf. Daar kunnen we geen rijen uit lezen. Vraag de locatie om het Excel- of Calc-blad, of typ de antwoorden over in werkblad 2a.",
  word: "Dit is een Word-bestand of een ander tekstdocument. Open het, kopieer de tabel en plak die in werkblad 2a.",
  xls: "Dit is een oud Excel-bestand (xls). Open het in Excel of LibreOffice en sla het op als xlsx. Kies het daarna opnieuw.",
  xlsb: "Dit is een binair Excel-bestand (xlsb). Open het in Excel en sla het op als xlsx. Kies het daarna opnieuw.",
  numbers: "Dit is een bestand van Numbers of een ander programma van Apple. Exporteer het als Excel (xlsx). Kies het daarna opnieuw.",
  image: "Dit is een foto of een scan. Daar kunnen we geen rijen uit lezen. Vraag de locatie om het Excel- of Calc-blad, of typ de antwoorden over in werkblad 2a.",
  slides: "Dit is een presentatie. Vraag de locatie om het Excel- of Calc-blad.",
  mail: "Dit is een e-mail. Open hem en bewaar de bijlage. Kies dan de bijlage.",
  zip: "Dit is een zip. Pak hem uit en kies de bestanden die erin zitten.",
  web: "Dit is een webpagina of een oud soort rekenblad. Open het in Excel of LibreOffice en sla het op als xlsx of ods. Kies het daarna opnieuw.",
  plan: "Dit is een plan van dit handboek, geen blad van een locatie. Open het op het overzicht, met 'Open een plan uit een bestand'.",
  unknown: "Dit soort bestand kunnen we niet lezen. Sla het op als Excel (xlsx), Calc (ods) of csv. Kies het daarna opnieuw.",
});

/** @param {keyof typeof SENTENCES} reason @returns {Refused} */
export function refused(reason) {
  return new Refused(SENTENCES[reason]);
}
