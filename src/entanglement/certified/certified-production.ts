import { intervalOf } from '../../enclosure/interval/interval.ts';
import { exactEnclosure } from '../../enclosure/matrix/matrix.ts';
import { type EnclosureReal, opaqueReal, rationalReal } from '../../enclosure/real/real.ts';
import { asOperation } from '../../enclosure/recording/operations.ts';
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
import type { Matrix, Real } from '../../matrix/interface.ts';
import { float64Copy, rationalMatrix } from '../../quantum/rational-matrix.ts';
import { densityMatrix } from '../../quantum/states.ts';
import { requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { boundaryMultiplier, boundaryState, tooFar } from './boundary-multiplier.ts';
import { closestCrossTrace, closestStateBound } from './closest-state-bound.ts';
import { fixedPoint, normalisedWeights, transposed } from './ppt-witness.ts';
import { enclosedGradient } from './enclosed-gradient.ts';
import { boundaryPoint } from '../ppt/closest-state-distance.ts';
import { refinedClosestState } from './closest-state-refinement.ts';
import { rationalUnitary, rounded, stateOf, type RationalSpectrum } from './rational-unitary.ts';
import { normAbove, weightedNormAbove } from './norm-above.ts';
import { nptSolution } from '../measures/npt-solution.ts';
import { requirePair } from '../measures/two-subsystems.ts';

/**
 * Certified entanglement production tr ρ̇(ln ρ − ln ρ*) of a rational state, in enclosure arithmetic (over PPT states where
 * d_A d_B > 6).
 *
 * For ρ of full rank the argument is that of `closestStateDistance`, with rational s = U diag(w) U†, a rational projector Π, Q = ΠQΠ, a
 * rational lower bound of λ_min(ρ) that elimination proves, and enclosed logarithms: nothing rests on floating point.
 *
 * A singular ρ has a derivative along e^{tL}ρ where its closest state has full rank and (1 − P)ρ̇(1 − P) = 0, P being its support; then
 * ln ρ is the logarithm on P. Instead of λ_min(ρ) a constant of coercivity is used, found in floating point with bounds of all errors
 * but those of its eigenvalues, which are measured (`closestStateBound`).
 *
 * @param rho     density matrix in exact or enclosure arithmetic, rational, shape (d, d)
 * @param change  ρ̇, rational, Hermitian and traceless, shape (d, d)
 * @param dims    [d_A, d_B]
 * @returns       nats per unit of time; its enclosures do not become narrower than the distance to ρ* allows: 10⁻¹⁵ of the rate where the eigenvalues of ρ
 *                are above 10⁻⁷, more below; with those of 10⁻¹⁰ one state in ten or so is refused. About 10⁻¹⁴ for singular ρ
 * @throws        {ArithmeticError} when the entries are not rational, the distance cannot be bounded, ρ is singular and PPT or its
 *                closest state is singular, or ρ̇ leaves the support of ρ in first order
 * @example       certifiedProduction(matrix([[1, 0, 0, 0], [0, 10, -8, 0], [0, -8, 11, 0], [0, 0, 0, 5]], { denominator: 27, arithmetic: exact }), zeroMatrix(4, exact), [2, 2]) // 0
 */
export function certifiedProduction(rho: Matrix, change: Matrix, dims: Dims): Real {
  return asOperation({ name: 'entanglementProduction', operands: [rho, change], parameters: { dims } }, () =>
    boundedProduction(rho, change, dims),
  );
}

function boundedProduction(rho: Matrix, change: Matrix, dims: Dims): Real {
  requirePair(dims);
  const state = rationalMatrix('rho', rho);
  const rate = rationalMatrix('change', change);
  requireOperator('rho', state, dims);
  requireOperator('change', rate, dims);
  densityMatrix(state);
  const { basis: kernel, dimension } = state.kernel();
  const isPpt = isPositiveSemidefinite(transposed(state, dims));
  if (dimension === 0) {
    const least = smallestEigenvalueBound(state);
    if (isPpt) return rationalReal(rational(0));
    return exactEnclosure(state)
      .logTrace(exactEnclosure(rate))
      .minus(crossTraceAtFullRank(state, rate, dims, least));
  }
  if (isPpt) throw tooFar('ρ is singular and has a positive partial transpose');
  const adjoint = kernel.adjoint();
  if (adjoint.times(rate).times(kernel).squaredNorm().sign() !== 0) throw tooFar('ρ̇ leaves the support of ρ');
  const support = exact.identity(state.rows).minus(kernel.times(adjoint.times(kernel).solve(adjoint)!));
  const inside = exactEnclosure(support.times(rate).times(support));
  return exactEnclosure(state)
    .logTrace(inside)
    .minus(crossTraceOfSingular(state, rate, dims));
}

/** State near the closest one, as near as refinement takes it. */
function refined(state: ExactMatrix, dims: Dims): RationalSpectrum {
  const [dimA, dimB] = requirePair(dims);
  const { values, vectors } = boundaryPoint(dimA, dimB, nptSolution(float64Copy(state), dimA, dimB, 2 ** -40));
  return refinedClosestState(state, dims, {
    basis: rationalUnitary(dimA * dimB, vectors),
    weights: normalisedWeights(Array.from(values, fixedPoint)),
  });
}

/** A state near the closest one, and how near it certainly is. */
interface Closest extends RationalSpectrum {
  readonly distance: Rational;
}

/** That of the last state: a formula that is judged or recorded is evaluated several times on the same one. */
let last: { readonly state: ExactMatrix; readonly dims: Dims; readonly closest: Closest } | undefined;

function closestAtFullRank(state: ExactMatrix, dims: Dims, least: Rational): Closest {
  if (last !== undefined && last.dims.join() === dims.join() && areSame(last.state, state)) return last.closest;
  const point = refined(state, dims);
  const closest = { ...point, distance: distanceBound({ state, dims, ...point, least }) };
  last = { state, dims, closest };
  return closest;
}

function areSame(A: ExactMatrix, B: ExactMatrix): boolean {
  return A.rows === B.rows && A.minus(B).squaredNorm().sign() === 0;
}

/** tr ρ̇ ln ρ*. */
function crossTraceAtFullRank(state: ExactMatrix, rate: ExactMatrix, dims: Dims, least: Rational): Real {
  const { basis, weights, distance } = closestAtFullRank(state, dims, least);
  // −ln(1 − y) ≤ y + y² for y ≤ 1/2.
  const moved = multiplyRationals(addRationals(distance, multiplyRationals(distance, distance)), normAbove(rate));
  const turned = basis.adjoint().times(rate).times(basis);
  const dim = state.rows;
  const tangent = weights.reduce(
    (sum, w, i) =>
      sum.plus(
        rationalReal(w)
          .ln()
          .times(rationalReal(turned.re[i * (dim + 1)])),
      ),
    rationalReal(rational(0)),
  );
  return tangent.plus(symmetricInterval(moved));
}

/** The same for a singular state. */
function crossTraceOfSingular(state: ExactMatrix, rate: ExactMatrix, dims: Dims): Real {
  const { tangent, bound } = closestCrossTrace(closestStateBound(state, dims, refined(state, dims)), rate, Infinity);
  if (bound === Infinity) throw tooFar('the closest state is too far');
  return tangent.plus(symmetricInterval(rationalFromNumber(bound)));
}

interface Point {
  readonly state: ExactMatrix;
  readonly dims: Dims;
  readonly basis: ExactMatrix;
  readonly weights: readonly Rational[];
  /** Lower bound of λ_min(ρ). */
  readonly least: Rational;
}

const ONE = rational(1);

/** Bound of ‖s^−½(ρ* − s)s^−½‖_F. @throws {ArithmeticError} when it is above 1/2 */
function distanceBound({ state, dims, basis, weights, least }: Point): Rational {
  const dim = state.rows;
  const s = stateOf({ basis, weights });
  const R = basis.adjoint().times(state).times(basis);
  const { middle, radius } = enclosedGradient(R, weights);
  const G = rounded(basis.times(middle).times(basis.adjoint()), 128);
  const { projector, dual } = boundaryMultiplier(s, G, dims, { basis, weights });
  // ‖s^−½(b − s)s^−½‖ for the boundary state b.
  const boundary = boundaryState(s, projector, dims).minus(s);
  const shift = weightedNormAbove(basis.adjoint().times(boundary).times(basis), (i, j) =>
    divideRationals(ONE, multiplyRationals(weights[i], weights[j])),
  );
  if (compareRationals(shift, rational(1, 4)) > 0) throw tooFar('the state is not near the boundary');
  // Residual 1 − G − Q^Γ with the weights √(w_i w_j); what G changes on the way to the boundary state is λ_max(ρ) ≤ 1 times.
  const turned = basis.adjoint().times(transposed(dual, dims)).times(basis);
  const residual = exact.identity(dim).minus(middle).minus(turned);
  const remaining = weightedNormAbove(residual, (i, j) => multiplyRationals(weights[i], weights[j]));
  const rest = addRationals(ONE, negateRational(shift));
  const onTheWay = divideRationals(shift, multiplyRationals(rest, rest));
  const total = [remaining, radius, onTheWay].reduce(addRationals);
  const z = divideRationals(multiplyRationals(total, addRationals(ONE, shift)), least);
  if (compareRationals(z, rational(1, 4)) > 0) throw tooFar('the residual is too large');
  const y = divideRationals(z, addRationals(ONE, negateRational(z)));
  // From the boundary state b, where y belongs, to s: s⁻¹ ≤ (1 + shift)b⁻¹.
  const distance = addRationals(multiplyRationals(y, addRationals(ONE, shift)), shift);
  if (compareRationals(distance, rational(1, 2)) > 0) throw tooFar('the closest state is too far');
  return distance;
}

/** Rational number that λ_min certainly exceeds or equals, most of the true one. @throws {ArithmeticError} for singular ρ */
function smallestEigenvalueBound(rho: ExactMatrix): Rational {
  const copy: Float64Matrix = float64Copy(rho);
  const [smallest] = copy.spectrum.values;
  for (let share = 1 - 2 ** -20; share > 1 / 4; share /= 2) {
    const bound = smallest > 0 ? rationalFromNumber(smallest * share) : rational(0);
    if (
      bound.numerator > 0n &&
      isPositiveSemidefinite(rho.minus(exact.identity(rho.rows).scaled(exact.number(bound))))
    ) {
      return bound;
    }
  }
  throw tooFar('ρ is not certainly of full rank');
}

/** The number of which nothing but |x| ≤ radius is known. */
function symmetricInterval(radius: Rational): EnclosureReal {
  return opaqueReal('distance to the closest state', (bits) => {
    const end = (radius.numerator << BigInt(bits)) / radius.denominator + 1n;
    return intervalOf(-end, end, bits);
  });
}
