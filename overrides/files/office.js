/**
 * The writers of office files, bundled apart (`assets/uitvoer.js`): too large for every page, so loaded when somebody asks for
 * a file. They work from a folder and under the strictest policy: no workers, no evaluation, nothing fetched.
 */

import { writeDocx } from "./docx.js";
import { writeXlsx } from "./xlsx.js";

/** @typedef {{docx: typeof writeDocx, xlsx: typeof writeXlsx}} OfficeWriters */

/** @type {{handboekUitvoer?: OfficeWriters}} */ (globalThis).handboekUitvoer = { docx: writeDocx, xlsx: writeXlsx };
