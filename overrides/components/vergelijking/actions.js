/** What can be done with the comparison that is shown: copy it as a paragraph, print it, save it as a file. */

import { copyText } from "../../lib/copy.js";
import { find } from "../../lib/element.js";
import { comparisonDocument } from "../../programmas/export.js";
import { comparisonParagraph } from "../../programmas/paragraph.js";
import { offerFiles } from "../uitvoer/buttons.js";

/** @typedef {import("../../programmas/data.js").Data} Data */
/** @typedef {import("../../programmas/data.js").Origin} Origin */
/** @typedef {import("../../programmas/rows.js").Row} Row */

/** @typedef {{data: Data, ids: readonly string[], rows: readonly Row[], origin: Origin}} Shown */

/**
 * @param {HTMLElement} content around the buttons
 * @param {string} base the way to the site's root
 * @param {() => Shown | null} show null while nothing is compared
 */
export function startActions(content, base, show) {
  find(content, "[data-afdrukken]", HTMLElement).addEventListener("click", () => print());
  find(content, "[data-kopieer]", HTMLElement).addEventListener("click", () => copyParagraph(content, show()));
  offerFiles(content, base, async () => {
    const shown = show();
    return shown && comparisonDocument(shown.data, shown.ids, shown.rows, shown.origin);
  });
}

/** A paragraph that was copied says nothing of the comparison drawn after it. @param {HTMLElement} content */
export function clearParagraph(content) {
  find(content, "[data-alinea]", HTMLElement).hidden = true;
  find(content, "[data-gekopieerd]", HTMLElement).textContent = "";
}

/** @param {HTMLElement} content @param {Shown | null} shown */
async function copyParagraph(content, shown) {
  if (!shown) return;
  const quote = find(content, "[data-alinea]", HTMLElement);
  quote.textContent = comparisonParagraph(shown.data, shown.ids, shown.rows, shown.origin);
  quote.hidden = false;
  find(content, "[data-gekopieerd]", HTMLElement).textContent = await copyText(quote);
}
