/** DataTables: a table with one row per record; choices by its own fixed search. */

import DataTable from "datatables.net";
import { matches } from "./matches.js";
import { update } from "./page-work.js";

const { records, lengte: length } = globalThis.given;
let current = null;

const table = new DataTable("#rijen", { ordering: false, paging: length > 0, pageLength: length || records.length, autoWidth: false });
table.search.fixed("keuze", (_words, _cells, index) => current === null || matches(records[index], current));

globalThis.rival = {
  set: (choice) => { current = choice; table.draw(); update(choice); },
  parts: () => [table.page.info().recordsDisplay],
};
