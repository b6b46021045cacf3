import { describe, expect, test } from 'vitest';
import { anyHamiltonian, anyObservable } from 'clausius';
import { randomStream } from '../../../src/ensembles/random.ts';
import { anyJumpOperator } from '../../../src/ensembles/lindbladian.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { float64 } from '../../../src/float64/arithmetic.ts';
import { float64Matrix } from '../../../src/float64/matrix.ts';
import { innerProductError } from '../../../src/matrix/tolerances.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { driftOf, unsafeLindbladian } from '../../../src/quantum/lindbladian.ts';

const stream = randomStream(7, 1, 0);
const draw = (ensemble: Ensemble<Matrix>): Matrix =>
  ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  )!;

describe('the drift in one pass', () => {
  test.each([1, 2, 3, 4, 5, 8])('agrees with matrix operations at d = %i', (dim) => {
    for (const count of [0, 1, 3]) {
      const H = draw(anyHamiltonian({ dim }));
      const operators = Array.from({ length: count }, () => draw(anyJumpOperator({ dim })));
      const tenth = float64.real(1, 10);
      for (const rates of [undefined, operators.map((_, k) => k + 0.5), operators.map(() => tenth)]) {
        const fused = float64Matrix(float64.drift(H, operators, rates));
        const composed = float64Matrix(driftOf(H, operators, rates));
        const difference = fused.minus(composed);
        expect(difference.norm).toBeLessThanOrEqual(fused.error + composed.error);
        // Neither bound is so large that the comparison says nothing. Matrix operations know that the L†L are exact.
        const squares = operators.reduce((sum, operator) => sum + float64Matrix(operator).norm ** 2, 0);
        const products = innerProductError(dim) * squares;
        expect(fused.error).toBeLessThanOrEqual(
          2 * composed.error + products + Number.EPSILON * composed.norm * (count + 2),
        );
      }
    }
  });

  test('takes a real Hamiltonian and real jumps', () => {
    const H = float64.matrix(2, 2, [1, 2, 2, -1]);
    const L = float64.matrix(2, 2, [0, 3, 0, 0]);
    const K = float64.drift(H, [L]);
    expect(Array.from(K.data, (x) => x + 0)).toEqual([0, 0, 0, -4.5, -1, -2, -2, 1]);
  });

  test('makes the superoperator preserve the trace', () => {
    for (const dim of [1, 2, 3, 4, 6]) {
      const L = [draw(anyJumpOperator({ dim })), draw(anyObservable({ dim }))];
      const generator = unsafeLindbladian(draw(anyHamiltonian({ dim })), L);
      const ones = float64.matrix(1, dim * dim, new Float64Array(dim * dim).fill(1, 0, dim));
      const leak = ones.times(generator.matrix);
      expect(leak.norm).toBeLessThanOrEqual(leak.error);
    }
  });
});
