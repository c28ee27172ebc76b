/** A plan as the text of its file. */

import { inFileName } from "../../lib/fold.js";

/** @typedef {import("./dossier.js").Dossier} Dossier */

/** What stands first in a file, so that people can see what it is. */
const ORDER = ["schema", "versie", "id", "naam", "gemeente", "gemaakt", "gewijzigd", "revisie", "handboek"];

/** @param {Dossier} dossier */
export function writeDossier(dossier) {
  const first = ORDER.map((name) => [name, dossier[/** @type {keyof Dossier} */ (name)]]);
  const others = Object.entries(dossier).filter(([name]) => !ORDER.includes(name));
  return `${JSON.stringify(Object.fromEntries([...first, ...others]), null, 1)}\n`;
}

/** The name of its file: "voorbeeldstad-ouderbeleid.json", or after the plan itself where it has no municipality. @param {Dossier} dossier */
export function fileNameOf({ gemeente, naam }) {
  return `${inFileName(gemeente || naam) || "mijn"}-ouderbeleid.json`;
}
