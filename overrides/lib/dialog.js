/** Questions in a dialog: the visitor chooses a button, or none. */

/**
 * Show a dialog until it closes, and take it off the page again. Its buttons close it: each has its answer in `value`. The browser gives
 * the focus back to where it was.
 * @param {HTMLDialogElement} dialog that is not on the page
 * @returns {Promise<string>} the answer; "" where the visitor leaves it, also with Escape
 */
export function ask(dialog) {
  return new Promise((resolve) => {
    for (const button of dialog.querySelectorAll("button[value]")) {
      if (button instanceof HTMLButtonElement) button.addEventListener("click", () => dialog.close(button.value));
    }
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    }, { once: true });
    document.body.append(dialog);
    dialog.showModal();
  });
}
