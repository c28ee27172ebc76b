/** How many parents each activity reaches of how many, and what there is in each area. Only from numbers that are there. Pure. */

import { cut } from "../../lib/phrase.js";
import { fieldAt } from "../definition.js";
import { own } from "../dossier/values.js";
import { paired } from "../flows/matched.js";
import { plain } from "../sums/choices.js";
import { FEW, asNumber, isSmallGroup, peopleIn } from "../sums/numbers.js";
import { share } from "../sums/results.js";
import { EVERYWHERE, OFFER, areasOf } from "./areas.js";
import { finding } from "./finding.js";
import { offerOf, placeOf } from "./offer.js";

/**
 * @typedef {import("./picture.js").Picture} Picture
 * @typedef {import("./picture.js").PictureCell} PictureCell
 * @typedef {import("./facts.js").Facts} Facts
 * @typedef {import("./offer.js").Activity} Activity
 * @typedef {import("../sums/decimal.js").Decimal} Decimal
 * What is known of the reach of an activity; `part` in thousandths. @typedef {{reached: string, all: string, words: string, part?: number, isWrong: boolean, place: import("./finding.js").Where}} Known
 */

const KIND = "bereik-klopt-niet";
const ANALYSIS = Object.freeze({ sheet: "analyse", reached: "bereik", all: "omvang" });
const UNKNOWN = "onbekend";
const NO_AREA = "Wijk niet ingevuld";
const WHOLE = "Hele gemeente";
const RULE = "Het deel is ‘Bereikt’ gedeeld door ‘Omvang doelgroep’ in werkblad 2a; zijn die leeg, dan die in 2b. Is er een leeg of kleiner dan 10 (<10), dan is het deel onbekend. "
  + "Wij tellen activiteiten niet bij elkaar op, want een ouder kan aan meer dan één activiteit meedoen.";

/** @type {readonly import("./finding.js").Rule[]} */
export const RULES = Object.freeze([
  { kind: KIND, step: 2, title: "Meer ouders bereikt dan er zijn", basis: "afgeleid",
    words: "Bij een activiteit in werkblad 2a (of 2b) is ‘Bereikt’ groter dan ‘Omvang doelgroep’. Wij kijken niet of de getallen uit hetzelfde jaar zijn. Met <10 rekenen wij niet." },
]);

/** @param {Facts} facts @returns {import("./finding.js").Finding[]} */
export function find(facts) {
  const reaches = reachesOf(facts);
  return offerOf(facts).flatMap(({ id, name }) => {
    const known = reaches.get(id);
    if (!known?.isWrong) return [];
    return [finding(KIND, [id], `Bij ‘${name}’ staan meer bereikte ouders (${known.reached}) dan er ouders zijn (${known.all}). Welk getal klopt niet?`, [known.place])];
  });
}

/** Each activity under its areas. @param {Facts} facts @returns {Picture | null} null while the offer is empty */
export function reach(facts) {
  const reaches = reachesOf(facts);
  const rows = byArea(facts).flatMap(({ naam, all }) => all.map((activity) => {
    const known = reaches.get(activity.id);
    const { reached, all: size, words, part } = known ?? { reached: UNKNOWN, all: UNKNOWN, words: UNKNOWN };
    return {
      titel: activity.name, groep: naam, where: [known?.place ?? placeOf(activity, "bereikt")],
      cells: [{ words: reached }, { words: size }, { words, ...(part !== undefined && { part }) }, { words: homeOf(activity) || UNKNOWN }],
    };
  }));
  const columns = ["Bereikt", "Omvang doelgroep", "Deel", "Helpt ouders thuis"];
  return rows.length ? { title: "Bereik per activiteit", first: "Activiteit", columns, rows, told: [RULE] } : null;
}

/** One row for each area. @param {Facts} facts @returns {Picture | null} null while the offer is empty */
export function reachByArea(facts) {
  const reaches = reachesOf(facts);
  const rows = byArea(facts).map(({ naam, all }) => {
    const known = all.flatMap(({ id }) => reaches.get(id) ?? []).filter(({ part }) => part !== undefined).sort((one, other) => Number(one.part) - Number(other.part));
    const [low, high] = [known[0], known[known.length - 1]];
    const range = !low ? UNKNOWN : low.words === high.words ? low.words : `${low.words} tot ${high.words}`;
    return {
      titel: naam,
      cells: [{ words: String(all.length), where: all.map((activity) => placeOf(activity)) }, { words: `${known.length} van ${all.length}` }, { words: range }, homeShare(all)],
    };
  });
  const columns = ["Activiteiten", "Bereik bekend", "Laagste tot hoogste deel", "Helpt ouders thuis"];
  return rows.length ? { title: "Bereik per wijk", first: "Wijk", columns, rows, told: [RULE] } : null;
}

/** How many activities help parents at home, of those where that is filled in. @param {readonly Activity[]} all @returns {PictureCell} */
export function homeShare(all) {
  const known = all.map(homeOf).filter((answer) => ["ja", "deels", "nee"].includes(answer));
  const yes = known.filter((answer) => answer === "ja").length;
  const partly = known.filter((answer) => answer === "deels").length;
  const rest = all.length - known.length;
  if (!known.length) return { words: UNKNOWN };
  const beside = [...(partly ? [`${partly} deels`] : []), ...(rest ? [`${rest} niet ingevuld`] : [])];
  const words = `${yes} van ${known.length}${beside.length ? ` (${beside.join(", ")})` : ""}`;
  return { words, part: Math.floor((yes * 1000) / known.length) };
}

/** The answer of an activity to whether it helps parents at home. @param {Activity} activity */
export function homeOf({ cellen }) {
  return plain(own(cellen, "thuis") ?? "");
}

/** The offer under each area in order, then what is for all and what has no area. @param {Facts} facts @returns {{key: string, naam: string, all: Activity[]}[]} */
export function byArea(facts) {
  const groups = new Map([...areasOf(facts).list, { key: EVERYWHERE, naam: WHOLE }, { key: "", naam: NO_AREA }].map(({ key, naam }) => [key, { key, naam: cut(naam), all: /** @type {Activity[]} */ ([]) }]));
  for (const activity of offerOf(facts)) for (const key of activity.areas.length ? activity.areas : [""]) groups.get(key)?.all.push(activity);
  return [...groups.values()].filter(({ all }) => all.length);
}

/** By activity; those without any number have none. @param {Facts} facts @returns {Map<string, Known>} */
function reachesOf(facts) {
  return facts.once("reaches", () => {
    const elsewhere = analysed(facts);
    return new Map(offerOf(facts).flatMap((activity) => {
      const [reached, all] = [own(activity.cellen, "bereikt") ?? "", own(activity.cellen, "omvang-doelgroep") ?? ""];
      const known = reached || all ? knownOf(reached, all, placeOf(activity, "bereikt")) : elsewhere.get(activity.id);
      return known ? [/** @type {[string, Known]} */ ([activity.id, known])] : [];
    }));
  });
}

/** What 2b says about the activities of 2a. @param {Facts} facts @returns {Map<string, Known>} */
function analysed(facts) {
  const { dossier, definitie } = facts;
  const [here, from] = [fieldAt(definitie, `${ANALYSIS.sheet}.activiteit`), fieldAt(definitie, `${OFFER.sheet}.activiteit`)];
  const found = new Map();
  if (!here?.tabel || !from) return found;
  const table = here.tabel.id;
  const rows = new Map(facts.rows(ANALYSIS.sheet, table).map(({ id, cellen }) => [id, cellen]));
  for (const [id, there] of paired({ dossier, definitie, werkblad: here.werkblad, tabel: here.tabel }, from, true)) {
    const [reached, all] = [ANALYSIS.reached, ANALYSIS.all].map((column) => own(rows.get(id), column) ?? "");
    if (reached || all) found.set(there.id, knownOf(reached, all, { sheet: ANALYSIS.sheet, table, row: id, field: ANALYSIS.reached }));
  }
  return found;
}

/** @param {string} reached as it stands there @param {string} all @param {import("./finding.js").Where} place @returns {Known} */
function knownOf(reached, all, place) {
  const [part, whole] = [peopleIn(reached), peopleIn(all)];
  const words = part && whole ? share(part, whole) : "";
  const number = asNumber(words);
  return {
    reached: told(reached, part), all: told(all, whole), words: number ? `${words}%` : UNKNOWN, ...(number && { part: Math.round(Number(String(number)) * 10) }),
    isWrong: Boolean(part && whole && whole.compare(0) > 0 && part.compare(whole) > 0), place,
  };
}

/** @param {string} text @param {Decimal | null} number */
function told(text, number) {
  if (number) return text.trim();
  const few = asNumber(text);
  return text.trim() === FEW || (few && isSmallGroup(few)) ? FEW : UNKNOWN;
}
