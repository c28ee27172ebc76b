/**
 * The browser's entry: starts every component on the page. A component is an element with
 * `data-component="<name>"` and a `start(element)` registered below. The page is complete
 * without any of this.
 */

import { start as startAfdrukkop } from "./components/afdrukkop/afdrukkop.js";
import { start as startBegripUitleg } from "./components/begrip-uitleg/begrip-uitleg.js";
import { start as startCatalogus } from "./components/catalogus/catalogus.js";
import { start as startCiteer } from "./components/citeer/citeer.js";
import { start as startKeuzehulp } from "./components/keuzehulp/keuzehulp.js";
import { start as startKortelijst } from "./components/kortelijst/kortelijst.js";
import { start as startLijstbalk } from "./components/lijstbalk/lijstbalk.js";
import { start as startMijnLijst } from "./components/mijn-lijst/mijn-lijst.js";
import { start as startMenu } from "./components/menu/menu.js";
import { start as startNotitiefilter } from "./components/notitiefilter/notitiefilter.js";
import { start as startThemaWissel } from "./components/thema-wissel/thema-wissel.js";
import { start as startUitvoer } from "./components/uitvoer/uitvoer.js";
import { start as startVergelijking } from "./components/vergelijking/vergelijking.js";
import { start as startVerwijzing } from "./components/verwijzing/verwijzing.js";
import { start as startZoekAdres } from "./components/zoek-adres/zoek-adres.js";
import { start as startZoekVeld } from "./components/zoek-veld/zoek-veld.js";

/** @typedef {(element: HTMLElement) => void | Promise<void>} Start */

/** The one list of components. @type {Readonly<Record<string, Start>>} */
const COMPONENTS = {
  "afdrukkop": startAfdrukkop,
  "begrip-uitleg": startBegripUitleg,
  "catalogus": startCatalogus,
  "citeer": startCiteer,
  "keuzehulp": startKeuzehulp,
  "kortelijst": startKortelijst,
  "lijstbalk": startLijstbalk,
  "menu": startMenu,
  "mijn-lijst": startMijnLijst,
  "notitiefilter": startNotitiefilter,
  "thema-wissel": startThemaWissel,
  "uitvoer": startUitvoer,
  "vergelijking": startVergelijking,
  "verwijzing": startVerwijzing,
  "zoek": startZoekVeld,
  "zoek-adres": startZoekAdres,
};

/** Where the elements seen before are kept, so that a second copy of this script finds them too. */
const SEEN = Symbol.for("handboek-ouderbeleid.seen");

/** Elements seen before, so that mounting twice starts nothing twice. */
const seen = (/** @type {{[SEEN]?: WeakSet<Element>}} */ (globalThis)[SEEN] ??= new WeakSet());

/**
 * Start the components of the page. One that fails is reported on the console and leaves
 * the rest alone; one that started carries the attribute `data-gestart`.
 */
function mount() {
  for (const element of document.querySelectorAll("[data-component]")) {
    if (!(element instanceof HTMLElement) || seen.has(element)) continue;
    const name = element.dataset.component ?? "";
    if (!Object.hasOwn(COMPONENTS, name)) continue;
    seen.add(element);
    startOne(element, name, COMPONENTS[name]);
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {Start} start
 */
async function startOne(element, name, start) {
  try {
    const pending = start(element);
    if (pending instanceof Promise) await pending;
    element.dataset.gestart = "";
  } catch (error) {
    console.error(`Onderdeel "${name}" start niet.`, error);
  }
}

mount();
