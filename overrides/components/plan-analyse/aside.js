/** A finding that people put aside: its reason, and the way back. */

import { make, say } from "../../lib/element.js";
import { asideEdit, reasonOf } from "../../plan/analysis/aside.js";
import { Field } from "../plan-veld/plan-veld.js";
import { ASIDE } from "./sentences.js";

/**
 * @typedef {import("../../plan/findings/finding.js").Finding} Finding
 * @typedef {import("../../plan/page/context.js").Context} Context
 */

export class AsideItem {
  /**
   * @param {Finding} finding
   * @param {Context} context
   * @param {(finding: Finding) => void} takeBack
   */
  constructor(finding, context, takeBack) {
    const { keeper, say: tell } = context;
    this.context = context;
    this.finding = finding;
    this.sentence = make("p", "bevinding__zin");
    this.heard = make("span", "alleen-lezer");
    const veld = { id: "reden", label: ASIDE.question, soort: "lang", uitleg: ASIDE.help, regels: { lang: /** @type {const} */ (true) } };
    this.field = new Field({ veld, address: `bevinding.${finding.key}`, tell, write: (text) => keeper.edit(asideEdit(finding.key, text)) });
    this.field.element.addEventListener("focusout", () => keeper.pause());
    const button = make("button", "knop knop--klein", "Zet terug", this.heard);
    Object.assign(button, { type: "button", onclick: () => takeBack(this.finding) });
    button.dataset.actie = "bevinding-terug";
    this.onward = Object.assign(make("button", "knop knop--klein", ASIDE.onward), { type: "button", hidden: true });
    this.onward.dataset.actie = "bevinding-verder";
    this.element = make("li", "bevinding", this.sentence, this.field.element, make("p", "knoppen niet-afdrukken", this.onward, " ", button));
    Object.assign(this.element.dataset, { weggelegd: finding.kind, sleutel: finding.key });
  }

  /** It was just put aside: asks for the reason, and offers to go on. @param {() => void} goOn where the visitor was */
  ask(goOn) {
    this.onward.hidden = false;
    this.onward.onclick = () => {
      goOn();
      this.onward.hidden = true;
    };
    this.field.focus();
  }

  /** @param {Finding} finding */
  update(finding) {
    this.finding = finding;
    say(this.sentence, finding.sentence);
    say(this.heard, `: ${finding.sentence}`);
    this.field.show(reasonOf(this.context.keeper.dossier, finding) ?? "");
  }
}
