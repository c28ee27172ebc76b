/** Which programmes are compared, to and from the address. Pure: knows no page and no history. */

export const MEEST = 4;
export const MINST = 2;
const NAAM = "vergelijk";
const VERSCHIL = "verschil";
const LANGSTE_ID = 80;

/**
 * `open` where the address asks for a comparison, if only an empty one. `onbekend` and `teVeel` could not be used.
 * @typedef {{open: boolean, ids: string[], onbekend: string[], teVeel: string[], alleenVerschillen: boolean}} Vraag
 */

/**
 * Ids are known whatever their case, as every other value in the address is.
 * @param {string} zoek the part of the address from the question mark
 * @param {(id: string) => boolean} kent
 * @returns {Vraag}
 */
export function leesVraag(zoek, kent) {
  const delen = new URLSearchParams(zoek);
  const getikt = delen.getAll(NAAM).flatMap((waarde) => waarde.split(",")).map((id) => id.trim()).filter(Boolean);
  const genoemd = [...new Set(getikt.map((id) => (kent(id.toLowerCase()) ? id.toLowerCase() : id)))];
  const bekend = genoemd.filter(kent);
  return {
    open: delen.has(NAAM), ids: bekend.slice(0, MEEST), teVeel: bekend.slice(MEEST),
    onbekend: genoemd.filter((id) => !kent(id)).map((id) => (id.length > LANGSTE_ID ? `${id.slice(0, LANGSTE_ID)}…` : id)),
    alleenVerschillen: delen.get(VERSCHIL) === "ja",
  };
}

/** Whether the address asks for a comparison. @param {string} zoek */
export function vraagtVergelijking(zoek) {
  return new URLSearchParams(zoek).has(NAAM);
}

/**
 * The address of a comparison; everything of others in the present one stays. Ids keep their commas, as people write them.
 * @param {readonly string[]} ids
 * @param {{alleenVerschillen?: boolean, huidig?: string}} [rest]
 */
export function schrijfVraag(ids, { alleenVerschillen = false, huidig = "" } = {}) {
  const ander = zonderVraag(huidig).slice(1);
  const delen = [ander, `${NAAM}=${ids.map(encodeURIComponent).join(",")}`, alleenVerschillen ? `${VERSCHIL}=ja` : ""];
  return `?${delen.filter(Boolean).join("&")}`;
}

/**
 * The address without a comparison, "" where nothing else stands in it.
 * @param {string} huidig
 */
export function zonderVraag(huidig) {
  const delen = new URLSearchParams(huidig);
  for (const naam of [NAAM, VERSCHIL]) delen.delete(naam);
  return delen.size ? `?${delen}` : "";
}
