import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { MESSAGES, StoredRecord } from "../../../overrides/lib/storage.js";

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

/** The two records of this site, and the first as later versions might have it. */
const LIST = new StoredRecord("kortelijst", 1);
const THEMA = new StoredRecord("thema", 1);
const LIST_2 = new StoredRecord("kortelijst", 2, { 1: STEPS[1] });
const LIST_3 = new StoredRecord("kortelijst", 3, STEPS);

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
  assert.deepEqual(LIST.read(), { ok: true, value: ["opstapje", "vve-thuis"] });
  assert.deepEqual(THEMA.read(), { ok: true, value: "donker" });
});

test("what is kept has the stored shape, and is read back", () => {
  visit({});
  assert.deepEqual(LIST.keep(["opstapje", "vve-thuis"]), { ok: true, value: ["opstapje", "vve-thuis"] });
  assert.deepEqual(THEMA.keep("donker"), { ok: true, value: "donker" });
  assert.deepEqual(Object.fromEntries(localStorage.items), STORED);
});

test("nothing kept reads as null, and so does what was forgotten", () => {
  assert.deepEqual(new StoredRecord("plan", 1).read(), { ok: true, value: null });
  assert.deepEqual(THEMA.forget(), { ok: true, value: null });
  assert.deepEqual(THEMA.read(), { ok: true, value: null });
});

test("an older value goes through a step for each version, and the stored text stays as it was until the next change", () => {
  assert.deepEqual(LIST_2.read(), { ok: true, value: [{ id: "opstapje" }, { id: "vve-thuis" }] });
  assert.deepEqual(LIST_3.read(), { ok: true, value: { items: [{ id: "opstapje" }, { id: "vve-thuis" }] } });
  assert.deepEqual(Object.fromEntries(localStorage.items), STORED);
  assert.equal(LIST_3.keep({ items: [] }).ok, true);
  assert.equal(localStorage.getItem("handboek-ouderbeleid:kortelijst"), '{"versie":3,"waarde":{"items":[]}}');
});

test("a value of the present version goes through no step", () => {
  LIST_2.keep([{ id: "hecht" }]);
  assert.deepEqual(new StoredRecord("kortelijst", 2, { 1: throwing(new Error()), 2: throwing(new Error()) }).read(), { ok: true, value: [{ id: "hecht" }] });
});

test("a record without a step for each older version cannot be made", () => {
  for (const steps of [undefined, {}, { 2: STEPS[2] }, { 1: STEPS[1] }]) assert.throws(() => new StoredRecord("kortelijst", 3, steps), /de stap van versie \d ontbreekt/);
});

test("a value that a step cannot use has its own reason, and is neither replaced nor forgotten", () => {
  const record = new StoredRecord("kortelijst", 2, { 1: throwing(new TypeError("geen lijst")) });
  for (const result of [record.read(), record.keep([]), record.forget()]) assert.deepEqual(result, { ok: false, reason: "unconvertible" });
  assert.deepEqual(Object.fromEntries(localStorage.items), STORED);
});

test("a newer value is refused with its own reason, and is neither replaced nor forgotten", () => {
  visit({ "handboek-ouderbeleid:thema": '{"versie":3,"waarde":{}}' });
  for (const result of [THEMA.read(), THEMA.keep("licht"), THEMA.forget()]) assert.deepEqual(result, { ok: false, reason: "newer" });
  assert.equal(localStorage.getItem("handboek-ouderbeleid:thema"), '{"versie":3,"waarde":{}}');
});

test("a damaged record is unreadable, and the next value replaces it", () => {
  for (const text of ["", "{", "null", "3", '"donker"', "[]", "{}", '{"waarde":1}', '{"versie":1}', '{"versie":"1","waarde":1}', '{"versie":1.5,"waarde":1}', '{"versie":-1,"waarde":1}']) {
    visit({ "handboek-ouderbeleid:thema": text });
    assert.deepEqual(THEMA.read(), { ok: false, reason: "unreadable" }, text);
    assert.deepEqual(THEMA.keep("licht"), { ok: true, value: "licht" }, text);
  }
});

test("a value that JSON cannot hold is refused, and what was kept before stays", () => {
  const circle = {};
  circle.self = circle;
  for (const value of [undefined, () => 1, circle]) assert.throws(() => THEMA.keep(value), TypeError);
  assert.deepEqual(THEMA.read(), { ok: true, value: "donker" });
});

test("two editions on one host keep apart what they store", () => {
  visit({ ...STORED }, "handboek-jeugd");
  assert.deepEqual(THEMA.read(), { ok: true, value: null });
  THEMA.keep("licht");
  LIST.forget();
  assert.deepEqual(Object.fromEntries(localStorage.items), { ...STORED, "handboek-jeugd:thema": '{"versie":1,"waarde":"licht"}' });
});

test("a bundle without its edition stores nothing", () => {
  visit({}, "");
  for (const use of [() => THEMA.read(), () => THEMA.keep("licht"), () => THEMA.forget(), () => THEMA.follow(() => {})]) assert.throws(use, /van welke uitgave/);
  assert.equal(localStorage.items.size, 0);
});

test("blocked storage is a reason, not an error", () => {
  Object.defineProperty(globalThis, "localStorage", { get: throwing(new DOMException("", "SecurityError")), configurable: true });
  for (const result of [THEMA.read(), THEMA.keep("licht"), THEMA.forget()]) assert.deepEqual(result, { ok: false, reason: "blocked" });
  Object.defineProperty(globalThis, "localStorage", { value: undefined, writable: true, configurable: true });
});

test("full storage is a reason, and what was kept before stays", () => {
  localStorage.setItem = throwing(new DOMException("", "QuotaExceededError"));
  assert.deepEqual(THEMA.keep("licht"), { ok: false, reason: "full" });
  assert.deepEqual(THEMA.read(), { ok: true, value: "donker" });
});

test("every reason has a message", () => {
  assert.deepEqual(Object.keys(MESSAGES).sort(), ["blocked", "full", "newer", "unconvertible", "unreadable"]);
});

test("a change elsewhere is heard for this name, for everything, and after Back", () => {
  const listeners = {};
  globalThis.addEventListener = (type, listener) => { listeners[type] = listener; };
  let heard = 0;
  THEMA.follow(() => { heard += 1; });
  for (const key of ["handboek-ouderbeleid:thema", null]) listeners.storage({ key });
  listeners.pageshow({ persisted: true });
  assert.equal(heard, 3);
  for (const key of ["handboek-ouderbeleid:kortelijst", "handboek-jeugd:thema"]) listeners.storage({ key });
  listeners.pageshow({ persisted: false });
  assert.equal(heard, 3);
});
