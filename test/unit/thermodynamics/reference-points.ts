import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';

/** Formula such as `2*pi/5` or `ln(4)`, or a pair of them for a complex number. */
export type Formula = string | readonly [re: string, im: string];

export type Rows = readonly (readonly Formula[])[];

export interface Point<Input> {
  readonly id: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Readonly<Record<string, string | readonly string[]>>;
}

/** Points of a reference file in test/reference. */
export function pointsOf<Input>(path: string): readonly Point<Input>[] {
  const url = new URL(`../../reference/${path}`, import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { points: readonly Point<Input>[] }).points;
}

/** Value of a formula: factors separated by * and /, each a decimal number, pi, or ln of a number. */
export function numberOf(formula: string): number {
  const [first, ...rest] = formula.split(/(?=[*/])/);
  return rest.reduce((value, part) => {
    const factor = factorOf(part.slice(1));
    return part.startsWith('*') ? value * factor : value / factor;
  }, factorOf(first));
}

function factorOf(text: string): number {
  if (text === 'pi') return Math.PI;
  const logarithm = /^ln\((.+)\)$/.exec(text);
  const value = logarithm === null ? Number(text) : Math.log(Number(logarithm[1]));
  if (text === '' || Number.isNaN(value)) throw new Error(`No number: ${text}`);
  return value;
}

/** Formula as a real number that was rounded once or twice. */
export function realOf(formula: string): Real {
  const quotient = /^(-?\d+)\/(\d+)$/.exec(formula);
  if (quotient !== null) return float64.real(Number(quotient[1]), Number(quotient[2]));
  const value = float64.real(numberOf(formula));
  return /^-?\d+$/.test(formula) ? value : value.plus(0).plus(0);
}

/** Matrix of formulas, with the rounding of its entries as its error. */
export function matrixOf(rows: Rows): Matrix {
  const entries = rows.flat().map((entry) => (typeof entry === 'string' ? ([entry, '0'] as const) : entry));
  const re = entries.map(([x]) => numberOf(x));
  const im = entries.map(([, y]) => numberOf(y));
  // Times 3/3 costs one rounding of each entry, which stands for the rounding of the formulas.
  return float64.matrix(rows.length, rows[0].length, re, im).scaled(3).scaled(float64.real(1, 3));
}

/** Time evolution e^(−iHt) from the eigenvectors of H. */
export function unitaryOf(hamiltonian: Matrix, t: number): Matrix {
  const { values, vectors, dim, error } = float64Matrix(hamiltonian).spectrum;
  const size = dim * dim;
  const V = float64.matrix(dim, dim, vectors.slice(0, size), vectors.slice(size, 2 * size));
  const phases = new Float64Array(2 * size);
  for (let k = 0; k < dim; k++) {
    phases[k * (dim + 1)] = Math.cos(values[k] * t);
    phases[size + k * (dim + 1)] = -Math.sin(values[k] * t);
  }
  const diagonal = float64.matrix(dim, dim, phases.slice(0, size), phases.slice(size, 2 * size));
  const U = V.times(diagonal).times(V.adjoint());
  // |δ(e^(−iEt))| ≤ t δE, and the eigenvectors are orthonormal to a few ε.
  const spread = Math.sqrt(dim) * Math.abs(t) * error + 8 * dim * Number.EPSILON;
  return new Float64Matrix(dim, dim, false, U.data, U.error + spread);
}

/** Fails unless the number is within 1e-12 of the truth and within its own bound, and that bound is a useful one. */
export function expectTruth(name: string, real: Real, truth: string, largestBound = 1e-8): void {
  const error = Math.abs(real.value - Number(truth));
  // The truth was rounded to a double as well.
  const rounding = Number.EPSILON * Math.abs(Number(truth));
  expect(error, `${name}: ${real.value} ± ${real.bound} instead of ${truth}`).toBeLessThanOrEqual(
    Math.min(1e-12, real.bound + rounding),
  );
  expect(real.bound, `bound of ${name}`).toBeLessThan(largestBound);
}
