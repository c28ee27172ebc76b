/**
 * Changes a plan by plain values (`Edit`, in dossier.js): `apply` makes the plan after an edit, `inverse` the edit that undoes it. The
 * plan that went in stays as it was, and parts that do not change are the same objects in both.
 *
 * Edits also arrive from another tab, after the row they are about was removed here. Nothing is lost then: the text is kept under
 * `vervallen`. What only our own code can get wrong, such as a kind that does not exist, throws.
 */

import { insertRows, inverseOfInsert, inverseOfMove, inverseOfRemove, moveRow, removeRows } from "./rows.js";
import { answersOf, rowIds, rowOfKey, storedRows, withAnswers, withRows } from "./sheets.js";
import { isEmptyRecord, isSame, own, withValue, withValues } from "./values.js";

/**
 * @typedef {import("./dossier.js").Dossier} Dossier
 * @typedef {import("./dossier.js").Edit} Edit
 * @typedef {import("./dossier.js").Vervallen} Vervallen
 */

/**
 * @template {Edit["kind"]} K
 * @typedef {import("./dossier.js").EditOf<K>} EditOf
 */

/** What one kind of edit does, and what undoes it. @template {Edit["kind"]} K
 * @typedef {{apply: (dossier: Dossier, edit: EditOf<K>) => Dossier, inverse: (dossier: Dossier, edit: EditOf<K>) => Edit}} Kind
 */

/** @type {EditOf<"all">} */
const NOTHING = Object.freeze({ kind: "all", edits: Object.freeze([]) });

/** @type {{[K in Edit["kind"]]: Kind<K>}} */
const KINDS = {
  field: { apply: setField, inverse: (dossier, edit) => ({ ...edit, text: own(answersOf(dossier, edit.sheet).velden, edit.field) ?? "" }) },
  cell: { apply: setCell, inverse: inverseOfCell },
  insert: { apply: insertRows, inverse: inverseOfInsert },
  remove: { apply: removeRows, inverse: inverseOfRemove },
  move: { apply: moveRow, inverse: inverseOfMove },
  origin: { apply: (dossier, edit) => setOrigins(dossier, [edit]), inverse: (dossier, edit) => inverseOfOrigins(dossier, [edit])[0] },
  about: { apply: setAbout, inverse: inverseOfAbout },
  shortlist: { apply: (dossier, { ids }) => (isSame(dossier.kortelijst, ids) ? dossier : { ...dossier, kortelijst: [...ids] }),
    inverse: ({ kortelijst }) => ({ kind: "shortlist", ids: kortelijst }) },
  sheet: { apply: (dossier, { sheet, answers }) => withAnswers(dossier, sheet, answers ?? { velden: {}, tabellen: {} }),
    inverse: (dossier, { sheet }) => ({ kind: "sheet", sheet, answers: own(dossier.antwoorden, sheet) ?? null }) },
  set: { apply: setNamed, inverse: (dossier, edit) => ({ ...edit, value: own(namedPart(dossier, edit.key), edit.name) ?? null }) },
  files: { apply: setFiles, inverse: inverseOfFiles },
  lapse: { apply: lapse, inverse: (dossier, { entry }) => (hasLapsed(dossier, entry) ? NOTHING : { kind: "unlapse", entry }) },
  unlapse: { apply: unlapse, inverse: inverseOfUnlapse },
  all: { apply: (dossier, { edits }) => runs(edits).reduce(applyRun, dossier), inverse: inverseOfAll },
};

/**
 * The plan after this edit: the same object where nothing changes.
 * @param {Dossier} dossier
 * @param {Edit} edit
 * @returns {Dossier}
 * @throws {Error} for a kind that does not exist
 */
export function apply(dossier, edit) {
  return kindOf(edit).apply(dossier, edit);
}

/**
 * The edit that leads from the plan after `edit` back to this plan.
 * @param {Dossier} dossier the plan before the edit
 * @param {Edit} edit
 * @returns {Edit}
 */
export function inverse(dossier, edit) {
  return kindOf(edit).inverse(dossier, edit);
}

/** @param {Edit} edit @returns {Kind<any>} */
function kindOf({ kind }) {
  const found = own(KINDS, kind);
  if (!found) throw new Error(`Een wijziging van soort ${kind} bestaat niet.`);
  return found;
}

/** @param {Dossier} dossier @param {EditOf<"field">} edit */
function setField(dossier, { sheet, field, text }) {
  const answers = answersOf(dossier, sheet);
  const velden = withValue(answers.velden, field, text || undefined);
  return velden === answers.velden ? dossier : withAnswers(dossier, sheet, { ...answers, velden });
}

/** @param {Dossier} dossier @param {EditOf<"cell">} edit */
function setCell(dossier, edit) {
  const { sheet, table, row, column, text } = edit;
  const rows = storedRows(dossier, sheet, table) ?? [];
  const place = rows.findIndex(({ id }) => id === row);
  if (place < 0) return text ? lapse(dossier, { kind: "lapse", entry: leftBy(edit) }) : dossier;
  const cellen = withValue(rows[place].cellen, column, text || undefined);
  return cellen === rows[place].cellen ? dossier : withRows(dossier, sheet, table, rows.with(place, { ...rows[place], cellen }));
}

/** @param {Dossier} dossier @param {EditOf<"cell">} edit @returns {Edit} */
function inverseOfCell(dossier, edit) {
  const found = storedRows(dossier, edit.sheet, edit.table)?.find(({ id }) => id === edit.row);
  if (found) return { ...edit, text: own(found.cellen, edit.column) ?? "" };
  return edit.text ? inverse(dossier, { kind: "lapse", entry: leftBy(edit) }) : NOTHING;
}

/** The text of a cell whose row is gone. @param {EditOf<"cell">} edit @returns {Vervallen} */
function leftBy({ sheet, table, row, column, text }) {
  return { werkblad: sheet, tabel: table, rij: row, veld: column, tekst: text };
}

/** All at once: there are thousands where a long table is taken over. @param {Dossier} dossier @param {readonly EditOf<"origin">[]} edits of one sheet */
function setOrigins(dossier, edits) {
  const [{ sheet }] = edits;
  const answers = answersOf(dossier, sheet);
  const before = answers.herkomst ?? {};
  const ids = rowIds(answers);
  const known = edits.filter(({ key }) => !key.includes(".") || ids.has(rowOfKey(key)));
  const herkomst = withValues(before, known.map(({ key, origin }) => [key, origin ?? undefined]));
  return herkomst === before ? dossier : withAnswers(dossier, sheet, { ...answers, herkomst });
}

/** The last one first. @param {Dossier} dossier @param {readonly EditOf<"origin">[]} edits of one sheet @returns {EditOf<"origin">[]} */
function inverseOfOrigins(dossier, edits) {
  const { herkomst } = answersOf(dossier, edits[0].sheet);
  /** @type {Map<string, EditOf<"origin">["origin"]>} */
  const now = new Map();
  const back = edits.map((edit) => {
    const origin = now.has(edit.key) ? now.get(edit.key) ?? null : own(herkomst, edit.key) ?? null;
    now.set(edit.key, edit.origin);
    return { ...edit, origin };
  });
  return back.reverse();
}

/** @param {Dossier} dossier @param {EditOf<"about">} edit */
function setAbout(dossier, { naam = dossier.naam, gemeente = dossier.gemeente }) {
  return naam === dossier.naam && gemeente === dossier.gemeente ? dossier : { ...dossier, naam, gemeente };
}

/** @param {Dossier} dossier @param {EditOf<"about">} edit @returns {Edit} */
function inverseOfAbout(dossier, edit) {
  return { kind: "about", ...("naam" in edit && { naam: dossier.naam }), ...("gemeente" in edit && { gemeente: dossier.gemeente }) };
}

/** @param {Dossier} dossier @param {import("./dossier.js").Named} key @returns {Readonly<Record<string, unknown>>} */
function namedPart(dossier, key) {
  return dossier[key] ?? {};
}

/** @param {Dossier} dossier @param {EditOf<"set">} edit */
function setNamed(dossier, { key, name, value }) {
  const part = withValue(namedPart(dossier, key), name, value ?? undefined);
  return withPart(dossier, key, isEmptyRecord(part) ? undefined : part);
}

/** @param {Dossier} dossier @param {EditOf<"files">} edit */
function setFiles(dossier, { add, drop, at = [] }) {
  const { afkomst = [] } = dossier;
  const files = without(afkomst, drop);
  for (const [index, file] of add.entries()) if (!files.includes(file)) files.splice(at[index] ?? files.length, 0, file);
  return isSame(files, afkomst) ? dossier : withPart(dossier, "afkomst", files.length ? files : undefined);
}

/** @param {Dossier} dossier @param {EditOf<"files">} edit @returns {Edit} */
function inverseOfFiles({ afkomst = [] }, { add, drop }) {
  const dropped = afkomst.filter((file) => drop.includes(file));
  return { kind: "files", add: dropped, drop: without(add, without(afkomst, drop)), at: dropped.map((file) => afkomst.indexOf(file)) };
}

/** @param {readonly string[]} ids @param {readonly string[]} gone */
function without(ids, gone) {
  return ids.filter((id) => !gone.includes(id));
}

/** @param {Dossier} dossier @param {Vervallen} entry */
function hasLapsed({ vervallen = [] }, entry) {
  return vervallen.some((other) => isSame(other, entry));
}

/** @param {Dossier} dossier @param {EditOf<"lapse">} edit */
function lapse(dossier, { entry, at }) {
  const { vervallen = [] } = dossier;
  return hasLapsed(dossier, entry) ? dossier : { ...dossier, vervallen: vervallen.toSpliced(at ?? vervallen.length, 0, entry) };
}

/** @param {Dossier} dossier @param {EditOf<"unlapse">} edit */
function unlapse(dossier, { entry }) {
  if (!hasLapsed(dossier, entry)) return dossier;
  const left = (dossier.vervallen ?? []).filter((other) => !isSame(other, entry));
  return withPart(dossier, "vervallen", left.length ? left : undefined);
}

/** @param {Dossier} dossier @param {EditOf<"unlapse">} edit @returns {Edit} */
function inverseOfUnlapse({ vervallen = [] }, { entry }) {
  const at = vervallen.findIndex((other) => isSame(other, entry));
  return at < 0 ? NOTHING : { kind: "lapse", entry, at };
}

/** @param {Dossier} dossier @param {EditOf<"all">} edit @returns {Edit} */
function inverseOfAll(dossier, { edits }) {
  /** @type {Edit[][]} */
  const back = [];
  let now = dossier;
  for (const run of runs(edits)) {
    back.push(areOrigins(run) ? inverseOfOrigins(now, run) : [inverse(now, run[0])]);
    now = applyRun(now, run);
  }
  return { kind: "all", edits: back.reverse().flat() };
}

/** Neighbours that say where answers of one sheet came from; every other edit by itself. @param {readonly Edit[]} edits */
function runs(edits) {
  /** @type {Edit[][]} */
  const found = [];
  for (const edit of edits) {
    const [before] = found.at(-1) ?? [];
    if (edit.kind === "origin" && before?.kind === "origin" && before.sheet === edit.sheet) found.at(-1)?.push(edit);
    else found.push([edit]);
  }
  return found;
}

/** @param {Dossier} dossier @param {readonly Edit[]} run */
function applyRun(dossier, run) {
  return areOrigins(run) ? setOrigins(dossier, run) : apply(dossier, run[0]);
}

/** @param {readonly Edit[]} run @returns {run is EditOf<"origin">[]} */
function areOrigins(run) {
  return run[0].kind === "origin";
}

/** The plan with an optional part, or without it. @param {Dossier} dossier @param {keyof Dossier} name @param {unknown} part @returns {Dossier} */
function withPart(dossier, name, part) {
  return /** @type {Dossier} */ (/** @type {unknown} */ (withValue(/** @type {any} */ (dossier), name, part)));
}
