/**
 * Keeps the visitor's plans in this browser, one of them open in this tab: opened, made, taken in, and changed as a whole in a way that
 * can be taken back. Knows no page.
 */

import { inverse } from "../dossier/edits.js";
import { newPlan } from "../dossier/make.js";
import { planIn } from "../dossier/read.js";
import { between, filesBetween } from "./between.js";
import { asKept, besideKey } from "./kept.js";
import { Listeners } from "./listeners.js";
import { LivePlan } from "./live.js";
import { amend, put, replayed } from "./stored.js";
import { WorkingPlan } from "./working.js";

/**
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./kept.js").Kept} Kept
 * @typedef {import("./stored.js").Reason} Reason
 */

/** `told`: sentences about what no longer fits. @typedef {{ok: true, told: readonly string[]} | {ok: false, reason: Reason}} Opening */

/** A plan that was removed in this tab: what was stored, and the plan itself where it could not be. @typedef {{id: string, name: string, stored: ReadonlyArray<readonly [string, unknown]>, held: WorkingPlan | null}} Removed */

/** One for each tab. */
export class PlanKeeper extends LivePlan {
  /** Plans that could not be stored, and are only in this tab. @type {Map<string, WorkingPlan>} */
  held = new Map();

  /** Plans that are stored and did not open, with the reason. @type {Map<string, Reason>} */
  refused = new Map();

  /** What was removed last. @type {Removed | null} */
  removed = null;

  /** Those who hear that there may be other plans than before, or other names. @type {Listeners<null>} */
  lists = new Listeners();

  /**
   * Open a plan of this browser, with what a crash left in the journal. What no longer fits the worksheets of now is kept apart in it.
   * @param {string} id
   * @returns {Promise<Opening>}
   */
  async open(id) {
    await this.leave();
    const held = this.held.get(id);
    if (held) return this.resume(held);
    const found = await replayed(this.database, id, this.stamp);
    if (!found.ok) return this.refuse(id, found.reason);
    if (!found.value) return { ok: false, reason: "missing" };
    const { kept, isNew } = found.value;
    const read = planIn(kept.dossier, this.definitie);
    if (!read.ok) return this.refuse(id, "unconvertible");
    const working = new WorkingPlan(kept);
    this.show(working);
    if (isNew) this.tabs.send({ kind: "changed", plan: id, serial: kept.serial });
    const edits = between(kept.dossier, read.dossier);
    if (edits.length && working.carryOut({ kind: "all", edits })) this.changed(edits);
    return { ok: true, told: read.told };
  }

  /** @param {string} id @param {Reason} reason @returns {Opening} */
  refuse(id, reason) {
    this.refused.set(id, reason);
    return { ok: false, reason };
  }

  /** @param {import("./messages.js").Message} message */
  async hear(message) {
    if (message.kind === "wiped") {
      this.held.clear();
      this.removed = null;
    }
    if (message.kind === "removed") this.held.delete(message.plan);
    await super.hear(message);
    this.lists.tell(null);
  }

  /** @param {WorkingPlan} held @returns {Promise<Opening>} */
  async resume(held) {
    this.show(held);
    this.hasFailed = true;
    await this.flush();
    return { ok: true, told: [] };
  }

  /**
   * Make a plan and open it. Where it cannot be kept it is open all the same.
   * @param {Parameters<typeof newPlan>[0]} about
   */
  async create(about) {
    await this.adopt(newPlan(about, this.definitie, this.now()));
  }

  /**
   * Keep a whole plan that is not here yet, or takes the place of the one with its id, and open it.
   * @param {Dossier} dossier
   * @param {Partial<Kept>} [more]
   */
  async adopt(dossier, more = {}) {
    await this.leave();
    const kept = asKept(dossier, { ...more, at: this.now().toISOString() });
    const done = await put(this.database, kept);
    this.show(new WorkingPlan(done.ok ? kept : { ...kept, at: null }));
    if (done.ok) this.tabs.send({ kind: "list" });
    else this.fail(done.reason);
  }

  /** Close the plan that is open; it stays kept. */
  async close() {
    await this.leave();
    this.show(null);
  }

  /** Store the open plan before another takes its place. One that cannot be stored stays in this tab. */
  async leave() {
    const { working } = this;
    if (!working) return;
    if (await this.flush()) this.held.delete(working.id);
    else this.held.set(working.id, working);
  }

  /**
   * Put another content in the place of the open plan's: a merge, or a later file of it. One act, which can be undone; and taken back,
   * also after a reload.
   * @param {Dossier} dossier
   * @param {string} why in words, after "Dit plan is": "samengevoegd met het bestand …"
   * @returns {Promise<boolean>} whether there was room for it
   */
  async replace(dossier, why) {
    const before = this.opened().dossier;
    /** @type {Edit} */
    const edit = { kind: "all", edits: [...between(before, dossier), ...filesBetween(before, dossier)] };
    const { onbekend, revisie } = dossier;
    const refusal = this.edit(edit, { why, at: this.now().toISOString(), back: inverse(before, edit), revisie, more: onbekend ? { onbekend } : {} });
    if (!refusal) await this.flush();
    return !refusal;
  }

  /** Take back what was taken in last: an act that can be undone too. @returns {Promise<boolean>} whether there was something */
  async takeBack() {
    const { id, kept } = this.opened();
    const found = kept.back && await this.database.read(besideKey("back", id));
    if (!found?.ok || !found.value) return false;
    const refusal = this.edit(/** @type {{waarde: Edit}} */ (found.value).waarde, null);
    if (!refusal) await this.flush();
    return !refusal;
  }

  /**
   * Change what is known about the open plan beside its answers. Where it cannot be stored, it is known in this tab.
   * @param {(kept: Kept) => Kept} change
   * @param {ReadonlyArray<readonly [string, unknown]>} [beside]
   */
  async amend(change, beside = []) {
    const working = this.opened();
    const done = await amend(this.database, working.id, change, beside);
    if (this.working !== working) return;
    if (!done.ok || !done.value) {
      working.settle(change(working.kept));
      if (!done.ok) this.fail(done.reason);
      return;
    }
    this.arrive(working.arrived(done.value, between(working.kept.dossier, done.value.dossier), +this.now()));
    this.tabs.send({ kind: "changed", plan: working.id, serial: done.value.serial });
  }
}
