/** What the tabs of one edition tell each other about plans. */

/** @typedef {import("../dossier/dossier.js").Edit} Edit */

/**
 * - `edits`: these were stored in a plan, which then has this serial.
 * - `changed`: something else of it was stored.
 * - `removed`: it is no longer kept; `wiped`: nothing is kept any more.
 * - `list`: there are other plans than before, or other names.
 * @typedef {{kind: "edits", plan: string, serial: number, edits: readonly Edit[], at: string}
 *   | {kind: "changed", plan: string, serial: number}
 *   | {kind: "removed", plan: string}
 *   | {kind: "wiped"}
 *   | {kind: "list"}} Message
 */

/** The line to other tabs. @typedef {Pick<import("../../lib/tabs.js").Tabs<Message>, "send" | "listen" | "open" | "close">} Line */

/** Its name, within an edition. */
export const LINE = "plan-lijn";
