/**
 * What other worksheets offer for a table or an answer, what changed there, and where an answer came from. It says so and waits: nothing is taken
 * or followed until the visitor chooses.
 *
 * @typedef {import("../../plan/page/context.js").About} About
 * @typedef {import("../../plan/page/context.js").Close} Close
 * @typedef {import("../../plan/page/context.js").Context} Context
 * @typedef {import("../../plan/page/context.js").SheetPiece} SheetPiece
 */
import { kortelijst } from "../../kortelijst/keeper.js";
import { answerLines, rowSources, tableChanges, tableOffers, together, trail } from "../../plan/flows/lines.js";
import { toldOf } from "../../plan/flows/told.js";
import { Strip } from "./strip.js";
import { drawTrail, trailElement } from "./trail.js";

/** Milliseconds after the last key: what changes here while somebody types is drawn when they rest. */
const REST = 250;
/** From so many changes on they are folded, below one line for all of them. */
const MANY = 3;

/** Above a table. @type {SheetPiece} */
export const aboveTable = {
  open(place, context, { sheet, table }) {
    if (!table) return () => {};
    const strip = new Strip(context, () => {
      const about = aboutNow(context, sheet);
      const { dossier } = context.keeper;
      const [offers, changes] = [tableOffers(about, table), tableChanges(about, dossier, table)];
      const isMany = changes.length >= MANY;
      return { lines: [...offers, ...(isMany ? [together(changes)] : changes)], folded: isMany ? changes : [], source: rowSources(about, dossier, table) };
    }, () => place.parentElement?.querySelector("[data-stand]"));
    place.append(strip.element);
    return following(context, () => strip.draw());
  },
};

/** At a question: of a single field, or of the row of a table that is open. @type {SheetPiece} */
export const atAnswer = {
  open(place, context, { sheet, field, row }) {
    if (!field || field.formule) return () => {};
    const key = row ? `${row}.${field.id}` : field.id;
    const line = trailElement();
    const strip = new Strip(context, () => ({ lines: answerLines(aboutNow(context, sheet), key, field), folded: [], source: "" }),
      () => place.parentElement?.querySelector("input, select, textarea"));
    place.append(line, strip.element);
    return following(context, () => {
      drawTrail(line, trail(aboutNow(context, sheet), key, field));
      strip.draw();
    });
  },
};

/** @param {Context} context @param {import("../../plan/definition.js").Werkblad} werkblad */
function aboutNow({ keeper, definitie }, werkblad) {
  return { definitie, werkblad, told: toldOf(keeper.dossier, definitie, werkblad, kortelijst().ids) };
}

/** Draw now, and when the plan or the visitor's list has changed and nobody types. @param {Context} context @param {() => void} draw @returns {Close} */
function following(context, draw) {
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(draw, REST);
  };
  const stops = [context.keeper.subscribe(later), kortelijst().subscribe((fromElsewhere) => fromElsewhere && later())];
  draw();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}
