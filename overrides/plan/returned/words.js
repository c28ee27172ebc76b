/** Words in a returned sheet, compared as people read them: capitals, accents, line breaks and the mark of an addition make no difference. Pure. */

import { fold } from "../../lib/fold.js";

/** "omvang doelgroep" of "Omvang\nDoelgroep +:". @param {string} text */
export function plain(text) {
  return fold(text).replace(/\s+/g, " ").trim().replace(/[\s+*:]+$/, "");
}

/** What a cell says, in the length of a line. @param {string} text */
export function brief(text) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const LONGEST = 80;
