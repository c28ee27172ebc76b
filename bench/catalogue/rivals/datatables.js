/** DataTables: a table with one row per record; choices by its own fixed search. */

import DataTable from "datatables.net";
import { werkBij } from "./blad.js";
import { past } from "./past.js";

const { records, lengte } = globalThis.meting;
const LEEG = { een: {}, of: {}, en: {}, tekst: "", leeftijd: null };
let staat = LEEG;

const tabel = new DataTable("#rijen", { ordering: false, paging: lengte > 0, pageLength: lengte || records.length, autoWidth: false });
tabel.search.fixed("keuze", (_woorden, _cellen, index) => staat === LEEG || past(records[index], staat));

globalThis.rivaal = {
  zet: (nieuw) => { staat = nieuw ?? LEEG; tabel.draw(); werkBij(nieuw); },
  delen: () => [tabel.page.info().recordsDisplay],
};
