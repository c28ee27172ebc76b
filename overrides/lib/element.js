/**
 * Elements from plain values. Text only ever becomes a text node, so nothing that was typed or read can become HTML, and no mark in it
 * turns the words around it.
 */

import { straight } from "./phrase.js";

/**
 * A new element with this content.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} kind
 * @param {string} className "" for none
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(kind, className, ...content) {
  const element = document.createElement(kind);
  if (className) element.className = className;
  element.append(...content.map((part) => typeof part === "string" ? straight(part) : part));
  return element;
}

/**
 * The one element of this kind inside `parent`.
 * @template {HTMLElement} T
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 * @throws {Error} if it is missing or of another kind
 */
export function find(parent, selector, kind) {
  const element = parent.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`${selector} ontbreekt`);
  return element;
}

/**
 * Every element of this kind inside `parent`, in the order of the page.
 * @template {HTMLElement} T
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T[]}
 */
export function findAll(parent, selector, kind) {
  return [...parent.querySelectorAll(selector)].filter((element) => element instanceof kind).map((element) => /** @type {T} */ (element));
}

/**
 * Sets the text of an element only where it differs: a screen reader repeats a live region each time it is set.
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  const shown = straight(text);
  if (element.textContent !== shown) element.textContent = shown;
}

/**
 * The same for the one element inside `parent`, which is hidden while it says nothing.
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {string} text
 */
export function sayIn(parent, selector, text) {
  const element = find(parent, selector, HTMLElement);
  say(element, text);
  element.hidden = !text;
}
