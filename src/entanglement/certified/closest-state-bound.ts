import {
  type Ball,
  ballOf,
  differenceOfBalls,
  entrywiseProduct,
  frobeniusRadius,
  hermitianMiddle,
  isPositiveBall,
  mappedBall,
  middleOf,
  productOfBalls,
  productTrace,
  sumOfBalls,
} from '../../enclosure/ball/ball.ts';
import { midpointOf } from '../../enclosure/interval/interval.ts';
import { rationalReal } from '../../enclosure/real/real.ts';
import { compareRationals, numberFromRational, rational, type Rational } from '../../exact/integers/rational.ts';
import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { complexData } from '../../float64/entries.ts';
import { Float64Matrix } from '../../float64/matrix.ts';
import type { Real } from '../../matrix/interface.ts';
import { outward } from '../../matrix/tolerances.ts';
import { float64Copy } from '../../quantum/rational-matrix.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { type Coercivity, coercivity, dualCoordinates, dualSquare } from '../ppt/coercivity.ts';
import { logDifference } from '../ppt/log-derivatives.ts';
import { boundaryMultiplier, tooFar } from './boundary-multiplier.ts';
import { transposed } from './ppt-witness.ts';
import { logDifferences } from './enclosed-gradient.ts';
import { diagonalMatrix, type RationalSpectrum } from './rational-unitary.ts';

/** State s near a closest one, and what follows from it. */
interface ClosestStateBound {
  /** Eigenvalues of s in ascending order; the first `face` are 0. */
  readonly spectrum: RationalSpectrum;
  readonly face: number;
  /** r and e with B(X) ≤ r‖X̃‖ + e for X = ρ* − s. */
  readonly residual: number;
  readonly excess: number;
  readonly coercivity: Coercivity;
}

/** Binary places of what is computed in balls. */
const BITS = 192;

/**
 * Bounds of the distance of a PPT state ρ* closest to ρ from s = U diag(w) U†, whose support K contains that of ρ.
 *
 * With G = Dln[s](ρ) on K, Q = ΠQΠ ≥ 0, M = 1 − G − Q^Γ and X = ρ* − s, Jensen's operator inequality and the second derivative of
 * F_K(t) = −tr ρ ln KtK give
 *
 *     F(ρ*) − F(s) ≥ D²F_K[X, X]/5 − tr GX = D²F_K[X, X]/5 + tr MX + tr Qρ*^Γ − tr Qs^Γ,
 *
 * where y = ‖s^−½X_K s^−½‖_F ≤ 1, as D²F_K at s + uX is at least (1 − uy)³ times that at s. Where δ makes s + δ a PPT state up to a
 * factor, F(ρ*) ≤ F(s) + dδ tr ρ. With tr Qρ*^Γ ≥ q‖Πρ*^Γ‖², which is at least q(‖ΠX^Γ‖²/2 − ‖Πs^Γ‖²), and M ≥ m on the kernel N of s,
 *
 *     B(X) ≤ r‖X̃‖ + e,  e = dδ tr ρ + tr Qs^Γ + q‖Πs^Γ‖²,  r² = ‖s^½M_K s^½‖² + 2‖M_KN‖²,
 *
 * so that ‖X̃‖ ≤ r/c + √(e/c) from B ≥ c‖X̃‖² (`coercivity`), if that is below 1. For y > 1 the same holds of X/y, and has a smaller
 * y: a contradiction. Rounding enters in float64 only where nothing small is subtracted, in B.
 *
 * @param spectrum  of s; weights may be 0, where KρK stands for ρ, whose distance from ρ is added to the doubt
 * @param doubt     bound of ‖σ − ρ‖_F for states σ with support in K of which the bounds have to hold as well
 * @throws          {ArithmeticError} as `boundaryMultiplier`, or when nothing follows
 */
export function closestStateBound(
  rho: ExactMatrix,
  dims: Dims,
  spectrum: RationalSpectrum,
  doubt = 0,
): ClosestStateBound {
  const dim = rho.rows;
  const { basis, weights } = ascending(spectrum);
  const face = weights.filter(({ numerator }) => numerator === 0n).length;
  const U = ballOf(basis, BITS);
  const adjoint = mappedBall(U, (A) => A.adjoint());
  const inside = (A: Ball): Ball => productOfBalls(productOfBalls(adjoint, A), U);
  const outside = (A: Ball): Ball => productOfBalls(productOfBalls(U, A), adjoint);
  const gamma = (A: Ball): Ball => mappedBall(A, (X) => transposed(X, dims));
  const R = inside(ballOf(rho, BITS));
  const G = entrywiseProduct(R, logDifferences(weights, BITS));
  const s = outside(ballOf(diagonalMatrix(weights), BITS));
  const turned = gamma(s);
  const { projector, dual, count } = boundaryMultiplier(hermitianMiddle(s), hermitianMiddle(outside(G)), dims, {
    basis,
    weights,
  });
  const Q = ballOf(dual, BITS);
  const M = differenceOfBalls(differenceOfBalls(ballOf(exact.identity(dim), BITS), G), inside(gamma(Q)));
  const levels = float64Copy(dual).spectrum;
  // Q ≥ 0 exactly, by `boundaryMultiplier`: 0 is a lower bound as well, and the other one may lie below it by rounding.
  const least = Math.max(0, levels.values[dim - count] - levels.error);
  const missing = normAbove(productOfBalls(ballOf(projector, BITS), turned));
  const crossing = midpointOf(productTrace(Q, turned));
  const excess = 2 * dim * mixing(turned) + Math.abs(crossing.value) + crossing.bound + least * missing ** 2;
  const values = Float64Array.from(weights, (w) => numberFromRational(w).value);
  values.fill(values[face], 0, face);
  const state = float64OfBall(R);
  const kept = block(state, face, dim);
  const unknown = doubt + state.error + Math.hypot(...complexData(state).map((x, at) => x - kept[at]));
  const form = coercivity({
    dims: [dims[0], dims[1]],
    values,
    face,
    vectors: complexData(float64Copy(basis)),
    R: kept,
    doubt: unknown,
    projector: complexData(float64Copy(projector)),
    count,
    least,
    slack: face === 0 ? 0 : leastOnKernel(float64OfBall(M), face),
  });
  if (!(form.constant > 0)) throw tooFar('the problem is not certainly coercive next to the closest state');
  return {
    spectrum: { basis, weights },
    face,
    residual: outward(residualNorm(M, values, face) + unknown),
    excess: outward(excess),
    coercivity: form,
  };
}

/** tr ρ̇ ln ρ* on the support of ρ, with what is known of it. */
interface CrossTrace {
  /** tr ρ̇ ln s, enclosed. */
  readonly tangent: Real;
  /** Bound of the distance of tr ρ̇ ln ρ* from it. */
  readonly bound: number;
}

/**
 * tr ρ̇ ln ρ* from a state s next to ρ*: with g the gradient of tr ρ̇ ln t at s,
 *
 *     |tr ρ̇(ln ρ* − ln s)| ≤ √(g·B⁻¹g)(r/√c + √e) + ‖ρ̇‖₁ y²/(1 − y)² + ‖ρ^−½ρ̇ρ^−½‖ (ry + e),
 *
 * as √B(X) ≤ r/√c + √e, D²ln[t][X, X] = −2∫RXRXR dx ≥ −2‖t^−½Xt^−½‖², and tr ρ(ln Kρ*K − K ln ρ* K) ≤ r‖X̃‖ + e; the last term is
 * there where s is singular only.
 *
 * @param change  ρ̇; where s is singular, KρK and Kρ̇K are meant, and ρ̇ lies between multiples ±`ratio` of ρ
 * @param ratio   bound of ‖ρ^−½ρ̇ρ^−½‖ on the support of ρ
 */
export function closestCrossTrace(
  { spectrum: { basis, weights }, face, residual, excess, coercivity: form }: ClosestStateBound,
  change: ExactMatrix,
  ratio: number,
): CrossTrace {
  const dim = change.rows;
  const U = ballOf(basis, BITS);
  const turned = productOfBalls(
    productOfBalls(
      mappedBall(U, (A) => A.adjoint()),
      ballOf(change, BITS),
    ),
    U,
  );
  let tangent: Real = rationalReal(rational(0));
  let logarithms = 0;
  for (let i = face; i < dim; i++) {
    const log = rationalReal(weights[i]).ln();
    tangent = tangent.plus(log.times(rationalReal(scaledDown(turned.middle.re[i * (dim + 1)], BITS))));
    logarithms += Math.abs(log.value) + log.bound;
  }
  const values = Float64Array.from(weights, (w) => numberFromRational(w).value);
  values.fill(values[face], 0, face);
  const moved = float64OfBall(turned);
  const G = block(moved, face, dim).map(
    (x, k) => x * logDifference(values[Math.floor(k / dim) % dim], values[k % dim]),
  );
  const g = dualCoordinates(values, face, G);
  const gradient = Math.sqrt(dualSquare(form, g)) + (moved.error + 2 ** -45 * moved.norm) / Math.sqrt(form.constant);
  const y = residual / form.constant + Math.sqrt(excess / form.constant);
  const size = Math.sqrt(dim) * (moved.norm + moved.error);
  const first = gradient * (residual / Math.sqrt(form.constant) + Math.sqrt(excess));
  const hidden = face === 0 ? 0 : ratio * (residual * y + excess);
  const bound = first + (size * y * y) / (1 - y) ** 2 + hidden + moved.error * logarithms;
  return { tangent, bound: y < 1 / 2 ? outward(bound * (1 + 2 ** -40)) : Infinity };
}

/** The same spectrum in ascending order. */
function ascending({ basis, weights }: RationalSpectrum): RationalSpectrum {
  const order = Array.from(weights.keys()).toSorted((i, j) => compareRationals(weights[i], weights[j]));
  const dim = basis.rows;
  const part = (entries: readonly Rational[]): readonly Rational[] =>
    entries.map((_, at) => entries[at - (at % dim) + order[at % dim]]);
  return {
    basis: exact.matrixOf(dim, dim, part(basis.re), basis.im && part(basis.im)),
    weights: order.map((k) => weights[k]),
  };
}

/** A δ that makes every matrix of the ball positive. */
function mixing(turned: Ball): number {
  const one = exact.identity(turned.middle.rows);
  for (let places = BITS - 8; places > 0; places -= 4) {
    const raised = ballOf(one.scaled(exact.number(rational(1n, 1n << BigInt(places)))), BITS);
    if (isPositiveBall(sumOfBalls(turned, raised))) return 2 ** -places;
  }
  throw tooFar('the state is not near one with positive partial transpose');
}

function scaledDown({ numerator }: Rational, bits: number): Rational {
  return rational(numerator, 1n << BigInt(bits));
}

function float64OfBall(A: Ball): Float64Matrix {
  const { rows, cols, data, error } = float64Copy(middleOf(A));
  return new Float64Matrix(rows, cols, false, data, outward(error + Number(frobeniusRadius(A)) * 2 ** -A.bits));
}

function normAbove(A: Ball): number {
  const { norm, error } = float64OfBall(A);
  return outward(norm + error);
}

/** Entries of a square matrix, those outside the rows and columns `from` to `to` being 0. */
function block(A: Float64Matrix, from: number, to: number): Float64Array {
  const dim = A.rows;
  return complexData(A).map((x, at) => {
    const [i, j] = [Math.floor(at / dim) % dim, at % dim];
    return Math.min(i, j) >= from && Math.max(i, j) < to ? x : 0;
  });
}

/** Lower bound of the smallest eigenvalue of the first rows and columns. @throws {ArithmeticError} where it is negative */
function leastOnKernel(A: Float64Matrix, count: number): number {
  const data = new Float64Array(2 * count * count);
  const entries = complexData(A);
  const size = A.rows * A.rows;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      data[i * count + j] = entries[i * A.rows + j];
      data[count * count + i * count + j] = entries[size + i * A.rows + j];
    }
  }
  const { values, error } = new Float64Matrix(count, count, false, data, A.error).spectrum;
  const least = values[0] - error;
  if (!(least >= 0))
    throw tooFar('1 − G − Q^Γ is not certainly positive on the kernel of the state next to the closest one');
  return least;
}

/** Bound of r, from bounds of the entries of M. */
function residualNorm(A: Ball, values: Float64Array, face: number): number {
  const M = float64OfBall(A);
  const dim = M.rows;
  let squares = 0;
  complexData(M).forEach((x, at) => {
    const [i, j] = [Math.floor(at / dim) % dim, at % dim];
    const weight = Math.min(i, j) >= face ? values[i] * values[j] : Math.max(i, j) >= face ? 1 : 0;
    squares += weight * x * x;
  });
  return outward(Math.sqrt(squares) + M.error);
}
