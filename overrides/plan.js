/** The browser's entry on `/mijn-plan/`, in place of `app.js`: the frame, and the visitor's plan. Nobody else pays for it, and it does not pay for the catalogue. */

import { start as startMijnPlan } from "./components/mijn-plan/mijn-plan.js";
import { FRAME } from "./frame.js";
import { mount } from "./lib/mount.js";

mount({ ...FRAME, "mijn-plan": startOrTell });

/** @param {HTMLElement} element */
async function startOrTell(element) {
  try {
    await startMijnPlan(element);
  } catch (error) {
    element.querySelector("[data-storing]")?.removeAttribute("hidden");
    throw error;
  }
}
