/** One finding: what was seen, by which rule, on which rows, and the choice to put it aside. */

import { make, say } from "../../lib/element.js";
import { addressOf, wordsOf } from "../../plan/analysis/places.js";
import { handbookLink, linkLists } from "./links.js";

/**
 * @typedef {import("../../plan/findings/facts.js").Facts} Facts
 * @typedef {import("../../plan/findings/finding.js").Finding} Finding
 * @typedef {import("../../plan/findings/finding.js").Rule} Rule
 * @typedef {{finding: Finding, facts: Facts}} About
 */

/** Ids of rows that a finding stands on, each once. @param {Finding} finding */
function rowsOfFinding({ where }) {
  return [...new Set(where.flatMap(({ row }) => row ?? []))].join(" ");
}

export class FindingItem {
  /**
   * @param {Finding} finding
   * @param {{basis: string, rule: Rule | undefined, putAside: (finding: Finding) => void}} given
   */
  constructor(finding, { basis, rule, putAside }) {
    this.basis = basis;
    this.finding = finding;
    /** What the links were drawn from. */
    this.drawn = "";
    this.sentence = make("p", "bevinding__zin");
    this.links = make("div", "");
    this.heard = [make("span", "alleen-lezer"), make("span", "alleen-lezer")];
    this.button = make("button", "knop knop--klein niet-afdrukken", "Leg weg", this.heard[0]);
    Object.assign(this.button, { type: "button", onclick: () => putAside(this.finding) });
    this.button.dataset.actie = "bevinding-weg";
    this.element = make("li", "bevinding", this.sentence, this.links, make("div", "bevinding__doen", ...(rule ? [this.fold(rule)] : []), this.button));
    Object.assign(this.element.dataset, { bevinding: finding.kind, sleutel: finding.key });
  }

  /** @param {Rule} rule */
  fold({ words, basis }) {
    return make("details", "bevinding__regel niet-afdrukken", make("summary", "", "Welke regel is dit?", this.heard[1]), make("p", "", words), make("p", "veld__uitleg", `Waar dit op rust: ${basis}.`));
  }

  /** @param {About} about */
  update({ finding, facts }) {
    this.finding = finding;
    this.element.dataset.waar = rowsOfFinding(finding);
    say(this.sentence, finding.sentence);
    for (const heard of this.heard) say(heard, `: ${finding.sentence}`);
    const now = JSON.stringify([finding.where.map((one) => [addressOf(facts, one), wordsOf(facts, one)]), finding.link]);
    if (now === this.drawn) return;
    this.drawn = now;
    const at = [...this.links.querySelectorAll("a")].findIndex((link) => link === document.activeElement);
    this.links.replaceChildren(...linksOf(this.basis, finding, facts));
    if (at >= 0) (this.links.querySelectorAll("a")[at] ?? this.button).focus({ preventScroll: true });
  }
}

/** @param {string} basis @param {Finding} finding @param {Facts} facts */
function linksOf(basis, { where, link }, facts) {
  return [...linkLists(facts, where), ...(link ? [make("p", "bevinding__handboek", handbookLink(basis, link, link.words))] : [])];
}
