import assert from "node:assert/strict";
import { test } from "node:test";

import Big from "big.js";
import fc from "fast-check";

import { Decimal } from "../../../../overrides/plan/sums/decimal.js";

const DIGITS = fc.stringMatching(/^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?$/);

/** Zero has no sign. @param {Big} value */
const plain = (value) => value.toFixed().replace(/^-0$/, "0");

test("sums, differences, products, distances and comparisons are those of a library", () => {
  fc.assert(fc.property(DIGITS, DIGITS, fc.integer({ min: -3, max: 3 }), (one, other, factor) => {
    const [a, b, x, y] = [Decimal.of(one), Decimal.of(other), new Big(one), new Big(other)];
    assert.equal(String(a), plain(x));
    assert.equal(String(a.plus(b)), plain(x.plus(y)));
    assert.equal(String(a.minus(b)), plain(x.minus(y)));
    assert.equal(String(a.times(factor)), plain(x.times(factor)));
    assert.equal(String(a.abs()), plain(x.abs()));
    assert.equal(a.compare(b), x.cmp(y));
  }));
});

test("rounding is to the near side, and from halfway to the even one", () => {
  fc.assert(fc.property(DIGITS, fc.integer({ min: 0, max: 4 }), (one, places) => {
    assert.equal(String(Decimal.of(one).rounded(places)), plain(new Big(one).round(places, Big.roundHalfEven)));
  }));
  assert.deepEqual(["0.125", "0.135", "-0.125", "0.005"].map((text) => String(Decimal.of(text).rounded(2))), ["0.12", "0.14", "-0.12", "0"]);
});

test("a share is rounded down", () => {
  const Floored = Big();
  Object.assign(Floored, { DP: 0, RM: Big.roundDown });
  fc.assert(fc.property(DIGITS, DIGITS, (one, other) => {
    const [part, whole] = [one.replace("-", ""), other.replace("-", "")];
    fc.pre(Number(whole) > 0);
    assert.equal(String(Decimal.of(part).perMille(Decimal.of(whole))), new Floored(part).times(1000).div(new Floored(whole)).toFixed());
  }));
});

test("a number of the program itself may stand on the other side", () => {
  assert.equal(Decimal.of("9.99").compare(10), -1);
  assert.equal(Decimal.of("62.5").compare(62.5), 0);
});
