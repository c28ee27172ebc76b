/** Copies of the templates of the page, so that all HTML that a script adds is written where the other HTML is. */

/**
 * What `<template data-sjabloon="name">` holds, as a new element.
 * @param {string} name
 * @returns {HTMLElement}
 * @throws {Error} if the page has no such template, or an empty one
 */
export function copyOf(name) {
  const template = document.querySelector(`template[data-sjabloon="${name}"]`);
  const found = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null;
  if (!(found instanceof HTMLElement)) throw new Error(`Het sjabloon "${name}" ontbreekt.`);
  return /** @type {HTMLElement} */ (found.cloneNode(true));
}
