/** Lines with what one can do about each. After a choice the focus goes to the next line, or to what the lines are about. */

import { find, findAll, say, sayIn } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/flows/lines.js").Line} Line */

/**
 * What a strip says: `folded` lines stand one by one below a line that is about all of them; `source` is a sentence below all, "" for none.
 * @typedef {{lines: readonly Line[], folded: readonly Line[], source: string}} Said
 */

/** How many strips there are, for ids of their own. */
let made = 0;

export class Strip {
  /**
   * @param {Context} context
   * @param {() => Said} read what it says now
   * @param {() => Element | null | undefined} after what gets the focus when no line is left
   */
  constructor(context, read, after) {
    this.context = context;
    this.read = read;
    this.after = after;
    this.element = copyOf("stroom");
    this.shown = "";
    made += 1;
    this.name = `stroom--${made}`;
  }

  draw() {
    const { lines, folded, source } = this.read();
    const shown = JSON.stringify([lines.map(withoutEdits), folded.map(withoutEdits), source]);
    if (shown === this.shown) return;
    this.shown = shown;
    const focused = this.focusedLine();
    this.element.hidden = !lines.length && !source;
    find(this.element, "[data-regels]", HTMLElement).replaceChildren(...lines.map((line, place) => this.line(line, `${this.name}-${place}`)));
    find(this.element, "[data-stuk-voor-stuk]", HTMLElement).replaceChildren(...folded.map((line, place) => this.line(line, `${this.name}-los-${place}`)));
    find(this.element, "[data-meer]", HTMLElement).hidden = !folded.length;
    say(find(this.element, "[data-hoeveel]", HTMLElement), `Bekijk de ${folded.length} antwoorden een voor een`);
    sayIn(this.element, "[data-bron]", source);
    if (focused !== null) this.focusOn(focused);
  }

  /** @param {Line} line @param {string} place id of its words */
  line({ id, woorden, tekst, neem, laat, bekijk }, place) {
    const element = copyOf("stroom-regel");
    const words = find(element, "[data-woorden]", HTMLElement);
    words.textContent = woorden;
    words.id = place;
    sayIn(element, "[data-tekst]", tekst);
    for (const [way, act] of /** @type {const} */ ([["neem", neem], ["laat", laat]])) {
      const button = find(element, `[data-actie=stroom-${way}]`, HTMLButtonElement);
      if (!act) button.remove();
      button.textContent = act?.woorden ?? "";
      button.setAttribute("aria-describedby", place);
      button.addEventListener("click", () => this.choose(id, way));
    }
    const link = find(element, "[data-bekijk]", HTMLAnchorElement);
    if (bekijk) {
      link.href = `#${bekijk.adres}`;
      link.textContent = `Bekijk ${bekijk.woorden}`;
      link.hidden = false;
    }
    return element;
  }

  /** By what the plan says now: somebody may have typed since the line was drawn. @param {string} id @param {"neem" | "laat"} way */
  choose(id, way) {
    const { keeper, notice } = this.context;
    const { lines, folded } = this.read();
    const act = [...lines, ...folded].find((line) => line.id === id)?.[way];
    if (act) {
      keeper.pause();
      keeper.edit(act.edit);
      keeper.pause();
      notice(act.gezegd, true);
    }
    this.draw();
  }

  /** The number of the line that has the focus; null for none. */
  focusedLine() {
    const place = findAll(this.element, "li", HTMLElement).findIndex((line) => line.contains(document.activeElement));
    return place < 0 ? null : place;
  }

  /** @param {number} place */
  focusOn(place) {
    const lines = findAll(this.element, "li", HTMLElement);
    const button = lines[Math.min(place, lines.length - 1)]?.querySelector("button");
    const target = button ?? this.after();
    if (target instanceof HTMLElement) target.focus();
  }
}

/** What of a line is seen. @param {Line} line */
function withoutEdits({ id, woorden, tekst, neem, laat, bekijk }) {
  return [id, woorden, tekst, neem?.woorden, laat.woorden, bekijk?.adres];
}
