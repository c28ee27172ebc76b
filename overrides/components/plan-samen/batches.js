/** A long list that is drawn a part at a time, with a button for the next part. */

import { moreWords } from "./sentences.js";

/** So many are drawn at a time. */
const MOST = 50;

/** @template T */
export class Batches {
  /**
   * @param {HTMLElement} place what is drawn goes in here
   * @param {HTMLButtonElement} more
   * @param {readonly T[]} items
   * @param {(item: T) => HTMLElement} make
   */
  constructor(place, more, items, make) {
    this.place = place;
    this.more = more;
    this.items = items;
    this.make = make;
    more.addEventListener("click", () => {
      const drawn = this.place.childElementCount;
      this.drawTo(drawn + MOST);
      // The button may be gone: the focus goes on in what is new.
      this.place.children[drawn]?.querySelector("input")?.focus();
    });
  }

  /** The first part, where nothing is drawn yet. */
  begin() {
    this.drawTo(MOST);
  }

  /** At least so many. @param {number} count */
  drawTo(count) {
    const drawn = this.place.childElementCount;
    if (count > drawn) this.place.append(...this.items.slice(drawn, count).map(this.make));
    const left = this.items.length - this.place.childElementCount;
    this.more.hidden = left === 0;
    this.more.textContent = left ? moreWords(Math.min(left, MOST), left) : "";
  }
}
