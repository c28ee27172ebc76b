/** Whoever wants to hear of something. One that fails leaves the others alone. */

/**
 * Those who hear one kind of news.
 * @template T
 */
export class Listeners {
  constructor() {
    /** @type {Set<(news: T) => void>} */
    this.all = new Set();
  }

  /** @param {(news: T) => void} listener @returns {() => void} stops it */
  add(listener) {
    this.all.add(listener);
    return () => { this.all.delete(listener); };
  }

  /** @param {T} news */
  tell(news) {
    for (const listener of this.all) {
      try {
        listener(news);
      } catch (error) {
        console.error("Een deel van de pagina volgt het plan niet.", error);
      }
    }
  }
}
