/** List.js: a list with one item per record; choices by its filter function. */

import List from "list.js";
import { werkBij } from "./blad.js";
import { past } from "./past.js";

const { records, lengte } = globalThis.meting;
const bekend = new Map(records.map((record) => [record.id, record]));
const lijst = new List("vak", { valueNames: [{ data: ["id"] }], listClass: "rijen", page: lengte || records.length });

globalThis.rivaal = {
  zet: (staat) => {
    if (staat) lijst.filter((item) => past(bekend.get(item.values().id), staat));
    else lijst.filter();
    werkBij(staat);
  },
  delen: () => [lijst.matchingItems.length],
};
