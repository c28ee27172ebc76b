/** The analysis of a plan: its view, and the ways to it from worksheets. Its code and what the handbook knows come on first use. */

import { make } from "../../lib/element.js";
import { fromScript } from "../../lib/script.js";
import { withStyle } from "../../lib/style.js";
import { later } from "../../plan/page/later.js";

/** @typedef {import("../../plan/page/context.js").SheetPiece} SheetPiece */
/** What the bundle leaves behind. @typedef {{view: typeof import("./view.js").open, below: typeof import("./view.js").openBelow}} Analysis */

/** The steps of which the analysis says something. */
const STEPS = [2, 5, 6, 7, 8];
/** Its name in the address is that of the analysis too: whoever asks for `#analyse` finds both. */
const SHEET = "analyse";

export const bevindingen = later(async ({ basis, head }) => {
  head("Bevindingen", "");
  return (await loaded(basis)).view;
});

/** Above a sheet whose answers are looked at. @type {SheetPiece} */
export const findingsLink = {
  open(place, _context, { sheet }) {
    const step = sheet.stap?.nummer ?? 0;
    if (STEPS.includes(step)) place.append(make("p", "niet-afdrukken", Object.assign(make("a", "", `Bevindingen bij stap ${step}`), { href: `#bevindingen.stap-${step}` })));
    return () => {};
  },
};

const below = later(async ({ basis }) => (await loaded(basis)).below);

/** Below the sheet on which people write down what they see. @type {SheetPiece} */
export const findingsBelow = {
  open: (place, context, { sheet }) => (sheet.id === SHEET ? below.open(place, context, { name: sheet.id, sheet }) : () => {}),
};

/** @param {string} basis @returns {Promise<Analysis>} */
async function loaded(basis) {
  const own = `${basis}assets/bevindingen`;
  const [analysis] = await Promise.all([fromScript(`${own}.js`, "handboekBevindingen"), fromScript(`${basis}assets/vakkennis.js`, "handboekVakkennis"), withStyle(`${own}.css`)]);
  return analysis;
}
