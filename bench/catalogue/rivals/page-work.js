/**
 * What our page does beside drawing rows, for libraries that leave it to the caller: a number behind each option, and an address
 * for each choice. Only on the pages that carry our filter.
 */

import { matches } from "./matches.js";

const { records, facetten: facets } = globalThis.given;
const form = document.querySelector("[data-filter]");
const NOTHING = { een: {}, of: {}, en: {}, tekst: "", leeftijd: null };
const places = new Map([...(form?.querySelectorAll("[data-facet] input, .snelkeuze") ?? [])].map((field) => [
  `${field.name}=${field.value}`, (field.closest("label") ?? field).querySelector("[data-aantal]")]));
const quickLeeftijden = [...(form?.querySelectorAll(".snelkeuze") ?? [])].map(({ value }) => value);

/**
 * @param {import("./matches.js").Choice | null} chosen
 * @param {Record<string, {buckets: {key: string, doc_count: number}[]}>} [counted] what the library counted itself
 */
export function update(chosen, counted) {
  if (!form) return;
  const choice = chosen ?? NOTHING;
  if (counted) writeCounted(counted, choice);
  else facets.forEach((facet) => countFacet(facet, choice));
  countLeeftijden(choice);
  history[choice.tekst ? "replaceState" : "pushState"](null, "", `?keuze=${encodeURIComponent(JSON.stringify(choice))}`);
}

/** An option of "en" is added to the other choices of its facet, one of another rule takes their place. */
function countFacet({ naam: name, regel: rule, waarden: values }, choice) {
  const left = records.filter((record) => matches(record, rule === "en" ? choice : without(choice, name, rule)));
  for (const value of values) write(name, value, left.filter((record) => record.values[name].includes(value)).length);
  write(name, "", left.length);
}

function writeCounted(counted, choice) {
  for (const { naam: name, regel: rule, waarden: values } of facets) {
    const counts = new Map(counted[name].buckets.map(({ key, doc_count }) => [key, doc_count]));
    for (const value of values) write(name, value, counts.get(value) ?? 0);
    if (places.has(`${name}=`)) write(name, "", records.filter((record) => matches(record, without(choice, name, rule))).length);
  }
}

function countLeeftijden(choice) {
  const left = records.filter((record) => record.van !== null && matches(record, { ...choice, leeftijd: null }));
  for (const quick of quickLeeftijden) {
    const [van, tot] = quick.split("-").map((year) => (year === "" ? Infinity : Number(year)));
    write("", quick, left.filter((record) => matches(record, { ...NOTHING, leeftijd: [van, tot] })).length);
  }
}

function without(choice, name, rule) {
  const { [name]: _, ...rest } = choice[rule];
  return { ...choice, [rule]: rest };
}

function write(name, value, count) {
  const [place, text] = [places.get(`${name}=${value}`), `(${String(count).replace(/\B(?=(?:\d{3})+$)/g, ".")})`];
  if (place && place.textContent !== text) place.textContent = text;
}
