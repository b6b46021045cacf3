import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { boxConstants, pointNumber, rangeNumber } from '../../../src/certificates/box-number.ts';
import { runBoxProof, type BoxProof } from '../../../src/certificates/box-proof.ts';
import { BoxProblem, type Box } from '../../../src/certificates/box-statement.ts';
import { proveOnBox } from '../../../src/certificates/branch-and-bound.ts';
import { formula } from '../../../src/claims/formula.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { parseRational, rational, type Rational } from '../../../src/exact/integers/rational.ts';
import type { Arithmetic } from '../../../src/matrix/interface.ts';
import { ROOT } from '../source-files.ts';

/** Rational numbers between −4 and 4 with small denominators. */
const number = fc
  .tuple(fc.integer({ min: -64, max: 64 }), fc.integer({ min: 1, max: 16 }))
  .map(([n, d]) => rational(n, d * 4));
const interval = fc
  .tuple(number, number)
  .map(([a, b]): readonly [Rational, Rational] => (toNumber(a) <= toNumber(b) ? [a, b] : [b, a]));
const weight = fc.integer({ min: 0, max: 8 }).map((k) => rational(k, 8));

const EXPRESSIONS = [
  'x*y - x^2/3 + 1/2',
  'exp(x/4) - y*x',
  'ln(x^2 + 1) + sqrt(y^2 + 1/2)',
  '(x - y)/(x^2 + y^2 + 1)',
  'exp(-x^2/8)*ln(y^2 + 2)/(1 + x^2)',
];

function toNumber({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

describe('ranges over boxes', () => {
  test.each(EXPRESSIONS)('of %s contain the values at points inside', (text) => {
    let known = 0;
    fc.assert(
      fc.property(interval, interval, weight, weight, (x, y, s, t) => {
        const at = ([from, to]: readonly [Rational, Rational], w: Rational): number =>
          toNumber(from) + (toNumber(to) - toNumber(from)) * toNumber(w);
        const [px, py] = [at(x, s), at(y, t)];
        const values = { x: rangeNumber(...x, 64), y: rangeNumber(...y, 64) };
        const over = formula(text).evaluate(values, boxConstants(64) as unknown as Arithmetic);
        const exactly = formula(text).evaluate({ x: float64.real(px), y: float64.real(py) });
        // Of a logarithm of x·x + 1 over a wide interval nothing is known: x·x looks as if it could be negative.
        if (over.bound === Infinity) return;
        const slack = 2 ** -40 * (1 + Math.abs(exactly.value));
        known++;
        expect(Math.abs(exactly.value - over.value)).toBeLessThanOrEqual(over.bound + slack);
      }),
      { seed: 3, numRuns: 300 },
    );
    expect(known).toBeGreaterThan(20);
  });

  test.each(EXPRESSIONS)('of the derivatives of %s contain difference quotients', (text) => {
    fc.assert(
      fc.property(number, number, (x, y) => {
        const statement = { expressions: [text], relation: '> 0', box: { x: ['0', '1'], y: ['0', '1'] } } as const;
        const box: Box = [
          [x, x],
          [y, y],
        ];
        const jet = new BoxProblem(statement, 128).jet(0, box);
        const value = (dx: number, dy: number): number =>
          formula(text).evaluate({ x: float64.real(toNumber(x) + dx), y: float64.real(toNumber(y) + dy) }).value;
        const h = 2 ** -12;
        const scale = 1 + Math.abs(value(0, 0)) + Math.abs(value(1, 1));
        const near = (bound: { readonly value: number }, quotient: number): void =>
          expect(Math.abs(bound.value - quotient)).toBeLessThan(2 ** -9 * scale);
        near(jet.gradient[0], (value(h, 0) - value(-h, 0)) / (2 * h));
        near(jet.gradient[1], (value(0, h) - value(0, -h)) / (2 * h));
        near(jet.hessian[0][0], (value(h, 0) - 2 * value(0, 0) + value(-h, 0)) / h ** 2);
        near(jet.hessian[1][0], (value(h, h) - value(h, -h) - value(-h, h) + value(-h, -h)) / (4 * h ** 2));
      }),
      { seed: 4, numRuns: 40 },
    );
  });

  test('know the sign of a logarithm next to 1, and nothing after a division by zero', () => {
    expect(rangeNumber(rational(1), rational(2), 64).ln().range!.lower).toBe(0n);
    expect(rangeNumber(rational(1, 2), rational(1), 64).ln().range!.upper).toBe(0n);
    const one = pointNumber(rational(1), 64);
    expect(one.dividedBy(rangeNumber(rational(-1), rational(1), 64)).range).toBeUndefined();
    expect(rangeNumber(rational(-1), rational(1), 64).ln().range).toBeUndefined();
    expect(rangeNumber(rational(-1), rational(1), 64).sqrt().range).toBeUndefined();
  });
});

describe('proveOnBox', () => {
  test.each([
    ['x^2 - x/2 + 1/10', '> 0', []],
    ['x^2 - x + 1/4', '≥ 0', [{ x: '1/2' }]],
    ['exp(x) - 1 - x', '≥ 0', [{ x: '0' }]],
    ['(x^2 - 2)^2', '≥ 0', [{ x: 'sqrt(2)' }, { x: '-sqrt(2)' }]],
    ['2 + x^3', '≥ 0', []],
    ['abs(x) + 1/2', '> 0', []],
  ] as const)('proves %s %s on [−1, 3/2]', (text, relation, zeros) => {
    const box = { x: ['-1', '3/2'] } as const;
    expect(proveOnBox({ expressions: [text], relation, box, zeros })).toMatchObject({ verdict: 'proved' });
  });

  test.each([
    ['x^2 - x + 0.2499', '≥ 0'],
    ['exp(x) - 1 - x - 1/1000', '≥ 0'],
    ['x^2', '> 0'],
    ['1 - x', '> 0'],
    ['ln(x + 2) - x - 1/5', '≥ 0'],
  ] as const)('refutes %s %s on [−1, 1] with a rational point', (text, relation) => {
    const result = proveOnBox({ expressions: [text], relation, box: { x: ['-1', '1'] } });
    if (result.verdict !== 'refuted') {
      // x² > 0 fails at one point only, which bisection meets exactly: its value cannot be told from zero by intervals.
      expect([text, result.verdict]).toEqual(['x^2', 'undecided']);
      return;
    }
    const { value } = formula(text).evaluate({ x: float64.real(toNumber(parseRational(result.point['x']))) });
    expect(value).toBeLessThanOrEqual(0);
  });

  test('a statement that is false in a corner is never proved, and neither is one with a wrong zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (m, n) => {
        // Negative only within 1/n of the corner (1, 1).
        const text = `2 - x - y - 1/${m * n}`;
        const box = { x: ['0', '1'], y: ['0', '1'] } as const;
        expect(proveOnBox({ expressions: [text], relation: '≥ 0', box }).verdict).toBe('refuted');
      }),
      { seed: 5, numRuns: 25 },
    );
    const wrong = {
      expressions: ['x^2 - 1/1000000'],
      relation: '≥ 0',
      box: { x: ['-1', '1'] },
      zeros: [{ x: '0' }],
    } as const;
    expect(proveOnBox(wrong).verdict).toBe('refuted');
    const saddle = {
      expressions: ['x*y'],
      relation: '≥ 0',
      box: { x: ['-1', '1'], y: ['-1', '1'] },
      zeros: [{ x: '0', y: '0' }],
    } as const;
    expect(proveOnBox(saddle).verdict).toBe('refuted');
  });

  test('says what is left when the boxes run out', () => {
    const statement = {
      expressions: ['abs(x) + abs(y) - (x + y)/10'],
      relation: '≥ 0',
      box: { x: ['-1', '1'], y: ['-1', '1'] },
    } as const;
    const result = proveOnBox(statement);
    expect(result).toMatchObject({ verdict: 'undecided' });
    if (result.verdict !== 'undecided') return;
    expect(result.left).toBeGreaterThan(0);
    for (const { x, y } of result.open) {
      for (const end of [...x, ...y]) expect(Math.abs(toNumber(parseRational(end)))).toBeLessThan(2 ** -20);
    }
    expect(proveOnBox(statement, { maximalBoxes: 10 })).toMatchObject({ verdict: 'undecided', boxes: 10 });
  });

  test('an alternative needs one of its expressions at every point', () => {
    const box = { x: ['-1', '1'] } as const;
    expect(proveOnBox({ expressions: ['x + 1/10', '1/10 - x'], relation: '> 0', box }).verdict).toBe('proved');
    expect(proveOnBox({ expressions: ['x - 1/10', '-1/10 - x'], relation: '> 0', box }).verdict).toBe('refuted');
  });

  test('a derivative is decided by the derivative', () => {
    const box = { x: ['0', '1'], y: ['1', '2'] } as const;
    expect(proveOnBox({ expressions: ['x*exp(y)'], relation: '> 0', derivative: 'x', box }).verdict).toBe('proved');
    expect(proveOnBox({ expressions: ['x^2*y - x'], relation: '> 0', derivative: 'x', box }).verdict).toBe('refuted');
    expect(() => proveOnBox({ expressions: ['x'], relation: '> 0', derivative: 'z', box })).toThrow(/be one of x, y/);
  });
});

const FILES = readdirSync(join(ROOT, 'proofs/boxes'));

describe('the proofs of proofs/boxes', () => {
  test.each(FILES)('%s is proved, and not with another sign', async (file) => {
    const { default: proof } = (await import(join(ROOT, 'proofs/boxes', file))) as { readonly default: BoxProof };
    const report = runBoxProof(proof);
    expect(report.wrongRewritings).toEqual([]);
    if (proof.open === undefined) expect(report.proved).toBe(true);
    const opposite = Object.entries(proof.parts).map(([name, part]) => [
      name,
      { ...part, expressions: part.expressions.map((text) => (typeof text === 'string' ? `-(${text})` : text)) },
    ]);
    for (const { verdict } of Object.values(
      runBoxProof({ ...proof, parts: Object.fromEntries(opposite) as never }).parts,
    )) {
      expect(verdict).toBe('refuted');
    }
  });

  test('are at least five', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(5);
  });
});
