/** Exact decimal numbers: sums, differences and comparisons, and the one quotient that a share needs. A library that does more costs more than all sums together. */

/** @typedef {Decimal | number} Operand */

/** One number, never changed: `units` of 10 to the power `-scale`. */
export class Decimal {
  /** @param {bigint} units @param {number} scale the number of decimals, 0 or more */
  constructor(units, scale) {
    this.units = units;
    this.scale = scale;
  }

  /** @param {string | number} value digits with at most one decimal point, and a minus sign before it or not @returns {Decimal} */
  static of(value) {
    const [whole, part = ""] = String(value).split(".");
    return new Decimal(BigInt(whole + part), part.length);
  }

  /** @param {Operand} other */
  plus(other) {
    return this.with(other, (mine, theirs) => mine + theirs);
  }

  /** @param {Operand} other */
  minus(other) {
    return this.with(other, (mine, theirs) => mine - theirs);
  }

  /** @param {number} factor a whole number */
  times(factor) {
    return new Decimal(this.units * BigInt(factor), this.scale);
  }

  abs() {
    return this.units < 0n ? this.times(-1) : this;
  }

  /** Below, at or above 0 as this number is less than, equal to or more than the other. @param {Operand} other */
  compare(other) {
    const { units } = this.minus(other);
    return units < 0n ? -1 : Number(units > 0n);
  }

  /** A thousand times this number in the other, in whole numbers, rounded down; both above 0. @param {Decimal} other @returns {bigint} */
  perMille(other) {
    const scale = Math.max(this.scale, other.scale);
    return this.unitsAt(scale) * 1000n / other.unitsAt(scale);
  }

  /** With at most so many decimals; what is halfway goes to the even side. @param {number} places */
  rounded(places) {
    if (this.scale <= places) return this;
    const step = 10n ** BigInt(this.scale - places);
    const rest = 2n * (this.abs().units % step);
    const low = this.abs().units / step;
    const near = rest > step || (rest === step && low % 2n) ? low + 1n : low;
    return new Decimal(this.units < 0n ? -near : near, places);
  }

  /** With a decimal point and no zeros that say nothing: `-2.5`. */
  toString() {
    const digits = String(this.abs().units).padStart(this.scale + 1, "0");
    const [whole, part] = [digits.slice(0, digits.length - this.scale), digits.slice(digits.length - this.scale).replace(/0+$/, "")];
    return (this.units < 0n ? "-" : "") + whole + (part && `.${part}`);
  }

  /** @param {Operand} other @param {(mine: bigint, theirs: bigint) => bigint} act on units of one size */
  with(other, act) {
    const operand = other instanceof Decimal ? other : Decimal.of(other);
    const scale = Math.max(this.scale, operand.scale);
    return new Decimal(act(this.unitsAt(scale), operand.unitsAt(scale)), scale);
  }

  /** @param {number} scale no fewer decimals than this number has */
  unitsAt(scale) {
    return this.units * 10n ** BigInt(scale - this.scale);
  }
}
