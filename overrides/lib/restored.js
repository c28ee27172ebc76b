/**
 * Keeps controls as the page knows them, whatever the browser puts in them when a visitor comes Back: Chromium and Firefox fill in
 * what was typed before, after the scripts ran; WebKit empties a form that forbids autocompletion just after `pageshow`.
 */

/**
 * Show the controls again after the browser has put back its own, and let what WebKit resets them to be what they show: under load
 * that comes after any moment that a page can wait for.
 * @param {HTMLElement} element around the controls
 * @param {() => void} show sets every control from what the page knows
 */
export function keepShown(element, show) {
  keepTyped(element);
  addEventListener("pageshow", () => {
    show();
    setTimeout(show);
  });
}

/**
 * Keep what is in the controls of a page that is left and may come Back whole: what WebKit resets them to then, without an event.
 * @param {HTMLElement} element around the controls
 */
export function keepTyped(element) {
  addEventListener("pagehide", () => {
    for (const control of element.querySelectorAll("input, textarea, option")) {
      if (control instanceof HTMLOptionElement) control.defaultSelected = control.selected;
      else if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) control.defaultChecked = control.checked;
      else if (control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type !== "file")) control.defaultValue = control.value;
    }
  });
}
