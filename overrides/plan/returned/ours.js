/** The words that our own sheets have of themselves, so that they are taken for no answer. An empty sheet must have nothing else. Pure. */

import { kolommenOf, rulesOf, tablesOf, veldenOf } from "../definition.js";
import { choicesOf } from "../sums/choices.js";
import { REFERENCE } from "./recognise.js";
import { plain } from "./words.js";

/**
 * @typedef {import("../definition.js").Veld} Veld
 * @typedef {import("../definition.js").Werkblad} Werkblad
 * @typedef {import("./book/cells.js").Sheet} Sheet
 */

const DAY_HELP = "Als dag-maand-jaar";
// How the lines of the first sheet begin that our writers put there.
const OURS = /^(werkblad [0-9][a-z]?: |(doel|hoort bij|met wie|tijd|komt terug in|herkomst): |gemeente: vul |locatie: vul |vul de tabel in op |wat vult u in\?|sorteren en filteren doet u |de bladen zijn beveiligd)/;

/** Whether a text is one of ours. @param {Werkblad} werkblad @returns {(text: string) => boolean} */
export function ownWords(werkblad) {
  const columns = tablesOf(werkblad).flatMap(kolommenOf);
  const titles = new Set([...werkblad.delen, ...tablesOf(werkblad), ...tablesOf(werkblad).flatMap(({ groepen }) => groepen)].map(({ titel }) => plain(titel)));
  const explained = new Map([...veldenOf(werkblad), ...columns].map((veld) => [plain(veld.label), veld]));
  return (text) => {
    const words = plain(text);
    return titles.has(words) || REFERENCE.test(text) || OURS.test(words) || isExplanation(words, explained);
  };
}

/** Whether a text is the help that our sheets have with a field. @param {Veld} veld @param {string} text */
export function isHelp(veld, text) {
  const words = bare(text);
  const rules = rulesOf(veld);
  const choices = choicesOf(veld).map(({ naam }) => naam).join(" / ");
  const helps = [veld.uitleg, rules.hint, choices, rules.dag && DAY_HELP].flatMap((help) => (help ? [bare(help)] : []));
  return helps.some((help) => words.startsWith(help));
}

/** "Activiteit: Eén activiteit per rij." @param {string} words @param {Map<string, Veld>} velden */
function isExplanation(words, velden) {
  const [label, ...help] = words.split(": ");
  const veld = velden.get(label);
  return veld !== undefined && help.length > 0 && isHelp(veld, help.join(": "));
}

/** @param {string} text */
function bare(text) {
  return plain(text.replace(/[.?!]/g, ""));
}

/** Whether a sheet is the one with our lists of choices. @param {Werkblad} werkblad @returns {(sheet: Sheet) => boolean} */
export function choicesSheet(werkblad) {
  /** @type {Map<string, string[]>} */
  const known = new Map();
  for (const veld of [...veldenOf(werkblad), ...tablesOf(werkblad).flatMap(kolommenOf)]) {
    const label = plain(veld.label);
    known.set(label, [...(known.get(label) ?? []), ...choicesOf(veld).map(({ naam }) => naam)]);
  }
  return ({ rows }) => {
    const heads = [...(rows.get(0) ?? [])];
    return heads.length > 0 && heads.every(([column, { text }]) => {
      const choices = known.get(plain(text)) ?? [];
      const there = [...rows].filter(([row]) => row > 0).flatMap(([, cells]) => cells.get(column)?.text ?? []);
      return there.length > 0 && there.every((choice) => choices.includes(choice));
    });
  };
}
