import { outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { Scratch } from './scratch.ts';

const [rowRoom, columnRoom, moduliRoom] = [new Scratch(), new Scratch(), new Scratch()];

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
  const moduli = isReal ? a : boundsOfModuli(n, a, ao);
  const mo = isReal ? ao : 0;
  for (let i = 0; i < n; i++) {
    const first = mo + i * n;
    const diagonal = first + i;
    l[i] = 1;
    let row = 0;
    for (let p = diagonal; p < first + n; p++) row += Math.abs(moduli[p]);
    u[i] = row;
    for (let p = first, j = 0; p < diagonal; p++, j++) l[j] += Math.abs(moduli[p]);
  }
  let rows = 0;
  for (let i = 0; i < n; i++) {
    const first = mo + i * n;
    let sum = u[i];
    for (let p = first, j = 0; j < i; p++, j++) sum += Math.abs(moduli[p]) * u[j];
    rows = Math.max(rows, sum);
  }
  let columns = 0;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0, p = mo + j; i <= j; i++, p += n) sum += l[i] * Math.abs(moduli[p]);
    columns = Math.max(columns, sum);
  }
  const operations = 3 * (isReal ? n : n + 12);
  return outward(operations * UNIT_ROUNDOFF * Math.sqrt(rows) * Math.sqrt(columns));
}

/** |Re a| + |Im a|, which bounds |a|, of all entries. */
function boundsOfModuli(n: number, a: Float64Array, ao: number): Float64Array {
  const size = n * n;
  const moduli = moduliRoom.room(size);
  for (let k = 0, p = ao; k < size; k++, p++) moduli[k] = Math.abs(a[p]) + Math.abs(a[p + size]);
  return moduli;
}
