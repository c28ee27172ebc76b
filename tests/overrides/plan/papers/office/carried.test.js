import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Package } from "../../../../../overrides/files/fill/package.js";
import { writeDossier } from "../../../../../overrides/plan/dossier/write.js";
import { carry, readCarried, readPaper } from "../../../../../overrides/plan/papers/office/carried.js";
import { EMPTY, fittingPlans } from "../../dossier/plans.js";
import { DEFINITION } from "../../dossier/sheets.js";

const HOSTILE = "]]> </x> &amp; \u0001 \uFFFE \ud83d\ude00 \ud800  twee spaties\r\nregel\t_x0041_";
const PLAN = { ...EMPTY, eigenTekst: { "beleidsnota.samenvatting": HOSTILE } };
const RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
const PARTS = {
  docx: { "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>', "word/document.xml": "<w:document/>", "word/_rels/document.xml.rels": RELATIONS,
    "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>' },
  odt: { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office:document-content/>", "meta.xml": "<office:document-meta><office:meta/></office:document-meta>" },
};

/** @param {Record<string, string | Uint8Array>} parts */
function zipped(parts) {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])));
}

/** @param {"docx" | "odt"} format @param {string} [text] */
function paper(format, text) {
  const file = new Package(zipped(PARTS[format]));
  if (text) carry(format, file, text);
  return file.bytes();
}

/** @param {Uint8Array} data */
function reasonOf(data) {
  const read = readCarried(data, DEFINITION);
  return read.ok ? "" : read.reason;
}

for (const format of /** @type {const} */ (["docx", "odt"])) {
  test(`a plan comes out of a ${format} as it went in, with every character of every answer`, () => {
    fc.assert(fc.property(fittingPlans, (plan) => {
      const whole = { ...plan, eigenTekst: PLAN.eigenTekst };
      assert.deepEqual(readCarried(paper(format, writeDossier(whole)), DEFINITION), { ok: true, dossier: whole, told: [] });
    }), { numRuns: 25 });
  });

  test(`a ${format} without a plan says so, and what to choose`, () => {
    assert.match(reasonOf(paper(format)), /zit geen plan.*\.json/);
  });

  test(`a plan in a ${format} passes the same checks as its own file`, () => {
    assert.match(reasonOf(paper(format, JSON.stringify({ ...PLAN, versie: 99 }))), /nieuwere versie/);
    assert.match(reasonOf(paper(format, '{"schema": "iets anders"}')), /komt niet van 'Mijn plan'/);
    assert.match(reasonOf(paper(format, "[".repeat(100))), /komt niet van/);
    assert.match(reasonOf(paper(format, JSON.stringify({ ...PLAN, antwoorden: 3 }))), /geen heel plan/);
  });

  test(`a ${format} that is cut off or changed is refused with one sentence, wherever that is`, () => {
    const whole = paper(format, writeDossier(PLAN));
    for (let part = 0; part < 40; part += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * part) / 40));
      assert.ok(!readCarried(cut, DEFINITION).ok);
      const changed = whole.slice();
      changed[Math.floor((whole.length * part) / 40)] ^= 0x55;
      const read = readCarried(changed, DEFINITION);
      assert.ok(read.ok || read.reason.length > 20);
    }
  });
}

test("a plan that unpacks to more than a plan can be is refused before it fills the memory", () => {
  const bomb = paper("docx", `"${"a".repeat(22_000_000)}"`);
  assert.ok(bomb.length < 200_000);
  assert.match(reasonOf(bomb), /pakt uit tot veel meer/);
  assert.match(reasonOf(zipped({ ...PARTS.docx, "customXml/item1.xml": `<x>${" ".repeat(50_000_000)}</x>` })), /pakt uit tot veel meer/);
});

test("a plan that a program moved is found: under another prefix, behind other parts, or as a property of an odt that became a docx", () => {
  const files = unzipSync(paper("docx", writeDossier(PLAN)));
  const packed = strFromU8(files["customXml/item1.xml"]).replace(/^.*?<ouderbeleid-plan[^>]*>|<\/.*$/gs, "");
  const other = zipped({ ...PARTS.docx, "customXml/item1.xml": "<b:Sources xmlns:b='x'/>", "customXml/item2.xml": `<p:ouderbeleid-plan xmlns:p="x">${packed}</p:ouderbeleid-plan>` });
  assert.ok(readCarried(other, DEFINITION).ok);
  const property = `<Properties><property name="iets"><vt:lpwstr>x</vt:lpwstr></property><property fmtid="1" name="ouderbeleid-plan"><vt:lpwstr>\n${packed}\n</vt:lpwstr></property></Properties>`;
  assert.ok(readCarried(zipped({ ...PARTS.docx, "docProps/custom.xml": property }), DEFINITION).ok);
});

test("what is no paper, has a password, or is damaged gets a sentence of its own", () => {
  assert.match(reasonOf(zipped({ "xl/workbook.xml": "<x/>" })), /Het is geen plan/);
  assert.match(reasonOf(zipped({ ...PARTS.odt, mimetype: "application/vnd.oasis.opendocument.spreadsheet" })), /Het is geen plan/);
  assert.match(reasonOf(zipped({ ...PARTS.odt, "META-INF/manifest.xml": "<m><encryption-data/></m>" })), /wachtwoord/);
  assert.match(reasonOf(zipped({ mimetype: PARTS.odt.mimetype, "encrypted-package": "x" })), /wachtwoord/);
  assert.match(reasonOf(zipped({ ...PARTS.docx, "customXml/item1.xml": '<ouderbeleid-plan xmlns="x">geen base64!</ouderbeleid-plan>' })), /beschadigd/);
  assert.match(reasonOf(zipped({ ...PARTS.docx, "customXml/item1.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>" })), /beschadigd/);
  assert.match(reasonOf(new Uint8Array()), /leeg/);
});

test("a file that is too large or gone is refused without being read", async () => {
  const gone = /** @type {any} */ ({ size: 10, arrayBuffer: () => Promise.reject(new Error("weg")) });
  assert.match(JSON.stringify(await readPaper(gone, DEFINITION)), /zelfde plek/);
  assert.match(JSON.stringify(await readPaper(/** @type {any} */ ({ size: 30_000_000 }), DEFINITION)), /groter dan 20 MB/);
});
