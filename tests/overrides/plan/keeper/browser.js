/** Tabs of one browser, in memory: what the keeper needs, without a page. */

import { PlanKeeper } from "../../../../overrides/plan/keeper/keeper.js";

const VELDEN = ["aanleiding", "doel", ...Array.from({ length: 60 }, (_, number) => `veld-${number}`)].map((id) => ({ id, label: id, soort: "tekst" }));
const TABEL = { id: "bronnen", titel: "Bronnen", sleutel: "bron", groepen: [{ titel: "", kolommen: [{ id: "bron", label: "Bron", soort: "tekst" }] }], startrijen: [], totalen: [] };
export const DEFINITIE = {
  naam: "Proef", bijgewerkt: "2026-11-29", lijsten: {}, soorten: { tekst: {} }, adressen: {},
  bladen: [{ id: "probleemanalyse", code: "1a", titel: "Probleemanalyse", delen: [{ id: "deel", titel: "Deel", velden: VELDEN, tabel: TABEL }] }],
};

/** A storage like the browser's. */
class Storage {
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }

  setItem(key, text) {
    this[key] = text;
  }

  removeItem(key) {
    delete this[key];
  }
}

/** One browser: a database, a storage and a line that all its tabs share. */
export class Browser {
  constructor() {
    globalThis.HANDBOOK_EDITION = "proef";
    globalThis.localStorage = new Storage();
    this.values = new Map();
    this.lines = [];
    /** Why the database refuses, if it does. */
    this.refuses = null;
    /** Called after each write in the database. */
    this.written = () => {};
    this.clock = Date.parse("2026-11-29T14:30:00Z");
  }

  get database() {
    const { values } = this;
    const answer = (value) => (this.refuses ? { ok: false, reason: this.refuses } : { ok: true, value });
    return {
      read: async (key) => answer(structuredClone(values.get(key) ?? null)),
      entries: async (beginning) => answer([...values].filter(([key]) => key.startsWith(beginning)).toSorted()),
      clear: async () => answer(values.clear() ?? null),
      change: async (keys, decide) => {
        if (this.refuses) return answer(null);
        const { put = [], remove = [], value } = decide(keys.map((key) => structuredClone(values.get(key) ?? null)));
        for (const [key, content] of put) values.set(key, structuredClone(content));
        for (const key of remove) values.delete(key);
        this.written();
        return answer(value);
      },
    };
  }

  /** A line of its own for each tab; what is sent arrives at the others when they listen. */
  line({ isDeaf = false } = {}) {
    const listeners = [];
    const line = {
      send: (message) => { for (const other of this.lines) if (other !== line) other.receive(structuredClone(message)); },
      listen: (listener) => listeners.push(listener),
      receive: (message) => { if (!isDeaf) for (const listener of listeners) listener(message); },
      open() {},
      close() {},
    };
    this.lines.push(line);
    return line;
  }

  tab(options) {
    return new PlanKeeper({ definitie: DEFINITIE, database: this.database, tabs: this.line(options), now: () => new Date(this.clock) });
  }
}

/** @param {string} field @param {string} text */
export const typed = (field, text, sheet = "probleemanalyse") => ({ kind: "field", sheet, field, text });

/** @param {import("../../../../overrides/plan/keeper/keeper.js").PlanKeeper} keeper */
export const answers = (keeper) => keeper.dossier.antwoorden.probleemanalyse?.velden ?? {};
