/**
 * Larger things that this site keeps in the browser, in IndexedDB: values by key, each change one transaction over what is stored at
 * that moment, also when other tabs write. Like `storage.js`, it answers with a value or with a reason and throws only for a mistake
 * of ours. What the values mean, and of which version they are, its user knows.
 *
 * A database that holds nothing is not made: looking leaves no trace.
 */

import { createStore } from "idb-keyval";

/** @typedef {"blocked" | "full" | "unreadable"} Reason */

/**
 * @template T
 * @typedef {{ok: true, value: T} | {ok: false, reason: Reason}} Result
 */

/**
 * What a change does with the values that it asked for, in the same transaction: the function must answer at once.
 * @template T
 * @typedef {{put?: ReadonlyArray<readonly [string, unknown]>, remove?: readonly string[], value: T}} Change
 */

const STORE = "waarden";
/** Milliseconds. Some browsers never answer when storage is refused, or while another page holds on to an old database. */
const PATIENCE = 8_000;

/** One named database. */
export class Database {
  /** @param {string} name unique on this host, so with the key of the edition: `editionKey` of `storage.js` */
  constructor(name) {
    this.name = name;
    /** @type {ReturnType<typeof createStore> | null} */
    this.store = null;
  }

  /**
   * The value of a key, null where there is none.
   * @param {string} key
   * @returns {Promise<Result<unknown>>}
   */
  read(key) {
    return this.look(null, async (store) => (await answer(store.get(key))) ?? null);
  }

  /**
   * All values of which the key begins with this, in the order of their keys.
   * @param {string} beginning
   * @returns {Promise<Result<Array<[string, unknown]>>>}
   */
  entries(beginning) {
    return this.look([], async (store) => {
      const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
      const [keys, values] = await Promise.all([answer(store.getAllKeys(range)), answer(store.getAll(range))]);
      return keys.map((key, position) => [String(key), values[position]]);
    });
  }

  /**
   * Read without making a database that is not there.
   * @template T
   * @param {T} nothing the answer where there is no database
   * @param {(store: IDBObjectStore) => Promise<T>} act
   * @returns {Promise<Result<T>>}
   */
  look(nothing, act) {
    return this.attempt(async () => (this.store || await exists(this.name) ? this.connected("readonly", act) : nothing));
  }

  /**
   * Read these keys, decide, and write: all of it or nothing.
   * @template T
   * @param {readonly string[]} keys
   * @param {(values: unknown[]) => Change<T>} decide values in the order of the keys, null where there is none; what it throws stops the change
   * @returns {Promise<Result<T>>}
   */
  change(keys, decide) {
    return this.attempt(() => this.connected("readwrite", (store) => new Promise((resolve, reject) => {
      const { transaction } = store;
      /** @type {T} */
      let value;
      transaction.addEventListener("complete", () => resolve(value));
      transaction.addEventListener("abort", () => reject(transaction.error));
      Promise.all(keys.map((key) => answer(store.get(key)))).then((values) => {
        const change = decide(values.map((found) => found ?? null));
        for (const [key, content] of change.put ?? []) store.put(content, key);
        for (const key of change.remove ?? []) store.delete(key);
        ({ value } = change);
      }).catch((error) => {
        reject(error);
        stop(transaction);
      });
    })));
  }

  /**
   * Remove everything, and the database itself as soon as no other tab has it open.
   * @returns {Promise<Result<null>>}
   */
  async clear() {
    const done = await this.attempt(() => this.connected("readwrite", (store) => new Promise((resolve, reject) => {
      store.clear();
      store.transaction.addEventListener("complete", () => { store.transaction.db.close(); resolve(null); });
      store.transaction.addEventListener("abort", () => reject(store.transaction.error));
    })));
    this.store = null;
    if (done.ok) indexedDB.deleteDatabase(this.name);
    return done;
  }

  /**
   * The answer or the reason. Once more with a new connection where the one we had is gone: the visitor, or the browser, may have
   * removed the database.
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<Result<T>>}
   */
  async attempt(act, isLast = false) {
    try {
      // Reading the name may itself be refused.
      if (typeof indexedDB !== "object" || !indexedDB) return { ok: false, reason: "blocked" };
      return { ok: true, value: await withinPatience(act()) };
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) throw error;
      const { name } = /** @type {{name?: string}} */ (error ?? {});
      if (isLast || (name !== "InvalidStateError" && name !== "NotFoundError")) return { ok: false, reason: reasonOf(name ?? "") };
      this.store = null;
      return this.attempt(act, true);
    }
  }

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => Promise<T>} act
   * @returns {Promise<T>}
   */
  connected(mode, act) {
    this.store ??= createStore(this.name, STORE);
    return this.store(mode, (store) => {
      // Another tab wants to remove the database: let go of it.
      store.transaction.db.onversionchange = () => { store.transaction.db.close(); this.store = null; };
      return act(store);
    });
  }
}

/** @param {IDBTransaction} transaction */
function stop(transaction) {
  try {
    transaction.abort();
  } catch {
    // The browser has stopped it already.
  }
}

/** Whether there is a database of this name; yes where the browser cannot tell. @param {string} name @returns {Promise<boolean>} */
async function exists(name) {
  return !indexedDB.databases || (await indexedDB.databases()).some((found) => found.name === name);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error));
  });
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function withinPatience(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException("geen antwoord", "TimeoutError")), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @param {string} name of the browser's error @returns {Reason} */
function reasonOf(name) {
  if (name === "QuotaExceededError") return "full";
  return ["DataError", "DataCloneError", "VersionError", "ReadOnlyError"].includes(name) ? "unreadable" : "blocked";
}
