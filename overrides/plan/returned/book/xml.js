/**
 * Reads XML from front to back and tells what it meets, without building a tree: a sheet of a hostile file may have millions of
 * cells, and the reader stops where it has had enough. The browser's own parser first builds everything.
 *
 * It knows what office programs write: no DOCTYPE (so no entities of its own, none from elsewhere), and names without their prefix.
 */

/** @typedef {(name: string) => string | undefined} Attribute */

/**
 * What the reader calls; `name` has no prefix. `attribute` may be asked only during the call.
 * @typedef {object} Heard
 * @property {(name: string, attribute: Attribute) => void} open
 * @property {(name: string) => void} close
 * @property {(words: string) => void} text
 */

const DEEPEST = 100;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&([^;&\s]{0,12});?/g;
/** @type {Readonly<Record<string, string>>} */
const KNOWN = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * @param {Uint8Array} bytes
 * @param {Heard} heard
 * @throws {Error} for what is no sound XML
 */
export function readXml(bytes, heard) {
  const text = decoded(bytes);
  /** @type {string[]} */
  const inside = [];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    if (next === -1) break;
    if (next > at && inside.length > 0) heard.text(plain(text.slice(at, next)));
    at = markup(text, next, inside, heard);
  }
  if (inside.length > 0 || at === 0) throw new SyntaxError("cut off");
}

/** @param {Uint8Array} bytes */
function decoded(bytes) {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide, { fatal: true }).decode(bytes);
}

/** What starts with a `<`. @param {string} text @param {number} at @param {string[]} inside @param {Heard} heard @returns {number} where it ends */
function markup(text, at, inside, heard) {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
  if (text.startsWith("<?", at)) return after(text, "?>", at + 2);
  if (text.startsWith("<![CDATA[", at)) {
    const end = after(text, "]]>", at);
    heard.text(text.slice(at + 9, end - 3));
    return end;
  }
  if (text.startsWith("<!", at)) throw new SyntaxError("a DOCTYPE");
  const end = tagEnd(text, at + 1);
  tag(text.slice(at + 1, end - 1), inside, heard);
  return end;
}

/** @param {string} text @param {string} words @param {number} from */
function after(text, words, from) {
  const found = text.indexOf(words, from);
  if (found === -1) throw new SyntaxError("cut off");
  return found + words.length;
}

/** A `>` in quotes does not end a tag. @param {string} text @param {number} from */
function tagEnd(text, from) {
  const mark = /["'>]/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === ">") return mark.lastIndex;
    mark.lastIndex = after(text, found[0], mark.lastIndex);
  }
  throw new SyntaxError("cut off");
}

/** @param {string} words what is between `<` and `>` @param {string[]} inside @param {Heard} heard */
function tag(words, inside, heard) {
  if (words.startsWith("/")) {
    const name = local(words.slice(1).trim());
    if (inside.pop() !== name) throw new SyntaxError(`</${name}>`);
    heard.close(name);
    return;
  }
  const empty = words.endsWith("/");
  const whole = empty ? words.slice(0, -1) : words;
  const length = whole.search(/\s/);
  const name = local(length === -1 ? whole : whole.slice(0, length));
  if (!name || inside.length >= DEEPEST) throw new SyntaxError("too deep");
  inside.push(name);
  heard.open(name, attributes(length === -1 ? "" : whole.slice(length)));
  if (!empty) return;
  inside.pop();
  heard.close(name);
}

/** @param {string} words @returns {Attribute} */
function attributes(words) {
  /** @type {Map<string, string> | undefined} */
  let found;
  return (name) => {
    if (!found) {
      found = new Map();
      for (const [, key, double, single] of words.matchAll(ATTRIBUTE)) {
        // `office:value-type` before what another program repeats under its own prefix.
        if (!found.has(local(key))) found.set(local(key), double ?? single);
      }
    }
    const value = found.get(name);
    return value === undefined ? undefined : plain(value);
  };
}

/** @param {string} name */
function local(name) {
  return name.slice(name.indexOf(":") + 1);
}

/** @param {string} words */
function plain(words) {
  return words.includes("&") ? words.replace(REFERENCE, (whole, name) => character(whole, name)) : words;
}

/** @param {string} whole @param {string} name */
function character(whole, name) {
  if (whole.endsWith(";") && Object.hasOwn(KNOWN, name)) return KNOWN[name];
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  if (!whole.endsWith(";") || Number.isNaN(code)) throw new SyntaxError(whole);
  return String.fromCodePoint(code);
}
