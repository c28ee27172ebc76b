/**
 * Two copies of one plan made into one again. `compare` (in differences.js) says what differs; here the choices are carried out. A plan
 * merged with itself is that plan, and merging the same copy a second time changes nothing.
 */

import { withoutEmpty } from "./clean.js";
import { MOST_FILES } from "./dossier.js";
import { keyOf, once } from "./lapsed.js";
import { answered, answersOf } from "./sheets.js";
import { WORDED, namesIn, rowsIn, sayingOf, tablesOn, textNames, unitsOf } from "./three-way.js";
import { isEmptyRecord, isSame, only, own, withValue } from "./values.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("./dossier.js").Antwoorden} Antwoorden
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Herkomst} Herkomst
 * @typedef {import("./dossier.js").Rij} Rij
 * @typedef {import("./dossier.js").Teksten} Teksten
 * @typedef {import("./three-way.js").Choice} Choice
 * @typedef {import("./three-way.js").Three} Three
 * @typedef {import("./three-way.js").Unit} Unit
 */

/** What was chosen, by id of the difference; one that has an automatic choice may be left out. @typedef {Readonly<Record<string, Choice>>} Choices */

/** The choice for one difference by its id, null where the two do not differ. @typedef {(id: string) => Choice | null} Chosen */

/**
 * @param {Dossier} mine
 * @param {Dossier} theirs
 * @param {Dossier | null} base their last common file
 * @param {Choices} choices
 * @param {Definitie} definitie
 * @returns {Dossier}
 * @throws {Error} if a difference without an automatic choice has none
 */
export function merge(mine, theirs, base, choices, definitie) {
  const three = { mine, theirs, base, definitie };
  const chosen = chosenIn(unitsOf(three), choices);
  const sheets = namesIn(mine.antwoorden, theirs.antwoorden).flatMap((sheet) => {
    const answers = mergedSheet(three, sheet, chosen);
    return [answers.velden, answers.tabellen, answers.herkomst].every(isEmptyRecord) ? [] : [[sheet, answers]];
  });
  return withoutEmpty({
    ...mine,
    ...mergedAbout(three, chosen),
    gemaakt: mine.gemaakt < theirs.gemaakt ? mine.gemaakt : theirs.gemaakt,
    gewijzigd: mine.gewijzigd > theirs.gewijzigd ? mine.gewijzigd : theirs.gewijzigd,
    revisie: Math.max(mine.revisie, theirs.revisie),
    antwoorden: Object.fromEntries(sheets),
    afkomst: [...new Set([...(mine.afkomst ?? []), ...(theirs.afkomst ?? [])])].slice(-MOST_FILES),
    vervallen: mergedLapsed(three),
    onbekend: { ...theirs.onbekend, ...mine.onbekend },
  });
}

/** @param {readonly Unit[]} units @param {Choices} choices @returns {Chosen} */
function chosenIn(units, choices) {
  const made = new Map(units.map(({ id, auto }) => [id, own(choices, id) ?? auto]));
  const open = units.find(({ id }) => !made.get(id));
  if (open) throw new Error(`${open.id}: hierin verschillen de plannen, en er is niets gekozen.`);
  return (id) => made.get(id) ?? null;
}

/** @param {Three} three @param {Chosen} chosen */
function mergedAbout({ mine, theirs }, chosen) {
  const of = (/** @type {string} */ id) => (chosen(id) === "theirs" ? theirs : mine);
  const kortelijst = [...new Set([...mine.kortelijst, ...theirs.kortelijst])].filter((id) => of(`*kortelijst/${id}`).kortelijst.includes(id));
  const parts = WORDED.map((part) => {
    const names = textNames(part, mine, theirs);
    const texts = names.map((name) => [name, own(of(`*${part}/${name}`)[part], name)]).filter(([, text]) => text);
    return [part, { ...only({ ...theirs[part], ...mine[part] }, (name) => !names.includes(name)), ...Object.fromEntries(texts) }];
  });
  return { naam: of("*naam").naam, gemeente: of("*gemeente").gemeente, kortelijst, ...Object.fromEntries(parts) };
}

/** A text without a place stays, unless one side put it away since the last common file. @param {Three} three */
function mergedLapsed({ mine, theirs, base }) {
  const [left, right, before] = [mine, theirs, base].map((plan) => new Set((plan?.vervallen ?? []).map(keyOf)));
  return once([...(mine.vervallen ?? []), ...(theirs.vervallen ?? [])]).filter((entry) => {
    const key = keyOf(entry);
    return !before.has(key) || (left.has(key) && right.has(key));
  });
}

/** @param {Three} three @param {string} sheet @param {Chosen} chosen @returns {Antwoorden} */
function mergedSheet(three, sheet, chosen) {
  const { mine, theirs } = three;
  const [left, right] = [answersOf(mine, sheet), answersOf(theirs, sheet)];
  if (isSame(left, right)) return left;
  /** @type {Map<string, Herkomst | undefined>} */
  const origins = new Map(Object.entries({ ...right.herkomst, ...left.herkomst }));
  const velden = mergedTexts(left.velden, right.velden, `${sheet}/`, chosen, (field, isTheirs) => {
    origins.set(field, own((isTheirs ? right : left).herkomst, field));
  });
  const tables = tablesOn(three, sheet).map((table) => [table, mergedRows(three, { sheet, table }, chosen, origins)]);
  const merged = { velden, tabellen: { ...right.tabellen, ...left.tabellen, ...Object.fromEntries(tables) } };
  const hasText = answered(merged);
  const herkomst = Object.fromEntries([...origins].filter(([key, origin]) => origin && hasText(key)));
  return isEmptyRecord(herkomst) ? merged : { ...merged, herkomst: /** @type {Record<string, Herkomst>} */ (herkomst) };
}

/**
 * @param {Teksten} left
 * @param {Teksten} right
 * @param {string} place what the ids of these differences begin with
 * @param {Chosen} chosen
 * @param {(name: string, isTheirs: boolean) => void} hear told of each choice that was made
 * @returns {Teksten}
 */
function mergedTexts(left, right, place, chosen, hear) {
  let texts = left;
  for (const name of namesIn(left, right)) {
    const choice = chosen(`${place}${name}`);
    if (!choice) continue;
    if (choice === "theirs") texts = withValue(texts, name, own(right, name));
    hear(name, choice === "theirs");
  }
  return texts;
}

/**
 * @param {Three} three
 * @param {{sheet: string, table: string}} place
 * @param {Chosen} chosen
 * @param {Map<string, Herkomst | undefined>} origins of the sheet; those of their cells that were chosen are set
 * @returns {Rij[]}
 */
function mergedRows({ mine, theirs, definitie }, { sheet, table }, chosen, origins) {
  const [left, right] = [mine, theirs].map((plan) => rowsIn(plan, definitie, sheet, table));
  const [mineById, theirsById] = [left, right].map((rows) => new Map(rows.map((row) => [row.id, row])));
  const isTheirOrder = chosen(`${sheet}/${table}/*volgorde`) === "theirs";
  const ids = isTheirOrder ? inOrder(right, left) : inOrder(left, right);
  const known = new Set(ids);
  const [mineOrigins, theirOrigins] = [mine, theirs].map((plan) => answersOf(plan, sheet).herkomst);
  return ids.flatMap((id) => {
    const [one, other] = [mineById.get(id), theirsById.get(id)];
    if (!one || !other) return chosen(`${sheet}/${table}/${id}`) === (one ? "mine" : "theirs") ? [/** @type {Rij} */ (one ?? other)] : [];
    const place = `${sheet}/${table}/${id}/`;
    const cellen = mergedTexts(one.cellen, other.cellen, place, chosen, (column, isTheirs) => {
      origins.set(`${id}.${column}`, own(isTheirs ? theirOrigins : mineOrigins, `${id}.${column}`));
    });
    const copy = { id: copyId(other), cellen: other.cellen };
    const isBoth = namesIn(one.cellen, other.cellen).some((column) => chosen(`${place}${column}`) === "both");
    return [cellen === one.cellen ? one : { id, cellen }, ...(isBoth && !known.has(copy.id) ? [copy] : [])];
  });
}

/** The ids of the first in their order, and each other one behind the row that it follows in the second. @param {readonly Rij[]} first @param {readonly Rij[]} second */
function inOrder(first, second) {
  const known = new Set(first.map(({ id }) => id));
  /** @type {Map<string, string[]>} */
  const behind = new Map();
  let previous = "";
  for (const { id } of second) {
    if (known.has(id)) previous = id;
    else behind.set(previous, [...(behind.get(previous) ?? []), id]);
  }
  return [...(behind.get("") ?? []), ...first.flatMap(({ id }) => [id, ...(behind.get(id) ?? [])])];
}

/** The id of a second row beside the one with this id: the same for the same texts, so that merging again adds nothing. @param {Rij} row */
function copyId({ id, cellen }) {
  const text = `[${JSON.stringify(id)},${sayingOf(cellen)}]`;
  return [0x811c9dc5, 0x1b873593].map((start) => hashed(text, start)).join("").slice(0, 12);
}

/** FNV-1a in 8 hexadecimal digits. @param {string} text @param {number} start */
function hashed(text, start) {
  let hash = start;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
