/** Opens a plan from a file. What is here already stays: the visitor reads how the two are to each other, and chooses. */

import { ask } from "../../lib/dialog.js";
import { find, make } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { openFile, relation } from "../../plan/keeper/files.js";
import { copyOf as planCopy, keptOf } from "../../plan/keeper/shelf.js";
import { readPlan } from "./reading.js";
import { RELATIONS, moment } from "./sentences.js";

/**
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {import("../../plan/keeper/files.js").Relation} Relation
 */

/** One answer to a question: what the button says, and what that does. @typedef {{value: string, words: string, explained: string}} Choice */

/** @type {Readonly<Record<"vervang" | "samen" | "kopie", Choice>>} */
const CHOICES = Object.freeze({
  vervang: { value: "vervang", words: "Neem het bestand over", explained: "Het plan in deze browser wordt gelijk aan het bestand. U kunt dit terugdraaien." },
  samen: { value: "samen", words: "Voeg ze samen", explained: "U ziet per antwoord wat verschilt en kiest wat blijft." },
  kopie: { value: "kopie", words: "Open het bestand als kopie", explained: "Het bestand wordt een apart plan. Uw plan in deze browser blijft zoals het is." },
});
/** What to offer, the most fitting first. @type {Readonly<Record<Exclude<Relation, "new" | "same">, readonly Choice[]>>} */
const OFFERED = Object.freeze({
  newer: [CHOICES.vervang, CHOICES.samen, CHOICES.kopie],
  older: [CHOICES.kopie, CHOICES.vervang, CHOICES.samen],
  apart: [CHOICES.samen, CHOICES.kopie, CHOICES.vervang],
});

/**
 * Open the plan in a file.
 * @param {Context} context
 * @param {File} file
 * @param {(theirs: Dossier, name: string, told: readonly string[]) => Promise<unknown>} merge
 */
export async function openPlan(context, file, merge) {
  const { store, notice } = context;
  const read = await readPlan(file, context);
  if (!read.ok) return notice(`${file.name} is niet geopend. ${read.reason}`);
  const { dossier, told } = read;
  const mine = await keptOf(store, dossier.id);
  const kind = relation(mine, dossier);
  if (kind === "new") await openFile(store, dossier, file.name);
  else if (kind === "same") await store.open(dossier.id);
  else return chosen(context, { file, theirs: dossier, told, merge }, await askAbout(kind, dossier, mine?.dossier ?? dossier, file.name));
  const words = kind === "same" ? `is gelijk aan het plan ‘${dossier.naam}’ in deze browser. Dat is nu open.` : `is geopend: het plan ‘${dossier.naam}’. Uw andere plannen blijven in de lijst staan.`;
  notice([`${file.name} ${words}`, ...told].join(" "));
}

/**
 * @param {Context} context
 * @param {{file: File, theirs: Dossier, told: readonly string[], merge: (theirs: Dossier, name: string, told: readonly string[]) => Promise<unknown>}} what
 * @param {string} answer
 */
async function chosen({ store, notice }, { file, theirs, told, merge }, answer) {
  if (answer === "vervang") {
    await openFile(store, theirs, file.name);
    notice(["Het plan is nu gelijk aan het bestand. Bij ‘Bestanden’ draait u dit terug.", ...told].join(" "));
  } else if (answer === "kopie") {
    const copy = planCopy(theirs, `${theirs.naam} (uit ${file.name})`, store.now());
    await store.adopt(copy);
    notice([`Het bestand is nu een apart plan: ‘${copy.naam}’.`, ...told].join(" "));
  } else if (answer === "samen") {
    await store.open(theirs.id);
    await merge(theirs, file.name, told);
  } else {
    notice("Er is niets geopend. Uw plan is zoals het was.");
  }
}

/** @param {Exclude<Relation, "new" | "same">} kind @param {Dossier} theirs @param {Dossier} mine @param {string} name */
function askAbout(kind, theirs, mine, name) {
  const now = new Date();
  const days = `Het bestand is ${moment(new Date(theirs.gewijzigd), now)} voor het laatst gewijzigd, het plan in deze browser ${moment(new Date(mine.gewijzigd), now)}.`;
  return question(`‘${theirs.naam}’ staat al in deze browser`, [`U opent ${name}. ${RELATIONS[kind]}`, days], OFFERED[kind]);
}

/**
 * A question with a button for each choice; the first is the most fitting.
 * @param {string} title
 * @param {readonly string[]} explained
 * @param {readonly Choice[]} choices
 * @returns {Promise<string>} the value of the choice, "" for none
 */
export function question(title, explained, choices) {
  const dialog = /** @type {HTMLDialogElement} */ (copyOf("bestand-vraag"));
  find(dialog, "h2", HTMLElement).textContent = title;
  find(dialog, "[data-uitleg]", HTMLElement).append(...explained.map((sentence) => make("p", "", sentence)));
  find(dialog, "[data-keuzes]", HTMLElement).append(...choices.map(({ value, words, explained: meaning }, place) => {
    const element = copyOf("vraag-keuze");
    const button = find(element, "button", HTMLButtonElement);
    button.value = value;
    button.dataset.keuze = value;
    button.textContent = words;
    button.classList.toggle("knop--hoofd", place === 0);
    const why = find(element, "p", HTMLElement);
    why.textContent = meaning;
    why.id = `vraag--${value}`;
    button.setAttribute("aria-describedby", why.id);
    return element;
  }));
  return ask(dialog);
}
