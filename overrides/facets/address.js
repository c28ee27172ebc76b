/** A state as the parameters of an address, read and written. */

import { isCampaignMark } from "../lib/address.js";
import { fold } from "../lib/fold.js";
import { readLeeftijd, writeLeeftijd } from "./leeftijd.js";
import { stateOrder } from "./state.js";

/** @typedef {import("./state.js").Facet} Facet */
/** @typedef {import("./state.js").Schema} Schema */
/** @typedef {import("./state.js").State} State */

/**
 * A part of the address that this page cannot use: the name or value is unknown, the parameter is repeated, or the text is long.
 * @typedef {{name: string, value: string, reason: "name" | "value" | "repeated" | "long"}} Unusable
 */

/** The parameter of the site search, which every page has. */
const OF_THE_SITE = ["q"];
/** Of a longer text only the beginning counts. */
export const MAX_TEXT = 200;

/**
 * The state that an address stands for, and what in it cannot be used.
 * @param {string} address the part from the question mark
 * @param {Schema} schema
 * @returns {{state: State, unusable: Unusable[]}}
 */
export function readAddress(address, schema) {
  const reader = new Reader(schema);
  for (const [name, value] of new URLSearchParams(address)) reader.take(name, value.trim());
  return { state: reader.state, unusable: reader.unusable };
}

/** Takes the parameters one by one, and keeps what it cannot use apart with the reason. */
class Reader {
  /** @param {Schema} schema */
  constructor(schema) {
    this.schema = schema;
    /** @type {Unusable[]} */
    this.unusable = [];
    /** @type {Record<string, string[]>} */
    this.choices = {};
    /** @type {Omit<State, "choices">} */
    this.rest = { leeftijd: null, text: "", order: "" };
    /** @type {Set<string>} */
    this.seen = new Set();
  }

  /** @returns {State} */
  get state() {
    return { ...this.rest, choices: this.choices };
  }

  /** @param {string} name @param {string} value */
  take(name, value) {
    if (ofOthers(this.schema).includes(name) || isCampaignMark(name)) return;
    const facet = this.schema.facets.find((one) => one.name === name);
    if (facet) this.takeChoice(facet, value);
    else if (!this.knows(name)) this.refuse(name, value, "name");
    else if (value) this.takeSingle(name, value);
  }

  /** @param {string} name */
  knows(name) {
    return name === "leeftijd" || name === "tekst" || (name === "sorteer" && this.schema.orders.length > 0);
  }

  /** @param {Facet} facet @param {string} value */
  takeChoice(facet, value) {
    if (!value) return;
    const known = knownValue(facet, value);
    if (known === undefined) return this.refuse(facet.name, value, "value");
    const chosen = (this.choices[facet.name] ??= []);
    if (chosen.includes(known)) return;
    if (facet.rule === "een" && chosen.length) this.refuse(facet.name, value, "repeated");
    else chosen.push(known);
  }

  /** @param {string} name @param {string} value */
  takeSingle(name, value) {
    if (this.seen.has(name)) return this.refuse(name, value, "repeated");
    const read = this.readSingle(name, value);
    if (!read) return this.refuse(name, value, "value");
    this.rest = { ...this.rest, ...read };
    this.seen.add(name);
    if (name === "tekst" && value.length > MAX_TEXT) this.refuse(name, value, "long");
  }

  /** @param {string} name @param {string} value @returns {Partial<State> | null} null where the value makes no sense */
  readSingle(name, value) {
    if (name === "tekst") return { text: value.slice(0, MAX_TEXT) };
    if (name === "sorteer") return this.schema.orders.includes(value) ? { order: stateOrder(value, this.schema) } : null;
    const leeftijd = readLeeftijd(value);
    return leeftijd && { leeftijd };
  }

  /** @param {string} name @param {string} value @param {Unusable["reason"]} reason */
  refuse(name, value, reason) {
    this.unusable.push({ name, value, reason });
  }
}

/** @param {Schema} schema */
function ofOthers({ others }) {
  return [...OF_THE_SITE, ...others];
}

/**
 * The option that is meant: people also write `gemeente=breda` and `gemeente=den-haag`.
 * @param {Facet} facet
 * @param {string} value
 */
function knownValue({ options }, value) {
  return options.has(value) ? value : [...options.keys()].find((option) => slug(option) === slug(value));
}

/** As a name is written in an address: "Den Haag" → "den-haag". @param {string} value */
function slug(value) {
  return fold(value).replaceAll(/[^a-z0-9]+/g, "-");
}

/**
 * The address of a state, "" where nothing is chosen. The parameters of others in the present address stay.
 * @param {State} state
 * @param {Schema} schema
 * @param {string} present the present address from the question mark
 */
export function writeAddress(state, schema, present = "") {
  const parameters = new URLSearchParams();
  if (state.text) parameters.set("tekst", state.text);
  if (state.leeftijd) parameters.set("leeftijd", writeLeeftijd(state.leeftijd));
  for (const { name } of schema.facets) {
    for (const value of state.choices[name] ?? []) parameters.append(name, value);
  }
  if (state.order) parameters.set("sorteer", state.order);
  const old = new URLSearchParams(present);
  for (const name of ofOthers(schema)) {
    for (const value of old.getAll(name)) parameters.append(name, value);
  }
  return parameters.size ? `?${parameters}` : "";
}
