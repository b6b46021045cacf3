import { hermitianEigen, hermitianEigenvalues } from '../float64/kernels/hermitian-eigen.ts';
import { multiplyComplex } from '../float64/kernels/product.ts';
import { addHermitianProduct, adjointOf, hermitise, orthonormalise, rotated, stepTo } from './split-complex.ts';

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

  constructor(dim: number) {
    const complex = (): Float64Array => new Float64Array(2 * dim * dim);
    this.dim = dim;
    [this.matrix, this.dual, this.vectors, this.adjoint] = [complex(), complex(), complex(), complex()];
    [this.dualInside, this.step, this.dualStepMatrix] = [complex(), complex(), complex()];
    [this.#product, this.#work] = [complex(), complex()];
    this.values = new Float64Array(dim);
    this.#spectrum = new Float64Array(dim);
  }

  /** Eigenbasis of the matrix as it stands; false when it is not positive. */
  decompose(): boolean {
    hermitianEigen(this.dim, this.matrix, 0, this.values, 0, this.vectors, 0);
    return this.#inEigenbasis();
  }

  /** Number of smallest eigenvalues that vanish on the border: strict complementarity makes the multiplier larger there. */
  kernelSize(): number {
    let count = 0;
    while (count < this.dim && this.dualInside[count * (this.dim + 1)] > this.values[count]) count++;
    return count;
  }

  /** Takes the smallest eigenvalues out of the matrix, which is in its eigenbasis, and divides it by its trace. */
  removeKernel(count: number): void {
    const { dim, values, vectors, adjoint } = this;
    const size = dim * dim;
    let trace = 0;
    for (let i = count; i < dim; i++) trace += values[i];
    for (let j = 0; j < dim; j++) {
      const factor = j < count ? 0 : values[j] / trace;
      for (let i = 0; i < dim; i++) {
        this.#product[i * dim + j] = vectors[i * dim + j] * factor;
        this.#product[size + i * dim + j] = vectors[size + i * dim + j] * factor;
      }
    }
    multiplyComplex(dim, dim, dim, this.#product, 0, adjoint, 0, this.matrix, 0);
    hermitise(dim, this.matrix);
  }

  /** Eigenbasis of a matrix on the border, the smallest eigenvalues being replaced. */
  decomposeOnBorder(count: number, replacement: number): void {
    const { dim, values } = this;
    hermitianEigen(dim, this.matrix, 0, values, 0, this.vectors, 0);
    adjointOf(dim, this.vectors, this.adjoint);
    values.fill(replacement, 0, count);
  }

  /**
   * Twice the multiplier in the eigenbasis: the block of Y in its first rows and columns, zero elsewhere.
   *
   * X Q = 0 turns Q by dQ_rk = −dX_rk Q_kk/w_r, for rows r outside the kernel, which counts for rk and kr.
   */
  setDoubledDualBlock(count: number, Y: Float64Array): void {
    const { dim, dualInside } = this;
    rotated(dim, this.adjoint, Y, this.vectors, this.#work, dualInside);
    hermitise(dim, dualInside);
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j < dim; j++) {
        const factor = i < count && j < count ? 2 : 0;
        dualInside[i * dim + j] *= factor;
        dualInside[dim * dim + i * dim + j] *= factor;
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
  primalStep(): number {
    const { dim, values, step } = this;
    const size = dim * dim;
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j <= i; j++) {
        const factor = 1 / Math.sqrt(values[i] * values[j]);
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
  moveMatrix(alpha: number): boolean {
    const { dim, values, step, vectors } = this;
    for (let k = 0; k < step.length; k++) step[k] *= alpha;
    let trace = 0;
    for (let i = 0; i < dim; i++) trace += step[i * (dim + 1)] += values[i];
    for (let k = 0; k < step.length; k++) step[k] /= trace;
    hermitianEigen(dim, step, 0, values, 0, this.#work, 0);
    multiplyComplex(dim, dim, dim, vectors, 0, this.#work, 0, this.#product, 0);
    orthonormalise(dim, this.#product, this.#work, this.adjoint, vectors);
    if (!this.#inEigenbasis()) return false;
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j < dim; j++) {
        this.#product[i * dim + j] = vectors[i * dim + j] * values[j];
        this.#product[dim * dim + i * dim + j] = vectors[dim * dim + i * dim + j] * values[j];
      }
    }
    multiplyComplex(dim, dim, dim, this.#product, 0, this.adjoint, 0, this.matrix, 0);
    hermitise(dim, this.matrix);
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
