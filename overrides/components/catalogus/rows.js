/**
 * One way to look at the records: a row each, in one or more holders. Shows some rows in an order, touching only what changes.
 * The others are hidden; of a long list they are taken out of the page, because a browser goes through all that a page holds
 * at every step in the history and at many a change of style.
 */

/** From here taking rows out one by one is slower than emptying the holders. */
const VEEL = 200;

/** Which holder a record stands in. @typedef {(nummer: number) => HTMLElement} Bak */

export class Rijen {
  /**
   * @param {readonly HTMLElement[]} rijen by the number of their record
   * @param {readonly HTMLElement[]} bakken the holders, in the order of the page
   * @param {Bak} bak
   * @param {boolean} isGroot whether the list is a long one
   */
  constructor(rijen, bakken, bak, isGroot) {
    this.rijen = rijen;
    this.bakken = bakken;
    this.bak = bak;
    this.isGroot = isGroot;
    /** @type {ReadonlySet<number>} */
    this.getoond = new Set(rijen.keys());
  }

  /** Of a long list, a way that nobody sees. One that holds hundreds of rows does not wait: those slow down the whole page. */
  get kanWachten() {
    return this.isGroot && this.getoond.size <= VEEL && this.bakken[0].closest(".catalogus__deel[hidden]") !== null;
  }

  /** @param {readonly number[]} nummers in the order to show */
  toon(nummers) {
    const nu = new Set(nummers);
    if (this.isGroot && this.getoond.size > VEEL) this.maakLeeg();
    else for (const nummer of this.getoond) if (!nu.has(nummer)) this.haalWeg(this.rijen[nummer]);
    for (const nummer of nu) if (this.rijen[nummer].hidden) this.rijen[nummer].hidden = false;
    this.getoond = nu;
    this.orden(nummers);
  }

  maakLeeg() {
    for (const bak of this.bakken) bak.replaceChildren();
  }

  /** @param {HTMLElement} rij */
  haalWeg(rij) {
    if (this.isGroot) rij.remove();
    else rij.hidden = true;
  }

  /** What is hidden may stand anywhere, so that only shown rows ever move. @param {readonly number[]} nummers */
  orden(nummers) {
    /** @type {Map<HTMLElement, Element | null>} */
    const volgende = new Map(this.bakken.map((bak) => [bak, eersteGetoonde(bak.firstElementChild)]));
    const gevuld = new Set();
    for (const nummer of nummers) {
      const [bak, rij] = [this.bak(nummer), this.rijen[nummer]];
      const plek = volgende.get(bak) ?? null;
      gevuld.add(bak);
      // The row leaves the place where another holder waits for it.
      const oud = rij.parentElement;
      if (oud && volgende.get(oud) === rij) volgende.set(oud, eersteGetoonde(rij.nextElementSibling));
      if (plek !== rij) bak.insertBefore(rij, plek);
    }
    for (const bak of this.bakken) bak.hidden = !gevuld.has(bak);
  }
}

/** @param {Element | null} element */
function eersteGetoonde(element) {
  let plek = element;
  while (plek instanceof HTMLElement && plek.hidden) plek = plek.nextElementSibling;
  return plek;
}

/**
 * The rows below `element` that carry a record's id in this attribute, by the number of their record.
 * @param {HTMLElement} element
 * @param {string} sleutel the name in `dataset`, as `id` for `data-id`
 * @param {readonly {id: string}[]} records
 * @throws {Error} where a record has no row
 */
export function rijenVan(element, sleutel, records) {
  const gevonden = [...element.querySelectorAll(`[data-${sleutel}]`)].filter((deel) => deel instanceof HTMLElement);
  const perId = new Map(gevonden.map((deel) => [deel.dataset[sleutel], deel]));
  return records.map(({ id }) => {
    const rij = perId.get(id);
    if (!rij) throw new Error(`${id} heeft geen data-${sleutel}`);
    return rij;
  });
}
