/** List.js: a list with one item per record; choices by its filter function. */

import List from "list.js";
import { matches } from "./matches.js";
import { update } from "./page-work.js";

const { records, lengte: length } = globalThis.given;
const byId = new Map(records.map((record) => [record.id, record]));
const list = new List("vak", { valueNames: [{ data: ["id"] }], listClass: "rijen", page: length || records.length });

globalThis.rival = {
  set: (choice) => {
    if (choice) list.filter((item) => matches(byId.get(item.values().id), choice));
    else list.filter();
    update(choice);
  },
  parts: () => [list.matchingItems.length],
};
