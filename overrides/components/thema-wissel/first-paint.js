/**
 * The early script, loaded in the head before anything is drawn: sets the chosen theme, and
 * lets the style sheet count on the menu button. Not for anything that can wait.
 */

import { applyThema, readThema } from "./preference.js";

/** In milliseconds; a visitor who waits longer for the script gets the page without it. */
const LONGEST_WAIT = 3000;

const { dataset } = document.documentElement;

applyThema(readThema());
dataset.menuKnop = "";
// What only script can do keeps its place on the page; see the catalogue. The address may hold a choice for it.
dataset.script = location.search.length > 1 ? "vraagt" : "";

// If the main script does not arrive or its menu fails, the menu must not stay folded.
addEventListener("load", () => {
  if (!document.querySelector('[data-component="menu"][data-gestart]')) delete dataset.menuKnop;
});

/** If the main script does not come, or comes too late, the page says what it cannot do, and hides nothing. */
function withoutScript() {
  if (document.querySelector(":is([data-component=catalogus], [data-component=keuzehulp]):not([data-gestart])")) delete dataset.script;
}

addEventListener("load", withoutScript);
setTimeout(withoutScript, LONGEST_WAIT);
