/** The components of the frame around every page, and of the reference below its text. Every bundle for a page starts these. */

import { start as startAfdrukkop } from "./components/afdrukkop/afdrukkop.js";
import { start as startKortelijst } from "./components/kortelijst/kortelijst.js";
import { start as startMenu } from "./components/menu/menu.js";
import { start as startThemaWissel } from "./components/thema-wissel/thema-wissel.js";
import { start as startVerwijzing } from "./components/verwijzing/verwijzing.js";
import { start as startZoekAdres } from "./components/zoek-adres/zoek-adres.js";
import { start as startZoekVeld } from "./components/zoek-veld/zoek-veld.js";

/** @type {Readonly<Record<string, import("./lib/mount.js").Start>>} */
export const FRAME = {
  "afdrukkop": startAfdrukkop,
  "kortelijst": startKortelijst,
  "menu": startMenu,
  "thema-wissel": startThemaWissel,
  "verwijzing": startVerwijzing,
  "zoek": startZoekVeld,
  "zoek-adres": startZoekAdres,
};
