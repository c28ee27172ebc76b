/**
 * The visitor's choice between light, dark and what the system says: reading it, keeping it,
 * and putting it on <html>. Shared by the switch and by the early script in the head.
 */

import { keep, read } from "../../lib/storage.js";

const NAAM = "thema";
const VERSIE = 1;

/** @typedef {"systeem" | "licht" | "donker"} Thema */

/**
 * @param {unknown} waarde
 * @returns {waarde is Thema}
 */
export function isThema(waarde) {
  return waarde === "systeem" || waarde === "licht" || waarde === "donker";
}

/** What was chosen before; "systeem" where nothing usable is kept. @returns {Thema} */
export function leesThema() {
  const uitkomst = read(NAAM, VERSIE);
  return uitkomst.ok && isThema(uitkomst.value) ? uitkomst.value : "systeem";
}

/** @param {Thema} thema */
export function bewaarThema(thema) {
  return keep(NAAM, VERSIE, thema);
}

/** @param {Thema} thema */
export function pasThemaToe(thema) {
  const { dataset } = document.documentElement;
  if (thema === "systeem") delete dataset.thema;
  else dataset.thema = thema;
}
