/** Shows what a pasted block becomes, lets the visitor change that, and only then puts it in the table. Nothing of the block is dropped unsaid. */

import { find, findAll, make, say, sayIn } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { enumeration } from "../../lib/phrase.js";
import { blockOf } from "../../plan/table/block.js";
import { MOST_ROWS, leftOut, madeOf } from "../../plan/table/pasted.js";
import { propose, withColumn, withHead, withRow } from "../../plan/table/proposal.js";
import { rowsAre, rowsWord } from "../../plan/table/words.js";
import { Preview } from "./preview.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/table/block.js").Block} Block
 * @typedef {import("../../plan/table/pasted.js").MadeRow} MadeRow
 * @typedef {import("../../plan/table/pasted.js").Misfit} Misfit
 */

/**
 * What to paste and what becomes of it.
 * @typedef {object} Paste
 * @property {Tabel} tabel
 * @property {Block | null} block null: the visitor pastes it in the dialog
 * @property {string} [from] the column that the first one goes to where the block has no head
 * @property {(cells: readonly Readonly<Record<string, string>>[]) => {ids: readonly string[], refusal: string}} insert puts rows in the table, as one
 *   act; gives their ids, or why they do not fit
 * @property {(ids: readonly string[]) => void} closed the dialog is gone; with the ids of all rows that were put in
 * @property {(sentence: string) => void} say
 */

/** More faults than these are not listed. */
const MOST_LISTED = 30;

/** @param {Paste} paste */
export function openPaste(paste) {
  const dialog = new PasteDialog(paste);
  document.body.append(dialog.element);
  dialog.element.showModal();
  if (paste.block) dialog.look(paste.block);
}

class PasteDialog {
  /** @param {Paste} paste */
  constructor(paste) {
    this.paste = paste;
    this.element = /** @type {HTMLDialogElement} */ (copyOf("plakken"));
    /** @type {Block} */
    this.block = [];
    this.proposal = propose([], paste.tabel);
    /** Rows of the block that are in the table already. @type {Set<number>} */
    this.done = new Set();
    /** @type {string[]} */
    this.ids = [];
    this.preview = new Preview(this.element, paste.tabel, {
      column: (place, to) => this.set(withColumn(this.proposal, place, to)),
      row: (place, take) => this.set(withRow(this.proposal, place, take)),
    });
    this.listen();
  }

  listen() {
    const box = find(this.element, "[data-plakvak]", HTMLTextAreaElement);
    box.addEventListener("paste", (event) => this.onPaste(event));
    // Where the browser gives no event with what was copied, as on some phones. Who types is left alone until the field is left.
    const taken = () => this.take(blockOf({ html: "", text: box.value }));
    box.addEventListener("input", (event) => { if (!isKey(event)) taken(); });
    box.addEventListener("change", () => { if (box.value.trim()) taken(); });
    find(this.element, "[data-kop]", HTMLElement).addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) this.set(withHead(this.block, this.paste.tabel, target.checked, this.paste.from));
    });
    find(this.element, "[data-actie=rijen-zet]", HTMLElement).addEventListener("click", () => this.insert());
    find(this.element, "[data-actie=plakken-sluit]", HTMLElement).addEventListener("click", () => this.element.close());
    this.element.addEventListener("close", () => this.onClose());
  }

  /** @param {ClipboardEvent} event */
  onPaste(event) {
    const { clipboardData } = event;
    const block = blockOf({ html: clipboardData?.getData("text/html") ?? "", text: clipboardData?.getData("text/plain") ?? "" });
    if (!block.length) return;
    event.preventDefault();
    this.take(block);
  }

  /** @param {Block} block */
  take(block) {
    if (block.length) this.look(block);
    else say(find(this.element, "[data-fout]", HTMLElement), "Hier staat nog geen rij. Kopieer de rijen in uw bestand en plak ze hier.");
  }

  /** To the second step. @param {Block} block */
  look(block) {
    this.block = block;
    for (const step of findAll(this.element, "[data-stap]", HTMLElement)) step.hidden = step.dataset.stap !== "bekijk";
    this.set(propose(block, this.paste.tabel, this.paste.from));
    find(this.element, "h2", HTMLElement).focus();
  }

  /** @param {import("../../plan/table/proposal.js").Proposal} proposal */
  set(proposal) {
    this.proposal = proposal;
    const { rows, misfits } = madeOf(this.block, proposal, this.paste.tabel);
    this.made = rows.filter(({ place }) => !this.done.has(place));
    find(this.element, "[data-kop]", HTMLInputElement).checked = proposal.hasHead;
    this.preview.show(this.block, proposal, misfits, this.done);
    this.tell(misfits);
  }

  /** @param {readonly Misfit[]} misfits */
  tell(misfits) {
    const { made = [] } = this;
    const kinds = this.proposal.rows.filter(({ kind, take }) => !take && kind !== "rij" && kind !== "leeg");
    const skipped = kinds.length ? ` ${rowsAre(kinds.length)} niet aangevinkt: koppen en totalen.` : "";
    say(find(this.element, "[data-samenvatting]", HTMLElement), `U plakt ${rowsWord(this.block.length)} van ${this.proposal.columns.length} kolommen.${skipped}${this.waits(made)}`);
    const away = leftOut(this.block, this.proposal);
    sayIn(this.element, "[data-weg]", away.length ? `Niet overgenomen: ${enumeration(away)}. Kies erboven een kolom als u dit wel wilt.` : "");
    const own = this.proposal.columns.flatMap(({ own: isOwn, heading }) => (isOwn ? [heading] : []));
    sayIn(this.element, "[data-eigen]", own.length ? `Het handboek vult zelf in: ${enumeration(own)}.` : "");
    this.listMisfits(misfits);
    const button = find(this.element, "[data-actie=rijen-zet]", HTMLButtonElement);
    const count = Math.min(made.length, MOST_ROWS);
    button.textContent = this.done.size ? `Zet de volgende ${rowsWord(count)} erbij` : `Zet ${rowsWord(count)} erbij`;
    button.disabled = !count;
  }

  /** What is too much for one time. @param {readonly MadeRow[]} made */
  waits(made) {
    if (made.length <= MOST_ROWS) return "";
    return ` Er gaan er ${rowsWord(MOST_ROWS)} tegelijk bij; de andere ${rowsWord(made.length - MOST_ROWS)} wachten hier op de volgende keer.`;
  }

  /** @param {readonly Misfit[]} misfits */
  listMisfits(misfits) {
    const place = find(this.element, "[data-bezwaren]", HTMLElement);
    place.hidden = !misfits.length;
    say(find(place, "summary", HTMLElement), misfits.length === 1 ? "1 antwoord past niet" : `${misfits.length} antwoorden passen niet`);
    const lines = misfits.slice(0, MOST_LISTED).map(({ place: row, kolom, text, objection }) => make("li", "", `Rij ${row + 1}, ${kolom.label}: ‘${text}’. ${objection}`));
    if (misfits.length > MOST_LISTED) lines.push(make("li", "", `En nog ${misfits.length - MOST_LISTED}.`));
    find(place, "ul", HTMLElement).replaceChildren(...lines);
  }

  /** What was ticked goes in; the dialog stays for what is too much for one time. */
  insert() {
    const rows = (this.made ?? []).slice(0, MOST_ROWS);
    if (!rows.length) return;
    const { ids, refusal } = this.paste.insert(rows.map(({ cellen }) => cellen));
    if (refusal) {
      say(find(this.element, "[data-samenvatting]", HTMLElement), refusal);
      return this.paste.say(refusal);
    }
    this.ids.push(...ids);
    for (const { place } of rows) this.done.add(place);
    this.set(this.proposal);
    if (!this.made?.length) this.element.close();
    else this.paste.say(`${rowsAre(rows.length)} erbij gezet. Er wachten er nog ${this.made.length}.`);
  }

  onClose() {
    this.element.remove();
    this.paste.closed(this.ids);
  }
}

/** Whether one key was pressed, and nothing was pasted. @param {Event} event */
function isKey(event) {
  return event instanceof InputEvent && /^(insert(Text|LineBreak|Paragraph|CompositionText)|delete)/.test(event.inputType) && (event.data?.length ?? 0) <= 1;
}
