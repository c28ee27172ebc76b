/**
 * Keeps controls as the page knows them, whatever the browser puts in them when a visitor comes Back: Chromium and Firefox fill in
 * what was typed before, after the scripts ran; WebKit empties a form that forbids autocompletion just after `pageshow`.
 */

/**
 * Show the controls again after the browser has put back its own.
 * @param {() => void} show sets every control from what the page knows
 */
export function keepShown(show) {
  addEventListener("pageshow", () => {
    show();
    setTimeout(show);
  });
}
