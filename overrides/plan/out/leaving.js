/** Which sheets leave when somebody asks for all: those with answers. The self-evaluation with the norm of 2013 only where that was asked for. Pure. */

import { onlineSheets } from "../definition.js";
import { isEmpty } from "../dossier/answers.js";
import { own } from "../dossier/values.js";

/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */

export const EVALUATION = "zelfevaluatie";
const SETTING = "zelfevaluatie-in-stukken";
const YES = "ja";

/** Whether the self-evaluation leaves with the other sheets. @param {Dossier} dossier */
export function takesEvaluation({ instellingen }) {
  return own(instellingen, SETTING) === YES;
}

/** @param {boolean} isTaken @returns {import("../dossier/dossier.js").Edit} */
export function takeEvaluation(isTaken) {
  return { kind: "set", key: "instellingen", name: SETTING, value: isTaken ? YES : null };
}

/** @param {Dossier} dossier @param {import("../definition.js").Definitie} definitie */
export function leavingSheets(dossier, definitie) {
  return onlineSheets(definitie).filter(({ id }) => !isEmpty(dossier, id) && (id !== EVALUATION || takesEvaluation(dossier)));
}
