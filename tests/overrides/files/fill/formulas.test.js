import assert from "node:assert/strict";
import { test } from "node:test";

import { extended, moved } from "../../../../overrides/files/fill/formulas.js";

test("a copied row computes with its own cells, and with the same cells of other sheets and rows", () => {
  for (const [formula, by, made] of /** @type {[string, number, string][]} */ ([
    ["SUM(K7,L7)", 3, "SUM(K10,L10)"],
    ["K7=Keuzes!$A$2", 3, "K10=Keuzes!$A$2"],
    ["'Blad 7'!A7+A7", 1, "'Blad 7'!A7+A8"],
    ["A$7+$A7+AB7:AD7", 2, "A$7+$A9+AB9:AD9"],
    ['IF(A7="K7";"";A7)', 1, 'IF(A8="K7";"";A8)'],
    ["LOG10(A1)", 1, "LOG10(A2)"],
    ["[.A7]+[$Keuzes.$A$2]+[$'Blad 7'.A7]", 5, "[.A12]+[$Keuzes.$A$2]+[$'Blad 7'.A7]"],
    ["SUM([.A7:.B7])", 1, "SUM([.A8:.B8])"],
  ])) assert.equal(moved(formula, by), made);
});

test("an area that ends at the last row of a table ends at its new last row, on its own sheet only", () => {
  assert.equal(extended("SUM(K7:K62)+K62+Keuzes!$C$2:$C$62", 62, 207), "SUM(K7:K207)+K62+Keuzes!$C$2:$C$62");
  assert.equal(extended("SUM([.K7:.K62];[$Keuzes.$C$2:.$C$62])", 62, 207), "SUM([.K7:.K207];[$Keuzes.$C$2:.$C$62])");
  assert.equal(extended('"K7:K62"&K$6:K$61', 62, 207), '"K7:K62"&K$6:K$61');
});

test("a name of a whole file says of which sheet its area is", () => {
  assert.equal(extended("OFFSET('Blad A1:B62'!$A$1:$O$1,LEN('Blad A1:B62'!$A$7:$O$62))", 62, 207, true),
    "OFFSET('Blad A1:B62'!$A$1:$O$1,LEN('Blad A1:B62'!$A$7:$O$207))");
});
