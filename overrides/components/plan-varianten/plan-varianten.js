/** Variants of a plan that cost less, in the analysis: made by choosing what falls, shown side by side, and put with the alternatives. */

import { arrange, follow } from "../../lib/arrange.js";
import { make } from "../../lib/element.js";
import { newRowId } from "../../plan/dossier/make.js";
import { amount, euros, hasAmount } from "../../plan/money/budget.js";
import { compared } from "../../plan/variants/compare.js";
import { COSTS, wholeOf } from "../../plan/variants/items.js";
import { outcomeOf } from "../../plan/variants/outcome.js";
import { adding, nameOf, removing, variantsIn } from "../../plan/variants/typed.js";
import { ADD, ADDED, EMPTY, FROM_BUDGET, FROM_PLAN, INTRO, REMOVED, TABLE, TITLE } from "./sentences.js";
import { VariantItem } from "./variant.js";

/** @typedef {import("../../plan/findings/facts.js").Facts} Facts */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/variants/items.js").Whole} Whole */

/**
 * The tool.
 * @param {HTMLElement} place
 * @param {Context} context
 * @param {Facts} facts
 */
export function openVariants(place, context, facts) {
  const tool = new Variants(context, facts);
  place.append(tool.element);
  const close = context.keeper.subscribe(() => tool.follow());
  return { update: (/** @type {Facts} */ now) => tool.on(now), close };
}

class Variants {
  /** @param {Context} context @param {Facts} facts */
  constructor(context, facts) {
    this.context = context;
    /** @type {Map<string, VariantItem>} */
    this.items = new Map();
    this.empty = make("p", "", EMPTY);
    this.list = make("div", "");
    this.add = Object.assign(make("button", "knop", ADD), { type: "button", onclick: () => this.make() });
    this.add.dataset.actie = "variant-nieuw";
    this.drawn = "";
    this.table = make("div", "");
    this.element = make("section", "varianten", make("h3", "", TITLE), ...INTRO.map((words) => make("p", "", words)), this.empty, this.list,
      make("p", "knoppen niet-afdrukken", this.add), this.table);
    this.element.dataset.hulpmiddel = "varianten";
    this.seen = seenIn(facts);
    this.follow();
  }

  /** The sheets are looked at again when nobody types. @param {Facts} facts */
  on(facts) {
    this.seen = seenIn(facts);
    this.follow();
  }

  /** Shows what was chosen and typed now. */
  follow() {
    const { whole, plan, costs } = this.seen;
    const variants = variantsIn(this.context.keeper.dossier);
    // A tool that nobody used says nothing on paper.
    this.element.classList.toggle("niet-afdrukken", !variants.length);
    const about = variants.map((variant) => ({ variant, name: nameOf(variants, variant), items: whole.items, plan, outcome: this.outcomeOf(variant), costs }));
    arrange(this.list, follow(this.items, about, ({ variant }) => variant.id, (one) => new VariantItem(this.context, one, (id) => this.remove(id))).map(({ element }) => element));
    const isEmpty = !whole.items.length;
    this.empty.hidden = !isEmpty;
    this.add.hidden = isEmpty;
    this.draw(about.length ? compared(plan, about) : null);
  }

  /** @param {import("../../plan/variants/typed.js").Variant} variant */
  outcomeOf({ zonder }) {
    const { whole, outcomes } = this.seen;
    const key = [...zonder].sort().join(" ");
    const outcome = outcomes.get(key) ?? outcomeOf(whole, zonder);
    outcomes.set(key, outcome);
    return outcome;
  }

  /** @param {import("../../plan/variants/compare.js").Comparison | null} comparison */
  draw(comparison) {
    const now = JSON.stringify(comparison);
    if (now === this.drawn) return;
    this.drawn = now;
    if (!comparison) return this.table.replaceChildren();
    const { columns, rows, told } = comparison;
    const head = ["Wat", ...columns].map((words) => Object.assign(make("th", "", words), { scope: "col" }));
    const body = rows.map(({ titel, cells }) => make("tr", "", Object.assign(make("th", "", titel), { scope: "row" }), ...cells.map((words) => make("td", "", words))));
    const region = make("div", "tabelvak", make("table", "tabel variant__tabel", make("caption", "alleen-lezer", TABLE), make("thead", "", make("tr", "", ...head)), make("tbody", "", ...body)));
    Object.assign(region, { tabIndex: 0, role: "region", ariaLabel: TABLE });
    const notes = [this.seen.whole.budget ? FROM_BUDGET : FROM_PLAN, ...told];
    this.table.replaceChildren(make("h4", "", TABLE), region, ...notes.map((words) => make("p", "veld__uitleg", words)));
  }

  make() {
    const { keeper, say: tell } = this.context;
    const id = newRowId();
    keeper.pause();
    keeper.edit(adding(id));
    keeper.pause();
    this.items.get(id)?.focus();
    tell(ADDED);
  }

  /** The focus goes to the variant that comes in its place, else to the button that makes one. @param {string} id */
  remove(id) {
    const { keeper, notice } = this.context;
    const place = [...this.items.keys()].indexOf(id);
    keeper.pause();
    keeper.edit(removing(keeper.dossier, id));
    keeper.pause();
    notice(REMOVED, true);
    const next = [...this.items.values()][Math.min(place, this.items.size - 1)];
    if (next) next.focus();
    else this.add.focus();
  }
}

/** What the sheets say: `outcomes` fills with what each choice comes to, by what it leaves out. @param {Facts} facts */
function seenIn(facts) {
  const whole = wholeOf(facts);
  /** @type {Map<string, import("../../plan/variants/outcome.js").Outcome>} */
  const outcomes = new Map();
  return { whole, outcomes, plan: outcomeOf(whole, new Set()), costs: new Map(whole.items.map((item) => [item.id, costsOf(item, whole)])) };
}

/** What one thing costs in the first year that has costs. @param {import("../../plan/variants/items.js").Item} item @param {Whole} whole */
function costsOf({ plan, post }, { budget }) {
  if (!budget) return plan && hasAmount(plan, COSTS) ? `${euros(amount(plan, COSTS))} per jaar` : "";
  const year = post && budget.years.find(({ kosten }) => hasAmount(post, kosten));
  return post && year ? `${euros(amount(post, year.kosten))} in ${year.naam}` : "";
}
