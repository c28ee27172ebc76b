/** Copies text to the clipboard, and says whether that worked, since a browser may refuse. */

/**
 * Copy a text.
 * @param {string} text
 * @returns {Promise<boolean>} whether that worked
 */
export async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or no clipboard at all where the page is not served over https.
    return false;
  }
}

/**
 * Copy the text of an element. If the browser refuses, the text is selected instead.
 * @param {HTMLElement} element
 * @returns {Promise<string>} what to tell the visitor
 */
export async function copyText(element) {
  if (await toClipboard(element.textContent ?? "")) return "De tekst is gekopieerd.";
  getSelection()?.selectAllChildren(element);
  return "Kopiëren mag hier niet. De tekst staat geselecteerd; kopieer die zelf, met Ctrl+C.";
}
