import assert from "node:assert/strict";
import { test } from "node:test";

import { reference } from "../../../overrides/components/verwijzing/text.js";

const DAY = new Date(2026, 10, 3);

test("a reference has title, where it stands, address and date in one line", () => {
  assert.equal(
    reference("Doelen kiezen", "Waarom ouderbeleid? · Handboek ouderbeleid", "https://a.nl/#doelen", DAY),
    "Doelen kiezen. In: Waarom ouderbeleid?, Handboek ouderbeleid (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/#doelen Geraadpleegd op 3 november 2026.",
  );
});

test("a page as a whole is named once", () => {
  assert.equal(
    reference("", "Stap 1: Waarom ouderbeleid? · Handboek ouderbeleid", "https://a.nl/stap-1/", DAY),
    "Stap 1: Waarom ouderbeleid?, Handboek ouderbeleid (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/stap-1/ Geraadpleegd op 3 november 2026.",
  );
});

test("a heading that is a question keeps its own mark", () => {
  assert.ok(reference("Voor wie?", "Handboek", "https://a.nl/", DAY).startsWith("Voor wie? In: Handboek (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/ "));
});

test("words in the place of an address are a sentence of their own, with a stop", () => {
  assert.ok(reference("", "Handboek", "een kopie op de eigen computer", DAY).endsWith("2013). Een kopie op de eigen computer. Geraadpleegd op 3 november 2026."));
});
