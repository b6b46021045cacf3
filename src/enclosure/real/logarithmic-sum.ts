import { inverseOf } from '../../exact/linear/linear-system.ts';
import { negateRational, type Rational, rational, rationals } from '../../exact/integers/rational.ts';
import { factorUnivariate, multiplyUnivariate } from '../../exact/polynomials/univariate-factor.ts';
import { lnOf } from '../interval/elementary.ts';
import { internedLogarithm } from './logarithm-atom.ts';
import { addSums, atomSum, powerOfRational, scaleSum, type Sum, ZERO_SUM } from './monomials.ts';
import { primitivePart } from './polynomial.ts';
import { isolateRealRoots, signChanges } from './real-rooted.ts';
import { internedRootSystem } from './root-system.ts';

/**
 * Normal form of L_k(p) = Σ λᵏ ln λ/p′(λ) over the roots of a polynomial p with positive roots, p being made monic.
 */

/** Polynomials of larger degree are left as they are. */
const LARGEST_FACTORED = 16;

const known = new WeakMap<readonly bigint[], readonly Sum[]>();

/**
 * L_k(p) in terms of sums over irreducible polynomials whose roots add up to 1, and of logarithms of rational numbers.
 *
 * Partial fractions xᵏ/p = Σ N_i/p_i give L_k(p) = Σ_i Σ_j N_ij L_j(p_i). If the roots of p_i add up to t, those of
 * q(x) = p_i(tx) add up to 1, and L_j(p_i) = t^(j − n + 1) (L_j(q) + [j = n − 1] ln t), because Σ λʲ/q′(λ) = [j = n − 1].
 * Finally Σ_j q′_j L_j(q) = ln Πλ replaces L_(n − 1)(q).
 *
 * @returns undefined when some roots are not positive
 */
export function canonicalLogarithmicSum(polynomial: readonly bigint[], k: number): Sum | undefined {
  // Only positive roots have logarithms.
  if (signChanges(polynomial) !== polynomial.length - 1) return undefined;
  let sums = known.get(polynomial);
  if (sums === undefined) known.set(polynomial, (sums = reduced(polynomial)));
  return sums[k];
}

function reduced(polynomial: readonly bigint[]): readonly Sum[] {
  const degree = polynomial.length - 1;
  const found = degree <= LARGEST_FACTORED ? factorUnivariate(polynomial) : undefined;
  const factors = found ?? [[...polynomial]];
  // Columns: coefficients of xʲ p/p_i, all made monic; its inverse holds the numerators N_i of every xᵏ.
  const columns = factors.flatMap((factor, i) => {
    const others = factors.filter((_, other) => other !== i).reduce<readonly bigint[]>(multiplyUnivariate, [1n]);
    const lead = others[others.length - 1];
    return factor
      .slice(1)
      .map((_, j) => Array.from({ length: degree }, (__, row) => rational(others[row - j] ?? 0n, lead)));
  });
  const entries = Array.from({ length: degree * degree }, (_, at) => columns[at % degree][Math.floor(at / degree)]);
  const inverse = inverseOf(rationals, { rows: degree, cols: degree, entries })!;
  const basis = factors.flatMap(ofIrreducible);
  return Array.from({ length: degree }, (_, k) =>
    basis.reduce((sum, own, row) => addSums(sum, scaleSum(own, inverse.entries[row * degree + k])), ZERO_SUM),
  );
}

/** L_0 … L_(n − 1) of an irreducible polynomial. */
function ofIrreducible(p: readonly bigint[]): readonly Sum[] {
  const n = p.length - 1;
  const scale = rational(-p[n - 1], p[n]);
  const { primitive: q } = primitivePart(
    p.map((c, k) => c * scale.numerator ** BigInt(k) * scale.denominator ** BigInt(n - k)),
  );
  const system = internedRootSystem(q, isolateRealRoots(q).intervals);
  const own = Array.from({ length: n - 1 }, (_, j) => atomSum(system.sum(j, { name: 'ln', ofInterval: lnOf })));
  const lead = q[n];
  const norm = rational(n % 2 === 0 ? q[0] : -q[0], lead);
  // n L_(n − 1) = ln Πλ − Σ_{j < n − 1} q′_j L_j
  let last = logarithm(norm);
  own.forEach((sum, j) => {
    last = addSums(last, scaleSum(sum, negateRational(rational(q[j + 1] * BigInt(j + 1), lead))));
  });
  last = scaleSum(last, rational(1, n));
  return [...own, addSums(last, logarithm(scale))].map((sum, j) => scaleSum(sum, powerOfRational(scale, j - n + 1)));
}

function logarithm(q: Rational): Sum {
  return q.numerator === q.denominator ? ZERO_SUM : atomSum(internedLogarithm(q));
}
