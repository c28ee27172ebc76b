/** The analysis on the page: how many findings there are, which step one wants to see, and the steps. Follows the plan, also from another tab. */

import { keepingFocus } from "../../lib/arrange.js";
import { make, say } from "../../lib/element.js";
import { isoDay } from "../../lib/phrase.js";
import { kortelijst } from "../../kortelijst/keeper.js";
import { stepsOf } from "../../plan/analysis/steps.js";
import { countOf } from "../../plan/analysis/told.js";
import { ALL_RULES, allFindings } from "../../plan/findings/all.js";
import { isEmptyRecord } from "../../plan/dossier/values.js";
import { factsOf } from "../../plan/findings/facts.js";
import { StepFilter } from "./filter.js";
import { cameBack } from "./focus.js";
import { addressIn, askedPlace } from "./links.js";
import { PICTURES } from "./pictures.js";
import { TOOLS } from "./pieces.js";
import { BELOW, EMPTY_PLAN, VIEW } from "./sentences.js";
import { Shortlist } from "./shortlist.js";
import { StepSection } from "./step.js";

/**
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/findings/finding.js").Finding} Finding
 * @typedef {import("../../plan/page/context.js").Close} Close
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

/** Milliseconds without a change after which the plan is looked at again: nobody who types waits for it. */
const REST = 300;
const NAME = "bevindingen";
/** What names a place that people leave by a link: a finding, a picture, a tool. */
const AROUND = ["sleutel", "plaat", "hulpmiddel"];
/** What stays the same when somebody comes back: the step that was chosen, "" for all. */
const kept = { step: "" };

/**
 * The view of its own.
 * @param {HTMLElement} place
 * @param {Context} context
 * @returns {Close}
 */
export function open(place, context) {
  context.head(VIEW.title, VIEW.intro);
  const back = make("nav", "planblad__terug niet-afdrukken", Object.assign(make("a", "", "Terug naar het overzicht"), { href: "#" }));
  back.setAttribute("aria-label", "Terug");
  const view = new AnalysisView(context);
  place.append(back, view.element);
  view.goTo(askedPlace(NAME));
  return () => view.close();
}

/**
 * Below the sheet on which people write down what they see.
 * @param {HTMLElement} place
 * @param {Context} context
 * @returns {Close}
 */
export function openBelow(place, context) {
  const view = new AnalysisView(context);
  place.append(make("section", "", make("h2", "", BELOW.title), make("p", "", BELOW.intro), view.element));
  const left = history.state?.[NAME];
  if (typeof left === "string") view.goTo(left);
  return () => view.close();
}

class AnalysisView {
  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.facts = this.look();
    /** @type {readonly Finding[]} */
    this.findings = allFindings(this.facts);
    this.count = make("p", "analyse__aantal");
    this.count.setAttribute("role", "status");
    const steps = stepsOf(context.definitie, ALL_RULES, [...PICTURES, ...TOOLS].map(({ step }) => step));
    this.sections = steps.map((step) => new StepSection(context, step, () => this.redraw()));
    this.filter = new StepFilter(steps, (name) => this.onStep(name));
    this.shortlist = new Shortlist(context);
    this.element = make("div", "analyse", this.count, this.filter.element, this.shortlist.element, ...this.sections.map(({ element }) => element));
    this.element.addEventListener("click", (event) => this.onLeave(event));
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.rest = undefined;
    this.closing = [context.keeper.subscribe(() => this.onChange()), kortelijst().subscribe((fromElsewhere) => fromElsewhere && this.onChange())];
    this.redraw();
  }

  look() {
    const { keeper, definitie, store } = this.context;
    const kennis = /** @type {{handboekVakkennis?: import("../../plan/findings/knowledge.js").Kennis}} */ (globalThis).handboekVakkennis;
    if (!kennis) throw new Error("De vakkennis is niet geladen.");
    return factsOf(keeper.dossier, definitie, kennis, isoDay(new Date()), { listed: kortelijst().ids, since: store.status.since });
  }

  /** What was put aside shows at once; the rest when nobody types. */
  onChange() {
    const { dossier } = this.context.keeper;
    if (dossier.weggelegd !== this.facts.dossier.weggelegd) this.redraw();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.facts = this.look();
      this.findings = allFindings(this.facts);
      this.redraw();
    }, REST);
  }

  /** Show the findings with what the plan says of them now. */
  redraw() {
    keepingFocus(this.element, () => this.draw({ ...this.facts, dossier: this.context.keeper.dossier }));
  }

  /** @param {Facts} facts */
  draw(facts) {
    const counts = this.sections.map((section) => section.update(facts, this.findings.filter(({ kind }) => section.step.rules.some((rule) => rule.kind === kind))));
    const sum = (/** @type {"open" | "aside"} */ name) => counts.reduce((total, count) => total + count[name], 0);
    const isEmpty = !this.findings.length && isEmptyRecord(facts.dossier.antwoorden);
    say(this.count, isEmpty ? EMPTY_PLAN : `In uw plan: ${countOf(sum("open"), sum("aside"))}.`);
    this.filter.update(counts.map(({ open }) => open));
    this.shortlist.update();
  }

  /** The address says which step somebody chose. @param {string} name */
  onStep(name) {
    this.show(name);
    const told = this.sections.find(({ step }) => step.name === name)?.state ?? this.count;
    this.context.say(told.textContent ?? "");
    if (this.isOwnAddress) history.replaceState(null, "", `#${name ? addressIn(NAME, name) : NAME}`);
  }

  get isOwnAddress() {
    return new RegExp(`^#${NAME}(\\.|$)`).test(location.hash);
  }

  /** Only this step, or all. @param {string} name */
  show(name) {
    kept.step = name;
    for (const { element, step } of this.sections) element.hidden = Boolean(name) && step.name !== name;
  }

  /** Where the address asks to be: a step, or the link with which somebody left. @param {string} place */
  goTo(place) {
    const [name, number] = place.split("/");
    const step = number ? kept.step : name;
    if (this.sections.some((section) => section.step.name === step)) this.filter.choose(step);
    this.show(this.filter.chosen);
    if (number) cameBack(this.linkLeft(name, Number(number)));
  }

  /** That link; where it went meanwhile what stands nearest: a finding that is solved is gone. @param {string} name @param {number} number */
  linkLeft(name, number) {
    const around = this.element.querySelector(`:is(${AROUND.map((one) => `[data-${one}="${CSS.escape(name)}"]`).join()})`);
    return around?.querySelectorAll("a")[number] ?? around?.querySelector("h3, h4") ?? this.sections.map((section) => section.nearest(name)).find(Boolean);
  }

  /** The address will say which link it was; below a sheet, whose address it is, the step in the history does. @param {MouseEvent} event */
  onLeave({ target }) {
    const link = target instanceof Element ? target.closest("a") : null;
    const around = link?.closest(AROUND.map((one) => `[data-${one}]`).join());
    if (!link || !(around instanceof HTMLElement)) return;
    const name = AROUND.map((one) => around.dataset[one]).find(Boolean);
    const left = `${name}/${[...around.querySelectorAll("a")].indexOf(link)}`;
    if (this.isOwnAddress) history.replaceState(null, "", `#${addressIn(NAME, left)}`);
    else history.replaceState({ [NAME]: left }, "", location.hash);
  }

  close() {
    clearTimeout(this.rest);
    for (const close of this.closing) close();
    for (const section of this.sections) section.close();
  }
}
