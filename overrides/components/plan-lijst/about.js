/** What the open plan is called, and the short list of programmes in it. */

import { find, say } from "../../lib/element.js";
import { kortelijst } from "../../kortelijst/keeper.js";
import { shortlistSentence } from "./sentences.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */

/**
 * @param {HTMLElement} element hidden while no plan is open
 * @param {Context} context
 * @returns {() => void} stops it
 */
export function showAbout(element, context) {
  const { store } = context;
  const update = () => {
    element.hidden = !store.dossier;
    for (const name of /** @type {const} */ (["naam", "gemeente"])) {
      const input = field(element, name);
      if (store.dossier && input.value !== store.dossier[name] && input !== document.activeElement) input.value = store.dossier[name];
    }
    showShortlist(find(element, "[data-kortelijst]", HTMLElement), context);
  };
  for (const name of /** @type {const} */ (["naam", "gemeente"])) {
    field(element, name).addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement && store.dossier) store.edit({ kind: "about", [name]: target.value });
    });
    field(element, name).addEventListener("change", () => store.pause());
  }
  find(element, "[data-actie=kortelijst-neem]", HTMLButtonElement).addEventListener("click", () => takeShortlist(context));
  update();
  return store.subscribe(update);
}

/** @param {HTMLElement} element @param {string} name */
function field(element, name) {
  return find(element, `[data-plan=${name}]`, HTMLInputElement);
}

/** Hidden where both are empty. @param {HTMLElement} place @param {Context} context */
function showShortlist(place, { store, definitie }) {
  const inPlan = store.dossier?.kortelijst ?? [];
  const missing = missingIn(store);
  place.hidden = !inPlan.length && !missing.length;
  const { programmas } = definitie.lijsten;
  say(find(place, "span", HTMLElement), shortlistSentence(inPlan.map((id) => programmas[id] ?? id), missing.length));
  const button = find(place, "button", HTMLButtonElement);
  button.hidden = !missing.length;
  button.textContent = missing.length === 1 ? "Zet het in dit plan" : `Zet deze ${missing.length} in dit plan`;
}

/** What is on the visitor's list of programmes and not in the plan. @param {Context["store"]} store */
function missingIn({ dossier }) {
  return kortelijst().ids.filter((id) => !dossier?.kortelijst.includes(id));
}

/** @param {Context} context */
function takeShortlist({ store, notice }) {
  if (!store.dossier) return;
  store.edit({ kind: "shortlist", ids: [...store.dossier.kortelijst, ...missingIn(store)] });
  notice("De programma's van uw lijst staan in dit plan.", true);
}
