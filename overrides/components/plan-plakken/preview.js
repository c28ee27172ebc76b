/** The pasted block as a table: above each column where it goes, before each row whether it is taken, and in the cells what does not fit. */

import { find, make } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { askedOf } from "../../plan/table/columns.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/table/block.js").Block} Block
 * @typedef {import("../../plan/table/pasted.js").Misfit} Misfit
 * @typedef {import("../../plan/table/proposal.js").PastedColumn} PastedColumn
 * @typedef {import("../../plan/table/proposal.js").PastedRow} PastedRow
 * @typedef {import("../../plan/table/proposal.js").Proposal} Proposal
 */

/** What the visitor changes. @typedef {{column: (place: number, to: string | null) => void, row: (place: number, take: boolean) => void}} Changes */

/** So many rows are drawn at a time. */
const ROWS = 50;
/** @type {Readonly<Record<PastedRow["kind"], string>>} */
const KINDS = { rij: "", leeg: "leeg", totaal: "totaal", kop: "kop" };

export class Preview {
  /** @param {HTMLElement} element @param {Tabel} tabel @param {Changes} changes */
  constructor(element, tabel, changes) {
    this.kolommen = askedOf(tabel);
    this.head = find(element, ".plakken__tabel thead > tr", HTMLElement);
    this.body = find(element, ".plakken__tabel tbody", HTMLElement);
    this.more = find(element, "[data-meer]", HTMLButtonElement);
    this.changes = changes;
    this.count = ROWS;
    this.more.addEventListener("click", () => {
      this.count += ROWS;
      this.draw();
    });
    this.head.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) changes.column(Number(target.dataset.plaats), target.value || null);
    });
    this.body.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) changes.row(Number(target.dataset.plaats), target.checked);
    });
  }

  /** @param {Block} block @param {Proposal} proposal @param {readonly Misfit[]} misfits @param {ReadonlySet<number>} done rows that are in the table already */
  show(block, proposal, misfits, done) {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.bij : undefined;
    this.block = block;
    this.proposal = proposal;
    this.done = done;
    this.faults = new Set(misfits.map(({ place, kolom }) => `${place} ${kolom.id}`));
    const [first] = this.head.children;
    this.head.replaceChildren(first, ...proposal.columns.map((column, place) => this.column(column, place)));
    this.draw();
    const again = focused && [...this.head.querySelectorAll("select"), ...this.body.querySelectorAll("input")].find((control) => control.dataset.bij === focused);
    if (again) again.focus();
  }

  draw() {
    const rows = this.proposal?.rows.filter(({ place }) => !this.done?.has(place)) ?? [];
    this.body.replaceChildren(...rows.slice(0, this.count).map((row) => this.row(row)));
    const left = Math.max(0, rows.length - this.count);
    this.more.hidden = !left;
    this.more.textContent = left ? `Toon de volgende ${Math.min(ROWS, left)} van ${rows.length} rijen` : "";
  }

  /** @param {PastedColumn} column @param {number} place */
  column({ heading, to, own }, place) {
    const cell = copyOf("plakken-kop");
    find(cell, "[data-naam]", HTMLElement).textContent = `${heading || `Kolom ${place + 1}`}${own ? " (vult het handboek in)" : ""} gaat naar`;
    const select = find(cell, "select", HTMLSelectElement);
    select.dataset.plaats = String(place);
    select.dataset.bij = `kolom ${place}`;
    select.append(...this.kolommen.map(({ id, label }) => Object.assign(make("option", "", label), { value: id })));
    select.value = to ?? "";
    return cell;
  }

  /** @param {PastedRow} row */
  row({ place, kind, take }) {
    const element = copyOf("plakken-rij");
    find(element, "[data-naam]", HTMLElement).textContent = [`Rij ${place + 1}`, KINDS[kind]].filter(Boolean).join(": ");
    const box = find(element, "input", HTMLInputElement);
    box.dataset.plaats = String(place);
    box.dataset.bij = `rij ${place}`;
    box.checked = take;
    element.classList.toggle("plakken__niet", !take);
    const columns = this.proposal?.columns ?? [];
    element.append(...(this.block?.[place] ?? []).map((text, number) => this.cell(text, place, columns[number])));
    return element;
  }

  /** @param {string} text @param {number} place @param {PastedColumn | undefined} column */
  cell(text, place, column) {
    const cell = make("td", column?.to ? "" : "plakken__weg", text);
    if (column?.to && this.faults?.has(`${place} ${column.to}`)) {
      cell.classList.add("plakken__past-niet");
      cell.append(make("span", "plakken__bezwaar", "past niet"));
    }
    return cell;
  }
}
