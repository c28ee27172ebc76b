/** The list of locations of a round: added, taken from the inventory, removed; each with where it stands. */

import { find } from "../../lib/element.js";
import { enumeration } from "../../lib/phrase.js";
import { copyOf } from "../../lib/template.js";
import { knownLocations, nameOf, roundEdit, roundOf } from "../../plan/returned/asked.js";
import { isSame } from "../../plan/returned/locations.js";
import { placesIn } from "../../plan/returned/places.js";
import { shownDay } from "../../plan/sums/days.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/returned/asked.js").Asked} Asked */

const NO_MAIL = "E-mailadressen hebben we weggelaten: die bewaren we niet.";
const NOTHING = "Typ of plak eerst een locatie.";

export class Places {
  /** @param {HTMLElement} element @param {Context} context */
  constructor(element, context) {
    this.element = element;
    this.context = context;
    this.paste = find(element, "#uitvraag--plak", HTMLTextAreaElement);
    this.fromPlan = find(element, "[data-actie=uitvraag-uit-2a]", HTMLButtonElement);
    find(element, "[data-actie=uitvraag-erbij]", HTMLElement).addEventListener("click", () => this.addTyped());
    this.fromPlan.addEventListener("click", () => this.add(this.onlyInPlan, ""));
    this.update();
  }

  get listed() {
    return roundOf(this.context.keeper.dossier).locaties;
  }

  /** Locations of the inventory that are not in the list. */
  get onlyInPlan() {
    const { keeper, definitie } = this.context;
    return knownLocations(keeper.dossier, definitie).slice(this.listed.length);
  }

  addTyped() {
    const { locaties, mail } = placesIn(this.paste.value);
    if (locaties.length === 0) {
      this.context.say(NOTHING);
      this.paste.focus();
      return;
    }
    this.add(locaties, mail ? ` ${NO_MAIL}` : "");
    this.paste.value = "";
    this.paste.focus();
  }

  /** @param {readonly Asked[]} more @param {string} remark */
  add(more, remark) {
    const listed = [...this.listed];
    for (const place of more) if (!listed.some((known) => isSame(nameOf(known), { ...place }))) listed.push(place);
    const count = listed.length - this.listed.length;
    this.write(listed);
    this.context.notice(`${count} ${count === 1 ? "locatie" : "locaties"} erbij.${count < more.length ? " De andere stonden er al." : ""}${remark}`, count > 0);
  }

  /** @param {readonly Asked[]} locaties */
  write(locaties) {
    const { keeper } = this.context;
    keeper.edit(roundEdit({ ...roundOf(keeper.dossier), locaties }));
    this.update();
  }

  /** @param {number} place */
  remove(place) {
    const { locatie } = this.listed[place];
    this.write(this.listed.filter((_, other) => other !== place));
    const buttons = this.element.querySelectorAll("[data-actie=uitvraag-weg]");
    const next = buttons[Math.min(place, buttons.length - 1)];
    if (next instanceof HTMLElement) next.focus();
    else this.paste.focus();
    this.context.notice(`${locatie} is uit de lijst.`, true);
  }

  update() {
    const { listed } = this;
    const table = find(this.element, "[data-tabel]", HTMLElement);
    const focused = this.rowWithFocus();
    table.hidden = listed.length === 0;
    find(table, "tbody", HTMLElement).replaceChildren(...listed.map((place, number) => this.row(place, number)));
    if (focused >= 0 && listed.length > 0) find(table, `tbody tr:nth-child(${Math.min(focused, listed.length - 1) + 1}) button`, HTMLElement).focus();
    const count = (/** @type {(place: Asked) => unknown} */ is) => listed.filter(is).length;
    const parts = [[count(({ beantwoord }) => beantwoord), "beantwoord"], [count(({ gevraagd, beantwoord }) => gevraagd && !beantwoord), "gevraagd en niet beantwoord"],
      [count(({ gevraagd, beantwoord }) => !gevraagd && !beantwoord), "nog niet gevraagd"]].filter(([number]) => number).map((part) => part.join(" "));
    find(this.element, "[data-stand]", HTMLElement).textContent = listed.length > 0
      ? `${listed.length} ${listed.length === 1 ? "locatie" : "locaties"}: ${enumeration(parts)}.` : "Er staan nog geen locaties in de lijst.";
    const more = this.onlyInPlan.length;
    this.fromPlan.hidden = more === 0;
    this.fromPlan.textContent = `Neem ${more} ${more === 1 ? "locatie" : "locaties"} over uit werkblad 2a`;
  }

  /** The place of the row with the focus, -1 for none: drawing the list again must not lose it. */
  rowWithFocus() {
    const row = document.activeElement?.closest("[data-tabel] tbody tr");
    return row && this.element.contains(row) ? [...(row.parentElement?.children ?? [])].indexOf(row) : -1;
  }

  /** @param {Asked} place @param {number} number */
  row({ locatie, instelling, wijk, gevraagd, beantwoord, nodig }, number) {
    const row = copyOf("uitvraagregel");
    const say = (/** @type {string} */ name, /** @type {string} */ words) => { find(row, `[data-${name}]`, HTMLElement).textContent = words; };
    say("locatie", locatie);
    say("instelling", instelling);
    say("wijk", wijk);
    const standing = beantwoord ? `beantwoord op ${shownDay(beantwoord)}` : gevraagd ? `gevraagd op ${shownDay(gevraagd)}` : "nog niet gevraagd";
    say("stand", nodig ? `${standing}. Nodig: ${nodig}` : standing);
    const button = find(row, "button", HTMLButtonElement);
    button.setAttribute("aria-label", `Haal weg: ${locatie}`);
    button.addEventListener("click", () => this.remove(number));
    return row;
  }
}

