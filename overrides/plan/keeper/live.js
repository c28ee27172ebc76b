/**
 * The plan that is open in this tab: every change is kept within a second, in step with other tabs, and safe from a crash. Where it
 * cannot be kept, the plan works on in memory and `status` says why.
 *
 * Unsaved edits are applied to what is stored, in one transaction, and then told to the other tabs: two tabs edit one plan and do not
 * write over each other. Until then they are in the journal.
 */

import { apply } from "../dossier/edits.js";
import { newRowId } from "../dossier/make.js";
import { tooMuch } from "../dossier/overfull.js";
import { between } from "./between.js";
import { forgetJournals, journal, note } from "./journal.js";
import { keyOf, unpacked, wholeOf } from "./kept.js";
import { Listeners } from "./listeners.js";
import { statusOf } from "./status.js";
import { forget, writeEdits } from "./stored.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Edit} Edit
 * @typedef {import("./crossing.js").Crossing} Crossing
 * @typedef {import("./kept.js").Kept} Kept
 * @typedef {import("./status.js").Status} Status
 * @typedef {import("./messages.js").Line} Line
 * @typedef {import("./messages.js").Message} Message
 * @typedef {import("./stored.js").Base} Base
 * @typedef {import("./stored.js").Reason} Reason
 * @typedef {import("./working.js").WorkingPlan} WorkingPlan
 */

/**
 * What changed: `edits` lead from the plan as it was to `dossier`; null where it is another plan, or none. `crossings`: where another
 * tab typed in the same place.
 * @typedef {{dossier: Dossier | null, edits: readonly Edit[] | null, fromElsewhere: boolean, crossings: readonly Crossing[]}} PlanChange
 */

/** Milliseconds: an edit is stored this long after the last key, and at most so long after the first. */
const WAIT = 400;
const LONGEST = 900;

/** The plan that is open in this tab, if any. */
export class LivePlan {
  /** @param {{definitie: Definitie, database: Base, tabs: Line, now?: () => Date}} parts */
  constructor({ definitie, database, tabs, now = () => new Date() }) {
    this.definitie = definitie;
    this.database = database;
    this.tabs = tabs;
    this.now = now;
    this.tab = newRowId();
    /** @type {WorkingPlan | null} */
    this.working = null;
    /** @type {Listeners<PlanChange>} */
    this.listeners = new Listeners();
    /** @type {Listeners<Status>} */
    this.followers = new Listeners();
    /** Those who hear why a change is refused. @type {Listeners<string>} */
    this.refusals = new Listeners();
    /** @type {Promise<unknown>} */
    this.queue = Promise.resolve();
    /** @type {Reason | null} */
    this.reason = null;
    this.hasFailed = false;
    /** When the oldest edit that is not stored was made, milliseconds. @type {number | null} */
    this.since = null;
    tabs.listen((message) => { void this.hear(message); });
  }

  /** The open plan; null where none is open. @returns {Dossier | null} */
  get dossier() {
    return this.working?.dossier ?? null;
  }

  get canUndo() {
    return Boolean(this.working?.acts.done.length);
  }

  /** @returns {import("./kept.js").Stamp} */
  get stamp() {
    const { naam, bijgewerkt } = this.definitie;
    return { at: this.now().toISOString(), handboek: { naam, bijgewerkt } };
  }

  /** @returns {Status} */
  get status() {
    return statusOf(this.working, this.hasFailed, this.reason);
  }

  /**
   * Hear every change of the plan, and that another is opened.
   * @param {(change: PlanChange) => void} listener
   * @returns {() => void} stops it
   */
  subscribe(listener) {
    return this.listeners.add(listener);
  }

  /** Hear every change of `status`. @param {(status: Status) => void} follower @returns {() => void} stops it */
  follow(follower) {
    return this.followers.add(follower);
  }

  /**
   * Change the plan.
   * @param {Edit} edit
   * @param {import("./pending.js").Whole | null} [whole] where it changes the plan as a whole
   * @returns {string} why not, where it is too much for a plan: nothing changed then, and `refusals` heard it
   * @throws {Error} where no plan is open
   */
  edit(edit, whole) {
    const working = this.opened();
    let after = null;
    const refusal = tooMuch(edit, () => (after ??= apply(working.dossier, edit)));
    if (refusal) this.refusals.tell(refusal);
    else if (working.edit(edit, +this.now(), whole)) this.changed([edit]);
    return refusal;
  }

  /** Undo the last act. @returns {Edit | null} what that did */
  undo() {
    const edit = this.opened().undo();
    if (edit) this.changed([edit]);
    return edit;
  }

  /** Do again what was undone last. @returns {Edit | null} what that did */
  redo() {
    const edit = this.opened().redo();
    if (edit) this.changed([edit]);
    return edit;
  }

  /** What is typed from now on is undone by itself: for when the focus leaves a field. */
  pause() {
    this.working?.acts.pause();
  }

  /** Store what is not stored yet. @returns {Promise<boolean>} whether all is stored */
  async flush() {
    clearTimeout(this.timer);
    const done = this.queue.then(() => this.store());
    this.queue = done.catch(() => null);
    await done;
    return !this.hasFailed;
  }

  /** The page is about to go, or to be held in memory. */
  rest() {
    void this.flush();
    this.tabs.close();
  }

  /** The page is back from memory: other tabs went on. */
  async wake() {
    this.tabs.open();
    await this.reread();
  }

  /** @returns {WorkingPlan} */
  opened() {
    if (!this.working) throw new Error("Er is geen plan open.");
    return this.working;
  }

  /** @param {readonly Edit[]} edits */
  changed(edits) {
    this.note();
    const now = +this.now();
    this.since ??= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { void this.flush(); }, Math.max(0, Math.min(WAIT, this.since + LONGEST - now)));
    this.listeners.tell({ dossier: this.dossier, edits, fromElsewhere: false, crossings: [] });
    this.tellStatus();
  }

  note() {
    const { id, pending } = this.opened();
    note(journal(id, this.tab), pending.entries);
  }

  async store() {
    const { working } = this;
    if (!working?.pending.entries.length) return;
    const entries = working.pending.send();
    this.since = null;
    const done = await writeEdits(this.database, working.kept, { entries, tab: this.tab }, this.stamp);
    if (this.working !== working) return;
    if (!done.ok) {
      working.pending.fail();
      this.fail(done.reason);
      return;
    }
    const { found, now, reason } = done.value;
    const arrival = working.stored(found, now, +this.now());
    this.note();
    const about = { plan: working.id, serial: now.serial };
    this.tabs.send(wholeOf(entries) === undefined ? { kind: "edits", ...about, edits: entries.map(({ edit }) => edit), at: now.at ?? "" } : { kind: "changed", ...about });
    this.hasFailed = false;
    this.reason = reason ?? (this.reason === "missing" || this.reason === "unreadable" ? this.reason : null);
    if (arrival) this.listeners.tell({ dossier: this.dossier, ...arrival, fromElsewhere: true });
    this.tellStatus();
  }

  /** @param {Message} message */
  async hear(message) {
    const { working } = this;
    if (!working) return;
    if (message.kind === "wiped") this.lose(() => this.database.clear());
    else if (message.kind === "removed" && message.plan === working.id) this.lose(() => forget(this.database, working.id));
    else if (message.kind === "edits" && message.plan === working.id && message.serial === working.kept.serial + 1) this.takeIn(working, message);
    else if ("serial" in message && message.plan === working.id && message.serial > working.kept.serial) await this.reread();
  }

  /** @param {WorkingPlan} working @param {Extract<Message, {kind: "edits"}>} message */
  takeIn(working, { edits, serial, at }) {
    const dossier = { ...edits.reduce(apply, working.kept.dossier), gewijzigd: at };
    this.arrive(working.arrived({ ...working.kept, dossier, serial, at }, edits, +this.now()));
  }

  /** Look what is stored, where messages were missed. */
  async reread() {
    const { working } = this;
    if (!working) return;
    const stored = await this.database.read(keyOf(working.id));
    const found = stored.ok ? unpacked(stored.value) : stored;
    if (this.working !== working) return;
    if (!found.ok) this.fail(found.reason);
    else if (found.value && found.value.serial > working.kept.serial) this.meet(working, found.value);
    // It was kept, and whoever removed it told the tabs that were awake.
    else if (!found.value && working.kept.at && !working.pending.entries.length) this.show(null);
  }

  /** @param {WorkingPlan} working @param {Kept} now */
  meet(working, now) {
    this.arrive(working.arrived(now, between(working.kept.dossier, now.dossier), +this.now()));
  }

  /** @param {import("./working.js").Arrival} arrival */
  arrive(arrival) {
    this.listeners.tell({ dossier: this.dossier, ...arrival, fromElsewhere: true });
    this.tellStatus();
  }

  /** The plan was removed in another tab. What this tab was just storing must not bring it back. @param {() => Promise<unknown>} remove */
  lose(remove) {
    const { id } = this.opened();
    this.show(null);
    forgetJournals(id);
    this.queue = this.queue.then(remove);
  }

  /** Another plan is open now, or none. @param {WorkingPlan | null} working */
  show(working) {
    clearTimeout(this.timer);
    this.working = working;
    this.since = null;
    this.hasFailed = false;
    this.reason = null;
    this.listeners.tell({ dossier: this.dossier, edits: null, fromElsewhere: false, crossings: [] });
    this.tellStatus();
  }

  /** @param {Reason} reason */
  fail(reason) {
    this.hasFailed = true;
    this.reason = reason;
    this.tellStatus();
  }

  tellStatus() {
    this.followers.tell(this.status);
  }
}
