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

const one = (x: number, error = 0): Float64Matrix => new Float64Matrix(1, 1, true, Float64Array.of(x), error);
const zero = one(0);

describe('what is known of operands is in the bounds', () => {
  const e = 2 ** -20;

  test('of the drift', () => {
    expect(float64.drift(one(0, e), []).error).toBeGreaterThanOrEqual(e);
    // Of two jumps the second alone is rounded, and has a rate.
    expect(float64.drift(zero, [one(3), one(0.1)], [0, 1]).error).toBeGreaterThan(0);
  });

  test.each([1, 2, 3, 4])('of the superoperator at d = %i', (dim) => {
    const size = dim * dim;
    const unit = float64.identity(dim).scaled(1 / Math.sqrt(dim));
    const corner = float64.matrix(dim, dim, new Float64Array(size).fill(1, size - 1));
    // In Hermitian coordinates its map is larger than in orthonormal ones, by nearly √2.
    const row = float64.matrix(dim, dim, new Float64Array(size).fill(1 / Math.sqrt(dim), 0, dim));
    for (const E of [unit, corner, row].map((A) => A.scaled(e))) {
      for (const A of [unit.scaled(0), unit]) {
        const ball = new Float64Matrix(dim, dim, true, A.data, E.norm);
        const moved = A.plus(E);
        const drifts = float64.superoperator(moved, []).minus(float64.superoperator(A, []));
        expect(float64.superoperator(ball, []).error).toBeGreaterThanOrEqual(drifts.norm);
        const jumps = float64.superoperator(undefined, [moved]).minus(float64.superoperator(undefined, [A]));
        expect(float64.superoperator(undefined, [ball]).error).toBeGreaterThanOrEqual(jumps.norm);
      }
    }
  });

  test('of the image', () => {
    expect(float64.image(one(3), [], undefined, one(0, e)).error).toBeGreaterThanOrEqual(6 * e);
    expect(float64.image(one(0, e), [], undefined, one(1)).error).toBeGreaterThanOrEqual(2 * e);
    expect(float64.image(undefined, [one(0, e)], undefined, one(5)).error).toBeGreaterThanOrEqual(5 * e * e);
    expect(float64.image(undefined, [one(1)], [new Float64Real(0, e)], one(5)).error).toBeGreaterThanOrEqual(5 * e);
  });

  test('with the units of all factors', () => {
    expect(float64.drift(one(1), [one(1)]).unit).toBe(1 / 2);
    expect(float64.superoperator(undefined, [one(1 + 2 ** -30)]).error).toBeGreaterThan(0);
    expect(float64.image(one(3), [], undefined, one(0.1)).error).toBeGreaterThan(0);
    expect(float64.image(undefined, [one(3)], undefined, one(0.1)).error).toBeGreaterThan(0);
    // 2⁻⁶⁰ − ½, of which each is a multiple of its own unit.
    const H = float64.matrix(2, 2, [0, 0, 0, 0], [0, -(2 ** -60), 2 ** -60, 0]);
    expect(float64.drift(H, [float64.matrix(2, 2, [1, 1, 0, 0])]).error).toBeGreaterThanOrEqual(2 ** -60);
  });
});

describe('what is rounded has a bound', () => {
  // Added to 1, its square is lost: 0.9 units of the roundoff each time.
  const small = Math.sqrt(0.9 * UNIT_ROUNDOFF);
  const many = [one(1), ...Array.from({ length: 64 }, () => one(small))];
  const lost = 64 * small * small;

  test('in sums of many jumps', () => {
    const K = float64.drift(zero, many);
    const S = float64.superoperator(undefined, many);
    const image = float64.image(undefined, many, undefined, one(1));
    expect([K.data[0], S.data[0], image.data[0]]).toEqual([-1 / 2, 1, 1]);
    expect(K.error).toBeGreaterThanOrEqual(lost / 2);
    expect(S.error).toBeGreaterThanOrEqual(lost);
    expect(image.error).toBeGreaterThanOrEqual(lost);
  });

  test('in the products of long columns', () => {
    const column = new Float64Array(65 * 65);
    for (let k = 0; k < 65; k++) column[k * 65] = k === 0 ? 1 : small;
    const K = float64.drift(float64.identity(65).scaled(0), [float64.matrix(65, 65, column)]);
    expect(K.data[0]).toBe(-1 / 2);
    expect(K.error).toBeGreaterThanOrEqual(lost / 2);
  });

  test('in sums and products with a Hamiltonian or a drift', () => {
    const H = float64.matrix(2, 2, [0, 0, 0, 0], [0, -1, 1, 0]);
    const a = Math.sqrt(0.9 * UNIT_ROUNDOFF);
    const K = float64.drift(H, [float64.matrix(2, 2, [a, a, 0, 0])]);
    expect(K.data[2]).toBe(1);
    expect(K.error).toBeGreaterThanOrEqual((a * a) / 2);
    const S = float64.superoperator(float64.matrix(2, 2, [1, 0, 0, 0.9 * UNIT_ROUNDOFF]), []);
    expect(S.data[10]).toBe(1);
    expect(S.error).toBeGreaterThanOrEqual(0.9 * UNIT_ROUNDOFF);
    // 2 · (1 + 2⁻⁵²) · 3/2 = 3 + 3 · 2⁻⁵², of which half a unit of the last place is lost.
    expect(float64.image(one(1 + 2 ** -52), [], undefined, one(3 / 2)).error).toBeGreaterThanOrEqual(2 ** -52);
  });
});

describe('what overflows has none', () => {
  test('beside a weight of 0, and where units overflow as well', () => {
    expect(float64.drift(zero, [one(2 ** 600)], [0]).error).toBe(Infinity);
    expect(float64.superoperator(undefined, [one(Infinity)], [0]).error).toBe(Infinity);
    expect(float64.drift(zero, [one(2 ** 190)], [2 ** 900]).error).toBe(Infinity);
  });
});

describe('what underflows has a bound', () => {
  const [tiny, huge] = [2 ** -560, 2 ** 1000];

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

  test('where half a rate vanishes beside the square of a jump', () => {
    for (const rate of [Number.MIN_VALUE, new Float64Real(0, Number.MIN_VALUE)]) {
      const K = float64.drift(zero, [one(2 ** 500)], [rate]);
      expect(K.data[0] + 0).toBe(0);
      expect(K.error).toBeGreaterThanOrEqual(2 ** (1000 - 1075));
    }
  });

  test('where the bound of a weight vanishes beside a large operator', () => {
    const weight = new Float64Real(0, Number.MIN_VALUE);
    const image = float64.image(undefined, [one(1 / 2)], [weight], one(2 ** 300));
    expect(image.error).toBeGreaterThanOrEqual(2 ** (300 - 1076));
  });

  test('and nothing that is zero has one', () => {
    const tenth = float64.real(1, 10);
    expect(float64.drift(zero, [zero], [tenth]).error).toBe(0);
    expect(float64.superoperator(undefined, [zero], [tenth]).error).toBe(0);
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
