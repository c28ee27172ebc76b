/**
 * Lower case without accents, as the page's own text was folded at build time. Pure.
 * @param {string} tekst
 */
export function vouw(tekst) {
  return tekst.replaceAll("\u2019", "'").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
