/**
 * Every numerical threshold of the project, each a function of ε, the dimension and the scale of the data.
 * A lint test forbids such literals elsewhere. Exact arithmetic uses none of them.
 */

/** Unit roundoff of float64, 2⁻⁵³: the relative error of one correctly rounded operation. */
export const UNIT_ROUNDOFF = Number.EPSILON / 2;

/** Below 2⁻⁹⁰⁰ products of two numbers may have lost digits to underflow. */
const UNDERFLOWING_SCALE = 2 ** -900;

/** Squared norms outside this range may have lost terms to underflow or overflow. */
export function isSafeSquare(squares: number): boolean {
  return squares > UNDERFLOWING_SCALE && squares < Infinity;
}

/** Smallest normal number, 2⁻¹⁰²²: an underflow takes at most 2⁻⁵³ of it. */
export const SMALLEST_NORMAL = 2 ** -1022;

/**
 * Bound of the error of an operation that rounds, from its first-order terms: norms of up to 2¹⁵ entries are known to within
 * 2⁻⁴⁰, and 2⁻¹⁰²² covers what underflow takes from as many as 2⁵³ products. What is not a number bounds nothing.
 */
export function outward(bound: number): number {
  return bound < Infinity ? bound * (1 + 2 ** -40) + SMALLEST_NORMAL : Infinity;
}

/**
 * Do sums of multiples of `unit` whose moduli add up to at most `size` have no rounding? Integers up to 2⁵³ have none; a
 * factor of 2 is left for the rounding of `size`. What overflows is not exact, whatever its unit.
 */
export function isExactOnGrid(unit: number, size: number): boolean {
  return size <= 2 ** 52 * unit && size < Infinity && unit > UNDERFLOWING_SCALE;
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
 * Largest Frobenius distance of a matrix from a state of which it may be a rounded copy: entries that were summed and rounded are
 * off by (d + 2)ε/2 of the norm, at most 1, and the state found for them, from eigenvectors in float64, by as much again.
 */
export function stateTolerance(dim: number): number {
  return 4 * (dim + 2) * Number.EPSILON;
}

/**
 * Difference of the lengths of two time steps that the rounding of times explains: a length is a difference of two times, a difference
 * of lengths has four, each rounded to six digits at worst, as texts have them, of the largest.
 */
export function stepTolerance(times: ArrayLike<number>): number {
  const largest = Array.from(times).reduce((most, time) => Math.max(most, Math.abs(time)), 0);
  return 4 * 2 ** -20 * largest;
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
 * Widest error bound within which two sides count as equal: they then agree to 16 binary digits, relative to the larger
 * one or to 1. Wider bounds, as they occur next to singular states, leave an equality undecided.
 */
export function equalityResolution(left: number, right: number): number {
  return Math.max(1, left, right) / 65536;
}

/** Largest relative bound with which a certificate may say that a number was read, whatever the precision of the reading. */
export const WIDEST_READING = 2 ** -40;

/**
 * Deviation of ln(γ_down/γ_up) − βω that rounding explains where rates were computed in float64 from β and ω: an exponential, a
 * difference and two products on the way to each rate, and the rounding of β and ω themselves, |βω| times that of two numbers.
 */
export function balanceRounding(exponent: number): number {
  return 16 * UNIT_ROUNDOFF * (1 + Math.abs(exponent));
}

/**
 * Largest ‖[h, L] − ωL‖_F of a jump that counts as one between levels of h which were computed in float64: eigenvectors are exact for
 * a Hamiltonian within a few d·u of h (Weyl), and L has their rounding and its own.
 */
export function eigenoperatorRounding(dim: number, hamiltonianNorm: number, jumpNorm: number): number {
  return 16 * dim * UNIT_ROUNDOFF * hamiltonianNorm * jumpNorm;
}
