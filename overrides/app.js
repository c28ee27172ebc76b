/**
 * The entry in the browser on every page: starts the components that any page may have. Those of the lists are in `lists.js`, the plan
 * of the visitor in `plan.js`.
 */

import { start as startAfdrukkop } from "./components/afdrukkop/afdrukkop.js";
import { start as startBegripUitleg } from "./components/begrip-uitleg/begrip-uitleg.js";
import { start as startCiteer } from "./components/citeer/citeer.js";
import { start as startKortelijst } from "./components/kortelijst/kortelijst.js";
import { start as startMenu } from "./components/menu/menu.js";
import { start as startTabelvak } from "./components/tabelvak/tabelvak.js";
import { start as startThemaWissel } from "./components/thema-wissel/thema-wissel.js";
import { start as startUitEenMap } from "./components/uit-een-map/uit-een-map.js";
import { start as startVerwijzing } from "./components/verwijzing/verwijzing.js";
import { start as startVouwen } from "./components/vouwen/vouwen.js";
import { start as startZijlijst } from "./components/zijlijst/zijlijst.js";
import { start as startZoekAdres } from "./components/zoek-adres/zoek-adres.js";
import { start as startZoekVeld } from "./components/zoek-veld/zoek-veld.js";
import { mount } from "./lib/components.js";

mount({
  "afdrukkop": startAfdrukkop,
  "begrip-uitleg": startBegripUitleg,
  "citeer": startCiteer,
  "kortelijst": startKortelijst,
  "menu": startMenu,
  "tabelvak": startTabelvak,
  "thema-wissel": startThemaWissel,
  "uit-een-map": startUitEenMap,
  "verwijzing": startVerwijzing,
  "vouwen": startVouwen,
  "zijlijst": startZijlijst,
  "zoek": startZoekVeld,
  "zoek-adres": startZoekAdres,
});
