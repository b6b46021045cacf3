import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negativity } from '../../../src/entanglement/measures/negativity.ts';
import { negativityRate } from '../../../src/entanglement/measures/negativity-rate.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { enclosureReal } from '../../../src/enclosure/real/real.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyHamiltonian } from '../../../src/ensembles/hermitian.ts';
import { anyUnitary } from '../../../src/ensembles/unitary.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, float64Matrix } from '../../../src/float64/matrix.ts';
import { ArithmeticError, DimensionError, DomainError, SingularMatrixError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { blochMatrix, blochVector, correlationMatrix } from '../../../src/quantum/bloch.ts';
import { matrix, type Entries } from '../../../src/quantum/entries.ts';
import { quantumFisherInformation } from '../../../src/quantum/fisher-information.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { matrixOf } from '../../../src/quantum/matrix-of-numbers.ts';
import { diagonal, expectation, identity, pauliX, pauliY, pauliZ, variance } from '../../../src/quantum/operators.ts';
import { singularValues } from '../../../src/quantum/singular-values.ts';
import { ket, maximallyMixed, projector } from '../../../src/quantum/states.ts';
import { bellState } from '../../../src/quantum/entangled-states.ts';
import { partialTranspose, realigned } from '../../../src/quantum/subsystems.ts';
import { isPositive } from '../../../src/quantum/verdict.ts';
import { l1Coherence } from '../../../src/thermodynamics/coherence.ts';
import { traceNorm } from '../../../src/thermodynamics/distances.ts';
import { ergotropy, passiveEnergy, passiveState } from '../../../src/thermodynamics/ergotropy.ts';
import { ROOT } from '../source-files.ts';

interface Case {
  readonly dims: readonly [number, number];
  readonly G: Entries;
  readonly A: Entries;
  readonly J: Entries;
  readonly quantumFisherInformation: string;
  readonly variance: string;
  readonly ergotropy: string;
  readonly l1Coherence: string;
  readonly realigned: readonly string[];
  readonly negativityRate: string;
}

const file = join(ROOT, 'test/reference/quantum/quantities-of-states.json');
const CASES = (JSON.parse(readFileSync(file, 'utf8')) as readonly Case[]).map((one): [string, Case] => [
  `${one.dims.join('x')}, rank ${one.G[0].length}`,
  one,
]);

/** GG†/tr, A + A† and J of a case. */
function objects(
  { G, A, J }: Case,
  arithmetic: Arithmetic,
): { readonly rho: Matrix; readonly A: Matrix; readonly J: Matrix } {
  const [g, a, j] = [G, A, J].map((entries) => matrix(entries, { arithmetic }));
  const gram = g.times(g.adjoint());
  return { rho: gram.scaled(arithmetic.real(1).dividedBy(gram.trace())), A: a.plus(a.adjoint()), J: j };
}

/** The truth lies within the bound, which is small. */
function expectNear(computed: Real, truth: string, largest: number): void {
  const difference = Math.abs(computed.value - Number(truth));
  const rounding = Number.EPSILON * Math.abs(Number(truth));
  expect(difference).toBeLessThanOrEqual(computed.bound + rounding);
  expect(computed.bound).toBeLessThanOrEqual(largest * (1 + Math.abs(Number(truth))));
}

describe.each([
  ['float64', float64, 1e-7],
  ['enclosure', enclosure, 1e-15],
] as const)('numbers of another program with 50 digits, in %s', (_, arithmetic, largest) => {
  test.each(CASES)('%s', (name, one) => {
    const { rho, A, J } = objects(one, arithmetic);
    expectNear(quantumFisherInformation(A, rho), one.quantumFisherInformation, largest);
    expectNear(variance(A, rho), one.variance, largest);
    expectNear(ergotropy(rho, A), one.ergotropy, largest);
    expectNear(l1Coherence(rho), one.l1Coherence, largest);
    const values = singularValues(realigned(rho, one.dims));
    expect(values).toHaveLength(one.realigned.length);
    values.forEach((value, k) => {
      expectNear(value, one.realigned[k], largest);
    });
    const rate = (): Real => negativityRate(lindbladian(A, [J]), rho, one.dims);
    // The one product state among them.
    if (name === '2x1, rank 1') expect(rate).toThrow(SingularMatrixError);
    else expectNear(rate(), one.negativityRate, largest);
  });
});

const state = (dim: number) => anyDensityMatrix({ dim });
const covers = ({ value, bound }: Real, other: Real, rest = 0): boolean =>
  Math.abs(value - other.value) <= bound + other.bound + rest;

test('the Fisher information is at most four variances, and equal to them in pure states', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 3, 4), fc.nat(), (dim, seed) => {
      const [rho] = fc.sample(state(dim), { seed, numRuns: 1 });
      const [A] = fc.sample(anyHamiltonian({ dim }), { seed, numRuns: 1 });
      const F = quantumFisherInformation(A, rho);
      const most = variance(A, rho).times(4);
      expect(most.minus(F).sign()).not.toBe(-1);
      const [U] = fc.sample(anyUnitary({ dim }), { seed, numRuns: 1 });
      const pure = U.times(projector(ket([1, ...Array.from({ length: dim - 1 }, () => 0)]))).times(U.adjoint());
      const difference = quantumFisherInformation(A, pure).minus(variance(A, pure).times(4));
      expect(Math.abs(difference.value)).toBeLessThanOrEqual(difference.bound);
      // The unitary, which is the solution of a linear system, knows its own error.
      expect(difference.bound).toBeLessThanOrEqual(1e4 * float64Matrix(pure).error * (1 + A.squaredNorm().value));
    }),
    { seed: 3, numRuns: 60 },
  );
});

test('the Fisher information covers its rigorous value where eigenvalues are tiny, or are zero', () => {
  for (const tiny of [0, 2 ** -60, 2 ** -50, 2 ** -40, 2 ** -20]) {
    const spread = (arithmetic: Arithmetic): Matrix => {
      const U = matrix(
        [
          [3, 4, 0],
          [-4, 3, 0],
          [0, 0, 5],
        ],
        { arithmetic, denominator: 5 },
      );
      const populations = diagonal(
        [arithmetic.real(3, 4).minus(tiny), arithmetic.real(tiny), arithmetic.real(1 / 4)],
        arithmetic,
      );
      return U.times(populations).times(U.adjoint());
    };
    const A = (arithmetic: Arithmetic): Matrix =>
      matrix(
        [
          [1, [2, 1], 3],
          [[2, -1], 0, 1],
          [3, 1, 4],
        ],
        { arithmetic },
      );
    const computed = quantumFisherInformation(A(float64), spread(float64));
    const certain = quantumFisherInformation(A(enclosure), spread(enclosure));
    expect(covers(computed, certain), String(tiny)).toBe(true);
    expect(certain.bound).toBeLessThan(1e-12);
  }
});

test('the Fisher information of commuting matrices is zero, that of a Gibbs state included', () => {
  expect(quantumFisherInformation(pauliZ(), diagonal([3 / 4, 1 / 4]))).toMatchObject({ value: 0 });
  const H = matrix(
    [
      [1, 1],
      [1, 0],
    ],
    { arithmetic: enclosure },
  );
  const weights = enclosure.identity(2).plus(H.times(H));
  const gibbs = weights.scaled(enclosure.real(1).dividedBy(weights.trace()));
  expect(quantumFisherInformation(H, gibbs).sign()).toBe(0);
});

test('ergotropy is what a unitary to the passive state gains, and no other unitary gains more', () => {
  fc.assert(
    fc.property(state(3), anyHamiltonian({ dim: 3 }), anyUnitary({ dim: 3 }), (rho, H, U) => {
      const W = ergotropy(rho, H);
      const gained = expectation(H, rho).minus(expectation(H, U.times(rho).times(U.adjoint())));
      expect(W.minus(gained).sign()).not.toBe(-1);
      if (
        H.minus(diagonal([0, 1, 2].map((k) => H.realPart(k, k))))
          .squaredNorm()
          .sign() === 0
      )
        return;
      const passive = passiveState(rho, H);
      expect(covers(expectation(H, passive), passiveEnergy(rho, H))).toBe(true);
      expect(covers(ergotropy(passive, H), float64.real(0))).toBe(true);
    }),
    { seed: 5, numRuns: 60 },
  );
  expect(() => passiveState(maximallyMixed(3), diagonal([0, 1, 1]))).toThrow(DomainError);
});

test('singular values of a rectangular matrix and of its adjoint are the same, in descending order', () => {
  const A = matrix([
    [1, [0, 2], 3],
    [2, 0, [1, 1]],
  ]);
  const [values, others] = [singularValues(A), singularValues(A.adjoint())];
  expect(values).toHaveLength(2);
  expect(values[0].minus(values[1]).sign()).toBe(1);
  values.forEach((value, k) => {
    expect(covers(value, others[k])).toBe(true);
  });
  const squares = values.map((value) => value.times(value)).reduce((a, b) => a.plus(b));
  expect(covers(squares, A.squaredNorm())).toBe(true);
});

test('a realigned product is the dyad of its factors, also where the dimensions differ', () => {
  const [A, B] = [
    matrix([
      [1, 2],
      [[0, 1], 3],
    ]),
    matrix([
      [1, 0, 2],
      [3, [1, 1], 0],
      [0, 1, 5],
    ]),
  ];
  const R = realigned(A.kron(B), [2, 3]);
  expect([R.rows, R.cols]).toEqual([4, 9]);
  const [largest, next] = singularValues(R);
  expect(covers(largest, A.squaredNorm().times(B.squaredNorm()).sqrt())).toBe(true);
  expect(covers(next, float64.real(0))).toBe(true);
  // ⟨01|R|02⟩ = A₀₁ B₀₂.
  expect(R.realPart(1, 2).value).toBe(4);
  expect(() => realigned(maximallyMixed(8), [2, 2, 2])).toThrow(DimensionError);
  expect(() => realigned(maximallyMixed(4), [2, 3])).toThrow(DimensionError);
});

test('a state of two qubits is the sum of its Bloch matrix, whose border holds the Bloch vectors', () => {
  fc.assert(
    fc.property(state(4), (rho) => {
      const paulis = [identity(2), pauliX(), pauliY(), pauliZ()];
      const R = blochMatrix(rho);
      let sum = rho.scaled(-4);
      paulis.forEach((a, i) => {
        paulis.forEach((b, j) => (sum = sum.plus(a.kron(b).scaled(R.realPart(i, j)))));
      });
      expect(sum.squaredNorm().value).toBeLessThan(1e-28);
      expect(correlationMatrix(rho).realPart(0, 2).value).toBe(R.realPart(1, 3).value);
    }),
    { seed: 1, numRuns: 20 },
  );
  const up = projector(ket([1, 0]));
  const R = blochMatrix(up.kron(projector(ket([1, 1]))));
  expect(blochVector(up).map(({ value }) => value)).toEqual([0, 0, 1]);
  expect(R.realPart(0, 1).value).toBeCloseTo(1, 14);
  expect(R.realPart(3, 0).value).toBe(1);
  expect(R.realPart(0, 3).value).toBeCloseTo(0, 14);
});

test('matrices of numbers keep bounds and exact values, real or complex', () => {
  const third = exact.real(1, 3);
  const M = matrixOf([[third, { re: 0, im: third }, third.times(2)]], exact);
  expect(String(M as ExactMatrix)).toBe('[[1/3, (1/3)*i, 2/3]]');
  const x = float64.real(1, 3);
  const rounded = matrixOf([[x, 1]]);
  expect([rounded.rows, rounded.cols]).toEqual([1, 2]);
  expect(rounded.realPart(0, 0).bound).toBeGreaterThanOrEqual(x.bound);
  const root = enclosure.real(2).sqrt();
  const product = matrixOf([[root], [{ re: 1, im: root }]], enclosure);
  expect(product.squaredNorm().minus(5).sign()).toBe(0);
  expect(() => matrixOf([[1], [1, 2]])).toThrow(DimensionError);
  expect(() => matrixOf([[root]], float64)).toThrow(ArithmeticError);
});

test('the negativity changes at its rate, and has none where the partial transpose is singular', () => {
  const generator = lindbladian(pauliX().kron(pauliZ()), [pauliZ().kron(identity(2)), identity(2).kron(pauliX())]);
  fc.assert(
    fc.property(state(4), (rho) => {
      const step = 2 ** -17;
      const moved = (sign: number): Matrix => rho.plus(generator.applyTo(rho).scaled(sign * step));
      const dims = [2, 2];
      fc.pre(isPositive(partialTranspose(rho, dims, 0)).verdict !== 'undecided');
      const smallest = singularValues(partialTranspose(rho, dims, 0))[3].value;
      fc.pre(smallest > 0.01);
      const slope = (negativity(moved(1), dims).value - negativity(moved(-1), dims).value) / (2 * step);
      expect(Math.abs(negativityRate(generator, rho, dims).value - slope)).toBeLessThan(1e-4);
    }),
    { seed: 1, numRuns: 40 },
  );
  expect(() => negativityRate(generator, projector(ket([1, 0, 0, 0])), [2, 2])).toThrow(SingularMatrixError);
  expect(negativityRate(generator, bellState('phi+'), [2, 2]).value).toBeLessThan(0);
});

test('the ℓ₁ coherence and the trace norm of the realigned state have their largest values where they should', () => {
  const plus = projector(ket([1, 1, 1]));
  expect(l1Coherence(plus).value).toBeCloseTo(2, 13);
  expect(l1Coherence(diagonal([0.5, 0.25, 0.25]))).toMatchObject({ value: 0, bound: 0 });
  expect(covers(traceNorm(realigned(bellState('psi-'), [2, 2])), float64.real(2))).toBe(true);
  expect(
    enclosureReal(traceNorm(realigned(bellState('psi-', enclosure), [2, 2])))
      .minus(2)
      .sign(),
  ).toBe(0);
});
