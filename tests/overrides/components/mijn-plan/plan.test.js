import assert from "node:assert/strict";
import { test } from "node:test";

import { OpenPlan } from "../../../../overrides/components/mijn-plan/plan.js";
import { Browser, answers, typed } from "../../plan/keeper/browser.js";

test("what is changed while a plan is being made builds on what was changed before, and all of it is kept", async () => {
  const browser = new Browser();
  const keeper = browser.tab();
  const plan = new OpenPlan(keeper);
  plan.edit(typed("aanleiding", "Taal"));
  assert.deepEqual(answers(plan), { aanleiding: "Taal" });
  plan.edit(typed("aanleiding", `${answers(plan).aanleiding} thuis`));
  assert.equal(plan.isOpen, false);
  await plan.begin();
  await keeper.flush();
  assert.deepEqual(answers(keeper), { aanleiding: "Taal thuis" });
  assert.notEqual(keeper.dossier.id, plan.blank.id);
});

test("after a plan is closed, the next begins empty", async () => {
  const keeper = new Browser().tab();
  const plan = new OpenPlan(keeper);
  plan.edit(typed("aanleiding", "Taal"));
  await plan.begin();
  await keeper.close();
  assert.deepEqual(answers(plan), {});
  assert.equal(plan.dossier, plan.blank);
});
