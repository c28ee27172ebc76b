/**
 * Where the visitor was, kept with each step in the history, so that Back, Forward and reload lead there again. The browser
 * keeps the scroll position; it forgets the focus, and how much of a long list was opened.
 */

/** Milliseconds. Browsers refuse a history that is written too often, and whoever holds Tab passes thirty links a second. */
const PAUSE = 250;

/**
 * What is kept with a step: the key of the element with the focus, and whether all of a long list was opened.
 * @typedef {{focus?: string | null, isWhole?: boolean}} Kept
 */

export class Place {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** What the browser refused to keep counts until the next step. @type {Kept | null} */
    this.refused = null;
    element.addEventListener("focusin", () => this.keepSoon());
    // A link that is followed leaves the page before the timer ends.
    element.addEventListener("click", () => this.keep(), true);
    addEventListener("pagehide", () => this.keep());
  }

  /** @returns {Kept} */
  get kept() {
    const kept = this.refused ?? history.state;
    return typeof kept === "object" && kept !== null ? kept : {};
  }

  /** Whether all of a long list was opened at this step. */
  get isOpened() {
    return this.kept.isWhole === true;
  }

  /** The key of the element that has the focus. */
  get focus() {
    return keyOf(document.activeElement, this.element);
  }

  keepSoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  keep() {
    clearTimeout(this.timer);
    const { focus } = this;
    if (focus !== (this.kept.focus ?? null)) this.write("replace", location.href, { ...this.kept, focus });
  }

  /**
   * A step further, to another list: what was opened of it closes again.
   * @param {string} address
   */
  next(address) {
    this.keep();
    this.write("push", address, { focus: this.focus });
  }

  /** A step further, with the same list. @param {string} address */
  nextView(address) {
    this.keep();
    this.write("push", address, { ...this.kept, focus: this.focus });
  }

  /** Stay at this step, under another address. @param {string} address */
  replace(address) {
    this.write("replace", address, { focus: this.kept.focus });
  }

  keepOpened() {
    this.write("replace", location.href, { ...this.kept, isWhole: true });
  }

  /** Put the focus where it was at this step, if that is still there. */
  restore() {
    clearTimeout(this.timer);
    this.refused = null;
    const target = this.kept.focus && findByKey(this.kept.focus, this.element);
    if (!target || target === document.activeElement) return;
    target.focus({ preventScroll: true });
    // After a comparison the list is not visible yet: the comparison closes at the same step, but later.
    if (target !== document.activeElement) setTimeout(() => target.focus({ preventScroll: true }));
  }

  /** @param {"push" | "replace"} how @param {string} address @param {Kept} kept */
  write(how, address, kept) {
    this.refused = null;
    try {
      if (how === "push") history.pushState(kept, "", address);
      else history.replaceState(kept, "", address);
    } catch {
      // Too many in a short time, or a page opened from a folder where the browser forbids it: the list works all the same.
      this.refused = kept;
    }
  }
}

/** Elements that can have the focus and can be found again by what they say. */
const FOCUSABLE = "a[href], button, input, select";

/**
 * Words that find the element again on this page: a control by its name and value, a link by its view and address.
 * @param {Element | null} target
 * @param {HTMLElement} element
 * @returns {string | null} null outside the element
 */
function keyOf(target, element) {
  if (!(target instanceof HTMLElement) || !element.contains(target) || !target.matches(FOCUSABLE)) return null;
  return [viewOf(target), target.localName, nameOf(target)].join(" ");
}

/** @param {string} key @param {HTMLElement} element */
function findByKey(key, element) {
  const kind = key.split(" ")[1] ?? "";
  const candidates = [...element.querySelectorAll(/^[a-z]+$/.test(kind) ? kind : FOCUSABLE)];
  const target = candidates.find((candidate) => keyOf(candidate, element) === key);
  return target instanceof HTMLElement ? target : null;
}

/** A record is in the page once for each view. @param {HTMLElement} target */
function viewOf(target) {
  return target.closest(".catalogus__deel")?.id ?? "-";
}

/** @param {HTMLElement} target */
function nameOf(target) {
  if (target instanceof HTMLInputElement) return target.type === "checkbox" || target.type === "radio" ? `${target.name}=${target.value}` : target.name;
  if (target instanceof HTMLSelectElement) return target.name;
  if (target instanceof HTMLAnchorElement) return target.getAttribute("href");
  return (target instanceof HTMLButtonElement && target.value) || target.getAttribute("aria-label") || target.textContent?.trim();
}
