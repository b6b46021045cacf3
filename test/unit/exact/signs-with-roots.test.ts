import { describe, expect, test } from 'vitest';
import { type RationalFunction, rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import type { Polynomial } from '../../../src/exact/polynomials/polynomial.ts';
import type { RingWithRoots } from '../../../src/exact/polynomials/ring-with-roots.ts';
import { provedByNorms } from '../../../src/exact/signs/sign-with-roots.ts';
import { decideSign } from '../../../src/exact/signs/sign-on-domain.ts';
import { interval } from '../../../src/exact/signs/parameter-box.ts';
import { rational } from '../../../src/exact/integers/rational.ts';

const field = rationalFunctionField(['x', 'y', 'r'], 'signs', [{ name: 'r', prime: 2n }]);
const [x, y, r] = field.variables.map((name) => field.variable(name));
type Operation = (a: RationalFunction, b: RationalFunction) => RationalFunction;
const add: Operation = (a, b) => field.add(a, b);
const sub: Operation = (a, b) => field.sub(a, b);
const mul: Operation = (a, b) => field.mul(a, b);
const n = (value: number): RationalFunction => field.fromInteger(BigInt(value));
const positive = interval([rational(0), undefined]);
const root = interval([rational(7, 5), rational(3, 2)]);

/** Signs of polynomials without roots, on x > 0 and y > 0. */
const proves = (p: Polynomial, strict: boolean): boolean =>
  decideSign(field.domain, p, strict ? 'positive' : 'nonnegative', [positive, positive, root]).verdict === 'proved';

const byNorms = ({ numerator }: RationalFunction, strict: boolean): boolean =>
  provedByNorms(field.domain as RingWithRoots, numerator, strict, proves);

const square = sub(add(mul(x, x), mul(n(2), mul(y, y))), mul(n(2), mul(r, mul(x, y))));

describe('a + b√2 for x > 0 and y > 0', () => {
  test.each([
    ['(x − √2 y)² ≥ 0', square, false],
    ['(x − √2 y)² + y² > 0', add(square, mul(y, y)), true],
    ['x + √2 y > 0', add(x, mul(r, y)), true],
    ['√2 (x + y) − x > 0', sub(mul(r, add(x, y)), x), true],
    ['√2 (x + y) − 7/5 (x + y) > 0', sub(mul(n(5), mul(r, add(x, y))), mul(n(7), add(x, y))), true],
    ['3 (x + y)/2 − √2 (x + y) > 0', sub(mul(n(3), add(x, y)), mul(n(2), mul(r, add(x, y)))), true],
  ] as const)('%s', (_, p, strict) => {
    expect(byNorms(p, strict)).toBe(true);
    expect(byNorms(field.neg(p), strict)).toBe(false);
  });

  test.each([
    ['(x − √2 y)² > 0, zero at x = √2 y', square, true],
    ['(x − √2 y)² − y²/100 ≥ 0', sub(mul(n(100), square), mul(y, y)), false],
    ['x − √2 y ≥ 0', sub(x, mul(r, y)), false],
    ['√2 y − x ≥ 0', sub(mul(r, y), x), false],
    ['(x − y)² + √2 (x − y)² > 0, zero at x = y', mul(add(n(1), r), mul(sub(x, y), sub(x, y))), true],
    ['−√2 x ≥ 0', field.neg(mul(r, x)), false],
    ['x − y − √2 (x + y) ≥ 0', sub(sub(x, y), mul(r, add(x, y))), false],
    ['x − √2 (x + y) ≥ 0', sub(x, mul(r, add(x, y))), false],
  ] as const)('%s is not proved', (_, p, strict) => {
    expect(byNorms(p, strict)).toBe(false);
  });

  test('(x − y)² + √2 ≥ 0 where the norm changes its sign', () => {
    const p = add(mul(sub(x, y), sub(x, y)), r);
    expect(byNorms(p, false)).toBe(true);
    expect(byNorms(p, true)).toBe(true);
    expect(byNorms(sub(p, mul(n(2), r)), false)).toBe(false);
  });
});
