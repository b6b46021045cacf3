import { describe, expect, test } from 'vitest';
import { randomStream } from '../../../src/ensembles/random.ts';
import { BlochVector } from '../../../src/float64/bloch-vector.ts';

const stream = randomStream(17, 4, 0);
const deviate = (): number => stream.next() / 2 ** 31;

type Vector = readonly [number, number, number];

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const sum = (a: Vector, b: Vector, factor: number): Vector => [
  a[0] + factor * b[0],
  a[1] + factor * b[1],
  a[2] + factor * b[2],
];
const anyVector = (): Vector => [deviate(), deviate(), deviate()];

/** ln(λ₊/λ₋) r/|r| of ½(t + r·σ). */
function logarithm(t: number, r: Vector): Vector {
  const length = Math.hypot(...r);
  return sum([0, 0, 0], r, Math.log((t + length) / (t - length)) / length);
}

/** The change (t, r) of ½(t + r·σ), of Frobenius norm 1, by which tr((e·σ) ln A) grows fastest. */
function steepest(t: number, r: Vector, e: Vector): { readonly t: number; readonly r: Vector } {
  const length = Math.hypot(...r);
  const direction = sum([0, 0, 0], r, 1 / length);
  const along = dot(e, direction);
  const [low, high] = [1 / (t - length), 1 / (t + length)];
  const slope = Math.log((t + length) / (t - length)) / length;
  const change = { t: along * (high - low), r: sum([0, 0, 0], sum(e, direction, -along), slope) };
  const moved = sum(change.r, direction, along * (high + low));
  const norm = Math.hypot(change.t, ...moved) / Math.SQRT2;
  return { t: change.t / norm, r: sum([0, 0, 0], moved, 1 / norm) };
}

describe('the logarithm of a Bloch vector', () => {
  test.each([2 ** -12, 0.05, 0.45])('changes by no more than its bounds, at an error of %s λ₋', (theta) => {
    const vector = new BlochVector();
    const tightest = { trace: 0, log: 0 };
    for (let k = 0; k < 400; k++) {
      const t = 2 ** (k % 5);
      const direction = anyVector();
      const length = t * (k % 3 === 0 ? 1 - 2 ** -(1 + (k % 20)) : 2 ** -(k % 4)) * 0.99;
      const r = sum([0, 0, 0], direction, length / Math.hypot(...direction));
      const error = (theta * (t - length)) / 2;
      expect(vector.of(t, ...r, error)).toBe(true);
      // W along r, across, and anywhere.
      const across = anyVector();
      const e = k % 4 === 0 ? r : k % 4 === 1 ? sum(across, r, -dot(across, r) / dot(r, r)) : across;
      const before = logarithm(t, r);
      const bound = vector.changeOfLogTrace(dot(e, r), dot(e, e));
      for (const sign of [0.999, -0.999]) {
        for (const w of [e, r]) {
          const by = steepest(t, r, w);
          const after = logarithm(t + sign * error * by.t, sum(r, by.r, sign * error));
          const change = sum(after, before, -1);
          expect(Math.abs(dot(e, change))).toBeLessThan(bound);
          expect(Math.hypot(...change)).toBeLessThan(vector.changeOfLog);
          tightest.trace = Math.max(tightest.trace, Math.abs(dot(e, change)) / bound);
          tightest.log = Math.max(tightest.log, Math.hypot(...change) / vector.changeOfLog);
        }
      }
    }
    expect(tightest.trace).toBeGreaterThan(theta > 0.1 ? 0.1 : 0.8);
    expect(tightest.log).toBeGreaterThan(theta > 0.1 ? 0.4 : 0.8);
  });

  test('has bounds that are attained to first order, for each direction of the weight', () => {
    const vector = new BlochVector();
    const error = 2 ** -30;
    for (const length of [2 ** -20, 0.25, 0.5, 0.75, 1 - 2 ** -8]) {
      const r: Vector = [0, 0.6 * length, 0.8 * length];
      vector.of(1, ...r, error);
      for (const e of [r, [1, 0, 0], [1, 0.6, 0.8], [1, 0.03, 0.04]] as readonly Vector[]) {
        const by = steepest(1, r, e);
        const change = sum(logarithm(1 + error * by.t, sum(r, by.r, error)), logarithm(1, r), -1);
        const ratio = dot(e, change) / vector.changeOfLogTrace(dot(e, r), dot(e, e));
        expect(ratio).toBeLessThan(1);
        expect(ratio).toBeGreaterThan(1 - 2 ** -16);
      }
    }
  });

  test('changes by √2 δ/(λ₋ − δ) next to the mixed state', () => {
    const vector = new BlochVector();
    for (const theta of [2 ** -10, 0.25, 0.45]) {
      const error = theta / 2;
      vector.of(1, 0, 0, 0, error);
      const after = logarithm(1, [0, 0, Math.SQRT2 * error]);
      expect(after[2]).toBeLessThan(vector.changeOfLog);
      expect(after[2]).toBeGreaterThan((1 - theta) * vector.changeOfLog);
    }
  });

  test('has no direction where the vector is next to 0, and the bound of all directions', () => {
    const [vector, mixed] = [new BlochVector(), new BlochVector()];
    const error = 2 ** -20;
    mixed.of(1, 0, 0, 0, error);
    const bound = mixed.changeOfLogTrace(0, 1);
    for (const x of [2 ** -1070, 2 ** -540, 2 ** -500, 2 ** -300]) {
      vector.of(1, x, x, -x, error);
      expect(vector.slope).toBe(2);
      for (const product of [0, x, -x]) {
        expect(vector.changeOfLogTrace(product, 1)).toBeGreaterThan((1 - 2 ** -18) * bound);
        expect(vector.changeOfLogTrace(product, 1)).toBeLessThan((1 + 2 ** -18) * bound);
      }
    }
  });

  test('is refused where an eigenvalue is within twice its error, and where squares may leave the range of doubles', () => {
    const vector = new BlochVector();
    expect(vector.of(1, 0, 0, 0, 0.2499)).toBe(true);
    expect(vector.of(1, 0, 0, 0, 0.25)).toBe(false);
    expect(vector.of(1, 0, 0.6, 0.8, 0)).toBe(false);
    expect(vector.of(-1, 0, 0, 0, 0)).toBe(false);
    expect(vector.of(Number.NaN, 0, 0, 0, 0)).toBe(false);
    expect(vector.of(1, 0, Number.NaN, 0, 0)).toBe(false);
    expect(vector.of(1, 0, 0, 0, Infinity)).toBe(false);
    for (const scale of [2 ** -90, 2 ** 90]) expect(vector.of(scale, 0, 0, scale / 2, 0)).toBe(true);
    for (const scale of [2 ** -600, 2 ** 500]) expect(vector.of(scale, 0, 0, scale / 2, 0)).toBe(false);
  });
});
