/**
 * Whether a value is a plan, by the published schema. No words for people and no repairs: see `read.js`.
 *
 * `schema.json` is generated from `macros/model/dossier.py`. This reads only the keywords that occur there, which a test compares. A validator that
 * ajv compiles from it accepts the same, and is three times as large.
 */

import schema from "./schema.json";

/** @typedef {Record<string, unknown>} Bag */

/**
 * A rule of the schema.
 * @typedef {{$ref?: string, type?: string, const?: unknown, pattern?: string, minLength?: number, maxLength?: number, minimum?: number, maximum?: number,
 *   maxItems?: number, items?: Rule, properties?: Record<string, Rule>, required?: string[], additionalProperties?: Rule | boolean, maxProperties?: number,
 *   propertyNames?: Rule, not?: {enum: unknown[]}}} Rule
 */

/**
 * The first place that does not fit. `path` leads there, such as `["antwoorden", "doelen", "velden"]`; `rule` is the keyword that it breaks
 * (`required`: a member is missing, `unknown`: one has no place, `key`: a name cannot be one) and `limit` what that asks for.
 * @typedef {{path: readonly (string | number)[], rule: string, limit: unknown}} Misfit
 */

/** The most characters of an answer and of a name, rows of a table, and texts without a place. */
export const LIMITS = {
  text: schema.$defs.Overgenomen.properties.tekst.maxLength,
  name: schema.properties.naam.maxLength,
  rows: schema.$defs.Blad.properties.tabellen.additionalProperties.maxItems,
  lapsed: schema.properties.vervallen.maxItems,
};

/**
 * What is wrong with a value as a plan; null when it fits. Counts before it looks inside, so that a hostile file costs little.
 * @param {unknown} value
 * @returns {Misfit | null}
 */
export function misfit(value) {
  return within(value, /** @type {Rule} */ (schema), []);
}

/** The members that a plan may have; a reader keeps any other apart. @type {readonly string[]} */
export const MEMBERS = Object.keys(schema.properties);

/** @param {unknown} value @param {Rule} rule @param {readonly (string | number)[]} path @returns {Misfit | null} */
function within(value, rule, path) {
  if (rule.$ref) return within(value, definition(rule.$ref), path);
  if ("const" in rule && value !== rule.const) return { path, rule: "const", limit: rule.const };
  if (rule.type && typeOf(value) !== rule.type) return { path, rule: "type", limit: rule.type };
  if (typeof value === "string") return ofText(value, rule, path);
  if (typeof value === "number") return ofNumber(value, rule, path);
  if (Array.isArray(value)) return ofList(value, rule, path);
  return rule.type === "object" ? ofMembers(/** @type {Bag} */ (value), rule, path) : null;
}

/** @param {string} reference such as `#/$defs/Rij` @returns {Rule} */
function definition(reference) {
  return /** @type {Record<string, Rule>} */ (schema.$defs)[reference.slice(reference.lastIndexOf("/") + 1)];
}

/** @param {unknown} value */
function typeOf(value) {
  if (Array.isArray(value)) return "array";
  if (Number.isInteger(value)) return "integer";
  return value === null ? "null" : typeof value;
}

/** Length before pattern, so that no pattern meets a long text. @param {string} text @param {Rule} rule @param {readonly (string | number)[]} path @returns {Misfit | null} */
function ofText(text, rule, path) {
  const { minLength = 0, maxLength = Infinity, pattern } = rule;
  // A character may take two places in the text.
  if (text.length > maxLength && (text.length > 2 * maxLength || [...text].length > maxLength)) return { path, rule: "maxLength", limit: maxLength };
  if (text.length < minLength) return { path, rule: "minLength", limit: minLength };
  if (pattern && !new RegExp(pattern).test(text)) return { path, rule: "pattern", limit: pattern };
  return rule.not?.enum.includes(text) ? { path, rule: "not", limit: rule.not.enum } : null;
}

/** @param {number} value @param {Rule} rule @param {readonly (string | number)[]} path @returns {Misfit | null} */
function ofNumber(value, { minimum = -Infinity, maximum = Infinity }, path) {
  if (value < minimum) return { path, rule: "minimum", limit: minimum };
  return value > maximum ? { path, rule: "maximum", limit: maximum } : null;
}

/** @param {readonly unknown[]} list @param {Rule} rule @param {readonly (string | number)[]} path @returns {Misfit | null} */
function ofList(list, { maxItems = Infinity, items = {} }, path) {
  if (list.length > maxItems) return { path, rule: "maxItems", limit: maxItems };
  return first(list, (value, index) => within(value, items, [...path, index]));
}

/** @param {Bag} bag @param {Rule} rule @param {readonly (string | number)[]} path @returns {Misfit | null} */
function ofMembers(bag, rule, path) {
  const { properties = {}, required = [], additionalProperties: others = true, maxProperties = Infinity, propertyNames = {} } = rule;
  const names = Object.keys(bag);
  if (names.length > maxProperties) return { path, rule: "maxProperties", limit: maxProperties };
  const missing = required.find((name) => !Object.hasOwn(bag, name));
  if (missing) return { path: [...path, missing], rule: "required", limit: missing };
  return first(names, (name) => {
    const place = [...path, name];
    if (within(name, propertyNames, place)) return { path: place, rule: "key", limit: propertyNames.pattern };
    const own = Object.hasOwn(properties, name) ? properties[name] : others;
    if (own === false) return { path: place, rule: "unknown", limit: name };
    return own === true ? null : within(bag[name], own, place);
  });
}

/**
 * The first thing that is found.
 * @template T
 * @param {readonly T[]} list
 * @param {(value: T, index: number) => Misfit | null} find
 */
function first(list, find) {
  for (let index = 0; index < list.length; index++) {
    const found = find(list[index], index);
    if (found) return found;
  }
  return null;
}
