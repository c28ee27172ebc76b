/** A file of Office or OpenDocument as its parts, and back: what is not read stays byte for byte as it was. Pure. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { elements, parse, serialize } from "./xml.js";

/** @typedef {import("./xml.js").Element} Element */

// Programs look at it first, and only where it is not packed.
const UNPACKED = "mimetype";

export class Package {
  /** @type {Map<string, Element>} */
  #opened = new Map();

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.files = unzipSync(bytes);
  }

  /** @param {string} path */
  has(path) {
    return path in this.files;
  }

  /** The root of a part; what changes in it is written. @param {string} path @throws {Error} where the file has no such part */
  part(path) {
    let root = this.#opened.get(path);
    if (!root) {
      const bytes = this.files[path];
      if (!bytes) throw new Error(`Het bestand heeft geen ${path}.`);
      root = parse(strFromU8(bytes));
      this.#opened.set(path, root);
    }
    return root;
  }

  /** A part of its own. @param {string} path @param {Element} root */
  add(path, root) {
    this.#opened.set(path, root);
  }

  /** The path of the part that the others of an Office file hang from. @throws {Error} */
  mainPath() {
    const found = elements(this.part("_rels/.rels")).find(({ attributes }) => attributes.Type.endsWith("/officeDocument"));
    if (!found) throw new Error("Het bestand heeft geen inhoud.");
    return found.attributes.Target.replace(/^\//, "");
  }

  /** The path of the part that says what the main part refers to. @throws {Error} */
  relationsPath() {
    return this.mainPath().replace(/[^/]+$/, "_rels/$&.rels");
  }

  /** The bytes of the file, its parts in their old order. @param {Date} [moment] of its parts, now if absent @returns {Uint8Array<ArrayBuffer>} */
  bytes(moment) {
    for (const [path, root] of this.#opened) this.files[path] = strToU8(serialize(root));
    return zip(this.files, moment);
  }
}

/** @param {Readonly<Record<string, Uint8Array>>} files by path @param {Date} [moment] of each, now if absent @returns {Uint8Array<ArrayBuffer>} */
export function zip(files, moment) {
  const parts = Object.entries(files).map(([path, bytes]) => [path, path === UNPACKED ? [bytes, { level: 0 }] : bytes]);
  return /** @type {Uint8Array<ArrayBuffer>} */ (zipSync(Object.fromEntries(parts), moment && { mtime: moment }));
}
