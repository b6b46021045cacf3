import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { enclosureReal, rationalReal } from '../../../src/enclosure/real/real.ts';
import { certifiedProduction } from '../../../src/entanglement/certified/certified-production.ts';
import { entanglementProduction } from '../../../src/entanglement/certified/entanglement-production.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { parseRational } from '../../../src/exact/integers/rational.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { generatorFromMap } from '../../../src/quantum/generator.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';

type Rows = readonly (readonly (readonly [string, string])[])[];

interface Point {
  readonly name: string;
  readonly dims: readonly [number, number];
  readonly rate: string;
  readonly rho: Rows;
  readonly change: Rows;
}

/**
 * Written by make-singular-states.py, which knows the closest states beforehand, and by make-states-without-closed-form.py, which
 * solves the conditions of optimality; 50 digits.
 */
const points = ['singular-states.json', 'states-without-closed-form.json'].flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as readonly Point[],
);

const read = (rows: Rows): Matrix =>
  matrix(rows.map((row) => row.map(([re, im]) => [Number(re), Number(im)] as const)));

describe('entanglement production on a face', () => {
  test.each(points.filter((_, k) => ALL || k % 2 === 0))('has the reference value of $name in a tight interval', ({ dims, rho, change, rate: truth }) => {
    const moved = read(change);
    const along = generatorFromMap(moved.rows, (X) => moved.scaled(X.trace()));
    const { verdict, rate } = entanglementProduction(along, read(rho), dims);
    expect(verdict).toBe('on the face');
    expect(Math.abs(rate.value - Number(truth))).toBeLessThanOrEqual(rate.bound);
    expect(Math.abs(rate.value - Number(truth))).toBeLessThan(1e-13);
    expect(rate.bound).toBeLessThan(1e-10);
  });
});

const mixtures = JSON.parse(readFileSync(new URL('mixtures-of-integer-kets.json', import.meta.url), 'utf8')) as readonly {
  readonly name: string;
  readonly rate: string;
  readonly kets: readonly (readonly (readonly [number, number])[])[];
  readonly observable: readonly (readonly (readonly [number, number])[])[];
}[];

describe('certified entanglement production of mixtures of integer kets', () => {
  test.each(mixtures)('has the reference value of $name in its enclosure', ({ kets, observable, rate: truth }) => {
    const G = matrix(kets, { arithmetic: exact });
    const square = G.times(G.adjoint());
    const rho = square.scaled(exact.real(1).dividedBy(square.trace()));
    const moved = rho.times(matrix(observable, { arithmetic: exact })).times(rho);
    const rate = certifiedProduction(rho, moved.minus(rho.scaled(moved.trace())), [2, 2]);
    const difference = enclosureReal(rate.minus(rationalReal(parseRational(truth)))).enclose(128)!;
    expect(difference.lower <= 0n && difference.upper >= 0n).toBe(true);
    // 2⁻⁴⁰.
    expect(difference.upper - difference.lower).toBeLessThan(1n << 88n);
  });
});
