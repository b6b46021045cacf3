import { describe, expect, test } from 'vitest';
import type { ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { enclosure, EnclosureMatrix, exactEnclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { opaqueMatrix } from './opaque-matrix.ts';
import { type Ball, ballOf } from '../../../src/enclosure/ball/ball.ts';
import type { EnclosureReal } from '../../../src/enclosure/real/real.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import type { Instance } from '../../../src/ensembles/instance.ts';
import { anyHamiltonian } from '../../../src/ensembles/hermitian.ts';
import { anyJumpOperator } from '../../../src/ensembles/lindbladian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { anyUnitary } from '../../../src/ensembles/unitary.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { ArithmeticError, DimensionError, DomainError } from '../../../src/matrix/errors.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { annihilation } from '../../../src/quantum/ladder-operators.ts';
import { pauliZ, sigmaMinus, sigmaPlus } from '../../../src/quantum/operators.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { partialTrace, partialTranspose } from '../../../src/quantum/subsystems.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';
import { gibbsState, logPartitionFunction } from '../../../src/thermodynamics/gibbs-state.ts';
import { relativeEntropy, relativeEntropyToGibbsState } from '../../../src/thermodynamics/relative-entropy.ts';

interface Drawable {
  draw(next: () => number): Instance;
  build(instance: Instance, arithmetic: typeof enclosure): Matrix | undefined;
}

function draw(ensemble: Drawable, index: number): EnclosureMatrix {
  const stream = randomStream(5, 9, index);
  return ensemble.build(
    ensemble.draw(() => stream.next()),
    enclosure,
  ) as EnclosureMatrix;
}

/** The same matrix, of which only balls with a radius of their own are known. */
function blurred(A: EnclosureMatrix): EnclosureMatrix {
  const offset = Number(A.exact!.re[0].numerator % 5n) + 5;
  return opaqueMatrix(
    A.rows,
    A.cols,
    (bits) => {
      const { middle, radius } = ballOf(A.exact!, bits);
      const noise = middle.re.map(({ numerator }, k) => ({
        numerator: numerator + BigInt(((3 * k + offset) % 7) - 3),
        denominator: 1n,
      }));
      return { middle: middle.arithmetic.matrixOf(A.rows, A.cols, noise, middle.im), radius: radius + 3n, bits };
    },
    { isHermitian: A.isHermitian },
  );
}

/** Does every entry of the ball contain that of the rational matrix? */
function contains({ middle, radius, bits }: Ball, A: ExactMatrix): boolean {
  return (['re', 'im'] as const).every((part) =>
    A.re.every((_, k) => {
      const { numerator, denominator } = A[part]?.[k] ?? rational(0);
      const centre = middle[part]?.[k].numerator ?? 0n;
      const distance = centre * denominator - (numerator << BigInt(bits));
      return (distance < 0n ? -distance : distance) <= radius * denominator;
    }),
  );
}

const A = draw(anyJumpOperator({ dim: 4 }), 1);
const B = draw(anyJumpOperator({ dim: 4 }), 2);
const C = draw(anyHamiltonian({ dim: 2 }), 3);
const column = draw(anyHamiltonian({ dim: 4 }), 4).columns(0, 1);

const operations: readonly (readonly [string, (of: (M: EnclosureMatrix) => EnclosureMatrix) => EnclosureMatrix])[] = [
  ['sum', (of) => of(A).plus(of(B))],
  ['sum with a rational one', (of) => of(A).plus(B)],
  ['difference', (of) => of(A).minus(of(B))],
  ['product', (of) => of(A).times(of(B))],
  ['product with a rational one', (of) => A.times(of(B))],
  ['multiple', (of) => of(A).scaled(enclosure.real(-7, 3))],
  ['multiple by i', (of) => of(A).timesI()],
  ['adjoint', (of) => of(A).adjoint()],
  ['conjugate', (of) => of(A).conjugate()],
  ['Kronecker product', (of) => of(A).kron(of(C))],
  ['partial trace', (of) => partialTrace(of(A), [2, 2], 0) as EnclosureMatrix],
  ['columns', (of) => of(A).columns(1, 3)],
  ['row replaced', (of) => of(A).withRow(2, of(column).adjoint())],
  ['coordinates', (of) => of(C).hermitianCoordinates()],
  ['Hermitian matrix', (of) => of(C).hermitianCoordinates().hermitianMatrix()],
  ['solution', (of) => of(A).solve(of(B))!],
  ['solution with a rational side', (of) => of(A).solve(B)!],
];

describe('balls contain the rational result', () => {
  test.each(operations)('%s', (_, operation) => {
    const truth = operation((M) => M).exact!;
    for (const bits of [64, 200]) {
      const ball = operation(blurred).ball(bits)!;
      expect(ball.bits).toBe(bits);
      expect(contains(ball, truth)).toBe(true);
      expect(ball.radius).toBeLessThan(1n << 24n);
    }
  });

  test.each(operations)('%s without its radius misses it', (_, operation) => {
    const truth = operation((M) => M).exact!;
    expect(contains({ ...operation(blurred).ball(64)!, radius: 0n }, truth)).toBe(false);
  });

  test('traces, entries and norms', () => {
    const inside = (x: EnclosureReal, y: EnclosureReal): void => {
      const { numerator, denominator } = y.exact!;
      const { lower, upper } = x.enclose(100)!;
      expect(lower * denominator).toBeLessThanOrEqual(numerator << 100n);
      expect(upper * denominator).toBeGreaterThanOrEqual(numerator << 100n);
      expect(upper - lower).toBeLessThan(1n << 20n);
    };
    inside(blurred(A).trace(), A.trace());
    inside(blurred(A).traceOfProduct(blurred(B)), A.traceOfProduct(B));
    inside(blurred(A).traceOfProduct(B), A.traceOfProduct(B));
    inside(blurred(A).squaredNorm(), A.squaredNorm());
    inside(blurred(A).realPart(1, 2), A.realPart(1, 2));
    inside(blurred(A).imaginaryPart(3, 0), A.imaginaryPart(3, 0));
  });

  test('spectral quantities of a blurred state', () => {
    const rho = draw(anyDensityMatrix({ dim: 3 }), 6);
    const sigma = draw(anyDensityMatrix({ dim: 3 }), 7);
    const pairs = [
      [blurred(rho).entropy(), rho.entropy()],
      [blurred(sigma).logTrace(rho), sigma.logTrace(rho)],
      [blurred(sigma).logTrace(blurred(rho)), sigma.logTrace(rho)],
      [sigma.logTrace(blurred(rho)), sigma.logTrace(rho)],
      ...rho.eigenvalues().map((x, k) => [blurred(rho).eigenvalues()[k], x] as const),
      [blurred(rho).exponential().trace(), rho.exponential().trace()],
      [blurred(rho).squareRoot().trace(), rho.squareRoot().trace()],
      [blurred(rho).logarithm().realPart(0, 1), rho.logarithm().realPart(0, 1)],
    ] as const;
    for (const [x, y] of pairs) {
      const [wide, narrow] = [x.enclose(128)!, y.enclose(128)!];
      expect(wide.lower).toBeLessThanOrEqual(narrow.upper);
      expect(wide.upper).toBeGreaterThanOrEqual(narrow.lower);
      expect(wide.upper - wide.lower).toBeLessThan(1n << 40n);
      expect(x.minus(y).sign() ?? 0).toBe(0);
    }
  });

  test('the square root of a blurred singular state keeps half the digits', () => {
    const rho = draw(anyDensityMatrix({ dim: 3, rank: 1 }), 8);
    const root = blurred(rho).squareRoot().ball(128)!;
    const truth = rho.squareRoot().ball(128)!;
    const distance = root.middle.minus(truth.middle);
    for (const { numerator } of [...distance.re, ...(distance.im ?? [])]) {
      expect(numerator < 0n ? -numerator : numerator).toBeLessThanOrEqual(root.radius + truth.radius);
    }
    expect(root.radius).toBeLessThan(1n << 80n);
  });
});

describe('what is known from how a matrix was made', () => {
  const rho = draw(anyDensityMatrix({ dim: 2 }), 10);
  const tau = draw(anyDensityMatrix({ dim: 3 }), 11);
  const U = draw(anyUnitary({ dim: 6 }), 12);

  test('entropies of products add up exactly', () => {
    const joint = rho.kron(tau);
    expect(joint.entropy().minus(rho.entropy()).minus(tau.entropy()).sign()).toBe(0);
    expect(relativeEntropy(joint, joint).sign()).toBe(0);
  });

  test('unitary rotations change no entropy and no relative entropy, exactly', () => {
    const joint = rho.kron(tau);
    const other = draw(anyDensityMatrix({ dim: 6 }), 13);
    const rotated = (M: EnclosureMatrix): EnclosureMatrix => U.times(M).times(U.adjoint());
    expect(rotated(joint).entropy().minus(joint.entropy()).sign()).toBe(0);
    expect(relativeEntropy(rotated(other), rotated(joint)).minus(relativeEntropy(other, joint)).sign()).toBe(0);
    // The same without a memory: characteristic polynomials agree.
    const forgotten = exactEnclosure(rotated(other).exact!);
    expect(forgotten.entropy().minus(other.entropy()).sign()).toBe(0);
  });

  test('ln of a Gibbs state is −βH − ln Z', () => {
    const H = draw(anyHamiltonian({ dim: 4 }), 14);
    const state = draw(anyDensityMatrix({ dim: 4 }), 15);
    const beta = enclosure.real(2, 7).ln().negated();
    const gibbs = gibbsState(H, beta) as EnclosureMatrix;
    expect(gibbs.trace().minus(1).sign() ?? 0).toBe(0);
    const change = H.times(state).minus(state.times(H)).timesI();
    // A traceless weight does not see ln Z.
    expect(gibbs.logTrace(change).plus(change.traceOfProduct(H).times(beta)).sign()).toBe(0);
    const direct = relativeEntropy(state, gibbs).minus(relativeEntropyToGibbsState(state, H, beta)) as EnclosureReal;
    expect(direct.sign() ?? 0).toBe(0);
    expect(Math.abs(direct.value) + direct.bound).toBeLessThan(2 ** -1000);
  });

  test('a Gibbs state with rational energies and Boltzmann factor is rational', () => {
    const H = enclosure.matrix(2, 2, [1, 1, 1, 1]);
    const beta = enclosure.real(2, 3).ln().negated();
    expect((gibbsState(H, beta) as EnclosureMatrix).toString()).toBe('[[1/2, -5/26], [-5/26, 1/2]]');
    expect((logPartitionFunction(H, beta) as EnclosureReal).minus(enclosure.real(13, 9).ln()).sign()).toBe(0);
  });

  test('Hermitian balls are their own adjoints, so that the difference is nothing', () => {
    const blur = blurred(rho);
    expect(blur.adjoint()).toBe(blur);
    expect(blur.minus(blur.adjoint()).squaredNorm().sign()).toBe(0);
    expect(blurred(rho.kron(tau)).isHermitian).toBe(true);
    expect((partialTranspose(blurred(rho.kron(tau)), [2, 3], 0) as EnclosureMatrix).isHermitian).toBe(true);
    expect((partialTrace(blurred(rho.kron(tau)), [2, 3], 1) as EnclosureMatrix).isHermitian).toBe(true);
    expect(U.times(blurred(rho.kron(tau))).times(U.adjoint()).isHermitian).toBe(true);
    expect(blurred(A).isHermitian).toBe(false);
    expect(() => blurred(A).entropy()).toThrow(ArithmeticError);
  });
});

describe('generators', () => {
  test('with irrational rates have an enclosed steady state', () => {
    const beta = enclosure.real(1, 3).sqrt();
    const boltzmann = beta.negated().exp();
    const generator = lindbladian(pauliZ(enclosure), [
      sigmaMinus(enclosure),
      { operator: sigmaPlus(enclosure), rate: boltzmann },
    ]);
    const state = uniqueSteadyState(generator);
    const excited = state.realPart(0, 0) as EnclosureReal;
    const expected = boltzmann.dividedBy(boltzmann.plus(1));
    expect(excited.minus(expected).sign() ?? 0).toBe(0);
    expect(excited.bound).toBeLessThan(Number.EPSILON);
    const rho = draw(anyDensityMatrix({ dim: 2 }), 16);
    expect(entropyProductionRate(generator, rho).sign()).toBe(1);
  });

  test('with √n in the jumps agree with float64', () => {
    const superoperator = (arithmetic: typeof enclosure): Matrix => {
      const a = annihilation(4, arithmetic);
      return arithmetic.superoperator(a.adjoint().times(a).scaled(-0.5), [a]);
    };
    const [x, y] = [superoperator(enclosure), superoperator(float64)];
    for (let i = 0; i < 16; i++) {
      for (let j = 0; j < 16; j++) {
        const [p, q] = [x.realPart(i, j), y.realPart(i, j)];
        expect(Math.abs(p.value - q.value)).toBeLessThanOrEqual(p.bound + q.bound);
      }
    }
  });

  test('singular systems have no solution, and enclosed ones with unknown rank say so', () => {
    const singular = enclosure.matrix(2, 2, [1, 2, 2, 4]) as EnclosureMatrix;
    expect(singular.solve(enclosure.identity(2))).toBeUndefined();
    expect(blurred(singular).solve(enclosure.identity(2))).toBeUndefined();
    expect(singular.kernel().dimension).toBe(1);
    expect(() => blurred(singular).kernel()).toThrow(ArithmeticError);
  });
});

describe('arguments', () => {
  test('of other arithmetics or shapes are refused', () => {
    expect(() => A.plus(float64.identity(4))).toThrow(ArithmeticError);
    expect(() => A.times(C)).toThrow(DimensionError);
    expect(() => A.plus(C)).toThrow(DimensionError);
    expect(() => enclosure.superoperator(undefined, [])).toThrow(DimensionError);
    expect(() => A.scaled(Infinity)).toThrow(DomainError);
  });

  test('logarithms of singular and roots of negative matrices are refused', () => {
    const singular = enclosure.matrix(2, 2, [1, 1, 1, 1]) as EnclosureMatrix;
    expect(() => singular.logarithm()).toThrow(DomainError);
    expect(() => singular.scaled(-1).squareRoot()).toThrow(DomainError);
  });
});
