/**
 * The plan as views use it: that of the keeper, or where none is open yet an empty one that is kept nowhere. It becomes a real plan when
 * somebody opens a form or changes something.
 */

import { apply } from "../../plan/dossier/edits.js";
import { newPlan } from "../../plan/dossier/make.js";

/** @typedef {import("../../plan/page/context.js").Plan} Plan */
/** @typedef {import("../../plan/keeper/keeper.js").PlanKeeper} PlanKeeper */

/** What a plan is called until somebody gives it a name. */
const ABOUT = { naam: "Mijn plan" };

/** @implements {Plan} */
export class OpenPlan {
  /** @param {PlanKeeper} store */
  constructor(store) {
    this.store = store;
    /** Where no plan is open, with what was changed since one is being made: the next change may build on that. */
    this.blank = newPlan(ABOUT, store.definitie);
    /** While the blank plan becomes a real one, which looks the same. @type {Promise<void> | null} */
    this.beginning = null;
    /** Whether the change that is made now was asked for, and told, before the plan was there. */
    this.isLate = false;
  }

  get isBeginning() {
    return this.beginning !== null;
  }

  get dossier() {
    return this.store.dossier ?? this.blank;
  }

  /** Whether there is a plan to write in. */
  get isOpen() {
    return Boolean(this.store.dossier);
  }

  get canUndo() {
    return this.store.canUndo;
  }

  /** Makes a plan where there is none. @returns {Promise<void>} */
  async begin() {
    if (this.isOpen) return;
    this.beginning ??= this.store.create(ABOUT);
    await this.beginning;
    this.beginning = null;
    this.blank = newPlan(ABOUT, this.store.definitie);
  }

  /** At once, but for the first of a plan that has to be made. @param {import("../../plan/dossier/dossier.js").Edit} edit @returns {string} why it is refused */
  edit(edit) {
    if (this.isOpen) return this.store.edit(edit);
    this.blank = apply(this.blank, edit);
    void this.beginWith(edit);
    return "";
  }

  /** @param {import("../../plan/dossier/dossier.js").Edit} edit */
  async beginWith(edit) {
    await this.begin();
    this.isLate = true;
    this.store.edit(edit);
    this.isLate = false;
  }

  undo() {
    return this.isOpen ? this.store.undo() : null;
  }

  redo() {
    return this.isOpen ? this.store.redo() : null;
  }

  /** What is typed from now on is an act of its own. */
  pause() {
    this.store.pause();
  }

  /** @param {(change: import("../../plan/page/context.js").Change) => void} listener @returns {import("../../plan/page/context.js").Close} */
  subscribe(listener) {
    return this.store.subscribe(({ edits, fromElsewhere }) => {
      if (edits || this.isBeginning) listener({ dossier: this.dossier, edits: edits ?? [], fromElsewhere });
    });
  }
}
