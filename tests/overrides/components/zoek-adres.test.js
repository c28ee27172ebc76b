import assert from "node:assert/strict";
import { test } from "node:test";

import { wordsOfAddress } from "../../../overrides/components/zoek-adres/zoek-adres.js";

test("an address that does not exist gives words to search for", () => {
  assert.equal(wordsOfAddress("/handboek/programmas/spel-aan-huis/"), "spel aan huis");
  assert.equal(wordsOfAddress("/handboek/toezicht/b4/index.html"), "b4");
  assert.equal(wordsOfAddress("/404.html"), "");
  assert.equal(wordsOfAddress("/a/%E0%A4%A"), "E0 A4 A");
});
