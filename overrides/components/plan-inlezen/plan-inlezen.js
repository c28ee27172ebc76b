/** The views of the round along locations: asking, and reading what comes back. Their code comes with that of office files, on first use. */

import { make } from "../../lib/element.js";
import { fromScript } from "../../lib/script.js";
import { later } from "../../plan/page/later.js";

/** @typedef {import("../../plan/page/context.js").View} View */

const INVENTORY = "inventarisatie";
/** The sheet that locations fill in. */
const ASKED = "locatie-uitvraag";
const OFFICE = "assets/kantoor.js";
const FAILED = "Het programma dat bestanden leest, laadt niet. Herlaad de pagina en probeer het nog eens.";

/** Above the table of the inventory: where rows of locations can come from. @type {import("../../plan/page/context.js").SheetPiece} */
export const readingLink = {
  open(place, _context, { sheet }) {
    if (sheet.id === INVENTORY) place.append(make("p", "", ...round(" · ")));
    return () => {};
  },
};

/** Above the sheet for locations: it is theirs, and the municipality has something else to do. @type {import("../../plan/page/context.js").SheetPiece} */
export const locationLead = {
  open(place, _context, { sheet }) {
    if (sheet.id === ASKED) place.append(make("p", "paneel", "Dit blad vult een locatie zelf in. Werkt u bij de gemeente? Begin dan hier: ", ...round(" of "), "."));
    return () => {};
  },
};

/** @param {string} between */
function round(between) {
  return [link("uitvraag", "Uitvraag aan locaties"), between, link("inlezen", "Bladen van locaties inlezen")];
}

/** A view of the bundle with the readers. @param {"inlezen" | "uitvraag"} name @param {string} title @param {string} intro @returns {View} */
function fromOffice(name, title, intro) {
  const view = later(async ({ basis }) => (await fromScript(basis + OFFICE, "handboekKantoor"))[name], FAILED);
  return {
    open(place, context, target) {
      context.head(title, intro);
      const back = make("nav", "planblad__terug", link("", "Terug naar het overzicht"), " · ", link(INVENTORY, "Naar werkblad 2a"));
      back.setAttribute("aria-label", "Terug");
      place.append(back);
      return view.open(place, context, target);
    },
  };
}

export const inlezen = fromOffice("inlezen", "Bladen van locaties inlezen",
  "Kies de bladen die locaties terugstuurden. U ziet wat erin staat, naast wat al in werkblad 2a staat. Daarna beslist u wat u overneemt.");

export const uitvraag = fromOffice("uitvraag", "Uitvraag aan locaties",
  "Vraag elke locatie wat zij voor ouders doet. U maakt hier de lijst, de mail en voor elke locatie een eigen blad. Mailen doet u zelf.");

/** @param {string} place @param {string} words */
function link(place, words) {
  return Object.assign(make("a", "", words), { href: `#${place}` });
}
