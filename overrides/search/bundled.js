/** The search engine as a bundle of its own (`assets/zoeken.js`), which `load.js` brings in with the index. */

import { Searcher } from "./search.js";

/** @type {{handboekZoeker?: typeof Searcher}} */ (globalThis).handboekZoeker = Searcher;
