import {
  type Ball,
  ballOf,
  differenceOfBalls,
  entrywiseProduct,
  isPositiveBall,
  mappedBall,
  productOfBalls,
  sumOfBalls,
} from '../../enclosure/ball/ball.ts';
import { exactEnclosure } from '../../enclosure/matrix/matrix.ts';
import { rationalReal } from '../../enclosure/real/real.ts';
import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import {
  addRationals,
  compareRationals,
  divideRationals,
  negateRational,
  rational,
  rationalFromNumber,
  type Rational,
} from '../../exact/integers/rational.ts';
import { hermitianEigenvalues } from '../../float64/kernels/hermitian-eigen.ts';
import { scaledColumns } from '../../float64/kernels/split-complex.ts';
import { Float64Matrix } from '../../float64/matrix.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { stateTolerance } from '../../matrix/tolerances.ts';
import { nearbyState } from '../../quantum/nearby-state.ts';
import { float64Copy } from '../../quantum/rational-matrix.ts';
import { partialTranspose, reducedState, requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { logDifferences } from './enclosed-gradient.ts';
import { diagonalMatrix, rationalUnitary, rounded, stateOf } from './rational-unitary.ts';
import { nptSolution } from '../measures/npt-solution.ts';
import { isPptSeparable, requirePair, type BracketOptions } from '../measures/relative-entropy-of-entanglement.ts';

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
  const U = ballOf(basis, BITS);
  const s = (): ExactMatrix => stateOf({ basis, weights });
  const isPpt = isPptBall(U, weights, dims) || isPositiveSemidefinite(transposed(s(), dims));
  require('have a state with positive partial transpose', isPpt);
  require('have a positive dual matrix', isPositiveSemidefinite(dual));
  require('have a level above G + Q^Γ', isBelow(tangent(U, certificate), level));
  const image = rho.times(basis);
  let cross = rationalReal(rational(0));
  weights.forEach((w, i) => {
    const expectation = basis
      .columns(i, i + 1)
      .adjoint()
      .times(image.columns(i, i + 1)).re[0];
    cross = cross.minus(rationalReal(w).ln().times(rationalReal(expectation)));
  });
  const upper = cross.minus(exactEnclosure(rho).entropy());
  return { upper, lower: upper.plus(rationalReal(addRationals(ONE, negateRational(level)))) };
}

const ONE = rational(1);

/** Binary places of the weights proposed. */
const PLACES = 128;

/** Binary places with which what need not be exact is computed: bounds of its error leave far more room than floating point does. */
const BITS = 192;

/** (U diag(w) U†)^Γ ≥ 0, without a doubt, for the unitary U of a ball? */
function isPptBall(U: Ball, weights: readonly Rational[], dims: Dims): boolean {
  const s = productOfBalls(productOfBalls(U, ballOf(diagonalMatrix(weights), U.bits)), adjointOfBall(U));
  return isPositiveBall(mappedBall(s, (A) => transposed(A, dims)));
}

/** G + Q^Γ in the eigenbasis of s, U being in the ball. */
function tangent(U: Ball, { rho, dims, weights, dual }: Omit<BracketCertificate, 'level'>): Ball {
  const inside = (A: ExactMatrix): Ball => productOfBalls(productOfBalls(adjointOfBall(U), ballOf(A, U.bits)), U);
  const G = entrywiseProduct(inside(rho), logDifferences(weights, U.bits));
  return sumOfBalls(G, inside(transposed(dual, dims)));
}

/** Are the matrices of the ball at most t? */
function isBelow(M: Ball, t: Rational): boolean {
  return isPositiveBall(differenceOfBalls(ballOf(exact.identity(M.middle.rows).scaled(exact.number(t)), M.bits), M));
}

function adjointOfBall(U: Ball): Ball {
  return mappedBall(U, (A) => A.adjoint());
}

/** Certificate from the result of the interior-point method, rounded. */
function proposed(rho: ExactMatrix, dims: Dims, options: BracketOptions): BracketCertificate {
  const dim = rho.rows;
  const [dimA, dimB] = dims;
  const { values, vectors, dual: Q } = nptSolution(float64Copy(rho), dimA, dimB, options.width);
  const basis = rationalUnitary(dim, vectors);
  const U = ballOf(basis, BITS);
  // Small weights are as large as ρ demands, which floating point knows to 2⁻⁴⁸ or so: room for that costs its square.
  let weights = normalisedWeights(Array.from(values, (w) => fixedPoint(w + Math.min(w / 16, 2 ** -48))));
  for (let excess = 1n << 60n; !(weights.every(isPositive) && isPptBall(U, weights, dims)); excess <<= 3n) {
    const raised = rational(excess, 1n << BigInt(PLACES));
    weights = normalisedWeights(weights.map((w) => addRationals(w, raised)));
  }
  const parts = { rho, dims, basis, weights, dual: rationalSquare(dim, new Float64Matrix(dim, dim, false, Q)) };
  const M = tangent(U, parts);
  const excess = largestEigenvalue(differenceOfBalls(M, ballOf(exact.identity(dim), BITS)));
  for (let slack = 2 ** -50; ; slack *= 2) {
    const level = rationalFromNumber(1 + excess + slack);
    if (isBelow(M, level)) return { ...parts, level };
  }
}

/** That of the middle of a ball, up to rounding. */
function largestEigenvalue({ middle, bits }: Ball): number {
  const dim = middle.rows;
  const values = new Float64Array(dim);
  hermitianEigenvalues(
    dim,
    float64Copy(middle).data.map((x) => x * 2 ** -bits),
    0,
    values,
    0,
  );
  return values[dim - 1];
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

const DUAL_PLACES = 64;

/** Q = FF† with the columns √q_k v_k of F to `DUAL_PLACES` binary places: positive by construction. */
function rationalSquare(dim: number, Q: Float64Matrix): ExactMatrix {
  const { values, vectors } = Q.spectrum;
  const columns = new Float64Array(2 * dim * dim);
  scaledColumns(
    dim,
    vectors,
    values.map((x) => (x > 0 ? Math.sqrt(x) : 0)),
    columns,
  );
  const size = dim * dim;
  const F = rounded(exact.matrix(dim, dim, columns.subarray(0, size), columns.subarray(size)), DUAL_PLACES);
  return F.times(F.adjoint());
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
