/** The address of a page of this site for a link that is made in the browser. Pure but for where the page was opened. */

/**
 * A folder opened without a server shows no page by itself; addresses of other sites stay as they are.
 * @param {string} basis the way to the site's root
 * @param {string} adres from the root, or of another site
 */
export function plek(basis, adres) {
  if (/^https?:/.test(adres)) return adres;
  const [pad, staart] = /^([^?#]*)(.*)$/s.exec(adres)?.slice(1) ?? [adres, ""];
  const isMap = pad === "" || pad.endsWith("/");
  return basis + pad + (isMap && location.protocol === "file:" ? "index.html" : "") + staart;
}

/**
 * Where others find this page, with `zoek` as its question: its known address, else where it stands now. A page opened from a
 * folder has no address that others can open, and says so.
 * @param {string} zoek "" or from the question mark
 * @param {string} [anker] of a part of the page; none for the page as a whole
 */
export function openbaarAdres(zoek, anker = "") {
  const bekend = document.querySelector("link[rel=canonical]")?.getAttribute("href");
  const adres = new URL(bekend ?? location.href, location.href);
  if (adres.protocol === "file:") return "een kopie op de eigen computer";
  adres.search = zoek;
  adres.hash = anker;
  return adres.href.replaceAll("%2C", ",");
}
