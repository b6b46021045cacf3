import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entanglementProduction } from '../../../src/entanglement/certified/entanglement-production.ts';
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
  test.each(points)('has the reference value of $name in a tight interval', ({ dims, rho, change, rate: truth }) => {
    const moved = read(change);
    const along = generatorFromMap(moved.rows, (X) => moved.scaled(X.trace()));
    const { verdict, rate } = entanglementProduction(along, read(rho), dims);
    expect(verdict).toBe('on the face');
    expect(Math.abs(rate.value - Number(truth))).toBeLessThanOrEqual(rate.bound);
    expect(Math.abs(rate.value - Number(truth))).toBeLessThan(1e-13);
    expect(rate.bound).toBeLessThan(1e-10);
  });
});
