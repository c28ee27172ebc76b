/** The view in which returned sheets are read. Its code comes with the readers of office files, on first use. */

import { make } from "../../lib/element.js";
import { loadScript } from "../../lib/script.js";

/** @typedef {import("../../plan/page/context.js").Close} Close */
/** @typedef {import("../../plan/page/context.js").Context} Context */
/** @typedef {import("../../plan/page/context.js").View} View */

const TARGET = "inventarisatie";
const OFFICE = "assets/kantoor.js";
const FAILED = "Het programma dat bestanden leest, laadt niet. Herlaad de pagina en probeer het nog eens.";

/** Above the table of the inventory: where rows of locations can come from. @type {import("../../plan/page/context.js").SheetPiece} */
export const readingLink = {
  open(place, _context, { sheet }) {
    if (sheet.id === TARGET) place.append(make("p", "", Object.assign(make("a", "", "Lees bladen in die locaties terugstuurden"), { href: "#inlezen" })));
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
      loadScript(context.basis + OFFICE).then(() => {
        const { handboekKantoor } = /** @type {{handboekKantoor?: Record<typeof name, (place: HTMLElement, context: Context) => Close>}} */ (globalThis);
        if (isOpen && handboekKantoor) close = handboekKantoor[name](place, context);
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
