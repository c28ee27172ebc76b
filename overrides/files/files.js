/**
 * The writers of office files, as a bundle of its own (`assets/uitvoer.js`): too large for every page, loaded when somebody asks
 * for a file. Works from a folder and under the strictest policy: no workers, no evaluation, nothing fetched.
 */

import { maakDocx } from "./docx.js";
import { maakXlsx } from "./xlsx.js";

/** @typedef {{docx: typeof maakDocx, xlsx: typeof maakXlsx}} Schrijvers */

/** @type {{handboekUitvoer?: Schrijvers}} */ (globalThis).handboekUitvoer = { docx: maakDocx, xlsx: maakXlsx };
