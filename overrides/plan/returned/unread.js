/** What is in a returned file but was not read: it may be the largest activity of all. The words of our own sheets are not among it. Pure. */

import { choicesSheet, ownWords } from "./ours.js";

/** @typedef {import("./file.js").Reading} Reading */

/** Adds every cell that nobody read to what is unknown. @param {Reading} reading */
export function leaveUnread(reading) {
  const isOurs = ownWords(reading.werkblad);
  const isChoices = choicesSheet(reading.werkblad);
  for (const sheet of reading.book.sheets) {
    if (isChoices(sheet)) continue;
    const before = reading.unknown.length;
    for (const [row, cells] of sheet.rows) {
      for (const [column, { text }] of cells) {
        if (!text.trim() || reading.hasSeen(sheet, row, column) || isOurs(text)) continue;
        reading.leave(sheet, row, column, "", text.trim());
      }
    }
    if (sheet.hidden && reading.unknown.length > before) reading.tell(`Het blad '${sheet.name}' is verborgen. Wat erop staat, is niet gelezen.`);
  }
}
