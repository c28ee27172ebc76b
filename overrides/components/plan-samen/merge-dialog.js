/**
 * The dialog that merges the plan of a file with the open one: says what the file is, shows per sheet what differs, and merges once every choice is made.
 * The choices are kept while the page lives: who leaves the dialog and chooses the same file again finds them.
 */

import { find, make, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { compare } from "../../plan/dossier/differences.js";
import { choiceOf, effectsOf } from "../../plan/dossier/effects.js";
import { merge as mergePlans } from "../../plan/dossier/merge.js";
import { isSame } from "../../plan/dossier/values.js";
import { aboutFile, countSentence, doneSentence, stateSentence } from "./sentences.js";
import { SheetDifferences } from "./sheet-differences.js";

/**
 * @typedef {import("../../plan/dossier/differences.js").Difference} Difference
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/dossier/three-way.js").Choice} Choice
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

/** A file that is being merged, and sentences about it. @typedef {{name: string, dossier: Dossier, base: Dossier | null, told: readonly string[]}} Theirs */

/** What was chosen in this page, by file. @type {Map<string, Record<string, Choice>>} */
const remembered = new Map();

/** What came of it: the plan to keep, null where it stays as it is; what to say; and whether it changes anything. @typedef {{merged: Dossier | null, sentence: string, isChanged: boolean}} Outcome */

/**
 * Ask what to keep of each. Ends when the dialog is gone.
 * @param {Context} context with a plan that is open
 * @param {Theirs} theirs
 * @returns {Promise<Outcome>}
 */
export async function together(context, theirs) {
  const { name, dossier, base, told } = theirs;
  const { keeper, definitie } = context;
  if (!compare(keeper.dossier, dossier, base, definitie).length) {
    const merged = mergePlans(keeper.dossier, dossier, base, {}, definitie);
    return { merged: isSame(merged.vervallen, keeper.dossier.vervallen) ? null : merged, sentence: [`${name} is gelijk aan uw plan. Er is niets veranderd.`, ...told].join(" "), isChanged: false };
  }
  const { id } = keeper.dossier;
  const dialog = new MergeDialog(context, theirs);
  const isWanted = await dialog.ask();
  if (!isWanted) return { merged: null, sentence: "Er is niets samengevoegd. Uw plan is zoals het was.", isChanged: false };
  if (keeper.dossier.id !== id) return { merged: null, sentence: "Uw plan is intussen in een ander tabblad gewist of verwijderd. Er is niets samengevoegd. Open het bestand opnieuw.", isChanged: false };
  remembered.delete(dialog.key);
  const effects = effectsOf(dialog.differences, dialog.choices);
  const isChanged = effects.texts + effects.added + effects.removed + effects.other > 0;
  return { merged: mergePlans(keeper.dossier, dossier, base, dialog.choices, definitie), sentence: doneSentence(name, effects), isChanged };
}

class MergeDialog {
  /** @param {Context} context @param {Theirs} theirs */
  constructor(context, theirs) {
    this.context = context;
    this.theirs = theirs;
    this.element = /** @type {HTMLDialogElement} */ (copyOf("samen"));
    this.key = `${theirs.name}/${theirs.dossier.id}/${theirs.dossier.gewijzigd}`;
    this.choices = remembered.get(this.key) ?? {};
    remembered.set(this.key, this.choices);
    /** @type {Difference[]} */
    this.differences = [];
    /** @type {SheetDifferences[]} */
    this.sheets = [];
    find(this.element, "[data-actie=samen-voeg]", HTMLButtonElement).addEventListener("click", () => this.accept());
    find(this.element, "[data-actie=samen-sluit]", HTMLButtonElement).addEventListener("click", () => this.element.close());
  }

  /** @returns {Promise<boolean>} whether to merge */
  ask() {
    // Another tab may change the plan meanwhile.
    const stop = this.context.keeper.subscribe(() => this.show());
    this.show();
    document.body.append(this.element);
    this.element.showModal();
    return new Promise((resolve) => {
      this.element.addEventListener("close", () => {
        stop();
        this.element.remove();
        resolve(this.element.returnValue === "samen");
      }, { once: true });
    });
  }

  /** Draws all of it, where anything differs from what is drawn. The focus stays on the choice where it was. */
  show() {
    const { context: { keeper: { dossier: mine }, definitie }, theirs: { name, dossier, base, told } } = this;
    const differences = compare(mine, dossier, base, definitie);
    if (isSame(differences, this.differences)) return;
    this.differences = differences;
    const place = document.activeElement?.closest("[data-verschil]");
    find(this.element, "[data-over]", HTMLElement).replaceChildren(...[...aboutFile(mine, dossier, base, name), ...told].map((sentence) => make("p", "", sentence)));
    say(find(this.element, "[data-telling]", HTMLElement), countSentence(differences));
    const sheets = new Map(differences.map(({ sheet, blad }) => [sheet, blad]));
    this.sheets = [...sheets].map(([sheet, blad]) => new SheetDifferences(blad, differences.filter((found) => found.sheet === sheet), this.choices, () => this.update()));
    find(this.element, "[data-bladen]", HTMLElement).replaceChildren(...this.sheets.map(({ element }) => element));
    this.update();
    if (place instanceof HTMLElement) this.focus(place.dataset.verschil ?? "");
  }

  /** The choice for this difference, or where it is gone the heading. @param {string} id */
  focus(id) {
    if (!this.sheets.some((sheet) => sheet.focus(id))) find(this.element, "h2", HTMLElement).focus();
  }

  update() {
    const effects = effectsOf(this.differences, this.choices);
    say(find(this.element, "[data-stand]", HTMLElement), stateSentence(effects));
    find(this.element, "[data-actie=samen-voeg]", HTMLButtonElement).ariaDisabled = effects.open ? "true" : null;
  }

  /** While a choice is open, the button leads to it. */
  accept() {
    const open = this.differences.find((difference) => !choiceOf(difference, this.choices));
    if (!open) this.element.close("samen");
    else this.focus(open.id);
  }
}
