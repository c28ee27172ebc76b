/** The overview of a plan: where to begin, what is due, which sheets there are and how far each is. */

import { find } from "../../lib/element.js";
import { isoDay } from "../../lib/phrase.js";
import { copyOf } from "../../lib/template.js";
import { isEmpty } from "../../plan/dossier/answers.js";
import { due } from "../../plan/overview/due.js";
import { route, sheetName } from "../../plan/overview/order.js";
import { openAll } from "../../plan/page/pieces.js";
import { showDue } from "./due-list.js";
import { showLapsed } from "./lapsed.js";
import { OVERVIEW_TITLE } from "./shell.js";
import { offerRoute, SheetList } from "./sheets.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */

const INTRO = "Vul de werkbladen hier in. Uw plan staat alleen in deze browser en in het bestand dat u bewaart.";

/**
 * Open the overview.
 * @param {HTMLElement} place
 * @param {Context} context
 * @returns {Close}
 */
export function open(place, context) {
  context.head(OVERVIEW_TITLE, INTRO);
  const element = copyOf("overzicht");
  const sheets = new SheetList(element, context);
  const update = () => show(element, context, sheets);
  offerRoute(find(element, "[data-route]", HTMLFieldSetElement), context);
  update();
  place.append(element);
  const closing = [
    openAll(context.parts.overview, find(element, "[data-plek=overzicht]", HTMLElement), context),
    openAll(context.parts.belowOverview, find(element, "[data-plek=onder-overzicht]", HTMLElement), context),
    context.keeper.subscribe(update),
  ];
  return () => { for (const close of closing) close(); };
}

/** @param {HTMLElement} element @param {Context} context @param {SheetList} sheets */
function show(element, context, sheets) {
  const { definitie, keeper: { dossier } } = context;
  showBeginning(find(element, "[data-begin]", HTMLElement), context);
  showDue(find(element, "[data-straks]", HTMLElement), due(definitie, dossier, isoDay(new Date())));
  showLapsed(find(element, "[data-vervallen]", HTMLElement), context);
  sheets.update();
}

/** What to do first, while nobody has answered anything. @param {HTMLElement} panel @param {Context} context */
function showBeginning(panel, { definitie, keeper: { dossier } }) {
  panel.hidden = !definitie.bladen.every(({ id }) => isEmpty(dossier, id));
  const first = definitie.bladen.find(({ korteRoute }) => korteRoute) ?? route(definitie, dossier)[0];
  const link = find(panel, "[data-eerste]", HTMLAnchorElement);
  link.href = `#${first.id}`;
  link.textContent = `werkblad ${sheetName(first)}`;
}
