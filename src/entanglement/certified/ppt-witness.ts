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
import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import {
  addRationals,
  compareRationals,
  divideRationals,
  rational,
  rationalFromNumber,
  type Rational,
} from '../../exact/integers/rational.ts';
import { hermitianEigenvalues } from '../../float64/kernels/hermitian-eigen.ts';
import { scaledColumns } from '../../float64/kernels/split-complex.ts';
import { Float64Matrix } from '../../float64/matrix.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import { float64Copy } from '../../quantum/rational-matrix.ts';
import { partialTranspose, type Dims } from '../../quantum/subsystems.ts';
import { logDifferences } from './enclosed-gradient.ts';
import { diagonalMatrix, rationalUnitary, rounded, stateOf } from './rational-unitary.ts';
import { isZero } from '../../matrix/is-zero.ts';

/**
 * Rational data that bound E_PPT(ρ) = min S(ρ‖σ) over PPT states σ, whether ρ is rational or enclosed.
 *
 * F(σ) = −tr ρ ln σ is convex, and tr Gs = tr ρ for its derivative −G at s. With G + Q^Γ ≤ t, Q ≥ 0 and σ^Γ ≥ 0,
 *
 *     F(σ) ≥ F(s) + tr ρ − tr Gσ ≥ F(s) + tr ρ − t + tr Qσ^Γ ≥ F(s) + tr ρ − t.
 */
export interface PptWitness {
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

/** What floating point proposes: a state of given spectrum, nearly closest, and Q. */
export interface PptProposal {
  readonly values: Float64Array;
  /** Its eigenvectors and Q, split complex. */
  readonly vectors: Float64Array;
  readonly dual: Float64Array;
}

/** Binary places with which what need not be exact is computed: bounds of its error leave far more room than floating point does. */
export const WITNESS_BITS = 192;

/** Binary places of the weights proposed. */
const PLACES = 128;

const ONE = rational(1);

/**
 * Checks a witness for every Hermitian ρ in a ball: U†U = 1, w > 0 with Σw = 1, s^Γ ≥ 0, Q ≥ 0, and t − G − Q^Γ ≥ 0 for every G within
 * the enclosures of the divided differences ln[w_i, w_j].
 *
 * @throws {ArithmeticError} naming the condition that does not hold
 */
export function requireWitness(rho: Ball, witness: PptWitness): void {
  const { dims, basis, weights, dual, level } = witness;
  const total = weights.reduce(addRationals);
  require('have a unitary basis', isZero(basis.adjoint().times(basis).minus(exact.identity(basis.rows))));
  require('have positive weights of sum 1', compareRationals(total, ONE) === 0 && weights.every(isPositive));
  const U = ballOf(basis, WITNESS_BITS);
  const isPpt = isPptBall(U, weights, dims) || isPositiveSemidefinite(transposed(stateOf({ basis, weights }), dims));
  require('have a state with positive partial transpose', isPpt);
  require('have a positive dual matrix', isPositiveSemidefinite(dual));
  require('have a level above G + Q^Γ', isBelow(tangent(rho, U, witness), level));
}

/** Witness for the matrices of a ball from a proposal, rounded. */
export function proposedWitness(rho: Ball, dims: Dims, { values, vectors, dual: Q }: PptProposal): PptWitness {
  const dim = values.length;
  const basis = rationalUnitary(dim, vectors);
  const U = ballOf(basis, WITNESS_BITS);
  // Small weights are as large as ρ demands, which floating point knows to 2⁻⁴⁸ or so: room for that costs its square.
  let weights = normalisedWeights(Array.from(values, (w) => fixedPoint(w + Math.min(w / 16, 2 ** -48))));
  for (let excess = 1n << 60n; !(weights.every(isPositive) && isPptBall(U, weights, dims)); excess <<= 3n) {
    const raised = rational(excess, 1n << BigInt(PLACES));
    weights = normalisedWeights(weights.map((w) => addRationals(w, raised)));
  }
  const parts = { dims, basis, weights, dual: rationalSquare(dim, new Float64Matrix(dim, dim, false, Q)) };
  const M = tangent(rho, U, parts);
  const excess = largestEigenvalue(differenceOfBalls(M, ballOf(exact.identity(dim), WITNESS_BITS)));
  for (let slack = 2 ** -50; ; slack *= 2) {
    const level = rationalFromNumber(1 + excess + slack);
    if (isBelow(M, level)) return { ...parts, level };
  }
}

/** (U diag(w) U†)^Γ ≥ 0, without a doubt, for the unitary U of a ball? */
function isPptBall(U: Ball, weights: readonly Rational[], dims: Dims): boolean {
  const s = productOfBalls(productOfBalls(U, ballOf(diagonalMatrix(weights), U.bits)), adjointOfBall(U));
  return isPositiveBall(mappedBall(s, (A) => transposed(A, dims)));
}

/** G + Q^Γ in the eigenbasis of s, U being in the ball. */
function tangent(rho: Ball, U: Ball, { dims, weights, dual }: Omit<PptWitness, 'level'>): Ball {
  const inside = (A: Ball): Ball => productOfBalls(productOfBalls(adjointOfBall(U), A), U);
  const G = entrywiseProduct(inside(rho), logDifferences(weights, U.bits));
  return sumOfBalls(G, inside(ballOf(transposed(dual, dims), U.bits)));
}

/** Are the matrices of the ball at most t? */
function isBelow(M: Ball, t: Rational): boolean {
  return isPositiveBall(differenceOfBalls(ballOf(exact.identity(M.middle.rows).scaled(exact.number(t)), M.bits), M));
}

function adjointOfBall(U: Ball): Ball {
  return mappedBall(U, (A) => A.adjoint());
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

function isPositive({ numerator }: Rational): boolean {
  return numerator > 0n;
}

function require(expected: string, holds: boolean): void {
  if (holds) return;
  throw new ArithmeticError({ argument: 'certificate', expected, received: 'exact arithmetic finds that it does not' });
}
