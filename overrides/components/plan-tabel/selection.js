/** Choosing several rows, to take them away or to copy them. The boxes are only there while somebody chooses. */

import { find, findAll, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { rowsWord } from "../../plan/table/words.js";

/** @typedef {import("./shared.js").View} View */

export class Selection {
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.button = find(view.element, "[data-actie=rijen-kies]", HTMLButtonElement);
    this.bar = find(view.element, "[data-gekozen]", HTMLElement);
    /** @type {Set<string>} */
    this.ids = new Set();
    this.button.addEventListener("click", () => this.setOn(!this.isOn));
    find(this.bar, "[data-actie=rijen-alle]", HTMLElement).addEventListener("click", () => this.chooseAll());
    find(this.bar, "[data-actie=rijen-weg]", HTMLElement).addEventListener("click", () => this.remove());
    view.grid.body.addEventListener("change", ({ target }) => this.onChange(target));
  }

  get isOn() {
    return this.button.getAttribute("aria-pressed") === "true";
  }

  /** The chosen rows, in the order in which they are seen. */
  get chosen() {
    return this.view.inView.filter((id) => this.ids.has(id));
  }

  /** @param {boolean} isOn */
  setOn(isOn) {
    this.button.setAttribute("aria-pressed", String(isOn));
    this.ids.clear();
    this.bar.hidden = !isOn;
    this.draw();
  }

  /** @param {EventTarget | null} target */
  onChange(target) {
    const id = target instanceof HTMLInputElement ? target.closest("tr")?.dataset.rij : undefined;
    if (!(target instanceof HTMLInputElement) || !id) return;
    if (target.checked) this.ids.add(id);
    else this.ids.delete(id);
    this.count();
  }

  chooseAll() {
    for (const id of this.view.inView) this.ids.add(id);
    this.draw();
  }

  remove() {
    const ids = this.chosen;
    if (!ids.length) return this.view.context.say("Kies eerst rijen.");
    this.setOn(false);
    this.view.acts.remove(ids);
  }

  /** Rows that are out of view are not chosen any more: nobody sees what would happen to them. @param {readonly string[]} inView */
  keep(inView) {
    const left = new Set(inView);
    for (const id of this.ids) if (!left.has(id)) this.ids.delete(id);
    if (this.isOn) this.draw();
  }

  draw() {
    this.view.grid.flush();
    for (const [id, row] of this.view.grid.rows) this.drawBox(row, id);
    this.count();
  }

  /** @param {HTMLTableRowElement} row @param {string} id */
  drawBox(row, id) {
    const cell = row.cells[0];
    const [old] = findAll(cell, ".plantabel__kies", HTMLElement);
    if (!this.isOn) return old?.remove();
    const box = old ?? copyOf("plantabel-kies");
    if (!old) cell.prepend(box);
    const input = find(box, "input", HTMLInputElement);
    input.checked = this.ids.has(id);
    const found = this.view.found(id);
    say(find(box, "span", HTMLElement), `Kies rij ${found?.number ?? ""}${found ? ` ${this.view.acts.nameOf(found.row)}` : ""}`.trim());
  }

  count() {
    const count = this.chosen.length;
    say(find(this.bar, "[data-gekozen-aantal]", HTMLElement), count ? `${rowsWord(count)} gekozen` : "Kies rijen in de tabel.");
  }
}
