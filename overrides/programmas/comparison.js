/** Which programmes are compared, to and from the address. Pure: it knows no page and no history. */

export const MOST = 4;
export const FEWEST = 2;
const COMPARE = "vergelijk";
const DIFFERENCES = "verschil";
const LONGEST_ID = 80;

/**
 * What an address asks for; `unknown` and `tooMany` cannot be used.
 * @typedef {{ids: string[], unknown: string[], tooMany: string[], onlyDifferences: boolean}} Comparison
 */

/**
 * Ids are recognised in any case, like every other value in the address.
 * @param {string} query the part of the address from the question mark
 * @param {(id: string) => boolean} knows
 * @returns {Comparison}
 */
export function readComparison(query, knows) {
  const parameters = new URLSearchParams(query);
  const typed = parameters.getAll(COMPARE).flatMap((value) => value.split(",")).map((id) => id.trim()).filter(Boolean);
  const named = [...new Set(typed.map((id) => (knows(id.toLowerCase()) ? id.toLowerCase() : id)))];
  const known = named.filter(knows);
  return {
    ids: known.slice(0, MOST), tooMany: known.slice(MOST), unknown: named.filter((id) => !knows(id)).map(shortened),
    onlyDifferences: parameters.get(DIFFERENCES) === "ja",
  };
}

/** @param {string} id */
function shortened(id) {
  return id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id;
}

/** Whether the address asks for a comparison, even an empty one. @param {string} query */
export function asksForComparison(query) {
  return new URLSearchParams(query).has(COMPARE);
}

/**
 * The address of a comparison; what others keep in the present one stays. Ids keep their commas, as people write them.
 * @param {readonly string[]} ids
 * @param {{onlyDifferences?: boolean, current?: string}} [rest]
 */
export function writeComparison(ids, { onlyDifferences = false, current = "" } = {}) {
  const others = withoutComparison(current).slice(1);
  const parts = [others, `${COMPARE}=${ids.map(encodeURIComponent).join(",")}`, onlyDifferences ? `${DIFFERENCES}=ja` : ""];
  return `?${parts.filter(Boolean).join("&")}`;
}

/**
 * The address without a comparison; "" where nothing else is in it.
 * @param {string} current
 */
export function withoutComparison(current) {
  const parameters = new URLSearchParams(current);
  for (const name of [COMPARE, DIFFERENCES]) parameters.delete(name);
  return parameters.size ? `?${parameters}` : "";
}
