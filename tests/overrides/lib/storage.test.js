import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { follow, forget, keep, MESSAGES, read } from "../../../overrides/lib/storage.js";

/** As in browsers of earlier visitors. They must stay readable: add an example for each new version, and never change one. */
const STORED = {
  "handboek-ouderbeleid:kortelijst": '{"versie":1,"waarde":["opstapje","vve-thuis"]}',
  "handboek-ouderbeleid:thema": '{"versie":1,"waarde":"donker"}',
};

/** What the stored examples would go through after two more versions. */
const STEPS = {
  1: (ids) => ids.map((id) => ({ id })),
  2: (items) => ({ items }),
};

/** A storage like the browser's, with what was in it before. */
class Storage {
  constructor(stored) {
    this.items = new Map(Object.entries(stored));
  }

  getItem(key) {
    return this.items.get(key) ?? null;
  }

  setItem(key, text) {
    this.items.set(key, text);
  }

  removeItem(key) {
    this.items.delete(key);
  }
}

/** Opens the site with this in the storage. */
function visit(stored, edition = "handboek-ouderbeleid") {
  globalThis.HANDBOOK_EDITION = edition;
  globalThis.localStorage = new Storage(stored);
}

function throwing(error) {
  return () => { throw error; };
}

beforeEach(() => visit({ ...STORED }));

test("what earlier visits stored is still read", () => {
  assert.deepEqual(read("kortelijst", 1), { ok: true, value: ["opstapje", "vve-thuis"] });
  assert.deepEqual(read("thema", 1), { ok: true, value: "donker" });
});

test("what is kept has the stored shape, and is read back", () => {
  visit({});
  assert.deepEqual(keep("kortelijst", 1, ["opstapje", "vve-thuis"]), { ok: true, value: ["opstapje", "vve-thuis"] });
  assert.deepEqual(keep("thema", 1, "donker"), { ok: true, value: "donker" });
  assert.deepEqual(Object.fromEntries(localStorage.items), STORED);
});

test("nothing kept reads as null, and so does what was forgotten", () => {
  assert.deepEqual(read("plan", 1), { ok: true, value: null });
  assert.deepEqual(forget("thema"), { ok: true, value: null });
  assert.deepEqual(read("thema", 1), { ok: true, value: null });
});

test("an older value goes through a step for each version, and the stored text stays as it was", () => {
  assert.deepEqual(read("kortelijst", 2, STEPS), { ok: true, value: [{ id: "opstapje" }, { id: "vve-thuis" }] });
  assert.deepEqual(read("kortelijst", 3, STEPS), { ok: true, value: { items: [{ id: "opstapje" }, { id: "vve-thuis" }] } });
  assert.deepEqual(Object.fromEntries(localStorage.items), STORED);
});

test("a value of the present version goes through no step", () => {
  assert.deepEqual(read("thema", 1, { 0: throwing(new Error()), 1: throwing(new Error()) }), { ok: true, value: "donker" });
});

test("an old version without a step is unreadable, and the stored text stays as it was", () => {
  for (const steps of [undefined, {}, { 2: STEPS[2] }]) assert.deepEqual(read("kortelijst", 3, steps), { ok: false, reason: "unreadable" });
  visit({ "handboek-ouderbeleid:thema": '{"versie":-1,"waarde":"donker"}' });
  assert.deepEqual(read("thema", 1), { ok: false, reason: "unreadable" });
  assert.equal(localStorage.getItem("handboek-ouderbeleid:thema"), '{"versie":-1,"waarde":"donker"}');
});

test("a step that throws makes the value unreadable, and the stored text stays as it was", () => {
  assert.deepEqual(read("kortelijst", 2, { 1: throwing(new TypeError("geen lijst")) }), { ok: false, reason: "unreadable" });
  assert.deepEqual(Object.fromEntries(localStorage.items), STORED);
});

test("a newer value is refused with its own reason, and the stored text stays as it was", () => {
  visit({ "handboek-ouderbeleid:thema": '{"versie":3,"waarde":{}}' });
  assert.deepEqual(read("thema", 2, STEPS), { ok: false, reason: "newer" });
  assert.equal(localStorage.getItem("handboek-ouderbeleid:thema"), '{"versie":3,"waarde":{}}');
});

test("a damaged record is unreadable", () => {
  for (const text of ["", "{", "null", "3", '"donker"', "[]", "{}", '{"waarde":1}', '{"versie":1}', '{"versie":"1","waarde":1}', '{"versie":1.5,"waarde":1}']) {
    visit({ "handboek-ouderbeleid:thema": text });
    assert.deepEqual(read("thema", 1), { ok: false, reason: "unreadable" }, text);
  }
});

test("two editions on one host keep apart what they store", () => {
  visit({ ...STORED }, "handboek-jeugd");
  assert.deepEqual(read("thema", 1), { ok: true, value: null });
  keep("thema", 1, "licht");
  forget("kortelijst");
  assert.deepEqual(Object.fromEntries(localStorage.items), { ...STORED, "handboek-jeugd:thema": '{"versie":1,"waarde":"licht"}' });
});

test("blocked storage is a reason, not an error", () => {
  Object.defineProperty(globalThis, "localStorage", { get: throwing(new DOMException("", "SecurityError")), configurable: true });
  for (const result of [read("thema", 1), keep("thema", 1, "licht"), forget("thema")]) assert.deepEqual(result, { ok: false, reason: "blocked" });
  Object.defineProperty(globalThis, "localStorage", { value: undefined, writable: true, configurable: true });
});

test("full storage is a reason, and what was kept before stays", () => {
  localStorage.setItem = throwing(new DOMException("", "QuotaExceededError"));
  assert.deepEqual(keep("thema", 1, "licht"), { ok: false, reason: "full" });
  assert.deepEqual(read("thema", 1), { ok: true, value: "donker" });
});

test("every reason has a message", () => {
  assert.deepEqual(Object.keys(MESSAGES).sort(), ["blocked", "full", "newer", "unreadable"]);
});

test("a change elsewhere is heard for this name, for everything, and after Back", () => {
  const listeners = {};
  globalThis.addEventListener = (type, listener) => { listeners[type] = listener; };
  let heard = 0;
  follow("thema", () => { heard += 1; });
  for (const key of ["handboek-ouderbeleid:thema", null]) listeners.storage({ key });
  listeners.pageshow({ persisted: true });
  assert.equal(heard, 3);
  for (const key of ["handboek-ouderbeleid:kortelijst", "handboek-jeugd:thema"]) listeners.storage({ key });
  listeners.pageshow({ persisted: false });
  assert.equal(heard, 3);
});
