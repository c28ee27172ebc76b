/**
 * The early script, loaded in the head before anything is drawn: sets the chosen theme, and
 * lets the style sheet count on the menu button. Not for anything that can wait.
 */

import { leesThema, pasThemaToe } from "./preference.js";

/** In milliseconds: who waits longer for the script gets the page without. */
const LANGSTE_WACHT = 3000;

const { dataset } = document.documentElement;

pasThemaToe(leesThema());
dataset.menuKnop = "";
// What only script can do keeps its place; see the catalogue. An address may ask something of it.
dataset.script = location.search.length > 1 ? "vraagt" : "";

// Should the main script not arrive or its menu fail, the menu must not stay folded.
addEventListener("load", () => {
  if (!document.querySelector('[data-component="menu"][data-gestart]')) delete dataset.menuKnop;
});

/** Should the main script not come, or come too late, then the page says what it cannot do, and hides nothing. */
function zonderScript() {
  if (document.querySelector(":is([data-component=catalogus], [data-component=keuzehulp]):not([data-gestart])")) delete dataset.script;
}

addEventListener("load", zonderScript);
setTimeout(zonderScript, LANGSTE_WACHT);
