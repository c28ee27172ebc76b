/**
 * One plan as it is open in this tab: what is stored, and over it the edits that are not stored yet. Knows no storage; the keeper
 * stores what is `pending` and tells it what was stored, here or in another tab.
 */

import { apply, inverse } from "../dossier/edits.js";
import { Acts } from "./acts.js";
import { between } from "./between.js";
import { Typing } from "./crossing.js";
import { isChangedSinceFile } from "./kept.js";
import { Pending } from "./pending.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./crossing.js").Crossing} Crossing
 * @typedef {import("./kept.js").Kept} Kept
 * @typedef {import("./pending.js").Whole} Whole
 */

/** What another tab changed: the edits that lead there, and where both typed. @typedef {{edits: readonly Edit[], crossings: readonly Crossing[]}} Arrival */

/** An open plan. */
export class WorkingPlan {
  /** @param {Kept} kept */
  constructor(kept) {
    this.kept = kept;
    this.dossier = kept.dossier;
    this.pending = new Pending();
    this.acts = new Acts();
    this.typing = new Typing();
    /** Up to this number the edits are in the last file. */
    this.filed = 0;
  }

  /** Whether something changed since the last file, or there is none. */
  get isFileOld() {
    return isChangedSinceFile(this.kept) || this.pending.entries.some(({ number }) => number > this.filed);
  }

  get id() {
    return this.kept.dossier.id;
  }

  /**
   * An act of the visitor, which can be undone.
   * @param {Edit} edit
   * @param {number} at milliseconds
   * @param {Whole | null} [whole] where it changes the plan as a whole
   * @returns {boolean} whether there is something to store
   */
  edit(edit, at, whole) {
    const { dossier } = this;
    if (!this.carryOut(edit, whole)) return false;
    if (this.dossier !== dossier) this.acts.record(edit, inverse(dossier, edit), at);
    this.typing.note(edit, at);
    return true;
  }

  /** The edit that undid the last act; null where nothing can be undone. @returns {Edit | null} */
  undo() {
    return this.step(this.acts.undo((back) => inverse(this.dossier, back)));
  }

  /** @returns {Edit | null} */
  redo() {
    return this.step(this.acts.redo((back) => inverse(this.dossier, back)));
  }

  /** @param {Edit | null} edit */
  step(edit) {
    if (edit) this.carryOut(edit);
    return edit;
  }

  /** @param {Edit} edit @param {Whole | null} [whole] @returns {boolean} */
  carryOut(edit, whole) {
    const next = apply(this.dossier, edit);
    if (next === this.dossier && whole === undefined) return false;
    this.dossier = next;
    this.pending.add(edit, whole);
    return true;
  }

  /**
   * What was sent is stored.
   * @param {Kept} found what was stored before that
   * @param {Kept} now
   * @param {number} at milliseconds
   * @returns {Arrival | null} what others had stored meanwhile
   */
  stored(found, now, at) {
    this.pending.confirm();
    // A later state may have arrived already.
    if (now.serial < this.kept.serial) return this.settle(this.kept);
    const arrival = found.serial > this.kept.serial ? this.arrival(found.dossier, between(this.kept.dossier, found.dossier), at) : null;
    this.settle(now);
    return arrival;
  }

  /**
   * Another tab stored something.
   * @param {Kept} now
   * @param {readonly Edit[]} edits
   * @param {number} at milliseconds
   * @returns {Arrival}
   */
  arrived(now, edits, at) {
    const arrival = this.arrival(now.dossier, edits, at);
    this.settle(now);
    return arrival;
  }

  /** @param {Dossier} after @param {readonly Edit[]} edits @param {number} at @returns {Arrival} */
  arrival(after, edits, at) {
    return { edits, crossings: this.typing.crossings(this.kept.dossier, after, this.dossier, this.pending.edits, at) };
  }

  /** @param {Kept} now @returns {null} */
  settle(now) {
    this.kept = now;
    this.dossier = this.pending.edits.reduce(apply, now.dossier);
    return null;
  }
}
