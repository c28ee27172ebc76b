/** The plans of this browser, in the overview: open, new, copy, a next period, remove, wipe; and what the open one is called. */

import { find, say, sayIn } from "../../lib/element.js";
import { copyOf } from "../../lib/template.js";
import { plansOf } from "../../plan/keeper/shelf.js";
import { complaint } from "../plan-bestand/sentences.js";
import { showAbout } from "./about.js";
import { Acts } from "./acts.js";
import { planRow } from "./row.js";

/** @typedef {import("../../plan/page/context.js").Context} Context */

/** The list that is on the page: another plan draws the page anew. @type {PlanList | null} */
let current = null;

/**
 * Open in the overview.
 * @param {HTMLElement} place
 * @param {Context} context
 * @returns {import("../../plan/page/context.js").Close}
 */
export function open(place, context) {
  const part = new PlanList(copyOf("plannen"), context);
  // The first view is whole at once; a later one may differ from how the page began.
  if (!current) part.draw(context.plans);
  place.append(part.element);
  current = part;
  return part.begin();
}

class PlanList {
  /** @param {HTMLElement} element @param {Context} context */
  constructor(element, context) {
    this.element = element;
    this.context = context;
    this.acts = new Acts(context, element, async () => { await current?.show(); });
    this.isOpen = true;
  }

  begin() {
    const { store } = this.context;
    const stops = [
      showAbout(find(this.element, "[data-dit]", HTMLElement), this.context),
      store.lists.add(() => { void this.show(); }),
      store.subscribe(({ edits }) => { if (edits?.some(({ kind }) => kind === "about")) void this.show(); }),
      store.follow(({ state }) => { if (state !== "saving") void this.show(); }),
    ];
    this.acts.listen();
    void this.show();
    return () => {
      this.isOpen = false;
      for (const stop of stops) stop();
    };
  }

  async show() {
    const plans = await plansOf(this.context.store);
    if (this.isOpen) this.draw(plans);
  }

  /** @param {Context["plans"]} plans */
  draw({ lines, reason }) {
    this.acts.lines = lines;
    find(this.element, "[data-leeg]", HTMLElement).hidden = lines.length > 0;
    sayIn(this.element, "[data-klacht]", reason && !this.context.store.status.reason ? complaint(reason) : "");
    this.showRows();
    const { removed } = this.context.store;
    find(this.element, "[data-weg]", HTMLElement).hidden = !removed;
    say(find(this.element, "[data-weg] span", HTMLElement), removed ? `‘${removed.name}’ is weg uit deze browser.` : "");
  }

  /** The focus stays at its plan and its button; if that is gone, it goes to the heading. */
  showRows() {
    const list = find(this.element, "[data-plannen]", HTMLElement);
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    const [plan, act] = [focused?.closest("[data-id]")?.getAttribute("data-id"), focused?.getAttribute("data-actie")];
    const openId = this.context.store.dossier?.id ?? null;
    list.replaceChildren(...this.acts.lines.map((line) => planRow(line, line.id === openId, this.acts)));
    if (!focused) return;
    const target = list.querySelector(`[data-id="${CSS.escape(plan ?? "")}"] [data-actie="${act}"]`);
    (target instanceof HTMLElement ? target : find(this.element, "h2", HTMLElement)).focus();
  }
}
