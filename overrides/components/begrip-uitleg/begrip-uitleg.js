/**
 * Shows what a term means beside its first use on the page: under a pointer, with the focus of
 * a keyboard, and at the first tap of a finger. The link stays a link to the glossary; a second
 * tap, a click and Enter follow it.
 */

import { find } from "../../lib/element.js";

const WAIT = 250; // ms; enough to pass over a link without a box, and to reach the box from the link
const MARGIN = 8; // px to the edges of the window

/** A link and the box that belongs to it. @typedef {{link: HTMLAnchorElement, box: HTMLElement}} Pair */

/**
 * Let every explained term open its box.
 * @param {HTMLElement} element the hidden list of explanations
 * @throws {Error} where a text has no link on the page
 */
export function start(element) {
  // Without this the box could be cut off inside a table; the link does its work without a box.
  if (!("showPopover" in HTMLElement.prototype)) return;
  const explainer = new Explainer();
  for (const box of element.querySelectorAll("p")) {
    const text = find(box, "[id]", HTMLElement);
    box.popover = "manual";
    explainer.follow({ link: find(document, `.begriplink[aria-describedby="${text.id}"]`, HTMLAnchorElement), box });
  }
  element.hidden = false;
}

/** Keeps at most one box open. */
class Explainer {
  constructor() {
    /** @type {Pair | null} */
    this.open = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    document.addEventListener("pointerdown", (event) => this.isOutside(event.target) && this.close());
    window.addEventListener("resize", () => this.close());
  }

  /** @param {Pair} pair */
  follow(pair) {
    this.followPointer(pair);
    this.followKeyboard(pair);
    this.followFinger(pair);
  }

  /** @param {Pair} pair */
  followPointer(pair) {
    const unlessTouched = (/** @type {() => void} */ action) => (/** @type {PointerEvent} */ event) => {
      if (event.pointerType !== "touch") action();
    };
    pair.link.addEventListener("pointerenter", unlessTouched(() => this.soon(() => this.show(pair))));
    pair.link.addEventListener("pointerleave", unlessTouched(() => this.soon(() => this.close())));
    pair.box.addEventListener("pointerenter", () => clearTimeout(this.timer));
    pair.box.addEventListener("pointerleave", unlessTouched(() => this.soon(() => this.close())));
  }

  /** @param {Pair} pair */
  followKeyboard(pair) {
    pair.link.addEventListener("focus", () => pair.link.matches(":focus-visible") && this.show(pair));
    // A click inside the box takes the focus away first; the box must outlive that.
    pair.link.addEventListener("blur", () => pair.box.matches(":hover") || this.close());
  }

  /** @param {Pair} pair */
  followFinger(pair) {
    let byFinger = false;
    pair.link.addEventListener("pointerdown", (event) => {
      byFinger = event.pointerType === "touch";
    });
    pair.link.addEventListener("click", (event) => {
      if (!byFinger || this.open === pair) return;
      event.preventDefault();
      this.show(pair);
    });
  }

  /** @param {() => void} action */
  soon(action) {
    clearTimeout(this.timer);
    this.timer = setTimeout(action, WAIT);
  }

  /** @param {Pair} pair */
  show(pair) {
    clearTimeout(this.timer);
    if (this.open === pair) return;
    this.close();
    this.open = pair;
    pair.box.showPopover();
    place(pair);
  }

  close() {
    clearTimeout(this.timer);
    this.open?.box.hidePopover();
    this.open = null;
  }

  /** @param {EventTarget | null} target */
  isOutside(target) {
    return this.open !== null && target instanceof Node && !this.open.link.contains(target) && !this.open.box.contains(target);
  }
}

/**
 * Below the link, or above it where there is more room; always within the window. Counted from the
 * top of the page, so that the box scrolls along.
 * @param {Pair} pair
 */
function place({ link, box }) {
  const lines = [...link.getClientRects()];
  const top = lines[0].top;
  const bottom = lines[lines.length - 1].bottom;
  const { clientWidth, clientHeight } = document.documentElement;
  const fitsBelow = bottom + box.offsetHeight + MARGIN <= clientHeight || top < clientHeight - bottom;
  const left = Math.max(MARGIN, Math.min(lines[0].left, clientWidth - box.offsetWidth - MARGIN));
  box.style.left = `${left + window.scrollX}px`;
  box.style.top = `${(fitsBelow ? bottom : top - box.offsetHeight) + window.scrollY}px`;
}
