/** Offers a list of programmes as a file and as a paragraph. Which programmes, the page around it knows. */

import { publicAddress } from "../../lib/address.js";
import { loadProgrammas } from "../../programmas/data.js";
import { listDocument } from "../../programmas/export.js";
import { listParagraph } from "../../programmas/paragraph.js";
import { offerFiles, offerParagraph } from "./buttons.js";

/** @typedef {import("../../programmas/data.js").Data} Data */
/** @typedef {import("../../programmas/data.js").Origin} Origin */
/** @typedef {import("../../programmas/data.js").ShownList} ShownList */

/** The list, and the part of its address from the question mark. @typedef {{list: ShownList, query: string}} Shown */

/**
 * @param {HTMLElement} element around the markup of `uitvoer.html`
 * @param {string} base the way to the site's root
 * @param {{title: string, name: string}} labels of the document; `name` begins the name of the file
 * @param {() => Shown} show asked again for each file and paragraph
 */
export function offerList(element, base, labels, show) {
  /**
   * @template T
   * @param {(data: Data, list: ShownList, origin: Origin) => T} make
   */
  const fromList = async (make) => {
    const { list, query } = show();
    return count(list) ? make(await loadProgrammas(base), list, { moment: new Date(), address: publicAddress(query) }) : null;
  };
  offerParagraph(element, () => fromList(listParagraph));
  offerFiles(element, base, () => fromList((data, list, origin) => listDocument(data, list, labels, origin)));
}

/** @param {ShownList} list */
export function count({ ids, withoutLeeftijd, withoutLabel }) {
  return ids.length + withoutLeeftijd.length + withoutLabel.length;
}
