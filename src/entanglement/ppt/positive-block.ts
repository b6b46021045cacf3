import { hermitianEigen, hermitianEigenvalues } from '../../float64/kernels/hermitian-eigen.ts';
import { multiplyComplex } from '../../float64/kernels/product.ts';
import { UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import {
  addHermitianProduct,
  addProjector,
  adjointOf,
  completeBlock,
  fromEigenbasis,
  hermitise,
  keepBlock,
  mirrorLower,
  orthonormalise,
  rotated,
  stepTo,
} from '../../float64/kernels/split-complex.ts';

/** One of the constraints X ≥ 0 with its multiplier, and both in the eigenbasis of X. */
export class PositiveBlock {
  readonly dim: number;
  readonly matrix: Float64Array;
  readonly dual: Float64Array;
  readonly values: Float64Array;
  readonly vectors: Float64Array;
  readonly adjoint: Float64Array;
  /** Multiplier in the eigenbasis. */
  readonly dualInside: Float64Array;
  /** Change of the matrix, and of the multiplier, in the eigenbasis. */
  readonly step: Float64Array;
  readonly dualStepMatrix: Float64Array;
  readonly #product: Float64Array;
  readonly #work: Float64Array;
  readonly #spectrum: Float64Array;
  readonly #removed: Float64Array;
  readonly #valuesBefore: Float64Array;
  readonly #multiplierBefore: Float64Array;

  constructor(dim: number) {
    const complex = (): Float64Array => new Float64Array(2 * dim * dim);
    this.dim = dim;
    [this.matrix, this.dual, this.vectors, this.adjoint] = [complex(), complex(), complex(), complex()];
    [this.dualInside, this.step, this.dualStepMatrix] = [complex(), complex(), complex()];
    [this.#product, this.#work] = [complex(), complex()];
    this.values = new Float64Array(dim);
    this.#spectrum = new Float64Array(dim);
    this.#removed = new Float64Array(dim);
    [this.#valuesBefore, this.#multiplierBefore] = [new Float64Array(dim), new Float64Array(dim)];
  }

  /** Eigenbasis of the matrix as it stands; false when it is not positive. */
  decompose(): boolean {
    hermitianEigen(this.dim, this.matrix, 0, this.values, 0, this.vectors, 0);
    return this.#inEigenbasis();
  }

  /**
   * Number of smallest eigenvalues that vanish on the boundary: there the multiplier, and not the eigenvalue, keeps its size from
   * one step to the next (Tapia's indicators).
   */
  kernelSize(): number {
    let count = 0;
    while (count < this.dim && this.#indicates(count)) count++;
    return count;
  }

  #indicates(k: number): boolean {
    const multiplier = this.dualInside[k * (this.dim + 1)];
    return multiplier * this.#valuesBefore[k] > this.values[k] * this.#multiplierBefore[k];
  }

  /** Notes eigenvalues and multipliers for `kernelSize`. */
  remember(): void {
    for (let k = 0; k < this.dim; k++) {
      this.#valuesBefore[k] = this.values[k];
      this.#multiplierBefore[k] = this.dualInside[k * (this.dim + 1)];
    }
  }

  /** Eigenbasis of a matrix on the boundary, the smallest eigenvalues being replaced; how far below 0 the least one was. */
  decomposeOnBoundary(count: number, replacement: number): number {
    const { dim, values } = this;
    hermitianEigen(dim, this.matrix, 0, values, 0, this.vectors, 0);
    adjointOf(dim, this.vectors, this.adjoint);
    const missing = values[0] < 0 ? -values[0] : 0;
    this.#removed.fill(0);
    this.#removed.set(values.subarray(0, count));
    values.fill(replacement, 0, count);
    return missing;
  }

  /**
   * X ← (1 − NN†)X(1 − NN†) over its trace, in its eigenbasis, for orthonormal vectors N; a tiny number stands for the eigenvalues
   * that vanish now.
   *
   * @returns false when another eigenvalue is not positive
   */
  compress(N: readonly Float64Array[]): boolean {
    const { dim, matrix } = this;
    const away = this.#work;
    away.fill(0);
    for (const n of N) addProjector(dim, -1, n, away);
    mirrorLower(dim, away);
    for (let i = 0; i < dim; i++) away[i * (dim + 1)] += 1;
    multiplyComplex(dim, dim, dim, away, 0, matrix, 0, this.#product, 0);
    multiplyComplex(dim, dim, dim, this.#product, 0, away, 0, matrix, 0);
    hermitise(dim, matrix);
    let trace = 0;
    for (let i = 0; i < dim; i++) trace += matrix[i * (dim + 1)];
    for (let k = 0; k < matrix.length; k++) matrix[k] /= trace;
    hermitianEigen(dim, matrix, 0, this.values, 0, this.vectors, 0);
    return this.#replaceVanishing(N.length) && this.#inEigenbasis();
  }

  #replaceVanishing(count: number): boolean {
    const least = this.values[count];
    this.values.fill(UNIT_ROUNDOFF * least, 0, count);
    return least > 0;
  }

  /** Multiplier in the eigenbasis, nothing but the block of its first rows and columns. */
  restrictDual(count: number): void {
    const { dim, dualInside } = this;
    rotated(dim, this.adjoint, this.dual, this.vectors, this.#work, dualInside);
    hermitise(dim, dualInside);
    keepBlock(dim, count, dualInside);
  }

  /** Multiplier τX⁻¹ in the eigenbasis, without changing the one in the original basis. */
  setCentralDual(tau: number): void {
    this.dualInside.fill(0);
    for (let i = 0; i < this.dim; i++) this.dualInside[i * (this.dim + 1)] = tau / this.values[i];
  }

  /**
   * Twice the multiplier in the eigenbasis: X Q = 0 turns Q by dQ_rk = −dX_rk Q_kk/w_r, for rows r outside the kernel, which
   * counts for rk and kr.
   */
  doubleDual(): void {
    for (let k = 0; k < this.dualInside.length; k++) this.dualInside[k] *= 2;
  }

  /** Number of eigenvalues that rounding alone keeps from 0. */
  vanishing(): number {
    return this.values.filter((x) => x < this.dim * this.dim * UNIT_ROUNDOFF).length;
  }

  /** Multiplier, which `doubleDual` has doubled, less what the penalty asks for to remove the kernel's eigenvalues. */
  boundaryMultiplier(penalty: number, out: Float64Array): void {
    const { dim, dualInside } = this;
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j < dim; j++) {
        const factor = (1 - (this.#removed[i] + this.#removed[j]) / penalty) / 2;
        out[i * dim + j] = factor * dualInside[i * dim + j];
        out[dim * dim + i * dim + j] = factor * dualInside[dim * dim + i * dim + j];
      }
    }
  }

  #inEigenbasis(): boolean {
    const { dim } = this;
    if (!(this.values[0] > 0)) return false;
    adjointOf(dim, this.vectors, this.adjoint);
    rotated(dim, this.adjoint, this.dual, this.vectors, this.#work, this.dualInside);
    hermitise(dim, this.dualInside);
    return true;
  }

  /** tr X P. */
  complementarity(): number {
    let sum = 0;
    for (let i = 0; i < this.dim; i++) sum += this.values[i] * this.dualInside[i * (this.dim + 1)];
    return sum;
  }

  /** dP = τX⁻¹ − P − herm(X⁻¹ dX P). */
  dualDirection(tau: number): void {
    const { dim, dualInside: P, dualStepMatrix: dP, values } = this;
    multiplyComplex(dim, dim, dim, this.step, 0, P, 0, this.#product, 0);
    addHermitianProduct(dim, values, this.#product, P, dP);
    for (let i = 0; i < dim; i++) dP[i * (dim + 1)] += tau / values[i];
  }

  /** Largest step that keeps X + αdX ≥ 0. */
  primalStep(first = 0): number {
    const { dim, values, step } = this;
    const size = dim * dim;
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j <= i; j++) {
        const factor = j < first ? 0 : 1 / Math.sqrt(values[i] * values[j]);
        const at = i * dim + j;
        this.#work[at] = factor * step[at];
        this.#work[size + at] = factor * step[size + at];
      }
    }
    hermitianEigenvalues(dim, this.#work, 0, this.#spectrum, 0);
    return this.#spectrum[0] < 0 ? -1 / this.#spectrum[0] : Infinity;
  }

  /** Largest step that keeps P + αdP ≥ 0; 0 when rounding has made P indefinite. */
  dualStep(): number {
    const { dim } = this;
    if (!stepTo(dim, this.dualInside, this.dualStepMatrix, this.#product, this.#work)) return 0;
    hermitianEigenvalues(dim, this.#work, 0, this.#spectrum, 0);
    return this.#spectrum[0] < 0 ? -1 / this.#spectrum[0] : Infinity;
  }

  /**
   * Moves the matrix by αdX, divides it by its trace and finds its new eigenbasis from the old one.
   *
   * In the old eigenbasis the matrix is nearly diagonal with its smallest entries first, which the reduction from below and
   * the QL iteration keep: small eigenvalues stay correct to many digits, however small they are.
   */
  moveMatrix(alpha: number, face = 0): boolean {
    const { dim, values, step, vectors } = this;
    for (let k = 0; k < step.length; k++) step[k] *= alpha;
    // X_NN = y†s y for X_KN = s y.
    completeBlock(dim, face, values, step);
    let trace = 0;
    for (let i = 0; i < dim; i++) trace += step[i * (dim + 1)] += i < face ? 0 : values[i];
    for (let k = 0; k < step.length; k++) step[k] /= trace;
    hermitianEigen(dim, step, 0, values, 0, this.#work, 0);
    if (!this.#replaceVanishing(face)) return false;
    multiplyComplex(dim, dim, dim, vectors, 0, this.#work, 0, this.#product, 0);
    orthonormalise(dim, this.#product, this.#work, this.adjoint, vectors);
    if (!this.#inEigenbasis()) return false;
    fromEigenbasis(dim, vectors, values, this.#product, this.adjoint, this.matrix);
    return true;
  }

  /** Moves the multiplier by αdP, in the eigenbasis to which dP belongs. */
  moveDual(alpha: number): void {
    const { dim, dualInside, dualStepMatrix } = this;
    for (let k = 0; k < dualInside.length; k++) dualInside[k] += alpha * dualStepMatrix[k];
    rotated(dim, this.vectors, dualInside, this.adjoint, this.#work, this.dual);
    hermitise(dim, this.dual);
  }
}
