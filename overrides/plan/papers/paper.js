/** A paper filled in from a plan: what it says, what it waits for, and which answers it has no place for. Pure. The rules are those of `macros/dutch/policy_papers.py`. */

import { withStop } from "../../lib/phrase.js";
import { kolommenOf, sheetOf } from "../definition.js";
import { own } from "../dossier/values.js";
import { Account } from "./account.js";
import { answersIn, inWords } from "./answers.js";
import { ownParts, sectionKey } from "./own.js";
import { missed, saidOf } from "./sentences.js";
import { merged } from "./runs.js";
import { chosenColumns, tableFrom } from "./tables.js";

/**
 * @typedef {import("../definition.js").Definitie} Definitie
 * @typedef {import("../definition.js").Tabel} Tabel
 * @typedef {import("../dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../dossier/dossier.js").Rij} Rij
 * @typedef {import("./answers.js").Answers} Answers
 * @typedef {import("./answers.js").Target} Target
 * @typedef {import("./definition.js").Blok} Blok
 * @typedef {import("./definition.js").Keuze} Keuze
 * @typedef {import("./definition.js").Kopregel} Kopregel
 * @typedef {import("./definition.js").Leftover} Leftover
 * @typedef {import("./definition.js").Onderdeel} Onderdeel
 * @typedef {import("./definition.js").Open} Open
 * @typedef {import("./definition.js").OwnPlace} OwnPlace
 * @typedef {import("./definition.js").Paper} Paper
 * @typedef {import("./definition.js").Part} Part
 * @typedef {import("./definition.js").Section} Section
 * @typedef {import("./definition.js").Stuk} Stuk
 * @typedef {{delen: Part[], open: Open[]}} Made
 */

/** @type {Made} */
const NOTHING = Object.freeze({ delen: [], open: [] });

/** @param {Stuk} stuk @param {Dossier} dossier @param {Definitie} definitie linked @returns {Paper} */
export function paperOf(stuk, dossier, definitie) {
  return new Filling(stuk, answersIn(dossier, definitie), dossier.eigenTekst ?? {}).paper();
}

/** One section of that paper, with as many tables before it. @param {Stuk} stuk @param {Dossier} dossier @param {Definitie} definitie linked @param {Onderdeel} part @param {number} tables @returns {Section} */
export function sectionOf(stuk, dossier, definitie, part, tables) {
  const filling = new Filling(stuk, answersIn(dossier, definitie), dossier.eigenTekst ?? {});
  filling.tables = tables;
  return filling.section(part);
}

class Filling {
  /** @param {Stuk} stuk @param {Answers} answers @param {Readonly<Record<string, string>>} words the writer's own */
  constructor(stuk, answers, words) {
    this.stuk = stuk;
    this.answers = answers;
    this.words = words;
    this.account = new Account();
    this.tables = 0;
  }

  /** @returns {Paper} */
  paper() {
    const { id, titel, kopregels, onderdelen } = this.stuk;
    const made = { kopregels: kopregels.map((line) => this.line(line)), onderdelen: onderdelen.map((part) => this.section(part)) };
    return { id, titel, ...made, plaatsen: this.ownPlaces(), nietVerwerkt: [...this.account.leftovers(), ...this.lostWords()] };
  }

  /** @param {Kopregel} line */
  line({ label, zinnen }) {
    const { delen, open } = saidOf(zinnen, this, ", ");
    return { label, delen, open: open.map((one) => ({ ...one, sentence: `${label}: ${one.sentence}` })) };
  }

  /** @param {Onderdeel} part @returns {Section} */
  section(part) {
    const sleutel = sectionKey(this.stuk.id, part.id);
    const eigen = own(this.words, sleutel) ?? "";
    const asked = part.blokken.find((block) => block.eigen)?.eigen;
    const made = part.blokken.map((block) => (block.eigen ? { delen: ownParts(eigen), open: [] } : this.block(block)));
    const delen = [...made.flatMap((one) => one.delen), ...(asked ? [] : ownParts(eigen))];
    const open = [...made.flatMap((one) => one.open), ...(asked && !asked.magLeeg && !eigen.trim() ? [{ words: asked.vraag, own: sleutel }] : [])];
    return {
      id: part.id, titel: part.titel, herkomst: this.sheets(part), open: unique(open), eigen, sleutel, ...(asked && { vraag: asked.vraag }),
      delen: delen.length ? [...delen, ...this.sources(part)] : delen,
    };
  }

  /** @param {Onderdeel} part */
  sheets({ herkomst }) {
    return herkomst.flatMap((id) => {
      const sheet = sheetOf(this.answers.definitie, id);
      return sheet ? { sheet: id, code: sheet.code, titel: sheet.titel } : [];
    });
  }

  /** What stands below a section about its sources. @param {Onderdeel} part @returns {Part[]} */
  sources({ bronnen, bronnenAlleenAls }) {
    return bronnen && (!bronnenAlleenAls || this.answers.given(bronnenAlleenAls)) ? [{ kind: "alinea", delen: merged(bronnen) }] : [];
  }

  /** @param {Blok} block @returns {Made} */
  block(block) {
    if (block.alleenAls && !this.answers.given(block.alleenAls)) return this.skipped(block, block.alleenAls);
    if (block.regels) return this.lines(block.regels);
    if (block.antwoord) return this.answer(block.antwoord);
    if (block.lijst) return this.list(block.lijst);
    return block.tabel ? this.table(block.tabel) : NOTHING;
  }

  /** @param {NonNullable<Blok["regels"]>} regels @returns {Made} */
  lines(regels) {
    const made = regels.map(({ soort, zinnen }) => ({ soort, ...saidOf(zinnen, this) }));
    return {
      delen: made.flatMap(({ soort, delen }) => (delen.length ? { kind: soort, delen } : [])),
      open: made.flatMap(({ open }) => open),
    };
  }

  /** One answer: each of its lines is a paragraph. @param {string} address @returns {Made} */
  answer(address) {
    const target = this.answers.target(address);
    const text = target ? this.answers.single(target) : "";
    if (!target?.veld || !text) return waiting(target?.veld?.label ?? address, target);
    this.account.place(target, null, target.veld);
    const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
    const words = lines.length > 1 ? lines : [withStop(inWords(target.veld, text))];
    return { delen: words.map((line) => ({ kind: "alinea", delen: [[line]] })), open: [] };
  }

  /** @param {NonNullable<Blok["lijst"]>} list @returns {Made} */
  list({ van, alleen }) {
    const target = this.answers.target(van);
    const veld = target?.veld;
    if (!target || !veld) return NOTHING;
    const rows = this.chosen(target, alleen, [veld.id]).filter(({ cellen }) => own(cellen, veld.id)?.trim());
    for (const row of rows) this.account.place(target, row, veld);
    const delen = rows.map(({ cellen }) => /** @type {Part} */ ({ kind: "punt", delen: [[inWords(veld, cellen[veld.id])]] }));
    return delen.length ? { delen, open: [] } : this.waiting(veld.label, target, alleen);
  }

  /** @param {NonNullable<Blok["tabel"]>} wanted @returns {Made} */
  table(wanted) {
    const target = this.answers.target(wanted.van);
    if (!target?.tabel) return NOTHING;
    const rows = this.chosen(target, wanted.alleen, wanted.kolommen);
    const columns = chosenColumns(wanted, target.tabel);
    const table = tableFrom(wanted, target.tabel, rows, this.tables + 1);
    if (!table) {
      for (const row of rows) this.account.missRow(target, row, columns, `In de tabel ‘${wanted.bijschrift}’ is van deze rij nog niets anders ingevuld.`);
      return this.waiting(wanted.bijschrift, target, wanted.alleen);
    }
    this.tables += 1;
    for (const row of rows) for (const kolom of columns) this.account.place(target, row, kolom);
    return { delen: [table], open: [] };
  }

  /** The rows that take part; the cells of the others that would have stood there are on the account. @param {Target} target @param {Keuze | undefined} choice @param {readonly string[]} columns */
  chosen(target, choice, columns) {
    const rows = this.answers.rows(target, choice);
    if (!choice || !target.tabel) return rows;
    const velden = kolommenOf(target.tabel);
    const label = velden.find(({ id }) => id === choice.kolom)?.label ?? choice.kolom;
    for (const row of this.answers.rows(target).filter((one) => !rows.includes(one))) {
      this.account.missRow(target, row, velden.filter(({ id }) => columns.includes(id)), { label, isEenVan: choice.isEenVan });
    }
    return rows;
  }

  /** What a list or table without rows waits for: nothing if all rows have an answer that keeps them out. @param {string} words @param {Target} target @param {Keuze | undefined} choice @returns {Made} */
  waiting(words, target, choice) {
    const rows = this.answers.rows(target);
    if (!choice || !rows.length || this.answers.rows(target, choice).length) return waiting(words, target);
    const veld = target.tabel && kolommenOf(target.tabel).find(({ id }) => id === choice.kolom);
    const isAnswered = rows.every(({ cellen }) => own(cellen, choice.kolom)?.trim());
    return veld && !isAnswered ? waiting(`${veld.label} (voor ‘${words}’)`, { ...target, veld }) : NOTHING;
  }

  /** A block that stays out; what it names is on the account. @param {Blok} block @param {string} address @returns {Made} */
  skipped({ regels, antwoord, lijst, tabel }, address) {
    const why = `Dit staat er pas als ‘${this.answers.target(address)?.veld?.label ?? address}’ is ingevuld.`;
    missed((regels ?? []).flatMap(({ zinnen }) => zinnen.flatMap((zin) => zin.flatMap((deel) => ("plaats" in deel ? deel.plaats : [])))), this, why);
    const target = this.answers.target(antwoord ?? lijst?.van ?? tabel?.van ?? "");
    if (target?.veld && !target.tabel) this.account.miss(target, null, target.veld, this.answers.single(target), why);
    if (!target?.tabel) return NOTHING;
    const columns = tabel ? chosenColumns(tabel, target.tabel) : target.veld ? [target.veld] : [];
    for (const row of this.answers.rows(target)) this.account.missRow(target, row, columns, why);
    return NOTHING;
  }

  /** @returns {OwnPlace[]} */
  ownPlaces() {
    return Object.entries(this.stuk.plaatsen).flatMap(([naam, { sleutel, voorbeeld = "" }]) =>
      (sleutel ? { naam, sleutel, tekst: own(this.words, sleutel) ?? "", voorbeeld } : []));
  }

  /** Own words for a part that the paper no longer has. @returns {Leftover[]} */
  lostWords() {
    const { id, onderdelen } = this.stuk;
    const known = new Set([...onderdelen.map((part) => sectionKey(id, part.id)), ...this.ownPlaces().map(({ sleutel }) => sleutel)]);
    const mine = Object.entries(this.words).filter(([key, text]) => key.startsWith(`${id}.`) && !known.has(key) && text.trim());
    return mine.map(([field, words]) => ({ words, field, why: "Dit onderdeel heeft het stuk niet meer. Kopieer uw tekst naar een ander onderdeel." }));
  }
}

/** What a block without answers waits for. @param {string} words @param {Target | null} target @returns {Made} */
function waiting(words, target) {
  if (!target) return NOTHING;
  const { werkblad, veld, tabel } = target;
  return { delen: [], open: [{ words, sheet: werkblad.id, field: veld?.id ?? (tabel ? kolommenOf(tabel)[0].id : "") }] };
}

/** Each question once. @param {readonly Open[]} open @returns {Open[]} */
function unique(open) {
  const seen = new Map(open.map((one) => [JSON.stringify([one.words, one.sheet, one.field, one.own, one.sentence]), one]));
  return [...seen.values()];
}
