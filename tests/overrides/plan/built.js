/** The definition as the site has it and the cases that Python made with it, for the tests; see `tests/overrides/plan_cases.py`. */
import { readFileSync } from "node:fs";

import { linked } from "../../../overrides/plan/definition.js";

const made = JSON.parse(readFileSync(process.env.HANDBOEK_PLAN ?? "", "utf-8"));

/** @type {import("../../../overrides/plan/definition.js").Definitie} */
export const definitie = linked(made.definitie);
export const { gevallen, rijen, voorbeeldplan, uitgewerkt, stukgevallen } = made;

/** @type {import("../../../overrides/plan/papers/definition.js").Stukken} */
export const stukken = made.stukken;

/** @type {import("../../../overrides/plan/findings/knowledge.js").Kennis} */
export const kennis = made.kennis;
