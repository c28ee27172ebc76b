import assert from "node:assert/strict";
import { test } from "node:test";

import { apply, inverse } from "../../../../overrides/plan/dossier/edits.js";
import { leavingSheets, takeEvaluation, takesEvaluation } from "../../../../overrides/plan/out/leaving.js";
import { scopeOfPaper } from "../../../../overrides/plan/privacy/scope.js";
import { definitie, stukken, voorbeeldplan } from "../built.js";

const ids = (plan) => leavingSheets(plan, definitie).map(({ id }) => id);

test("all sheets with answers leave, the self-evaluation only where somebody asks for it", () => {
  const asked = apply(voorbeeldplan, takeEvaluation(true));
  assert.ok(ids(voorbeeldplan).length > 10 && !ids(voorbeeldplan).includes("zelfevaluatie") && !takesEvaluation(voorbeeldplan));
  assert.deepEqual(ids(asked), [...ids(voorbeeldplan), "zelfevaluatie"].filter((id, place, all) => all.indexOf(id) === place));
  assert.deepEqual(apply(asked, inverse(voorbeeldplan, takeEvaluation(true))), voorbeeldplan);
});

test("no paper says anything of the self-evaluation", () => {
  const { bladen } = definitie;
  const addresses = bladen.find(({ id }) => id === "zelfevaluatie").delen.flatMap(({ velden, tabel }) => [...velden, ...(tabel?.groepen.flatMap(({ kolommen }) => kolommen) ?? [])]).map(({ id }) => `zelfevaluatie.${id}`);
  for (const stuk of stukken.lijst) assert.deepEqual(addresses.filter(scopeOfPaper(stuk).takes), [], stuk.id);
});
