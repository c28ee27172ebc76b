/** The browser's entry on every page but that of the plan: the frame, and the components of all pages. A component is registered here. */

import { start as startBegripUitleg } from "./components/begrip-uitleg/begrip-uitleg.js";
import { start as startCatalogus } from "./components/catalogus/catalogus.js";
import { start as startCiteer } from "./components/citeer/citeer.js";
import { start as startKeuzehulp } from "./components/keuzehulp/keuzehulp.js";
import { start as startLijstbalk } from "./components/lijstbalk/lijstbalk.js";
import { start as startMijnLijst } from "./components/mijn-lijst/mijn-lijst.js";
import { start as startNotitiefilter } from "./components/notitiefilter/notitiefilter.js";
import { start as startUitvoer } from "./components/uitvoer/uitvoer.js";
import { start as startVergelijking } from "./components/vergelijking/vergelijking.js";
import { FRAME } from "./frame.js";
import { mount } from "./lib/mount.js";

mount({
  ...FRAME,
  "begrip-uitleg": startBegripUitleg,
  "catalogus": startCatalogus,
  "citeer": startCiteer,
  "keuzehulp": startKeuzehulp,
  "lijstbalk": startLijstbalk,
  "mijn-lijst": startMijnLijst,
  "notitiefilter": startNotitiefilter,
  "uitvoer": startUitvoer,
  "vergelijking": startVergelijking,
});
