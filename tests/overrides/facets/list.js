/** A small list for these tests: what can be asked of it, and three records. */

/** A facet whose labels equal its values. */
export const facet = (name, rule, ...values) => ({ name, short: name, rule, options: new Map(values.map((value) => [value, value])) });

export const SCHEMA = {
  facets: [facet("intensief", "een", "ja", "nee"), facet("contact", "of", "wekelijks", "periodiek", "eenmalig"), facet("kenmerk", "en", "taal", "totaal")],
  orders: ["naam", "leeftijd"], others: ["vergelijk"],
};

export const WORDS = { een: "programma", meer: "programma's" };

export const RECORDS = [
  { id: "een", values: { intensief: ["ja"], contact: ["wekelijks"], kenmerk: ["taal", "totaal"] }, van: 2, tot: 4, text: "cafe taal", order: { leeftijd: 2 } },
  { id: "twee", values: { intensief: ["nee"], contact: ["periodiek"], kenmerk: ["taal"] }, van: 0, tot: 2, text: "lezen", order: { leeftijd: 0 } },
  { id: "drie", values: { contact: ["wekelijks"] }, text: "lezen en spelen", order: { leeftijd: 99 } },
];

/** The same, where two facets ask for a label of 2013 and two records are of later; of one no age is stated. */
export const LABELLED = { ...SCHEMA, facets: SCHEMA.facets.map((one) => ({ ...one, isLabel: one.name !== "contact" })) };

export const WITH_LATER = [
  ...RECORDS,
  { id: "vier", later: true, values: { contact: ["periodiek"] }, facts: { contact: "Elke maand" }, van: 1, tot: 3, text: "spelen", order: { leeftijd: 1 } },
  { id: "vijf", later: true, values: { contact: ["wekelijks"] }, text: "spelen", order: { leeftijd: 99 } },
];
