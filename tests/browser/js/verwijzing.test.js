import assert from "node:assert/strict";
import { test } from "node:test";

import { adresVan, verwijzing } from "../../../overrides/components/verwijzing/tekst.js";

const DAG = new Date(2026, 10, 3);

test("a reference has title, where it stands, address and date in one line", () => {
  assert.equal(
    verwijzing("Doelen kiezen", "Waarom ouderbeleid? · Handboek ouderbeleid", "https://a.nl/#doelen", DAG),
    "Doelen kiezen. In: Waarom ouderbeleid?, Handboek ouderbeleid (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/#doelen Geraadpleegd op 3 november 2026.",
  );
});

test("a page as a whole is named once", () => {
  assert.equal(
    verwijzing("", "Stap 1: Waarom ouderbeleid? · Handboek ouderbeleid", adresVan("https://a.nl/stap-1/?q=x#oud", null, ""), DAG),
    "Stap 1: Waarom ouderbeleid?, Handboek ouderbeleid (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/stap-1/ Geraadpleegd op 3 november 2026.",
  );
});

test("a heading that is a question keeps its own mark", () => {
  assert.ok(verwijzing("Voor wie?", "Handboek", "https://a.nl/", DAG).startsWith("Voor wie? In: Handboek (onafhankelijke bewerking van een handreiking uit 2013). https://a.nl/ "));
});

test("the address is that of the section, without what was searched for", () => {
  assert.equal(adresVan("https://a.nl/map/stap-1/?q=geheim#oud", null, "doelen"), "https://a.nl/map/stap-1/#doelen");
  assert.equal(adresVan("file:///C:/handboek/stap-1/index.html", null, "doelen"), "file:///C:/handboek/stap-1/index.html#doelen");
});

test("a known address of the page goes before where it happens to stand", () => {
  assert.equal(adresVan("http://localhost:8000/stap-1/", "https://www.a.nl/stap-1/", "doelen"), "https://www.a.nl/stap-1/#doelen");
});
