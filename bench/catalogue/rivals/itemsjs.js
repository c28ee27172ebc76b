/** ItemsJS: an engine for facets; it draws nothing itself, so the rows of the page it gives are put in place. */

import itemsjs from "itemsjs";
import { werkBij } from "./blad.js";
import { pastVrij } from "./past.js";

const { records, lengte, facetten } = globalThis.meting;
const vak = document.getElementById("rijen");
const rijen = new Map([...vak.children].map((rij) => [rij.dataset.id, rij]));
const motor = itemsjs(records.map((record) => ({ ...record, ...record.values })), {
  aggregations: Object.fromEntries(facetten.map(({ naam, regel }) => [naam, { size: 50, conjunction: regel === "en" }])),
});
let aantal = records.length;

globalThis.rivaal = {
  zet: (staat) => {
    const gevonden = motor.search({ per_page: lengte || records.length, ...(staat ? vraag(staat) : {}) });
    aantal = gevonden.pagination.total;
    vak.replaceChildren(...gevonden.data.items.map(({ id }) => rijen.get(id)));
    werkBij(staat, gevonden.data.aggregations);
  },
  delen: () => [aantal],
};

function vraag(staat) {
  const een = Object.entries(staat.een).map(([naam, waarde]) => [naam, [waarde]]);
  return {
    filters: Object.fromEntries([...een, ...Object.entries(staat.of), ...Object.entries(staat.en)]),
    filter: (record) => pastVrij(record, staat),
  };
}
