/** What the check in the browser and ajv say of each plan in a file: `[fits, fits]` per plan, on standard output. Run by `test_check.py`. */

import { readFileSync } from "node:fs";

import Ajv from "ajv/dist/2020.js";

import { misfit } from "../../../../overrides/plan/dossier/check.js";
import schema from "../../../../overrides/plan/dossier/schema.json";

const fits = new Ajv({ strict: false, logger: false }).compile(schema);
const plans = JSON.parse(readFileSync(process.argv[2], "utf8"));
process.stdout.write(JSON.stringify(plans.map((/** @type {unknown} */ plan) => [misfit(plan) === null, fits(plan)])));
