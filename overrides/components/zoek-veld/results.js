/** What opens under the search field: status, the first results, and the line that a screen reader hears. Knows no field. */

import { make, say } from "../../lib/element.js";

/** @typedef {import("../../search/search.js").Answer} Answer */
/** What draws an answer. @typedef {typeof import("./drawing.js")} Drawing */

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
    // Rises with whatever is to be shown, so that texts that come late are not.
    this.turn = 0;
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
    this.turn += 1;
    this.box.hidden = true;
    this.say("");
    this.content.replaceChildren();
  }

  /** @param {string} question @param {Answer} answer @param {Drawing} drawing */
  async show(question, answer, drawing) {
    if (await this.fillOnce(drawing.underField(this.base, question, answer))) this.box.scrollTop = 0;
  }

  /**
   * Fill it once the texts are there, unless something else is to be shown by then.
   * @template {import("./drawing.js").Drawn} T
   * @param {Promise<T>} coming
   * @returns {Promise<T | undefined>} undefined where it is too late
   */
  async fillOnce(coming) {
    const turn = ++this.turn;
    const drawn = await coming;
    if (turn !== this.turn) return undefined;
    this.fill(drawn);
    return drawn;
  }

  /** @param {import("./drawing.js").Drawn} drawn */
  fill({ status, notes, found }) {
    this.say(status, ...notes);
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
