/** The days that are past or near, as a list. */

import { find, make } from "../../lib/element.js";
import { dayInWords } from "../../lib/phrase.js";
import { TIMETABLE } from "../../plan/overview/due.js";

/** @param {HTMLElement} section hidden where nothing is due @param {readonly import("../../plan/overview/due.js").Due[]} days */
export function showDue(section, days) {
  section.hidden = days.length === 0;
  find(section, "[data-tijdpad]", HTMLAnchorElement).href = `#${TIMETABLE}`;
  find(section, "[data-datums]", HTMLElement).replaceChildren(...days.map(({ dag, wat, kolom, isPast }) => make(
    "li", isPast ? "planlijst__voorbij" : "",
    make("strong", "", dayInWords(new Date(`${dag}T12:00`))), isPast ? " (voorbij)" : "", `: ${[wat, kolom].filter(Boolean).join(", ")}`,
  )));
}
