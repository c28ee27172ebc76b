/** Copies text to the clipboard, and says whether that went: a browser may refuse. What to do then is up to who asked. */

/**
 * @param {string} text
 * @returns {Promise<boolean>}
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
 * What an element says. Where the browser refuses, the words stand selected.
 * @param {HTMLElement} element
 * @returns {Promise<string>} what to tell the visitor
 */
export async function copyText(element) {
  if (await toClipboard(element.textContent ?? "")) return "De tekst is gekopieerd.";
  getSelection()?.selectAllChildren(element);
  return "Kopiëren mag hier niet. De tekst staat geselecteerd; kopieer die zelf, met Ctrl+C.";
}
