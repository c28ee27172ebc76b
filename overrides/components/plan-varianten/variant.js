/** One variant: its name, how much less it should cost, what falls, and the way to the alternatives. */

import { arrange, follow } from "../../lib/arrange.js";
import { make, say } from "../../lib/element.js";
import { fieldAt } from "../../plan/definition.js";
import { ALTERNATIVES, alternativeOf, puttingInto } from "../../plan/variants/alternative.js";
import { targetWords } from "../../plan/variants/compare.js";
import { leavingOut, typing } from "../../plan/variants/typed.js";
import { looseField } from "../plan-veld/loose.js";
import { LABELS, PUT, REMOVE, chosenWords, itemWords, putWords } from "./sentences.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/variants/items.js").Item} Item */
/** @typedef {import("../../plan/variants/outcome.js").Outcome} Outcome */
/** @typedef {import("../../plan/variants/typed.js").Variant} Variant */
/**
 * `items`: what it can leave out; `costs`: what each costs in the first year, in words.
 * @typedef {{variant: Variant, name: string, items: readonly Item[], plan: Outcome, outcome: Outcome, costs: ReadonlyMap<string, string>}} About
 */

export class VariantItem {
  /** @param {Context} context @param {About} about @param {(id: string) => void} remove */
  constructor(context, about, remove) {
    const { variant: { id } } = about;
    this.context = context;
    this.about = about;
    this.heading = make("h4", "");
    this.naam = looseField(context, { address: `variant.${id}.naam`, label: LABELS.naam, soort: "tekst" }, (text) => typing(id, "naam", text));
    this.procent = looseField(context, { address: `variant.${id}.procent`, label: LABELS.procent, soort: "procent", uitleg: LABELS.procentHelp }, (text) => typing(id, "procent", text));
    /** @type {Map<string, Choice>} */
    this.choices = new Map();
    this.list = make("div", "variant__keuzes");
    this.summary = make("summary", "");
    this.fold = make("details", "vouw", this.summary, this.list);
    this.target = make("p", "variant__doel");
    this.state = make("p", "variant__stand");
    this.put = this.button("knop", "variant-neem", () => this.take());
    this.link = make("a", "", PUT.link);
    this.heard = make("span", "alleen-lezer");
    const gone = this.button("knop knop--stil", "variant-weg", () => remove(id));
    gone.append(REMOVE, this.heard);
    this.element = make("section", "variant", this.heading, make("div", "variant__vragen", this.naam.element, this.procent.element), this.fold, this.target, this.state,
      make("p", "knoppen niet-afdrukken", this.put, gone), make("p", "", this.link));
    this.element.dataset.variant = id;
  }

  /** @param {string} className @param {string} act @param {() => void} onclick */
  button(className, act, onclick) {
    const button = Object.assign(make("button", className), { type: "button", onclick });
    button.dataset.actie = act;
    return button;
  }

  /** @param {About} about */
  update(about) {
    this.about = about;
    const { variant, name, items, costs } = about;
    say(this.heading, name);
    say(this.heard, `: ${name}`);
    this.naam.show(variant.naam);
    this.procent.show(variant.procent);
    const choices = items.map((item) => ({ item, isOut: variant.zonder.has(item.id), costs: costs.get(item.id) ?? "" }));
    arrange(this.list, follow(this.choices, choices, ({ item }) => item.id, ({ item }) => new Choice((isOut) => this.choose(item.id, isOut))).map(({ element }) => element));
    say(this.summary, chosenWords(choices.filter(({ isOut }) => isOut).length, choices.length));
    this.showOutcome();
  }

  showOutcome() {
    const { variant, plan, outcome } = this.about;
    const target = targetWords(plan, outcome, variant.procent);
    say(this.target, target);
    this.target.hidden = !target;
    const { isThere, edit } = this.putting();
    const isEmpty = !outcome.fallen.length;
    say(this.state, isEmpty && !isThere ? PUT.nothing : isThere && !edit ? PUT.same : "");
    this.state.hidden = !this.state.textContent;
    this.put.hidden = !edit || (isEmpty && !isThere);
    say(this.put, isThere ? PUT.again : PUT.fresh);
    this.link.href = `#${ALTERNATIVES}.waarom-niet.${variant.id}`;
    this.link.hidden = !isThere;
  }

  putting() {
    const { variant, name, plan, outcome } = this.about;
    const { definitie, keeper: { dossier } } = this.context;
    return puttingInto(dossier, definitie, variant.id, alternativeOf(name, plan, outcome));
  }

  /** @param {string} row @param {boolean} isOut */
  choose(row, isOut) {
    const { keeper } = this.context;
    keeper.pause();
    keeper.edit(leavingOut(this.about.variant.id, row, isOut));
    keeper.pause();
  }

  take() {
    const { keeper, definitie, notice } = this.context;
    const { edit, kept } = this.putting();
    if (!edit) return;
    keeper.pause();
    keeper.edit(edit);
    keeper.pause();
    this.showOutcome();
    notice(putWords(this.about.name, kept.map((column) => fieldAt(definitie, `${ALTERNATIVES}.${column}`)?.veld.label ?? column)), true);
    if (this.put.hidden) this.link.focus();
  }

  /** Whoever made it begins at its name. */
  focus() {
    this.fold.open = true;
    this.naam.focus();
  }
}

/** One thing that a variant leaves out or not. */
class Choice {
  /** @param {(isOut: boolean) => void} choose */
  constructor(choose) {
    this.box = Object.assign(make("input", ""), { type: "checkbox" });
    this.box.addEventListener("change", () => choose(this.box.checked));
    this.words = make("span", "");
    this.element = make("label", "keuze", this.box, this.words);
  }

  /** @param {{item: Item, isOut: boolean, costs: string}} about */
  update({ item, isOut, costs }) {
    this.box.checked = isOut;
    this.box.value = item.id;
    say(this.words, itemWords(item.naam, costs));
  }
}
