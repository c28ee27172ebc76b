import assert from "node:assert/strict";
import { test } from "node:test";

import { make, say } from "../../../overrides/lib/element.js";

/** Only what these functions touch of a page. */
function aPage() {
  const element = () => ({ className: "", textContent: "", append(/** @type {string[]} */ ...content) { this.textContent += content.join(""); } });
  Object.assign(globalThis, { document: { createElement: element } });
}

test("a name in a heading or a message turns nothing around", () => {
  aPage();
  const heading = make("h2", "", "Plan van ", "\u202eNoord", " en \u2067Zuid");
  assert.equal(heading.textContent, "Plan van Noord en Zuid");
  say(heading, "‘\u202dOost’ is weg");
  assert.equal(heading.textContent, "‘Oost’ is weg");
});
