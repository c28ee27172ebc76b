/** The marks that newsletters, advertisements and social media add to an address. They say nothing about the page, and are never passed on. Pure. */

const PREFIXES = ["utm_", "pk_", "mtm_", "matomo_", "piwik_", "hsa_", "mc_", "_hs"];
const NAMES = [
  "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "li_fat_id", "srsltid", "mkt_tok",
  "oly_enc_id", "oly_anon_id", "vero_id", "_ga", "_gl", "epik", "sc_cid", "s_cid", "wt_mc", "at_medium", "at_campaign",
];

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
