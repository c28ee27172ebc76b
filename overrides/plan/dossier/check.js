/**
 * Whether a value has the shape of a plan, as `api/v1/schema/dossier.schema.json` says it, and if not, which part has not. More members
 * than the known ones are no fault.
 */

import { SCHEMA, VERSION } from "./dossier.js";

/** What is wrong with a value at this place in the file; "" if nothing is. @typedef {(value: unknown, place: string) => string} Check */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;
const ROW_ID = /^[a-z0-9][a-z0-9-]{0,99}$/;

const text = is((value) => typeof value === "string", "is geen tekst");
const uuid = is((value) => typeof value === "string" && UUID.test(value), "is geen kenmerk (uuid)");
const moment = is((value) => typeof value === "string" && MOMENT.test(value) && !Number.isNaN(Date.parse(value)), "is geen datum");
const count = is((value) => Number.isSafeInteger(value) && Number(value) >= 0, "is geen geheel getal");
const anything = is(() => true, "");
const rowId = is((value) => typeof value === "string" && ROW_ID.test(value), "is geen kenmerk van een rij");

const texts = record(text);
const row = members({ id: rowId, cellen: texts });
const origin = members({ van: text, tekst: text }, { rij: text });
const answers = members({}, { velden: texts, tabellen: record(list(row)), herkomst: record(origin) });
const lapsed = members({ werkblad: text, veld: text, tekst: text }, { tabel: text, rij: text });
const plan = members({
  schema: is((value) => value === SCHEMA, "is geen plan"), versie: is((value) => value === VERSION, "is een andere versie"), id: uuid, naam: text, gemeente: text,
  gemaakt: moment, gewijzigd: moment, revisie: count, handboek: members({ naam: text, bijgewerkt: text }), kortelijst: list(text), antwoorden: record(answers),
}, {
  afkomst: list(uuid), vervallen: list(lapsed), onbekend: record(anything), weggelegd: texts, eigenTekst: texts, instellingen: record(anything),
});

/**
 * The first part of a plan that is not as the schema says, with what is wrong: "antwoorden › doelen › velden is geen groep"; "" when all is well.
 * @param {unknown} value
 */
export function objectionTo(value) {
  return plan(value, "");
}

/** @param {(value: unknown) => boolean} fits @param {string} otherwise @returns {Check} */
function is(fits, otherwise) {
  return (value, place) => (fits(value) ? "" : `${place} ${otherwise}`);
}

/** An object with these members, and perhaps those. @param {Record<string, Check>} required @param {Record<string, Check>} [optional] @returns {Check} */
function members(required, optional = {}) {
  const checks = Object.entries({ ...optional, ...required });
  return (value, place) => {
    if (!isRecord(value)) return `${place || "het bestand"} is geen groep`;
    for (const [member, check] of checks) {
      if (!Object.hasOwn(value, member)) {
        if (Object.hasOwn(required, member)) return `${inside(place, member)} ontbreekt`;
      } else {
        const found = check(value[member], inside(place, member));
        if (found) return found;
      }
    }
    return "";
  };
}

/** Any names, all with such a value. @param {Check} check @returns {Check} */
function record(check) {
  return (value, place) => (isRecord(value) ? first(Object.entries(value), ([member, found]) => check(found, inside(place, member))) : `${place} is geen groep`);
}

/** @param {Check} check @returns {Check} */
function list(check) {
  return (value, place) => (Array.isArray(value) ? first([...value.entries()], ([index, found]) => check(found, inside(place, `${index + 1}`))) : `${place} is geen lijst`);
}

/** The first objection to any of these. @template T @param {readonly T[]} values @param {(value: T) => string} check */
function first(values, check) {
  for (const value of values) {
    const found = check(value);
    if (found) return found;
  }
  return "";
}

/** @param {string} place @param {string} member */
function inside(place, member) {
  const shown = member.length > 40 ? `${member.slice(0, 40)}…` : member;
  return place ? `${place} › ${shown}` : shown;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
