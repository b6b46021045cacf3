import { luFactorReal, luSolveReal, luFactorComplex, luSolveComplex } from './lu.ts';
import { multiplyComplex, multiplyReal } from './product.ts';

/**
 * Coefficients of the diagonal Padé approximants of exp, ascending, for the degrees 3, 5, 7, 9, 13
 * (Higham2005, equation 2.2: b_j = (2m − j)! m! / ((2m)! (m − j)! j!), cleared of denominators).
 */
const padeCoefficients = [
  [120, 60, 12, 1],
  [30240, 15120, 3360, 420, 30, 1],
  [17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1],
  [17643225600, 8821612800, 2075673600, 302702400, 30270240, 2162160, 110880, 3960, 90, 1],
] as const;

const pade13 = [
  64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
  670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
] as const;

/** Largest ‖A‖₁ for which the degrees 3, 5, 7, 9 are exact to unit roundoff (Higham2005, table 2.3). */
const padeRadii = [0.01495585217958292, 0.253939833006323, 0.9504178996162932, 2.097847961257068] as const;

/** The same for degree 13. */
const radius13 = 5.371920351148152;

interface Kernels {
  /** Numbers per entry. */
  readonly parts: 1 | 2;
  readonly multiply: typeof multiplyReal;
  readonly factor: typeof luFactorReal;
  readonly solve: typeof luSolveReal;
  readonly norm: (n: number, a: Float64Array, ao: number) => number;
}

const realKernels: Kernels = {
  parts: 1,
  multiply: multiplyReal,
  factor: luFactorReal,
  solve: luSolveReal,
  norm: realNorm,
};

const complexKernels: Kernels = {
  parts: 2,
  multiply: multiplyComplex,
  factor: luFactorComplex,
  solve: luSolveComplex,
  norm: complexNorm,
};

let workspace = new Float64Array(0);
let sums = new Float64Array(0);
let pivots = new Int32Array(0);

/** ‖A‖₁, the largest column sum; NaN if an entry is. */
function realNorm(n: number, a: Float64Array, ao: number): number {
  for (let j = 0; j < n; j++) sums[j] = 0;
  for (let i = 0, p = ao; i < n; i++) for (let j = 0; j < n; j++, p++) sums[j] += Math.abs(a[p]);
  return largest(n);
}

/** Column sums of |Re| + |Im|: between ‖A‖₁ and √2 ‖A‖₁, and a norm, which is all the error analysis needs. */
function complexNorm(n: number, a: Float64Array, ao: number): number {
  const im = n * n;
  for (let j = 0; j < n; j++) sums[j] = 0;
  for (let i = 0, p = ao; i < n; i++) {
    for (let j = 0; j < n; j++, p++) sums[j] += Math.abs(a[p]) + Math.abs(a[p + im]);
  }
  return largest(n);
}

function largest(n: number): number {
  let norm = 0;
  for (let j = 0; j < n; j++) if (sums[j] > norm || Number.isNaN(sums[j])) norm = sums[j];
  return norm;
}

/**
 * Exponential e^A of a real matrix, by scaling, Padé approximation and squaring.
 *
 * @param n  dimension
 * @param a  buffer of A, shape (n, n), from `ao`; kept
 * @param c  buffer of e^A, shape (n, n), from `co`; must not overlap A
 * @source   Higham2005, algorithm 2.3
 */
export function expmReal(n: number, a: Float64Array, ao: number, c: Float64Array, co: number): void {
  if (n === 1) {
    c[co] = Math.exp(a[ao]);
    return;
  }
  exponential(realKernels, n, a, ao, c, co);
}

/**
 * Exponential e^A of a complex matrix, by scaling, Padé approximation and squaring; arguments as in `expmReal`.
 *
 * @source  Higham2005, algorithm 2.3
 */
export function expmComplex(n: number, a: Float64Array, ao: number, c: Float64Array, co: number): void {
  if (n === 1) {
    const modulus = Math.exp(a[ao]);
    const angle = a[ao + 1];
    c[co] = modulus * Math.cos(angle);
    c[co + 1] = modulus * Math.sin(angle);
    return;
  }
  exponential(complexKernels, n, a, ao, c, co);
}

function exponential(kernels: Kernels, n: number, a: Float64Array, ao: number, c: Float64Array, co: number): void {
  const size = kernels.parts * n * n;
  if (workspace.length < 6 * size) workspace = new Float64Array(6 * size);
  if (sums.length < n) sums = new Float64Array(n);
  if (pivots.length < n) pivots = new Int32Array(n);
  const norm = kernels.norm(n, a, ao);
  if (!Number.isFinite(norm)) {
    c.fill(Number.NaN, co, co + size);
    return;
  }
  let squarings = 0;
  let scale = 1;
  while (norm * scale > radius13) {
    scale /= 2;
    squarings++;
  }
  const w = workspace;
  for (let i = 0; i < size; i++) w[i] = scale * a[ao + i];
  const order = padeRadii.findIndex((radius) => norm <= radius);
  if (order >= 0) lowPade(kernels, n, padeCoefficients[order], c, co);
  else pade(kernels, n, c, co);
  for (let s = 0; s < squarings; s++) {
    for (let i = 0; i < size; i++) w[i] = c[co + i];
    kernels.multiply(n, n, n, w, 0, w, 0, c, co);
  }
}

/** Padé approximant of degree 3 … 9 of the matrix at the start of the workspace. */
function lowPade(kernels: Kernels, n: number, b: readonly number[], c: Float64Array, co: number): void {
  const w = workspace;
  const size = kernels.parts * n * n;
  const square = size;
  let power = 2 * size;
  let next = 3 * size;
  const odd = 4 * size;
  const even = 5 * size;
  const { multiply } = kernels;
  multiply(n, n, n, w, 0, w, 0, w, square);
  for (let i = 0; i < size; i++) {
    w[odd + i] = b[3] * w[square + i];
    w[even + i] = b[2] * w[square + i];
  }
  let last = square;
  for (let j = 4; j < b.length; j += 2) {
    multiply(n, n, n, w, last, w, square, w, power);
    for (let i = 0; i < size; i++) {
      w[even + i] += b[j] * w[power + i];
      w[odd + i] += b[j + 1] * w[power + i];
    }
    last = power;
    power = next;
    next = last;
  }
  for (let i = 0; i < n * n; i += n + 1) {
    w[odd + i] += b[1];
    w[even + i] += b[0];
  }
  multiply(n, n, n, w, 0, w, odd, w, square);
  quotient(kernels, n, square, even, c, co);
}

/** Padé approximant of degree 13 of the matrix at the start of the workspace. */
function pade(kernels: Kernels, n: number, c: Float64Array, co: number): void {
  const w = workspace;
  const size = kernels.parts * n * n;
  const a2 = size;
  const a4 = 2 * size;
  const a6 = 3 * size;
  const odd = 4 * size;
  const even = 5 * size;
  const b = pade13;
  const { multiply } = kernels;
  multiply(n, n, n, w, 0, w, 0, w, a2);
  multiply(n, n, n, w, a2, w, a2, w, a4);
  multiply(n, n, n, w, a4, w, a2, w, a6);
  for (let i = 0; i < size; i++) {
    w[even + i] = b[13] * w[a6 + i] + b[11] * w[a4 + i] + b[9] * w[a2 + i];
  }
  multiply(n, n, n, w, a6, w, even, w, odd);
  for (let i = 0; i < size; i++) {
    w[odd + i] += b[7] * w[a6 + i] + b[5] * w[a4 + i] + b[3] * w[a2 + i];
    c[co + i] = b[12] * w[a6 + i] + b[10] * w[a4 + i] + b[8] * w[a2 + i];
  }
  multiply(n, n, n, w, a6, c, co, w, even);
  for (let i = 0; i < size; i++) w[even + i] += b[6] * w[a6 + i] + b[4] * w[a4 + i] + b[2] * w[a2 + i];
  for (let i = 0; i < n * n; i += n + 1) {
    w[odd + i] += b[1];
    w[even + i] += b[0];
  }
  multiply(n, n, n, w, 0, w, odd, w, a2);
  quotient(kernels, n, a2, even, c, co);
}

/** Solution of (V − U) C = V + U. */
function quotient(kernels: Kernels, n: number, u: number, v: number, c: Float64Array, co: number): void {
  const w = workspace;
  const size = kernels.parts * n * n;
  for (let i = 0; i < size; i++) {
    const odd = w[u + i];
    const even = w[v + i];
    c[co + i] = even + odd;
    w[v + i] = even - odd;
  }
  kernels.factor(n, w, v, pivots);
  kernels.solve(n, w, v, pivots, c, co, n);
}
