/** Views whose code comes with a bundle of its own, the first time that somebody opens one. */

import { make } from "../../lib/element.js";

/** @typedef {import("./context.js").Close} Close */
/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("./context.js").View} View */

const FAILED = "Dit deel van Mijn plan laadt niet. Herlaad de pagina en probeer het nog eens.";

/**
 * A view that opens when its code is there. One that is left before that opens nothing.
 * @param {(context: Context) => Promise<View["open"]>} load
 * @param {string} [failed] what to say where it does not load
 * @returns {View}
 */
export function later(load, failed = FAILED) {
  return {
    open(place, context, target) {
      /** @type {Close} */
      let close = () => {};
      let isOpen = true;
      load(context).then((open) => {
        if (isOpen) close = open(place, context, target);
      }).catch((error) => {
        console.error(error);
        if (isOpen) place.append(make("p", "", failed));
      });
      return () => {
        isOpen = false;
        close();
      };
    },
  };
}
