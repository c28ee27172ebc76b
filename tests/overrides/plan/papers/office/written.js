/**
 * Writes papers as the page does: `node written.cjs <site> <asked.json> <folder>`, where `asked` is a list of `{name, format, gemeente}` with
 * either a whole `paper` or the `stuk` that is filled in from a `plan`, which `carries` itself. Beside each file it leaves the paper as JSON.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { linked } from "../../../../../overrides/plan/definition.js";
import { writeDossier } from "../../../../../overrides/plan/dossier/write.js";
import { writePaper } from "../../../../../overrides/plan/papers/office/write.js";
import { paperOf } from "../../../../../overrides/plan/papers/paper.js";
import { paperNamed } from "../papers.js";

const [site, asked, folder] = process.argv.slice(2);
const load = (/** @type {string} */ address) => (0, eval)(readFileSync(join(site, "assets", address), "utf-8"));

load("werkbladen.js");
load("stukkendata.js");
const { handboekWerkbladen, handboekStukken } = /** @type {any} */ (globalThis);
const definitie = linked(handboekWerkbladen);
for (const { name, format, gemeente, stuk, plan, carries, paper: whole } of JSON.parse(readFileSync(asked, "utf-8"))) {
  const known = paperNamed(handboekStukken, stuk);
  const paper = known ? paperOf(known, plan, definitie) : whole;
  load(`sjablonen/stuk-${paper.id}-${format}.js`);
  const frame = /** @type {any} */ (globalThis).handboekSjablonen[`stuk-${paper.id}.${format}`];
  const about = { gemeente, moment: new Date("2026-11-30T14:32:00Z") };
  writeFileSync(join(folder, name), writePaper(format, frame, paper, about, { plan: carries ? writeDossier(plan) : null }));
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(paper));
}
