/** Addresses of pages of this site, for links made in the browser. Pure except that they depend on where the page was opened. */

/** The marks that newsletters, advertisements and social media add: they say nothing about the page. Names begin or are like this. */
const PREFIXES = ["utm_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "mc_", "_hs"];
const NAMES = [
  "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "li_fat_id", "srsltid", "mkt_tok",
  "oly_enc_id", "oly_anon_id", "vero_id", "_ga", "_gl", "epik", "sc_cid", "s_cid", "wt_mc", "at_medium", "at_campaign",
];

/** An address that says itself where it begins. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
/** An address that names a folder: all before its question or its place, and the slash at the end if it has one. */
const FOLDER = /^((?:[^?#]*\/)?\.{1,2}|[^?#]*(?=\/))\/?(?=[?#]|$)/;
const FILE = "index.html";

/** Whether this page is of the edition that is made for a folder; `macros/publishing/offline.py` says so on it. */
export function isForFolder() {
  return "zonderServer" in document.documentElement.dataset;
}

/** An address of this site with the name of its file where it names a folder. @param {string} address */
export function withFile(address) {
  return ELSEWHERE.test(address) ? address : address.replace(FOLDER, `$1/${FILE}`);
}

/**
 * The address of a page, for a link. Without a server it needs the name of its file; addresses of other sites stay the same.
 * @param {string} base the way to the site's root
 * @param {string} address from the root, or of another site
 */
export function pageAddress(base, address) {
  if (/^https?:/.test(address)) return address;
  return location.protocol === "file:" || isForFolder() ? withFile(base + address) : base + address;
}

/**
 * Where others find this page, with `query`: its known address, else its present one. A page opened from a folder has no address
 * that others can open, and says so.
 * @param {string} query "" or what starts at the question mark
 * @param {string} [anchor] of a part of the page; "" for the page as a whole
 */
export function publicAddress(query, anchor = "") {
  const address = new URL(knownAddress() ?? location.href, location.href);
  if (address.protocol === "file:") return "een kopie op de eigen computer";
  address.search = withoutCampaignMarks(query);
  address.hash = anchor;
  return address.href.replaceAll("%2C", ",");
}

/** Whether others can open this page. */
export function isPublic() {
  return knownAddress() !== null || location.protocol !== "file:";
}

/**
 * Where others find what a link on this page leads to; null if it is only on this computer.
 * @param {string} link as in its attribute
 */
export function publicLink(link) {
  if (ELSEWHERE.test(link)) return link;
  const address = new URL(link, knownAddress() ?? location.href);
  if (address.protocol === "file:") return null;
  if (address.pathname.endsWith(`/${FILE}`)) address.pathname = address.pathname.slice(0, -FILE.length);
  return address.href;
}

/** Where the edition says that this page is, if it has an address. */
function knownAddress() {
  return document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? null;
}

/** Whether a parameter of an address is such a mark. @param {string} name */
export function isCampaignMark(name) {
  const plain = name.toLowerCase();
  return NAMES.includes(plain) || PREFIXES.some((prefix) => plain.startsWith(prefix));
}

/** The part of an address from the question mark, without such marks; as it was if it has none. @param {string} query */
export function withoutCampaignMarks(query) {
  const parameters = new URLSearchParams(query);
  const marks = [...parameters.keys()].filter(isCampaignMark);
  if (!marks.length) return query;
  for (const name of marks) parameters.delete(name);
  return parameters.size ? `?${parameters}` : "";
}
