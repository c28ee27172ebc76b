/**
 * What our page does beside drawing rows, for libraries that leave it to the caller: a number behind each option, and an address
 * for each choice. Only on the pages that carry our filter.
 */

import { past } from "./past.js";

const { records, facetten } = globalThis.meting;
const form = document.querySelector("[data-filter]");
const LEEG = { een: {}, of: {}, en: {}, tekst: "", leeftijd: null };
const vakken = new Map([...(form?.querySelectorAll("[data-facet] input, .snelkeuze") ?? [])].map((veld) => [
  `${veld.name}=${veld.value}`, (veld.closest("label") ?? veld).querySelector("[data-aantal]")]));
const snelle = [...(form?.querySelectorAll(".snelkeuze") ?? [])].map(({ value }) => value);

/**
 * @param {import("./past.js").Staat | null} nieuw
 * @param {Record<string, {buckets: {key: string, doc_count: number}[]}>} [geteld] what the library counted itself
 */
export function werkBij(nieuw, geteld) {
  if (!form) return;
  const staat = nieuw ?? LEEG;
  if (geteld) schrijfGeteld(geteld, staat);
  else facetten.forEach((facet) => telFacet(facet, staat));
  telLeeftijden(staat);
  history[staat.tekst ? "replaceState" : "pushState"](null, "", `?keuze=${encodeURIComponent(JSON.stringify(staat))}`);
}

/** With an option of "en" the other choices stay, with another it takes the place of what is chosen there. */
function telFacet({ naam, regel, waarden }, staat) {
  const over = records.filter((record) => past(record, regel === "en" ? staat : zonder(staat, naam, regel)));
  for (const waarde of waarden) schrijf(naam, waarde, over.filter(({ values }) => values[naam].includes(waarde)).length);
  schrijf(naam, "", over.length);
}

function schrijfGeteld(geteld, staat) {
  for (const { naam, regel, waarden } of facetten) {
    const aantallen = new Map(geteld[naam].buckets.map(({ key, doc_count }) => [key, doc_count]));
    for (const waarde of waarden) schrijf(naam, waarde, aantallen.get(waarde) ?? 0);
    if (vakken.has(`${naam}=`)) schrijf(naam, "", records.filter((record) => past(record, zonder(staat, naam, regel))).length);
  }
}

function telLeeftijden(staat) {
  const over = records.filter((record) => record.van !== null && past(record, { ...staat, leeftijd: null }));
  for (const snel of snelle) {
    const [van, tot] = snel.split("-").map((jaar) => (jaar === "" ? Infinity : Number(jaar)));
    schrijf("", snel, over.filter((record) => past(record, { ...LEEG, leeftijd: [van, tot] })).length);
  }
}

function zonder(staat, naam, regel) {
  const { [naam]: _, ...rest } = staat[regel];
  return { ...staat, [regel]: rest };
}

function schrijf(naam, waarde, aantal) {
  const [vak, tekst] = [vakken.get(`${naam}=${waarde}`), `(${String(aantal).replace(/\B(?=(?:\d{3})+$)/g, ".")})`];
  if (vak && vak.textContent !== tekst) vak.textContent = tekst;
}
