import { exactEnclosure } from '../../enclosure/matrix/matrix.ts';
import { rationalReal } from '../../enclosure/real/real.ts';
import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  rational,
  rationalFromNumber,
  type Rational,
} from '../../exact/integers/rational.ts';
import { Float64Matrix } from '../../float64/matrix.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { stateTolerance } from '../../matrix/tolerances.ts';
import { nearbyState } from '../../quantum/nearby-state.ts';
import { float64Copy } from '../../quantum/rational-matrix.ts';
import { partialTranspose, reducedState, requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { rationalUnitary } from './rational-unitary.ts';
import {
  isPptSeparable,
  nptSolution,
  requirePair,
  type BracketOptions,
} from '../measures/relative-entropy-of-entanglement.ts';

/** What a certificate consists of: rational data, from which everything else follows. */
export interface BracketCertificate {
  /** ρ, shape (d, d). */
  readonly rho: ExactMatrix;
  /** [d_A, d_B]. */
  readonly dims: Dims;
  /** Unitary U, shape (d, d), and weights w > 0 with Σw = 1 of the state s = U diag(w) U†. */
  readonly basis: ExactMatrix;
  readonly weights: readonly Rational[];
  /** Q, shape (d, d). */
  readonly dual: ExactMatrix;
  /** t with G + Q^Γ ≤ t, G = Dln[s](ρ). */
  readonly level: Rational;
}

/** Bracket of E_PPT(σ) in enclosure arithmetic, with what it rests on. */
export interface CertifiedBracket {
  readonly set: 'separable' | 'ppt';
  readonly lower: Real;
  readonly upper: Real;
  /** The exact state σ that the bounds are of. */
  readonly state: ExactMatrix;
  /** Certain upper bound of ‖ρ − σ‖_F; exactly 0 where ρ is the state. */
  readonly distance: number;
  /**
   * `ppt`: σ is PPT, which elimination decides, and both bounds are 0. `pure`: tr σ² = 1 exactly, and both bounds are
   * S(tr_B σ). Otherwise the certificate.
   */
  readonly ground: 'ppt' | 'pure' | 'certificate';
  /** What `checkedBounds` checks; undefined on the other grounds. */
  readonly certificate: BracketCertificate | undefined;
}

/** Options of `certifyBracket`. */
export interface CertifyOptions extends BracketOptions {
  /** Largest distance ‖ρ − σ‖_F of the exact state from ρ; what rounding of a state explains (`stateTolerance`) when omitted. */
  readonly within?: number;
}

/**
 * Certified bracket of the relative entropy of entanglement of a rational state (over PPT states where d_A d_B > 6), or of the exact
 * state next to a matrix that is one within rounding (`nearbyState`): the result says which state, and how far away it is.
 *
 * The interior-point method proposes; what it proposes is rounded to rational numbers, and `checkedBounds` proves the
 * inequalities. Nothing rests on floating point. For pure states E = S(tr_B σ).
 *
 * @param rho   rational matrix in exact or enclosure arithmetic, or a float64 matrix; shape (d, d)
 * @param dims  [d_A, d_B]
 * @returns     upper − lower is rational up to enclosures of logarithms; below 1e−10 for random two-qubit states of full rank, 0
 *              for pure ones
 * @throws      {ArithmeticError} when the entries are not rational
 * @throws      as `nearbyState`, when the state next to ρ is farther away than `within`
 * @source      VedralPlenio1998
 * @example     certifyBracket(matrix([[1, 0, 0, 0], [0, 10, -8, 0], [0, -8, 11, 0], [0, 0, 0, 5]], { denominator: 27, arithmetic: exact }), [2, 2]).ground // 'certificate'
 */
export function certifyBracket(rho: Matrix, dims: Dims, options: CertifyOptions = {}): CertifiedBracket {
  const [dimA, dimB] = requirePair(dims);
  requireOperator('rho', rho, dims);
  const { state, distance } = nearbyState(rho, options.within ?? stateTolerance(rho.rows));
  const common = { set: isPptSeparable(dimA, dimB) ? 'separable' : 'ppt', state, distance } as const;
  if (isPositiveSemidefinite(transposed(state, dims))) {
    const zero = rationalReal(rational(0));
    return { ...common, lower: zero, upper: zero, ground: 'ppt', certificate: undefined };
  }
  if (state.squaredNorm().minus(1).sign() === 0) {
    const E = exactEnclosure(reducedState(state, dims, dimA <= dimB ? 0 : 1) as ExactMatrix).entropy();
    return { ...common, lower: E, upper: E, ground: 'pure', certificate: undefined };
  }
  const certificate = proposed(state, dims, options);
  return { ...common, ...checkedBounds(certificate), ground: 'certificate', certificate };
}

/**
 * Bounds of E_PPT(ρ) that a certificate proves, by exact elimination and enclosed logarithms of rational numbers:
 *
 *     −tr ρ ln s − S(ρ) + 1 − t ≤ E_PPT ≤ −tr ρ ln s − S(ρ).
 *
 * It uses the certificate only: U†U = 1, w > 0 with Σw = 1, s^Γ ≥ 0, Q ≥ 0, and t − G − Q^Γ ≥ 0 for every G within the
 * enclosures of the divided differences ln[w_i, w_j].
 *
 * @throws {ArithmeticError} naming the condition that does not hold
 * @example checkedBounds(certifyBracket(matrix([[1, 0, 0, 0], [0, 10, -8, 0], [0, -8, 11, 0], [0, 0, 0, 5]], { denominator: 27, arithmetic: exact }), [2, 2]).certificate).lower.sign() // 1
 */
export function checkedBounds(certificate: BracketCertificate): {
  readonly lower: Real;
  readonly upper: Real;
} {
  const { rho, dims, basis, weights, dual, level } = certificate;
  const dim = rho.rows;
  const total = weights.reduce(addRationals);
  require('have a unitary basis', isZero(basis.adjoint().times(basis).minus(exact.identity(dim))));
  require('have positive weights of sum 1', compareRationals(total, ONE) === 0 && weights.every(isPositive));
  const s = basis.times(diagonalMatrix(weights)).times(basis.adjoint());
  require('have a state with positive partial transpose', isPositiveSemidefinite(transposed(s, dims)));
  require('have a positive dual matrix', isPositiveSemidefinite(dual));
  const R = basis.adjoint().times(rho).times(basis);
  const turned = basis.adjoint().times(transposed(dual, dims)).times(basis);
  require('have a level above G + Q^Γ', isBelow(enclosedGradient(R, weights), turned, level));
  const cross = weights.reduce(
    (sum, w, i) =>
      sum.minus(
        rationalReal(w)
          .ln()
          .times(rationalReal(R.re[i * (dim + 1)])),
      ),
    rationalReal(rational(0)),
  );
  const upper = cross.minus(exactEnclosure(rho).entropy());
  return { upper, lower: upper.plus(rationalReal(addRationals(ONE, negateRational(level)))) };
}

const ONE = rational(1);

/** Binary places of the enclosures of ln[w_i, w_j], and of the rational numbers proposed. */
const PLACES = 128;

/** Matrix within `radius` (Frobenius norm) of G in the eigenbasis of s. */
export interface EnclosedGradient {
  readonly middle: ExactMatrix;
  readonly radius: Rational;
}

/** G = Dln[s](ρ) in the eigenbasis of s: R_ij ln[w_i, w_j], R being ρ in that basis. */
export function enclosedGradient(R: ExactMatrix, weights: readonly Rational[]): EnclosedGradient {
  const dim = R.rows;
  const logs = weights.map((w) => rationalReal(w).ln());
  let radius = rational(0);
  const factors = weights.flatMap((a, i) =>
    weights.map((b, j) => {
      const gap = addRationals(a, negateRational(b));
      if (gap.numerator === 0n) return divideRationals(ONE, a);
      const x = logs[i].minus(logs[j]).dividedBy(rationalReal(gap)).enclose(PLACES);
      if (x === undefined) throw new Error('certified bracket: a logarithm of a positive number has no enclosure');
      const width = rational(x.upper - x.lower, 1n << BigInt(PLACES));
      if (compareRationals(width, radius) > 0) radius = width;
      return rational(x.lower + x.upper, 1n << BigInt(PLACES + 1));
    }),
  );
  const scaled = (part: readonly Rational[] | undefined): readonly Rational[] | undefined =>
    part?.map((x, k) => multiplyRationals(x, factors[k]));
  // ‖R‖_F ≤ tr ρ = 1, so the widest enclosure bounds the norm of the difference.
  return { middle: exact.matrixOf(dim, dim, scaled(R.re)!, scaled(R.im)), radius };
}

/** Is G + M ≤ t for all G of the enclosure? */
function isBelow({ middle, radius }: EnclosedGradient, M: ExactMatrix, t: Rational): boolean {
  const room = exact.identity(M.rows).scaled(exact.number(addRationals(t, negateRational(radius))));
  return isPositiveSemidefinite(room.minus(middle).minus(M));
}

/** Certificate from the result of the interior-point method, rounded. */
function proposed(rho: ExactMatrix, dims: Dims, options: BracketOptions): BracketCertificate {
  const dim = rho.rows;
  const [dimA, dimB] = dims;
  const { values, vectors, dual: Q } = nptSolution(float64Copy(rho), dimA, dimB, options.width);
  const basis = rationalUnitary(dim, vectors);
  // Small weights are as large as ρ demands, which floating point knows to 2⁻⁴⁸ or so: room for that costs its square.
  let weights = normalisedWeights(Array.from(values, (w) => fixedPoint(w + Math.min(w / 16, 2 ** -48))));
  for (let excess = 1n << 60n; !isFeasible(basis, weights, dims); excess <<= 3n) {
    const raised = rational(excess, 1n << BigInt(PLACES));
    weights = normalisedWeights(weights.map((w) => addRationals(w, raised)));
  }
  const dual = rationalSquare(dim, new Float64Matrix(dim, dim, false, Q));
  const R = basis.adjoint().times(rho).times(basis);
  const G = enclosedGradient(R, weights);
  const turned = basis.adjoint().times(transposed(dual, dims)).times(basis);
  for (let slack = 2 ** -50; ; slack *= 3 / 2) {
    const level = rationalFromNumber(1 + slack);
    if (isBelow(G, turned, level)) return { rho, dims, basis, weights, dual, level };
  }
}

function isFeasible(basis: ExactMatrix, weights: readonly Rational[], dims: Dims): boolean {
  if (!weights.every(isPositive)) return false;
  const s = basis.times(diagonalMatrix(weights)).times(basis.adjoint());
  return isPositiveSemidefinite(transposed(s, dims));
}

/** The weights over their sum. */
export function normalisedWeights(weights: readonly Rational[]): readonly Rational[] {
  const total = weights.reduce(addRationals);
  return weights.map((w) => divideRationals(w, total));
}

/** The number to `PLACES` binary places. */
export function fixedPoint(x: number): Rational {
  const { numerator, denominator } = rationalFromNumber(x);
  return rational((numerator << BigInt(PLACES)) / denominator, 1n << BigInt(PLACES));
}

/** Q = FF† with the columns √q_k v_k of F rounded: positive by construction. */
function rationalSquare(dim: number, Q: Float64Matrix): ExactMatrix {
  const { values, vectors } = Q.spectrum;
  const re = new Float64Array(dim * dim);
  const im = new Float64Array(dim * dim);
  for (let k = 0; k < dim; k++) {
    if (!(values[k] > 0)) continue;
    const length = Math.sqrt(values[k]);
    for (let i = 0; i < dim; i++) {
      re[i * dim + k] = length * vectors[i * dim + k];
      im[i * dim + k] = length * vectors[(dim + i) * dim + k];
    }
  }
  const F = exact.matrix(dim, dim, re, im);
  return F.times(F.adjoint());
}

/** Diagonal matrix. */
export function diagonalMatrix(weights: readonly Rational[]): ExactMatrix {
  const dim = weights.length;
  const entries = Array.from({ length: dim * dim }, (_, k) =>
    k % (dim + 1) === 0 ? weights[k / (dim + 1)] : rational(0),
  );
  return exact.matrixOf(dim, dim, entries);
}

/** Partial transpose of the second subsystem. */
export function transposed(A: ExactMatrix, dims: Dims): ExactMatrix {
  return partialTranspose(A, dims, 1) as ExactMatrix;
}

function isZero(A: ExactMatrix): boolean {
  return A.squaredNorm().sign() === 0;
}

function isPositive({ numerator }: Rational): boolean {
  return numerator > 0n;
}

function require(expected: string, holds: boolean): void {
  if (holds) return;
  throw new ArithmeticError({ argument: 'certificate', expected, received: 'exact arithmetic finds that it does not' });
}
