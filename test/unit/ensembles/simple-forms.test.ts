import { describe, expect, test } from 'vitest';
import { coordinatesOf } from '../../../src/ensembles/draft.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { nearbyCliffords } from '../../../src/ensembles/nearby-unitaries.ts';
import { closestMonomial } from '../../../src/ensembles/simple-forms.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import {
  anyCayleyUnitary,
  anyChannel,
  anyEnergyConservingUnitary,
  anyUnitary,
  choiMatrix,
  type Channel,
  type Ensemble,
  type Instance,
  type Matrix,
} from '../../../src/index.ts';

const FINE = 2 ** 20;

/** What an ensemble draws, and what it makes of the simple forms of that. */
function drawn<T>(ensemble: Ensemble<T>, seed: number): { readonly object: T; readonly forms: readonly T[] } {
  const random = randomStream(seed, 1, 1);
  const instance = ensemble.draw(() => random.next());
  const built = (from: Instance): T => ensemble.build(from, float64)!;
  const [{ of }] = ensemble.simpleForms;
  const forms = [...of(instance)].map((form) =>
    built({ integers: Int32Array.from(form, (x) => Math.round(x * FINE)), unit: FINE }),
  );
  return { object: built(instance), forms };
}

const distance = (A: Matrix, B: Matrix): number => Math.sqrt(A.minus(B).squaredNorm().value);
const sizes = (U: Matrix): readonly number[] =>
  Array.from({ length: U.rows * U.cols }, (_, k) =>
    Math.hypot(
      U.realPart(Math.floor(k / U.cols), k % U.cols).value,
      U.imaginaryPart(Math.floor(k / U.cols), k % U.cols).value,
    ),
  );

describe('simple forms', () => {
  test.each([2, 3, 4, 5])(
    'of a unitary in dimension %i are the closest permutation up to signs, and a rotation',
    (dim) => {
      for (const seed of [1, 2, 3]) {
        const { object, forms } = drawn(anyUnitary({ dim }), seed);
        expect(forms).toHaveLength(2);
        // With two levels it is the unitary itself; otherwise d − 2 levels stay, and the rotation has determinant 1.
        if (dim === 2) expect(distance(forms[1], object)).toBeLessThan(1e-4);
        else expect(sizes(forms[1]).filter((size) => Math.abs(size - 1) < 1e-6).length).toBeGreaterThanOrEqual(dim - 2);
        const closest = sizes(closestMonomial(object));
        sizes(forms[0]).forEach((size, k) => expect(size).toBeCloseTo(closest[k], 6));
        expect(closest.filter((size) => size === 1)).toHaveLength(dim);
      }
    },
  );

  test('of a Cayley transform are a permutation with phases, and the transform times phases', () => {
    const { object, forms } = drawn(anyCayleyUnitary({ dim: 3 }), 2);
    const turned = forms.slice(-3);
    const phases = [object.timesI(), object.scaled(-1), object.timesI().scaled(-1)];
    turned.forEach((form, k) => expect(distance(form, phases[k])).toBeLessThan(1e-4));
    const monomials = forms.slice(0, -3);
    expect(monomials.length).toBeGreaterThan(0);
    const closest = sizes(closestMonomial(object));
    for (const form of monomials) sizes(form).forEach((size, k) => expect(size).toBeCloseTo(closest[k], 4));
  });

  test('of a unitary that conserves energy are permutations with phases of each energy', () => {
    const ensemble = anyEnergyConservingUnitary({ energies: [0, 1, 1, 2, 2, 2] });
    expect(ensemble.simpleForms.map(({ offset, length }) => [offset, length])).toEqual([
      [1, 4],
      [5, 9],
    ]);
  });

  test('of one qubit are all Clifford operations, each its own nearest, up to phases', () => {
    const [H, S] = [
      float64.matrix(2, 2, [1, 1, 1, -1]).scaled(Math.SQRT1_2),
      float64.matrix(2, 2, [1, 0, 0, 0], [0, 0, 0, 1]),
    ];
    const isSame = (A: Matrix, B: Matrix): boolean => {
      const overlap = A.adjoint().times(B).trace();
      const turn = A.adjoint().times(B).timesI().trace();
      return Math.abs(Math.hypot(overlap.value, turn.value) - 2) < 1e-12;
    };
    const group = [float64.identity(2)];
    for (const element of group) {
      for (const next of [element.times(H), element.times(S)])
        if (!group.some((C) => isSame(C, next))) group.push(next);
    }
    expect(group).toHaveLength(24);
    for (const C of group) {
      const near = [...nearbyCliffords(C)];
      expect(near.some((N) => isSame(N, C))).toBe(true);
      for (const N of near) expect(distance(N.times(N.adjoint()), float64.identity(2))).toBeLessThan(1e-12);
    }
    // Products of two qubits, and none where the dimension is no power of 2.
    const HS = H.kron(H.times(S));
    const overlaps = [...nearbyCliffords(HS)].map((N) => N.adjoint().times(HS));
    expect(overlaps.some((A) => Math.abs(Math.hypot(A.trace().value, A.timesI().trace().value) - 4) < 1e-12)).toBe(
      true,
    );
    expect([...nearbyCliffords(float64.identity(3))]).toHaveLength(2);
  });

  test.each([
    [2, 2],
    [2, 3],
    [3, 2],
  ])('of a channel from %i to %i levels are the channel itself, with fewer entries, and others', (dim, outputDim) => {
    const ensemble = anyChannel({ dim, outputDim, rank: 3 });
    const { object, forms } = drawn<Channel>(ensemble, 1);
    expect(distance(choiMatrix(forms[0]), choiMatrix(object))).toBeLessThan(1e-4);
    // The output in the eigenbasis of Φ(1) has the same spectrum, and is diagonal there.
    const one = float64.identity(dim);
    const [before, after] = [object, forms[1]].map((channel) => channel.applyTo(one));
    expect(after.squaredNorm().value).toBeCloseTo(before.squaredNorm().value, 4);
    for (let row = 0; row < outputDim; row++) {
      for (let col = 0; col < row; col++) expect(after.realPart(row, col).value).toBeCloseTo(0, 4);
    }
    // The last one prepares |0⟩.
    const prepared = forms.at(-1)!.applyTo(one);
    expect(prepared.realPart(0, 0).value).toBeCloseTo(dim, 4);
  });

  test('of a channel have zeros where Kraus operators can be mixed away', () => {
    const ensemble = anyChannel({ dim: 2 });
    const random = randomStream(4, 1, 1);
    const instance = ensemble.draw(() => random.next());
    const [form] = ensemble.simpleForms[0].of(instance);
    const small = (x: Float64Array): number => x.filter((entry) => Math.abs(entry) < 1e-6).length;
    expect(small(form)).toBeGreaterThan(small(coordinatesOf(instance)) + 5);
  });
});
