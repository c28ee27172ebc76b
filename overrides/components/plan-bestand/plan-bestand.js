/** Where the plan is kept and when it was last saved as a file, always in sight, with everything one can do with files. */

import { find, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { handleOf } from "../../plan/keeper/files.js";
import { showCrossings } from "./crossings.js";
import { attention } from "../plan-privacy/plan-privacy.js";
import { listenToDrops } from "./dropping.js";
import { mindLeaving } from "./leaving.js";
import { openPlan } from "./opening.js";
import { question } from "./question.js";
import { readPlan } from "./reading.js";
import { canPick, saveAsFile } from "./saving.js";
import { complaint, moment, statusSentence } from "./sentences.js";

/**
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/keeper/status.js").Status} Status
 */

/** How often the words are read again, milliseconds: "vandaag" becomes "gisteren". */
const MINUTE = 60_000;

/**
 * Open in the bar of the plan.
 * @param {HTMLElement} place
 * @param {Context} context
 * @returns {import("../../plan/page/context.js").Close}
 */
export function open(place, context) {
  const part = new PlanFiles(copyOf("bestand"), context);
  place.append(part.element);
  return part.begin();
}

class PlanFiles {
  /** @param {HTMLElement} element @param {Context} context */
  constructor(element, context) {
    this.element = element;
    this.context = context;
    this.store = context.store;
    /** What was said last to who listens. */
    this.state = "";
  }

  begin() {
    this.onClick("bestand-bewaar", () => this.save());
    this.onClick("nood-bewaar", () => this.save());
    this.onClick("bestand-bewaar-nieuw", () => this.save(true));
    this.onClick("plan-terug", () => this.takeBack());
    this.onFile("bestand-open", (file) => this.open(file));
    this.onFile("bestand-samen", (file) => this.together(file));
    const timer = setInterval(() => this.show(this.store.status), MINUTE);
    const stops = [
      this.store.follow((status) => this.show(status)),
      showCrossings(find(this.element, "[data-kruisingen]", HTMLElement), this.context),
      listenToDrops((file) => this.open(file), (sentence) => this.context.notice(sentence)),
      mindLeaving(this.store),
      attention(find(this.element, "[data-letop]", HTMLElement), this.context, () => null, this.element),
      () => clearInterval(timer),
    ];
    this.show(this.store.status);
    return () => { for (const stop of stops) stop(); };
  }

  /** @param {string} name @param {() => Promise<unknown>} act */
  onClick(name, act) {
    this.button(name).addEventListener("click", () => { void act(); });
  }

  /** The same file may be chosen again. @param {string} name @param {(file: File) => Promise<unknown>} act */
  onFile(name, act) {
    const input = find(this.element, `[data-actie=${name}]`, HTMLInputElement);
    input.addEventListener("change", async () => {
      const [file] = input.files ?? [];
      if (!file) return;
      await act(file);
      input.value = "";
    });
  }

  /** @param {string} name */
  button(name) {
    return find(this.element, `[data-actie=${name}]`, HTMLButtonElement);
  }

  /** @param {Status} status */
  show(status) {
    const now = new Date();
    const line = find(this.element, "[data-bewaarstatus]", HTMLElement);
    // While typing the line stays as it was: what is not stored yet is so within a second.
    if (status.state !== "saving" || !line.textContent) say(line, statusSentence(status, now));
    line.dataset.stand = status.state;
    const need = find(this.element, "[data-nood]", HTMLElement);
    const words = status.reason ? complaint(status.reason) : "";
    say(find(need, "p", HTMLElement), words);
    need.hidden = !words;
    this.showBack(status, now);
    if (status.state !== "saving") void this.showOther();
    if (this.state === "failed" && status.state === "saved") this.context.say("Uw plan is weer bewaard in deze browser.");
    if (status.state !== "saving") this.state = status.state;
  }

  /** @param {Status} status @param {Date} now */
  showBack({ back }, now) {
    const button = this.button("plan-terug");
    button.hidden = !back;
    if (back) say(button, `Draai terug: ${back.why}, ${moment(new Date(back.at), now)}`);
  }

  /** Only where the button saves in the same file as before. */
  async showOther() {
    const isSame = canPick() && this.store.dossier && await handleOf(this.store);
    this.button("bestand-bewaar-nieuw").hidden = !isSame;
  }

  /** @param {boolean} [isNew] in another file */
  async save(isNew = false) {
    const { store, context } = this;
    if (!store.dossier) return;
    const done = await saveAsFile(store, isNew);
    if (done.kind === "changed") await this.resolve(done.name, done.dossier);
    else if (done.kind === "cancelled") context.notice("Er is geen bestand bewaard.");
    else context.notice(`Bewaard als bestand: ${done.name}.${done.isDownload ? " Het staat bij uw downloads." : ""}`);
  }

  /** Others saved in the file: writing over it would lose what they did. @param {string} name @param {Dossier | null} theirs */
  async resolve(name, theirs) {
    const choices = [
      ...(theirs ? [{ value: "samen", words: "Voeg ze samen", explained: "U ziet per antwoord wat verschilt en kiest wat blijft. Bewaar daarna opnieuw." }] : []),
      { value: "ander", words: "Bewaar in een ander bestand", explained: `${name} blijft zoals het is.` },
    ];
    const what = theirs ? "Iemand heeft in dit bestand bewaard wat niet in uw plan staat." : "In dit bestand staat nu iets anders dan uw plan.";
    const answer = await question(`${name} is intussen veranderd`, [`${what} Er is niets overschreven.`], choices);
    if (answer === "samen" && theirs) await this.merge(theirs, name);
    else if (answer === "ander") await this.save(true);
  }

  /** @param {File} file */
  async open(file) {
    this.close();
    await openPlan(this.context, file, (theirs, name, told) => this.merge(theirs, name, told));
  }

  /** @param {File} file */
  async together(file) {
    this.close();
    const { context, store } = this;
    const read = await readPlan(file, context);
    if (!read.ok) context.notice(`${file.name} is niet samengevoegd. ${read.reason}`);
    else if (!store.dossier) await this.open(file);
    else await this.merge(read.dossier, file.name, read.told);
  }

  /** @param {Dossier} theirs @param {string} name of its file @param {readonly string[]} [told] what to know of it */
  async merge(theirs, name, told = []) {
    await this.context.parts.merge(this.context, theirs, name, told);
  }

  async takeBack() {
    // Before its button goes, and with it the focus.
    this.close();
    const isBack = await this.store.takeBack();
    this.context.notice(isBack ? "Teruggedraaid. Uw plan is weer zoals het daarvoor was." : "Dit kan niet meer worden teruggedraaid.", isBack);
  }

  /** Folds the list of files; the focus that was in it goes to what opens it. */
  close() {
    const fold = find(this.element, "details", HTMLDetailsElement);
    if (fold.contains(document.activeElement)) find(fold, "summary", HTMLElement).focus();
    fold.open = false;
  }
}
