/** What one can do with the plans of this browser. */

import { find } from "../../lib/element.js";
import { fromScript } from "../../lib/script.js";
import { download } from "../../files/write.js";
import { planIn } from "../../plan/dossier/read.js";
import { copyOf, keptOf, plansOf, putBack, rawOf, remove, wipe } from "../../plan/keeper/shelf.js";
import { question } from "../plan-bestand/question.js";
import { closedSentence, freeName, nameOf, wipeSentences } from "./sentences.js";

/**
 * @typedef {import("../../plan/keeper/shelf.js").PlanLine} PlanLine
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {Pick<typeof import("../../plan/dossier/previous.js"), "fromPrevious">} Previous
 */

const NEW = "Mijn plan";
const EXAMPLE = "assets/voorbeeldplan.js";
const AGAIN = "laadt niet. Herlaad de pagina en probeer het opnieuw.";
const NO_EXAMPLE = `Het voorbeeld ${AGAIN}`;
const NO_NEXT = `Het deel voor een volgende periode ${AGAIN}`;
const WIPE = Object.freeze({ value: "wis", words: "Wis alles", explained: "Doe dit als u klaar bent op een computer die anderen ook gebruiken." });

/** The acts of one list. */
export class Acts {
  /** @param {Context} context @param {HTMLElement} element @param {() => Promise<void>} update draws the list again */
  constructor(context, element, update) {
    this.context = context;
    this.store = context.store;
    this.element = element;
    this.update = update;
    /** @type {PlanLine[]} */
    this.lines = [];
  }

  listen() {
    /** @type {Record<string, () => unknown>} */
    const acts = {
      "plan-nieuw": () => this.create(),
      "plan-uit-bestand": () => find(document, "[data-actie=bestand-open]", HTMLInputElement).click(),
      "plan-voorbeeld": () => this.example(),
      "plan-wis": () => this.wipe(),
      "plan-zet-terug": () => this.putBack(),
    };
    for (const [name, act] of Object.entries(acts)) find(this.element, `[data-actie=${name}]`, HTMLButtonElement).addEventListener("click", () => { void act(); });
  }

  get names() {
    return this.lines.map(({ naam }) => naam);
  }

  async create() {
    await this.store.create({ naam: freeName(NEW, this.names) });
    this.context.notice("Er is een nieuw plan. Geef het een naam, en begin bij een werkblad.");
    const name = document.querySelector("[data-plan=naam]");
    // Somebody may have gone on to another view meanwhile.
    if (!(name instanceof HTMLInputElement)) return;
    name.focus();
    // What is typed now replaces the name that every new plan has.
    name.select();
  }

  /** @param {PlanLine} line */
  async open(line) {
    const done = await this.store.open(line.id);
    if (done.ok) this.tell([`‘${nameOf(line)}’ is open.`, ...done.told].join(" "));
    else {
      await this.update();
      this.context.notice(closedSentence(done.reason));
    }
  }

  /** @param {PlanLine} line */
  async copy(line) {
    const found = await keptOf(this.store, line.id);
    if (!found) return this.context.notice(closedSentence("missing"));
    const copy = copyOf(found.dossier, freeName(`${found.dossier.naam} (kopie)`, this.names), this.store.now());
    await this.store.adopt(copy);
    this.tell(`De kopie is open: ‘${nameOf(copy)}’.`);
  }

  /** @param {PlanLine} line */
  async next(line) {
    const found = await keptOf(this.store, line.id);
    if (!found) return this.context.notice(closedSentence("missing"));
    const naam = freeName(`${found.dossier.naam}, volgende periode`, this.names);
    const previous = /** @type {Previous | null} */ (await this.load("assets/samen.js", "handboekSamen"));
    if (!previous) return this.context.notice(NO_NEXT);
    const { dossier, taken } = previous.fromPrevious(found.dossier, { naam }, this.context.definitie, this.store.now());
    await this.store.adopt(dossier);
    const words = taken.length ? `Uit ‘${nameOf(line)}’ staan er al in: ${taken.join(" ")}` : `In ‘${nameOf(line)}’ stond nog niets om mee te nemen.`;
    this.tell(`Het nieuwe plan is open. ${words}`);
  }

  /** The worked plan, to look around in and to play with. */
  async example() {
    const read = await this.readExample();
    if (!read?.ok) return this.context.notice(NO_EXAMPLE);
    const known = this.lines.find(({ isExample }) => isExample);
    if (known) return this.open(known);
    await this.store.adopt(copyOf(read.dossier, read.dossier.naam, this.store.now()), { isExample: true });
    this.tell("Het voorbeeld is open. Het is verzonnen: kijk rond en probeer wat u wilt. Uw eigen plannen staan in de lijst.");
  }

  async readExample() {
    const example = await this.load(EXAMPLE, "handboekVoorbeeldplan");
    return example && planIn(example, this.context.definitie);
  }

  /** What one of the site's scripts leaves behind; null where it does not load. @param {string} address @param {string} name */
  async load(address, name) {
    try {
      return await fromScript(this.context.basis + address, name);
    } catch (error) {
      console.error(error);
      return null;
    }
  }

  /** @param {PlanLine} line */
  async remove(line) {
    const done = await remove(this.store, line.id, nameOf(line));
    if (!done.ok) {
      this.context.notice("Verwijderen lukt niet. Herlaad deze pagina en probeer het opnieuw.");
      return;
    }
    await this.update();
    this.context.say(`‘${nameOf(line)}’ is weg uit deze browser.`);
    focus("[data-actie=plan-zet-terug]");
  }

  async putBack() {
    const { removed } = this.store;
    const done = removed && await putBack(this.store, removed);
    await this.update();
    if (!removed || !done?.ok) {
      this.context.notice("Terugzetten lukt niet. Open het plan uit uw laatste bestand.");
      return;
    }
    this.context.say(`‘${removed.name}’ staat er weer.`);
    focus(`[data-id="${CSS.escape(removed.id)}"] [data-actie=plan-open]`);
  }

  /** What is stored, as it is: for a plan that does not open. @param {PlanLine} line */
  async saveRaw(line) {
    const text = await rawOf(this.store, line.id);
    download("plan-uit-browser.json", new Blob([text], { type: "application/json" }));
    this.context.notice("Bewaard: plan-uit-browser.json. Het staat bij uw downloads.");
  }

  /** Says first what is in no file. */
  async wipe() {
    await this.store.flush();
    const { lines } = await plansOf(this.store);
    const answer = await question("Alle plannen wissen?", wipeSentences(lines), [WIPE]);
    if (answer !== WIPE.value) return;
    const done = await wipe(this.store);
    this.tell(done.ok ? "Alle plannen zijn weg uit deze browser." : "Wissen lukt niet. Wis in uw browser de sitegegevens van deze site.");
  }

  /** What was open is another plan now: the page is drawn anew, and the focus starts at its heading. @param {string} sentence */
  tell(sentence) {
    this.context.notice(sentence);
    focus("[data-component=mijn-plan] [data-titel]");
  }
}

/** @param {string} selector */
function focus(selector) {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement) element.focus();
}
