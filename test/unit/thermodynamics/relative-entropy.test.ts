import { describe, expect, test } from 'vitest';
import { Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { DimensionError } from '../../../src/matrix/errors.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { entriesOf, matrix } from '../../../src/quantum/entries.ts';
import { diagonal } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';
import {
  relativeEntropy,
  relativeEntropySeries,
  relativeEntropyToGibbsState,
  supportVerdict,
} from '../../../src/thermodynamics/relative-entropy.ts';
import { pointsOf } from './reference-points.ts';

// Unitaries with entries (±1 ± i)/2: rotated dyadic states are exact again.
const half = matrix([
  [
    [0.5, 0.5],
    [0.5, -0.5],
  ],
  [
    [0.5, -0.5],
    [0.5, 0.5],
  ],
]);
const first = matrix([
  [[0.5, 0.5], [0.5, -0.5], 0],
  [[0.5, -0.5], [0.5, 0.5], 0],
  [0, 0, 1],
]);
const cyclic = matrix([
  [0, 0, 1],
  [1, 0, 0],
  [0, 1, 0],
]);

/** The state in another basis, with its rounded entries taken at face value. */
function rotated(rho: Matrix): Matrix {
  const U = rho.rows === 2 ? half : first.times(cyclic).times(first);
  return matrix(entriesOf(U.times(rho).times(U.adjoint())));
}

/** The state in another basis, with the rounding of the rotation as its error. */
function roundedRotated(rho: Matrix): Matrix {
  const U = rho.rows === 2 ? half : first.times(cyclic).times(first);
  return U.times(rho).times(U.adjoint());
}

/** The same entries and error, of which nobody knows where they come from. */
function unknown(rho: Matrix): Matrix {
  const { rows, cols, isReal, data, error } = float64Matrix(rho);
  return new Float64Matrix(rows, cols, isReal, data, error);
}

function expectValue({ value, bound }: Real, truth: number, largestBound: number): void {
  expect(Math.abs(value - truth)).toBeLessThanOrEqual(bound + Number.EPSILON * truth);
  expect(bound).toBeLessThan(largestBound);
}

const twoOfThree = diagonal([0.5, 0.5, 0]);
const violating = (weight: number): Matrix => diagonal([1 - weight, 0, weight]);

describe('seven pairs of states on which libraries disagree', () => {
  test.each([
    [1e-10, 10.819778284410283],
    [1e-13, 14.273655926877396],
  ])('the smallest eigenvalue of σ is %s: finite', (smallest, expected) => {
    const [rho, sigma] = [maximallyMixed(2), diagonal([1 - smallest, smallest])];
    // Truth for the double next to 1 − s: −ln 2 − ½ ln s − ½ ln(1 − s).
    const truth = -Math.LN2 - Math.log(smallest) / 2 - Math.log1p(-smallest) / 2;
    expect(truth).toBeCloseTo(expected, 8);
    expectValue(relativeEntropy(rho, sigma), truth, smallest < 1e-12 ? 0.1 : 1e-4);
    expectValue(relativeEntropy(roundedRotated(rho), roundedRotated(sigma)), truth, smallest < 1e-12 ? 0.1 : 1e-4);
    expect(supportVerdict(rho, sigma)).toBe('inside');
    expect(supportVerdict(roundedRotated(rho), roundedRotated(sigma))).toBe('inside');
  });

  test.each([1e-6, 1e-10, 1e-13])('the support is violated by %s: infinite', (weight) => {
    expect(relativeEntropy(violating(weight), twoOfThree)).toMatchObject({ value: Infinity, bound: 0 });
    expect(relativeEntropy(rotated(violating(weight)), rotated(twoOfThree))).toMatchObject({
      value: Infinity,
      bound: 0,
    });
    expect(supportVerdict(rotated(violating(weight)), rotated(twoOfThree))).toBe('outside');
  });

  test('a state inside the support of a singular one: ln 2', () => {
    const pure = diagonal([1, 0, 0]);
    expectValue(relativeEntropy(pure, twoOfThree), Math.LN2, 1e-11);
    expectValue(relativeEntropy(rotated(pure), rotated(twoOfThree)), Math.LN2, 1e-11);
    expect(supportVerdict(rotated(pure), rotated(twoOfThree))).toBe('inside');
  });

  test('orthogonal pure states: infinite', () => {
    const [up, down] = [diagonal([1, 0]), diagonal([0, 1])];
    expect(relativeEntropy(up, down)).toMatchObject({ value: Infinity, bound: 0 });
    expect(relativeEntropy(rotated(up), rotated(down))).toMatchObject({ value: Infinity, bound: 0 });
    const plus = matrix([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(relativeEntropy(up, plus)).toMatchObject({ value: Infinity, bound: 0 });
  });

  test('where σ is singular and its entries were rounded, the verdict is undecided', () => {
    // Fifths are rounded.
    const turn = matrix(
      [
        [3, -4, 0],
        [4, 3, 0],
        [0, 0, 5],
      ],
      { denominator: 5 },
    );
    const [rho, sigma] = [violating(1e-6), twoOfThree].map((state) =>
      unknown(roundedRotated(turn.times(state).times(turn.adjoint()))),
    );
    expect(supportVerdict(rho, sigma)).toBe('undecided');
    expect(relativeEntropy(rho, sigma).bound).toBe(Infinity);
  });

  test('where its entries were rounded and its range is known, the verdict is that of the exact state', () => {
    const U = first.times(cyclic).times(first);
    const turned = (rho: Matrix): Matrix => U.times(rho).times(U.adjoint());
    const sigma = turned(twoOfThree);
    expect(supportVerdict(turned(violating(1e-6)), sigma)).toBe('outside');
    expect(relativeEntropy(turned(violating(1e-6)), sigma)).toMatchObject({ value: Infinity, bound: 0 });
    const inside = turned(diagonal([1, 0, 0]));
    expect(supportVerdict(inside, sigma)).toBe('inside');
    expectValue(relativeEntropy(inside, sigma), Math.LN2, 1e-11);
  });
});

describe('relative entropies', () => {
  const rho = matrix([
    [0.75, [0.125, 0.25]],
    [[0.125, -0.25], 0.25],
  ]);
  const sigma = matrix([
    [0.5, [0, 0.25]],
    [[0, -0.25], 0.5],
  ]);

  test('of a state to itself vanish, and to the maximally mixed state are ln d − S', () => {
    expectValue(relativeEntropy(rho, rho), 0, 1e-12);
    expectValue(relativeEntropy(sigma, maximallyMixed(2)), Math.LN2 - (2 * Math.LN2 - 0.75 * Math.log(3)), 1e-12);
    expectValue(relativeEntropy(matrix([[1]]), matrix([[1]])), 0, 1e-14);
  });

  test('are not clamped: an unnormalised second argument makes them negative', () => {
    expectValue(relativeEntropy(maximallyMixed(2), maximallyMixed(2).scaled(16)), -Math.log(16), 1e-12);
  });

  test('are additive over products of different dimensions', () => {
    const [a, b] = [diagonal([0.5, 0.25, 0.25]), diagonal([0.25, 0.25, 0.5])];
    const joint = relativeEntropy(rho.kron(a), sigma.kron(b));
    expectValue(joint, relativeEntropy(rho, sigma).value + relativeEntropy(a, b).value, 1e-11);
  });

  test('agree with independent 25-digit values', () => {
    const { A30, A31 } = Object.fromEntries(
      pointsOf('thermodynamics/master-equations.json').map(({ id, output }) => [id, output]),
    );
    const states = [diagonal([0.5, 0.5]), diagonal([0.9, 0.1]), diagonal([0.99, 0.01])];
    expectValue(relativeEntropy(states[0], states[2]), Number(A30['Dac']), 1e-11);
    expectValue(relativeEntropy(states[0], states[1]), Number(A30['Dab']), 1e-11);
    expectValue(relativeEntropy(states[1], states[2]), Number(A30['Dbc']), 1e-11);
    expectValue(relativeEntropy(diagonal([0.2, 0.8]), diagonal([0.1, 0.9])), Number(A31['D_before']), 1e-11);
  });

  test('to a Gibbs state keep their digits where its eigenvalues underflow', () => {
    const H = matrix([
      [0.5, [0, 0.25]],
      [[0, -0.25], -0.5],
    ]);
    expectValue(relativeEntropyToGibbsState(rho, H, 2), relativeEntropy(rho, gibbsState(H, 2)).value, 1e-11);
    // β = 5000: e^(−5590) is far below the smallest double. D = −S + β(⟨H⟩ − E₀) up to e^(−5590).
    const ground = -Math.hypot(0.5, 0.25);
    const energy = rho.traceOfProduct(H).value;
    const entropy = -relativeEntropyToGibbsState(rho, H, 0).value + Math.LN2;
    expectValue(relativeEntropyToGibbsState(rho, H, 5000), 5000 * (energy - ground) - entropy, 1e-9);
    expect(relativeEntropyToGibbsState(rho, H, -3).value).toBeGreaterThan(0);
  });

  test('of states that nearly coincide come from the series with correct digits', () => {
    for (const shift of [2 ** -15, 2 ** -20, 2 ** -25]) {
      const near = diagonal([0.5 + shift, 0.5 - shift]);
      // D = 2ε² + (4/3)ε⁴ + … for p = ½ ± ε against ½.
      const truth = 2 * shift ** 2 + (4 / 3) * shift ** 4;
      expect(Math.abs(relativeEntropySeries(near, maximallyMixed(2)).value / truth - 1)).toBeLessThan(1e-9);
    }
    expect(relativeEntropySeries(rho, rho).value).toBe(0);
    expectValue(relativeEntropySeries(rho, sigma), relativeEntropy(rho, sigma).value, 1e-11);
  });

  test('refuse states of different dimensions', () => {
    expect(() => relativeEntropy(rho, maximallyMixed(3))).toThrow(DimensionError);
    expect(() => relativeEntropy(rho, maximallyMixed(3))).toThrow(
      'Argument `sigma` must have shape (2, 2), but it has shape (3, 3).',
    );
    expect(() => supportVerdict(rho, maximallyMixed(3))).toThrow(DimensionError);
    expect(() => relativeEntropySeries(rho, maximallyMixed(3))).toThrow(DimensionError);
    expect(() => relativeEntropyToGibbsState(rho, maximallyMixed(3), 1)).toThrow('Argument `hamiltonian`');
  });
});
