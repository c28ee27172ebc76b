/**
 * The plan as views use it: that of the keeper, or where none is open yet an empty one that is kept nowhere. It becomes a real plan when
 * somebody opens a form.
 */

import { newPlan } from "../../plan/dossier/make.js";

/** @typedef {import("../../plan/page/context.js").Plan} Plan */
/** @typedef {import("../../plan/keeper/keeper.js").PlanKeeper} PlanKeeper */

/** What a plan is called until somebody gives it a name. */
const ABOUT = { naam: "Mijn plan" };

/** @implements {Plan} */
export class OpenPlan {
  /** @param {PlanKeeper} keeper */
  constructor(keeper) {
    this.keeper = keeper;
    this.blank = newPlan(ABOUT, keeper.definitie);
  }

  get dossier() {
    return this.keeper.dossier ?? this.blank;
  }

  /** Whether there is a plan to write in. */
  get isOpen() {
    return Boolean(this.keeper.dossier);
  }

  get canUndo() {
    return this.keeper.canUndo;
  }

  /** Makes a plan where there is none. @returns {Promise<void>} */
  async begin() {
    if (!this.isOpen) await this.keeper.create(ABOUT);
  }

  /** @param {import("../../plan/dossier/dossier.js").Edit} edit */
  edit(edit) {
    this.keeper.edit(edit);
  }

  undo() {
    return this.isOpen ? this.keeper.undo() : null;
  }

  /** What is typed from now on is an act of its own. */
  pause() {
    this.keeper.pause();
  }

  /** @param {(change: import("../../plan/page/context.js").Change) => void} listener @returns {import("../../plan/page/context.js").Close} */
  subscribe(listener) {
    return this.keeper.subscribe(({ edits, fromElsewhere }) => {
      if (edits) listener({ dossier: this.dossier, edits, fromElsewhere });
    });
  }
}
