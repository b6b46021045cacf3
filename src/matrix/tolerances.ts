/**
 * Every numerical threshold of the project, each a function of ε, the dimension and the scale of the data.
 * A lint test forbids such literals elsewhere. Exact arithmetic uses none of them.
 */

/** Unit roundoff of float64, 2⁻⁵³: the relative error of one correctly rounded operation. */
export const UNIT_ROUNDOFF = Number.EPSILON / 2;

/** Smallest normal number, 2⁻¹⁰²²: below it digits are lost, and 0 may stand for anything smaller. */
const SMALLEST_NORMAL = 2 ** -1022;

/**
 * Absolute error that a product, quotient or exponential has besides its relative one once it leaves the normal range, or
 * comes so near to its end that the relative one does.
 */
export function underflowError(value: number): number {
  return Math.abs(value) < 2 ** -960 ? SMALLEST_NORMAL : 0;
}

/** Below this scale, 2⁻⁹⁰⁰, the relative error of a product, 2⁻⁵³ of it, may be less than what underflow takes from its terms. */
const UNDERFLOWING_SCALE = 2 ** -900;

/** From this scale on sums of products may overflow. */
const OVERFLOWING_SCALE = 2 ** 1020;

/** Squared norms outside this range may have lost terms to underflow or overflow. */
export function isSafeSquare(squares: number): boolean {
  return squares > UNDERFLOWING_SCALE && squares < Infinity;
}

/**
 * Absolute error in the Frobenius norm of a matrix of products, besides its relative one: each of `terms` products of numbers
 * that are not all 0 may lose 2⁻¹⁰²² to underflow, where the product of the norms does not rule it out. Infinity where their
 * sums may overflow.
 */
export function rangeError(scale: number, terms: number): number {
  if (scale < UNDERFLOWING_SCALE) return terms * SMALLEST_NORMAL;
  return scale < OVERFLOWING_SCALE ? 0 : Infinity;
}

/**
 * Bound of an error, for what rounding has taken from the bound itself: norms of up to 2¹⁵ entries are computed to within 2⁻⁴⁰,
 * and products of tiny bounds underflow. What is not a number bounds nothing.
 */
export function outward(bound: number): number {
  return bound < Infinity ? bound * (1 + 2 ** -40) + 2 ** -1060 : Infinity;
}

/**
 * Do sums of multiples of `unit` whose moduli add up to at most `size` have no rounding? Integers up to 2⁵³ have none; a
 * factor of 2 is left for the rounding of `size`.
 */
export function isExactOnGrid(unit: number, size: number): boolean {
  return size <= 2 ** 52 * unit && unit > UNDERFLOWING_SCALE;
}

/**
 * Relative error of an inner product of `terms` complex products, γ_(terms+2)·√2 ≤ 2(terms + 2)u (Higham 2002, section
 * 3.6), as a factor of ‖row‖·‖column‖.
 */
export function innerProductError(terms: number): number {
  return 2 * (terms + 2) * UNIT_ROUNDOFF;
}

/**
 * Largest ‖A − A†‖_F of a matrix that counts as Hermitian: both triangles carry their own rounding, so each pair may differ
 * by a few ulps of the largest terms that were summed (d of them), plus twice the known error of the data.
 */
export function hermiticityTolerance(dim: number, norm: number, error = 0): number {
  return 4 * (dim + 2) * Number.EPSILON * norm + 2 * error;
}

/** Largest |tr ρ − 1| of a density matrix given in float64: d additions of numbers that were rounded once each. */
export function traceTolerance(dim: number): number {
  return 4 * (dim + 2) * Number.EPSILON;
}

/**
 * Most negative eigenvalue of a matrix that counts as positive semidefinite: entries rounded once move an eigenvalue by
 * at most ε‖A‖_F/2, and the eigenvalue routine adds an error of the same kind.
 */
export function positivityTolerance(dim: number, norm: number, error = 0): number {
  return 4 * (dim + 2) * Number.EPSILON * norm + error;
}

/**
 * Singular values up to this count as zero: n·ε·s_max is the backward error of the decomposition, the data adds `error`.
 */
export function rankTolerance(size: number, norm: number, error = 0): number {
  return 4 * size * Number.EPSILON * norm + error;
}

/** A rank is certain when the smallest nonzero singular value exceeds the largest zero one by this factor (two digits). */
export const CERTAIN_RANK_GAP = 100;

/**
 * Backward error of Gaussian elimination with partial pivoting, |L||U| times n·u (Higham 2002, theorem 9.3), with ‖A‖ or, where
 * the elimination has made entries grow, ‖U‖ for the norm of |L||U|, which rarely exceeds a few times that.
 */
export function eliminationError(size: number, norm: number, upperNorm: number): number {
  return 8 * size * UNIT_ROUNDOFF * Math.max(norm, upperNorm);
}

/**
 * Widest error bound within which two sides count as equal: they then agree to 16 binary digits, relative to the larger
 * one or to 1. Wider bounds, as they occur next to singular states, leave an equality undecided.
 */
export function equalityResolution(left: number, right: number): number {
  return Math.max(1, left, right) / 65536;
}
