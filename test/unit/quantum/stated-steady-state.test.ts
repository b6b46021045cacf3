import { describe, expect, test } from 'vitest';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { type Lindbladian, lindbladian } from '../../../src/quantum/lindbladian.ts';
import { pauliZ, sigmaMinus, sigmaPlus, unitMatrix } from '../../../src/quantum/operators.ts';
import { uniqueSteadyState, withSteadyState } from '../../../src/quantum/steady-state.ts';
import { symbolicArithmetic } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';

describe('a stated steady state over rational functions', () => {
  const arithmetic = symbolicArithmetic(['r', 's']);
  const [r, s] = ['r', 's'].map((name) => arithmetic.parameter(name));
  const generator = (): Lindbladian =>
    lindbladian(pauliZ(arithmetic).scaled(0), [
      { operator: sigmaPlus(arithmetic), rate: r.times(s) },
      { operator: sigmaMinus(arithmetic), rate: r.minus(r.times(s)) },
    ]);
  const diagonal = (up: Real, down: Real): Matrix =>
    unitMatrix(2, 0, 0, arithmetic)
      .scaled(up)
      .plus(unitMatrix(2, 1, 1, arithmetic).scaled(down));

  test('is the one that is returned', () => {
    const state = diagonal(s, s.negated().plus(1));
    expect(uniqueSteadyState(withSteadyState(generator(), state))).toBe(state);
  });

  test('has to be stationary with trace 1', () => {
    expect(() => withSteadyState(generator(), diagonal(s.negated().plus(1), s))).toThrow(/stationary/);
    expect(() => withSteadyState(generator(), diagonal(s.times(2), s.times(-2).plus(2)))).toThrow(/trace 1/);
  });
});
