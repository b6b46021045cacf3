import { intervalOf } from '../enclosure/interval.ts';
import { exactEnclosure } from '../enclosure/matrix.ts';
import { type EnclosureReal, opaqueReal, rationalReal } from '../enclosure/real.ts';
import { exact, type ExactMatrix } from '../exact/exact-matrix.ts';
import { isPositiveSemidefinite } from '../exact/hermitian.ts';
import { bitLength } from '../exact/integer.ts';
import {
  addRationals,
  compareRationals,
  divideRationals,
  multiplyRationals,
  negateRational,
  rational,
  rationalFromNumber,
  type Rational,
} from '../exact/rational.ts';
import { hermitianEigen } from '../float64/kernels/hermitian-eigen.ts';
import { Float64Matrix } from '../float64/matrix.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { densityMatrix } from '../quantum/states.ts';
import { requireOperator, type Dims } from '../quantum/subsystems.ts';
import {
  diagonalMatrix,
  enclosedGradient,
  fixedPoint,
  float64Copy,
  normalisedWeights,
  rationalState,
  transposed,
} from './certified-bracket.ts';
import { borderPoint } from './closest-state-distance.ts';
import { rationalUnitary } from './rational-unitary.ts';
import { nptSolution, requirePair } from './relative-entropy-of-entanglement.ts';

/**
 * Certified entanglement production tr ρ̇(ln ρ − ln ρ*) of a rational state of full rank, in enclosure arithmetic (over PPT
 * states where d_A d_B > 6).
 *
 * The argument is that of `closestStateDistance`, with rational s = U diag(w) U†, a rational projector Π, Q = ΠQΠ, a rational
 * lower bound of λ_min(ρ) that elimination proves, and enclosed logarithms: nothing rests on floating point.
 *
 * @param rho     density matrix in exact or enclosure arithmetic, rational, of full rank, shape (d, d)
 * @param change  ρ̇, rational, Hermitian and traceless, shape (d, d)
 * @param dims    [d_A, d_B]
 * @returns       its enclosures do not become narrower than the distance to ρ* allows, about 10⁻⁹ for well conditioned states
 * @throws        {ArithmeticError} when the entries are not rational, or the distance cannot be bounded
 */
export function certifiedProduction(rho: Matrix, change: Matrix, dims: Dims): EnclosureReal {
  const [dimA, dimB] = requirePair(dims);
  const state = rationalState(rho);
  const rate = rationalState(change);
  requireOperator('rho', state, dims);
  requireOperator('change', rate, dims);
  densityMatrix(state);
  const least = smallestEigenvalueBound(state);
  if (isPositiveSemidefinite(transposed(state, dims))) return rationalReal(rational(0));
  const { values, vectors } = borderPoint(dimA, dimB, nptSolution(float64Copy(state), dimA, dimB, 2 ** -40));
  const basis = rationalUnitary(dimA * dimB, vectors);
  const weights = normalisedWeights(Array.from(values, fixedPoint));
  const distance = distanceBound({ state, dims, basis, weights, least });
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
  return exactEnclosure(state).logTrace(exactEnclosure(rate)).minus(tangent).plus(symmetricInterval(moved));
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

/** Bound of ‖s^−½(ρ* − s)s^−½‖_F. @throws {ArithmeticError} when it is not below 1/2 */
function distanceBound({ state, dims, basis, weights, least }: Point): Rational {
  const dim = state.rows;
  const s = basis.times(diagonalMatrix(weights)).times(basis.adjoint());
  const R = basis.adjoint().times(state).times(basis);
  const { middle, radius } = enclosedGradient(R, weights);
  const { kernel, dual } = multiplier(s, basis.times(middle).times(basis.adjoint()), dims);
  const away = exact.identity(dim).minus(projectorOnto(kernel));
  const border = transposed(away.times(transposed(s, dims)).times(away), dims);
  const shift = divideRationals(normAbove(border.minus(s)), smallest(weights));
  if (compareRationals(shift, rational(1, 4)) > 0) throw tooFar('the state is not near the border');
  // Residual 1 − G − Q^Γ with the weights √(w_i w_j); what G changes on the way to the border state is λ_max(ρ) ≤ 1 times.
  const turned = basis.adjoint().times(transposed(dual, dims)).times(basis);
  const residual = exact.identity(dim).minus(middle).minus(turned);
  let square = rational(0);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      const { a, b } = residual.entry(i, j);
      const modulus = addRationals(multiplyRationals(a, a), multiplyRationals(b, b));
      square = addRationals(square, multiplyRationals(multiplyRationals(weights[i], weights[j]), modulus));
    }
  }
  const rest = addRationals(ONE, negateRational(shift));
  const onTheWay = divideRationals(shift, multiplyRationals(rest, rest));
  const total = [rootAbove(square), radius, onTheWay].reduce(addRationals);
  const z = divideRationals(multiplyRationals(total, addRationals(ONE, shift)), least);
  if (compareRationals(z, rational(1, 4)) > 0) throw tooFar('the residual is too large');
  const y = divideRationals(z, addRationals(ONE, negateRational(z)));
  return addRationals(y, shift);
}

/**
 * Nearly vanishing eigenvectors of s^Γ, as columns K, and Q = Π(1 − G)^ΓΠ, Π = K(K†K)⁻¹K†.
 *
 * Floating point turns the eigenvectors by ε over the distance to the next eigenvalue; a step of inverse iteration in exact
 * arithmetic, rounded to more places, takes that away.
 */
function multiplier(
  s: ExactMatrix,
  G: ExactMatrix,
  dims: Dims,
): { readonly kernel: ExactMatrix; readonly dual: ExactMatrix } {
  const dim = s.rows;
  const turned = transposed(s, dims);
  const t = float64Copy(turned);
  const values = new Float64Array(dim);
  const vectors = new Float64Array(2 * dim * dim);
  hermitianEigen(dim, t.data, 0, values, 0, vectors, 0);
  const count = values.filter((x) => x < KERNEL / dim).length;
  if (count === 0) throw tooFar('the state is not near the border');
  const columns = (from: number): Float64Array =>
    Float64Array.from(
      { length: dim * count },
      (_, at) => vectors[(from + Math.floor(at / count)) * dim + (at % count)],
    );
  const start = exact.matrix(dim, count, columns(0), columns(dim));
  const kernel = roundedColumns(turned.solve(start) ?? start);
  const projector = projectorOnto(kernel);
  const dual = projector.times(transposed(exact.identity(dim).minus(G), dims)).times(projector);
  if (!isPositiveSemidefinite(dual)) throw tooFar('the multiplier is not positive');
  return { kernel, dual };
}

/** Each column divided by a power of two near its largest entry, to `KERNEL_PLACES` binary places. */
function roundedColumns(K: ExactMatrix): ExactMatrix {
  const { rows, cols } = K;
  const zeros = (): Rational[] => new Array<Rational>(rows * cols).fill(rational(0));
  const [re, im] = [zeros(), zeros()];
  for (let k = 0; k < cols; k++) {
    const entries = Array.from({ length: rows }, (_, i) => K.entry(i, k));
    const size = Math.max(...entries.flatMap(({ a, b }) => [magnitude(a), magnitude(b)]));
    const places = KERNEL_PLACES - size;
    entries.forEach(({ a, b }, i) => {
      re[i * cols + k] = atPlaces(a, places);
      im[i * cols + k] = atPlaces(b, places);
    });
  }
  return exact.matrixOf(rows, cols, re, im);
}

/** Binary exponent of a rational number, up to one. */
function magnitude({ numerator, denominator }: Rational): number {
  return numerator === 0n ? -Infinity : bitLength(numerator) - bitLength(denominator);
}

/** ⌊x·2^places⌋/2^KERNEL_PLACES. */
function atPlaces({ numerator, denominator }: Rational, places: number): Rational {
  const scaled =
    places >= 0 ? (numerator << BigInt(places)) / denominator : numerator / (denominator << BigInt(-places));
  return rational(scaled, 1n << BigInt(KERNEL_PLACES));
}

const KERNEL_PLACES = 96;

/** Eigenvalues of s^Γ below this share of 1/d count as those of its kernel; any choice is valid. */
const KERNEL = 2 ** -20;

/** K(K†K)⁻¹K†. */
function projectorOnto(kernel: ExactMatrix): ExactMatrix {
  const adjoint = kernel.adjoint();
  const solution = adjoint.times(kernel).solve(adjoint);
  if (solution === undefined) throw tooFar('the kernel vectors are dependent');
  return kernel.times(solution);
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

/** A rational number above the Frobenius norm. */
function normAbove(A: ExactMatrix): Rational {
  return rootAbove(A.squaredNorm().exact);
}

/** A rational number above √x, by at most a factor 1 + 2⁻³⁰ or so. */
function rootAbove(x: Rational): Rational {
  if (x.numerator === 0n) return x;
  // Units of 2^−200, far below any distance that matters.
  const scaled = (x.numerator << 400n) / x.denominator + 1n;
  let root = BigInt(Math.ceil(Math.sqrt(Number(scaled)) * (1 + 2 ** -30))) + 1n;
  while (root * root < scaled) root += root >> 40n || 1n;
  return rational(root, 1n << 200n);
}

/** The number of which nothing but |x| ≤ radius is known. */
function symmetricInterval(radius: Rational): EnclosureReal {
  return opaqueReal('distance to the closest state', (bits) => {
    const end = (radius.numerator << BigInt(bits)) / radius.denominator + 1n;
    return intervalOf(-end, end, bits);
  });
}

function smallest(weights: readonly Rational[]): Rational {
  return weights.reduce((a, b) => (compareRationals(b, a) < 0 ? b : a));
}

function tooFar(received: string): ArithmeticError {
  return new ArithmeticError({
    argument: 'rho',
    expected: 'have a closest state that can be bounded',
    received,
    advice: 'States of full rank with eigenvalues above 1/1000 or so can be treated.',
  });
}
