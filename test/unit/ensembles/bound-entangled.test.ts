import { expect, test } from 'vitest';
import { anyDensityMatrix, exact, float64, partialTranspose, realigned, traceNorm } from '../../../src/index.ts';
import { isPositiveExactly } from './exact-checks.ts';

const ensemble = anyDensityMatrix({ dim: 9 });

/** ‖R(ρ)‖₁ of both, by NumPy: `tiles.py` beside this file. */
const NORMS = { tiles: 1.087412464837521, 'tiles with noise': 1.0194208685657196 };

test.each(Object.entries(NORMS))('%s: a state with positive partial transpose that is entangled', (name, norm) => {
  const edge = ensemble.edges.find((candidate) => candidate.name === name)!;
  const integers = new Int32Array(ensemble.size);
  edge.apply(integers, ensemble.blocks);
  const rho = ensemble.build({ integers, unit: 1 }, exact)!;
  // Real product vectors: it is its own partial transpose.
  expect(partialTranspose(rho, [3, 3], 0).minus(rho).squaredNorm().sign()).toBe(0);
  expect(isPositiveExactly(partialTranspose(rho, [3, 3], 1))).toBe(true);
  const inFloat64 = ensemble.build({ integers, unit: 1 }, float64)!;
  expect(traceNorm(realigned(inFloat64, [3, 3])).value).toBeCloseTo(norm, 12);
});
