/** One part of a worksheet on the page: its heading, its explanation, its questions and its table. */

import { find } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { partOf } from "../../plan/dossier/answers.js";
import { choices, withOrigin } from "../../plan/flows/choices.js";
import { openAll } from "../../plan/page/pieces.js";
import { shown } from "../../plan/sums/kinds.js";
import { Field } from "../plan-veld/plan-veld.js";
import { elementsOf } from "./blocks.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/definition.js").Deel} Deel */
/** @typedef {import("../../plan/definition.js").Werkblad} Werkblad */

export class Part {
  /**
   * @param {Context} context
   * @param {Werkblad} sheet
   * @param {Deel} deel
   * @param {import("../../plan/page/context.js").About["asked"]} asked the column that the address asks for
   */
  constructor(context, sheet, deel, asked) {
    this.context = context;
    this.sheet = sheet;
    this.deel = deel;
    this.element = copyOf("deel");
    this.heading();
    this.fields = deel.velden.map((veld) => this.field(veld));
    find(this.element, "[data-velden]", HTMLElement).append(...this.fields.map(({ element }) => element));
    this.element.addEventListener("focusout", () => context.keeper.pause());
    this.update();
    /** @type {Close[]} */
    this.closing = [...this.fields.map((field) => this.besideField(field)), ...this.table(asked)];
  }

  heading() {
    const { deel, element } = this;
    find(element, "h2", HTMLElement).textContent = deel.titel;
    const fold = find(element, "[data-uitleg]", HTMLElement);
    if (!deel.uitleg) return;
    find(fold, "[data-waarvan]", HTMLElement).textContent = ` bij ${deel.titel}`;
    fold.append(...elementsOf(deel.uitleg, this.context.basis));
    fold.hidden = false;
  }

  /** @param {import("../../plan/definition.js").Veld} veld */
  field(veld) {
    const { context: { keeper, definitie, say }, sheet } = this;
    const address = `${sheet.id}.${veld.id}`;
    return new Field({
      veld, address, tell: say, suggestions: choices(keeper.dossier, definitie, address).map(({ tekst }) => shown(veld, tekst)),
      write: (text) => {
        const answer = { sheet: sheet.id, field: veld.id, text };
        return keeper.edit(withOrigin(keeper.dossier, definitie, answer, { kind: "field", ...answer }));
      },
    });
  }

  /** @param {Field} field @returns {Close} */
  besideField({ element, question }) {
    const { context, sheet, deel } = this;
    const about = { sheet, part: deel, field: question.veld };
    return openAll(context.parts.besideField, find(element, "[data-plek=bij-veld]", HTMLElement), context, about);
  }

  /** @param {import("../../plan/page/context.js").About["asked"]} asked @returns {Close[]} */
  table(asked) {
    const { context, sheet, deel } = this;
    if (!deel.tabel) return [];
    const places = copyOf("deeltabel");
    this.element.append(places);
    const about = { sheet, part: deel, table: deel.tabel, asked };
    return [
      openAll(context.parts.beforeTable, find(places, "[data-plek=boven-tabel]", HTMLElement), context, about),
      openAll(context.parts.table, find(places, "[data-plek=tabel]", HTMLElement), context, about),
    ];
  }

  /** Show the answers and outcomes as they are now. */
  update() {
    const answers = partOf(this.context.keeper.dossier, this.sheet, this.deel);
    for (const field of this.fields) field.show(answers[field.question.veld.id] ?? "");
  }

  close() {
    for (const close of this.closing) close();
  }
}
