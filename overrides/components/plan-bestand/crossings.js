/** Tells where this tab and another typed in the same place, and puts back the other text at one click. */

import { find, findAll, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { fieldAt } from "../../plan/definition.js";
import { targetOf, textOf } from "../../plan/keeper/targets.js";
import { crossingSentence } from "./sentences.js";

/**
 * @typedef {import("../../plan/keeper/crossing.js").Crossing} Crossing
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

/**
 * @param {HTMLElement} list
 * @param {Context} context
 * @returns {() => void} stops it
 */
export function showCrossings(list, context) {
  return context.store.subscribe(({ crossings, edits }) => {
    // Those of another plan say nothing about this one.
    if (!edits) list.replaceChildren();
    for (const crossing of crossings) show(list, crossing, context);
  });
}

/** The last one about a place takes the place of the one before. @param {HTMLElement} list @param {Crossing} crossing @param {Context} context */
function show(list, crossing, context) {
  const { edit, theirs, won, restore } = crossing;
  const target = targetOf(edit);
  const item = copyOf("kruising");
  item.dataset.plek = target;
  const sentence = crossingSentence(placeOf(edit, context), { mine: textOf(edit), theirs, won });
  say(find(item, "p", HTMLElement), sentence);
  const put = find(item, "[data-actie=kruising-zet]", HTMLButtonElement);
  put.textContent = restoreWords(crossing);
  put.addEventListener("click", () => {
    context.keeper.edit(restore);
    close(item);
    context.notice("Teruggezet.", true);
  });
  find(item, "[data-actie=kruising-goed]", HTMLButtonElement).addEventListener("click", () => close(item));
  findAll(list, "li", HTMLElement).find(({ dataset }) => dataset.plek === target)?.remove();
  list.append(item);
  context.say(sentence);
}

/** What is typed outside the sheets. */
const OWN = Object.freeze({ eigenTekst: "uw eigen tekst in een stuk", weggelegd: "uw reden bij een bevinding", instellingen: "een hulpmiddel bij de bevindingen" });

/** @param {Crossing["edit"]} edit @param {Context} context */
function placeOf(edit, { definitie }) {
  if (edit.kind === "set") return OWN[edit.key];
  return fieldAt(definitie, `${edit.sheet}.${edit.kind === "cell" ? edit.column : edit.field}`)?.veld.label ?? "een veld";
}

/** @param {Crossing} crossing */
function restoreWords({ theirs, won }) {
  if (theirs === null) return "Zet de rij terug";
  return won === "mine" ? "Neem de andere tekst" : "Zet mijn tekst terug";
}

/** The focus goes to the next message, else to the button that saves. @param {HTMLElement} item */
function close(item) {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  const part = item.closest(".planbestand");
  item.remove();
  const target = next?.querySelector("button") ?? part?.querySelector("button");
  if (target instanceof HTMLElement) target.focus();
}
