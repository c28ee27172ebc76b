import assert from "node:assert/strict";
import { test } from "node:test";

import { publicAddress } from "../../../overrides/lib/address.js";
import { reference } from "../../../overrides/components/verwijzing/text.js";

const DAY = new Date(2026, 10, 3);

/** As on a page that stands there, with a known address or none. */
function addressOn(page, known, query, anchor) {
  globalThis.location = new URL(page);
  globalThis.document = { querySelector: () => known && { getAttribute: () => known } };
  return publicAddress(query, anchor);
}

test("a reference has title, where it stands, address and date in one line", () => {
  assert.equal(
    reference("Doelen kiezen", "Waarom ouderbeleid? · Handboek ouderbeleid", "https://a.nl/#doelen", DAY),
    "Doelen kiezen. In: Waarom ouderbeleid?, Handboek ouderbeleid (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/#doelen Geraadpleegd op 3 november 2026.",
  );
});

test("a page as a whole is named once", () => {
  assert.equal(
    reference("", "Stap 1: Waarom ouderbeleid? · Handboek ouderbeleid", addressOn("https://a.nl/stap-1/?q=x#oud", null, ""), DAY),
    "Stap 1: Waarom ouderbeleid?, Handboek ouderbeleid (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/stap-1/ Geraadpleegd op 3 november 2026.",
  );
});

test("a heading that is a question keeps its own mark", () => {
  assert.ok(reference("Voor wie?", "Handboek", "https://a.nl/", DAY).startsWith("Voor wie? In: Handboek (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/ "));
});

test("the address is that of the section, without what was searched for", () => {
  assert.equal(addressOn("https://a.nl/map/stap-1/?q=geheim#oud", null, "", "doelen"), "https://a.nl/map/stap-1/#doelen");
});

test("a question of its own stays", () => {
  assert.equal(addressOn("https://a.nl/lijst/?oud=1", null, "?vergelijk=a%2Cb"), "https://a.nl/lijst/?vergelijk=a,b");
});

test("a known address of the page goes before where it happens to stand", () => {
  assert.equal(addressOn("http://localhost:8000/stap-1/", "https://www.a.nl/stap-1/", "", "doelen"), "https://www.a.nl/stap-1/#doelen");
  assert.equal(addressOn("file:///C:/handboek/stap-1/index.html", "https://www.a.nl/stap-1/", "", "doelen"), "https://www.a.nl/stap-1/#doelen");
});

test("a place on somebody's computer is no address", () => {
  assert.equal(addressOn("file:///C:/handboek/stap-1/index.html", null, "", "doelen"), "een kopie op de eigen computer");
});
