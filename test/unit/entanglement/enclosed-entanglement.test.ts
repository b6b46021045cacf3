import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { enclosedEntanglement } from '../../../src/entanglement/certified/enclosed-entanglement.ts';
import { rationalReal } from '../../../src/enclosure/real/real.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { ArithmeticError, DimensionError, TraceError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { wernerState } from '../../../src/quantum/entangled-states.ts';

/** Bell-diagonal state with the singlet weight 4/5, where E = ln 2 − h(4/5). */
function werner(arithmetic: Arithmetic): Matrix {
  return arithmetic.matrix(4, 4, [2, 0, 0, 0, 0, 13, -11, 0, 0, -11, 13, 0, 0, 0, 0, 2], undefined, 30);
}

const KNOWN = Math.LN2 + 0.8 * Math.log(0.8) + 0.2 * Math.log(0.2);

describe('the relative entropy of entanglement as a number', () => {
  test.each([float64, enclosure])('contains the closed form of a Werner state in $name', (arithmetic) => {
    const { value, bound } = enclosedEntanglement(werner(arithmetic), [2, 2]);
    expect(Math.abs(value - KNOWN)).toBeLessThanOrEqual(bound + 4 * Number.EPSILON);
    expect(bound).toBeLessThan(2 ** -29);
    expect(bound).toBeGreaterThan(0);
  });

  test('does not become narrower than its bracket when more digits are asked for', () => {
    const E = enclosedEntanglement(werner(enclosure), [2, 2]);
    const widths = [60, 200].map((bits) => {
      const { lower, upper } = (E as unknown as { enclose(b: number): { lower: bigint; upper: bigint } }).enclose(bits);
      return Number(upper - lower) / 2 ** bits;
    });
    expect(widths[1]).toBeGreaterThan(widths[0] / 2);
  });

  test('is exactly zero for PPT states in enclosure arithmetic, also in 1 × 1 and 2 × 3', () => {
    for (const dims of [
      [1, 1],
      [2, 2],
      [2, 3],
    ]) {
      const E = enclosedEntanglement(maximallyMixed(dims[0] * dims[1], enclosure), dims);
      expect(E.sign()).toBe(0);
    }
  });

  test('is that of the matrix itself, and not of a state next to it', () => {
    // Of trace 1 + 2⁻⁵³ exactly.
    const rho = enclosure.matrix(4, 4, [0.5, 0, 0, 0.4, 0, 0, 0, 0, 0, 0, 0, 0, 0.4, 0, 0, 0.5 + 2 ** -53]);
    expect(() => enclosedEntanglement(rho, [2, 2])).toThrow(TraceError);
  });

  test('has a bound that covers ln 2 for a pure maximally entangled state', () => {
    const bell = (arithmetic: Arithmetic): Matrix =>
      arithmetic.matrix(4, 4, [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1], undefined, 2);
    for (const arithmetic of [float64, enclosure]) {
      const { value, bound } = enclosedEntanglement(bell(arithmetic), [2, 2]);
      expect(Math.abs(value - Math.LN2)).toBeLessThanOrEqual(bound + 4 * Number.EPSILON);
    }
  });

  test('is the entropy of a part for a pure state that is known exactly, in any dimension up to 2 × 3', () => {
    // (3|00⟩ + 4i|12⟩)/5
    const re = new Array<number>(36).fill(0);
    const im = new Array<number>(36).fill(0);
    [re[0], re[35], im[30], im[5]] = [9, 16, 12, -12];
    const E = enclosedEntanglement(enclosure.matrix(6, 6, re, im, 25), [2, 3]);
    const known = rationalReal(rational(9, 25))
      .ln()
      .times(rationalReal(rational(9, 25)));
    const rest = rationalReal(rational(16, 25))
      .ln()
      .times(rationalReal(rational(16, 25)));
    expect(E.plus(known).plus(rest).sign()).toBe(0);
  });

  test('is that of this state and these dimensions, whatever was asked before', () => {
    // |0⟩⟨0| + |4⟩⟨4| + |0⟩⟨4| + |4⟩⟨0|: |00⟩ + |11⟩ of 2 × 3, but (|0⟩ + |2⟩)|0⟩ of 3 × 2
    const either = float64.matrix(
      6,
      6,
      Array.from({ length: 36 }, (_, k) => Number([0, 4, 24, 28].includes(k))),
      undefined,
      2,
    );
    const states = [
      { rho: either, dims: [2, 3], known: Math.LN2 },
      { rho: either, dims: [3, 2], known: 0 },
      { rho: maximallyMixed(6), dims: [2, 3], known: 0 },
      { rho: werner(float64), dims: [2, 2], known: KNOWN },
      { rho: maximallyMixed(4), dims: [2, 2], known: 0 },
    ];
    for (const { rho, dims, known } of [...states, ...states]) {
      const { value, bound } = enclosedEntanglement(rho, dims);
      expect(bound).toBeLessThan(2 ** -20);
      expect(Math.abs(value - known)).toBeLessThanOrEqual(bound + 4 * Number.EPSILON);
    }
  });

  test('says what it cannot do', () => {
    expect(() => enclosedEntanglement(werner(exact), [2, 2])).toThrow(ArithmeticError);
    expect(() => enclosedEntanglement(wernerState(3, 1 / 2), [3, 3])).toThrow(DimensionError);
  });
});
