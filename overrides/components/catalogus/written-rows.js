/** The rows of a long list that its page has as values: each becomes elements once it is needed. */

const SVG = "http://www.w3.org/2000/svg";
const [VALUE, ROW, RECORD] = ["\t", "\f", "\n"];
const SAME = "~";
const CLOSED = 1;

/**
 * A step of a shape: text, 0 for a value of the row, 1 for the end of an element, or its beginning, with the names and values of its
 * attributes in turn.
 * @typedef {string | 0 | 1 | [string, ...(string | 0)[]]} Step
 */
/** As `macros/pages/long_list.py` writes them. @typedef {{soorten: readonly string[], vormen: readonly (readonly Step[])[], rijen: string}} Written */
/** Where a value belongs: the way down from the row by numbers of children, and the attribute, "" for a text. @typedef {{path: number[], name: string}} Slot */

/** All of them, by the number of the record among those that are written. */
export class WrittenRows {
  /** @param {Written} written */
  constructor(written) {
    this.written = written;
    /** @type {readonly string[] | null} */
    this.records = null;
    /** @type {Map<string, Shape>} */
    this.shapes = new Map();
  }

  /**
   * A new element for one row of a record.
   * @param {string} kind "id", "kaart" or "rij"
   * @param {number} number
   * @returns {HTMLElement | null} null where there is none
   */
  make(kind, number) {
    this.records ??= this.written.rijen.split(RECORD);
    const row = this.records[number] ? valuesOf(this.records[number])[this.written.soorten.indexOf(kind)] : undefined;
    if (!row) return null;
    const [shape, ...values] = row;
    const known = this.shapes.get(shape) ?? new Shape(this.written.vormen[Number(shape)]);
    this.shapes.set(shape, known);
    return known.filled(values);
  }
}

/**
 * The number of the shape and the values of each row of a record. "~2~Zet op mijn lijst: " ends as the third different value of the record.
 * @param {string} record
 */
function valuesOf(record) {
  /** @type {Set<string>} */
  const different = new Set();
  return record.split(ROW).map((row) => {
    const [shape, ...written] = row.split(VALUE);
    return [shape, ...written.map((one) => {
      const value = one.startsWith(SAME) ? meant(one, [...different]) : one;
      different.add(value);
      return value;
    })];
  });
}

/** @param {string} written @param {readonly string[]} earlier */
function meant(written, earlier) {
  const [, number, ...before] = written.split(SAME);
  return number === "" ? written.slice(1) : before.join(SAME) + earlier[Number(number)];
}

/** What rows have in common: made once, and copied for each of them. */
class Shape {
  /** @param {readonly Step[]} steps */
  constructor(steps) {
    /** @type {Slot[]} */
    this.slots = [];
    const root = document.createDocumentFragment();
    /** @type {{node: Element | DocumentFragment, path: number[]}[]} */
    const open = [{ node: root, path: [] }];
    for (const step of steps) {
      const { node, path } = open[open.length - 1];
      if (step === CLOSED) {
        open.pop();
        continue;
      }
      const own = [...path, node.childNodes.length];
      if (Array.isArray(step)) open.push({ node: this.begin(step, node, own), path: own });
      else this.write(step, node, own);
    }
    this.root = root.firstElementChild;
  }

  /**
   * @param {[string, ...(string | 0)[]]} step
   * @param {Element | DocumentFragment} parent
   * @param {number[]} path
   */
  begin([tag, ...attributes], parent, path) {
    const isDrawn = tag === "svg" || (parent instanceof Element && parent.namespaceURI === SVG);
    const element = isDrawn ? document.createElementNS(SVG, tag) : document.createElement(tag);
    for (let place = 0; place < attributes.length; place += 2) {
      const [name, value] = [String(attributes[place]), attributes[place + 1]];
      if (value === 0) this.slots.push({ path: path.slice(1), name });
      else element.setAttribute(name, value);
    }
    parent.append(element);
    return element;
  }

  /** @param {string | 0} text @param {Element | DocumentFragment} parent @param {number[]} path */
  write(text, parent, path) {
    if (text === 0) this.slots.push({ path: path.slice(1), name: "" });
    parent.append(document.createTextNode(text || " "));
  }

  /** @param {readonly string[]} values */
  filled(values) {
    const row = this.root?.cloneNode(true);
    if (!(row instanceof HTMLElement)) return null;
    // Before a value is filled in no node moves, so that every path holds.
    this.slots.forEach(({ path, name }, number) => {
      const node = path.reduce(childAt, /** @type {Node | null} */ (row));
      if (node instanceof Element) node.setAttribute(name, values[number]);
      else if (node) node.nodeValue = values[number];
    });
    return row;
  }
}

/** From child to child: a browser makes no list of them for that. @param {Node | null} parent @param {number} place */
function childAt(parent, place) {
  let child = parent?.firstChild ?? null;
  for (let passed = 0; passed < place; passed += 1) child = child?.nextSibling ?? null;
  return child;
}
