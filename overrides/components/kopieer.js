/** Copies what an element says. Where the browser refuses the clipboard, the words stand selected and the visitor is told. */

/**
 * @param {HTMLElement} element
 * @returns {Promise<string>} what to tell the visitor
 */
export async function kopieer(element) {
  try {
    await navigator.clipboard.writeText(element.textContent ?? "");
    return "De tekst is gekopieerd.";
  } catch {
    // No permission, or no clipboard at all where the page is not served over https.
    getSelection()?.selectAllChildren(element);
    return "Kopiëren mag hier niet. De tekst staat geselecteerd; kopieer die zelf, met Ctrl+C.";
  }
}
