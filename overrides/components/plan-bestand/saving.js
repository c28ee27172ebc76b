/** Saves the open plan as a file: in the file that was chosen, where the browser can write in it again; else among the downloads. */

import { fileNameOf, writeDossier } from "../../plan/dossier/write.js";
import { readFile } from "../../plan/dossier/read.js";
import { filed, handleOf, keepHandle, prepared } from "../../plan/keeper/files.js";
import { download } from "../../files/write.js";

/**
 * @typedef {import("../../plan/dossier/dossier.js").Dossier} Dossier
 * @typedef {import("../../plan/keeper/keeper.js").PlanKeeper} PlanKeeper
 */

/**
 * What came of it. `changed`: others saved something in the file that this plan does not have, so nothing was written; `dossier` is that
 * plan, null where it is something else.
 * @typedef {{kind: "saved", name: string, isDownload: boolean} | {kind: "cancelled"} | {kind: "changed", name: string, dossier: Dossier | null}} Saving
 */

/** What Chromium has and the types do not. @typedef {FileSystemFileHandle & {queryPermission?: (mode: object) => Promise<string>, requestPermission?: (mode: object) => Promise<string>}} Handle */
/** @typedef {(options: object) => Promise<Handle>} Picker */

/** Milliseconds. Nobody closes a dialog sooner: the browser may not show it, by a rule of the organisation for instance. */
const NO_DIALOG = 700;
const MODE = { mode: "readwrite" };
const TYPE = "application/json";

/**
 * @param {PlanKeeper} keeper
 * @param {boolean} [isNew] in another file than before
 * @returns {Promise<Saving>}
 */
export async function saveAsFile(keeper, isNew = false) {
  // What waits to be stored goes into the file too, and would count as a change after it.
  await keeper.flush();
  const ready = prepared(keeper);
  const text = writeDossier(ready.dossier);
  const done = await written(keeper, { text, dossier: ready.dossier, isNew });
  if (done.kind === "saved") await filed(keeper, ready, done.name);
  return done;
}

/** Whether the browser can write in the same file again. */
export function canPick() {
  return "showSaveFilePicker" in globalThis;
}

/** @param {PlanKeeper} keeper @param {{text: string, dossier: Dossier, isNew: boolean}} what @returns {Promise<Saving>} */
async function written(keeper, { text, dossier, isNew }) {
  const name = fileNameOf(dossier);
  if (!canPick()) return downloaded(name, text);
  const known = isNew ? null : /** @type {Handle | null} */ (await handleOf(keeper));
  const again = known && await writtenAgain(keeper, known, text);
  if (again) return again;
  const began = performance.now();
  try {
    const { showSaveFilePicker } = /** @type {{showSaveFilePicker: Picker}} */ (/** @type {unknown} */ (globalThis));
    const handle = await showSaveFilePicker({ suggestedName: name, types: [{ description: "Plan", accept: { [TYPE]: [".json"] } }] });
    await fill(handle, text);
    await keepHandle(keeper, handle);
    return { kind: "saved", name: handle.name, isDownload: false };
  } catch (error) {
    const isChoice = error instanceof DOMException && error.name === "AbortError" && performance.now() - began > NO_DIALOG;
    return isChoice ? { kind: "cancelled" } : downloaded(name, text);
  }
}

/** In the file of last time; null where that is gone or may not be written. @param {PlanKeeper} keeper @param {Handle} handle @param {string} text @returns {Promise<Saving | null>} */
async function writtenAgain(keeper, handle, text) {
  try {
    if (await handle.queryPermission?.(MODE) !== "granted" && await handle.requestPermission?.(MODE) !== "granted") return null;
    const other = await unknownIn(keeper, await handle.getFile());
    if (other) return { kind: "changed", name: handle.name, dossier: other.dossier };
    await fill(handle, text);
    return { kind: "saved", name: handle.name, isDownload: false };
  } catch (error) {
    console.warn(error);
    return null;
  }
}

/** What is in the file and not in the plan: somebody else may have saved there since. @param {PlanKeeper} keeper @param {File} file @returns {Promise<{dossier: Dossier | null} | null>} */
async function unknownIn(keeper, file) {
  if (!file.size) return null;
  const { id, dossier } = keeper.opened();
  const read = await readFile(file, keeper.definitie);
  if (!read.ok || read.dossier.id !== id) return { dossier: null };
  return dossier.afkomst?.includes(read.dossier.afkomst?.at(-1) ?? "") ? null : { dossier: read.dossier };
}

/** @param {Handle} handle @param {string} text */
async function fill(handle, text) {
  const stream = await handle.createWritable();
  await stream.write(text);
  await stream.close();
}

/** @param {string} name @param {string} text @returns {Saving} */
function downloaded(name, text) {
  download(name, new Blob([text], { type: TYPE }));
  return { kind: "saved", name, isDownload: true };
}
