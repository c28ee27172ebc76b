/**
 * Fills in worksheets as the page does: `node filled.cjs <site> <asked.json> <folder>`, where `asked` is a list of
 * `{plan, sheet, format, name}`. A sheet that cannot be filled in is told on the error output, and the script fails.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { linked } from "../../../../overrides/plan/definition.js";
import { fillBytes } from "../../../../overrides/plan/out/fill.js";

const [site, asked, folder] = process.argv.slice(2);
const load = (/** @type {string} */ address) => (0, eval)(readFileSync(join(site, "assets", address), "utf-8"));

load("werkbladen.js");
const { handboekWerkbladen } = /** @type {any} */ (globalThis);
const definitie = linked(handboekWerkbladen);
for (const { plan, sheet: id, format, name } of JSON.parse(readFileSync(asked, "utf-8"))) {
  const sheet = definitie.bladen.find((blad) => blad.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  load(`sjablonen/${id}-${format}.js`);
  const template = /** @type {any} */ (globalThis).handboekSjablonen[sheet.bestanden[/** @type {"docx"} */ (format)] ?? ""];
  const made = fillBytes({ definitie, sheet, answers: plan, format, template, moment: new Date("2026-11-30T14:32:00") });
  writeFileSync(join(folder, name ?? made.name), made.bytes);
}
