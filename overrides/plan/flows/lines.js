/**
 * What the flows say on the page, as lines of words with what one can do about it.
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./offer.js").Offer} Offer
 * @typedef {import("./changed.js").Change} Change
 * @typedef {import("./told.js").Told} Told
 * @typedef {{woorden: string, edit: Edit, gezegd: string}} Act  its button, and the sentence when it is done
 * @typedef {{adres: string, woorden: string}} Link
 * @typedef {{id: string, woorden: string, tekst: string, neem: Act | null, laat: Act, bekijk: Link | null}} Line  `id` is the same as long as it is about the same
 * @typedef {{definitie: Definitie, werkblad: Werkblad, told: Told}} About
 */
import { enumeration } from "../../lib/phrase.js";
import { fieldAt, kolommenOf, sheetOf } from "../definition.js";
import { typedRows } from "../dossier/answers.js";
import { shown } from "../sums/kinds.js";
import { SHORTLIST } from "./places.js";

const MOST_NAMES = 3;
const LONGEST_NAME = 60;
const LONGEST_TEXT = 400;

/** The offers for a table. @param {About} about @param {Tabel} tabel @returns {Line[]} */
export function tableOffers(about, tabel) {
  const [key] = kolommenOf(tabel);
  return about.told.offers.filter((offer) => offer.tabel === tabel.id).map((offer) => {
    const { soort, van, namen, neem, laat } = offer;
    const from = sourceName(about.definitie, van);
    const names = listed(namen.map((name) => cut(shown(key, name.trim()), LONGEST_NAME)));
    const rows = counted(namen.length, van.includes(SHORTLIST) ? "programma" : "rij", van.includes(SHORTLIST) ? "programma's" : "rijen");
    const one = namen.length === 1;
    const isRows = soort === "rijen";
    return {
      id: `${soort} ${van.join()}`, tekst: "", bekijk: linkTo(about.definitie, van[0]),
      woorden: isRows ? `Uit ${from} ${one ? "staat" : "staan"} ${rows} hier nog niet: ${names}.` : `Bij ${rows} is hier nog iets leeg dat in ${from} wel staat: ${names}.`,
      neem: { woorden: isRows ? "Zet erbij" : "Vul aan", edit: neem, gezegd: isRows ? `${rows} uit ${from} ${one ? "staat" : "staan"} nu in de tabel.` : `${rows} ${one ? "is" : "zijn"} aangevuld uit ${from}.` },
      laat: { woorden: isRows ? "Niet nodig" : "Laat leeg", edit: laat, gezegd: isRows ? "Deze rijen worden niet meer aangeboden." : "Deze antwoorden blijven leeg." },
    };
  });
}

/** The changes in the rows of a table. @param {About} about @param {Dossier} dossier @param {Tabel} tabel @returns {Line[]} */
export function tableChanges(about, dossier, tabel) {
  const [key] = kolommenOf(tabel);
  const rows = new Map(typedRows(dossier, about.werkblad.id, tabel).map(({ id, cellen }, place) => {
    const name = cut(shown(key, cellen[key.id] ?? ""), LONGEST_NAME);
    return [id, `Rij ${place + 1}${name ? ` (${name})` : ""}`];
  }));
  return about.told.changes.filter((change) => change.tabel === tabel.id).map((change) => {
    const line = changeLine(about, change);
    const label = kolommenOf(tabel).find(({ id }) => id === change.veld)?.label ?? "";
    return { ...line, woorden: `${rows.get(change.rij ?? "")}, ${label}: ${line.woorden}` };
  });
}

/** What is offered for one answer or changed there. @param {About} about @param {string} key of `herkomst` @param {Veld} veld @returns {Line[]} */
export function answerLines(about, key, veld) {
  const { told, definitie } = about;
  const changes = told.changes.filter((change) => change.key === key).map((change) => {
    const line = changeLine(about, change);
    return { ...line, woorden: line.woorden[0].toUpperCase() + line.woorden.slice(1) };
  });
  const offers = told.offers.filter((offer) => offer.veld === veld.id && key === veld.id).map(({ van, namen, neem, laat }) => {
    const from = sourceName(definitie, van);
    return {
      id: `tekst ${van.join()}`, woorden: `In ${from} staat hier iets voor:`, tekst: cut(namen.map((name) => shown(veld, name)).join("\n"), LONGEST_TEXT),
      neem: { woorden: "Zet erbij", edit: neem, gezegd: `Het antwoord uit ${from} staat er nu bij.` },
      laat: { woorden: "Niet nodig", edit: laat, gezegd: "Dit antwoord wordt niet meer aangeboden." }, bekijk: linkTo(definitie, van[0]),
    };
  });
  return [...changes, ...offers];
}

/** One line for several changes at once, with what to do with all of them. @param {readonly Line[]} lines @returns {Line} */
export function together(lines) {
  const taken = lines.flatMap(({ neem }) => neem ?? []);
  const number = lines.length;
  /** @type {(acts: readonly Act[]) => Edit} */
  const all = (acts) => ({ kind: "all", edits: acts.map(({ edit }) => edit) });
  return {
    id: "alles", woorden: `Bij ${number} antwoorden hieronder is de bron veranderd of weg. Uw tekst staat er nog.`, tekst: "", bekijk: null,
    neem: taken.length ? { woorden: `Neem ${taken.length === number ? "alle" : "de"} ${taken.length} veranderingen over`, edit: all(taken), gezegd: `${taken.length} antwoorden zijn overgenomen.` } : null,
    laat: { woorden: "Houd al mijn teksten", edit: all(lines.map(({ laat }) => laat)), gezegd: "Uw teksten blijven zoals ze zijn." },
  };
}

/**
 * Where an answer came from and where else it is used, as links; for one that can be chosen elsewhere, from which worksheets.
 * @param {About} about
 * @param {string} key of `herkomst`
 * @param {Veld} veld
 * @returns {{uit: Link | null, ookIn: Link[], kies: Link[]}}
 */
export function trail({ definitie, told }, key, veld) {
  const origin = told.origins[key];
  const uses = told.uses.get(key) ?? [];
  const found = uses.flatMap(({ werkblad, key: there }) => linkTo(definitie, ...placeOf(werkblad, there)) ?? []);
  const from = origin ? [] : (veld.kiesUit ?? []).flatMap((adres) => linkTo(definitie, adres) ?? []);
  return { uit: origin ? linkTo(definitie, origin.van, origin.rij) : null, ookIn: once(found), kies: once(from) };
}

/** How many rows of a table came from where, as a sentence; "" for none. @param {About} about @param {Dossier} dossier @param {Tabel} tabel */
export function rowSources({ definitie, werkblad, told }, dossier, tabel) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { id } of typedRows(dossier, werkblad.id, tabel)) {
    const origin = told.origins[`${id}.${tabel.sleutel}`];
    if (origin) counts.set(origin.van, (counts.get(origin.van) ?? 0) + 1);
  }
  const parts = [...counts].map(([van, count]) => `${counted(count, "rij", "rijen")} uit ${sourceName(definitie, [van])}`);
  return parts.length ? `In deze tabel: ${enumeration(parts)}.` : "";
}

/** @param {About} about @param {Change} change @returns {Line} */
function changeLine({ definitie, werkblad, told }, { key, veld, van, now, weg, mine, neem, houd }) {
  const from = sourceName(definitie, [van]);
  const field = fieldAt(definitie, `${werkblad.id}.${veld}`)?.veld;
  const words = (/** @type {string} */ text) => `‘${cut(field ? shown(field, text) : text, LONGEST_TEXT)}’`;
  const gone = weg ? `dit staat niet meer in ${from}. Uw tekst ${words(mine)} blijft staan.` : `in ${from} is dit antwoord nu leeg. Uw tekst ${words(mine)} blijft staan.`;
  return {
    id: `bron ${key}`, tekst: "", bekijk: linkTo(definitie, van, weg ? "" : told.origins[key]?.rij),
    woorden: now === null ? gone : `in ${from} staat nu ${words(now)}. Hier staat ${words(mine)}.`,
    neem: neem && { woorden: "Neem over", edit: neem, gezegd: "Overgenomen." },
    laat: { woorden: "Houd mijn tekst", edit: houd, gezegd: "Uw tekst blijft zoals die is." },
  };
}

/** "werkblad 2a", "werkblad 3b en 3c", "uw lijst". @param {Definitie} definitie @param {readonly string[]} van */
function sourceName(definitie, van) {
  if (van.includes(SHORTLIST)) return "uw lijst met programma's";
  const codes = new Set(van.map((adres) => sheetAt(definitie, adres)?.code ?? adres));
  return `werkblad ${enumeration([...codes])}`;
}

/** @param {Definitie} definitie @param {string} adres @param {string} [rij] the row that is opened there @returns {Link | null} */
function linkTo(definitie, adres, rij) {
  const sheet = sheetAt(definitie, adres);
  return sheet ? { adres: rij ? `${adres}.${rij}` : adres, woorden: `werkblad ${sheet.code}` } : null;
}

/** The address of an answer, and its row if it has one. @param {string} werkblad @param {string} key of `herkomst` @returns {[string, string]} */
function placeOf(werkblad, key) {
  const [veld, rij = ""] = key.split(".").reverse();
  return [`${werkblad}.${veld}`, rij];
}

/** @param {Definitie} definitie @param {string} adres */
function sheetAt(definitie, adres) {
  return sheetOf(definitie, adres.split(".")[0]);
}

/** "A, B en C"; from more only the first ones, and how many there are besides. @param {readonly string[]} names */
function listed(names) {
  const rest = names.length - MOST_NAMES;
  return rest > 1 ? enumeration([...names.slice(0, MOST_NAMES), `nog ${rest}`]) : enumeration(names);
}

/** @param {number} number @param {string} one @param {string} more */
function counted(number, one, more) {
  return `${number} ${number === 1 ? one : more}`;
}

/** One link for each worksheet. @param {readonly Link[]} links */
function once(links) {
  return links.filter(({ woorden }, place) => links.findIndex((other) => other.woorden === woorden) === place);
}

/** @param {string} text @param {number} longest */
function cut(text, longest) {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}
