/** Which signs an office file may hold. Pure. */

/**
 * Without those that XML forbids: one of them makes Word and Excel call the whole file damaged.
 * @param {string} tekst
 */
export function toegestaan(tekst) {
  return tekst.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
}
