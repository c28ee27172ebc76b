/** Files that came back, as locations to look at, and the one button that puts them in the plan. Everything stays in this page. */

import { find, findAll, make } from "../../lib/element.js";
import { isoDay } from "../../lib/phrase.js";
import { copyOf } from "../../lib/template.js";
import { sheetOf } from "../../plan/definition.js";
import { apply } from "../../plan/dossier/edits.js";
import { answeredEdit, openLocations } from "../../plan/returned/asked.js";
import { LARGEST } from "../../plan/returned/book/open.js";
import { SENTENCES } from "../../plan/returned/book/refused.js";
import { locationsIn } from "../../plan/returned/locations.js";
import { readReturned, RETURNED } from "../../plan/returned/read.js";
import { LocationReview } from "./location.js";
import { summary, takenWords } from "./sentences.js";

/** @typedef {import("../../plan/dossier/dossier.js").Edit} Edit */
/** @typedef {import("../../plan/returned/file.js").RefusedFile} RefusedFile */
/** @typedef {import("../../plan/returned/file.js").ReturnedFile} ReturnedFile */
/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */

/** A file that was chosen; `name` is what it is called here, where others may have the same name. @typedef {{name: string, changed: number, read: ReturnedFile | RefusedFile}} Given */

/** @param {HTMLElement} place @param {Context} context @returns {Close} */
export function open(place, context) {
  const review = new Review(context);
  place.append(review.element);
  return context.keeper.subscribe(() => review.follow());
}

class Review {
  /** @type {Given[]} */
  files = [];
  /** @type {LocationReview[]} */
  locations = [];

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.element = copyOf("inlezen");
    this.input = find(this.element, "[data-actie=inlezen]", HTMLInputElement);
    this.input.addEventListener("change", () => this.add([...(this.input.files ?? [])]));
    find(this.element, "[data-actie=inlezen-neem]", HTMLElement).addEventListener("click", () => this.take());
    find(this.element, "[data-actie=inlezen-opnieuw]", HTMLElement).addEventListener("click", () => this.restart());
    for (const link of findAll(this.element, "[data-adres]", HTMLAnchorElement)) link.href = `#${link.dataset.adres}`;
    this.acceptDrops();
  }

  acceptDrops() {
    const target = find(this.element, "[data-vak]", HTMLElement);
    const over = (/** @type {boolean} */ is) => target.toggleAttribute("data-boven", is);
    target.addEventListener("dragover", (event) => {
      event.preventDefault();
      over(true);
    });
    target.addEventListener("dragleave", () => over(false));
    target.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      this.add([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** @param {File[]} chosen */
  async add(chosen) {
    const { definitie } = this.context;
    for (const file of chosen) {
      this.keep(file, await readOne(file, definitie));
    }
    this.input.value = "";
    if (chosen.length > 0) this.show();
  }

  /** Locations may all return a file of the same name; the same file again is no other one. @param {File} file @param {ReturnedFile | RefusedFile} read */
  keep({ name, lastModified }, read) {
    const namesakes = this.files.filter((given) => given.name === name);
    if (namesakes.some((given) => JSON.stringify({ ...given.read, name }) === JSON.stringify(read))) return;
    const label = namesakes.length > 0 ? `${name} (${namesakes.length + 1})` : name;
    this.files.push({ name, changed: lastModified, read: { ...read, name: label } });
  }

  show() {
    const { definitie, keeper } = this.context;
    const werkblad = sheetOf(definitie, RETURNED);
    if (!werkblad) throw new Error(RETURNED);
    const given = this.files.toSorted((one, other) => one.changed - other.changed).map(({ read }) => read);
    const found = locationsIn(given.flatMap((read) => ("refused" in read ? [] : [read])), werkblad);
    const before = new Map(this.locations.map((review) => [review.location.key, review.choices]));
    this.locations = found.map((location) => new LocationReview(
      location, definitie, () => keeper.dossier, (name) => this.rename(location.versions[0].file, name), before.get(location.key)));
    const refused = given.flatMap((read) => ("refused" in read ? [read] : []));
    find(this.element, "[data-locaties]", HTMLElement).replaceChildren(...this.locations.map(({ element }) => element));
    this.list("[data-geweigerd]", refused.map(({ name, refused: why }) => `${name}: ${why}`));
    const words = summary(given.length, refused.length, found.length, this.locations.reduce((sum, { change }) => sum + change.taken.length, 0));
    find(this.element, "[data-samenvatting]", HTMLElement).textContent = words;
    find(this.element, "[data-resultaat]", HTMLElement).hidden = false;
    find(this.element, "[data-actie=inlezen-neem]", HTMLButtonElement).hidden = found.length === 0;
    this.showOpen();
    find(this.element, "[data-kop]", HTMLElement).focus();
    this.context.say(words);
  }

  /** Who has not answered, of the locations in the plan. */
  showOpen() {
    const { dossier } = this.context.keeper;
    this.list("[data-open]", openLocations(dossier, this.context.definitie, this.locations.map(({ location }) => location)).map(({ locatie, instelling }) => [locatie, instelling].filter(Boolean).join(", ")));
  }

  /** @param {string} selector @param {string[]} lines */
  list(selector, lines) {
    const section = find(this.element, selector, HTMLElement);
    section.hidden = lines.length === 0;
    find(section, "[data-lijst]", HTMLElement).replaceChildren(...lines.map((line) => make("li", "", line)));
  }

  /** A file that did not say whose it is. @param {ReturnedFile} file @param {string} name */
  rename(file, name) {
    this.files = this.files.map((given) => (given.read === file ? { ...given, read: { ...file, single: { ...file.single, locatie: name } } } : given));
    this.show();
  }

  take() {
    const { keeper, notice } = this.context;
    const taken = this.locations.filter(({ isTaken }) => isTaken);
    const parts = taken.map((location) => location.taking());
    const sum = (/** @type {"fresh" | "changed" | "gone"} */ name) => parts.reduce((made, part) => made + part[name], 0);
    /** @type {Edit[]} */
    const edits = [...parts.flatMap((part) => part.edits), ...answeredEdit(keeper.dossier, taken.map(({ location }) => location), isoDay(new Date()))];
    const isNew = apply(keeper.dossier, { kind: "all", edits }) !== keeper.dossier;
    if (isNew) keeper.edit({ kind: "all", edits });
    notice(takenWords(taken.length, sum("fresh"), sum("changed"), sum("gone")), isNew);
  }

  /** The plan changed: here, by undo, or in another tab. */
  follow() {
    for (const location of this.locations) location.update();
    if (this.files.length > 0) this.showOpen();
  }

  restart() {
    this.files = [];
    this.locations = [];
    find(this.element, "[data-resultaat]", HTMLElement).hidden = true;
    this.input.focus();
  }
}

/** A file that the browser or our reader fails on is refused like any other, and does not stop the ones after it. @param {File} file @param {Context["definitie"]} definitie @returns {Promise<ReturnedFile | RefusedFile>} */
async function readOne(file, definitie) {
  const { name } = file;
  if (file.size > LARGEST) return { name, refused: SENTENCES.large };
  try {
    return readReturned(name, new Uint8Array(await file.arrayBuffer()), definitie);
  } catch (error) {
    console.warn(error);
    return { name, refused: SENTENCES.unsound };
  }
}
