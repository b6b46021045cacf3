import { describe, expect, test } from 'vitest';
import { enclosure, enclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import { Xoshiro128 } from '../../../src/ensembles/random.ts';
import { concurrence, entanglementOfFormation } from '../../../src/entanglement/measures/concurrence.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { commutator, hermitianPart, sigmaMinus, sigmaPlus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { propagated } from '../../../src/quantum/propagation.ts';
import { fidelity } from '../../../src/thermodynamics/distances.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';

/** Two states of two qubits and a generator, the same in every arithmetic. */
function objects(arithmetic: Arithmetic) {
  const rho = matrix(
    [
      [4, 1, 0, 3],
      [1, 2, [0, 1], 0],
      [0, [0, -1], 2, 1],
      [3, 0, 1, 5],
    ],
    { denominator: 13, arithmetic },
  );
  const other = matrix(
    [
      [5, 0, 0, [0, -4]],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
      [[0, 4], 0, 0, 5],
    ],
    { denominator: 12, arithmetic },
  );
  const one = arithmetic.identity(2);
  const L = lindbladian(zeroMatrix(4, arithmetic), [
    { operator: sigmaMinus(arithmetic).kron(one), rate: arithmetic.real(2, 3) },
    { operator: one.kron(sigmaPlus(arithmetic)), rate: arithmetic.real(1, 5) },
  ]);
  return {
    rho,
    other,
    evolved: propagated(L, rho, arithmetic.real(1, 8)),
    alsoEvolved: propagated(L, other, arithmetic.real(1, 8)),
  };
}

describe('Hermitian by the way a matrix was made', () => {
  test('quantities of evolved and of thermal states evaluate, and agree with floating point', () => {
    const values = (arithmetic: Arithmetic): readonly Real[] => {
      const { rho, other, evolved, alsoEvolved } = objects(arithmetic);
      const [hot, cold] = [gibbsState(rho, arithmetic.real(1, 2)), gibbsState(other, arithmetic.real(-9))];
      return [evolved, alsoEvolved, hot, cold, other]
        .flatMap((state) => [concurrence(state), entanglementOfFormation(state), fidelity(state, hot)])
        .concat(fidelity(evolved, alsoEvolved), fidelity(cold, evolved), fidelity(evolved, evolved));
    };
    const rounded = values(float64);
    values(enclosure).forEach(({ value, bound }, k) => {
      expect(bound).toBeLessThan(1e-15);
      expect(Math.abs(value - rounded[k].value)).toBeLessThanOrEqual(rounded[k].bound + bound);
      expect(Math.abs(value - rounded[k].value)).toBeLessThan(1e-12);
    });
    expect(rounded.slice(0, 15).filter(({ value }) => value > 1 / 64).length).toBeGreaterThan(9);
  });

  const { evolved, alsoEvolved } = objects(enclosure);
  const X = evolved.times(alsoEvolved);
  const third = enclosure.real(1, 3).exp();

  test.each<[string, Matrix]>([
    ['A + A†', X.plus(X.adjoint())],
    ['A† + A', X.adjoint().plus(X)],
    ['(A + A†)/2', hermitianPart(X)],
    ['cA + cA†', X.scaled(third).plus(X.adjoint().scaled(third))],
    ['A + the same product written backwards', X.plus(alsoEvolved.times(evolved))],
    ['AA†', X.times(X.adjoint())],
    ['A(BA†)', X.times(evolved.times(X.adjoint()))],
    ['(AB)A†', X.times(evolved).times(X.adjoint())],
    ['i[A, B]', commutator(evolved, alsoEvolved).timesI()],
    ['i(A − A†)/3', X.minus(X.adjoint()).scaled(third).timesI()],
    ['A ⊗ B + A† ⊗ B†', X.kron(evolved).plus(X.adjoint().kron(evolved))],
    ['sums of such', X.plus(evolved).plus(X.adjoint().plus(evolved))],
  ])('%s', (_name, m) => {
    expect(enclosureMatrix(m).isHermitian).toBe(true);
    for (const value of spectral(m).eigenvalues()) expect(value.bound).toBeLessThan(1e-14);
  });

  test.each<[string, Matrix]>([
    ['A', X],
    ['A + A', X.plus(X)],
    ['A − A†', X.minus(X.adjoint())],
    ['i(A + A†)', X.plus(X.adjoint()).timesI()],
    ['cA + A†', X.scaled(third).plus(X.adjoint())],
    ['cA + dA†', X.scaled(third).plus(X.adjoint().scaled(third.negated()))],
    ['AB', evolved.times(alsoEvolved)],
    ['A ⊗ B + A† ⊗ C', X.kron(evolved).plus(X.adjoint().kron(alsoEvolved))],
    ['ABA', X.times(evolved).times(X)],
    ['(A − B) + (B − A)†', X.minus(evolved).plus(evolved.minus(X.adjoint()))],
  ])('not %s', (_name, m) => {
    expect(enclosureMatrix(m).isHermitian).toBe(false);
    expect(() => spectral(m).eigenvalues()).toThrow(/must be Hermitian by construction.* Use `hermitianPart`/);
  });

  test('whatever is called Hermitian, or a pair of adjoints, is so within its enclosure', () => {
    const words = new Xoshiro128(3, 1, 4, 1);
    const below = (n: number): number => (words.next() >>> 0) % n;
    const leaves = [evolved, alsoEvolved, X, X.adjoint(), alsoEvolved.times(evolved)];
    const pool: Matrix[] = [...leaves];
    let found = 0;
    for (let k = 0; k < 400; k++) {
      const [A, B] = [pool[below(pool.length)], pool[below(pool.length)]];
      const make = [
        () => A.plus(B),
        () => A.minus(B),
        () => A.times(B),
        () => A.adjoint(),
        () => A.timesI(),
        () => A.scaled(third),
        () => A.times(B).plus(B.adjoint().times(A.adjoint())),
        () => A.conjugate(),
      ][below(8)];
      const m = make();
      if (pool.length < 60) pool.push(m);
      const { isHermitian, facts } = enclosureMatrix(m);
      if (!isHermitian && facts.isAntiHermitian !== true) continue;
      found++;
      // Compared with an adjoint that knows nothing of how the matrix was made.
      const sign = isHermitian ? 1 : -1;
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < 4; j++) {
          const re = m.realPart(i, j).minus(m.realPart(j, i).times(sign));
          const im = m.imaginaryPart(i, j).plus(m.imaginaryPart(j, i).times(sign));
          for (const { value, bound } of [re, im]) expect(Math.abs(value)).toBeLessThanOrEqual(bound);
        }
      }
    }
    expect(found).toBeGreaterThan(80);
  });
});
