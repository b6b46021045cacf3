import { hermitianEigenvalues } from '../../float64/kernels/hermitian-eigen.ts';
import { multiplyComplex } from '../../float64/kernels/product.ts';
import { logarithmDerivative } from './log-derivatives.ts';
import { factorised, solveFactorised } from '../../float64/kernels/scaled-cholesky.ts';
import { coordinatesOf, HermitianIndex, matrixOf } from './hermitian-coordinates.ts';
import { addCongruence, addTripleForm, gradientsOfRows, logarithmForm } from './newton-system.ts';
import { PositiveBlock } from './positive-block.ts';
import { TransposedBasis } from './transposed-basis.ts';
import {
  adjointOf,
  hermitise,
  positivePart,
  rotated,
  transposedOnSecond,
} from '../../float64/kernels/split-complex.ts';

/**
 * From this dimension on J A Jᵀ is computed by rotating the rows of J A, 8d⁵ operations where the product takes d⁶/2. Both have the
 * same errors.
 */
const ROTATED = 20;

/**
 * Point s of the minimisation of −tr ρ ln s over PPT states, with multipliers, derivatives, the Newton system in the eigenbases
 * of s and s^Γ, and the best point so far. It allocates nothing after construction.
 */
export class PptIterate {
  readonly dimA: number;
  readonly dimB: number;
  readonly dim: number;
  /** s ≥ 0 with multiplier P, and t = s^Γ ≥ 0 with multiplier Q. */
  readonly s: PositiveBlock;
  readonly t: PositiveBlock;
  /** Root of ρ = CC†; columns may be zero, the others are orthogonal. */
  readonly C: Float64Array;
  /** ρ, and G = Dln[s](ρ), in the eigenbasis of s. */
  readonly R: Float64Array;
  readonly G: Float64Array;
  /** G in the original basis, as of `evaluate`. */
  readonly gradient: Float64Array;
  readonly index: HermitianIndex;
  /** Row k: coordinates, in the eigenbasis of s^Γ, of the image of basis matrix k. */
  readonly images: Float64Array;
  /** Newton matrix, its lower triangle, in coordinates of the eigenbasis of s; then its factor. */
  readonly M: Float64Array;
  /** Right-hand side, then the step. */
  readonly right: Float64Array;

  /** Best s found, its eigenvectors (columns) and ascending eigenvalues; tr s = 1 up to rounding. */
  readonly bestValues: Float64Array;
  readonly bestVectors: Float64Array;
  /** Multiplier Q that goes with it. */
  readonly bestDual: Float64Array;
  /** Upper minus lower bound at the best point, without rounding. */
  gap = Infinity;

  readonly #c: Float64Array;
  readonly #cAdjoint: Float64Array;
  readonly #work: Float64Array;
  readonly #scratch: Float64Array;
  readonly #candidate: Float64Array;
  readonly #T: Float64Array;
  readonly #product: Float64Array;
  readonly #basis: TransposedBasis;
  readonly #scale: Float64Array;
  readonly #trace: Float64Array;
  readonly #values: Float64Array;

  constructor(dimA: number, dimB: number) {
    [this.dimA, this.dimB] = [dimA, dimB];
    const dim = dimA * dimB;
    this.dim = dim;
    const size = dim * dim;
    const complex = (): Float64Array => new Float64Array(2 * size);
    const square = (): Float64Array => new Float64Array(size * size);
    [this.s, this.t] = [new PositiveBlock(dim), new PositiveBlock(dim)];
    [this.C, this.R, this.G, this.gradient] = [complex(), complex(), complex(), complex()];
    this.index = new HermitianIndex(dim);
    [this.images, this.M, this.#product] = [square(), square(), square()];
    [this.right, this.#trace, this.#scale] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    [this.bestValues, this.#values] = [new Float64Array(dim), new Float64Array(dim)];
    [this.bestVectors, this.bestDual] = [complex(), complex()];
    [this.#c, this.#cAdjoint, this.#work, this.#scratch] = [complex(), complex(), complex(), complex()];
    this.#candidate = complex();
    this.#T = new Float64Array(2 * size * dim);
    this.#basis = new TransposedBasis(dimA, dimB);
  }

  /** R and G; the first `face` eigenvectors of s count as orthogonal to ρ. */
  differentiate(face = 0): void {
    const { dim, s, R, G } = this;
    const size = dim * dim;
    multiplyComplex(dim, dim, dim, s.adjoint, 0, this.C, 0, this.#c, 0);
    this.#c.fill(0, 0, face * dim);
    this.#c.fill(0, size, size + face * dim);
    adjointOf(dim, this.#c, this.#cAdjoint);
    multiplyComplex(dim, dim, dim, this.#c, 0, this.#cAdjoint, 0, R, 0);
    logarithmDerivative(dim, s.values, R, G);
  }

  /**
   * Keeps the point if its gap, λ_max(G + Q^Γ) − 1 and what is missing of feasibility, is the smallest so far.
   *
   * The iterate Q loses digits as s^Γ becomes singular. Stationarity, G + P + Q^Γ = 1, gives two more candidates: the positive
   * parts of (1 − G)^Γ and of (1 − G − P)^Γ. Every Q ≥ 0 gives a bound.
   */
  evaluate(missing = 0): boolean {
    const { dim, s, t } = this;
    rotated(dim, s.vectors, this.G, s.adjoint, this.#scratch, this.gradient);
    hermitise(dim, this.gradient);
    const before = this.gap;
    this.#offer(t.dual, missing);
    for (const share of [0, 1]) {
      const Y = this.#work;
      for (let k = 0; k < Y.length; k++) Y[k] = -this.gradient[k] - share * s.dual[k];
      for (let i = 0; i < dim; i++) Y[i * (dim + 1)] += 1;
      transposedOnSecond(this.dimA, this.dimB, Y, this.#scratch);
      positivePart(dim, this.#scratch, this.#values, this.#cAdjoint, this.#candidate);
      this.#offer(this.#candidate, missing);
    }
    return this.gap < before;
  }

  #offer(Q: Float64Array, missing: number): void {
    const { dim } = this;
    transposedOnSecond(this.dimA, this.dimB, Q, this.#work);
    for (let k = 0; k < this.#work.length; k++) this.#work[k] += this.gradient[k];
    hermitianEigenvalues(dim, this.#work, 0, this.#values, 0);
    const gap = this.#values[dim - 1] - 1 + missing;
    if (!(gap < this.gap)) return;
    this.gap = gap;
    this.bestValues.set(this.s.values);
    this.bestVectors.set(this.s.vectors);
    this.bestDual.set(Q);
  }

  /** Coordinates in one eigenbasis from those in the other. */
  fillImages(): void {
    this.#basis.fill(this.s.vectors, this.t.vectors, this.t.adjoint, this.images);
  }

  /**
   * Newton matrix from `images`.
   *
   * @param adjust  changes the coefficients of the quadratic form of s before they are added
   */
  assemble(adjust?: (T: Float64Array) => void): void {
    const { dim, s, t, index, M, images } = this;
    M.fill(0);
    logarithmForm(dim, s.values, this.R, s.dualInside, this.#T);
    adjust?.(this.#T);
    addTripleForm(index, this.#T, M);
    logarithmForm(dim, t.values, undefined, t.dualInside, this.#T);
    if (dim < ROTATED) {
      addCongruence(index, this.#T, images, this.#product, M);
    } else {
      gradientsOfRows(index, this.#T, images, this.#product);
      this.#basis.pullBack(s.vectors, s.adjoint, t.vectors, t.adjoint, this.#product);
      for (let k = 0; k < M.length; k++) M[k] += this.#product[k];
    }
  }

  /** Factor of the Newton matrix, in place; false when rounding has made it indefinite. */
  factorise(): boolean {
    return factorised(this.dim * this.dim, this.M, this.#scale);
  }

  /**
   * Step dX with tr dX = 0 from the right-hand side, up to multiples of the unit matrix, in both eigenbases.
   *
   * @param face  eigenvectors of s on whose diagonal nothing changes
   */
  solveTraceless(face = 0): void {
    const { dim, M, right, images } = this;
    const n = dim * dim;
    const trace = this.#trace;
    trace.fill(0);
    trace.fill(1, face, dim);
    solveFactorised(n, M, this.#scale, trace);
    solveFactorised(n, M, this.#scale, right);
    let [moved, unit] = [0, 0];
    for (let i = face; i < dim; i++) {
      moved += right[i];
      unit += trace[i];
    }
    const y = moved / unit;
    for (let k = 0; k < n; k++) right[k] -= y * trace[k];
    matrixOf(dim, right, this.s.step);
    trace.fill(0);
    for (let k = 0; k < n; k++) {
      const x = right[k];
      for (let m = 0; m < n; m++) trace[m] += x * images[k * n + m];
    }
    matrixOf(dim, trace, this.t.step);
  }

  /** Right-hand side of coordinates of G. */
  startRight(): void {
    coordinatesOf(this.dim, this.G, this.right);
  }
}
