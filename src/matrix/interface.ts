/**
 * What every arithmetic offers: real numbers and matrices.
 *
 * Formulas of physics are written over these interfaces only, so the same code runs in floating point, in exact
 * rational arithmetic, in rigorous enclosures and over rational functions. Dispatch happens once per matrix
 * operation, never per number.
 */

/** Sign of a real number, or `undefined` when the arithmetic cannot tell it. */
export type Sign = 1 | 0 | -1 | undefined;

/**
 * Real number of some arithmetic, with |true value − value| ≤ bound.
 *
 * Plain numbers are accepted as operands and stand for themselves exactly.
 */
export interface Real {
  /** Nearest float64; NaN when the number still depends on free parameters. */
  readonly value: number;
  /** Absolute error of `value`; 0 means that `value` is exact, Infinity that nothing is known. */
  readonly bound: number;
  plus(other: Real | number): Real;
  minus(other: Real | number): Real;
  times(other: Real | number): Real;
  /** @throws {DomainError} when the divisor is exactly zero */
  dividedBy(other: Real | number): Real;
  negated(): Real;
  abs(): Real;
  /** Square root. @throws {ArithmeticError} where roots do not exist in the arithmetic */
  sqrt(): Real;
  /** Natural logarithm. @throws {ArithmeticError} where logarithms do not exist in the arithmetic */
  ln(): Real;
  /** Exponential function. @throws {ArithmeticError} where it does not exist in the arithmetic */
  exp(): Real;
  /** Angle in [0, π] with this cosine. @throws {ArithmeticError} where it does not exist in the arithmetic */
  arccos(): Real;
  sign(): Sign;
}

/** Name of an operation that makes numbers of numbers; where these are recorded, every one has to be. */
export type NumberOperation = Exclude<keyof Real, 'value' | 'bound' | 'sign'>;

/** Complex matrix of some arithmetic, shape (rows, cols), immutable. */
export interface Matrix {
  readonly arithmetic: Arithmetic;
  readonly rows: number;
  readonly cols: number;
  /** Real part of entry (row, col). */
  realPart(row: number, col: number): Real;
  /** Imaginary part of entry (row, col). */
  imaginaryPart(row: number, col: number): Real;
  plus(other: Matrix): Matrix;
  minus(other: Matrix): Matrix;
  /** Matrix product. */
  times(other: Matrix): Matrix;
  scaled(factor: Real | number): Matrix;
  /** Multiplication by the imaginary unit. */
  timesI(): Matrix;
  /** Conjugate transpose. */
  adjoint(): Matrix;
  /** Entrywise complex conjugate. */
  conjugate(): Matrix;
  /** Kronecker product, this matrix being the first (slow) factor. */
  kron(other: Matrix): Matrix;
  /** Real part of the trace. */
  trace(): Real;
  /** Re tr(this · other), without forming the product. */
  traceOfProduct(other: Matrix): Real;
  /** Frobenius norm squared, Σ |a_ij|². */
  squaredNorm(): Real;
  /**
   * Matrix whose entry k (row-major) is the sum of this matrix's entries `source[k·terms + t]`, t < terms, where
   * terms = source.length / (rows·cols). Partial trace, partial transpose and permutation of subsystems are of this form.
   */
  sumsOfEntries(rows: number, cols: number, source: Int32Array): Matrix;
  /** Columns `from` … `to` − 1. */
  columns(from: number, to: number): Matrix;
  /** The same matrix with row `row` replaced by the single row of `replacement`. */
  withRow(row: number, replacement: Matrix): Matrix;
  /**
   * Coordinates of a Hermitian matrix in the real basis of `CONVENTIONS.md`: a real column of length d² holding
   * the diagonal, then Re and Im of the entries (i, j), i > j, row by row.
   */
  hermitianCoordinates(): Matrix;
  /** Inverse of `hermitianCoordinates`: the Hermitian matrix of a real column of length d². */
  hermitianMatrix(): Matrix;
  /** Solution of this · X = right, or `undefined` unless this matrix is certainly invertible. */
  solve(right: Matrix): Matrix | undefined;
  /** Null space with a verdict on its dimension. */
  kernel(): Kernel;
}

/** Null space of a matrix. */
export interface Kernel {
  /** Orthonormal (float64) or merely independent (exact) basis, one column each. */
  readonly basis: Matrix;
  readonly dimension: number;
  /** False when the smallest nonzero pivot or singular value is too close to rounding error to be sure of the rank. */
  readonly certain: boolean;
}

/** Hermitian matrix of an arithmetic that knows spectra: float64 and enclosure. */
export interface SpectralMatrix extends Matrix {
  /** Eigenvalues in ascending order. */
  eigenvalues(): readonly Real[];
  /** −tr A ln A, with 0 ln 0 = 0. */
  entropy(): Real;
  /** Re tr(weight · ln A): finite only if the weight lives on the support of A. */
  logTrace(weight: Matrix): Real;
  /** Does the support of `other` lie inside the support of this matrix? */
  supports(other: SpectralMatrix): SupportVerdict;
  exponential(): SpectralMatrix;
  logarithm(): SpectralMatrix;
  squareRoot(): SpectralMatrix;
}

/** Where the support of one state lies with respect to that of another. */
export type SupportVerdict = 'inside' | 'outside' | 'undecided';

/** Maker of the numbers and matrices of one arithmetic. Its name appears in reports. */
export interface Arithmetic {
  readonly name: 'float64' | 'exact' | 'enclosure' | 'symbolic';
  /** The rational number numerator / denominator. */
  real(numerator: number, denominator?: number): Real;
  /**
   * Matrix of Gaussian rationals (re + i·im) / denominator, row-major, every array of length rows·cols; an omitted `im`
   * means a real matrix.
   */
  matrix(rows: number, cols: number, re: ArrayLike<number>, im?: ArrayLike<number>, denominator?: number): Matrix;
  identity(dim: number): Matrix;
  /** Diagonal matrix of real numbers. An arithmetic without it adds multiples of projectors. */
  diagonal?(entries: readonly (Real | number)[]): Matrix;
  /**
   * Real matrix, shape (d², d²), in Hermitian coordinates, of the superoperator
   * X ↦ K X + X K† + Σ_k weight_k A_k X A_k†.
   *
   * @param drift       K, shape (d, d), or undefined for none
   * @param sandwiches  the A_k, shape (d, d) each
   * @param weights     real weights; all 1 when omitted
   */
  superoperator(drift: Matrix | undefined, sandwiches: readonly Matrix[], weights?: readonly (Real | number)[]): Matrix;
  /**
   * The drift K = −iH − ½ Σ_k weight_k A_k†A_k that makes `superoperator` of the A_k preserve the trace, in one pass. An
   * arithmetic without it gets K from matrix operations.
   */
  drift?(hamiltonian: Matrix, sandwiches: readonly Matrix[], weights?: readonly (Real | number)[]): Matrix;
  /**
   * The state AA†/tr AA† of a square A, shape (d, d), in one pass; undefined where that takes another way, as for A = 0. An arithmetic
   * without it multiplies.
   */
  normalisedGram?(A: Matrix): Matrix | undefined;
  /**
   * The image K X + X K† + Σ_k weight_k A_k X A_k† of a Hermitian X, shape (d, d). An arithmetic without it multiplies the coordinates
   * of X by the matrix of `superoperator`.
   */
  image?(
    drift: Matrix | undefined,
    sandwiches: readonly Matrix[],
    weights: readonly (Real | number)[] | undefined,
    X: Matrix,
  ): Matrix;
  /**
   * The Hermitian X with L(X) = 0 and tr X = 1 in one pass, shape (d, d), for a real matrix L of shape (d², d²) in Hermitian coordinates
   * that preserves the trace; undefined where it is not certainly unique, and where that takes another way. An arithmetic without it
   * solves the equations.
   */
  stationary?(superoperator: Matrix): Matrix | undefined;
  /**
   * −tr[L(ρ)(ln ρ − ln π)] in one pass for the generator L of H, jumps and weights and its unique steady state π; undefined where the
   * operations on matrices decide whether there is such a number. An arithmetic without it leaves it to them.
   */
  entropyProductionRate?(
    hamiltonian: Matrix,
    jumps: readonly Matrix[],
    weights: readonly (Real | number)[] | undefined,
    rho: Matrix,
  ): Real | undefined;
  /**
   * Exponential e^{tL} of a real matrix L, shape (n, n). Float64 has its own in `src/quantum/propagation.ts`, where its error
   * is bounded by what is known of generators; an arithmetic without it has no evolutions.
   */
  propagator?(matrix: Matrix, time: Real | number): Matrix;
}
