/** The select with the orders of the list. A list with one order has none. */

export class Sorting {
  /** @param {HTMLElement} element */
  constructor(element) {
    const select = element.querySelector("select[name=sorteer]");
    this.select = select instanceof HTMLSelectElement ? select : null;
  }

  /** The page's own order first. */
  get orders() {
    return [...this.select?.options ?? []].map(({ value }) => value);
  }

  /** The order that the control says, "" without one. */
  get value() {
    return this.select?.value ?? "";
  }

  reveal() {
    const box = this.select?.closest("[data-sorteer]");
    if (box instanceof HTMLElement) box.hidden = false;
  }

  /** @param {string} order "" for the page's own */
  show(order) {
    if (this.select) this.select.value = order || this.orders[0];
  }

  /** @param {() => void} listener */
  onChange(listener) {
    this.select?.addEventListener("change", listener);
  }
}
