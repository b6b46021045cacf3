import { Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { allocate } from '../../float64/storage.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { lindbladian, type Lindbladian } from '../../quantum/lindbladian.ts';
import { anticommutator } from '../../quantum/operators.ts';
import { requireOperator } from '../../quantum/subsystems.ts';
import { logDifference } from '../ppt/log-derivatives.ts';

/** A jump and its reverse: g D[G] + h D[G†]. */
export interface JumpPair {
  /** G, shape (d, d). */
  readonly operator: Matrix;
  /** g > 0, the rate of G. */
  readonly rate: Real;
  /** h > 0, the rate of G†. */
  readonly reverse: Real;
}

/**
 * Generator g D[G] + h D[G†], without a Hamiltonian.
 *
 * @example pairGenerator({ operator: sigmaMinus(), rate: float64.real(2), reverse: float64.real(1) }).jumps.length // 2
 */
export function pairGenerator({ operator, rate, reverse }: JumpPair): Lindbladian {
  const none = operator.arithmetic.identity(operator.rows).scaled(0);
  return lindbladian(none, [
    { operator, rate },
    { operator: operator.adjoint(), rate: reverse },
  ]);
}

/**
 * Rate of change g D[G](X) + h D[G†](X) of an operator of shape (d, d), without the matrix of the generator.
 *
 * @example changeUnderPair({ operator: sigmaMinus(), rate: float64.real(2), reverse: float64.real(1) }, projector(ket([1, 0]))).realPart(0, 0) // -2
 */
export function changeUnderPair({ operator, rate, reverse }: JumpPair, X: Matrix): Matrix {
  const half = X.arithmetic.real(1, 2);
  const of = (L: Matrix, weight: Real): Matrix => {
    const jump = L.times(X).times(L.adjoint());
    return jump.minus(anticommutator(L.adjoint().times(L), X).scaled(half)).scaled(weight);
  };
  return of(operator, rate).plus(of(operator.adjoint(), reverse));
}

/**
 * Entropy that a pair of jumps takes from its bath, ln(g/h) tr ρ(g G†G − h GG†): the net rate of G, times the logarithm of the
 * ratio of the rates, which is β times the energy of the jump for a thermal bath.
 *
 * @param rho  density matrix, shape (d, d)
 * @returns nats per unit of time; tr L(ρ) ln π for every π with hπG = gGπ
 * @example entropyFlowOfPair({ operator: sigmaMinus(), rate: float64.real(1), reverse: float64.real(1) }, maximallyMixed(2)) // 0
 */
export function entropyFlowOfPair({ operator: G, rate: g, reverse: h }: JumpPair, rho: Matrix): Real {
  const [down, up] = [G.adjoint().times(G), G.times(G.adjoint())].map((X) => rho.traceOfProduct(X));
  return g
    .dividedBy(h)
    .ln()
    .times(down.times(g).minus(up.times(h)));
}

/**
 * Derivative tr ρ Dln[s](X) of tr ρ ln s in the direction X, for a diagonal s > 0: Σ_ab ρ_ba X_ab ln[s_a, s_b].
 *
 * @param rho  Hermitian, shape (d, d)
 * @param s    diagonal and positive, shape (d, d)
 * @param X    Hermitian, shape (d, d)
 * @returns nats
 * @throws  {DimensionError} when a shape does not fit
 * @example logTraceDerivative(maximallyMixed(2), maximallyMixed(2), pauliZ()) // 0
 */
export function logTraceDerivative(rho: Matrix, s: Matrix, X: Matrix): Real {
  requireOperator('s', s, [rho.rows]);
  const levels = positiveDiagonal(s);
  return whole(sumOver(levels.length, (a, b) => realProduct(rho, b, a, X, a, b).times(quotient(levels[a], levels[b]))));
}

/**
 * What the reverse of a pair of jumps gains over the bound by entropies, tr ρ Dln[s](L(s)) − tr L(ρ) ln s + ln(g/h) tr ρ(g G†G − h GG†), as
 * a sum of squares in the basis of s: with u_a = h s_a/(g s_c)
 *
 *     h Σ_abc ρ_ba G_ac G*_bc ∫₀^∞ dt (1 − u_a)(1 − u_b)/((1 + t)(u_a + t)(u_b + t)),
 *
 * and the same of G† with g and h exchanged. The integral is ln[u_a, u_b](1 − (u_a + u_b)/2) + ½ ln u_a u_b.
 *
 * @param s    diagonal and positive, shape (d, d)
 * @param rho  shape (d, d)
 * @returns nats per unit of time
 * @throws  {DimensionError} when a shape does not fit
 * @example reversalGain({ operator: sigmaMinus(), rate: float64.real(1), reverse: float64.real(1) }, maximallyMixed(2), maximallyMixed(2)) // 0
 */
export function reversalGain({ operator: G, rate: g, reverse: h }: JumpPair, rho: Matrix, s: Matrix): Real {
  requireOperator('s', s, [rho.rows]);
  const levels = positiveDiagonal(s);
  const half = (operator: Matrix, forward: Real, backward: Real): Real => {
    const ratio = backward.dividedBy(forward);
    return levels
      .map((level, c) => {
        const column = operator.columns(c, c + 1);
        const weights = column.times(column.adjoint());
        const u = levels.map((other) => other.dividedBy(level).times(ratio));
        return sumOver(levels.length, (a, b) => realProduct(rho, b, a, weights, a, b).times(kernel(u[a], u[b])));
      })
      .reduce((sum, term) => sum.plus(term))
      .times(backward);
  };
  return whole(half(G, g, h).plus(half(G.adjoint(), h, g)));
}

/** A number that is compared as a whole, as those that come out of a matrix are, and not by the terms of its sum. */
function whole(x: Real): Real {
  return x instanceof Float64Real ? new Float64Real(x.value, x.bound) : x;
}

/** ln[u, v](1 − (u + v)/2) + ½ ln uv. */
function kernel(u: Real, v: Real): Real {
  const mean = u.plus(v).dividedBy(2);
  return quotient(u, v).times(mean.minus(1).negated()).plus(u.times(v).ln().dividedBy(2));
}

/**
 * First divided difference of the logarithm, ln[a, b] = (ln a − ln b)/(a − b), ln[a, a] = 1/a.
 *
 * In float64 nearby arguments lose no digits: what their errors make of it is at most (δa + δb)/2 min(a, b)².
 */
function quotient(a: Real, b: Real): Real {
  if (a instanceof Float64Real && b instanceof Float64Real) {
    const least = Math.min(a.value - a.bound, b.value - b.bound);
    const value = logDifference(a.value, b.value);
    const bound = least > 0 ? (a.bound + b.bound) / (2 * least * least) + 8 * UNIT_ROUNDOFF * value : Infinity;
    return new Float64Real(value, bound);
  }
  const gap = a.minus(b);
  if (gap.sign() === 0) return b.times(0).plus(1).dividedBy(a);
  return a.ln().minus(b.ln()).dividedBy(gap);
}

/** Sum over all pairs of indices of a function of both that is symmetric. */
function sumOver(count: number, term: (a: number, b: number) => Real): Real {
  const terms: Real[] = [];
  for (let a = 0; a < count; a++) {
    terms.push(term(a, a));
    for (let b = 0; b < a; b++) terms.push(term(a, b).times(2));
  }
  return terms.reduce((sum, next) => sum.plus(next));
}

/** Re A_ij B_kl. */
function realProduct(A: Matrix, i: number, j: number, B: Matrix, k: number, l: number): Real {
  const real = A.realPart(i, j).times(B.realPart(k, l));
  return real.minus(A.imaginaryPart(i, j).times(B.imaginaryPart(k, l)));
}

function positiveDiagonal(s: Matrix): readonly Real[] {
  const levels = Array.from({ length: s.rows }, (_, k) => s.realPart(k, k));
  if (levels.some((level) => !(level.value > 0))) {
    throw new DomainError({ argument: 's', expected: 'be diagonal and positive', received: 'it has an entry ≤ 0' });
  }
  return levels;
}

/**
 * A positive matrix in its own basis: the diagonal of eigenvalues, which carries their error, and the unitary of eigenvectors.
 *
 * @param matrix  positive definite, float64, shape (d, d)
 * @returns       both of shape (d, d)
 * @example inOwnBasis(diagonal([0.25, 0.75])).values.trace() // 1
 */
export function inOwnBasis(matrix: Matrix): { readonly values: Matrix; readonly vectors: Matrix } {
  const { dim, values, vectors, error } = float64Matrix(matrix).spectrum;
  const data = allocate(dim * dim);
  data.fill(0);
  values.slice(0, dim).forEach((value, k) => (data[k * (dim + 1)] = value));
  // Turned back, the diagonal is the matrix up to `error`; the vectors are orthonormal up to rounding.
  return {
    values: new Float64Matrix(dim, dim, true, data, error),
    vectors: new Float64Matrix(dim, dim, false, vectors, 8 * dim * (innerProductError(dim) + UNIT_ROUNDOFF)),
  };
}

/**
 * X in another basis, V†XV; both of shape (d, d).
 *
 * @example entriesOf(inBasis(pauliX(), pauliX())) // [[[0,0],[1,0]],[[1,0],[0,0]]]
 */
export function inBasis(X: Matrix, vectors: Matrix): Matrix {
  return vectors.adjoint().times(X).times(vectors);
}
