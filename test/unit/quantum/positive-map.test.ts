import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { choiMatrix, reductionMap, transposition } from '../../../src/quantum/linear-map.ts';
import type { LinearMap } from '../../../src/quantum/maps.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { amplitudeDamping, depolarising } from '../../../src/quantum/named-channels.ts';
import { diagonal, identity, pauliX, sigmaMinus, unitMatrix, zeroMatrix } from '../../../src/quantum/operators.ts';
import { isPositiveMap } from '../../../src/quantum/positive-map.ts';
import { channelOfSemigroup } from '../../../src/quantum/propagation.ts';
import { redfieldGenerator } from '../../../src/quantum/redfield.ts';
import { partialTranspose } from '../../../src/quantum/subsystems.ts';
import { isPositive } from '../../../src/quantum/verdict.ts';
import { distance, integerMatrix } from './random-matrices.ts';

const traceOf = (X: Matrix): Matrix =>
  X.sumsOfEntries(
    1,
    1,
    Int32Array.from({ length: X.rows }, (_, k) => k * (X.rows + 1)),
  );

/** (A X A† + B Xᵀ B†)/64 + noise·tr(X)·1, n → m. */
function mixed(A: Matrix, B: Matrix, noise: number): LinearMap {
  const { rows: outputDim, cols: inputDim } = A;
  return {
    inputDim,
    outputDim,
    applyTo: (X) => {
      const direct = A.times(X).times(A.adjoint());
      const turned = B.times(X.adjoint().conjugate()).times(B.adjoint());
      return direct
        .plus(turned)
        .scaled(1 / 64)
        .plus(traceOf(X).scaled(noise).kron(identity(outputDim)));
    },
  };
}

const shapes = [
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
  [1, 3],
  [3, 1],
] as const;

describe.each(shapes)('maps from dimension %i to %i', (n, m) => {
  const map = (noise: number): LinearMap => mixed(integerMatrix(m, n, 7), integerMatrix(m, n, 8), noise);

  test('a sum of a completely positive and a completely copositive map is positive, with the parts', () => {
    const { verdict, decomposition } = isPositiveMap(map(1 / 64));
    expect(verdict).toBe('yes');
    if (decomposition === undefined) {
      expect(Math.min(n, m)).toBe(1);
      return;
    }
    const { positive, copositive } = decomposition;
    for (const part of [positive, copositive]) expect(isPositive(part).verdict).toBe('yes');
    expect(distance(positive.plus(partialTranspose(copositive, [n, m], 0)), choiMatrix(map(1 / 64)))).toBeLessThan(
      1e-12,
    );
  });

  test('with the noise taken away beyond its minimum on states it is not, with a state that shows it', () => {
    // The smallest eigenvalue of Φ(|0⟩⟨0|) is lowered below zero.
    const image = map(0).applyTo(unitMatrix(n, 0, 0));
    const noise = -image.trace().value / m - 2 ** -10;
    const { verdict, witness } = isPositiveMap(map(noise));
    expect(verdict).toBe('no');
    const { input, output, value } = witness!;
    const direct = output
      .adjoint()
      .times(map(noise).applyTo(input.times(input.adjoint())))
      .times(output);
    expect(direct.realPart(0, 0).sign()).toBe(-1);
    expect(direct.realPart(0, 0).value).toBeCloseTo(value.value, 10);
  });
});

test('known maps, in exact arithmetic', () => {
  for (const dim of [1, 2, 3, 4]) {
    const transposed = isPositiveMap(transposition(dim), { arithmetic: exact });
    expect(transposed.verdict).toBe('yes');
    expect(transposed.reason).toBe(dim === 1 ? 'completely positive' : 'completely copositive');
    expect(isPositiveMap(reductionMap(dim), { arithmetic: exact }).verdict).toBe('yes');
    expect(isPositiveMap(transposition(dim)).verdict).not.toBe('no');
  }
  expect(isPositiveMap(depolarising(3, exact.real(1, 3), exact)).reason).toBe('completely positive');
  expect(isPositiveMap(amplitudeDamping(0.5)).reason).toBe('completely positive');
});

/** Choi's map X ↦ diag(a x_kk + x_{k+1,k+1}) − X: positive for a ≥ 2, not decomposable at a = 2. */
function choisMap(a: number, arithmetic: Arithmetic): LinearMap {
  const applyTo = (X: Matrix): Matrix => {
    const entry = (k: number) => X.realPart(k % 3, k % 3);
    return diagonal(
      [0, 1, 2].map((k) =>
        entry(k)
          .times(a)
          .plus(entry(k + 1)),
      ),
      arithmetic,
    ).minus(X);
  };
  return { inputDim: 3, outputDim: 3, arithmetic, applyTo };
}

test.each([float64, exact, enclosure])(
  'Choi’s map: undecided where it is positive, a witness below (%#)',
  (arithmetic) => {
    expect(isPositiveMap(choisMap(2, arithmetic), { starts: 4 }).verdict).toBe('undecided');
    expect(isPositiveMap(choisMap(1.9921875, arithmetic), { starts: 4 }).verdict).toBe('no');
    // From a = 3 on it is completely positive, with a singular Choi matrix.
    const { verdict } = isPositiveMap(choisMap(3, arithmetic), { starts: 4 });
    if (arithmetic === exact) expect(verdict).toBe('yes');
    expect(verdict).not.toBe('no');
  },
);

test('evolutions: of GKLS form always, of Redfield form not at short times', () => {
  expect(isPositiveMap(channelOfSemigroup(lindbladian(zeroMatrix(2), [sigmaMinus()]), 1)).reason).toBe(
    'completely positive',
  );
  const parts = [
    { operator: sigmaMinus(), rate: 1 },
    { operator: sigmaMinus().adjoint(), rate: 0.125 },
  ];
  const redfield = redfieldGenerator(diagonal([1, 0]), parts);
  const { verdict, witness } = isPositiveMap(channelOfSemigroup(redfield, 0.25));
  expect(verdict).toBe('no');
  const image = channelOfSemigroup(redfield, 0.25).applyTo(witness!.input.times(witness!.input.adjoint()));
  expect(isPositive(image).verdict).toBe('no');
  expect(isPositiveMap(channelOfSemigroup(redfield, 20)).verdict).toBe('yes');
});

test('a map that does not preserve Hermiticity is not positive', () => {
  const left = { inputDim: 2, outputDim: 2, applyTo: (X: Matrix) => pauliX().times(X) };
  expect(() => isPositiveMap(lindbladian(zeroMatrix(2), []) as never)).toThrow('`channelOfSemigroup(L, t)`');
  expect(isPositiveMap(left)).toMatchObject({ verdict: 'no', reason: 'it does not preserve Hermiticity' });
});

test('a map of which nothing shows that it preserves Hermiticity is not refuted', () => {
  // √P X √P, with the second root made as √(4P)/2.
  const root = (factor: number): Matrix => spectral(enclosure.matrix(2, 2, [2, 1, 1, 2]).scaled(factor)).squareRoot();
  const [left, right] = [root(1), root(4).scaled(1 / 2)];
  const map = { inputDim: 2, outputDim: 2, applyTo: (X: Matrix) => left.times(X).times(right) };
  expect(isPositiveMap(map, { arithmetic: enclosure }).verdict).toBe('undecided');
});

test.runIf(ALL)('positive maps whose lowest expectation value is 0 are never refuted by rounding', () => {
  for (let seed = 1; seed <= 24; seed++) {
    // Of two 2 × 2 matrices: some product vector is annihilated by both terms, so that the minimum is 0.
    const map = mixed(integerMatrix(2, 2, seed).scaled(1 / 3), integerMatrix(2, 2, seed).scaled(1 / 7), 0);
    expect(isPositiveMap(map, { starts: 8 }).verdict).not.toBe('no');
  }
});
