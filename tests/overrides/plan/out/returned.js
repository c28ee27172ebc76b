/** Reads files as the page reads those that locations send back: `node returned.cjs <site> <file…>` writes their answers as JSON. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { linked } from "../../../../overrides/plan/definition.js";
import { readReturned } from "../../../../overrides/plan/returned/read.js";

const [site, ...files] = process.argv.slice(2);
(0, eval)(readFileSync(join(site, "assets/werkbladen.js"), "utf-8"));
const definitie = linked(/** @type {any} */ (globalThis).handboekWerkbladen);
console.log(JSON.stringify(files.map((file) => readReturned(file, readFileSync(file), definitie))));
