import assert from "node:assert/strict";
import { test } from "node:test";

import files from "../../cases/adressen/bestanden.json";
import { isCampaignMark, isPublic, pageAddress, publicAddress, publicLink, withFile, withoutCampaignMarks } from "../../../overrides/lib/address.js";

/** Stand on this page, with a known address or none; `dataset` is what the page says of its edition. */
function standOn(page, known = null, dataset = {}) {
  globalThis.location = new URL(page);
  globalThis.document = { documentElement: { dataset }, querySelector: () => known && { getAttribute: () => known } };
}

/** As on a page that stands there. */
function addressOn(page, known, query, anchor) {
  standOn(page, known);
  return publicAddress(query, anchor);
}

test("of a page as a whole, the address has neither question nor anchor", () => {
  assert.equal(addressOn("https://a.nl/stap-1/?q=x#oud", null, ""), "https://a.nl/stap-1/");
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

test("marks of a campaign are not passed on", () => {
  assert.equal(addressOn("https://a.nl/programmas/", null, "?contact=wekelijks&utm_source=brief", ""), "https://a.nl/programmas/?contact=wekelijks");
});

test("a place on somebody's computer is no address", () => {
  assert.equal(addressOn("file:///C:/handboek/stap-1/index.html", null, "", "doelen"), "een kopie op de eigen computer");
});

test("the address of a page leads to its folder, or to its file where there is no server; other sites stay as they are", () => {
  standOn("https://a.nl/stap-1/");
  assert.deepEqual(["stap-2/", "stap-2/#doelen", "", "downloads/a.zip", "https://b.nl/"].map((address) => pageAddress("../", address)),
    ["../stap-2/", "../stap-2/#doelen", "../", "../downloads/a.zip", "https://b.nl/"]);
  for (const page of [["file:///C:/handboek/stap-1/index.html"], ["https://a.nl/gedeeld/stap-1/index.html", null, { zonderServer: "" }]]) {
    standOn(...page);
    assert.deepEqual(["stap-2/?q=x#doelen", "", "?q=a/", "downloads/a.zip", "https://b.nl/"].map((address) => pageAddress("../", address)),
      ["../stap-2/index.html?q=x#doelen", "../index.html", "../index.html?q=a/", "../downloads/a.zip", "https://b.nl/"]);
  }
});

test("only an address of this site that ends in a folder gets the name of a file", () => {
  assert.deepEqual(Object.fromEntries(Object.keys(files).map((address) => [address, withFile(address)])), files);
});

test("a copied link leads to where others find the page, or nowhere", () => {
  standOn("file:///C:/handboek/mijn-plan/index.html");
  assert.deepEqual([publicLink("../stap-1/index.html"), isPublic()], [null, false]);
  assert.equal(publicLink("https://b.nl/index.html?a"), "https://b.nl/index.html?a");
  standOn("file:///C:/handboek/mijn-plan/index.html", "https://a.nl/map/mijn-plan/");
  assert.deepEqual([publicLink("../stap-1/index.html?q=x#doelen"), publicLink("#blad"), isPublic()],
    ["https://a.nl/map/stap-1/?q=x#doelen", "https://a.nl/map/mijn-plan/#blad", true]);
  standOn("http://intranet/map/mijn-plan/");
  assert.deepEqual([publicLink("../"), isPublic()], ["http://intranet/map/", true]);
});

test("marks of newsletters, advertisements and social media are known in any case; words of ours are not", () => {
  for (const name of ["utm_source", "UTM_Campaign", "fbclid", "gclid", "mc_cid", "_hsenc", "mtm_kwd"]) assert.ok(isCampaignMark(name), name);
  for (const name of ["tekst", "contact", "vergelijk", "q", "utm", "gclidje"]) assert.ok(!isCampaignMark(name), name);
});

test("an address loses them and nothing else, and stays as it was written without them", () => {
  assert.equal(withoutCampaignMarks("?contact=wekelijks&utm_source=brief&fbclid=x"), "?contact=wekelijks");
  assert.equal(withoutCampaignMarks("?utm_medium=mail"), "");
  assert.equal(withoutCampaignMarks("?vergelijk=opstapje,vve-thuis"), "?vergelijk=opstapje,vve-thuis");
});
