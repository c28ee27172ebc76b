/**
 * Shows what a term means beside its first use on the page: under a pointer, with the focus of
 * a keyboard, and at the first tap of a finger. The link stays a link to the glossary; a second
 * tap, a click and Enter follow it.
 */

import { find } from "../../lib/element.js";

const WACHT = 250; // ms; enough to pass over a link without a box, and to reach the box from the link
const RUIMTE = 8; // px to the edges of the window

/** A link and the box that belongs to it. @typedef {{link: HTMLAnchorElement, vak: HTMLElement}} Paar */

/**
 * @param {HTMLElement} element the hidden list of explanations
 * @throws {Error} where a text has no link on the page
 */
export function start(element) {
  // Without this the box could be cut off inside a table; the link does its work without a box.
  if (!("showPopover" in HTMLElement.prototype)) return;
  const toner = new Toner();
  for (const vak of element.querySelectorAll("p")) {
    const tekst = find(vak, "[id]", HTMLElement);
    vak.popover = "manual";
    toner.volg({ link: find(document, `.begriplink[aria-describedby="${tekst.id}"]`, HTMLAnchorElement), vak });
  }
  element.hidden = false;
}

/** Keeps at most one box open. */
class Toner {
  constructor() {
    /** @type {Paar | null} */
    this.open = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.wachter = undefined;
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.sluit());
    document.addEventListener("pointerdown", (event) => this.isErbuiten(event.target) && this.sluit());
    window.addEventListener("resize", () => this.sluit());
  }

  /** @param {Paar} paar */
  volg(paar) {
    this.volgAanwijzer(paar);
    this.volgToetsenbord(paar);
    this.volgVinger(paar);
  }

  /** @param {Paar} paar */
  volgAanwijzer(paar) {
    const opMuis = (/** @type {() => void} */ doe) => (/** @type {PointerEvent} */ event) => {
      if (event.pointerType !== "touch") doe();
    };
    paar.link.addEventListener("pointerenter", opMuis(() => this.straks(() => this.toon(paar))));
    paar.link.addEventListener("pointerleave", opMuis(() => this.straks(() => this.sluit())));
    paar.vak.addEventListener("pointerenter", () => clearTimeout(this.wachter));
    paar.vak.addEventListener("pointerleave", opMuis(() => this.straks(() => this.sluit())));
  }

  /** @param {Paar} paar */
  volgToetsenbord(paar) {
    paar.link.addEventListener("focus", () => paar.link.matches(":focus-visible") && this.toon(paar));
    // A click inside the box takes the focus away first; the box must outlive that.
    paar.link.addEventListener("blur", () => paar.vak.matches(":hover") || this.sluit());
  }

  /** @param {Paar} paar */
  volgVinger(paar) {
    let vinger = false;
    paar.link.addEventListener("pointerdown", (event) => {
      vinger = event.pointerType === "touch";
    });
    paar.link.addEventListener("click", (event) => {
      if (!vinger || this.open === paar) return;
      event.preventDefault();
      this.toon(paar);
    });
  }

  /** @param {() => void} doe */
  straks(doe) {
    clearTimeout(this.wachter);
    this.wachter = setTimeout(doe, WACHT);
  }

  /** @param {Paar} paar */
  toon(paar) {
    clearTimeout(this.wachter);
    if (this.open === paar) return;
    this.sluit();
    this.open = paar;
    paar.vak.showPopover();
    plaats(paar);
  }

  sluit() {
    clearTimeout(this.wachter);
    this.open?.vak.hidePopover();
    this.open = null;
  }

  /** @param {EventTarget | null} doel */
  isErbuiten(doel) {
    return this.open !== null && doel instanceof Node && !this.open.link.contains(doel) && !this.open.vak.contains(doel);
  }
}

/**
 * Below the link, or above it where there is more room; always within the window. Counted from the
 * top of the page, so that the box scrolls along.
 * @param {Paar} paar
 */
function plaats({ link, vak }) {
  const regels = [...link.getClientRects()];
  const boven = regels[0].top;
  const onder = regels[regels.length - 1].bottom;
  const { clientWidth, clientHeight } = document.documentElement;
  const past = onder + vak.offsetHeight + RUIMTE <= clientHeight || boven < clientHeight - onder;
  const links = Math.max(RUIMTE, Math.min(regels[0].left, clientWidth - vak.offsetWidth - RUIMTE));
  vak.style.left = `${links + window.scrollX}px`;
  vak.style.top = `${(past ? onder : boven - vak.offsetHeight) + window.scrollY}px`;
}
