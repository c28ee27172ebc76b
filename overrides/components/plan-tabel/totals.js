/** The lines under a table: what they are, how they are computed, their outcome and what is missing in it. */

import { find, say } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { kolommenOf } from "../../plan/definition.js";
import { totals } from "../../plan/sums/totals.js";

/**
 * @typedef {import("../../plan/definition.js").Tabel} Tabel
 * @typedef {import("../../plan/dossier/dossier.js").Rij} Rij
 */

/** Milliseconds: adding up a few hundred rows takes as long as all else that a key does. */
const REST = 80;

/** Milliseconds: so long nobody typed. */
const SILENCE = 1500;
const MOST_TOLD = 3;
const MOST_IN_SIGHT = 3;

export class Totals {
  /** @param {HTMLElement} place a list of descriptions @param {Tabel} tabel @param {(sentence: string) => void} tell */
  constructor(place, tabel, tell) {
    this.tabel = tabel;
    this.tell = tell;
    /** Totals that changed and were not read out yet. @type {Map<string, string>} */
    this.untold = new Map();
    this.place = place;
    this.lines = tabel.totalen.map(({ label, rekent }) => {
      const line = copyOf("plantabel-totaal");
      find(line, "[data-naam]", HTMLElement).textContent = label;
      find(line, "[data-rekent]", HTMLElement).textContent = rekent;
      return line;
    });
    place.append(...this.lines);
    place.hidden = !this.lines.length;
    this.keepInSight();
    this.columns = usedIn(tabel);
    this.isFresh = true;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.talk = undefined;
    /** The cells that the lines were computed from; null before the first time. @type {string | null} */
    this.counted = null;
  }

  /** Compute them again where a cell changed that they are about, at the first rest between two keys. @param {readonly Rij[]} rows as people see them */
  show(rows) {
    if (!this.lines.length) return;
    clearTimeout(this.timer);
    if (this.isFresh) this.compute(rows);
    else this.timer = setTimeout(() => this.compute(rows), REST);
    this.isFresh = false;
  }

  /** Those of one group of columns; all where it is null. @param {number | null} group */
  showGroup(group) {
    const columns = group === null ? null : this.tabel.groepen[group].kolommen.map(({ id }) => id);
    for (const [place, { kolom }] of this.tabel.totalen.entries()) this.lines[place].classList.toggle("plantabel__weg", Boolean(columns && !columns.includes(kolom)));
    this.keepInSight();
  }

  /** A few lines stay in sight below a long table; many would cover it. */
  keepInSight() {
    const count = this.lines.filter(({ classList }) => !classList.contains("plantabel__weg")).length;
    this.place.classList.toggle("plantabel__totalen--kort", count <= MOST_IN_SIGHT);
  }

  /** @param {readonly Rij[]} rows */
  compute(rows) {
    const cells = rows.map(({ cellen }) => this.columns.map((id) => cellen[id] ?? "").join("\u0001")).join("\u0002");
    if (cells === this.counted) return;
    const isFirst = this.counted === null;
    this.counted = cells;
    for (const [place, { label, getoond, melding }] of totals(this.tabel, rows.map(({ cellen }) => cellen)).entries()) {
      const outcome = find(this.lines[place], "[data-uitkomst]", HTMLElement);
      const words = getoond || "nog niets";
      if (outcome.textContent !== words && !isFirst) this.untold.set(label, words);
      say(outcome, words);
      say(find(this.lines[place], "[data-gemis]", HTMLElement), melding && `(${melding})`);
    }
    clearTimeout(this.talk);
    if (this.untold.size) this.talk = setTimeout(() => this.readOut(), SILENCE);
  }

  /** A screen reader hears what changed once the typing stops, and not at each key. */
  readOut() {
    const all = [...this.untold].map(([label, words]) => `${label}: ${words}`);
    this.untold.clear();
    this.tell(all.length > MOST_TOLD ? `${all.length} totalen zijn anders.` : `${all.join(". ")}.`);
  }

  close() {
    clearTimeout(this.timer);
    clearTimeout(this.talk);
  }
}

/** The columns that the totals are computed from; where all rows must be filled in, also the one that names a row. @param {Tabel} tabel */
function usedIn(tabel) {
  const known = new Map(kolommenOf(tabel).map((veld) => [veld.id, veld]));
  const used = new Set([...(tabel.vast ? [tabel.sleutel] : []), ...tabel.totalen.map(({ kolom }) => kolom)]);
  // A set also gives what is added to it on the way.
  for (const id of used) for (const part of known.get(id)?.formule?.van ?? []) used.add(part);
  return [...used];
}
