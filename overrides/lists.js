/** The entry on pages with a list to filter, compare or keep: starts its components. Loaded only where the page asks for it. */

import { start as startCatalogus } from "./components/catalogus/catalogus.js";
import { start as startKeuzehulp } from "./components/keuzehulp/keuzehulp.js";
import { start as startLijstbalk } from "./components/lijstbalk/lijstbalk.js";
import { start as startLijstfilter } from "./components/lijstfilter/lijstfilter.js";
import { start as startMijnLijst } from "./components/mijn-lijst/mijn-lijst.js";
import { start as startUitvoer } from "./components/uitvoer/uitvoer.js";
import { start as startVergelijking } from "./components/vergelijking/vergelijking.js";
import { mount } from "./lib/components.js";

mount({
  "catalogus": startCatalogus,
  "keuzehulp": startKeuzehulp,
  "lijstbalk": startLijstbalk,
  "lijstfilter": startLijstfilter,
  "mijn-lijst": startMijnLijst,
  "uitvoer": startUitvoer,
  "vergelijking": startVergelijking,
});
