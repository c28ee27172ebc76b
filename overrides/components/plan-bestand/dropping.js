/** A plan's file may be dropped anywhere on the page. Any other file is kept from taking the place of the page. */

import { copyOf } from "../../lib/template.js";

const ELSEWHERE = "Dit is geen bestand van een plan. Sleep een bestand dat eindigt op .json, of een stuk met het plan erin. Een blad van een locatie leest u in bij werkblad 2a, op 'Bladen van locaties inlezen'.";

/**
 * @param {(file: File) => Promise<unknown>} open
 * @param {(sentence: string) => void} notice
 * @returns {() => void} stops it
 */
export function listenToDrops(open, notice) {
  const hint = copyOf("bestand-sleep");
  const over = (/** @type {DragEvent} */ event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    if (!hint.isConnected) document.body.append(hint);
  };
  const leave = (/** @type {DragEvent} */ event) => { if (!event.relatedTarget) hint.remove(); };
  const drop = (/** @type {DragEvent} */ event) => {
    hint.remove();
    const [file] = event.dataTransfer?.files ?? [];
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    if (isPlan(file)) void open(file);
    else notice(ELSEWHERE);
  };
  addEventListener("dragover", over);
  addEventListener("dragleave", leave);
  addEventListener("drop", drop);
  return () => {
    removeEventListener("dragover", over);
    removeEventListener("dragleave", leave);
    removeEventListener("drop", drop);
  };
}

/** @param {File} file */
function isPlan({ name, type }) {
  return /\.(json|docx|odt)$/i.test(name) || type === "application/json";
}
