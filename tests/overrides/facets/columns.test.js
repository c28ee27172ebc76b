import assert from "node:assert/strict";
import { test } from "node:test";

import { fromColumns } from "../../../overrides/facets/columns.js";

test("A record has what its columns say, false and zero too, and no name without a value; a page without records has none.", () => {
  assert.deepEqual(fromColumns({ id: ["a", "b"], van: [0, null], later: [null, true] }), [{ id: "a", van: 0 }, { id: "b", later: true }]);
  assert.deepEqual(fromColumns({}), []);
});
