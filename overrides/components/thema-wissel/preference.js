/**
 * The visitor's choice between light, dark and what the system says: reading it, keeping it,
 * and putting it on <html>. Shared by the switch and by the early script in the head.
 */

import { StoredRecord } from "../../lib/storage.js";

const RECORD = new StoredRecord("thema", 1);

/** @typedef {"systeem" | "licht" | "donker"} Thema */

/**
 * Whether it is one of the three choices.
 * @param {unknown} value
 * @returns {value is Thema}
 */
export function isThema(value) {
  return value === "systeem" || value === "licht" || value === "donker";
}

/** What was chosen before; "systeem" where nothing usable is kept. @returns {Thema} */
export function readThema() {
  const result = RECORD.read();
  return result.ok && isThema(result.value) ? result.value : "systeem";
}

/** Keep it for the next visit. @param {Thema} thema */
export function keepThema(thema) {
  return RECORD.keep(thema);
}

/** Hear what was chosen on a later page or in another tab. @param {(thema: Thema) => void} onChange */
export function followThema(onChange) {
  RECORD.follow(() => onChange(readThema()));
}

/** Put it on the page. @param {Thema} thema */
export function applyThema(thema) {
  const { dataset } = document.documentElement;
  if (thema === "systeem") delete dataset.thema;
  else dataset.thema = thema;
}
