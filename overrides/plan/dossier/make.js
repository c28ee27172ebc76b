/** A new plan, and new ids. `crypto.randomUUID` is missing on a page without https, `getRandomValues` is not. */

import { LIMITS } from "./check.js";
import { SCHEMA, VERSION } from "./dossier.js";

/** @typedef {import("./dossier.js").Dossier} Dossier */

/** A random uuid, version 4. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = inHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The id of a new row: 12 hexadecimal digits. */
export function newRowId() {
  return inHex(crypto.getRandomValues(new Uint8Array(6)));
}

/**
 * A plan without answers.
 * @param {{naam: string, gemeente?: string, kortelijst?: readonly string[]}} about
 * @param {{naam: string, bijgewerkt: string}} handboek the edition of this site
 * @param {Date} [now]
 * @returns {Dossier}
 */
export function newPlan({ naam, gemeente = "", kortelijst = [] }, { naam: edition, bijgewerkt }, now = new Date()) {
  const moment = now.toISOString();
  return {
    schema: SCHEMA, versie: VERSION, id: newId(), naam: nameWithin(naam), gemeente, gemaakt: moment, gewijzigd: moment, revisie: 0,
    handboek: { naam: edition, bijgewerkt }, kortelijst: [...kortelijst], antwoorden: {},
  };
}

/** @param {Uint8Array} bytes */
function inHex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A name as long as the file of a plan may have it: what is put behind a long name must not make a plan that does not open. @param {string} naam */
export function nameWithin(naam) {
  return naam.slice(0, LIMITS.name);
}
