import { describe, expect, test } from 'vitest';
import { anyLindbladian } from '../../../src/ensembles/lindbladian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { pauliX, pauliZ, sigmaMinus, zeroMatrix } from '../../../src/quantum/operators.ts';
import { basisKet } from '../../../src/quantum/states.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';

const stream = randomStream(13, 4, 0);

function superoperator(dim: number, jumps: number): Float64Matrix {
  const ensemble = anyLindbladian({ dim, jumps });
  return ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  )!.matrix as Float64Matrix;
}

/** The solution of the equations of which the first is that of the trace, in the size of the others. */
function byEquations(L: Float64Matrix): Matrix | undefined {
  const size = L.rows;
  const dim = Math.sqrt(size);
  const trace = Array.from({ length: size }, (_, k) => (k < dim ? 1 : 0));
  const scale = L.norm === 0 ? 1 : 2 ** Math.floor(Math.log2(L.norm / dim));
  const row = float64.matrix(1, size, trace).scaled(scale);
  return L.withRow(0, row).solve(basisKet(size, 0).scaled(scale))?.hermitianMatrix();
}

function contentOf(matrix: Matrix): unknown {
  const { rows, cols, isReal, data, error } = matrix as Float64Matrix;
  return { rows, cols, isReal, data: [...data], error };
}

/** Generator of two levels with populations 3/4 and 1/4 in the end, at rates about a power of two. */
function relaxation(power: number): Float64Matrix {
  const rate = 2 ** power;
  const jumps = [sigmaMinus(), sigmaMinus().adjoint()].map((operator, k) => ({ operator, rate: (1 + 2 * k) * rate }));
  return lindbladian(zeroMatrix(2), jumps).matrix as Float64Matrix;
}

describe('a stationary state in one pass', () => {
  test.each([1, 2, 3, 4, 6, 9, 2])('is the solution of the equations to the last digit at d = %i', (dim) => {
    for (const jumps of [2, 3, 4]) {
      const L = superoperator(dim, jumps);
      // A third rounds the entries.
      for (const matrix of [L, L.scaled(1 / 3), L.scaled(2 ** -200), L.scaled(2 ** 200)]) {
        expect(contentOf(float64.stationary(matrix)!)).toEqual(contentOf(byEquations(matrix)!));
      }
    }
  });

  test('is kept by nobody', () => {
    const [first, second] = [superoperator(2, 2), superoperator(2, 2)];
    const state = float64.stationary(first)!;
    const before = contentOf(state);
    float64.stationary(second);
    expect(contentOf(state)).toEqual(before);
  });

  test('is not told where there may be many', () => {
    const dephasing = lindbladian(pauliZ(), [pauliZ()]).matrix;
    expect(float64.stationary(dephasing)).toBeUndefined();
    expect(float64.stationary(lindbladian(pauliX(), [pauliZ().scaled(2 ** -30)]).matrix)).toBeUndefined();
    const uncertain = new Float64Matrix(4, 4, true, superoperator(2, 2).data, 100);
    expect(float64.stationary(uncertain)).toBeUndefined();
  });

  test('has as many digits at all rates', () => {
    const { error } = float64.stationary(relaxation(0))!;
    expect(error).toBeLessThan(2 ** -45);
    for (const power of [-290, -40, -20, 20])
      expect(float64.stationary(relaxation(power))!.error).toBeCloseTo(error, 20);
    // The tenth of a rate is rounded, and that has to be told.
    for (const power of [-290, 40, 290]) {
      expect(float64.stationary(relaxation(power).scaled(float64.real(1, 10)))!.error).toBeLessThan(16 * error);
    }
  });

  test('leaves extreme norms to the equations, which have their digits, too', () => {
    for (const power of [-600, -320, 320, 600]) {
      const matrix = relaxation(power);
      expect(float64.stationary(matrix)).toBeUndefined();
      const { value, bound } = uniqueSteadyState({ dim: 2, matrix, applyTo: (X) => X }).realPart(0, 0);
      expect(Math.abs(value - 3 / 4)).toBeLessThanOrEqual(bound);
      expect(bound).toBeLessThan(2 ** -43);
    }
  });

  test('leaves to the equations what has as many digits there', () => {
    const L = superoperator(10, 2);
    const [one, small] = [0, -30].map((power) => {
      const matrix = L.scaled(2 ** power);
      return uniqueSteadyState({ dim: 10, matrix, applyTo: (X) => X }) as Float64Matrix;
    });
    expect(small.error).toBe(one.error);
    expect(small.data).toEqual(one.data);
  });

  test('leaves large and complex systems to the equations', () => {
    expect(float64.stationary(superoperator(10, 1))).toBeUndefined();
    const L = superoperator(2, 2);
    expect(float64.stationary(L.plus(L.timesI()))).toBeUndefined();
  });
});
