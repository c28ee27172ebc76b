/** The bundle `assets/zoeken.js`: the search engine and what draws its answers; `search/load.js` brings it in with the index. */

import * as drawing from "./components/zoek-veld/drawing.js";
import { Searcher } from "./search/search.js";

Object.assign(globalThis, { handboekZoeker: Searcher, handboekZoekbeeld: drawing });
