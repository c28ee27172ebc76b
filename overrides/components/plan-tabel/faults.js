/** The answers of a table that do not fit, each a link to its place. */

import { find, make, say } from "../../lib/element.js";

/** @typedef {import("./shown.js").Fault} Fault */

/** More than these are not listed at once; they come as others are mended. */
const MOST_LISTED = 50;

export class FaultList {
  /**
   * @param {HTMLElement} place a `details` with a list
   * @param {string} address of the sheet
   * @param {(row: string, column: string) => void} go
   */
  constructor(place, address, go) {
    this.place = place;
    this.address = address;
    this.list = find(place, "ul", HTMLElement);
    this.shown = "";
    this.list.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link) return;
      event.preventDefault();
      go(link.dataset.naar ?? "", link.dataset.kolom ?? "");
    });
  }

  /** @param {readonly Fault[]} faults */
  show(faults) {
    const words = faults.map(({ row, number, words: told }) => `${row} ${number} ${told}`).join("\n");
    if (words === this.shown) return;
    this.shown = words;
    say(find(this.place, "summary", HTMLElement), faults.length === 1 ? "1 antwoord past niet" : `${faults.length} antwoorden passen niet`);
    this.list.replaceChildren(...faults.slice(0, MOST_LISTED).map((fault) => make("li", "", this.link(fault))));
    if (faults.length > MOST_LISTED) this.list.append(make("li", "", `En nog ${faults.length - MOST_LISTED}.`));
    this.place.hidden = !faults.length;
  }

  /** @param {Fault} fault */
  link({ row, number, veld, words }) {
    const link = make("a", "", `Rij ${number}, ${veld.label}: ${words}`);
    link.href = `${this.address}.${veld.id}`;
    link.dataset.naar = row;
    link.dataset.kolom = veld.id;
    return link;
  }
}
