/**
 * The edits of one tab that are not stored yet, each with a number. A tab counts on and never uses a number twice, so what was stored
 * is known by the last number: an edit that arrives again, out of the journal, is not applied again. Pure.
 */

import { isSamePlace } from "./targets.js";

/** @typedef {import("../dossier/dossier.js").Edit} Edit */

/** @typedef {{readonly number: number, readonly edit: Edit}} Entry */

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

  /** The next key in the same place replaces the one before. @param {Edit} edit */
  add(edit) {
    count += 1;
    this.last = count;
    const before = this.entries.at(-1);
    const replaces = before && before.number > this.sent && isSamePlace(before.edit, edit);
    this.entries = [...(replaces ? this.entries.slice(0, -1) : this.entries), { number: this.last, edit }];
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
