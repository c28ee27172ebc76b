/** One step of the analysis: its findings by kind, those put aside, its pictures, its tools and its rules. */

import { findAll, make, say } from "../../lib/element.js";
import { asideEdit, divided } from "../../plan/analysis/aside.js";
import { waitingFor } from "../../plan/analysis/steps.js";
import { countOf } from "../../plan/analysis/told.js";
import { sheetName } from "../../plan/overview/order.js";
import { arrange, follow } from "../../lib/arrange.js";
import { AsideItem } from "./aside.js";
import { FindingItem } from "./finding.js";
import { PicturesOfStep } from "./pictures.js";
import { ASIDE, NOTHING_FOUND, NOTHING_YET } from "./sentences.js";
import { ToolsOfStep } from "./tools.js";

/**
 * @typedef {import("../../plan/analysis/steps.js").Step} Step
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/findings/finding.js").Finding} Finding
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {{rule: import("../../plan/findings/finding.js").Rule, findings: Finding[]}} OfKind
 */

export class StepSection {
  /**
   * @param {Context} context
   * @param {Step} step
   * @param {() => void} redraw shows the plan as it is now
   */
  constructor(context, step, redraw) {
    this.context = context;
    this.step = step;
    this.redraw = redraw;
    /** @type {Map<string, FindingItem>} */
    this.items = new Map();
    /** @type {Map<string, KindGroup>} */
    this.groups = new Map();
    /** @type {Map<string, AsideItem>} */
    this.asides = new Map();
    this.heading = make("h2", "", step.title);
    this.heading.tabIndex = -1;
    this.state = make("p", "analysestap__stand");
    this.waiting = make("p", "");
    this.list = make("div", "");
    this.asideSummary = make("summary", "");
    this.asideList = make("ul", "bevindingen");
    this.asideFold = make("details", "vouw analysestap__weg", this.asideSummary, this.asideList);
    this.asideFold.dataset.weg = "";
    this.pictures = new PicturesOfStep(context, step.step);
    this.tools = new ToolsOfStep(context, step.step);
    this.element = make("section", "analysestap", this.heading, this.state, this.waiting, this.list, this.asideFold, this.pictures.element, this.tools.element, ...rulesFold(step));
    this.element.dataset.stap = String(step.step ?? "");
  }

  /** @param {Facts} facts @param {readonly Finding[]} findings of this step */
  update(facts, findings) {
    const { dossier, definitie } = facts;
    const { open, aside } = divided(dossier, findings);
    const waiting = waitingFor(definitie, dossier, this.step.step);
    const isWaiting = waiting.length > 0 && !findings.length;
    say(this.state, isWaiting ? "" : findings.length ? `Hier: ${countOf(open.length, aside.length)}.` : NOTHING_FOUND);
    this.showWaiting(isWaiting ? waiting : []);
    this.showOpen(facts, open);
    this.showAside(aside);
    this.pictures.update(facts);
    this.tools.update(facts);
    return { open: open.length, aside: aside.length };
  }

  /** @param {ReturnType<typeof waitingFor>} sheets */
  showWaiting(sheets) {
    this.waiting.hidden = !sheets.length;
    const drawn = sheets.map(({ id }) => id).join();
    if (this.waiting.dataset.bladen === drawn) return;
    this.waiting.dataset.bladen = drawn;
    const links = sheets.map((sheet) => Object.assign(make("a", "", `werkblad ${sheetName(sheet)}`), { href: `#${sheet.id}` }));
    this.waiting.replaceChildren(NOTHING_YET, ...links.flatMap((link, place) => [place ? (place === links.length - 1 ? " of " : ", ") : " ", link]), ".");
  }

  /** @param {Facts} facts @param {readonly Finding[]} open */
  showOpen(facts, open) {
    const { context: { basis }, step: { rules } } = this;
    const items = follow(this.items, open.map((finding) => ({ finding, facts })), ({ finding }) => finding.key, ({ finding }) =>
      new FindingItem(finding, { basis, rule: rules.find(({ kind }) => kind === finding.kind), putAside: (found) => this.putAside(found) }));
    const kinds = rules.map((rule) => ({ rule, items: items.filter(({ finding }) => finding.kind === rule.kind) })).filter(({ items: found }) => found.length);
    const groups = follow(this.groups, kinds, ({ rule }) => rule.kind, ({ rule }) => new KindGroup(rule));
    arrange(this.list, groups.map(({ element }) => element));
  }

  /** @param {readonly Finding[]} aside */
  showAside(aside) {
    const items = follow(this.asides, aside, ({ key }) => key, (finding) => new AsideItem(finding, this.context, (found) => this.takeBack(found)));
    arrange(this.asideList, items.map(({ element }) => element));
    say(this.asideSummary, `Weggelegd (${aside.length})`);
    this.asideFold.hidden = !aside.length;
  }

  /** It goes to those put aside, where its reason can be typed. @param {Finding} finding */
  putAside({ key }) {
    const { keeper, notice } = this.context;
    const next = this.besides(key);
    keeper.pause();
    keeper.edit(asideEdit(key, ""));
    keeper.pause();
    this.asideFold.open = true;
    this.redraw();
    notice(ASIDE.done, true);
    this.asides.get(key)?.ask(() => (next?.isConnected ? next : this.heading).focus());
  }

  /** The button of the finding after this one, or before it. @param {string} key */
  besides(key) {
    const all = findAll(this.list, "[data-actie=bevinding-weg]", HTMLButtonElement);
    const at = all.findIndex((button) => button === this.items.get(key)?.button);
    return all[at + 1] ?? all[at - 1];
  }

  /** @param {Finding} finding */
  takeBack({ key }) {
    const { keeper, notice } = this.context;
    keeper.pause();
    keeper.edit(asideEdit(key, null));
    keeper.pause();
    this.redraw();
    notice(ASIDE.back, true);
    (this.items.get(key)?.button ?? this.heading).focus();
  }

  /** The heading of findings like one that is gone, or of the step; nothing where it is of another step. @param {string} key of a finding */
  nearest(key) {
    const rule = this.step.rules.find(({ kind }) => key.startsWith(`${kind}:`));
    return rule && (this.groups.get(rule.kind)?.heading ?? this.heading);
  }

  close() {
    this.tools.close();
  }
}

/** The findings of one kind. */
class KindGroup {
  /** @param {{title: string}} rule */
  constructor({ title }) {
    this.title = title;
    this.heading = make("h3", "analysestap__soort");
    this.list = make("ul", "bevindingen");
    this.element = make("div", "", this.heading, this.list);
  }

  /** @param {{items: readonly FindingItem[]}} about */
  update({ items }) {
    say(this.heading, `${this.title} (${items.length})`);
    arrange(this.list, items.map(({ element }) => element));
  }
}

/** What is looked at, also where nothing was found. @param {Step} step */
function rulesFold({ rules, title }) {
  if (!rules.length) return [];
  const list = make("ul", "", ...rules.map((rule) => make("li", "", make("strong", "", rule.title), `: ${rule.words} (${rule.basis})`)));
  return [make("details", "vouw", make("summary", "", "Waar kijkt het handboek naar?", make("span", "alleen-lezer", ` ${title}`)), list)];
}
