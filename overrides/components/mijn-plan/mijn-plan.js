/** Starts the page of a plan: the definitions, the keeper of the plan, and the shell around its views. */

import { loadedDefinition } from "../../plan/definition.js";
import { plansOf } from "../../plan/keeper/shelf.js";
import { startKeeper } from "../../plan/keeper/start.js";
import * as sheet from "../plan-blad/plan-blad.js";
import * as overview from "./overview.js";
import { PARTS } from "./parts.js";
import { Shell } from "./shell.js";

/**
 * Show the plan in its element.
 * @param {HTMLElement} element
 * @throws {Error} where the page misses a part or the definitions
 */
export async function start(element) {
  const definitie = loadedDefinition();
  const store = await startKeeper(definitie);
  const plans = await plansOf(store);
  document.documentElement.classList.add("met-plan");
  await new Shell(element, { store, definitie, plans, parts: PARTS }, { overview, sheet }).start();
}
