import assert from "node:assert/strict";
import { test } from "node:test";

import { differences, hint, refusals, title } from "../../../overrides/programmas/sentences.js";

test("one programme is not called compared", () => {
  assert.deepEqual([[], ["Aap"], ["Aap", "Noot"]].map((names) => title(names)), [
    "Programma's vergelijken", "Aap: kies er nog een programma bij", "Aap en Noot vergeleken",
  ]);
});

test("notices name what was left out and what to do", () => {
  assert.deepEqual(refusals({ unknown: [], tooMany: [] }, (id) => id), []);
  const [unknown, tooMany] = refusals({ unknown: ["weg"], tooMany: ["e"] }, (id) => id.toUpperCase());
  assert.equal(unknown, "Dit staat niet in het handboek: ‘weg’. Kies hieronder een ander programma.");
  assert.equal(tooMany, "U vergelijkt hier hoogstens 4 programma's. E staat er niet bij. Haal er eerst een weg.");
  assert.match(refusals({ unknown: ["1", "2", "3", "4", "5", "6", "7"], tooMany: [] }, (id) => id)[0], /‘5’ en nog 2\./);
});

test("with too few programmes the visitor is asked for more", () => {
  assert.deepEqual([0, 1, 2].map(hint), [
    "Kies 2 tot 4 programma's om te vergelijken.", "Kies nog minstens één programma om mee te vergelijken.", "",
  ]);
  assert.equal(differences(0, 5), "Alle 5 aspecten zijn gelijk.");
  assert.equal(differences(1, 5), "1 van de 5 aspecten verschilt.");
});
