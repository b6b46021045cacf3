import { hermitianEigenvalues } from '../float64/kernels/hermitian-eigen.ts';
import { multiplyComplex, multiplyReal } from '../float64/kernels/product.ts';
import { logDifference } from './log-derivatives.ts';
import {
  addTripleForm,
  coordinatesOf,
  factorised,
  HermitianIndex,
  logarithmForm,
  matrixOf,
  solveFactorised,
} from './newton-system.ts';
import { PositiveBlock } from './positive-block.ts';
import { TransposedBasis } from './transposed-basis.ts';
import { adjointOf, hermitise, positivePart, rotated, transposedOnSecond } from './split-complex.ts';

/** Most steps; random states need 10 to 25. */
const MOST_STEPS = 80;

/** Steps without a better bracket after which nothing is to be expected from more. */
const PATIENCE = 10;

/** Gap and smallest eigenvalue of s from which on Newton's method on the border is tried, and its steps. */
const COARSE = 2 ** -14;
const REGULAR = 2 ** -16;
const POLISHES = 6;

/** What stands for the vanishing eigenvalues: its inverse is the penalty. */
const PENALTY = 2 ** -30;

/** Share of the way to the boundary that a step takes; more once the centring parameter is small. */
const CAUTIOUS = 0.9;
const BOLD = 0.98;

/**
 * Primal–dual interior-point method for min −tr ρ ln s over states s with s ≥ 0 and s^Γ ≥ 0, Γ the partial transposition of
 * the second subsystem: HKM direction, predictor and corrector in the manner of Mehrotra.
 *
 * Multipliers P and Q of the two constraints follow s P = τ and s^Γ Q = τ while τ falls to zero. Everything is done in the
 * eigenbases of s and of s^Γ, where the Newton matrix has d³ terms. One object serves any number of states of its
 * dimensions and allocates nothing after its construction.
 */
export class PptInteriorPoint {
  readonly dimA: number;
  readonly dimB: number;
  readonly dim: number;
  /** Best s found, its eigenvectors (columns) and ascending eigenvalues; tr s = 1 up to rounding. */
  readonly bestValues: Float64Array;
  readonly bestVectors: Float64Array;
  /** Multiplier Q that goes with it. */
  readonly bestDual: Float64Array;
  /** Upper minus lower bound at the best point, without rounding. */
  gap = Infinity;
  iterations = 0;

  readonly #index: HermitianIndex;
  readonly #s: PositiveBlock;
  readonly #t: PositiveBlock;
  readonly #C: Float64Array;
  readonly #c: Float64Array;
  readonly #cAdjoint: Float64Array;
  readonly #R: Float64Array;
  readonly #G: Float64Array;
  readonly #work: Float64Array;
  readonly #scratch: Float64Array;
  readonly #image: Float64Array;
  readonly #candidate: Float64Array;
  readonly #T: Float64Array;
  readonly #M: Float64Array;
  readonly #inner: Float64Array;
  readonly #basis: TransposedBasis;
  readonly #images: Float64Array;
  readonly #imagesTransposed: Float64Array;
  readonly #scale: Float64Array;
  readonly #trace: Float64Array;
  readonly #right: Float64Array;
  readonly #values: Float64Array;

  constructor(dimA: number, dimB: number) {
    this.dimA = dimA;
    this.dimB = dimB;
    const dim = dimA * dimB;
    this.dim = dim;
    const size = dim * dim;
    const complex = (): Float64Array => new Float64Array(2 * size);
    this.bestValues = new Float64Array(dim);
    this.bestVectors = complex();
    this.bestDual = complex();
    this.#index = new HermitianIndex(dim);
    this.#s = new PositiveBlock(dim);
    this.#t = new PositiveBlock(dim);
    [this.#C, this.#c, this.#cAdjoint, this.#R, this.#G] = [complex(), complex(), complex(), complex(), complex()];
    [this.#work, this.#scratch, this.#image, this.#candidate] = [complex(), complex(), complex(), complex()];
    this.#T = new Float64Array(2 * size * dim);
    this.#M = new Float64Array(size * size);
    this.#inner = new Float64Array(size * size);
    this.#basis = new TransposedBasis(dimA, dimB);
    this.#images = new Float64Array(size * size);
    this.#imagesTransposed = new Float64Array(size * size);
    [this.#scale, this.#trace, this.#right] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    this.#values = new Float64Array(dim);
  }

  /**
   * Closest PPT state to ρ = CC†, as far as the method gets: results are in `bestValues`, `bestVectors` and `bestDual`.
   *
   * @param C       shape (d, d) complex, split; columns may be zero
   * @param target  gap at which to stop
   */
  solve(C: Float64Array, target: number): void {
    const { dim } = this;
    this.#C.set(C);
    this.gap = Infinity;
    if (!this.#start()) return;
    let stalled = 0;
    let polished = false;
    for (this.iterations = 0; this.iterations < MOST_STEPS; this.iterations++) {
      if (!this.#decompose()) return;
      if (this.#evaluate()) stalled = 0;
      else if (this.gap < 1 && ++stalled >= PATIENCE) return;
      if (this.gap <= target || this.iterations === MOST_STEPS - 1) return;
      if (!polished && this.gap < COARSE && this.#s.values[0] > REGULAR) {
        polished = true;
        if (this.#polish(target)) return;
      }
      this.#assemble();
      if (!factorised(dim * dim, this.#M, this.#scale)) return;
      this.#direction(0);
      const primal = Math.min(1, BOLD * Math.min(this.#s.primalStep(), this.#t.primalStep()));
      const dual = Math.min(1, BOLD * Math.min(this.#s.dualStep(), this.#t.dualStep()));
      const step = Math.min(primal, dual);
      const centring = step > 0.1 ? Math.max((1 - step) ** 2, 1 / 1024) : 1 / 2;
      this.#direction((centring * (this.#s.complementarity() + this.#t.complementarity())) / (2 * dim));
      if (!this.#advance(centring > 1 / 128 ? CAUTIOUS : BOLD)) return;
    }
  }

  /** s = 1/2d + diag(ρ)/2, which is separable and of full rank, and multipliers on the central path of τ = 1/4. */
  #start(): boolean {
    const { dim } = this;
    const size = dim * dim;
    const { matrix: s, dual: P } = this.#s;
    const { dual: Q } = this.#t;
    for (const X of [s, P, Q]) X.fill(0);
    let trace = 0;
    for (let i = 0; i < dim; i++) {
      let sum = 0;
      for (let k = 0; k < dim; k++) {
        const re = this.#C[i * dim + k];
        const im = this.#C[size + i * dim + k];
        sum += re * re + im * im;
      }
      s[i * (dim + 1)] = (1 / dim + sum) / 2;
      trace += s[i * (dim + 1)];
    }
    for (let i = 0; i < dim; i++) {
      const at = i * (dim + 1);
      s[at] /= trace;
      // A diagonal matrix is its own partial transpose.
      P[at] = Q[at] = 1 / (4 * s[at]);
    }
    return this.#s.decompose();
  }

  /** Eigenbases of s and s^Γ, and everything else in them. */
  #decompose(): boolean {
    const [s, t] = [this.#s, this.#t];
    transposedOnSecond(this.dimA, this.dimB, s.matrix, t.matrix);
    if (!t.decompose()) return false;
    this.#differentiate();
    return true;
  }

  /** R and G in the eigenbasis of s. */
  #differentiate(): void {
    const { dim } = this;
    const s = this.#s;
    multiplyComplex(dim, dim, dim, s.adjoint, 0, this.#C, 0, this.#c, 0);
    adjointOf(dim, this.#c, this.#cAdjoint);
    multiplyComplex(dim, dim, dim, this.#c, 0, this.#cAdjoint, 0, this.#R, 0);
    const size = dim * dim;
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j <= i; j++) {
        const factor = logDifference(s.values[i], s.values[j]);
        const [below, above] = [i * dim + j, j * dim + i];
        this.#G[below] = this.#G[above] = factor * this.#R[below];
        this.#G[size + below] = factor * this.#R[size + below];
        this.#G[size + above] = -this.#G[size + below];
      }
    }
  }

  /**
   * Newton's method on the border, where s^Γ has a kernel: it converges quadratically, which the central path does not where
   * s^Γ and Q do not commute. The step keeps the kernel block of s^Γ at zero by a penalty, and Q to that block.
   *
   * @returns false, with everything as it was, when the gap does not reach the target
   */
  #polish(target: number): boolean {
    const { dim } = this;
    const [s, t] = [this.#s, this.#t];
    const count = t.kernelSize();
    if (count === 0 || count === dim) return false;
    const kept = [s.matrix, s.dual, s.values, s.vectors, t.matrix, t.dual, t.values, t.vectors].map((x) => x.slice());
    s.dual.fill(0);
    t.dual.fill(0);
    let found = Infinity;
    for (let k = 0; k < POLISHES; k++) {
      t.removeKernel(count);
      transposedOnSecond(this.dimA, this.dimB, t.matrix, s.matrix);
      if (!s.decompose()) break;
      t.decomposeOnBorder(count, PENALTY);
      this.#differentiate();
      this.#evaluate();
      if (found !== Infinity) return true;
      if (this.gap <= target) {
        // The gap is of second order in the distance: another step makes that as small as rounding allows.
        found = this.gap;
        this.gap = Infinity;
      }
      for (let i = 0; i < this.#work.length; i++) this.#work[i] = -this.#image[i];
      for (let i = 0; i < dim; i++) this.#work[i * (dim + 1)] += 1;
      transposedOnSecond(this.dimA, this.dimB, this.#work, this.#scratch);
      t.setDoubledDualBlock(count, this.#scratch);
      this.#assemble();
      if (!factorised(dim * dim, this.#M, this.#scale)) break;
      this.#borderDirection();
      if (!(s.primalStep() > 1) || !s.moveMatrix(1)) break;
      transposedOnSecond(this.dimA, this.dimB, s.matrix, t.matrix);
      t.decomposeOnBorder(count, PENALTY);
    }
    if (found !== Infinity) {
      this.gap = Math.min(this.gap, found);
      return true;
    }
    [s.matrix, s.dual, s.values, s.vectors, t.matrix, t.dual, t.values, t.vectors].forEach((x, k) => x.set(kept[k]));
    s.decompose();
    this.#decompose();
    return false;
  }

  /**
   * Keeps the point if its gap, λ_max(G + Q^Γ) − 1, is the smallest so far.
   *
   * The iterate Q loses digits as s^Γ becomes singular. Stationarity, G + P + Q^Γ = 1, gives two more candidates: the positive
   * parts of (1 − G)^Γ and of (1 − G − P)^Γ. Every Q ≥ 0 gives a bound.
   */
  #evaluate(): boolean {
    const { dim } = this;
    const [s, t] = [this.#s, this.#t];
    rotated(dim, s.vectors, this.#G, s.adjoint, this.#scratch, this.#image);
    hermitise(dim, this.#image);
    const before = this.gap;
    this.#offer(t.dual);
    for (const share of [0, 1]) {
      const Y = this.#work;
      for (let k = 0; k < Y.length; k++) Y[k] = -this.#image[k] - share * s.dual[k];
      for (let i = 0; i < dim; i++) Y[i * (dim + 1)] += 1;
      transposedOnSecond(this.dimA, this.dimB, Y, this.#scratch);
      positivePart(dim, this.#scratch, this.#values, this.#cAdjoint, this.#candidate);
      this.#offer(this.#candidate);
    }
    return this.gap < before;
  }

  #offer(Q: Float64Array): void {
    const { dim } = this;
    transposedOnSecond(this.dimA, this.dimB, Q, this.#work);
    for (let k = 0; k < this.#work.length; k++) this.#work[k] += this.#image[k];
    hermitianEigenvalues(dim, this.#work, 0, this.#values, 0);
    const gap = this.#values[dim - 1] - 1;
    if (!(gap < this.gap)) return;
    this.gap = gap;
    this.bestValues.set(this.#s.values);
    this.bestVectors.set(this.#s.vectors);
    this.bestDual.set(Q);
  }

  /** Newton matrix in coordinates of the eigenbasis of s. */
  #assemble(): void {
    const { dim } = this;
    const n = dim * dim;
    const [s, t] = [this.#s, this.#t];
    this.#M.fill(0);
    logarithmForm(dim, s.values, this.#R, s.dualInside, this.#T);
    addTripleForm(this.#index, this.#T, this.#M);
    this.#inner.fill(0);
    logarithmForm(dim, t.values, undefined, t.dualInside, this.#T);
    addTripleForm(this.#index, this.#T, this.#inner);
    this.#basis.fill(this.#s.vectors, this.#t.vectors, this.#t.adjoint, this.#images);
    // M + J A Jᵀ, row k of J holding the coordinates, in the eigenbasis of s^Γ, of the image of basis matrix k.
    multiplyReal(n, n, n, this.#images, 0, this.#inner, 0, this.#imagesTransposed, 0);
    const [images, left, M] = [this.#images, this.#imagesTransposed, this.#M];
    for (let i = 0; i < n; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += left[i * n + k] * images[j * n + k];
        M[i * n + j] += sum;
      }
    }
  }

  /** Direction towards s P = τ, s^Γ Q = τ from the factorised Newton matrix. */
  #direction(tau: number): void {
    const { dim } = this;
    const n = dim * dim;
    const [s, t] = [this.#s, this.#t];
    const [right, images] = [this.#right, this.#images];
    coordinatesOf(dim, this.#G, right);
    for (let i = 0; i < dim; i++) right[i] += tau / s.values[i];
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let i = 0; i < dim; i++) sum += images[k * n + i] / t.values[i];
      right[k] += tau * sum;
    }
    this.#solveTraceless();
    s.dualDirection(tau);
    t.dualDirection(tau);
  }

  /** Newton step on the border: what is left of G + Q^Γ = 1, with the kernel block of Q for Q. */
  #borderDirection(): void {
    const { dim } = this;
    const n = dim * dim;
    const [right, images, dual] = [this.#right, this.#images, this.#trace];
    coordinatesOf(dim, this.#G, right);
    coordinatesOf(dim, this.#t.dualInside, dual);
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let m = 0; m < n; m++) sum += images[k * n + m] * dual[m];
      // `dualInside` is 2Q here.
      right[k] += sum / 2;
    }
    this.#solveTraceless();
  }

  /** Step dX with tr dX = 0 from the right-hand side, up to multiples of the unit matrix, in both eigenbases. */
  #solveTraceless(): void {
    const { dim } = this;
    const n = dim * dim;
    const [trace, right, images] = [this.#trace, this.#right, this.#images];
    trace.fill(0);
    trace.fill(1, 0, dim);
    solveFactorised(n, this.#M, this.#scale, trace);
    solveFactorised(n, this.#M, this.#scale, right);
    let [moved, unit] = [0, 0];
    for (let i = 0; i < dim; i++) {
      moved += right[i];
      unit += trace[i];
    }
    const y = moved / unit;
    for (let k = 0; k < n; k++) right[k] -= y * trace[k];
    matrixOf(dim, right, this.#s.step);
    trace.fill(0);
    for (let k = 0; k < n; k++) {
      const x = right[k];
      for (let m = 0; m < n; m++) trace[m] += x * images[k * n + m];
    }
    matrixOf(dim, trace, this.#t.step);
  }

  #advance(share: number): boolean {
    const [s, t] = [this.#s, this.#t];
    let primal = Math.min(1, share * Math.min(s.primalStep(), t.primalStep()));
    let dual = Math.min(1, share * Math.min(s.dualStep(), t.dualStep()));
    if (primal < 0.95 && dual < 0.95) primal = dual = Math.min(primal, dual);
    s.moveDual(dual);
    t.moveDual(dual);
    return s.moveMatrix(primal);
  }
}
