import { describe, expect, test } from 'vitest';
import { certifiedProduction } from '../../../src/entanglement/certified/certified-production.ts';
import { closestCrossTrace, closestStateBound } from '../../../src/entanglement/certified/closest-state-bound.ts';
import { refinedClosestState } from '../../../src/entanglement/certified/closest-state-refinement.ts';
import { fixedPoint, normalisedWeights, transposed } from '../../../src/entanglement/certified/ppt-witness.ts';
import {
  rationalUnitary,
  stateOf,
  type RationalSpectrum,
} from '../../../src/entanglement/certified/rational-unitary.ts';
import { ownTraceOnFace } from '../../../src/entanglement/certified/traces-on-face.ts';
import { nptSolution, stateRoot } from '../../../src/entanglement/measures/npt-solution.ts';
import { boundaryPoint } from '../../../src/entanglement/ppt/closest-state-distance.ts';
import { coordinatesOf } from '../../../src/entanglement/ppt/hermitian-coordinates.ts';
import { scales } from '../../../src/entanglement/ppt/coercivity.ts';
import { enclosureReal } from '../../../src/enclosure/real/real.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { numberFromRational, rational } from '../../../src/exact/integers/rational.ts';
import { complexData } from '../../../src/float64/entries.ts';
import { Float64Matrix } from '../../../src/float64/matrix.ts';
import { ArithmeticError } from '../../../src/matrix/errors.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { diagonal } from '../../../src/quantum/operators.ts';
import { float64Copy } from '../../../src/quantum/rational-matrix.ts';
import { bellState } from '../../../src/quantum/entangled-states.ts';

const DIMS = [2, 2] as const;

/** Mixture of kets with small integer amplitudes, one ket a column. */
function mixture(rows: readonly (readonly (number | readonly [number, number])[])[]): ExactMatrix {
  const kets = matrix(rows, { arithmetic: exact });
  const square = kets.times(kets.adjoint());
  return square.scaled(exact.real(1).dividedBy(square.trace())) as ExactMatrix;
}

const TWO = mixture([
  [2, 1],
  [0, [1, 1]],
  [1, -1],
  [[3, -1], 2],
]);

const THREE = mixture([
  [2, 1, 0],
  [0, [1, 1], 1],
  [1, -1, [0, 2]],
  [[3, -1], 2, 1],
]);

/** Of rank 3 with an empty level, so that −tr ρ ln t does not see all of t. */
const EMPTY_LEVEL = matrix(
  [
    [7, 0, 0, 6],
    [0, 4, 0, 0],
    [0, 0, 0, 0],
    [6, 0, 0, 9],
  ],
  { denominator: 20, arithmetic: exact },
) as ExactMatrix;

/** Mixture of ψ⁺ and |00⟩; its closest state is singular, with the singlet as its kernel. */
const BELL_AND_PRODUCT = bellState('psi+', exact)
  .scaled(exact.real(2, 5))
  .plus(diagonal([3, 0, 0, 0], exact).scaled(exact.real(1, 5))) as ExactMatrix;

const OBSERVABLE = matrix(
  [
    [1, 0, [1, 1], 2],
    [0, 3, 1, 0],
    [[1, -1], 1, 0, -1],
    [2, 0, -1, 1],
  ],
  { arithmetic: exact },
) as ExactMatrix;

function changeOf(rho: ExactMatrix): ExactMatrix {
  const moved = rho.times(OBSERVABLE).times(rho);
  return moved.minus(rho.scaled(moved.trace()));
}

function startOf(rho: ExactMatrix, face: number): RationalSpectrum {
  const solution = nptSolution(float64Copy(rho), 2, 2, 2 ** -40);
  const { values, vectors } = face === 0 ? boundaryPoint(2, 2, solution) : solution;
  return {
    basis: rationalUnitary(4, vectors),
    weights: normalisedWeights(Array.from(values, (w, k) => (k < face ? rational(0) : fixedPoint(w)))),
  };
}

const STATES = [
  { name: 'a mixture of two kets', rho: TWO, face: 0 },
  { name: 'a mixture of three kets', rho: THREE, face: 0 },
  { name: 'an X state with an empty level', rho: EMPTY_LEVEL, face: 0 },
  { name: 'a state whose closest one is singular', rho: BELL_AND_PRODUCT, face: 1 },
];

describe('bounds of the distance to the closest state of a singular state', () => {
  test.each(STATES)('$name: PPT states exceed the value at s by the coercive form', ({ rho, face }) => {
    const near = closestStateBound(rho, DIMS, refinedClosestState(rho, DIMS, startOf(rho, face)));
    const { basis, weights } = near.spectrum;
    const values = Float64Array.from(weights, (w) => numberFromRational(w).value);
    const s = float64Copy(stateOf(near.spectrum));
    const support = float64Copy(basis.columns(face, 4));
    const logTrace = (t: ReturnType<typeof float64Copy>): number => {
      const K = support.adjoint().times(t).times(support);
      return -spectral(K).logTrace(support.adjoint().times(float64Copy(rho)).times(support)).value;
    };
    const scale = scales(values, face);
    const products = [0, 1, 2, 3, 4, 5, 6, 7].map((k) => {
      const [a, b] = [1 + k, 2 + 3 * k].map((x) =>
        matrix([[Math.cos(x)], [[Math.sin(x) * Math.cos(2 * x), Math.sin(x) * Math.sin(2 * x)]]]),
      );
      const ket = a.kron(b);
      return ket.times(ket.adjoint());
    });
    for (const product of products) {
      for (const share of [1, 0.1, 0.01]) {
        const t = float64Copy(s.scaled(1 - share).plus(product.scaled(share)));
        const X = float64Copy(float64Copy(basis).adjoint().times(t.minus(s)).times(float64Copy(basis)));
        const x = new Float64Array(16);
        coordinatesOf(4, complexData(X), x);
        x.forEach((_, k) => (x[k] /= scale[k]));
        const y = Math.hypot(...x);
        const limit = Math.max(1, y);
        let form = 0;
        for (let i = 0; i < 16; i++)
          for (let j = 0; j < 16; j++) form += near.coercivity.matrix[i * 16 + j] * x[i] * x[j];
        // Beyond y = 1 the form grows linearly.
        expect(logTrace(t) - logTrace(s)).toBeGreaterThan(form / limit ** 2 - 1e-12);
        expect(form).toBeGreaterThanOrEqual(near.coercivity.constant * y * y);
      }
    }
  });

  test.each(STATES)('$name: the interval from a worse s is wider and holds the same number', ({ rho, face }) => {
    const change = changeOf(rho);
    const best = refinedClosestState(rho, DIMS, startOf(rho, face));
    const ratio = 100;
    const truth = closestCrossTrace(closestStateBound(rho, DIMS, best), change, ratio);
    expect(truth.bound).toBeLessThan(1e-11);
    let before = truth.bound;
    let missed = 0;
    for (const [exponent, sign] of [
      [44, 1],
      [36, -1],
      [28, 1],
    ]) {
      const weights = normalisedWeights(
        best.weights.map((w, k) =>
          w.numerator === 0n
            ? w
            : rational(
                w.numerator * ((1n << BigInt(exponent)) + BigInt(sign * (k * k - 5))),
                w.denominator << BigInt(exponent),
              ),
        ),
      );
      const near = closestStateBound(rho, DIMS, { ...best, weights });
      const { tangent, bound } = closestCrossTrace(near, change, ratio);
      // What it costs to make s a PPT state.
      const turned = float64Copy(transposed(stateOf({ ...best, weights }), DIMS)).spectrum;
      expect(near.excess).toBeGreaterThanOrEqual(-4 * turned.values[0] - 4 * turned.error);
      if (turned.values[0] < -turned.error) missed++;
      expect(Math.abs(tangent.value - truth.tangent.value)).toBeLessThanOrEqual(bound + truth.bound);
      expect(bound).toBeGreaterThan(before);
      before = bound;
    }
    expect(missed).toBeGreaterThan(0);
  });

  test('the interval for states within a distance holds their numbers', () => {
    const change = changeOf(THREE);
    const distance = 2 ** -30;
    const other = THREE.plus(changeOf(THREE).scaled(exact.number(rational(1, 1n << 31n))));
    expect(Math.sqrt(other.minus(THREE).squaredNorm().value)).toBeLessThan(distance);
    const spectra = [THREE, other].map((rho) => refinedClosestState(rho, DIMS, startOf(rho, 0)));
    const traces = [
      closestCrossTrace(closestStateBound(THREE, DIMS, spectra[0], distance), change, 1),
      closestCrossTrace(closestStateBound(other, DIMS, spectra[1]), change, 1),
      // From the closest state of the other one, which is PPT, but not stationary.
      closestCrossTrace(closestStateBound(other, DIMS, spectra[0]), change, 1),
    ];
    expect(Math.abs(traces[2].tangent.value - traces[1].tangent.value)).toBeLessThan(traces[2].bound);
    const gap = Math.abs(traces[0].tangent.value - traces[1].tangent.value);
    expect(gap).toBeLessThan(traces[0].bound);
    // It is needed, and not a thousand times too wide.
    expect(gap).toBeGreaterThan(1e3 * traces[1].bound);
    expect(gap).toBeGreaterThan(traces[0].bound / 1e4);
  });

  test('nothing follows from a kernel that is none', () => {
    const spectrum = startOf(THREE, 1);
    expect(() => closestStateBound(THREE, DIMS, spectrum)).toThrow(ArithmeticError);
  });
});

describe('tr ρ̇ ln ρ on the support of a singular state', () => {
  test('has a bound that holds for the states on the face within the error of ρ', () => {
    const change = float64Copy(changeOf(THREE));
    const rho = float64Copy(THREE);
    const step = 2 ** -24;
    const error = step * change.norm;
    const doubtful = new Float64Matrix(4, 4, false, rho.data, error);
    const least = rho.spectrum.values[1] / 2;
    const parts = { change, dims: DIMS, nullity: 1, least };
    const { value, bound } = ownTraceOnFace({ ...parts, rho: doubtful, root: stateRoot(doubtful, least) });
    for (const sign of [1, -1]) {
      const other = float64Copy(THREE.plus(changeOf(THREE).scaled(exact.number(rational(sign, 1n << 24n)))));
      const truth = ownTraceOnFace({ ...parts, rho: other, root: stateRoot(other, least) });
      expect(Math.abs(truth.value - value)).toBeLessThan(bound);
      expect(Math.abs(truth.value - value)).toBeGreaterThan(bound / 50);
      expect(truth.bound).toBeLessThan(1e-12);
    }
  });
});

describe('certified entanglement production of singular states', () => {
  test.each([
    { name: 'a mixture of two kets', rho: TWO },
    { name: 'a mixture of three kets', rho: THREE },
  ])('is that of $name under a change that turns its support as well', ({ rho }) => {
    // i[ρ, H] turns the support: ρ̇ has components between it and the kernel.
    const turning = OBSERVABLE.times(rho).minus(rho.times(OBSERVABLE)).timesI();
    const onFace = changeOf(rho);
    const rates = [onFace, turning, onFace.plus(turning)].map((change) => certifiedProduction(rho, change, DIMS));
    const sum = enclosureReal(rates[0].plus(rates[1]).minus(rates[2])).enclose(96)!;
    expect(sum.lower <= 0n && sum.upper >= 0n).toBe(true);
    for (const { bound } of rates) expect(bound).toBeLessThan(1e-12);
  });

  test('is refused where the change leaves the support, or the closest state may be singular', () => {
    const leaving = diagonal([1, 1, 1, 1], exact).scaled(exact.real(1, 4)).minus(TWO);
    expect(() => certifiedProduction(TWO, leaving, DIMS)).toThrow('support');
    expect(() => certifiedProduction(BELL_AND_PRODUCT, changeOf(BELL_AND_PRODUCT), DIMS)).toThrow(ArithmeticError);
    const product = diagonal([1, 0, 0, 0], exact);
    expect(() => certifiedProduction(product, product.scaled(0), DIMS)).toThrow('positive partial transpose');
  });
});
