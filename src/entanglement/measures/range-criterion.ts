import type { ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import {
  invertModulo,
  modularPrime,
  multiplyModulo,
  pseudoRandom,
  squareRootModulo,
} from '../../exact/integers/prime.ts';
import type { Rational } from '../../exact/integers/rational.ts';
import type { Matrix } from '../../matrix/interface.ts';
import { partialTranspose, requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { rationalMatrix } from '../../quantum/rational-matrix.ts';
import type { Verdict } from '../../quantum/verdict.ts';
import { requirePair } from './two-subsystems.ts';

/** Largest order of minors: their expansion takes 2^order terms. */
const LARGEST_MINOR = 9;

/**
 * Range criterion: a separable state is a mixture of product vectors a ⊗ b in its range, for which a ⊗ b* lie in the range of the
 * partial transpose. A state is entangled when one of the two ranges has no product vector, also where its partial transpose is
 * positive.
 *
 * @param rho   rational state, shape (d, d)
 * @param dims  [d_A, d_B]
 * @returns     the side whose range has no product vector; undefined when neither is known to be so, which says nothing
 * @throws      {ArithmeticError} when the entries are not rational
 * @source      Horodecki1997
 * @example     rangeCriterion(maximallyMixed(4), [2, 2]) // undefined
 */
export function rangeCriterion(rho: Matrix, dims: Dims): 'range' | 'range of the partial transpose' | undefined {
  requireOperator('rho', rho, dims);
  const state = rationalMatrix('rho', rho);
  if (hasProductVectorInRange(state, dims) === 'no') return 'range';
  const turned = partialTranspose(state, dims, 1);
  return hasProductVectorInRange(turned, dims) === 'no' ? 'range of the partial transpose' : undefined;
}

/**
 * Is there a product vector a ⊗ b ≠ 0 in the range of a Hermitian matrix?
 *
 * With the kernel vectors n_i there is one for a when the matrix M(a)_iq = Σ_p n_i[p, q]* a_p of linear forms has less than full
 * rank d_B, that is when its largest minors vanish at a. They have no common zero when they span all monomials of degree d_B, and
 * only then (Eagon and Northcott); that their coefficients have full rank modulo a prime proves it. For a kernel of dimension
 * d_A + d_B − 2 or less there always is a product vector, by the dimension of the variety that they form.
 *
 * @param A     rational Hermitian matrix, shape (d, d)
 * @param dims  [d_A, d_B]
 * @returns     `undecided` where the rank is not full, as is the case when there is a product vector, and for more than 9 levels on
 *              one side
 * @throws      {ArithmeticError} when the entries are not rational
 */
export function hasProductVectorInRange(A: Matrix, dims: Dims): Verdict {
  const [dimA, dimB] = requirePair(dims);
  requireOperator('A', A, dims);
  const vectors = kernelVectors(rationalMatrix('A', A));
  if (vectors.length <= dimA + dimB - 2) return 'yes';
  if (Math.max(dimA, dimB) > LARGEST_MINOR) return 'undecided';
  for (let index = 0; ; index++) {
    const prime = modularPrime(index);
    const forms = vectors.map((v) => conjugateModulo(v, prime));
    if (forms.some((form) => form === undefined)) continue;
    // The coefficient of a_p b_q in the form of each kernel vector; polynomials are in the vector of the smaller system.
    const swapped = dimA > dimB;
    const [n, m] = swapped ? [dimB, dimA] : [dimA, dimB];
    const coefficient = (form: readonly number[], p: number, q: number): number =>
      swapped ? form[q * dimB + p] : form[p * dimB + q];
    return isWithoutZero(forms as readonly (readonly number[])[], n, m, coefficient, prime) ? 'no' : 'undecided';
  }
}

function kernelVectors(A: ExactMatrix): readonly (readonly Gaussian[])[] {
  const basis = A.kernel().basis as ExactMatrix;
  return Array.from({ length: basis.cols }, (_, k) =>
    Array.from({ length: basis.rows }, (_unused, i) => basis.entry(i, k)),
  );
}

interface Gaussian {
  readonly a: Rational;
  readonly b: Rational;
}

/** a − ib modulo a prime in which −1 has a root; undefined when a denominator vanishes. */
function conjugateModulo(v: readonly Gaussian[], prime: number): readonly number[] | undefined {
  const root = squareRootModulo(prime - 1, prime)!;
  const residue = ({ numerator, denominator }: Rational): number => {
    const p = BigInt(prime);
    const below = Number(denominator % p);
    if (below === 0) return Number.NaN;
    return multiplyModulo(Number(((numerator % p) + p) % p), invertModulo(below, prime), prime);
  };
  const residues = v.map(({ a, b }) => (residue(a) + multiplyModulo(prime - root, residue(b), prime)) % prime);
  return residues.some(Number.isNaN) ? undefined : residues;
}

/** Polynomial modulo a prime: coefficients by monomial, Π a_p^{e_p} having the key Σ e_p BASE^p. */
type Form = ReadonlyMap<number, number>;

const BASE = 64;

/** Do the minors of order m, as far as they were tried, span all monomials, and so have no common zero but 0? */
function isWithoutZero(
  forms: readonly (readonly number[])[],
  n: number,
  m: number,
  coefficient: (form: readonly number[], p: number, q: number) => number,
  prime: number,
): boolean {
  const random = pseudoRandom(forms.length);
  // Determinants of m random combinations of the rows: as many as there are monomials span what the minors span.
  const count = monomials(n, m).length;
  const minors = Array.from({ length: count }, () => {
    const rows = Array.from({ length: m }, () => {
      const weights = forms.map(() => random() % prime);
      return Array.from({ length: m }, (_, q) =>
        linearForm(n, (p) =>
          forms.reduce((sum, form, i) => (sum + multiplyModulo(weights[i], coefficient(form, p, q), prime)) % prime, 0),
        ),
      );
    });
    return determinant(rows, prime);
  });
  return span(minors, monomials(n, m), prime);
}

/** Keys of the monomials of a degree in n variables. */
function monomials(n: number, degree: number): readonly number[] {
  if (n === 1) return [degree];
  return Array.from({ length: degree + 1 }, (_, e) =>
    monomials(n - 1, degree - e).map((rest) => e + BASE * rest),
  ).flat();
}

function linearForm(n: number, coefficient: (p: number) => number): Form {
  return new Map(Array.from({ length: n }, (_, p) => [BASE ** p, coefficient(p)]));
}

/** Determinant by expansion row by row, over the sets of columns used so far. */
function determinant(rows: readonly (readonly Form[])[], prime: number): Form {
  let partial = new Map<number, Form>([[0, new Map([[0, 1]])]]);
  for (const row of rows) {
    const next = new Map<number, Map<number, number>>();
    for (const [used, minor] of partial) {
      row.forEach((entry, column) => {
        if ((used & (1 << column)) !== 0) return;
        const key = used | (1 << column);
        // The sign of the place among the columns: how many used ones lie beyond it.
        const isOdd = row.filter((_, other) => other > column && (used & (1 << other)) !== 0).length % 2 === 1;
        if (!next.has(key)) next.set(key, new Map());
        addProduct(next.get(key)!, minor, entry, isOdd ? prime - 1 : 1, prime);
      });
    }
    partial = next;
  }
  return [...partial.values()][0];
}

/** sum ← sum + sign · f · g. */
function addProduct(sum: Map<number, number>, f: Form, g: Form, sign: number, prime: number): void {
  for (const [x, a] of f) {
    for (const [y, b] of g) {
      const product = multiplyModulo(sign, multiplyModulo(a, b, prime), prime);
      sum.set(x + y, ((sum.get(x + y) ?? 0) + product) % prime);
    }
  }
}

/** Do the forms span all the monomials? */
function span(forms: readonly Form[], columns: readonly number[], prime: number): boolean {
  const pivots: (Float64Array | undefined)[] = columns.map(() => undefined);
  const isNew = forms.map((form) =>
    eliminate(
      Float64Array.from(columns, (key) => form.get(key) ?? 0),
      pivots,
      prime,
    ),
  );
  return isNew.filter(Boolean).length === columns.length;
}

/** Reduces a row by the pivots and keeps what is left, with a leading 1; false when nothing is. */
function eliminate(row: Float64Array, pivots: (Float64Array | undefined)[], prime: number): boolean {
  for (let k = 0; k < row.length; k++) {
    if (row[k] === 0) continue;
    const pivot = pivots[k];
    if (pivot === undefined) {
      const inverse = invertModulo(row[k], prime);
      pivots[k] = row.map((x) => multiplyModulo(x, inverse, prime));
      return true;
    }
    const factor = prime - row[k];
    for (let j = k; j < row.length; j++) row[j] = (row[j] + multiplyModulo(factor, pivot[j], prime)) % prime;
  }
  return false;
}
