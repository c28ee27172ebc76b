/** A paper filled in again while somebody works on it: after a change of own text only the sections with that text are made anew. Pure but for what it remembers. */

import { own } from "../dossier/values.js";
import { answersIn } from "./answers.js";
import { sectionKey } from "./own.js";
import { paperOf, sectionOf } from "./paper.js";

/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("./definition.js").Paper} Paper */
/** @typedef {import("./definition.js").Stuk} Stuk */

/**
 * Gives `paperOf` for each plan that it is asked about. A section that did not change is the same object as the time before.
 * @param {Stuk} stuk
 * @param {import("../definition.js").Definitie} definitie linked
 * @returns {(dossier: Dossier) => Paper}
 */
export function paperAgain(stuk, definitie) {
  const keys = new Map(stuk.onderdelen.map(({ id }) => [sectionKey(stuk.id, id), id]));
  // Words of a place stand in any sentence.
  const places = new Set(Object.values(stuk.plaatsen).map(({ sleutel }) => sleutel));
  /** @type {{dossier: Dossier, paper: Paper} | null} */
  let last = null;
  return (dossier) => {
    const changed = last && sameAnswers(last.dossier, dossier, definitie) ? changedKeys(last.dossier, dossier) : null;
    const isOwn = changed?.every((key) => keys.has(key) && !places.has(key));
    const paper = last && changed && isOwn ? retyped(last.paper, new Set(changed.map((key) => keys.get(key))), stuk, dossier, definitie) : paperOf(stuk, dossier, definitie);
    last = { dossier, paper };
    return paper;
  };
}

/** @param {Paper} paper @param {ReadonlySet<string | undefined>} ids of sections @param {Stuk} stuk @param {Dossier} dossier @param {import("../definition.js").Definitie} definitie @returns {Paper} */
function retyped(paper, ids, stuk, dossier, definitie) {
  let tables = 0;
  const onderdelen = paper.onderdelen.map((section, at) => {
    const before = tables;
    tables += section.delen.filter(({ kind }) => kind === "tabel").length;
    return ids.has(section.id) ? sectionOf(stuk, dossier, definitie, stuk.onderdelen[at], before) : section;
  });
  return { ...paper, onderdelen };
}

/** @param {Dossier} was @param {Dossier} now @param {import("../definition.js").Definitie} definitie */
function sameAnswers(was, now, definitie) {
  return was.antwoorden === now.antwoorden && answersIn(was, definitie) === answersIn(now, definitie);
}

/** @param {Dossier} was @param {Dossier} now */
function changedKeys({ eigenTekst: was = {} }, { eigenTekst: now = {} }) {
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) => own(was, key) !== own(now, key));
}
