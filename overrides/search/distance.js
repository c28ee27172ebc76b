/** How far two words are apart. Pure. */

/**
 * The number of letters to add, drop, change or swap with the next, as far as `hoogstens`; more than that is Infinity.
 * @param {string} een
 * @param {string} ander
 * @param {number} hoogstens
 */
export function afstand(een, ander, hoogstens) {
  if (Math.abs(een.length - ander.length) > hoogstens) return Infinity;
  /** @type {number[]} */
  let voorvorige = [];
  let vorige = Array.from({ length: ander.length + 1 }, (_, plek) => plek);
  for (let rij = 1; rij <= een.length; rij += 1) {
    const huidige = [rij];
    for (let kolom = 1; kolom <= ander.length; kolom += 1) {
      const anders = een[rij - 1] === ander[kolom - 1] ? 0 : 1;
      huidige[kolom] = Math.min(vorige[kolom] + 1, huidige[kolom - 1] + 1, vorige[kolom - 1] + anders);
      const verwisseld = een[rij - 1] === ander[kolom - 2] && een[rij - 2] === ander[kolom - 1];
      if (rij > 1 && kolom > 1 && verwisseld) huidige[kolom] = Math.min(huidige[kolom], voorvorige[kolom - 2] + 1);
    }
    if (Math.min(...huidige) > hoogstens) return Infinity;
    [voorvorige, vorige] = [vorige, huidige];
  }
  return vorige[ander.length] > hoogstens ? Infinity : vorige[ander.length];
}

/**
 * From 0 (nothing alike) to 1 (the same): the share of groups of three letters that both have.
 * @param {string} een
 * @param {string} ander
 */
export function gelijkenis(een, ander) {
  const [links, rechts] = [drietallen(een), drietallen(ander)];
  const samen = [...links].filter((drietal) => rechts.has(drietal)).length;
  return (2 * samen) / (links.size + rechts.size);
}

/** @param {string} woord */
function drietallen(woord) {
  const ruim = `  ${woord} `;
  return new Set(Array.from({ length: ruim.length - 2 }, (_, plek) => ruim.slice(plek, plek + 3)));
}
