import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import { lindbladian, unsafeLindbladian, type Jump } from '../../../src/quantum/lindbladian.ts';
import {
  diagonal,
  identity,
  pauliX,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  unitMatrix,
  zeroMatrix,
} from '../../../src/quantum/operators.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { conservedQuantities, stationaryOperators } from '../../../src/quantum/stationary-projection.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import { commutant, steadyStateUniqueness } from '../../../src/quantum/uniqueness.ts';
import { distance, integerHermitian, integerMatrix } from './random-matrices.ts';

const real = (rows: number, entries: readonly number[], arithmetic: Arithmetic): Matrix =>
  arithmetic.matrix(rows, rows, entries);

/** σ₋ at rate a and σ₊ at rate b on each of n qubits, with an integer Hamiltonian. */
function localBaths(n: number, rates: (k: number) => readonly [number, number]) {
  const dims = new Array<number>(n).fill(2);
  const jumps = dims.flatMap((_, k): readonly Jump[] => {
    const [down, up] = rates(k);
    return [
      { operator: embed(sigmaMinus(), dims, k), rate: down },
      { operator: embed(sigmaPlus(), dims, k), rate: up },
    ];
  });
  return lindbladian(integerHermitian(2 ** n, 5), jumps);
}

describe('the commutant', () => {
  test.each([float64, exact])('of all matrices is the identity, of blocks their projectors (%#)', (arithmetic) => {
    expect(commutant([sigmaMinus(arithmetic)])).toHaveLength(1);
    expect(commutant([pauliZ(arithmetic), pauliX(arithmetic)])).toHaveLength(1);
    // Diagonal operators with three different entries commute with the diagonal ones only.
    expect(commutant([real(3, [1, 0, 0, 0, 2, 0, 0, 0, 4], arithmetic)])).toHaveLength(3);
    // M₂ ⊗ 1₃ commutes with 1₂ ⊗ M₃.
    expect(commutant([sigmaMinus(arithmetic).kron(identity(3, arithmetic))])).toHaveLength(9);
    expect(commutant([zeroMatrix(2, arithmetic)])).toHaveLength(4);
  });

  test('commutes, whatever the norms of the operators', () => {
    const A = integerMatrix(2, 2, 3)
      .kron(identity(2))
      .scaled(2 ** 40);
    const B = integerMatrix(2, 2, 4)
      .kron(identity(2))
      .scaled(2 ** -40);
    const found = commutant([A, B]);
    expect(found).toHaveLength(4);
    for (const X of found) {
      for (const C of [A.scaled(2 ** -40), B.scaled(2 ** 40)]) {
        expect(distance(C.times(X), X.times(C))).toBeLessThan(1e-12);
      }
    }
  });
});

test('the commutant of operators with rounded entries of very different norms is decided', () => {
  const fast = pauliX().scaled(Math.SQRT2 * 2 ** 30);
  const slow = pauliZ().scaled(Math.sqrt(3) * 2 ** -30);
  expect(commutant([fast, slow])).toHaveLength(1);
});

describe('uniqueness', () => {
  test.each([1, 2, 3])('local baths on %i qubits: unique and of full rank, however slow', (n) => {
    const answer = steadyStateUniqueness(localBaths(n, (k) => [2 ** (-60 * k), 2 ** (-70 * k - 4)]));
    expect(answer).toMatchObject({ verdict: 'unique', faithful: true });
    expect(answer.reason).toContain('commutant');
  });

  test('decay alone: unique by the equations, not faithful', () => {
    const decay = lindbladian(pauliZ(), [sigmaMinus()]);
    expect(steadyStateUniqueness(decay)).toMatchObject({ verdict: 'unique', faithful: false });
    expect(uniqueSteadyState(decay).realPart(0, 0).value).toBeCloseTo(0, 14);
  });

  test('a trivial commutant is not enough: two dark states below one level', () => {
    const jumps = [unitMatrix(3, 0, 2), unitMatrix(3, 1, 2)];
    expect(commutant(jumps)).toHaveLength(1);
    const generator = lindbladian(zeroMatrix(3), jumps);
    expect(steadyStateUniqueness(generator).verdict).toBe('not unique');
    expect(stationaryOperators(generator)).toHaveLength(4);
    expect(conservedQuantities(generator)).toHaveLength(4);
  });

  test.each([float64, exact])('what commutes with everything splits the states (%#)', (arithmetic) => {
    // σ₋ ⊗ 1 and σ_x ⊗ 1.
    const J = real(4, [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0], arithmetic);
    const H = real(4, [0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0], arithmetic);
    const dephasing = lindbladian(diagonal([1, 2], arithmetic), [pauliZ(arithmetic)]);
    for (const generator of [lindbladian(H, [J, J.adjoint()]), dephasing]) {
      const answer = steadyStateUniqueness(generator);
      expect(answer.verdict).toBe('not unique');
      expect(answer.reason).toContain('larger than the multiples of the identity');
    }
    expect(steadyStateUniqueness(lindbladian(pauliX(arithmetic), [pauliZ(arithmetic)])).faithful).toBe(true);
    expect(steadyStateUniqueness(lindbladian(zeroMatrix(1, arithmetic), []))).toMatchObject({
      verdict: 'unique',
      faithful: true,
    });
  });

  test('adjoints may lie in the span without being jumps; those at rate 0 do not count', () => {
    // σ_x + iσ_z and σ_x − 2iσ_z.
    const a = float64.matrix(2, 2, [0, 1, 1, 0], [1, 0, 0, -1]);
    const b = float64.matrix(2, 2, [0, 1, 1, 0], [-2, 0, 0, 2]);
    expect(steadyStateUniqueness(lindbladian(zeroMatrix(2), [a, b]))).toMatchObject({
      verdict: 'unique',
      faithful: true,
    });
    const off = lindbladian(zeroMatrix(2), [
      { operator: sigmaMinus(), rate: 1 },
      { operator: sigmaPlus(), rate: 0 },
    ]);
    expect(steadyStateUniqueness(off).faithful).toBe(false);
  });

  test('negative rates are outside the criterion', () => {
    const generator = unsafeLindbladian(zeroMatrix(2), [sigmaPlus(), { operator: sigmaMinus(), rate: -0.5 }]);
    expect(steadyStateUniqueness(generator)).toMatchObject({ verdict: 'undecided', faithful: false });
  });
});
