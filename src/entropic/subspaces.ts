import { Recent } from '../matrix/recent.ts';

/** Basis in reduced echelon form of a subspace of F_q^n, q prime. */
export type Basis = readonly (readonly number[])[];

/** All subspaces of F_q^n, those with few nonzero digits in their bases first. */
export function subspaces(q: number, n: number): readonly Basis[] {
  return subspacesOfSpaces.get(`${q},${n}`, () => [...echelonForms(q, n, 0)].toSorted((a, b) => weight(a) - weight(b)));
}

/** For some primes and lengths; the longest lists have tens of thousands of subspaces. */
const subspacesOfSpaces = new Recent<string, readonly Basis[]>(8);

/** Number of nonzero digits. */
export function weight(basis: Basis): number {
  return basis.flat().filter((digit) => digit !== 0).length;
}

/** Rank over F_q of the rows, of which only some columns are looked at. */
export function rankOf(q: number, rows: Basis, columns: readonly number[]): number {
  const left = rows.map((row) => columns.map((k) => row[k]));
  let rank = 0;
  for (let col = 0; col < columns.length && rank < left.length; col++) {
    const pivot = left.findIndex((row, i) => i >= rank && row[col] !== 0);
    if (pivot === -1) continue;
    [left[rank], left[pivot]] = [left[pivot], left[rank]];
    const inverse = inverseOf(q, left[rank][col]);
    for (let i = rank + 1; i < left.length; i++) {
      const factor = (left[i][col] * inverse) % q;
      if (factor !== 0) left[i] = left[i].map((x, j) => (x + (q - factor) * left[rank][j]) % q);
    }
    rank++;
  }
  return rank;
}

function inverseOf(q: number, x: number): number {
  for (let y = 1; y < q; y++) if ((x * y) % q === 1) return y;
  return 0;
}

/** Echelon forms whose pivots stand in columns from `first` on; rows from the top, each with zeros in the pivots of those below. */
function* echelonForms(q: number, n: number, first: number): Generator<Basis, void, undefined> {
  yield [];
  for (let pivot = first; pivot < n; pivot++) {
    for (const below of echelonForms(q, n, pivot + 1)) {
      const taken = new Set(below.map((row) => row.indexOf(1)));
      const free = Array.from({ length: n }, (_, k) => k).filter((k) => k > pivot && !taken.has(k));
      for (let code = 0; code < q ** free.length; code++) {
        const row = new Array<number>(n).fill(0);
        row[pivot] = 1;
        free.forEach((k, i) => (row[k] = Math.floor(code / q ** i) % q));
        yield [row, ...below];
      }
    }
  }
}
