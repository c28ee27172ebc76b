/** The worksheets in the order in which people fill them in: the short route first chosen, or all. Pure. */

/** @typedef {import("../definition.js").Definitie} Definitie */
/** @typedef {import("../definition.js").Werkblad} Werkblad */
/** @typedef {import("../dossier/dossier.js").Dossier} Dossier */

/** Where the plan keeps which sheets it shows. */
export const ROUTE = "route";
/** The value for only the sheets of the short route. */
export const SHORT = "kort";

/** "5b Activiteitenplan". @param {Werkblad} werkblad */
export function sheetName({ code, titel }) {
  return `${code} ${titel}`;
}

/** Whether the plan keeps to the short route. @param {Dossier} dossier */
export function isShort({ instellingen }) {
  return instellingen?.[ROUTE] === SHORT;
}

/** The sheets that the plan shows, in order. @param {Definitie} definitie @param {Dossier} dossier */
export function route(definitie, dossier) {
  return isShort(dossier) ? definitie.bladen.filter(({ korteRoute }) => korteRoute) : definitie.bladen;
}

/**
 * The sheets before and after this one. A sheet outside the route has those of all sheets.
 * @param {Definitie} definitie
 * @param {Dossier} dossier
 * @param {Werkblad} werkblad
 * @returns {{before?: Werkblad, after?: Werkblad}}
 */
export function neighbours(definitie, dossier, werkblad) {
  const sheets = route(definitie, dossier);
  const among = (sheets.includes(werkblad) ? sheets : definitie.bladen).filter((sheet) => sheet === werkblad || !sheet.alleenDownload);
  const place = among.indexOf(werkblad);
  return { before: among[place - 1], after: among[place + 1] };
}

/**
 * The sheets by step, each group with its heading.
 * @param {readonly Werkblad[]} sheets
 * @returns {{titel: string, adres: string | null, bladen: Werkblad[]}[]}
 */
export function byStep(sheets) {
  /** @type {{titel: string, adres: string | null, bladen: Werkblad[]}[]} */
  const groups = [];
  for (const sheet of sheets) {
    const { titel, adres } = sheet.stap ?? { titel: sheet.code.startsWith("0") ? "Voordat u begint" : "Voor toezicht en intake", adres: null };
    if (groups.at(-1)?.titel !== titel) groups.push({ titel, adres, bladen: [] });
    groups.at(-1)?.bladen.push(sheet);
  }
  return groups;
}
