import { productsIn, PRODUCT_SIZE, rowMajor } from './blocked-product.ts';
import type { Workspace } from './workspace.ts';

/** Rows of the forms that are multiplied at a time, and times for which they are. */
const ROWS = 128;
const TIMES = 128;

/** Two real symmetric forms A and B and a general real form C of order n, in two arrays. */
interface PhaseForms {
  readonly order: number;
  /** A below the diagonal, B above it. */
  readonly symmetric: Float64Array;
  readonly diagonalA: Float64Array;
  readonly diagonalB: Float64Array;
  /** C, n × n. */
  readonly general: Float64Array;
}

/** Numbers of a workspace that forms of an order and their evaluation take. */
export function formsSize(order: number): number {
  return 2 * order * order + 2 * TIMES * (order + 3 * ROWS) + 2 * ROWS * ROWS + PRODUCT_SIZE;
}

/** Forms of zeros in a workspace, and with it. */
export function emptyForms(order: number, space: Workspace): PhaseForms & { readonly space: Workspace } {
  return {
    order,
    space,
    symmetric: space.take(order * order),
    diagonalA: new Float64Array(order),
    diagonalB: new Float64Array(order),
    general: space.take(order * order),
  };
}

/** Σ_ab A_ab φ_a φ_b*, the same of B, and real and imaginary part of Σ_ab C_ab φ_a φ_b*, at each time. */
export interface FormValues {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/**
 * Values of forms in the phases φ_a = e^{−iE_a t}, for many times at once: products of the forms with the matrix of all cos and sin.
 *
 * @param frequencies  E_a
 * @param times        any number of them
 */
export function phaseFormEvaluator(
  forms: ReturnType<typeof emptyForms>,
  frequencies: Float64Array,
): (times: readonly number[]) => FormValues {
  const { order: n, space } = forms;
  const addProduct = productsIn(space);
  const width = 2 * TIMES;
  const phases = space.take(n * width);
  const [first, second, third] = [space.take(ROWS * width), space.take(ROWS * width), space.take(ROWS * width)];
  const [lower, upper] = [space.take(ROWS * ROWS), space.take(ROWS * ROWS)];
  return (times) => {
    const values = {
      a: new Float64Array(times.length),
      b: new Float64Array(times.length),
      re: new Float64Array(times.length),
      im: new Float64Array(times.length),
    };
    for (let start = 0; start < times.length; start += TIMES) {
      const count = Math.min(TIMES, times.length - start);
      for (let k = 0; k < n; k++) {
        for (let t = 0; t < count; t++) {
          const angle = frequencies[k] * times[start + t];
          phases[k * width + 2 * t] = Math.cos(angle);
          phases[k * width + 2 * t + 1] = Math.sin(angle);
        }
      }
      const X = (row: number) => rowMajor(phases, row * width, width);
      const Y = (block: Float64Array) => rowMajor(block.fill(0), 0, width);
      for (let row = 0; row < n; row += ROWS) {
        const height = Math.min(ROWS, n - row);
        const end = row + height;
        const columns = 2 * count;
        splitDiagonalBlock(forms.symmetric, n, row, height, lower, upper);
        const below = Y(first);
        addProduct(height, row, columns, rowMajor(forms.symmetric, row * n, n), X(0), below);
        addProduct(height, height, columns, rowMajor(lower, 0, ROWS), X(row), below);
        const above = Y(second);
        addProduct(height, n - end, columns, rowMajor(forms.symmetric, row * n + end, n), X(end), above);
        addProduct(height, height, columns, rowMajor(upper, 0, ROWS), X(row), above);
        addProduct(height, n, columns, rowMajor(forms.general, row * n, n), X(0), Y(third));
        addRowsOfForms(forms, row, height, count, width, phases, first, second, third, values, start);
      }
    }
    return values;
  };
}

/** What stands below and above the diagonal of a block on it. */
function splitDiagonalBlock(
  symmetric: Float64Array,
  n: number,
  row: number,
  height: number,
  lower: Float64Array,
  upper: Float64Array,
): void {
  lower.fill(0);
  upper.fill(0);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < height; j++) {
      const x = symmetric[(row + i) * n + row + j];
      if (j < i) lower[i * ROWS + j] = x;
      if (j > i) upper[i * ROWS + j] = x;
    }
  }
}

/** φ†(form)φ, what the rows of a block give to it. */
function addRowsOfForms(
  { diagonalA, diagonalB }: PhaseForms,
  row: number,
  height: number,
  count: number,
  width: number,
  phases: Float64Array,
  below: Float64Array,
  above: Float64Array,
  general: Float64Array,
  { a, b, re, im }: FormValues,
  start: number,
): void {
  for (let i = 0; i < height; i++) {
    const at = (row + i) * width;
    for (let t = 0; t < count; t++) {
      const cos = phases[at + 2 * t];
      const sin = phases[at + 2 * t + 1];
      const from = i * width + 2 * t;
      a[start + t] += diagonalA[row + i] + 2 * (cos * below[from] + sin * below[from + 1]);
      b[start + t] += diagonalB[row + i] + 2 * (cos * above[from] + sin * above[from + 1]);
      re[start + t] += cos * general[from] + sin * general[from + 1];
      im[start + t] += cos * general[from + 1] - sin * general[from];
    }
  }
}
