/** ItemsJS: an engine for facets; it draws nothing itself, so the rows of the page it gives are put in place. */

import itemsjs from "itemsjs";
import { matchesRest } from "./matches.js";
import { update } from "./page-work.js";

const { records, lengte: length, facetten: facets } = globalThis.given;
const holder = document.getElementById("rijen");
const rows = new Map([...holder.children].map((row) => [row.dataset.id, row]));
const engine = itemsjs(records.map((record) => ({ ...record, ...record.values })), {
  aggregations: Object.fromEntries(facets.map(({ naam, regel }) => [naam, { size: 50, conjunction: regel === "en" }])),
});
let count = records.length;

globalThis.rival = {
  set: (choice) => {
    const found = engine.search({ per_page: length || records.length, ...(choice ? query(choice) : {}) });
    count = found.pagination.total;
    holder.replaceChildren(...found.data.items.map(({ id }) => rows.get(id)));
    update(choice, found.data.aggregations);
  },
  parts: () => [count],
};

function query(choice) {
  const single = Object.entries(choice.een).map(([name, value]) => [name, [value]]);
  return {
    filters: Object.fromEntries([...single, ...Object.entries(choice.of), ...Object.entries(choice.en)]),
    filter: (record) => matchesRest(record, choice),
  };
}
