import { describe, expect, test } from 'vitest';
import { claim } from '../../../src/claims/claim.ts';
import { atLeast } from '../../../src/claims/relation.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyStateWithClosest } from '../../../src/ensembles/states-with-closest.ts';
import { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { anyLindbladian } from '../../../src/ensembles/lindbladian.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Counterexample } from '../../../src/hunter/evidence.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { drawnObjects, matrixText } from '../../../src/registry/drawn-objects.ts';

describe('matrixText', () => {
  test.each([
    [exact.matrix(2, 2, [1, 0, 0, 4], [0, 2, -2, 0], 5), '1/5·[[1, 2i], [-2i, 4]]'],
    [exact.matrix(1, 2, [2, 4], [6, -2], 3), '2/3·[[1 + 3i, 2 - i]]'],
    [exact.matrix(1, 1, [1]), '[[1]]'],
    [exact.matrix(1, 1, [0]), '[[0]]'],
    [exact.matrix(1, 2, [0, -3], [1, 0]), '[[i, -3]]'],
    [exact.matrix(1, 2, [0, 0], [-1, 1], 7), '1/7·[[-i, i]]'],
    [float64.matrix(1, 2, [1, 2], [0, -1], 3), '[[0.333333, 0.666667 - 0.333333i]]'],
  ])('%#: %s prints as %s', (matrix, text) => {
    expect(matrixText(matrix as Matrix)).toBe(text);
  });
});

const stored = (integers: Counterexample['integers'], unit = 1): Counterexample => ({
  format: 'clausius-counterexample',
  version: 1,
  claim: 'a',
  system: 2,
  unit,
  integers,
  relation: '≥',
  left: 0,
  right: 1,
  margin: -1,
  bound: 0,
  found: { seed: 1, phase: 'sample', instance: 0 },
});

describe('drawnObjects', () => {
  const of = (given: Record<string, Ensemble<unknown>>) =>
    claim('a', {
      source: 's',
      statement: 't',
      literature: 'false',
      systems: [2],
      given: () => given,
      asserts: () => atLeast(float64.real(0), 1),
    });

  test('shows a state as an exact rational matrix', () => {
    const objects = drawnObjects(of({ rho: anyDensityMatrix({ dim: 2 }) }), stored({ rho: [1, 0, 0, 0, 0, 0, 0, 2] }));
    expect(objects).toEqual([
      {
        name: 'rho',
        text: '1/5·[[1, 0], [0, 4]]',
        exact: true,
        checked: [{ object: 'rho', is: 'density matrix', holds: true }],
        state: { name: 'rho', dim: 2, rank: 2, spectrum: [0.8, 0.2] },
      },
    ]);
  });

  test('shows what is known in floating point only to its digits, and dimensions on one line', () => {
    const pair = anyStateWithClosest({ dims: [2, 2] });
    const integers = new Array<number>(pair.size).fill(0);
    // The witness is 0, so that these are the diagonal of ρ and its entry (1, 2).
    [10, 11, 5].forEach((n, k) => (integers[9 + k] = n));
    integers[8] = 1;
    integers[16] = -8;
    const objects = drawnObjects(of({ pair }), stored({ pair: integers }));
    expect(objects.map(({ name, exact: isExact }) => [name, isExact])).toEqual([
      ['pair.dims', true],
      ['pair.rho', true],
      ['pair.closest', false],
      ['pair.distance', false],
    ]);
    // Where a search ended is no object of the statement.
    expect(objects.map(({ checked }) => checked?.map(({ object, is }) => `${object}: ${is}`))).toEqual([
      ['pair.dims: dimensions'],
      ['pair.rho: density matrix'],
      undefined,
      undefined,
    ]);
    const [dims, rho, closest, distance] = objects.map(({ text }) => text);
    expect(dims).toBe('[2, 2]');
    expect(rho).toBe('1/27·[[1, 0, 0, 0], [0, 10, -8, 0], [0, -8, 11, 0], [0, 0, 0, 5]]');
    expect(closest).toBe(
      '[[0.104782, 0, 0, 0], [0, 0.303933, -0.162796, 0], [0, -0.162796, 0.338355, 0], [0, 0, 0, 0.25293]]',
    );
    expect(distance).toMatch(/^\d\.\d{1,5}e-\d+$/);
  });

  test('names the parts of a generator', () => {
    const generator = anyLindbladian({ dim: 2, jumps: 1 });
    const integers = Array.from({ length: generator.size }, (_, k) => k);
    const objects = drawnObjects(of({ generator }), stored({ generator: integers }));
    const names = objects.map(({ name }) => name);
    expect(names).toContain('generator.hamiltonian');
    expect(names).toContain('generator.baths.bath[0].operator');
    // They are proved with the whole.
    const fact = { object: 'generator', is: 'Lindblad generator', holds: true };
    for (const { checked } of objects) expect(checked).toEqual([fact]);
  });

  test('rounds only the parts that are not rational, also where they are computed on demand', () => {
    const pair = new Ensemble({
      name: 'p',
      measure: 'm',
      build: (read) => {
        const x = read.positive();
        return {
          x,
          get ln(): Real {
            return x.ln();
          },
        };
      },
    });
    expect(drawnObjects(of({ pair }), stored({ pair: [1] }))).toEqual([
      { name: 'pair.x', text: '2', exact: true, checked: [] },
      { name: 'pair.ln', text: '0.693147', exact: false, checked: [] },
    ]);
  });

  test('prints numbers, and rounds where the ensemble is not rational', () => {
    const x = new Ensemble<Real>({ name: 'x', measure: 'm', build: (read) => read.number() });
    const gibbs = new Ensemble<Matrix>({
      name: 'g',
      measure: 'm',
      build: (read) => spectral(read.hermitianMatrix(1)).exponential(),
    });
    expect(drawnObjects(of({ x, gibbs }), stored({ x: [3], gibbs: [2] }, 2))).toEqual([
      { name: 'x', text: '3/2', exact: true, checked: [] },
      { name: 'gibbs', text: '[[2.71828]]', exact: false, checked: [] },
    ]);
  });

  test('calls nothing proved that enclosure arithmetic builds differently', () => {
    const x = new Ensemble<Real>({
      name: 'x',
      measure: 'm',
      draws: 'positive',
      build: (read) => (read.arithmetic === exact ? read.positive() : read.positive().negated()),
    });
    const same = new Ensemble<Real>({ name: 'x', measure: 'm', draws: 'positive', build: (read) => read.positive() });
    const [first, second] = drawnObjects(of({ x, same }), stored({ x: [1], same: [1] }));
    expect(first.checked).toEqual([]);
    expect(second.checked).toEqual([{ object: 'same', is: 'positive', holds: true }]);
  });
});
