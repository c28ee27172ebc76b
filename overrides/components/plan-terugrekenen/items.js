/** What people type to count back: a moment of the decision, a step of their own, a period without working days. Each follows the plan. */

import { make, say } from "../../lib/element.js";
import { typing, periodObjection } from "../../plan/planning/typed.js";
import { looseField } from "../plan-veld/loose.js";
import { LABELS, momentWords, stepWords } from "./sentences.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/planning/count-back.js").Outcome} Outcome */
/** @typedef {import("../../plan/planning/typed.js").Kind} Kind */
/** @typedef {import("../plan-veld/plan-veld.js").Field} Field */
/** @typedef {{id: string} & Readonly<Record<string, string>>} Texts what was typed, by name */

/** A group of questions with what comes of them. */
class Group {
  /** @param {Context} context @param {Kind} kind @param {string} id @param {readonly {name: string, label: string, soort: string}[]} questions */
  constructor(context, kind, id, questions) {
    this.legend = make("legend", "");
    this.outcome = make("p", "terugreken__uitkomst");
    this.told = make("ul", "terugreken__let-op");
    this.seen = "";
    this.fields = new Map(questions.map(({ name, label, soort }) =>
      [name, looseField(context, { address: `terugrekenen.${id}.${name}`, label, soort }, (text) => typing(kind, id, name, text))]));
    const row = make("div", "terugreken__vragen", ...[...this.fields.values()].map(({ element }) => element));
    this.element = make("fieldset", "groep terugreken__groep", this.legend, row, this.outcome, this.told);
  }

  /** @param {Readonly<Record<string, unknown>>} texts @param {string} outcome @param {readonly string[]} told */
  show(texts, outcome, told) {
    for (const [name, field] of this.fields) field.show(String(texts[name] ?? ""));
    say(this.outcome, outcome);
    this.outcome.hidden = !outcome;
    this.told.hidden = !told.length;
    if (told.join("\n") === this.seen) return;
    this.seen = told.join("\n");
    this.told.replaceChildren(...told.map((sentence) => make("li", "", sentence)));
  }

  /** A button that takes the group away. @param {string} words @param {() => void} remove */
  addRemoval(words, remove) {
    this.heard = make("span", "alleen-lezer");
    const button = make("button", "knop knop--stil knop--klein", words, this.heard);
    Object.assign(button, { type: "button", onclick: remove });
    button.dataset.actie = "terugreken-weg";
    this.element.append(make("p", "knoppen niet-afdrukken", button));
  }

  /** @param {string} words */
  call(words) {
    say(this.legend, words);
    if (this.heard) say(this.heard, `: ${words}`);
  }

  focus() {
    [...this.fields.values()][0].focus();
  }
}

/** A moment of the decision. @typedef {{moment: import("../../plan/planning/typed.js").Moment, outcome: Outcome, label: string}} OfMoment */
export class MomentItem extends Group {
  /** @param {Context} context @param {OfMoment} about @param {boolean} isFirst the last moment of all, from which is counted */
  constructor(context, { moment: { id }, label }, isFirst) {
    const days = { name: "dagen", label: LABELS.dagen, soort: "getal" };
    super(context, "moment", id, isFirst ? [{ name: "datum", label: LABELS.raad, soort: "datum" }] : [days, { name: "datum", label: LABELS.datum, soort: "datum" }]);
    this.element.dataset.moment = id;
    this.call(label);
  }

  /** @param {OfMoment} about */
  update({ moment, outcome }) {
    this.show(moment, momentWords(outcome, Boolean(moment.datum)), outcome.told);
  }
}

/** A step of one's own. @typedef {{step: import("../../plan/planning/typed.js").Step, outcome: Outcome, number: number}} OfStep */
export class StepItem extends Group {
  /** @param {Context} context @param {OfStep} about @param {(id: string) => void} remove */
  constructor(context, { step: { id } }, remove) {
    super(context, "stap", id, [{ name: "naam", label: LABELS.stap, soort: "tekst" }, { name: "dagen", label: LABELS.duur, soort: "getal" }]);
    this.addRemoval("Haal deze stap weg", () => remove(id));
  }

  /** @param {OfStep} about */
  update({ step, outcome, number }) {
    this.call(step.naam.trim() || `Eigen stap ${number}`);
    this.show(step, stepWords(outcome), outcome.told);
  }
}

/** A period without working days. @typedef {{period: import("../../plan/planning/typed.js").Period, number: number}} OfPeriod */
export class PeriodItem extends Group {
  /** @param {Context} context @param {OfPeriod} about @param {(id: string) => void} remove */
  constructor(context, { period: { id } }, remove) {
    super(context, "vrij", id, [{ name: "naam", label: LABELS.naam, soort: "tekst" }, { name: "van", label: LABELS.van, soort: "datum" }, { name: "tot", label: LABELS.tot, soort: "datum" }]);
    this.addRemoval("Haal deze periode weg", () => remove(id));
  }

  /** @param {OfPeriod} about */
  update({ period, number }) {
    this.call(period.naam.trim() || `Vrije periode ${number}`);
    this.show(period, "", [periodObjection(period)].filter(Boolean));
  }
}
