import assert from "node:assert/strict";
import { test } from "node:test";

import { attribute, copy, descendants, element, parse, serialize, withoutAttributes, words } from "../../../../overrides/files/fill/xml.js";

const SAID = '<?xml version="1.0"?>\n<!-- about --><a:root xmlns:a="urn:a" n="1 &lt; 2&#10;&quot;"><a:b/>x &amp; y<b k=\'">\'> <c/>z</b></a:root>';

test("what is read is written again, with its names, spaces and order", () => {
  const root = parse(SAID);
  assert.equal(root.attributes.n, '1 < 2\n"');
  assert.equal(words(root), "x & y z");
  assert.deepEqual(parse(serialize(root)), root);
});

test("text that looks like markup stays text, and what XML forbids is left out", () => {
  const hostile = '</t><script>alert(1)</script>]]>&amp;\u0001"\'';
  const root = parse(serialize(element("t", { x: hostile }, [hostile])));
  assert.equal(words(root), hostile.replace("\u0001", ""));
  assert.equal(root.attributes.x, hostile.replace("\u0001", ""));
  assert.deepEqual(descendants(root, "script"), []);
});

test("every kind of line end survives in text and in attributes", () => {
  const text = "a\r\nb\rc\nd\te";
  const root = parse(serialize(element("t", { x: text }, [text])));
  assert.equal(words(root), text);
  assert.equal(root.attributes.x, text);
});

test("what does not nest, or is nothing at all, is refused", () => {
  for (const broken of ["", "words", "<a><b></a></b>", "<a>", "</a>", "<a></a></a>"]) assert.throws(() => parse(broken), undefined, broken);
});

test("attributes are found and removed whatever their prefix, and a copy shares nothing", () => {
  const root = parse('<r><c office:value="1" calcext:value="1" style="s"/></r>');
  const [cell] = descendants(copy(root), "c");
  assert.equal(attribute(cell, "value"), "1");
  withoutAttributes(cell, "value");
  assert.deepEqual(cell.attributes, { style: "s" });
  assert.equal(attribute(descendants(root, "c")[0], "value"), "1");
});
