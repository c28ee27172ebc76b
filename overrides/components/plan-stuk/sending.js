/** What to look at before a paper leaves, and below it the paper as a file. What is found never stops anybody. */

import { refill } from "../../lib/arrange.js";
import { find, make, say } from "../../lib/element.js";
import { isoDay } from "../../lib/phrase.js";
import { checksOf, findingChecks, lengthChecks, privacyChecks } from "../../plan/checks/checks.js";
import { factsOf } from "../../plan/findings/facts.js";
import { standingOf } from "../../plan/papers/standing.js";
import { remarks } from "../../plan/privacy/remarks.js";
import { scopeOfPaper, WHOLE } from "../../plan/privacy/scope.js";
import { offer } from "../plan-uit/plan-uit.js";
import { paperFile } from "./files.js";
import { leaveFrom, link } from "./pieces.js";
import { CHECK, FORMATS, GROUPS, standing, toLookAt, WITH_PLAN, WITH_PLAN_MEANS } from "./sentences.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/checks/checks.js").Check} Check */
/** @typedef {import("../../plan/papers/definition.js").Paper} Paper */
/** @typedef {import("../../plan/papers/definition.js").Stuk} Stuk */

/** In the address of a paper; no section has this id. */
export const PLACE = "controle";
/** Milliseconds. */
const REST = 250;

export class Sending {
  /** @param {Context} context @param {Stuk} stuk @param {import("../../plan/findings/knowledge.js").Kennis} kennis @param {() => Paper} paper as it is now */
  constructor(context, stuk, kennis, paper) {
    this.context = context;
    this.stuk = stuk;
    this.kennis = kennis;
    this.paper = paper;
    this.timer = 0;
    // So that the focus can come back here.
    this.heading = Object.assign(make("h2", "paneel__titel", CHECK), { id: "stuk--controle", tabIndex: -1 });
    this.state = make("p", "");
    this.groups = GROUPS.map((about) => new Group(about));
    this.withPlan = Object.assign(make("input", ""), { type: "checkbox", id: "stuk--planbestand" });
    this.withPlan.setAttribute("aria-describedby", "stuk--planbestand-uitleg");
    // With the plan, everything in it goes along.
    this.withPlan.addEventListener("change", () => this.update());
    this.element = this.whole(stuk);
  }

  /** @param {Stuk} stuk */
  whole({ id, titel }) {
    const means = Object.assign(make("p", "", WITH_PLAN_MEANS), { id: "stuk--planbestand-uitleg" });
    const told = make("p", "planuit__melding");
    told.dataset.uitMelding = "";
    told.setAttribute("role", "status");
    const buttons = FORMATS.map(({ format, words }) => {
      const button = Object.assign(make("button", "knop", words, make("span", "alleen-lezer", `: ${titel}`)), { type: "button" });
      Object.assign(button.dataset, { actie: `stuk-${format}`, stuk: id });
      return { format, button };
    });
    const element = make("section", "paneel niet-afdrukken", this.heading, this.state, ...this.groups.map((group) => group.element),
      make("label", "keuze", this.withPlan, make("span", "", WITH_PLAN)), means, make("ul", "knoppen", ...buttons.map(({ button }) => make("li", "", button))), told);
    element.setAttribute("aria-labelledby", this.heading.id);
    leaveFrom(element, `stuk-${id}.${PLACE}`);
    for (const { format, button } of buttons) offer(element, button, () => paperFile(this.context, this.paper(), format, this.withPlan.checked));
    return element;
  }

  /** When nobody has changed anything for a moment: a large plan takes a while to look through. */
  updateSoon() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.update(), REST);
  }

  close() {
    clearTimeout(this.timer);
  }

  update() {
    const checks = this.checks();
    say(this.state, `${standing(standingOf(this.paper()))} ${toLookAt(checks.length)}`);
    for (const group of this.groups) group.show(checks);
  }

  checks() {
    const { keeper: { dossier }, definitie } = this.context;
    const paper = this.paper();
    const scope = this.withPlan.checked ? WHOLE : scopeOfPaper(this.stuk);
    return [
      ...lengthChecks(this.stuk, paper),
      ...checksOf(paper, dossier, definitie),
      ...findingChecks(paper, factsOf(dossier, definitie, this.kennis, isoDay(new Date()))),
      ...privacyChecks(remarks(dossier, definitie, scope), dossier, definitie),
    ];
  }
}

/** The kinds that are unfolded: one who comes back from a sheet goes on where they were. @type {Set<Check["kind"]>} */
const unfolded = new Set();

/** The checks of one kind, folded. */
class Group {
  /** @param {(typeof GROUPS)[number]} about */
  constructor({ kind, title, more }) {
    this.kind = kind;
    this.title = title;
    this.list = make("ul", "");
    this.element = make("details", "vouw", make("summary", ""), this.list, ...(more ? [make("p", "", link(more.place, more.words))] : []));
    this.element.open = unfolded.has(kind);
    this.element.addEventListener("toggle", () => {
      if (this.element.open) unfolded.add(kind);
      else unfolded.delete(kind);
    });
    this.seen = "";
  }

  /** @param {readonly Check[]} checks */
  show(checks) {
    const own = checks.filter(({ kind }) => kind === this.kind);
    const now = JSON.stringify(own);
    if (now === this.seen) return;
    this.seen = now;
    this.element.hidden = !own.length;
    say(find(this.element, "summary", HTMLElement), `${this.title} (${own.length})`);
    refill(this.list, own.map(({ words, address, note }) =>
      make("li", "", address ? link(address, words) : words, ...(note ? [make("p", "veld__uitleg", note)] : []))));
  }
}
