/** Plans and edits to test with: small ones by hand, and made-up ones for properties. The names are few, so that edits often meet. */

import fc from "fast-check";

import { apply } from "../../../../overrides/plan/dossier/edits.js";
import { fitted } from "../../../../overrides/plan/dossier/fit.js";
import { DEFINITION } from "./sheets.js";

/** Few runs and one seed: the same in every gate. `FC_RUNS` asks for more. */
export const RUNS = { numRuns: Number(process.env.FC_RUNS ?? 60), seed: 20261130 };

/** A plan without answers, as `newPlan` makes it but always the same. */
export const EMPTY = Object.freeze({
  schema: "ouderbeleid-dossier", versie: 1, id: "6b1f0f1c-6d0e-4d0a-9a8e-0a4a3a2a1a00", naam: "Ouderbeleid Voorbeeldstad", gemeente: "Voorbeeldstad",
  gemaakt: "2026-11-01T09:00:00.000Z", gewijzigd: "2026-11-02T10:00:00.000Z", revisie: 0,
  handboek: { naam: "Handboek ouderbeleid", bijgewerkt: "2026-11-23" }, kortelijst: [], antwoorden: {},
});

/** A plain record, as JSON gives it. */
const record = (fields, options = {}) => fc.record(fields, { ...options, noNullPrototype: true });

const SHEETS = ["doelen", "tijdpad", "oud-blad"];
const TABLES = ["lijst", "oude-lijst"];
const FIELDS = ["titel", "doel", "deel", "wat"];
const FILES = ["a", "b", "c", "d", "e"].map((sign) => `${sign.repeat(8)}-1111-4111-8111-111111111111`);
const ROWS = ["a1", "b2", "c3", "d4", "e5"];

const sheet = fc.constantFrom(...SHEETS);
const table = fc.constantFrom(...TABLES);
const field = fc.constantFrom(...FIELDS);
const row = fc.constantFrom(...ROWS);
const text = fc.oneof(fc.constant(""), fc.constantFrom("ja", "1.250", "<b>vet</b>\n", "\ud83d\ude00"), fc.string({ maxLength: 6, unit: "grapheme" }));
const filled = text.filter(Boolean);
const cells = fc.uniqueArray(fc.tuple(field, filled), { selector: ([name]) => name, maxLength: 3 }).map((pairs) => Object.fromEntries(pairs));
const rows = fc.uniqueArray(record({ id: row, cellen: cells }), { selector: ({ id }) => id, maxLength: 4 });
const before = fc.option(row);
const origin = record({ van: fc.constant("doelen.doel"), rij: row, tekst: filled });
const entry = record({ werkblad: sheet, veld: field, tekst: filled });

const single = fc.oneof(
  record({ kind: fc.constant("field"), sheet, field, text }),
  record({ kind: fc.constant("cell"), sheet, table, row, column: field, text }),
  record({ kind: fc.constant("insert"), sheet, table, rows, before }),
  record({ kind: fc.constant("remove"), sheet, table, rows: fc.array(row, { maxLength: 4 }), clear: fc.boolean() }),
  record({ kind: fc.constant("move"), sheet, table, row, before }),
  record({ kind: fc.constant("origin"), sheet, key: fc.oneof(field, fc.tuple(row, field).map((parts) => parts.join("."))), origin: fc.option(origin) }),
  record({ kind: fc.constant("about"), naam: text, gemeente: text }, { requiredKeys: ["kind"] }),
  record({ kind: fc.constant("shortlist"), ids: fc.uniqueArray(fc.constantFrom("opstapje", "vve-thuis", "boekstart")) }),
  record({ kind: fc.constant("set"), key: fc.constantFrom("weggelegd", "eigenTekst"), name: field, value: fc.option(filled) }),
  record({ kind: fc.constant("set"), key: fc.constant("instellingen"), name: field.map((name) => `hulp/${name}`), value: fc.option(filled) }),
  record({ kind: fc.constant("files"), add: fc.subarray(FILES.slice(0, 3)), drop: fc.subarray(FILES.slice(2)) }).map((edit) => ({ ...edit, drop: edit.drop.filter((id) => !edit.add.includes(id)) })),
  record({ kind: fc.constant("lapse"), entry, at: fc.nat(2) }),
  record({ kind: fc.constant("unlapse"), entry }),
);

/** Any change, also several at once. */
export const edits = fc.oneof({ arbitrary: single, weight: 6 },
  { arbitrary: record({ kind: fc.constant("all"), edits: fc.array(single, { maxLength: 4 }) }), weight: 1 },
  { arbitrary: fc.tuple(sheet, fc.array(single, { maxLength: 6 })).map(([name, made]) => replaced(name, made)), weight: 1 });

/** Any plan: what a series of edits leaves. */
export const plans = fc.array(edits, { maxLength: 25 }).map((made) => made.reduce(apply, EMPTY));

function replaced(name, made) {
  const { antwoorden } = made.reduce(apply, EMPTY);
  return { kind: "sheet", sheet: name, answers: Object.hasOwn(antwoorden, name) ? antwoorden[name] : null };
}

/** Any plan whose answers all have a place on the worksheets of `sheets.js`. */
export const fittingPlans = plans.map((plan) => fitted(withoutLapsed(plan), DEFINITION).dossier).map(withoutLapsed);

function withoutLapsed({ vervallen, ...plan }) {
  return plan;
}
