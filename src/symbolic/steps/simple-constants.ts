import {
  addRationals,
  printRational,
  type Rational,
  rational,
  rationalFromNumber,
} from '../../exact/integers/rational.ts';
import { simplestBetween } from '../../exact/signs/open-cells.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { applied, type ClosedForm, constantForm, negativeOf, rationalForm } from '../formulas/closed-form.ts';

/** Rational numbers, their square roots and those times ln 2 that are near a number and simple. */
export function constantsNear(field: RationalFunctionField, ratio: number): readonly (readonly [ClosedForm, string])[] {
  const plain = simpleNear(ratio);
  const square = simpleNear(ratio * ratio);
  const ln2 = applied(field, 'ln', constantForm(field, 2));
  const bits = simpleNear(ratio * Math.LN2);
  const constant = (q: Rational): ClosedForm => rationalForm(field.fromRational(q));
  const list: (readonly [ClosedForm, string])[] = [];
  if (plain !== undefined) list.push([constant(plain), printRational(plain)]);
  if (square !== undefined) {
    const root = applied(field, 'sqrt', constant(square));
    const text = `sqrt(${printRational(square)})`;
    list.push(ratio < 0 ? [negativeOf(field, root), `-${text}`] : [root, text]);
  }
  if (bits !== undefined) {
    const text = `${printRational(bits)}/ln(2)`;
    list.push([{ kind: 'quotient', numerator: constant(bits), denominator: ln2 }, text]);
  }
  return list;
}

/** Largest numerator or denominator of a factor that is worth a sentence. */
const LARGEST = 64n;

function simpleNear(x: number): Rational | undefined {
  const size = rationalFromNumber(Math.abs(x));
  const width = rational(size.numerator, size.denominator * 2n ** 30n);
  const minus = { ...width, numerator: -width.numerator };
  const simple = simplestBetween(addRationals(size, minus), addRationals(size, width));
  if (simple.numerator > LARGEST || simple.denominator > LARGEST) return undefined;
  return x < 0 ? { ...simple, numerator: -simple.numerator } : simple;
}
