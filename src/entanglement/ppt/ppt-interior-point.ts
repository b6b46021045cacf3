import { PptBoundaryNewton } from './ppt-boundary-newton.ts';
import { PptIterate } from './ppt-iterate.ts';
import { transposedOnSecond } from '../../float64/kernels/split-complex.ts';

/** Most steps; random states need 10 to 25. */
const MOST_STEPS = 80;

/** Steps without a better bracket after which nothing is to be expected from more. */
const PATIENCE = 16;

/** Gap from which on Newton's method on the boundary is tried, and again when this share of it is left or the kernels look different. */
const COARSE = 2 ** -14;
const RETRY = 1 / 16;

/** Share of the way to the boundary that a step takes; more once the centring parameter is small. */
const CAUTIOUS = 0.9;
const BOLD = 0.98;

/** Is told the number of steps that were made, and the gap that is left. */
export type OnStep = (steps: number, gap: number) => void;

/**
 * Primal–dual interior-point method for min −tr ρ ln s over states s with s ≥ 0 and s^Γ ≥ 0, Γ the partial transposition of
 * the second subsystem: HKM direction, predictor and corrector in the manner of Mehrotra. Near the end `PptBoundaryNewton` takes
 * over.
 *
 * Multipliers P and Q of the two constraints follow s P = τ and s^Γ Q = τ while τ falls to zero. Everything is done in the
 * eigenbases of s and of s^Γ, where the Newton matrix has d³ terms. One object serves any number of states of its dimensions.
 */
export class PptInteriorPoint {
  iterations = 0;
  readonly #point: PptIterate;
  readonly #boundary: PptBoundaryNewton;

  constructor(dimA: number, dimB: number) {
    this.#point = new PptIterate(dimA, dimB);
    this.#boundary = new PptBoundaryNewton(this.#point);
  }

  /** Best s found, its eigenvectors (columns) and ascending eigenvalues; tr s = 1 up to rounding. */
  get bestValues(): Float64Array {
    return this.#point.bestValues;
  }

  get gap(): number {
    return this.#point.gap;
  }

  get bestVectors(): Float64Array {
    return this.#point.bestVectors;
  }

  /** Multiplier Q that goes with it. */
  get bestDual(): Float64Array {
    return this.#point.bestDual;
  }

  /**
   * Closest PPT state to ρ = CC†, as far as the method gets: results are in `bestValues`, `bestVectors` and `bestDual`.
   *
   * @param C       shape (d, d) complex, split; columns may be zero, the others are orthogonal
   * @param target  gap at which to stop
   */
  solve(C: Float64Array, target: number, onStep?: OnStep): void {
    const point = this.#point;
    const { dim, s, t } = point;
    point.C.set(C);
    point.gap = Infinity;
    if (!this.#start()) return;
    let stalled = 0;
    let [retry, tried] = [COARSE, ''];
    for (this.iterations = 0; this.iterations < MOST_STEPS; this.iterations++) {
      if (!this.#decompose()) return;
      if (point.evaluate()) stalled = 0;
      else if (point.gap < 1 && ++stalled >= PATIENCE) return;
      onStep?.(this.iterations, point.gap);
      if (point.gap <= target || this.iterations === MOST_STEPS - 1) return;
      if (point.gap < COARSE) {
        const kernels = `${s.kernelSize()},${t.kernelSize()}`;
        if (point.gap < retry || kernels !== tried) {
          if (this.#boundary.reach(target)) return;
          [retry, tried] = [point.gap * RETRY, kernels];
        }
      }
      point.fillImages();
      point.assemble();
      if (!point.factorise()) return;
      this.#direction(0);
      const primal = Math.min(1, BOLD * Math.min(s.primalStep(), t.primalStep()));
      const dual = Math.min(1, BOLD * Math.min(s.dualStep(), t.dualStep()));
      const step = Math.min(primal, dual);
      const centring = step > 0.1 ? Math.max((1 - step) ** 2, 1 / 1024) : 1 / 2;
      this.#direction((centring * (s.complementarity() + t.complementarity())) / (2 * dim));
      if (!this.#advance(centring > 1 / 128 ? CAUTIOUS : BOLD)) return;
    }
  }

  /** s = 1/2d + diag(ρ)/2, which is separable and of full rank, and multipliers on the central path of τ = 1/4. */
  #start(): boolean {
    const { dim, C, s, t } = this.#point;
    const size = dim * dim;
    for (const X of [s.matrix, s.dual, t.dual]) X.fill(0);
    let trace = 0;
    for (let i = 0; i < dim; i++) {
      let sum = 0;
      for (let k = 0; k < dim; k++) {
        const re = C[i * dim + k];
        const im = C[size + i * dim + k];
        sum += re * re + im * im;
      }
      s.matrix[i * (dim + 1)] = (1 / dim + sum) / 2;
      trace += s.matrix[i * (dim + 1)];
    }
    for (let i = 0; i < dim; i++) {
      const at = i * (dim + 1);
      s.matrix[at] /= trace;
      // A diagonal matrix is its own partial transpose.
      s.dual[at] = t.dual[at] = 1 / (4 * s.matrix[at]);
    }
    return s.decompose();
  }

  /** Eigenbasis of s^Γ, and everything else in both. */
  #decompose(): boolean {
    const { dimA, dimB, s, t } = this.#point;
    transposedOnSecond(dimA, dimB, s.matrix, t.matrix);
    if (!t.decompose()) return false;
    this.#point.differentiate();
    return true;
  }

  /** Direction towards s P = τ, s^Γ Q = τ from the factorised Newton matrix. */
  #direction(tau: number): void {
    const { dim, s, t, right, images } = this.#point;
    const n = dim * dim;
    this.#point.startRight();
    for (let i = 0; i < dim; i++) right[i] += tau / s.values[i];
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let i = 0; i < dim; i++) sum += images[k * n + i] / t.values[i];
      right[k] += tau * sum;
    }
    this.#point.solveTraceless();
    s.dualDirection(tau);
    t.dualDirection(tau);
  }

  #advance(stepFactor: number): boolean {
    const { s, t } = this.#point;
    s.remember();
    t.remember();
    let primal = Math.min(1, stepFactor * Math.min(s.primalStep(), t.primalStep()));
    let dual = Math.min(1, stepFactor * Math.min(s.dualStep(), t.dualStep()));
    if (primal < 0.95 && dual < 0.95) primal = dual = Math.min(primal, dual);
    s.moveDual(dual);
    t.moveDual(dual);
    return s.moveMatrix(primal);
  }
}
