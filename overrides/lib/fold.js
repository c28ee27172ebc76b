/** Text as the search and the filters compare it. Pure. */

/**
 * Lower case without accents and apostrophes, so that "programmas" finds "programma's". `macros/dutch/text.py` does the same to what
 * the pages and the index hold (`searchable`).
 * @param {string} text
 */
export function fold(text) {
  return text.replace(/['‘’]/g, "").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
