/** What a paper says about itself: whose it is, of which day, and with what it was made. Pure. */

import { inFileName } from "../../../lib/fold.js";
import { dayInWords } from "../../../lib/phrase.js";

/** @typedef {import("../definition.js").Paper} Paper */

/** Whose paper it is and when it is made; links to pages need the address of the `site`. @typedef {{gemeente: string, moment: Date, site?: string}} About */

/**
 * Words of the frame that are this paper's own.
 * @typedef {object} Said
 * @property {string} title of the file
 * @property {string} first above the first page, "" to leave what the frame says
 * @property {string} head above the other pages
 * @property {string} day on the right above each page
 * @property {string} author "" for that of the frame
 * @property {string} moment in ISO 8601
 */

/** @param {Paper} paper @param {About} about @returns {Said} */
export function saidOf({ titel }, { gemeente, moment }) {
  const whose = gemeente.trim().replaceAll(/\s+/g, " ");
  const title = whose ? `${titel}, ${whose}` : titel;
  return { title, first: whose, head: title, day: `versie van ${dayInWords(moment)}`, author: whose, moment: `${moment.toISOString().slice(0, 19)}Z` };
}

/** What the frame says of the edition, as what the paper was made with. @param {string} origin */
export function madeWith(origin) {
  return `Gemaakt met ${origin}`;
}

/** The address that a file can hold, null for none. @param {string} address from the root of the site, or of another @param {About} about */
export function webAddress(address, { site }) {
  if (/^https?:\/\//.test(address)) return address;
  return site && /^https?:\/\//.test(site) ? new URL(address, site).href : null;
}

/** `beleidsnota-voorbeeldstad.docx`. @param {Paper} paper @param {About} about @param {string} format */
export function paperName({ id }, { gemeente }, format) {
  return `${[id, inFileName(gemeente)].filter(Boolean).join("-")}.${format}`;
}
