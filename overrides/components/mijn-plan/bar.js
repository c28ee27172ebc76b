/** The bar of a plan: its name, what other components put there, and undo. */

import { find, say } from "../../lib/element.js";
import { openAll } from "../../plan/page/pieces.js";
import { startUndo } from "./undo.js";

/** @param {HTMLElement} bar @param {import("../../plan/page/context.js").Context} context */
export function startBar(bar, context) {
  const { keeper, store, parts } = context;
  const update = () => {
    const { naam, gemeente } = keeper.dossier;
    say(find(bar, "[data-naam]", HTMLElement), naam.includes(gemeente) ? naam : `${naam}, ${gemeente}`);
    bar.hidden = !keeper.isOpen;
  };
  store.subscribe(update);
  update();
  openAll(parts.bar, find(bar, "[data-plek=balk]", HTMLElement), context);
  startUndo(bar, context);
}
