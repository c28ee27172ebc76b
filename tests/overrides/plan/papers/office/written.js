/**
 * Writes papers as the page does: `node written.cjs <frames> <asked.json> <folder>`, where `asked` is a list of
 * `{paper, format, gemeente, name}` and `frames` the folder with their scripts.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { writePaper } from "../../../../../overrides/plan/papers/office/write.js";

const [frames, asked, folder] = process.argv.slice(2);
for (const { paper, format, gemeente, name } of JSON.parse(readFileSync(asked, "utf-8"))) {
  (0, eval)(readFileSync(join(frames, `stuk-${paper.id}-${format}.js`), "utf-8"));
  const frame = /** @type {any} */ (globalThis).handboekSjablonen[`stuk-${paper.id}.${format}`];
  writeFileSync(join(folder, name), writePaper(format, frame, paper, { gemeente, moment: new Date("2026-11-30T14:32:00Z") }));
}
