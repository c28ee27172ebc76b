/**
 * The worksheets as `macros/browser/worksheets.py` writes them, and where to find a field in them. What is absent is not so;
 * addresses start at the root of the site.
 */

/**
 * A kind of field. `patroon` and `advies`: how an answer is written, and what to say if it is not; `hoogste` and `laagste`: a number between 0 and
 * the least one is a mistake. `getal`: a number to compute with; `geheel`: whole ones only; `verbergtWeinig`: 1 to 9 people are never shown;
 * `teltAls`: the kind that a sum takes it for. `lang`: several lines. `keuzes`: the same for each field; `noemtKeuzes`: each field has its own;
 * `meer`: several, with "; " between them; `schaal`: the first and the last choice have a word of their own.
 * @typedef {{patroon?: string, advies?: string, hoogste?: number, laagste?: number, getal?: true, dag?: true, lang?: true, meer?: true, noemtKeuzes?: true,
 *   keuzes?: readonly string[], schaal?: true, geheel?: true, verbergtWeinig?: true, eenheid?: "€" | "%", teltAls?: string, hint?: string}} Soort
 */

/**
 * How a field is computed from others in its row or part.
 * @typedef {{bewerking: "aantal" | "som" | "verschil" | "tekort" | "overschot" | "aandeel" | "drempel" | "kleine-groep", van: readonly string[], antwoord?: string,
 *   norm?: number}} Formule
 */

/**
 * A field, or a column of a table. `lijst`: its choices are the records of that list, kept by key and shown by name; `vrij`: or an answer of
 * one's own. `rekent` says in words what `formule` does. `eigen`: added by this handbook. `uitVeld`: a column that repeats this field of
 * its worksheet; `gegeven`: a column that the handbook fills in. Addresses of fields (`werkblad.veld`): `uit` arrives from there by itself, `kiesUit` is
 * offered from there, `uitVorig` is in the plan of the period before; it goes `naar` others by itself.
 * `regels` and `namen` are the rules of its kind and the names of its list, which `linked` adds so that a function needs no more than the field.
 * @typedef {{id: string, label: string, soort: string, uitleg?: string, opties?: readonly string[], lijst?: Lijstnaam, vrij?: true, uiteinden?: readonly [string, string],
 *   verplicht?: true, eigen?: true, formule?: Formule, rekent?: string, uitVeld?: string, gegeven?: true, uit?: readonly string[], kiesUit?: readonly string[],
 *   uitVorig?: readonly string[], naar?: readonly string[], regels?: Soort,
 *   namen?: Readonly<Record<string, string>>}} Veld
 */

/** Words, words in a style, or a link. @typedef {readonly [string] | readonly [string, "vet" | "schuin"] | readonly [string, "link", string]} Tekstdeel */

/** Text to read, in order. @typedef {readonly {soort: "alinea" | "punt" | "nummer", delen: readonly Tekstdeel[]}[]} Blokken */

/** A row that a table starts with; a record of the handbook is written as its key. @typedef {{id: string, cellen: Readonly<Record<string, string>>}} Startrij */

/** A line under a table; `rekent` says in words how. @typedef {{kolom: string, label: string, bewerking: "som" | "aantal" | "aandeel", antwoord?: string, rekent: string}} Totaal */

/**
 * A table: `sleutel` is its first column, which names the row; `vast`: it has no other rows than those it starts with.
 * @typedef {{id: string, titel: string, uitleg?: Blokken, sleutel: string, groepen: readonly {titel: string, kolommen: readonly Veld[]}[], startrijen: readonly Startrij[],
 *   vast?: true, totalen: readonly Totaal[]}} Tabel
 */

/** @typedef {{id: string, titel: string, uitleg?: Blokken, velden: readonly Veld[], tabel?: Tabel}} Deel */

/** @typedef {"docx" | "xlsx" | "odt" | "ods" | "pdf"} Formaat */

/**
 * A worksheet. One with `alleenDownload` has no parts: nobody may fill it in online. `vanHetPlan`: a municipality fills it in once for its plan;
 * `korteRoute`: it is one of the few to begin with; `bestanden`: the names of its empty files, which `linked` adds.
 * @typedef {{id: string, code: string, titel: string, doel: string, duur: string, metWie: string, adres: string,
 *   stap: {nummer: number, titel: string, adres: string} | null, alleenDownload?: true, vanHetPlan?: true, korteRoute?: true, heeftVoorbeeld?: true,
 *   formaten: readonly Formaat[], bestanden: Readonly<Partial<Record<Formaat, string>>>, delen: readonly Deel[]}} Werkblad
 */

/** @typedef {"programmas" | "doelen" | "indicatoren" | "stappen" | "instrumenten" | "organisatiemodellen"} Lijstnaam */

/**
 * `naam` and `bijgewerkt` (a day, 2026-11-29) are of the edition; `lijsten` have the name of each record by its key, in order.
 * @typedef {{naam: string, bijgewerkt: string, adressen: Readonly<Record<"werkbladen" | "downloads" | "privacy", string>>, soorten: Readonly<Record<string, Soort>>,
 *   lijsten: Readonly<Record<Lijstnaam, Readonly<Record<string, string>>>>, bladen: readonly Werkblad[]}} Definitie
 */

/** Where a field is; `tabel` is null for a single field. @typedef {{werkblad: Werkblad, deel: Deel, tabel: Tabel | null, veld: Veld}} Plaats */

/**
 * What the page loaded before this script, linked.
 * @returns {Definitie}
 * @throws {Error} if it is not there
 */
export function loadedDefinition() {
  const { handboekWerkbladen } = /** @type {{handboekWerkbladen?: Definitie}} */ (globalThis);
  if (!handboekWerkbladen) throw new Error("De werkbladen zijn niet geladen.");
  return linked(handboekWerkbladen);
}

/**
 * The definition itself, each of its fields with the rules of its kind and the names of its list, and each sheet with the names of its
 * files (`file_name` in `macros/model/werkblad/bestand.py`). Doing it twice does no harm.
 * @param {Definitie} definitie
 */
export function linked(definitie) {
  const velden = definitie.bladen.flatMap((werkblad) => [...veldenOf(werkblad), ...tablesOf(werkblad).flatMap(kolommenOf)]);
  for (const veld of velden) Object.assign(veld, { regels: definitie.soorten[veld.soort] }, veld.lijst && { namen: definitie.lijsten[veld.lijst] });
  for (const werkblad of definitie.bladen) {
    Object.assign(werkblad, { bestanden: Object.fromEntries(werkblad.formaten.map((formaat) => [formaat, `${werkblad.code}-${werkblad.id}.${formaat}`])) });
  }
  return definitie;
}

/** The rules of the kind of a field. @param {Veld} veld @returns {Soort} @throws {Error} if its definition is not linked */
export function rulesOf({ id, regels }) {
  if (!regels) throw new Error(`${id}: its definition is not linked`);
  return regels;
}

/** @param {Definitie} definitie @param {string} id @returns {Werkblad | undefined} */
export function sheetOf(definitie, id) {
  return definitie.bladen.find((werkblad) => werkblad.id === id);
}

/** Those that can be filled in online. @param {Definitie} definitie @returns {Werkblad[]} */
export function onlineSheets(definitie) {
  return definitie.bladen.filter(({ alleenDownload }) => !alleenDownload);
}

/** The tables of a worksheet, in order. @param {Werkblad} werkblad @returns {Tabel[]} */
export function tablesOf(werkblad) {
  return werkblad.delen.flatMap(({ tabel }) => tabel ?? []);
}

/** @param {Werkblad} werkblad @param {string} id @returns {Tabel | undefined} */
export function tableOf(werkblad, id) {
  return tablesOf(werkblad).find((tabel) => tabel.id === id);
}

/** The single fields of a worksheet, in order. @param {Werkblad} werkblad @returns {Veld[]} */
export function veldenOf(werkblad) {
  return werkblad.delen.flatMap(({ velden }) => velden);
}

/** Every column of a table, in order. @param {Tabel} tabel @returns {Veld[]} */
export function kolommenOf(tabel) {
  return tabel.groepen.flatMap(({ kolommen }) => kolommen);
}

/** Every place of each definition, by address; made once. @type {WeakMap<Definitie, Map<string, Plaats>>} */
const known = new WeakMap();

/**
 * A field or column by its address.
 * @param {Definitie} definitie
 * @param {string} adres such as `activiteitenplan.doel`
 * @returns {Plaats | undefined}
 */
export function fieldAt(definitie, adres) {
  let places = known.get(definitie);
  if (!places) known.set(definitie, (places = new Map(placesOf(definitie))));
  return places.get(adres);
}

/** @param {Definitie} definitie @returns {[string, Plaats][]} */
function placesOf({ bladen }) {
  return bladen.flatMap((werkblad) =>
    werkblad.delen.flatMap((deel) => [
      ...deel.velden.map((veld) => ({ werkblad, deel, tabel: null, veld })),
      ...(deel.tabel ? kolommenOf(deel.tabel).map((veld) => ({ werkblad, deel, tabel: deel.tabel ?? null, veld })) : []),
    ]).map((place) => /** @type {[string, Plaats]} */ ([`${werkblad.id}.${place.veld.id}`, place])));
}
