import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { inertiaOf } from '../../../src/exact/matrices/hermitian.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { enclosure, type EnclosureMatrix, exactEnclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { opaqueMatrix } from './opaque-matrix.ts';
import type { EnclosureReal } from '../../../src/enclosure/real/real.ts';
import { isolateRealRoots, refineRealRoot } from '../../../src/enclosure/real/real-rooted.ts';
import { decompositionOf } from '../../../src/enclosure/matrix/spectral-decomposition.ts';
import { unitaryExponential } from '../../../src/enclosure/matrix/unitary-exponential.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import type { Instance } from '../../../src/ensembles/instance.ts';
import { anyHamiltonian } from '../../../src/ensembles/hermitian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { anyUnitary } from '../../../src/ensembles/unitary.ts';
import { signedConcurrence } from '../../../src/entanglement/measures/concurrence.ts';
import { HermiticityError, PositivityError } from '../../../src/matrix/errors.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { diagonalPart } from '../../../src/thermodynamics/coherence.ts';
import { fidelity, traceNorm } from '../../../src/thermodynamics/distances.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';
import { relativeEntropy, supportVerdict } from '../../../src/thermodynamics/relative-entropy.ts';
import { enclosed, enclosureOf, exactOf, missOf, reference, widthOf } from './containment.ts';

interface Drawable {
  draw(next: () => number): Instance;
  build(instance: Instance, arithmetic: typeof enclosure): Matrix | undefined;
}

function draw(ensemble: Drawable, index: number): EnclosureMatrix {
  const stream = randomStream(11, 7, index);
  return ensemble.build(
    ensemble.draw(() => stream.next()),
    enclosure,
  ) as EnclosureMatrix;
}

describe('states against 120 digits', () => {
  test.each(reference.states)(
    '$name',
    ({ rho, sigma, entropy, logTrace, relativeEntropy: divergence, eigenvalues }) => {
      const [r, s] = [enclosureOf(rho), enclosureOf(sigma)];
      const bits = 480;
      const results: readonly (readonly [EnclosureReal, string])[] = [
        [r.entropy(), entropy],
        [s.logTrace(r), logTrace],
        [relativeEntropy(r, s) as EnclosureReal, divergence],
        ...s.eigenvalues().map((x, k) => [x, eigenvalues[k]] as const),
      ];
      for (const [x, text] of results) {
        const interval = enclosed(x, bits);
        expect(missOf(interval, text)).toBe(0);
        expect(widthOf(interval)).toBeLessThan(2 ** -400);
        // What excludes the truth is noticed: the interval moved by a thousandth of a millionth of a millionth of its place.
        const shift = interval.upper - interval.lower + (1n << 200n);
        expect(
          missOf({ ...interval, lower: interval.lower + shift, upper: interval.upper + shift }, text),
        ).toBeGreaterThan(0);
        expect(Math.abs(x.value - Number(text))).toBeLessThanOrEqual(
          x.bound + Math.abs(Number(text)) * Number.EPSILON + 2 ** -600,
        );
      }
    },
  );

  test('D ≈ 5e-19, invisible in float64, is proved to be positive', () => {
    const { rho, sigma } = reference.states.find(({ name }) => name.startsWith('nearby'))!;
    const divergence = relativeEntropy(enclosureOf(rho), enclosureOf(sigma));
    expect(divergence.sign()).toBe(1);
    expect(divergence.value).toBeGreaterThan(4e-19);
    expect(divergence.value).toBeLessThan(6e-19);
    expect(divergence.bound).toBeLessThan(divergence.value * 2 ** -50);
  });
});

describe('thermal states against 120 digits', () => {
  test.each(reference.thermal)('$name', (point) => {
    const rho = enclosureOf(point.rho);
    const H = enclosureOf(point.hamiltonian);
    const [x, p] = [point.boltzmannFactor, point.weight].map(([a, b]) => enclosure.real(Number(a), Number(b)));
    const gibbs = gibbsState(H, x.ln().negated());
    const last = rho.rows - 1;
    // A sum of both is neither rational nor a function of one matrix: only balls are left.
    const mixed = rho.scaled(p).plus(gibbs.scaled(enclosure.real(1).minus(p)));
    const opaque = opaqueMatrix(rho.rows, rho.cols, (bits) => mixed.ball(bits), {
      isHermitian: true,
    });
    const root = opaque.squareRoot();
    const results: readonly (readonly [string, ReturnType<typeof enclosed>, string])[] = [
      ['D(ρ‖γ)', enclosed(relativeEntropy(rho, gibbs)), point.relativeEntropyToGibbs],
      ['S(γ)', enclosed((gibbs as EnclosureMatrix).entropy()), point.entropyOfGibbs],
      ['Re γ', enclosed(gibbs.realPart(0, last)), point.gibbsEntry[0]],
      ['Im γ', enclosed(gibbs.imaginaryPart(0, last)), point.gibbsEntry[1]],
      ['S(mixture)', enclosed(mixed.entropy()), point.entropyOfMixture],
      ['S(opaque)', enclosed(opaque.entropy()), point.entropyOfMixture],
      ['D(ρ‖mixture)', enclosed(relativeEntropy(rho, mixed)), point.relativeEntropyToMixture],
      ['λ_min', enclosed(opaque.eigenvalues()[0]), point.smallestOfMixture],
      ['Re √', enclosed(root.realPart(0, last)), point.rootEntry[0]],
      ['Im √', enclosed(root.imaginaryPart(0, last)), point.rootEntry[1]],
    ];
    for (const [name, interval, text] of results) {
      expect(missOf(interval, text), name).toBe(0);
      expect(widthOf(interval), name).toBeLessThan(2 ** -200);
    }
  });
});

describe('unitary evolutions against 120 digits', () => {
  test.each(reference.evolutions)('$name', ({ rho, hamiltonian, time, entry, finalEntry, entropyOfDiagonal }) => {
    const state = enclosureOf(rho);
    const U = unitaryExponential(enclosureOf(hamiltonian), enclosure.real(Number(time[0]), Number(time[1])));
    const final = U.times(state).times(U.adjoint());
    const last = state.rows - 1;
    const results = [
      [U.realPart(0, last), entry[0]],
      [U.imaginaryPart(0, last), entry[1]],
      [final.realPart(0, last), finalEntry[0]],
      [final.imaginaryPart(0, last), finalEntry[1]],
      [(diagonalPart(final) as EnclosureMatrix).entropy(), entropyOfDiagonal],
    ] as const;
    for (const [x, text] of results) {
      expect(missOf(enclosed(x), text)).toBe(0);
      expect(widthOf(enclosed(x))).toBeLessThan(2 ** -200);
    }
    expect(final.entropy().minus(state.entropy()).sign()).toBe(0);
  });
});

describe('square roots of states against 120 digits', () => {
  test.each(reference.pairs)('$name', (pair) => {
    const [rho, sigma] = [enclosureOf(pair.rho), enclosureOf(pair.sigma)];
    const results = [
      [fidelity(rho, sigma), pair.fidelity],
      [signedConcurrence(rho), pair.signedConcurrence],
      [traceNorm(rho.minus(sigma)), pair.traceNorm],
    ] as const;
    for (const [x, text] of results) {
      expect(missOf(enclosed(x), text)).toBe(0);
      expect(widthOf(enclosed(x))).toBeLessThan(2 ** -100);
    }
  });
});

describe('exact spectra', () => {
  test('isolation and refinement agree with known roots, close ones and rational ones included', () => {
    const times = (p: readonly bigint[], a: bigint, b: bigint): bigint[] =>
      [...p, 0n].map((_, k) => (k > 0 ? b * p[k - 1] : 0n) - a * (p[k] ?? 0n));
    const roots = [
      [-7n, 100001n],
      [1n, 1000000n],
      [1n, 999999n],
      [22n, 7n],
      [100003n, 2n],
    ] as const;
    const p = roots.reduce<readonly bigint[]>((product, [a, b]) => times(product, a, b), [1n]);
    const { exact: hits, intervals } = isolateRealRoots(p);
    expect(hits.length + intervals.length).toBe(5);
    intervals.forEach((interval, k) => {
      const { position, places } = refineRealRoot(p, interval, 200);
      const [a, b] = roots[k];
      expect(position * b).toBeLessThanOrEqual(a << BigInt(places));
      expect((position + 1n) * b).toBeGreaterThanOrEqual(a << BigInt(places));
    });
  });

  test('a polynomial with complex roots is refused', () => {
    expect(() => isolateRealRoots([1n, 0n, 1n])).toThrow('complex roots');
    expect(() => isolateRealRoots([-2n, 4n, -3n, 1n])).toThrow('complex roots');
  });

  test('inertia agrees with fraction-free elimination for 60 Hamiltonians', () => {
    for (let k = 0; k < 60; k++) {
      const H = draw(anyHamiltonian({ dim: 1 + (k % 5) }), k).exact!;
      const { negative, zero } = inertiaOf(H);
      expect(decompositionOf(H).inertia).toEqual({ negative, zero });
    }
  });

  test('eigenvalues add up to the trace and their squares to the squared norm', () => {
    for (let k = 0; k < 20; k++) {
      const H = draw(anyHamiltonian({ dim: 1 + (k % 6) }), k);
      const values = H.eigenvalues();
      const sum = values.reduce((total, x) => total.plus(x));
      const squares = values.map((x) => x.times(x)).reduce((total, x) => total.plus(x));
      expect(enclosed(sum.minus(H.trace()), 200).lower).toBeLessThanOrEqual(0n);
      expect(enclosed(sum.minus(H.trace()), 200).upper).toBeGreaterThanOrEqual(0n);
      expect(widthOf(enclosed(squares.minus(H.squaredNorm()), 200))).toBeLessThan(2 ** -180);
      expect(squares.minus(H.squaredNorm()).sign() ?? 0).toBe(0);
    }
  });

  test('rational eigenvalues are exact, with their multiplicities', () => {
    const U = draw(anyUnitary({ dim: 4 }), 3);
    const D = enclosure.matrix(4, 4, [3, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, -5], undefined, 7);
    const A = exactEnclosure(U.exact!.times((D as EnclosureMatrix).exact!).times(U.exact!.adjoint()));
    expect(A.eigenvalues().map(String)).toEqual(['-5/7', '0', '3/7', '3/7']);
  });

  test('functions are inverse to each other: exp ln A = A and √A √A = A', () => {
    const rho = draw(anyDensityMatrix({ dim: 3 }), 5);
    const log = rho.logarithm();
    const back = opaqueMatrix(3, 3, (bits) => log.ball(bits), { isHermitian: true }).exponential();
    const root = rho.squareRoot();
    for (const [i, j] of [
      [0, 0],
      [0, 2],
      [1, 2],
    ]) {
      for (const other of [back, root.times(root)]) {
        const difference = other.imaginaryPart(i, j).minus(rho.imaginaryPart(i, j));
        const interval = enclosed(difference, 256);
        expect(interval.lower <= 0n && interval.upper >= 0n).toBe(true);
        expect(widthOf(interval)).toBeLessThan(2 ** -200);
      }
    }
  });

  test('positivity is decided for determinants of −1e-40', () => {
    const entries = (last: bigint): EnclosureMatrix =>
      exactEnclosure(
        exact.matrixOf(2, 2, [rational(1), rational(1), rational(1), rational(10n ** 40n + last, 10n ** 40n)]),
      );
    expect(() => entries(-1n).entropy()).toThrow(PositivityError);
    expect(entries(0n).eigenvalues()[0].sign()).toBe(0);
    expect(entries(1n).eigenvalues()[0].sign()).toBe(1);
  });

  test('matrices that are not Hermitian are refused', () => {
    expect(() => enclosure.matrix(2, 2, [1, 2, 3, 4]).plus(enclosure.identity(2))).not.toThrow();
    expect(() => (enclosure.matrix(2, 2, [1, 2, 3, 4]) as EnclosureMatrix).entropy()).toThrow(HermiticityError);
  });
});

describe('supports are decided', () => {
  const pure = (a: number, b: number): EnclosureMatrix =>
    enclosure.matrix(2, 2, [a * a, a * b, a * b, b * b], undefined, a * a + b * b) as EnclosureMatrix;

  test('D is infinite exactly when the support leaves', () => {
    expect(relativeEntropy(pure(1, 2), pure(2, 1)).value).toBe(Infinity);
    expect(relativeEntropy(pure(1, 2), pure(2, 1)).bound).toBe(0);
    expect(supportVerdict(pure(1, 2), pure(2, 1))).toBe('outside');
    expect(supportVerdict(pure(1, 2), pure(1, 2))).toBe('inside');
    expect(relativeEntropy(pure(1, 2), pure(1, 2)).sign()).toBe(0);
    expect(supportVerdict(pure(1, 2), enclosure.identity(2))).toBe('inside');
  });

  test('an angle of 1e-150 between pure states is seen', () => {
    const tiny = exact.matrixOf(2, 2, [
      rational(1),
      rational(1n, 10n ** 150n),
      rational(1n, 10n ** 150n),
      rational(1n, 10n ** 300n),
    ]);
    expect(supportVerdict(pure(1, 0), exactEnclosure(tiny))).toBe('outside');
  });

  test('a weight without trace on the kernel, yet with entries there, leaves the value open', () => {
    const A = enclosure.matrix(3, 3, [1, 0, 0, 0, 0, 0, 0, 0, 0]) as EnclosureMatrix;
    const flip = enclosure.matrix(3, 3, [0, 0, 0, 0, 0, 1, 0, 1, 0]);
    expect(A.logTrace(flip).bound).toBe(Infinity);
    // Weight of both signs: tr(W ln A) would be ∞ − ∞, whatever its trace.
    const mixed = enclosure.matrix(3, 3, [0, 0, 0, 0, 2, 0, 0, 0, -1]);
    expect(A.logTrace(mixed).value).toBeNaN();
    expect(A.logTrace(mixed).bound).toBe(Infinity);
    expect(A.logTrace(enclosure.matrix(3, 3, [0, 0, 0, 0, 2, 0, 0, 0, 0])).value).toBe(-Infinity);
    expect(A.logTrace(enclosure.matrix(3, 3, [0, 0, 0, 0, -2, 1, 0, 1, -1])).value).toBe(Infinity);
    expect(A.logTrace(enclosure.matrix(3, 3, [0, 1, 0, 1, 0, 0, 0, 0, 0])).sign()).toBe(0);
  });
});

test('the fixtures are exact states', () => {
  for (const { rho } of reference.states) expect(exactOf(rho).trace().toString()).toBe('1');
});
