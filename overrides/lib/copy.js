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
 * Copy the text of an element, or what is typed in it. If the browser refuses, the text is selected instead.
 * @param {HTMLElement} element
 * @returns {Promise<string>} what to tell the visitor
 */
export async function copyText(element) {
  const isTyped = element instanceof HTMLTextAreaElement;
  if (await toClipboard(isTyped ? element.value : element.textContent ?? "")) return "De tekst is gekopieerd.";
  if (isTyped) element.select();
  else getSelection()?.selectAllChildren(element);
  return "Kopiëren mag hier niet. De tekst staat geselecteerd; kopieer die zelf, met Ctrl+C.";
}
