/** The rows of a comparison: which aspects differ and which are the same. Pure. */

/** @typedef {import("./data.js").Gegevens} Gegevens */
/** @typedef {import("./data.js").Aspect} Aspect */
/** @typedef {import("./data.js").Cel} Cel */

/** @typedef {{aspect: Aspect, cellen: readonly Cel[], verschilt: boolean}} Rij */

/**
 * A row per aspect, a cell per programme.
 * @param {Gegevens} gegevens
 * @param {readonly string[]} ids
 * @returns {Rij[]}
 */
export function rijen({ aspecten, programmas }, ids) {
  return aspecten.map((aspect, plek) => {
    const cellen = ids.map((id) => programmas[id].cellen[plek]);
    return { aspect, cellen, verschilt: new Set(cellen.map(inhoud)).size > 1 };
  });
}

/**
 * The rows by the heading they stand under, in order; headings without a row are left out.
 * @param {readonly Rij[]} alle
 * @returns {{naam: string, rijen: Rij[]}[]}
 */
export function groepen(alle) {
  const namen = [...new Set(alle.map(({ aspect }) => aspect.groep))];
  return namen.map((naam) => ({ naam, rijen: alle.filter(({ aspect }) => aspect.groep === naam) }));
}

/** Equal words with another source are not the same. @param {Cel} cel */
function inhoud({ tekst, links = [] }) {
  return JSON.stringify([tekst, links]);
}
