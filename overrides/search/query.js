/** A question as it is searched for: without empty words, with slips mended and unknown compounds split. Pure. */

import { isStopwoord } from "./stems.js";
import { splits } from "./words.js";

/** @typedef {import("./vocabulary.js").Woordenschat} Woordenschat */
/** A word that is searched for as other ones. @typedef {{van: string, naar: string[]}} Wijziging */

/**
 * `getypt` is all of it, `woorden` are searched for and known, `terzijde` (empty words) only lift what holds them, `onbekend` is nowhere; `betekenis` tells
 * that the question asks what a word means, `keuze` that it asks which one of many.
 * @typedef {object} Vraag
 * @property {string} getypt
 * @property {string[]} woorden
 * @property {string[]} terzijde
 * @property {Wijziging[]} gesplitst
 * @property {Wijziging[]} hersteld
 * @property {string[]} onbekend
 * @property {boolean} betekenis
 * @property {boolean} keuze
 */

const DEFINITIE = /^(wat (is|zijn|betekent?|betekenen|houdt)|betekenis|definitie|begrip) /;

const KEUZE = /^(welke?|wat voor|kies|kiezen) /;

/** More words that say something are no question; who pastes a page waits no longer. */
const MEESTE_WOORDEN = 24;
const LANGSTE_TEKST = 1000;

/**
 * The words of a question as they were typed, as far as they are read.
 * @param {string} tekst
 */
export function getypteWoorden(tekst) {
  const alle = splits(tekst.slice(0, LANGSTE_TEKST));
  const grens = alle.map((woord, plek) => (isStopwoord(woord) ? -1 : plek)).filter((plek) => plek >= 0)[MEESTE_WOORDEN];
  return alle.slice(0, Math.min(grens ?? alle.length, 2 * MEESTE_WOORDEN));
}

/**
 * The ways to read a question, the first as it was typed. "Ouder beleid" is also "ouderbeleid"; "voorlees express" only that, since
 * one of its words is nowhere.
 * @param {string} tekst
 * @param {Woordenschat} schat
 * @returns {[Vraag, ...Vraag[]]}
 */
export function lezingen(tekst, schat) {
  const getypt = getypteWoorden(tekst);
  const [los, vast] = [getypt, aaneen(getypt, schat)].map((woorden) => lees(woorden, schat));
  if (vast.woorden.join(" ") === los.woorden.join(" ")) return [los];
  return los.onbekend.length + los.hersteld.length + los.gesplitst.length ? [vast] : [los, vast];
}

/**
 * @param {readonly string[]} alle
 * @param {Woordenschat} schat
 * @returns {Vraag}
 */
function lees(alle, schat) {
  const inhoud = alle.filter((woord) => !isStopwoord(woord));
  const gevraagd = [...new Set(inhoud.length ? inhoud : alle)];
  const terzijde = inhoud.length ? alle.filter((woord) => isStopwoord(woord) && schat.heeft(woord)) : [];
  const begin = alle.slice(0, 3).join(" ") + " ";
  /** @type {Vraag} */
  const vraag = {
    getypt: alle.join(" "), woorden: [], terzijde, gesplitst: [], hersteld: [], onbekend: [],
    betekenis: DEFINITIE.test(begin), keuze: KEUZE.test(begin),
  };
  for (const woord of gevraagd) voegToe(vraag, woord, schat);
  vraag.woorden = [...new Set(vraag.woorden)];
  return vraag;
}

/** @param {Vraag} vraag @param {string} woord @param {Woordenschat} schat */
function voegToe(vraag, woord, schat) {
  if (schat.kent(woord)) return vraag.woorden.push(woord);
  const bijna = schat.herstel(woord, 1);
  const delen = bijna ? [] : schat.ontleed(woord);
  const ongeveer = bijna ?? (delen.length ? undefined : schat.herstel(woord));
  if (delen.length) vraag.gesplitst.push({ van: woord, naar: delen });
  else if (ongeveer) vraag.hersteld.push({ van: woord, naar: [ongeveer] });
  else vraag.onbekend.push(woord);
  return vraag.woorden.push(...delen, ...(ongeveer ? [ongeveer] : []));
}

/**
 * Two words that the handbook writes as one: "ouder beleid" is "ouderbeleid", "b 3" is "b3".
 * @param {readonly string[]} woorden
 * @param {Woordenschat} schat
 * @returns {string[]}
 */
function aaneen(woorden, schat) {
  /** @type {string[]} */
  const uit = [];
  for (const woord of woorden) {
    const vorige = uit.at(-1);
    if (vorige && !isStopwoord(vorige) && !isStopwoord(woord) && schat.heeft(vorige + woord)) uit.splice(-1, 1, vorige + woord);
    else uit.push(woord);
  }
  return uit;
}
