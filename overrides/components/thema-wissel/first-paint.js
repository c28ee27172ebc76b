/**
 * The early script, loaded in the head before anything is drawn: sets the chosen theme, fetches the letter, and
 * lets the style sheet count on the menu button. Not for anything that can wait.
 */

import { applyThema, readThema } from "./preference.js";

/** In milliseconds; a visitor who waits longer for the script gets the page without it. */
const LONGEST_WAIT = 3000;

const { dataset } = document.documentElement;

applyThema(readThema());
fetchLetter();
dataset.menuKnop = "";
// What only script can do keeps its place on the page, so that nothing moves when it comes. The address may hold a choice for it.
dataset.script = location.search.length > 1 ? "vraagt" : "";

// If the main script does not arrive or its menu fails, the menu must not stay folded.
addEventListener("load", () => {
  if (!document.querySelector('[data-component="menu"][data-gestart]')) delete dataset.menuKnop;
});

/** If the main script does not come, or comes too late, the page says what it cannot do, and hides nothing. */
function withoutScript() {
  if (document.querySelector(".filter[hidden], :is([data-component=menu], [data-component=keuzehulp]):not([data-gestart])")) delete dataset.script;
}

addEventListener("load", withoutScript);
setTimeout(withoutScript, LONGEST_WAIT);

/**
 * Fetch the letter beside the style sheet, which would ask for it too late for the first paint; after that it stays away until the next
 * page, so that nothing moves. A folder has no memory of pages: there it may come a little later.
 */
function fetchLetter() {
  if (!(document.currentScript instanceof HTMLScriptElement)) return;
  const href = new URL("fonts/source-sans-3-latin-wght-normal.woff2", document.currentScript.src).href;
  if (location.protocol === "file:") {
    document.fonts.add(new FontFace("Source Sans 3", `url(${href})`, { weight: "200 900", display: "swap" }));
    return;
  }
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href });
  document.head.append(link);
}
