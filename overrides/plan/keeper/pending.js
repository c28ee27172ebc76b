/**
 * The edits of one tab that are not stored yet, each with a number. A tab counts on and never uses a number twice, so what was stored
 * is known by the last number: an edit that arrives again, out of the journal, is not applied again. Pure.
 */

import { isSamePlace } from "./targets.js";

/** @typedef {import("../dossier/dossier.js").Edit} Edit */

/**
 * That an edit changes the plan as a whole: `why` in words ("samengevoegd met …"), since when, and the edit that takes it back; with `more`
 * of a plan than edits change. Stored with the edit, so that the way back is never a moment later than what it leads back from.
 * @typedef {{why: string, at: string, back: Edit, revisie: number, more: Pick<import("../dossier/dossier.js").Dossier, "onbekend">}} Whole
 */

/** `whole`: null where the edit takes such a change back. @typedef {{readonly number: number, readonly edit: Edit, readonly whole?: Whole | null}} Entry */

/** One count for all plans of this tab: a plan that is opened again goes on where it was. */
let count = 0;

/** The edits of one tab, oldest first. */
export class Pending {
  constructor() {
    /** @type {readonly Entry[]} */
    this.entries = [];
    this.last = 0;
    /** Up to here they are on their way, so they stay as they are. */
    this.sent = 0;
  }

  get edits() {
    return this.entries.map(({ edit }) => edit);
  }

  /** The next key in the same place replaces the one before. @param {Edit} edit @param {Whole | null} [whole] */
  add(edit, whole) {
    count += 1;
    this.last = count;
    const before = this.entries.at(-1);
    const replaces = before && before.number > this.sent && isSamePlace(before.edit, edit);
    this.entries = [...(replaces ? this.entries.slice(0, -1) : this.entries), { number: this.last, edit, whole }];
  }

  /** All of them, to be stored now. */
  send() {
    this.sent = this.last;
    return this.entries;
  }

  /** Those that were sent are stored. */
  confirm() {
    this.entries = this.entries.filter(({ number }) => number > this.sent);
  }

  /** They may not be. */
  fail() {
    this.sent = 0;
  }
}
