/** The views of the round along locations: asking, and reading what comes back. Their code comes with that of office files, on first use. */

import { make } from "../../lib/element.js";
import { fromScript } from "../../lib/script.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/page/context.js").View} View */

// The inventory, and the sheet that locations fill in.
const SHEETS = ["inventarisatie", "locatie-uitvraag"];
const OFFICE = "assets/kantoor.js";
const FAILED = "Het programma dat bestanden leest, laadt niet. Herlaad de pagina en probeer het nog eens.";

/** Above the table of the inventory: where rows of locations can come from. @type {import("../../plan/page/context.js").SheetPiece} */
export const readingLink = {
  open(place, _context, { sheet }) {
    if (SHEETS.includes(sheet.id)) place.append(make("p", "", link("uitvraag", "Uitvraag aan locaties"), " · ", link("inlezen", "Bladen van locaties inlezen")));
    return () => {};
  },
};

/** A view of the bundle with the readers. @param {"inlezen" | "uitvraag"} name @param {string} title @param {string} intro @returns {View} */
function fromOffice(name, title, intro) {
  return {
    open(place, context) {
      context.head(title, intro);
      /** @type {Close} */
      let close = () => {};
      let isOpen = true;
      fromScript(context.basis + OFFICE, "handboekKantoor").then((/** @type {Record<typeof name, (place: HTMLElement, context: Context) => Close>} */ office) => {
        if (isOpen) close = office[name](place, context);
      }).catch((error) => {
        console.error(error);
        if (isOpen) place.replaceChildren(make("p", "", FAILED));
      });
      return () => {
        isOpen = false;
        close();
      };
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
