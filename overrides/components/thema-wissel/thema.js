/**
 * The early script, loaded in the head before anything is drawn: sets the chosen theme, and
 * lets the style sheet count on the menu button. Not for anything that can wait.
 */

import { leesThema, pasThemaToe } from "./voorkeur.js";

const { dataset } = document.documentElement;

pasThemaToe(leesThema());
dataset.menuKnop = "";

// Should the main script not arrive or its menu fail, the menu must not stay folded.
addEventListener("load", () => {
  if (!document.querySelector('[data-component="menu"][data-gestart]')) delete dataset.menuKnop;
});
