/** A line between the tabs of this site: each message, a plain value, goes to all other tabs in order, and to none that opens later. */

/**
 * One line.
 * @template T
 */
export class Tabs {
  /** @param {string} name unique on this host, so with the key of the edition */
  constructor(name) {
    this.name = name;
    /** @type {Set<(message: T) => void>} */
    this.listeners = new Set();
    /** @type {BroadcastChannel | null} */
    this.channel = null;
    this.open();
    // Only what is sent without a channel arrives here.
    addEventListener("storage", ({ key, newValue }) => { if (key === name && newValue) this.receive(JSON.parse(newValue)); });
  }

  open() {
    try {
      this.channel ??= new BroadcastChannel(this.name);
    } catch {
      return; // the storage event serves
    }
    this.channel.onmessage = ({ data }) => this.receive(data);
  }

  /** An open channel would keep the browser from holding this page in memory. */
  close() {
    this.channel?.close();
    this.channel = null;
  }

  /** @param {T} message */
  send(message) {
    if (this.channel) {
      this.channel.postMessage(message);
      return;
    }
    try {
      localStorage.setItem(this.name, JSON.stringify(message));
      localStorage.removeItem(this.name);
    } catch {
      // Where nothing may be kept, no other tab keeps anything either.
    }
  }

  /** @param {(message: T) => void} listener */
  listen(listener) {
    this.listeners.add(listener);
  }

  /** @param {T} message */
  receive(message) {
    for (const listener of this.listeners) listener(message);
  }
}
