/** The search engine, bundled apart (`assets/zoekmachine.js`): too large for every page, so loaded with the index when somebody is about to search. */

import { Searcher } from "./search.js";

/** @type {{handboekZoekmachine?: typeof Searcher}} */ (globalThis).handboekZoekmachine = Searcher;
