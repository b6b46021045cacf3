import { describe, expect, test } from 'vitest';
import { anyHamiltonian, anyObservable } from 'clausius';
import { randomStream } from '../../../src/ensembles/random.ts';
import { anyJumpOperator } from '../../../src/ensembles/lindbladian.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../../src/matrix/tolerances.ts';
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
        // Neither bound is so large that the comparison says nothing. Matrix operations know that integer L†L are exact; in one
        // pass each ½ r L†L has the rounding of inner products.
        const squares = operators.reduce((sum, operator, k) => {
          const rate = rates === undefined ? 1 : typeof rates[k] === 'number' ? rates[k] : rates[k].value;
          return sum + (rate / 2) * float64Matrix(operator).norm ** 2;
        }, 0);
        const products = innerProductError(dim) * squares;
        const sums = (count + 2) * UNIT_ROUNDOFF * (float64Matrix(H).norm + squares);
        const slack = 1 + 2 ** -20;
        expect(fused.error).toBeLessThanOrEqual(slack * (composed.error + products + sums));
      }
    }
  });

  test('takes a real Hamiltonian and real jumps', () => {
    const H = float64.matrix(2, 2, [1, 2, 2, -1]);
    const L = float64.matrix(2, 2, [0, 3, 0, 0]);
    const K = float64.drift(H, [L]);
    expect(Array.from(K.data, (x) => x + 0)).toEqual([0, 0, 0, -4.5, -1, -2, -2, 1]);
  });

  test('takes no Hamiltonian at all', () => {
    const L = draw(anyJumpOperator({ dim: 3 }));
    const none = float64.identity(3).scaled(0);
    const K = float64Matrix(float64.drift(none, [L]));
    const composed = float64Matrix(driftOf(none, [L], undefined));
    expect(K.minus(composed).norm).toBeLessThanOrEqual(K.error + composed.error);
    expect(K.norm).toBeGreaterThan(1 / 4);
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

describe('what underflows has a bound', () => {
  const [tiny, huge] = [2 ** -560, 2 ** 1000];
  const zero = float64.matrix(1, 1, [0]);
  const one = (x: number, error = 0): Float64Matrix => new Float64Matrix(1, 1, true, Float64Array.of(x), error);

  test('where the square of a jump vanishes beside its rate', () => {
    // −½ r|A|² = −2⁻¹²¹, of which float64 sees A†A = 0.
    expect(tiny * tiny).toBe(0);
    const exactly = 2 ** (1000 - 1120 - 1);
    const K = float64.drift(zero, [one(tiny)], [huge]);
    expect(K.data[0] + 0).toBe(0);
    expect(K.error).toBeGreaterThanOrEqual(exactly);
    // A rate that may be 0 is no reason for an error of 0, and neither is a jump that may be.
    expect(float64.drift(zero, [one(tiny)], [new Float64Real(0, huge)]).error).toBeGreaterThanOrEqual(exactly);
    expect(float64.drift(zero, [one(0, 2 ** -600)]).error).toBeGreaterThan(0);
    expect(float64.superoperator(undefined, [one(0, 2 ** -600)]).error).toBeGreaterThan(0);
    expect(float64.superoperator(undefined, [one(tiny)], [new Float64Real(0, 2 ** -60)]).error).toBeGreaterThan(0);
    expect(float64.superoperator(one(0, 2 ** -1074), []).error).toBeGreaterThan(0);
    for (const K0 of [float64.drift(zero, [one(0)], [huge]), float64.drift(zero, [one(tiny)], [0])])
      expect(K0.error).toBe(0);
  });

  test('where the image of an operator vanishes beside its weight', () => {
    // r|A|²X = 2⁻¹²⁰, of which float64 sees AXA† = 0.
    const image = float64.image(undefined, [one(tiny)], [huge], one(1));
    expect(image.data[0] + 0).toBe(0);
    expect(image.error).toBeGreaterThanOrEqual(2 ** (1000 - 1120));
    expect(float64.image(undefined, [one(tiny)], [0], one(1)).error).toBe(0);
    expect(float64.image(one(3), [one(tiny)], [huge], zero).error).toBe(0);
    // An infinite entry beside a weight of 0 is no number.
    expect(float64.image(undefined, [one(Infinity)], [0], one(1)).error).toBe(Infinity);
  });

  test('where the product of a rate and a jump loses half a unit of the smallest numbers', () => {
    // A = a(1 … 1)†(1 … 1) at the rate 2⁻¹⁰⁷⁴: every entry of rA is rounded by 2⁻¹⁰⁷⁵, and then multiplied by a.
    const dim = 32;
    const a = 2 ** 46 + 1 / 2;
    const ones = new Float64Array(dim * dim).fill(1);
    const entries = float64.superoperator(undefined, [float64.matrix(dim, dim, ones)]);
    const rate = Number.MIN_VALUE;
    const S = float64.superoperator(
      undefined,
      [
        float64.matrix(
          dim,
          dim,
          ones.map(() => a),
        ),
      ],
      [rate],
    );
    expect(rate * a).toBe(2 ** -1074 * 2 ** 46);
    expect(S.error).toBeGreaterThanOrEqual(2 ** -1074 * (a / 2) * entries.norm);
  });
});
