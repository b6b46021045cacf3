import { expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { valuesOf } from '../../../src/figures/data/parameters.ts';
import { spinRandomMatrixFig1 } from '../../../src/figures/spin-random-matrix-fig-1.ts';

const SMALL = ['points=20', 'small=3', 'medium=10', 'large=200'];

const { tables, findings } = spinRandomMatrixFig1.compute(valuesOf(spinRandomMatrixFig1, SMALL));
const columns = Object.fromEntries(tables[0].columns.map(({ name, values }) => [name, values]));
const last = (name: string): number => columns[name].at(-1)!;

test('the exact entropy production is not negative, its weak-coupling form is where the reservoir is small', () => {
  for (const name of ['exact_1', 'exact_2', 'exact_3']) {
    expect(Math.min(...columns[name].slice(1)), name).toBeGreaterThan(1e-3);
  }
  expect(Math.min(...columns.weak_1)).toBeLessThan(-0.3);
});

test('many levels lead to the limit of infinitely many, which is not the Redfield equation', () => {
  // Plateaus: see the reference points of the model; the realisation is within a few 1/N.
  expect(last('exact_infinite')).toBeCloseTo(0.36941, 4);
  expect(last('weak_infinite')).toBeCloseTo(0.302055, 4);
  expect(last('redfield')).toBeCloseTo(0.313262, 5);
  expect(last('energy_resolved')).toBeCloseTo(0.29301, 3);
  expect(Math.abs(last('exact_3') - last('exact_infinite'))).toBeLessThan(0.01);
  expect(Math.abs(last('exact_3') - last('redfield'))).toBeGreaterThan(0.04);
});

test('the plateau of the Redfield equation is that of equilibrium, h(p) − βΔp with p = 1/(e^{βΔ} + 1)', () => {
  const p = 1 / (Math.E + 1);
  expect(last('redfield')).toBeCloseTo(-p * Math.log(p) - (1 - p) * Math.log(1 - p) - p, 5);
});

test.runIf(ALL)('another seed draws other matrices, and leaves the limits as they are', () => {
  const other = spinRandomMatrixFig1.compute(valuesOf(spinRandomMatrixFig1, [...SMALL, 'seed=2']));
  const [, exact] = other.tables[0].columns;
  expect(exact.values).not.toEqual(columns.exact_1);
  expect(other.tables[0].columns.at(-4)!.values).toEqual(columns.exact_infinite);
  expect(other.findings).toHaveLength(findings.length);
});
