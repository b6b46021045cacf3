import { describe, expect, test } from 'vitest';
import { interval, type ParameterBox, samplePoints } from '../../../src/exact/signs/parameter-box.ts';
import { parseRationalFunction } from './parse-rational-function.ts';
import { evaluateAt } from '../../../src/exact/polynomials/polynomial-calculus.ts';
import { pseudoRandom } from '../../../src/exact/integers/prime.ts';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { compareRationals, parseRational, rational } from '../../../src/exact/integers/rational.ts';
import { countRoots, isolateRoots, refineRoot, signAt, sturmSequence } from '../../../src/exact/signs/real-roots.ts';
import {
  type SignClaim,
  decideSign,
  decideSignOfFraction,
  type SignVerdict,
} from '../../../src/exact/signs/sign-on-domain.ts';
import { comparedSquares } from '../../../src/exact/signs/sign-with-assumptions.ts';
import { DomainError } from '../../../src/matrix/errors.ts';

const positive = interval([rational(0), undefined]);
const line = interval([undefined, undefined]);
const unit = interval([rational(0), rational(1)]);
const closedUnit = interval([rational(0), rational(1)], [true, true]);

function decide(names: string, text: string, claim: SignClaim, box: ParameterBox): SignVerdict {
  const field = rationalFunctionField(names.split(' '));
  return decideSign(field.domain, parseRationalFunction(field, text).numerator, claim, box);
}

describe('real roots', () => {
  test('Sturm counts and isolates the roots of products of known factors', () => {
    const multiply = (p: readonly bigint[], q: readonly bigint[]): bigint[] => {
      const result = new Array<bigint>(p.length + q.length - 1).fill(0n);
      p.forEach((a, i) => q.forEach((b, j) => (result[i + j] += a * b)));
      return result;
    };
    const next = pseudoRandom(3);
    for (let run = 0; run < 60; run += 1) {
      const roots = [...new Set(Array.from({ length: 1 + (next() % 6) }, () => (next() % 41) - 20))];
      // (3x − n) for each root, and x² + 1 + k without real roots
      let p: readonly bigint[] = [BigInt(1 + (next() % 5)), 0n, 1n];
      for (const n of roots) p = multiply(p, [BigInt(-n), 3n]);
      if (next() % 2 === 0) p = p.map((coefficient) => -coefficient);
      expect(countRoots(sturmSequence(p), undefined, undefined)).toBe(roots.length);
      const isolated = isolateRoots(p);
      const sorted = roots.toSorted((a, b) => a - b);
      expect(isolated.length).toBe(sorted.length);
      for (const [k, root] of isolated.entries()) {
        const fine = refineRoot(p, root, rational(1, 1_000_000));
        const exact = rational(sorted[k], 3);
        expect(compareRationals(fine.lower, exact)).not.toBe(1);
        expect(compareRationals(exact, fine.upper)).not.toBe(1);
      }
    }
  });

  test('√2 is refined to any width', () => {
    const [, root] = isolateRoots([-2n, 0n, 1n]);
    const width = rational(1n, 2n ** 300n);
    const { lower, upper } = refineRoot([-2n, 0n, 1n], root, width);
    expect([signAt([-2n, 0n, 1n], lower), signAt([-2n, 0n, 1n], upper)]).toEqual([-1, 1]);
    expect(
      compareRationals(
        rational(
          upper.numerator * lower.denominator - lower.numerator * upper.denominator,
          upper.denominator * lower.denominator,
        ),
        width,
      ),
    ).not.toBe(1);
  });
});

describe('the sign of a polynomial on a box', () => {
  test('is proved for positive coefficients, shifts and intervals', () => {
    expect(decide('g r', 'g^2 + 3*g*r + r', 'positive', [positive, positive]).verdict).toBe('proved');
    expect(
      decide('g r', 'g*r - 2*r - 3*g + 6', 'positive', [
        interval([rational(3), undefined]),
        interval([rational(3), undefined]),
      ]).verdict,
    ).toBe('proved');
    expect(decide('s t', '1 - s*t', 'positive', [unit, unit]).verdict).toBe('proved');
    expect(decide('s t', '-(1 - s*t)', 'negative', [unit, unit]).verdict).toBe('proved');
  });

  test('a strict claim fails on a closed face where a weak one holds', () => {
    expect(decide('s t', '1 - s*t', 'nonnegative', [closedUnit, closedUnit]).verdict).toBe('proved');
    const strict = decide('s t', '1 - s*t', 'positive', [closedUnit, closedUnit]);
    expect(strict).toMatchObject({ verdict: 'refuted', point: [rational(1), rational(1)], value: rational(0) });
    expect(decide('s t', '2 - s*t', 'positive', [closedUnit, closedUnit]).verdict).toBe('proved');
  });

  test('one variable is always decided, touching zeros included', () => {
    expect(decide('x', '(x-1)^2', 'nonnegative', [line]).verdict).toBe('proved');
    expect(decide('x', '(x-1)^2', 'positive', [line])).toMatchObject({ verdict: 'refuted', point: [rational(1)] });
    const irrational = decide('x', '(x^2-2)^2', 'positive', [positive]);
    expect(irrational).toMatchObject({ verdict: 'refuted', variable: 'x' });
    expect(decide('x', '(x^2-2)^2', 'nonnegative', [positive]).verdict).toBe('proved');
    expect(decide('x', 'x^2-2', 'positive', [interval([rational(3, 2), undefined])]).verdict).toBe('proved');
    expect(decide('x', '(x-1)*(x-2)', 'positive', [interval([rational(0), rational(1)])]).verdict).toBe('proved');
    expect(decide('x', '(x-1)*(x-2)', 'positive', [interval([rational(0), rational(1)], [true, true])]).verdict).toBe(
      'refuted',
    );
    expect(
      decide('x', '(x-1)*(x-2)', 'nonpositive', [interval([rational(1), rational(2)], [true, true])]).verdict,
    ).toBe('proved');
    expect(decide('x', 'x^3 - 3*x^2 - 4*x - 1', 'negative', [interval([rational(0), rational(4)])]).verdict).toBe(
      'proved',
    );
    expect(
      decide('x', 'x^3 - 3*x^2 - 4*x - 1', 'negative', [interval([rational(0), parseRational('4.05')])]).verdict,
    ).toBe('refuted');
  });

  test('quadratics, squares and homogeneous forms are decided', () => {
    expect(decide('x y', 'x^2 - x*y + y^2', 'positive', [positive, positive]).verdict).toBe('proved');
    expect(decide('x y z', 'x^2 - x*y + y^2 + z', 'positive', [line, positive, positive]).verdict).toBe('proved');
    expect(decide('x y z', '(x - y)^2*(x + z)', 'nonnegative', [positive, positive, positive]).verdict).toBe('proved');
    expect(decide('x y z', '(x - y)^2*(x + z)', 'positive', [positive, positive, positive])).toMatchObject({
      verdict: 'refuted',
    });
    expect(decide('x y', 'x^4 - 2*x^3*y + 3*x^2*y^2 - 2*x*y^3 + y^4', 'positive', [positive, positive]).verdict).toBe(
      'proved',
    );
    expect(decide('x y z', 'x^2 + y^2 + z^2 - x*y - y*z - x*z + 1', 'positive', [line, line, line]).verdict).toBe(
      'proved',
    );
  });

  test('a refutation carries a rational point of the box where the claim is false', () => {
    const field = rationalFunctionField(['g', 'c', 'r']);
    const text = 'g*(r-g)*(r+c) - c*(r+c/2)^2';
    const { numerator } = parseRationalFunction(field, text);
    for (const claim of ['positive', 'nonnegative', 'negative', 'nonpositive'] as const) {
      const verdict = decideSign(field.domain, numerator, claim, [positive, positive, positive]);
      expect(verdict.verdict).toBe('refuted');
      if (!('point' in verdict)) throw new Error('expected a point');
      expect(evaluateAt(field.domain.packing, numerator, verdict.point)).toEqual(verdict.value);
      expect(verdict.value.numerator > 0n).toBe(claim === 'negative' || claim === 'nonpositive');
      expect(verdict.point.every((coordinate) => coordinate.numerator > 0n)).toBe(true);
    }
  });

  test('what is neither proved nor refuted within the budget is undecided', () => {
    // Motzkin’s form is nonnegative, with zeros at |x| = |y| = |z|
    const motzkin = 'x^4*y^2 + x^2*y^4 - 3*x^2*y^2*z^2 + z^6';
    const field = rationalFunctionField(['x', 'y', 'z', 'w']);
    const { numerator } = parseRationalFunction(field, `${motzkin} + w^6`);
    const verdict = decideSign(field.domain, numerator, 'positive', [line, line, line, positive], {
      points: 5,
      depth: 0,
    });
    expect(verdict.verdict).toBe('undecided');
  });

  test('fractions take the sign of their denominator into account', () => {
    const field = rationalFunctionField(['g', 'r']);
    const f = parseRationalFunction(field, '(g+r)/(-g^2-r)');
    expect(decideSignOfFraction(field.domain, f, 'negative', [positive, positive]).verdict).toBe('proved');
    const verdict = decideSignOfFraction(field.domain, f, 'positive', [positive, positive]);
    expect(verdict).toMatchObject({ verdict: 'refuted' });
    expect('value' in verdict && verdict.value.numerator < 0n).toBe(true);
    const pole = parseRationalFunction(field, '1/(g-r)');
    expect(decideSignOfFraction(field.domain, pole, 'positive', [positive, positive]).verdict).toBe('undecided');
  });

  test('no verdict contradicts random points', () => {
    const field = rationalFunctionField(['x', 'y']);
    const next = pseudoRandom(17);
    const counts = { proved: 0, refuted: 0, undecided: 0 };
    for (let run = 0; run < 60; run += 1) {
      const c = () => (next() % 9) - 3;
      const text = `${c()}*x^2 + ${c()}*x*y + ${c()}*y^2 + ${c()}*x + ${c()}*y + ${c()}`;
      const { numerator } = parseRationalFunction(field, text);
      const box = [
        [positive, positive],
        [line, unit],
        [unit, positive],
      ][run % 3];
      const verdict = decideSign(field.domain, numerator, 'positive', box);
      counts[verdict.verdict] += 1;
      if (verdict.verdict !== 'proved') continue;
      for (const point of samplePoints(box, 300)) {
        expect(evaluateAt(field.domain.packing, numerator, point).numerator > 0n, text).toBe(true);
      }
    }
    expect(counts.proved).toBeGreaterThan(5);
    expect(counts.refuted).toBeGreaterThan(5);
  });

  test('empty intervals are refused', () => {
    expect(() => interval([rational(1), rational(1)])).toThrow(DomainError);
  });
});

test('of two squares that are compared the polynomial is nonnegative where both of what is asked are', () => {
  const { domain: ring } = rationalFunctionField(['u', 'v']);
  const read = (text: string) => parseRationalFunction(rationalFunctionField(['u', 'v']), text).numerator;
  const square = { polynomial: read('u^2 - v^2') };
  const values = [-2, -1, 0, 1, 2].map((n) => rational(n));
  for (const text of ['u - v', 'u + v', 'v - u', '-u - v', '1 - u*v', '2*v - 1']) {
    const p = read(text);
    const cases = [...comparedSquares(ring, p, [square])];
    expect(cases.length, text).toBeGreaterThan(0);
    const negative = values
      .flatMap((u) => values.map((v) => [u, v]))
      .filter((point) => {
        const isGiven = (q: typeof p): boolean => evaluateAt(ring.packing, q, point).numerator >= 0n;
        return !isGiven(p) && cases.some(({ part, norm }) => isGiven(part) && isGiven(norm));
      });
    expect(negative, text).toEqual([]);
  }
});
