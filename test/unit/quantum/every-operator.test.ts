import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import { isConditionallyCompletelyPositive } from '../../../src/quantum/conditional-positivity.ts';
import { generatorWithBaths } from '../../../src/quantum/generator-with-baths.ts';
import { generatorFromMap, generatorFromMatrix } from '../../../src/quantum/generator.ts';
import type { Generator } from '../../../src/quantum/maps.ts';
import { hermitianWithin } from '../../../src/quantum/hermitian-parts.ts';
import { krausFromChoi } from '../../../src/quantum/kraus-from-choi.ts';
import { lindbladian, unsafeLindbladian } from '../../../src/quantum/lindbladian.ts';
import { choiMatrix, isCompletelyPositive, isTracePreserving, isUnital } from '../../../src/quantum/linear-map.ts';
import { liouvillian, unvec, vec } from '../../../src/quantum/liouvillian.ts';
import {
  pauliX,
  pauliY,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  unitMatrix,
  zeroMatrix,
} from '../../../src/quantum/operators.ts';
import { channelOfSemigroup, propagated } from '../../../src/quantum/propagation.ts';
import { redfieldGenerator } from '../../../src/quantum/redfield.ts';
import {
  asymptoticState,
  conservedQuantities,
  stationaryProjection,
} from '../../../src/quantum/stationary-projection.ts';
import { distance, integerHermitian, integerMatrix } from './random-matrices.ts';

/** Damped, and with a conserved quantity for every level that no jump leaves. */
function generators(dim: number): readonly (readonly [string, Generator])[] {
  const H = integerHermitian(dim, 50 + dim).scaled(1 / 8);
  const L = integerMatrix(dim, dim, 60 + dim).scaled(1 / 8);
  const davies = lindbladian(H, [L, { operator: L.adjoint(), rate: 1 / 4 }]);
  const parts = [
    { operator: L, rate: 1, shift: 1 / 2 },
    { operator: L.adjoint(), rate: 1 / 4 },
  ];
  return [
    ['Lindbladian', davies],
    ['matrix', generatorFromMatrix(davies.matrix)],
    ['Redfield', redfieldGenerator(H, parts)],
    ['two baths', generatorWithBaths(H, { hot: davies, cold: redfieldGenerator(zeroMatrix(dim), parts) })],
    ['unitary', lindbladian(integerHermitian(dim, 70 + dim), [])],
  ];
}

describe.each([1, 2, 3, 4])('maps act linearly over the complex numbers, d = %i', (dim) => {
  const X = integerMatrix(dim, dim, 80 + dim);
  test.each(generators(dim))('%s: its image is that of the matrix on stacked columns', (_, generator) => {
    const expected = unvec(liouvillian(generator).times(vec(X)));
    expect(distance(generator.applyTo(X), expected)).toBeLessThan(
      1e-12 * (1 + Math.sqrt(expected.squaredNorm().value)),
    );
  });

  test.each(generators(dim))('%s: the evolution of X is that of its Hermitian parts', (_, generator) => {
    const t = 0.125;
    const direct = propagated(generator, X, t);
    // First-order check against the generator itself: two half steps, and the derivative at 0.
    const half = channelOfSemigroup(generator, t / 2);
    expect(distance(half.applyTo(half.applyTo(X)), direct)).toBeLessThan(1e-10);
    const small = 2 ** -20;
    const rate = propagated(generator, X, small)
      .minus(X)
      .scaled(1 / small);
    const change = generator.applyTo(X);
    expect(distance(rate, change)).toBeLessThan(1e-3 * (1 + Math.sqrt(change.squaredNorm().value)));
  });
});

test('a matrix that is Hermitian up to rounding is taken as what it is, within the bound', () => {
  const jump = [1, 2, 0, 3, 1, 1, 0, 0, 2];
  const of = (arithmetic: Arithmetic): Generator =>
    lindbladian(zeroMatrix(3, arithmetic), [arithmetic.matrix(3, 3, jump), unitMatrix(3, 0, 1, arithmetic)]);
  const ulp = 2 ** -52;
  // The last digit of one entry above the diagonal, all in one direction.
  const re = [0.5, 0.25 + ulp, 0.25 + ulp, 0.25, 0.25, 0.25 + ulp, 0.25, 0.25, 0.25];
  const image = of(float64).applyTo(float64.matrix(3, 3, re)) as Float64Matrix;
  const truth = of(exact).applyTo(exact.matrix(3, 3, re));
  const difference = exact.matrix(3, 3, image.data.subarray(0, 9), image.data.subarray(9)).minus(truth).squaredNorm();
  expect(Math.sqrt(difference.value)).toBeGreaterThan(ulp);
  expect(Math.sqrt(difference.value)).toBeLessThanOrEqual(image.error);
  expect(distance(image, image.adjoint())).toBe(0);
});

test('what rounding may have taken from Hermiticity is in the bound, all of it', () => {
  const ulp = 2 ** -52;
  const X = float64.matrix(2, 2, [1, 1 + 10 * ulp, 1, 1]);
  const { data, error } = hermitianWithin(X) as Float64Matrix;
  const lost = exact
    .matrix(2, 2, data)
    .minus(exact.matrix(2, 2, X.data))
    .squaredNorm();
  expect(Math.sqrt(lost.value)).toBeLessThanOrEqual(error);
  expect(Math.sqrt(lost.value)).toBeGreaterThan(0.8 * error);
  expect(hermitianWithin(float64.matrix(2, 2, [1, 1 + 40 * ulp, 1, 1]))).toBeUndefined();
});

describe('the Choi matrix', () => {
  test.each([2, 3])('is Σ|i⟩⟨j| ⊗ Φ(|i⟩⟨j|) also for maps that do not preserve Hermiticity, d = %i', (dim) => {
    const A = integerMatrix(dim + 1, dim, 90);
    const B = integerMatrix(dim, dim + 1, 91);
    const map = { inputDim: dim, outputDim: dim + 1, applyTo: (X: Matrix) => A.times(X).times(B) };
    const C = choiMatrix(map);
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j < dim; j++) {
        const block = unitMatrix(dim, i, j).kron(map.applyTo(unitMatrix(dim, i, j)));
        for (let a = 0; a <= dim; a++) {
          for (let b = 0; b <= dim; b++) {
            const [row, col] = [i * (dim + 1) + a, j * (dim + 1) + b];
            expect(C.realPart(row, col).value).toBe(block.realPart(row, col).value);
            expect(C.imaginaryPart(row, col).value).toBe(block.imaginaryPart(row, col).value);
          }
        }
      }
    }
  });

  test('of a generator is the derivative of that of its semigroup', () => {
    const generator = lindbladian(pauliX(), [sigmaMinus()]);
    const t = 2 ** -22;
    const slope = choiMatrix(channelOfSemigroup(generator, t))
      .minus(choiMatrix(channelOfSemigroup(generator, 0)))
      .scaled(1 / t);
    expect(distance(slope, choiMatrix(generator))).toBeLessThan(1e-5);
  });
});

describe('complete positivity of evolutions', () => {
  const transposing = (arithmetic: Arithmetic = float64): Generator =>
    generatorFromMap(2, (X) => X.adjoint().conjugate().minus(X), arithmetic);

  test('a semigroup in time: completely positive, trace preserving, and in the enclosure as well', () => {
    const driven = (arithmetic: Arithmetic): Generator =>
      lindbladian(pauliX(arithmetic), [sigmaMinus(arithmetic), sigmaPlus(arithmetic)]);
    for (const arithmetic of [float64, enclosure]) {
      const map = channelOfSemigroup(driven(arithmetic), arithmetic.real(3, 4));
      expect(isCompletelyPositive(map).verdict).toBe('yes');
      expect(isTracePreserving(map).verdict).not.toBe('no');
      expect(isUnital(map).verdict).not.toBe('no');
    }
    expect(isCompletelyPositive(channelOfSemigroup(driven(float64), -0.5)).verdict).toBe('no');
  });

  test('its Kraus operators come from its Choi matrix', () => {
    const map = channelOfSemigroup(lindbladian(pauliX(), [sigmaMinus(), pauliZ()]), 0.5);
    const phi = krausFromChoi(choiMatrix(map), 2, 2);
    const X = integerMatrix(2, 2, 98);
    expect(distance(phi.applyTo(X), map.applyTo(X))).toBeLessThan(1e-11);
  });

  test('transposition at rate 1 is positive at all times and completely positive at none', () => {
    const { verdict, defect } = isCompletelyPositive(channelOfSemigroup(transposing(), 0.5));
    expect(verdict).toBe('no');
    // e^{tL} = (1 + e^{−2t})/2 + (1 − e^{−2t})/2 T, and T has the Choi eigenvalue −1 on the singlet.
    expect(defect!.value).toBeCloseTo(-(1 - Math.exp(-1)) / 2, 12);
  });

  test('a generator is of GKLS form or not, independently of how it is written', () => {
    const gkls = lindbladian(pauliX(), [sigmaMinus(), { operator: pauliZ(), rate: 0.5 }]);
    expect(isConditionallyCompletelyPositive(gkls).verdict).toBe('yes');
    const positive = unsafeLindbladian(zeroMatrix(2), [
      { operator: pauliX(), rate: 2 },
      { operator: pauliX(), rate: -1 },
      { operator: sigmaMinus(), rate: 1 },
      { operator: sigmaPlus(), rate: 1 },
      { operator: pauliZ(), rate: 1 },
    ]);
    expect(isConditionallyCompletelyPositive(positive).verdict).toBe('yes');
    const written = unsafeLindbladian(zeroMatrix(2), [
      { operator: sigmaMinus(), rate: 2 },
      { operator: sigmaMinus(), rate: -1 },
    ]);
    expect(isConditionallyCompletelyPositive(written).verdict).toBe('yes');
    const jumps = Array.from({ length: 9 }, (_, k) => integerMatrix(3, 3, 100 + k));
    const dense = lindbladian(integerHermitian(3, 99), jumps);
    expect(isConditionallyCompletelyPositive(generatorFromMatrix(dense.matrix)).verdict).toBe('yes');
    for (const arithmetic of [float64, exact]) {
      expect(isConditionallyCompletelyPositive(transposing(arithmetic)).verdict).toBe('no');
      const negative = unsafeLindbladian(zeroMatrix(2, arithmetic), [
        { operator: pauliZ(arithmetic), rate: -0.001 },
        sigmaMinus(arithmetic),
      ]);
      expect(isConditionallyCompletelyPositive(negative).verdict).toBe('no');
      expect(isConditionallyCompletelyPositive(lindbladian(zeroMatrix(1, arithmetic), [])).verdict).toBe('yes');
    }
  });

  test('questions about maps name what to ask of a generator', () => {
    for (const question of [isCompletelyPositive, isTracePreserving, isUnital]) {
      expect(() => question(transposing() as never)).toThrow('`isConditionallyCompletelyPositive(L)` decides');
    }
  });
});

describe('stationary operators', () => {
  test('of no evolution are all, coherences as well', () => {
    for (const arithmetic of [float64, exact]) {
      const projection = stationaryProjection(lindbladian(zeroMatrix(2, arithmetic), []));
      expect(distance(projection.applyTo(sigmaPlus(arithmetic)), sigmaPlus(arithmetic))).toBe(0);
      expect(isTracePreserving(projection).verdict).not.toBe('no');
    }
  });

  test.each([2, 3, 4])('the projection commutes with the generator and is one, d = %i', (dim) => {
    const X = integerMatrix(dim, dim, 95);
    for (const [, generator] of generators(dim)) {
      const projection = stationaryProjection(generator);
      const image = projection.applyTo(X);
      expect(distance(projection.applyTo(image), image)).toBeLessThan(1e-9);
      expect(distance(projection.applyTo(generator.applyTo(X)), zeroMatrix(dim))).toBeLessThan(1e-9);
    }
  });

  test('a slow rate that float64 loses beside the others still decides', () => {
    const rate = 2 ** -70;
    const generator = lindbladian(zeroMatrix(3), [
      { operator: unitMatrix(3, 0, 1), rate: 1 },
      { operator: unitMatrix(3, 1, 0), rate: 1 },
      { operator: unitMatrix(3, 2, 0), rate },
    ]);
    expect(distance(asymptoticState(generator, unitMatrix(3, 0, 0)), unitMatrix(3, 2, 2))).toBe(0);
    expect(conservedQuantities(generator)).toHaveLength(1);
  });

  test('dephasing along a tilted axis conserves the component along it', () => {
    const axis = pauliX().plus(pauliZ().scaled(2)).plus(pauliY().scaled(3));
    const generator = lindbladian(zeroMatrix(2), [axis]);
    const conserved = conservedQuantities(generator);
    expect(conserved).toHaveLength(2);
    for (const A of conserved) {
      expect(distance(A.times(axis), axis.times(A))).toBeLessThan(1e-13);
      expect(A.traceOfProduct(generator.applyTo(unitMatrix(2, 0, 1))).value).toBeCloseTo(0, 12);
    }
  });

  test('conserved quantities are conserved, as many as stationary operators, and decide where a state ends', () => {
    const jump = unitMatrix(4, 0, 2).plus(unitMatrix(4, 1, 3));
    const generator = lindbladian(zeroMatrix(4), [jump]);
    const conserved = conservedQuantities(generator);
    expect(conserved).toHaveLength(4);
    const rho = integerHermitian(4, 97);
    for (const A of conserved) {
      expect(A.traceOfProduct(generator.applyTo(rho)).value).toBeCloseTo(0, 12);
      expect(A.traceOfProduct(asymptoticState(generator, rho)).value).toBeCloseTo(A.traceOfProduct(rho).value, 12);
      expect(A.traceOfProduct(propagated(generator, rho, 2)).value).toBeCloseTo(A.traceOfProduct(rho).value, 12);
    }
    // The qubit |0⟩, |1⟩ of the pair (qubit, emitter) survives, coherences and all.
    const kept = asymptoticState(generator, unitMatrix(4, 2, 3));
    expect(distance(kept, unitMatrix(4, 0, 1))).toBeLessThan(1e-12);
  });
});
