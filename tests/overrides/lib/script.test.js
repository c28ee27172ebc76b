import assert from "node:assert/strict";
import { test } from "node:test";

import { fromScript } from "../../../overrides/lib/script.js";

Object.assign(globalThis, {
  document: { baseURI: "https://gemeente.example/handboek/programmas/", createElement: () => ({}) },
  location: { origin: "https://gemeente.example" },
});

test("only a script from our own folder is brought in", async () => {
  for (const adres of ["https://elders.example/assets/zoekindex.js", "../downloads/zoekindex.js", "../assets/../boos.js", "../assets/sjablonen/../../boos.js", "../assets/sjablonen/map/x.js", "../assets/sjablonen/..%2Fboos.js", "../assets/sjablonen/.js", "data:text/javascript,1", "javascript:1"]) {
    await assert.rejects(fromScript(adres, "handboekKantoor"), /is geen script van het handboek/, adres);
  }
});
