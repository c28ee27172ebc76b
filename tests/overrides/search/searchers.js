/** Searchers of the cases in `tests/cases/zoeken/`, of which Python made the parts. */

import { readFileSync } from "node:fs";

import { Searcher } from "../../../overrides/search/search.js";

/** Case → address → what the script gives; `fields` are the words of each place. */
export const SCRIPTS = JSON.parse(readFileSync(process.env.HANDBOEK_ZOEKEN, "utf8"));

/** @param {string} name @param {string[]} [loaded] gets the names of the parts that were asked for */
export function searcherOf(name, loaded = []) {
  const scripts = SCRIPTS[name];
  const index = scripts["assets/zoekindex.js"];
  return new Searcher(index, async (part) => {
    loaded.push(part);
    return scripts[`${index.map}${part}.js`];
  });
}
