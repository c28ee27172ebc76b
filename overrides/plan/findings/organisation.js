/** The choice of an organisation model (0a): its marks beside the others, and whether the tasks (4b) fit it. The choice stays with people. Pure. */

import { enumeration } from "../../lib/phrase.js";
import { fieldAt, kolommenOf } from "../definition.js";
import { plain } from "../sums/choices.js";
import { asNumber } from "../sums/numbers.js";
import { finding } from "./finding.js";
import { rowsAt } from "./table-rows.js";

/**
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./finding.js").Finding} Finding
 * @typedef {import("./finding.js").Rule} Rule
 * @typedef {import("./table-rows.js").TableRow} TableRow
 * @typedef {{row: TableRow, id: string, total: number | null, marks: {column: string, label: string, mark: number}[]}} Model
 */

const SHEET = "keuze-organisatiemodel";
const [MODEL, TASK, PARTNER] = [`${SHEET}.model`, "taakverdeling.taak", "partners-en-belangen.partner"];
const TOTAL = "uitkomst";
const LOW = 2;
/** How tasks are done in a model, if they are done in one way. @type {Readonly<Record<string, string>>} */
const WAYS = Object.freeze({ "gemeente-zelf": "zelf", werkgroep: "samen", uitbesteden: "uitbesteed" });

/** @type {readonly Rule[]} */
export const RULES = Object.freeze([
  { kind: "model-lager", step: null, title: "Een ander model heeft een hogere uitkomst", basis: "afgeleid",
    words: "In werkblad 0a heeft een ander model een hogere uitkomst dan het model dat u koos. De uitkomst is een hulp, geen besluit." },
  { kind: "model-gelijk", step: null, title: "Twee modellen komen even hoog uit", basis: "afgeleid",
    words: "In werkblad 0a hebben twee of meer modellen dezelfde hoogste uitkomst, en u koos er nog geen." },
  { kind: "model-zwak-punt", step: null, title: "Zwak punt van het gekozen model", basis: "afgeleid",
    words: "Het gekozen model heeft in werkblad 0a een 1 of een 2, en er staat geen grootste nadeel bij met wat u daaraan doet." },
  { kind: "model-andere-taken", step: null, title: "Taken passen niet bij het model", basis: "afgeleid",
    words: "U koos in werkblad 0a een model. In werkblad 4b doet u geen enkele taak op de manier van dat model: zelf, samen of uitbesteed. Dit telt pas als bij twee taken of meer een manier staat." },
]);

/** @param {Facts} facts @returns {Finding[]} */
export function find(facts) {
  const models = modelsOf(facts);
  const chosen = models.find(({ id }) => id === facts.field(SHEET, "gekozen-model").trim());
  return [...(chosen ? [...lower(chosen, models), ...weak(chosen), ...otherTasks(facts, chosen)] : undecided(facts, models))];
}

/** @param {Facts} facts @returns {readonly Model[]} */
function modelsOf(facts) {
  const { definitie } = facts;
  const place = fieldAt(definitie, MODEL);
  const from = fieldAt(definitie, `${SHEET}.${TOTAL}`)?.veld.formule?.van ?? [];
  const columns = place?.tabel ? kolommenOf(place.tabel).filter(({ id }) => from.includes(id)) : [];
  const ids = new Map((place?.tabel?.startrijen ?? []).map(({ id, cellen }) => [id, cellen[place?.veld.id ?? ""]]));
  return rowsAt(facts, MODEL).map((row) => ({
    row, id: ids.get(row.id) ?? "", total: numberOf(row.text(TOTAL)),
    marks: columns.flatMap(({ id, label }) => {
      const mark = numberOf(row.text(id));
      return mark === null ? [] : [{ column: id, label, mark }];
    }),
  }));
}

/** @param {string} text */
function numberOf(text) {
  const number = asNumber(text);
  return number ? Number(String(number)) : null;
}

/** The models with the highest outcome. @param {readonly Model[]} models */
function highest(models) {
  const most = Math.max(...models.map(({ total }) => total ?? 0));
  return most > 0 ? models.filter(({ total }) => total === most) : [];
}

/** @param {Model} chosen @param {readonly Model[]} models @returns {Finding[]} */
function lower(chosen, models) {
  const [best] = highest(models);
  if (!best || chosen.total === null || (best.total ?? 0) <= chosen.total) return [];
  const better = best.marks.filter(({ column, mark }) => mark > (chosen.marks.find((one) => one.column === column)?.mark ?? mark)).map(({ label }) => `‘${label}’`);
  const where = better.length ? ` Het verschil zit in ${enumeration(better)}.` : "";
  const sentence = `U koos ‘${chosen.row.name}’ (uitkomst ${chosen.total}). ‘${best.row.name}’ heeft ${best.total}.${where} Staat bij ‘Waarom dit model?’ waarom u toch zo kiest?`;
  return [finding("model-lager", [chosen.id, best.id], sentence, [{ sheet: SHEET, field: "waarom" }, best.row.at(better.length ? best.marks.find(({ label }) => `‘${label}’` === better[0])?.column ?? "bestuur" : "bestuur")])];
}

/** @param {Facts} facts @param {readonly Model[]} models @returns {Finding[]} */
function undecided({ field }, models) {
  const best = highest(models);
  if (best.length < 2 || field(SHEET, "gekozen-model").trim()) return [];
  const sentence = `${enumeration(best.map(({ row }) => `‘${row.name}’`))} komen even hoog uit: ${best[0].total}. De cijfers beslissen hier dus niet.`;
  return [finding("model-gelijk", best.map(({ id }) => id), sentence, [{ sheet: SHEET, field: "gekozen-model" }])];
}

/** @param {Model} chosen @returns {Finding[]} */
function weak({ row, id, marks }) {
  const low = marks.filter(({ mark }) => mark <= LOW);
  if (!low.length || row.text("nadeel")) return [];
  const sentence = `‘${row.name}’ heeft een laag cijfer bij ${enumeration(low.map(({ label, mark }) => `‘${label}’ (${mark})`))}. Er staat niet wat u daaraan doet.`;
  return [finding("model-zwak-punt", [id, ...low.map(({ column }) => column)], sentence, [row.at("nadeel")])];
}

/** @param {Facts} facts @param {Model} chosen @returns {Finding[]} */
function otherTasks(facts, { row, id }) {
  const way = WAYS[id];
  const done = rowsAt(facts, TASK).map((task) => ({ task, way: plain(task.text("wijze")) })).filter((one) => one.way);
  if (!way || done.length < 2 || done.some((one) => one.way === way)) return [];
  const sentence = `U koos ‘${row.name}’, maar van de ${done.length} taken in werkblad 4b staat er geen op ‘${way}’.`;
  return [finding("model-andere-taken", [id], sentence, [{ sheet: SHEET, field: "gekozen-model" }, done[0].task.at("wijze")])];
}

/** Each model with its marks, and what the plan says that the handbook names as a reason. @param {Facts} facts @returns {import("./picture.js").Picture | null} null until somebody gave a mark */
export function modelsCompared(facts) {
  const models = modelsOf(facts);
  if (!models.some(({ marks }) => marks.length)) return null;
  const labels = models.reduce((/** @type {string[]} */ all, { marks }) => [...new Set([...all, ...marks.map(({ label }) => label)])], []);
  return {
    title: "Drie modellen naast elkaar", first: "Model", columns: [...labels, "Uitkomst", "Grootste nadeel", "Kies dit als (handboek)"],
    rows: models.map(({ row, id, total, marks }) => ({
      titel: row.name, where: [row.at("bestuur")],
      cells: [
        ...labels.map((label) => {
          const mark = marks.find((one) => one.label === label)?.mark;
          return { words: mark === undefined ? "–" : String(mark), ...(mark !== undefined && { level: Math.min(4, Math.max(0, mark - 1)) }) };
        }),
        { words: total === null ? row.text(TOTAL) || "–" : String(total) }, { words: row.text("nadeel") }, { words: (facts.kennis.organisatiemodellen?.[id]?.kiesAls ?? []).join(" ") },
      ],
    })),
    told: [...reasons(facts), "De hoogste uitkomst is een hulp, geen besluit. De inhoud gaat voor."],
  };
}

/** What the plan says elsewhere about who works together. @param {Facts} facts */
function reasons(facts) {
  const deciding = rowsAt(facts, PARTNER).filter((row) => plain(row.text("invloed")) === "beslist mee").length;
  const talks = facts.field("partners-en-belangen", "bestaand-overleg").trim();
  const said = [talks && `er is al een overleg (${talks})`, deciding && (deciding === 1 ? "één partner beslist mee" : `${deciding} partners beslissen mee`)].filter(Boolean).map(String);
  return said.length ? [`In werkblad 4a staat: ${enumeration(said)}. Leg dat naast de redenen in ‘Kies dit als’.`] : [];
}
