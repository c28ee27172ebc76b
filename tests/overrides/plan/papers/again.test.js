import assert from "node:assert/strict";
import { test } from "node:test";

import { paperAgain } from "../../../../overrides/plan/papers/again.js";
import { sectionKey } from "../../../../overrides/plan/papers/own.js";
import { paperOf } from "../../../../overrides/plan/papers/paper.js";
import { definitie, stukken, voorbeeldplan } from "../built.js";
import { BARE } from "./plans.js";

const withText = (plan, key, text) => ({ ...plan, eigenTekst: { ...plan.eigenTekst, [key]: text } });

for (const stuk of stukken.lijst) {
  test(`own text makes its section anew and leaves the others as they were: ${stuk.titel}`, () => {
    for (const plan of [voorbeeldplan, { ...BARE, eigenTekst: undefined }]) {
      const make = paperAgain(stuk, definitie);
      let [now, before] = [plan, make(plan)];
      for (const { id } of stuk.onderdelen) {
        now = withText(now, sectionKey(stuk.id, id), "Eén regel\n- een punt");
        const after = make(now);
        assert.deepEqual(after, paperOf(stuk, now, definitie));
        assert.deepEqual(after.onderdelen.filter((section, at) => section !== before.onderdelen[at]).map((section) => section.id), [id]);
        before = after;
      }
      assert.deepEqual(make(plan), paperOf(stuk, plan, definitie));
    }
  });

  test(`what else changes makes the whole paper anew: ${stuk.titel}`, () => {
    const make = paperAgain(stuk, definitie);
    make(voorbeeldplan);
    const places = Object.values(stuk.plaatsen).flatMap(({ sleutel }) => (sleutel ? [withText(voorbeeldplan, sleutel, "andere woorden")] : []));
    const others = [{ ...voorbeeldplan, gemeente: "Elders" }, { ...voorbeeldplan, antwoorden: {} }, withText(voorbeeldplan, `${stuk.id}.weg`, "Zonder plek"), withText(voorbeeldplan, "ander.deel", "Van een ander stuk")];
    for (const plan of [...places, ...others, voorbeeldplan]) assert.deepEqual(make(plan), paperOf(stuk, plan, definitie));
  });
}
