/** What opens under the search field: status, the first results, and the line that a screen reader hears. Knows no field. */

import { pageAddress } from "../../lib/address.js";
import { make, say } from "../../lib/element.js";
import { nothingFound, resultLists } from "./list.js";
import { asAddress } from "./question.js";
import { allInWords, readingSentences, statusSentence, UNDER_FIELD } from "./sentences.js";

/** @typedef {import("../../search/search.js").Answer} Answer */

const ANNOUNCE_AFTER = 700; // ms, so that a screen reader is not interrupted at every letter

/** The region with the results. */
export class Results {
  /**
   * @param {HTMLElement} box hidden until something opens
   * @param {string} base the way to the site's root
   */
  constructor(box, base) {
    this.box = box;
    this.base = base;
    this.status = make("p", "zoek__status");
    this.content = make("div", "");
    // Says the same to a screen reader, which does not announce what appears together with its box.
    this.announcer = make("p", "alleen-lezer");
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.box.setAttribute("role", "region");
    this.box.setAttribute("aria-label", "Zoekresultaten");
    this.box.append(this.status, this.content);
    this.announcer.setAttribute("aria-live", "polite");
    this.box.after(this.announcer);
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /** Where the arrow keys stop. @returns {HTMLElement[]} */
  get stops() {
    return [...this.box.querySelectorAll("a"), ...this.box.querySelectorAll("button")];
  }

  /** Before the answer is there. */
  open() {
    this.box.hidden = false;
    if (!this.content.hasChildNodes()) this.say("Bezig met zoeken…");
  }

  close() {
    this.box.hidden = true;
    this.say("");
    this.content.replaceChildren();
  }

  /** @param {string} question @param {Answer} answer */
  show(question, answer) {
    const notes = readingSentences(answer);
    this.say(statusSentence(question, answer, UNDER_FIELD), ...notes);
    const all = make("a", "zoek__alle", allInWords(answer.findings.length));
    all.href = pageAddress(this.base, asAddress(question));
    const found = answer.findings.length ? [...resultLists(this.base, answer, UNDER_FIELD, false), make("p", "zoek__verder", all)] : nothingFound(this.base, answer);
    this.fill(notes, found);
    this.box.scrollTop = 0;
  }

  /** @param {readonly string[]} notes how the question was read @param {readonly HTMLElement[]} found */
  fill(notes, found) {
    this.content.replaceChildren(...notes.map((sentence) => make("p", "zoek__leeswijze", sentence)), ...found);
  }

  showFailure() {
    this.say("Zoeken lukt nu niet: de lijst met woorden laadt niet.");
    this.content.replaceChildren(make("p", "zoek__raad", "Probeer het opnieuw met de knop Zoek, of kies uit het menu."));
  }

  /**
   * The first sentence is the status; a screen reader hears the others too.
   * @param {string} status
   * @param {...string} more
   */
  say(status, ...more) {
    say(this.status, status);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.announcer.textContent = [status, ...more].join(" ");
    }, ANNOUNCE_AFTER);
  }
}
