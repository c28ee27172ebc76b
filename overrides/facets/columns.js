/** The answers of the records of a list, as its page has them: a column for each name, which compresses better than a record each. */

/**
 * A record for each value of `id`. A name without a value in a record is left out of it.
 * @param {Readonly<Record<string, readonly unknown[]>>} columns by name, all as long; null stands for no value
 * @returns {any[]} as `macros/pages/facets.py` made them
 */
export function fromColumns(columns) {
  const named = Object.entries(columns);
  return (columns.id ?? []).map((_, number) => {
    /** @type {Record<string, unknown>} */
    const record = {};
    for (const [name, values] of named) if (values[number] !== null) record[name] = values[number];
    return record;
  });
}
