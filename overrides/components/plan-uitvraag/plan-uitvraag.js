/** The round along locations: who, by when, with which text and files. Everything of it stands in the plan. */

import { copyText } from "../../lib/copy.js";
import { find, findAll } from "../../lib/element.js";
import { isoDay } from "../../lib/phrase.js";
import { copyOf } from "../../lib/template.js";
import { readFile } from "../../plan/dossier/read.js";
import { roundEdit, roundOf } from "../../plan/returned/asked.js";
import { knownRows, mailText, sentAlong } from "../../plan/returned/kit.js";
import { attention } from "../plan-privacy/plan-privacy.js";
import { Places } from "./places.js";
import { downloadSheets } from "./sheets.js";

/** @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier */
/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/returned/asked.js").Round} Round */

const NOT_MADE = "De bladen zijn niet gemaakt. Herlaad de pagina en probeer het nog eens.";
const NO_PLACES = "Zet eerst een locatie in de lijst.";

/** @param {HTMLElement} place @param {Context} context @returns {Close} */
export function open(place, context) {
  const view = new RoundView(context);
  place.append(view.element);
  const warning = find(view.element, "[data-letop]", HTMLElement);
  const quiet = attention(warning, context, () => sentAlong(context.definitie), warning.parentElement);
  const stop = context.keeper.subscribe(() => view.update());
  return () => {
    quiet();
    stop();
  };
}

class RoundView {
  /** The plan of the period before, if one is chosen. @type {Dossier | null} */
  earlier = null;

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.element = copyOf("uitvraag");
    this.places = new Places(this.element, context);
    this.day = find(this.element, "#uitvraag--dag", HTMLInputElement);
    this.format = find(this.element, "#uitvraag--formaat", HTMLSelectElement);
    this.older = find(this.element, "#uitvraag--ouder", HTMLInputElement);
    this.text = find(this.element, "#uitvraag--tekst", HTMLTextAreaElement);
    this.day.addEventListener("change", () => this.write({ terugVoor: this.day.value }));
    this.text.addEventListener("input", () => this.write({ tekst: this.text.value === mailText(this.plan, this.round) ? "" : this.text.value }));
    this.older.addEventListener("change", () => this.readOlder());
    this.on("uitvraag-maak", () => this.make());
    this.on("uitvraag-kopie", async () => this.context.notice(await copyText(this.text)));
    this.on("uitvraag-onze-tekst", () => {
      this.write({ tekst: "" });
      this.text.focus();
    });
    for (const link of findAll(this.element, "[data-adres]", HTMLAnchorElement)) link.href = `#${link.dataset.adres}`;
    this.update();
  }

  get plan() {
    return this.context.keeper.dossier;
  }

  get round() {
    return roundOf(this.plan);
  }

  /** @param {string} name @param {() => void} act */
  on(name, act) {
    find(this.element, `[data-actie=${name}]`, HTMLElement).addEventListener("click", act);
  }

  /** @param {Partial<Round>} change */
  write(change) {
    this.context.keeper.edit(roundEdit({ ...this.round, ...change }));
  }

  update() {
    const { round } = this;
    this.places.update();
    if (document.activeElement !== this.day) this.day.value = round.terugVoor;
    const text = round.tekst || mailText(this.plan, round);
    if (document.activeElement !== this.text && this.text.value !== text) this.text.value = text;
    find(this.element, "[data-actie=uitvraag-onze-tekst]", HTMLElement).hidden = !round.tekst;
    const known = round.locaties.filter((place) => knownRows(this.context.definitie, place, this.earlier ?? this.plan) > 0).length;
    find(this.element, "[data-bekend]", HTMLElement).textContent = round.locaties.length > 0
      ? `Van ${known} van de ${round.locaties.length} locaties kennen we activiteiten.` : "";
  }

  async readOlder() {
    const [file] = this.older.files ?? [];
    this.earlier = null;
    if (file) {
      const read = await readFile(file, this.context.definitie);
      if (read.ok) this.earlier = read.dossier;
      else this.older.value = "";
      this.context.notice(read.ok ? `De activiteiten komen uit ${read.dossier.naam || file.name}.` : read.reason);
    }
    this.update();
  }

  async make() {
    const { context, round } = this;
    if (round.locaties.length === 0) {
      context.notice(NO_PLACES);
      this.places.paste.focus();
      return;
    }
    try {
      await downloadSheets(context, round, this.format.value, this.earlier ?? this.plan);
    } catch (error) {
      console.error(error);
      context.notice(NOT_MADE);
      return;
    }
    const today = isoDay(new Date());
    this.write({ locaties: round.locaties.map((place) => ({ ...place, gevraagd: place.gevraagd || today })) });
    const count = round.locaties.length;
    context.notice(`De zip met ${count} ${count === 1 ? "blad" : "bladen"} staat bij uw downloads. Pak hem uit en mail elke locatie haar eigen blad. In de lijst staan ze op gevraagd.`, true);
  }
}
