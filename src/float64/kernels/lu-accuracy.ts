import { outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { Scratch } from './scratch.ts';

const [rowRoom, columnRoom] = [new Scratch(), new Scratch()];

/**
 * Bound β of ‖B − AX‖₂/‖X‖₂ for each column of what `luSolveReal`, `luSolveComplex` and the inverses find for AX = B, from the
 * factors themselves.
 *
 * (A + ΔA)x = b with |ΔA| ≤ γ_3n |L||U|, γ_k = ku to first order. Complex products are off by 2√2 u and complex quotients by
 * 8u, no more than 12u beside the n sums of each of the three steps. Then ‖|L||U|‖₂² ≤ ‖|L||U|‖₁ ‖|L||U|‖_∞, which takes four
 * products with vectors.
 *
 * @param n   dimension
 * @param a   factors from `luFactorReal` or `luFactorComplex`, from `ao`
 * @source    Higham2002, theorem 9.4 and lemma 3.5
 */
export function eliminationError(n: number, a: Float64Array, ao: number, isReal: boolean): number {
  // Sums of the moduli in the rows of U and in the columns of L.
  const u = rowRoom.room(n);
  const l = columnRoom.room(n);
  const im = isReal ? 0 : n * n;
  for (let i = 0; i < n; i++) {
    l[i] = 1;
    let row = 0;
    for (let p = ao + i * (n + 1), end = ao + (i + 1) * n; p < end; p++) row += modulusBound(a, p, im);
    u[i] = row;
    for (let j = 0, p = ao + i * n; j < i; j++, p++) l[j] += modulusBound(a, p, im);
  }
  let rows = 0;
  for (let i = 0; i < n; i++) {
    let sum = u[i];
    for (let j = 0, p = ao + i * n; j < i; j++, p++) sum += modulusBound(a, p, im) * u[j];
    rows = Math.max(rows, sum);
  }
  // The rows of U have been used: their places receive the sums of the columns.
  for (let j = 0; j < n; j++) u[j] = 0;
  for (let i = 0; i < n; i++) {
    const factor = l[i];
    for (let j = i, p = ao + i * (n + 1); j < n; j++, p++) u[j] += factor * modulusBound(a, p, im);
  }
  let columns = 0;
  for (let j = 0; j < n; j++) columns = Math.max(columns, u[j]);
  const operations = 3 * (isReal ? n : n + 12);
  return outward(operations * UNIT_ROUNDOFF * Math.sqrt(rows) * Math.sqrt(columns));
}

/** |a| ≤ |Re a| + |Im a|, of which the second is left out where `im` is 0. */
function modulusBound(a: Float64Array, p: number, im: number): number {
  return im === 0 ? Math.abs(a[p]) : Math.abs(a[p]) + Math.abs(a[p + im]);
}
