/** What is said of one place in an export. */

/** @typedef {"klein-aantal" | "aftrekken" | "naam" | import("./personal.js").PersonalKind} Kind */

/**
 * `words` says where it stands, `found` what was found, in the words of the plan or in ours. `sheet` is "" for what stands beside the sheets; `field` is then the
 * name of the own text, or of what the plan keeps.
 * @typedef {{kind: Kind, words: string, sheet: string, table?: string, row?: string, field: string, found: string}} Remark
 */

export {};
