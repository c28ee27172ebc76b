import assert from "node:assert/strict";
import { test } from "node:test";

import { bundleFile, sheetFile, tableFile } from "../../../../overrides/plan/out/names.js";
import { definitie } from "../built.js";

const sheet = /** @type {import("../../../../overrides/plan/definition.js").Werkblad} */ (definitie.bladen.find(({ id }) => id === "activiteitenplan"));
const plan = (/** @type {string} */ gemeente) => /** @type {any} */ ({ gemeente, antwoorden: {} });

test("a file is named after its sheet and the municipality, in letters that every system takes", () => {
  assert.equal(sheetFile(sheet, plan("Súdwest-Fryslân"), "xlsx"), "5b-activiteitenplan-sudwest-fryslan.xlsx");
  assert.equal(sheetFile(sheet, plan("'s-Hertogenbosch / <x>"), "odt"), "5b-activiteitenplan-s-hertogenbosch-x.odt");
  assert.equal(tableFile(sheet, "plan", plan("Ede")), "5b-activiteitenplan-ede.csv");
  assert.equal(bundleFile(plan("Ede"), "ods"), "werkbladen-ede-ods.zip");
});

test("a sheet that names another municipality than the plan is named after that", () => {
  const own = { ...plan("Ede"), antwoorden: { activiteitenplan: { velden: { gemeente: "Elburg" }, tabellen: {} } } };
  assert.equal(sheetFile(sheet, own, "ods"), "5b-activiteitenplan-elburg.ods");
});

test("without a municipality, or with one of signs only, the name says that the file is filled in", () => {
  for (const gemeente of ["", "../", "北京"]) assert.equal(sheetFile(sheet, plan(gemeente), "docx"), "5b-activiteitenplan-ingevuld.docx");
});
