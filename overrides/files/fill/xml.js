/**
 * The XML of our own office files as plain values, and back. Pure: under the strict policy of the site a page may not hand text to a
 * DOMParser, and these files hold only what our writers write, so no doctype and no CDATA.
 */

import { allowed } from "../characters.js";

/** Names keep their prefix, as in the file. @typedef {{name: string, attributes: Record<string, string>, children: Content[]}} Element */
/** @typedef {Element | string} Content */

const PIECE = /<\?[^]*?\?>|<!--[^]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES = /** @type {Record<string, string>} */ ({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" });
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * @param {string} text
 * @returns {Element} the root
 * @throws {Error} where the elements do not nest
 */
export function parse(text) {
  const top = element("");
  const open = [top];
  for (const [piece, end, name, attributes, alone] of text.matchAll(PIECE)) {
    const last = open[open.length - 1];
    if (name === undefined) {
      if (!piece.startsWith("<")) last.children.push(decoded(piece));
    } else if (end) {
      if (last.name !== name || last === top) throw new Error(`</${name}> sluit niets.`);
      open.pop();
    } else {
      const made = element(name, readAttributes(attributes));
      last.children.push(made);
      if (!alone) open.push(made);
    }
  }
  const root = elements(top)[0];
  if (open.length !== 1 || !root) throw new Error("Dit is geen XML.");
  return root;
}

/** The text of a part of a file. @param {Element} root */
export function serialize(root) {
  return DECLARATION + written(root);
}

/** @param {Content} content @returns {string} */
function written(content) {
  if (typeof content === "string") return encoded(content);
  const { name, attributes, children } = content;
  const start = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${encoded(value, true)}"`).join("")}`;
  return children.length ? `${start}>${children.map(written).join("")}</${name}>` : `${start}/>`;
}

/** @param {string} name @param {Record<string, string>} [attributes] @param {Content[]} [children] @returns {Element} */
export function element(name, attributes = {}, children = []) {
  return { name, attributes, children };
}

/** A copy that shares nothing. @param {Element} original @returns {Element} */
export function copy({ name, attributes, children }) {
  return element(name, { ...attributes }, children.map((child) => (typeof child === "string" ? child : copy(child))));
}

/** The name without its prefix. @param {Element} found */
export function local({ name }) {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements directly inside, of one local name or all. @param {Element} parent @param {string} [name] */
export function elements(parent, name) {
  return parent.children.filter((child) => typeof child !== "string" && (!name || local(child) === name)).map((child) => /** @type {Element} */ (child));
}

/** The first element directly inside with that local name. @param {Element} parent @param {string} name */
export function child(parent, name) {
  return elements(parent, name)[0];
}

/** Every element inside with that local name, in reading order. @param {Element} parent @param {string} name @returns {Element[]} */
export function descendants(parent, name) {
  return elements(parent).flatMap((inside) => [...(local(inside) === name ? [inside] : []), ...descendants(inside, name)]);
}

/**
 * The element that a path of local names leads to.
 * @param {Element} parent
 * @param {...string} names
 * @throws {Error} where the file has no such element
 */
export function at(parent, ...names) {
  let found = parent;
  for (const name of names) {
    const next = child(found, name);
    if (!next) throw new Error(`In ${local(found)} staat geen ${name}.`);
    found = next;
  }
  return found;
}

/** All words inside. @param {Content} content @returns {string} */
export function words(content) {
  return typeof content === "string" ? content : content.children.map(words).join("");
}

/** The attribute with that local name: prefixes differ between files. @param {Element} found @param {string} name */
export function attribute(found, name) {
  const key = Object.keys(found.attributes).find((full) => full.slice(full.indexOf(":") + 1) === name);
  return key === undefined ? undefined : found.attributes[key];
}

/** Without the attributes of those local names. @param {Element} found @param {...string} names */
export function withoutAttributes(found, ...names) {
  for (const full of Object.keys(found.attributes)) if (names.includes(full.slice(full.indexOf(":") + 1))) delete found.attributes[full];
}

/** @param {string} text @returns {Record<string, string>} */
function readAttributes(text) {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name, decoded(double ?? single ?? "")]));
}

/** @param {string} text */
function decoded(text) {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number));
  });
}

/** @param {string} text */
function encoded(text, inAttribute = false) {
  const safe = allowed(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
  return inAttribute ? safe.replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;") : safe;
}
