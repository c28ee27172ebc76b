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

/**
 * Copy an element with its layout: as HTML for who pastes into a document, and as words. If the browser refuses, the element is selected
 * instead, so that Ctrl+C copies it.
 * @param {HTMLElement} element
 * @param {{html: string, words: string}} content
 * @returns {Promise<boolean>} whether that worked
 */
export async function copyLaidOut(element, { html, words }) {
  try {
    const blobs = Object.entries({ "text/html": html, "text/plain": words }).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copiedByEvent(element, html, words);
  }
}

/** The older way, for a page that is not served over https and for browsers that refuse the newer one. @param {HTMLElement} element @param {string} html @param {string} words */
function copiedByEvent(element, html, words) {
  let isDone = false;
  const put = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", words);
    event.preventDefault();
    event.stopPropagation();
    isDone = Boolean(event.clipboardData);
  };
  // WebKit copies only while something is selected.
  getSelection()?.selectAllChildren(element);
  addEventListener("copy", put, { capture: true, once: true });
  document.execCommand("copy");
  removeEventListener("copy", put, { capture: true });
  if (isDone) getSelection()?.removeAllRanges();
  return isDone;
}
