/**
 * A quiet button at the title of a record's page, and at every heading with an anchor, that copies
 * a reference to it: title, address and date. Where the browser refuses the clipboard, the text appears selected.
 */

import { publicAddress } from "../../lib/address.js";
import { toClipboard } from "../../lib/copy.js";
import { find } from "../../lib/element.js";
import { reference } from "./text.js";

// Nobody refers to a heading that only divides a long list, such as a letter of the glossary.
const HEADINGS = ":is(h2, h3)[id]:not([data-zonder-verwijzing], [data-verwijzing-op-verzoek]), .record > h1, .stapkop > h1";
// One of hundreds, such as a term of the glossary: a button each would be hundreds of stops for a keyboard.
const ON_REQUEST = "[id][data-verwijzing-op-verzoek]";
const WITH_BUTTON = "met-verwijzing";
const COPIED = "De verwijzing is gekopieerd.";
const NOT_COPIED = "Kopiëren mag hier niet. De verwijzing staat geselecteerd; kopieer die zelf.";

/**
 * Put a button at every heading that people may refer to.
 * @param {HTMLElement} element holds the templates and the line that is read out
 * @throws {Error} where one of them, or the page around it, is missing
 */
export function start(element) {
  const parts = {
    button: find(element, "[data-bij-kop]", HTMLTemplateElement),
    byHand: find(element, "[data-zelf-kopieren]", HTMLTemplateElement),
    announcer: find(element, "[aria-live]", HTMLElement),
  };
  const content = element.closest("main");
  const headings = [...content?.querySelectorAll(HEADINGS) ?? []].filter((heading) => heading instanceof HTMLElement && !heading.closest("[hidden]"));
  // Everything is read first and written afterwards; otherwise the browser would lay out the page again for every heading.
  for (const place of headings.map(placeAt)) new ReferenceButton(place, parts);
  if (content) onRequest(content, parts);
}

/**
 * A button at a heading that a pointer touches or an address names, once.
 * @param {HTMLElement} content
 * @param {Parts} parts
 */
function onRequest(content, parts) {
  const show = (/** @type {Element | null | undefined} */ heading) => {
    if (heading?.matches(ON_REQUEST) && !heading.classList.contains(WITH_BUTTON)) new ReferenceButton(placeAt(heading), parts);
  };
  const atAnchor = () => show(document.getElementById(location.hash.slice(1)));
  content.addEventListener("pointerover", ({ target }) => show(target instanceof Element ? target.closest(ON_REQUEST) : null));
  addEventListener("hashchange", atAnchor);
  atAnchor();
}

/** The parts on the page that all buttons share. @typedef {{button: HTMLTemplateElement, byHand: HTMLTemplateElement, announcer: HTMLElement}} Parts */

/** A heading, the element that its button comes after, and the sizes that place it. @typedef {{heading: Element, after: Element, marginBottom: string, lineHeight: string}} Place */

/**
 * Reads only.
 * @param {Element} heading
 * @returns {Place}
 */
function placeAt(heading) {
  // The figure of a step and its title stand side by side: the button comes after both. A heading that folds may hold no button.
  const after = heading.closest(".stapkop, summary") ?? heading;
  return { heading, after, marginBottom: getComputedStyle(after).marginBottom, lineHeight: getComputedStyle(heading).lineHeight };
}

/** The button at one heading. */
class ReferenceButton {
  /**
   * @param {Place} place
   * @param {Parts} parts
   */
  constructor({ heading, after, marginBottom, lineHeight }, parts) {
    this.title = (heading.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    this.id = heading.id;
    this.parts = parts;
    this.element = copyOf(parts.button);
    this.button = find(this.element, "button", HTMLButtonElement);
    this.done = find(this.element, ".verwijzing__klaar", HTMLElement);
    this.fill();
    this.element.style.setProperty("--kop-onder", marginBottom);
    this.element.style.setProperty("--kop-regel", lineHeight);
    after.classList.add(WITH_BUTTON);
    after.after(this.element);
    this.button.addEventListener("click", () => this.copy());
    // The mark goes when the visitor moves on.
    for (const leaving of ["blur", "pointerleave"]) this.button.addEventListener(leaving, () => { this.done.hidden = true; });
  }

  fill() {
    for (const slot of this.element.querySelectorAll("[data-kop]")) slot.textContent = this.title;
    // The link in the template leads to the page as a whole.
    if (this.id) find(this.element, "a", HTMLAnchorElement).href = `#${this.id}`;
  }

  async copy() {
    const text = reference(this.id && this.title, document.title, publicAddress("", this.id), new Date());
    const isCopied = await toClipboard(text);
    if (isCopied) this.done.hidden = false;
    else this.show(text);
    this.announce(isCopied ? COPIED : NOT_COPIED);
  }

  /** @param {string} text */
  show(text) {
    const box = this.element.querySelector(".verwijzing__zelf") ?? this.makeBox();
    const textarea = find(box, "textarea", HTMLTextAreaElement);
    textarea.value = text;
    textarea.focus();
    textarea.select();
  }

  makeBox() {
    const box = copyOf(this.parts.byHand);
    const close = () => {
      box.remove();
      this.button.focus();
    };
    find(box, "button", HTMLButtonElement).addEventListener("click", close);
    box.addEventListener("keydown", (event) => event.key === "Escape" && close());
    this.element.append(box);
    return box;
  }

  /**
   * Emptied first: the same words a second time would otherwise not be read out.
   * @param {string} words
   */
  announce(words) {
    this.parts.announcer.textContent = "";
    requestAnimationFrame(() => { this.parts.announcer.textContent = words; });
  }
}

/**
 * A fresh copy of what a template holds.
 * @param {HTMLTemplateElement} template
 */
function copyOf(template) {
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error("de vorm is leeg");
  return copy;
}
