/** Counting back from the day of a decision, in the analysis of a plan: what people type, the days that come out, and the way into the timetable. */

import { arrange, follow } from "../../lib/arrange.js";
import { make } from "../../lib/element.js";
import { fieldAt } from "../../plan/definition.js";
import { newRowId } from "../../plan/dossier/make.js";
import { countBack } from "../../plan/planning/count-back.js";
import { TIMETABLE } from "../../plan/planning/into-timetable.js";
import { adding, isNothing, removing, typedIn } from "../../plan/planning/typed.js";
import { MomentItem, PeriodItem, StepItem } from "./items.js";
import { Result } from "./result.js";
import { INTRO, MOMENTS, PERIODS, STEPS, TITLE, beginWords } from "./sentences.js";

/** @typedef {import("../../plan/findings/facts.js").Facts} Facts */
/** @typedef {import("../../plan/page/context.js").Context} Context */

/**
 * The tool, with the step of the plan that it belongs to.
 * @param {HTMLElement} place
 * @param {Context} context
 * @param {Facts} facts
 */
export function openCountBack(place, context, facts) {
  const tool = new CountBack(context, facts.today);
  place.append(tool.element);
  const close = context.keeper.subscribe(() => tool.follow());
  return { update: (/** @type {Facts} */ { today }) => tool.on(today), close };
}

class CountBack {
  /** @param {Context} context @param {string} today */
  constructor(context, today) {
    this.context = context;
    this.today = today;
    this.told = "";
    this.periods = new List(context, "vrij", PERIODS, (/** @type {import("./items.js").OfPeriod} */ about, remove) => new PeriodItem(context, about, remove), ({ period }) => period.id);
    this.steps = new List(context, "stap", STEPS, (/** @type {import("./items.js").OfStep} */ about, remove) => new StepItem(context, about, remove), ({ step }) => step.id);
    /** @type {Map<string, MomentItem>} */
    this.moments = new Map();
    this.momentList = make("div", "");
    this.result = new Result(context);
    this.element = make("section", "terugreken", make("h3", "", TITLE), ...INTRO.map((words) => make("p", "", words)),
      this.periods.element, make("h4", "", MOMENTS), this.momentList, this.steps.element, this.result.element);
    this.element.dataset.hulpmiddel = "terugrekenen";
    this.element.addEventListener("focusout", () => this.tell());
    this.follow();
  }

  /** @param {string} today */
  on(today) {
    this.today = today;
    this.follow();
  }

  /** Shows what the plan says now. */
  follow() {
    const { definitie, keeper: { dossier } } = this.context;
    const typed = typedIn(dossier);
    const counted = countBack(typed, this.today);
    const moments = typed.moments.map((moment, place) => ({ moment, outcome: counted.moments[place], label: fieldAt(definitie, `${TIMETABLE}.${moment.kolom}`)?.veld.label ?? moment.kolom }));
    arrange(this.momentList, follow(this.moments, moments, ({ moment }) => moment.id, (about) => new MomentItem(this.context, about, about === moments[0])).map(({ element }) => element));
    this.periods.show(typed.periods.map((period, place) => ({ period, number: place + 1 })));
    this.steps.show(typed.steps.map((step, place) => ({ step, outcome: counted.steps[place], number: place + 1 })));
    this.result.update(typed, counted);
    this.begin = beginWords(counted.begin);
    // An empty form says nothing on paper.
    this.element.classList.toggle("niet-afdrukken", isNothing(typed));
  }

  /** Says what came out, to who left a field that changed it. */
  tell() {
    if (!this.begin || this.begin === this.told) return;
    this.told = this.begin;
    this.context.say(this.begin);
  }
}

/** Steps or periods that people add and take away. @template T @template {{element: HTMLElement, update: (about: T) => void, focus: () => void}} Item */
class List {
  /**
   * @param {Context} context
   * @param {"vrij" | "stap"} kind
   * @param {{title: string, add: string, added: string, removed: string, intro?: string}} words
   * @param {(about: T, remove: (id: string) => void) => Item} create
   * @param {(about: T) => string} keyOf
   */
  constructor(context, kind, words, create, keyOf) {
    this.context = context;
    this.kind = kind;
    this.words = words;
    this.create = create;
    this.keyOf = keyOf;
    /** @type {Map<string, Item>} */
    this.items = new Map();
    this.list = make("div", "");
    this.button = Object.assign(make("button", "knop knop--klein", words.add), { type: "button", onclick: () => this.add() });
    this.button.dataset.actie = `terugrekenen-${kind}`;
    this.element = make("div", "", make("h4", "", words.title), ...(words.intro ? [make("p", "", words.intro)] : []), this.list, make("p", "knoppen niet-afdrukken", this.button));
  }

  /** @param {readonly T[]} wanted */
  show(wanted) {
    arrange(this.list, follow(this.items, wanted, this.keyOf, (about) => this.create(about, (id) => this.remove(id))).map(({ element }) => element));
  }

  add() {
    const { keeper, say } = this.context;
    const id = newRowId();
    keeper.pause();
    keeper.edit(adding(this.kind, id));
    this.items.get(id)?.focus();
    say(this.words.added);
  }

  /** The focus goes to what comes in its place, else to the button that adds. @param {string} id */
  remove(id) {
    const { keeper, notice } = this.context;
    const place = [...this.items.keys()].indexOf(id);
    keeper.pause();
    keeper.edit(removing(keeper.dossier, this.kind, id));
    keeper.pause();
    notice(this.words.removed, true);
    const next = [...this.items.values()][Math.min(place, this.items.size - 1)];
    if (next) next.focus();
    else this.button.focus();
  }
}
