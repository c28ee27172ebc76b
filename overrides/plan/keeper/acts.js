/** What can be undone in this tab: the last fifty acts, each with the edit that undoes it. Typing on in one place is one act. Pure. */

import { targetOf } from "./targets.js";

/** @typedef {import("../dossier/dossier.js").Edit} Edit */

/** `target` and `at` are those of the last key of the act. @typedef {{back: Edit, target: string, at: number}} Act */

/** This many acts can be undone. */
const MOST_ACTS = 50;
/** Milliseconds: after this rest, typing in the same place is a new act. */
export const REST = 10_000;

/** The acts of one plan. */
export class Acts {
  constructor() {
    /** @type {Act[]} */
    this.done = [];
    /** What undoing left to do again, the next one last. @type {Act[]} */
    this.undone = [];
  }

  /**
   * @param {Edit} edit
   * @param {Edit} back the edit that undoes it
   * @param {number} at milliseconds
   */
  record(edit, back, at) {
    const target = targetOf(edit);
    const before = this.done.at(-1);
    const continues = before && target && before.target === target && at - before.at < REST && !this.undone.length;
    if (continues) before.at = at;
    else this.done = [...this.done, { back, target, at }].slice(-MOST_ACTS);
    this.undone = [];
  }

  /** The next key begins a new act. */
  pause() {
    const before = this.done.at(-1);
    if (before) before.target = "";
  }

  /**
   * The edit that undoes the last act, null where there is none.
   * @param {(back: Edit) => Edit} inverseOf what would undo that edit in its turn, in the plan as it is now
   */
  undo(inverseOf) {
    return moveLast(this.done, this.undone, inverseOf);
  }

  /** The edit that does again what was undone last, null where there is none. @param {(back: Edit) => Edit} inverseOf */
  redo(inverseOf) {
    return moveLast(this.undone, this.done, inverseOf);
  }
}

/** @param {Act[]} from @param {Act[]} to @param {(back: Edit) => Edit} inverseOf */
function moveLast(from, to, inverseOf) {
  const act = from.pop();
  if (!act) return null;
  to.push({ back: inverseOf(act.back), target: "", at: act.at });
  return act.back;
}
