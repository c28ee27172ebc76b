/**
 * The buttons of `uitvoer.html`: they make a file or a paragraph in the visitor's own browser. What goes into it is up to the
 * component that uses them.
 */

import { copyText, toClipboard } from "../../lib/copy.js";
import { find } from "../../lib/element.js";
import { download, write } from "../../files/write.js";

/** @typedef {import("../../files/exported.js").ExportDocument} ExportDocument */

const BUSY = "Bezig…";
const NOTHING = "Er staat nu niets in de lijst. Kies eerst programma's.";
const FILE_FAILED = "Het bestand is niet gemaakt. Probeer het opnieuw, kies een ander formaat, of druk de pagina af.";
const PARAGRAPH_FAILED = "De alinea is niet gemaakt: een deel van deze site laadt niet. Probeer het opnieuw.";

/**
 * Let the buttons save the document that `make` gives; null means that there is nothing to save.
 * @param {HTMLElement} element around the markup of `uitvoer.html`
 * @param {string} base the way to the site's root
 * @param {() => Promise<ExportDocument | null>} make
 */
export function offerFiles(element, base, make) {
  const box = find(element, "[data-uitvoer]", HTMLElement);
  const message = find(box, "[data-uitvoer-melding]", HTMLElement);
  for (const button of box.querySelectorAll("[data-formaat]")) {
    if (!(button instanceof HTMLElement)) continue;
    button.addEventListener("click", async () => {
      // So that a screen reader also reads a result that is worded like the last one.
      message.textContent = BUSY;
      message.textContent = await saveFile(button.dataset.formaat ?? "", base, make);
    });
  }
  box.hidden = false;
}

/**
 * @param {string} format
 * @param {string} base
 * @param {() => Promise<ExportDocument | null>} make
 * @returns {Promise<string>} what to tell the visitor
 */
async function saveFile(format, base, make) {
  try {
    const document = await make();
    if (!document) return NOTHING;
    const name = `${document.fileName}.${format}`;
    download(name, await write(format, base, document));
    return `Klaar: ${name} staat bij uw downloads.`;
  } catch (error) {
    console.warn(error);
    return FILE_FAILED;
  }
}

/**
 * Let the button copy the paragraph that `make` gives; null means that there is nothing to copy. The text appears only where
 * the browser refuses to copy it: a list that is filtered further would soon say something else.
 * @param {HTMLElement} element around the markup of `uitvoer.html`
 * @param {() => Promise<string | null>} make
 */
export function offerParagraph(element, make) {
  const quote = find(element, "[data-uitvoer-alinea]", HTMLElement);
  const message = find(element, "[data-uitvoer-melding]", HTMLElement);
  find(element, "[data-uitvoer-kopieer]", HTMLElement).addEventListener("click", async () => {
    quote.hidden = true;
    message.textContent = BUSY;
    message.textContent = await copyParagraph(quote, make);
  });
}

/**
 * @param {HTMLElement} quote
 * @param {() => Promise<string | null>} make
 * @returns {Promise<string>} what to tell the visitor
 */
async function copyParagraph(quote, make) {
  try {
    const text = await make();
    if (!text) return NOTHING;
    if (await toClipboard(text)) return "De alinea is gekopieerd. Plak die in uw stuk.";
    quote.textContent = text;
    quote.hidden = false;
    return await copyText(quote);
  } catch (error) {
    console.warn(error);
    return PARAGRAPH_FAILED;
  }
}
