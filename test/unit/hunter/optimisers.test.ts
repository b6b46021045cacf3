import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims/claim.ts';
import {
  anyDensityMatrix,
  anyLindbladian,
  atLeast,
  claim,
  Ensemble,
  entropyProductionRate,
} from '../../../src/index.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { evolve } from '../../../bench/evolution.ts';
import { FINE_UNIT, Landscape } from '../../../src/hunter/landscape.ts';
import { matrixAdaptation } from '../../../src/hunter/matrix-adaptation.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { quasiNewton } from '../../../src/hunter/quasi-newton.ts';

/** Real vector; its scale means nothing when `scaleFree`. */
function anyVector(size: number, scaleFree: boolean): Ensemble<Matrix> {
  return new Ensemble<Matrix>({
    name: 'anyVector',
    measure: 'Gaussian',
    scaleFree,
    build: (read) => read.realMatrix(size, 1),
  });
}

/** Σ 4^k (x_k − 1)² ≥ 1/100: violated near (1, …, 1) only, with a condition number of 4⁷. */
const quadratic = claim('quadratic', {
  source: 'planted',
  statement: 'f(x) > 0',
  literature: 'false',
  systems: [8],
  given: (size) => ({ x: anyVector(size, false) }),
  asserts: ({ x }, size) => {
    const { arithmetic } = x;
    const weights = Array.from({ length: size * size }, (_, k) => (k % (size + 1) === 0 ? 1 << (k / (size + 1)) : 0));
    const one = arithmetic.matrix(
      size,
      1,
      Array.from({ length: size }, () => 1),
    );
    return atLeast(arithmetic.matrix(size, size, weights).times(x.minus(one)).squaredNorm(), arithmetic.real(1, 100));
  },
});

/** The direction of x against the last axis: x_n²/|x|² ≤ 1 − 2⁻¹⁰. */
const direction = claim('direction', {
  source: 'planted',
  statement: 'x_n^2 < |x|^2',
  literature: 'false',
  systems: [12],
  given: (size) => ({ x: anyVector(size, true) }),
  asserts: ({ x }, size) => {
    const last = x.realPart(size - 1, 0);
    const share = last.times(last).dividedBy(x.squaredNorm());
    return atLeast(x.arithmetic.real(1023, 1024).minus(share), 0);
  },
});

function descend(
  problem: Claim,
  optimiser: typeof matrixAdaptation,
  evaluations: number,
  seed = 1,
): { readonly landscape: Landscape; readonly start: number } {
  const onSystem = new ClaimOnSystem(problem, problem.systems[0]);
  const landscape = new Landscape(onSystem);
  const random = randomStream(seed, 1, 1);
  const start = Float64Array.from(onSystem.ensemble.draw(() => random.next()).integers, (n) => n / 16);
  landscape.allow(evaluations, 0);
  optimiser(landscape, start, random);
  return { landscape, start: onSystem.evaluate({ integers: Int32Array.from(start, (x) => x * 16), unit: 16 }).margin };
}

describe.each([
  ['quasi-Newton', quasiNewton, 600, 5],
  ['matrix adaptation', matrixAdaptation, 12_000, 3],
  ['(1+1) evolution', evolve, 20_000, 5],
] as const)('%s', (_name, optimiser, evaluations, successes) => {
  test(`reaches the minimum of a direction on the sphere from ${successes} of five starts`, () => {
    const reached = [1, 2, 3, 4, 5].filter(
      (seed) => descend(direction, optimiser, evaluations, seed).landscape.violated,
    );
    expect(reached.length).toBeGreaterThanOrEqual(successes);
  });

  test('never spends more than it was allowed', () => {
    for (const allowed of [1, 2, 17, 100]) {
      expect(descend(direction, optimiser, allowed).landscape.spent).toBeLessThanOrEqual(allowed);
    }
  });
});

test('quasi-Newton follows an ill-conditioned valley to its bottom', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const { landscape, start } = descend(quadratic, quasiNewton, 1500, seed);
    expect(start).toBeGreaterThan(1);
    expect(landscape.violated).toBe(true);
  }
});

describe('landscape', () => {
  const spohn = claim('spohn', {
    source: 'Spohn1978',
    statement: 'sigma >= 0',
    literature: 'theorem',
    systems: [1, 2],
    given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ generator, rho }) => atLeast(entropyProductionRate(generator, rho), 0),
  });
  const landscape = new Landscape(new ClaimOnSystem(spohn, 2));
  landscape.allow(100, 0);

  test('evaluates at points of the grid and says which', () => {
    const x = Float64Array.from({ length: landscape.size }, (_, k) => Math.sqrt(k + 2));
    const value = landscape.valueAt(x);
    expect(x.every((c) => Number.isInteger(c * FINE_UNIT))).toBe(true);
    expect(landscape.valueAt(x)).toBe(value);
    const { margin, bound } = landscape.lowest.list[0].outcome;
    expect(margin + bound).toBe(value);
    expect(bound).toBeGreaterThan(0);
  });

  test('counts what has no finite margin as infinitely high', () => {
    expect(landscape.valueAt(new Float64Array(landscape.size))).toBe(Infinity);
    expect(landscape.valueAt(new Float64Array(landscape.size).fill(Number.NaN))).toBe(Infinity);
  });

  test('holds the norm of scale-free groups and projects directions accordingly', () => {
    const x = Float64Array.from({ length: landscape.size }, (_, k) => k - 3);
    landscape.normalise(x);
    const along = x.slice();
    landscape.project(x, along);
    for (const { offset, length } of landscape.groups) {
      const part = x.subarray(offset, offset + length);
      expect(part.reduce((sum, c) => sum + c * c, 0)).toBeCloseTo(length, 10);
    }
    expect(Math.max(...along.map(Math.abs))).toBeLessThan(1e-12);
  });

  test('is flat at zero in dimension one', () => {
    const flat = new Landscape(new ClaimOnSystem(spohn, 1));
    flat.allow(50, 0);
    const start = Float64Array.from({ length: flat.size }, () => 1);
    quasiNewton(flat, start);
    expect(flat.violated).toBe(false);
    expect(flat.lowest.list[0].outcome.margin).toBe(0);
  });
});
