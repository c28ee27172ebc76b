/** Plain records and lists as values: every function gives a new one, or the same one where nothing changes. */

/**
 * What stands under a name that anybody may have chosen, also `constructor` or `__proto__`.
 * @template T
 * @param {Readonly<Record<string, T>> | undefined} record
 * @param {string} name
 * @returns {T | undefined}
 */
export function own(record, name) {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/**
 * The record with this value under this name; undefined takes the name out.
 * @template T
 * @param {Readonly<Record<string, T>>} record
 * @param {string} name
 * @param {T | undefined} value
 * @returns {Readonly<Record<string, T>>}
 */
export function withValue(record, name, value) {
  if (own(record, name) === value && (value !== undefined || !Object.hasOwn(record, name))) return record;
  if (value !== undefined) return { ...record, [name]: value };
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/**
 * The record with all these values; a later one under the same name counts.
 * @template T
 * @param {Readonly<Record<string, T>>} record
 * @param {ReadonlyArray<readonly [string, T | undefined]>} entries
 * @returns {Readonly<Record<string, T>>}
 */
export function withValues(record, entries) {
  const values = new Map(Object.entries(record));
  for (const [name, value] of entries) {
    if (value === undefined) values.delete(name);
    else values.set(name, value);
  }
  const isLike = values.size === Object.keys(record).length && [...values].every(([name, value]) => own(record, name) === value);
  return isLike ? record : Object.fromEntries(values);
}

/** @param {object | undefined} record */
export function isEmptyRecord(record) {
  return !record || Object.keys(record).length === 0;
}

/**
 * Whether two JSON values are the same; the order of names does not count.
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
export function isSame(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other || Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  const [left, right] = /** @type {Record<string, unknown>[]} */ ([one, other]);
  return names.length === others.length && names.every((name) => Object.hasOwn(right, name) && isSame(left[name], right[name]));
}

/**
 * The members with these names: the same record where all of them stay.
 * @template T
 * @param {Readonly<Record<string, T>>} record
 * @param {(name: string) => boolean} stays
 * @returns {Readonly<Record<string, T>>}
 */
export function only(record, stays) {
  const entries = Object.entries(record);
  const left = entries.filter(([name]) => stays(name));
  return left.length === entries.length ? record : Object.fromEntries(left);
}

/** @param {unknown} value @returns {value is Readonly<Record<string, unknown>>} */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The values by what they have in common, in order.
 * @template T
 * @param {readonly T[]} values
 * @param {(value: T) => string} key
 * @returns {Map<string, T[]>}
 */
export function groupedBy(values, key) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
