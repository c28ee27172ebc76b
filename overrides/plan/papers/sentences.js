/** The fixed sentences of a paper, filled in: one with a place that has no words is left out, and says what it waits for. */

import { withStop } from "../../lib/phrase.js";
import { own } from "../dossier/values.js";
import { said, usedIn } from "./places.js";
import { merged, noted } from "./runs.js";

/**
 * @typedef {import("./account.js").Account} Account
 * @typedef {import("./definition.js").Open} Open
 * @typedef {import("./definition.js").Run} Run
 * @typedef {import("./definition.js").Zin} Zin
 * @typedef {import("./places.js").Said} Said
 * @typedef {import("./places.js").Source & {account: Account}} Filling
 */

/**
 * The sentences that can be said, one after the other, and what the others wait for.
 * @param {readonly Zin[]} zinnen
 * @param {Filling} filling
 * @param {string} [between] what stands between two of them
 * @returns {{delen: Run[], open: Open[]}}
 */
export function saidOf(zinnen, filling, between = " ") {
  /** @type {Run[]} */
  const delen = [];
  /** @type {Open[]} */
  const open = [];
  const isSentence = between === " ";
  for (const zin of zinnen) {
    const found = sentence(zin, filling, isSentence);
    open.push(...found.open);
    if (found.delen.length) delen.push(...(delen.length ? [/** @type {Run} */ ([between])] : []), ...found.delen);
  }
  return { delen: merged(delen), open };
}

/** @param {Zin} zin @param {Filling} filling @param {boolean} isSentence @returns {{delen: Run[], open: Open[]}} */
function sentence(zin, filling, isSentence) {
  const found = new Map(zin.flatMap((deel) => ("plaats" in deel ? [[deel.plaats, said(deel.plaats, filling)]] : [])));
  const all = [...found.values()];
  const asked = all.flatMap((one) => ("open" in one ? one.open : []));
  if (!all.every((one) => "words" in one)) {
    const waits = asked.length ? `Dit staat in een zin die nog wacht op: ${asked.map(({ words }) => words).join(", ")}.` : "De zin waar dit in staat, is nu niet nodig.";
    missed([...found.keys()], filling, waits);
    return { delen: [], open: asked.map((one) => ({ ...one, sentence: template(zin) })) };
  }
  for (const one of all) if ("words" in one) for (const { target, row, veld } of one.used) filling.account.place(target, row, veld);
  return { delen: runs(zin, found, isSentence), open: [] };
}

/** @param {readonly string[]} names of places @param {Filling} filling @param {string} why */
export function missed(names, { stuk, answers, account }, why) {
  for (const name of names) {
    const plaats = own(stuk.plaatsen, name);
    const target = plaats?.veld && !plaats.bewerking ? answers.target(plaats.veld) : null;
    if (!plaats || !target?.veld) continue;
    for (const { row, veld, text } of usedIn(plaats, target, target.veld, answers)) account.miss(target, row, veld, text, why);
  }
}

/** The words of a sentence. A stop that the answer has already is not said twice, and one that it lacks at the end is added. What its sums lack stands before that stop. @param {Zin} zin @param {Map<string, Said>} found @param {boolean} isSentence @returns {Run[]} */
function runs(zin, found, isSentence) {
  /** @type {Run[]} */
  const made = [];
  let ended = false;
  zin.forEach((deel, at) => {
    if ("plaats" in deel) {
      const one = found.get(deel.plaats);
      const words = one && "words" in one ? one.words : "";
      made.push([isSentence && at === zin.length - 1 ? withStop(words) : words]);
      ended = /[.?!]$/.test(words);
    } else {
      const [words, ...style] = deel;
      made.push(/** @type {Run} */ (/** @type {unknown} */ ([ended && words.startsWith(".") ? words.slice(1) : words, ...style])));
      ended = false;
    }
  });
  const note = noted([...found.values()].map((one) => ("note" in one && one.note) || ""));
  return note ? [...made.slice(0, -1), before(made[made.length - 1], note)] : made;
}

/** @param {Run} last @param {string} note @returns {Run} */
function before([words, ...style], note) {
  const [, start, stop] = /** @type {RegExpExecArray} */ (/^(.*?)([.:?!]?)$/s.exec(words));
  return /** @type {Run} */ (/** @type {unknown} */ ([`${start} (${note})${stop}`, ...style]));
}

/** A sentence with its places between square brackets. @param {Zin} zin */
function template(zin) {
  return zin.map((deel) => ("plaats" in deel ? `[${deel.plaats}]` : deel[0])).join("");
}
