/** The second entry in the browser, loaded on `/mijn-plan/` only: starts the visitor's plan. Everything else on that page is started by `app.js`. */

import { start } from "./components/mijn-plan/mijn-plan.js";

for (const element of document.querySelectorAll("[data-component=mijn-plan]")) {
  if (element instanceof HTMLElement && !("gestart" in element.dataset)) begin(element);
}

/** @param {HTMLElement} element */
async function begin(element) {
  element.dataset.gestart = "";
  try {
    await start(element);
  } catch (error) {
    console.error("Het plan start niet.", error);
    element.querySelector("[data-storing]")?.removeAttribute("hidden");
  }
}
