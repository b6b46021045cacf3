import { overlap, turningDirections, withinKernelOf } from './kernel-vectors.ts';
import { factorised, solveFactorised } from '../../float64/kernels/scaled-cholesky.ts';
import { coordinatesOf, matrixOf } from './hermitian-coordinates.ts';
import type { PptIterate } from './ppt-iterate.ts';
import { hermitise, positivePart, rotated, transposedOnSecond } from '../../float64/kernels/split-complex.ts';

/** Most steps; from a gap of 2⁻¹⁴ three or four are usual. */
const MOST_STEPS = 6;

/** Gap with which a bracket is all that is wanted, and not the closest state to as many digits as there are. */
const LOOSE = 2 ** -32;

/** Gap that rounding leaves: eigenvalues are not more accurate. */
export function roundingGap(dim: number): number {
  return 4 * dim * dim * Number.EPSILON;
}

/** What stands for the vanishing eigenvalues of s^Γ: its inverse is the penalty. */
const PENALTY = 2 ** -30;

/** Factor of the barrier from one step to the next. */
const FADING = 2 ** -8;

/** Ridge of the fit of the multiplier where that is not unique, and rounds of refinement. */
const RIDGE = 2 ** -30;
const FITS = 3;

/** Overlap of ρ with the kernel of s that is due to rounding. */
const ROUNDED = 2 ** -96;

/**
 * Newton's method on the boundary, where s^Γ, and s itself if ρ does not have full rank, have kernels. It converges quadratically,
 * which the central path does not where s^Γ and Q do not commute, and keeps its digits where the path, dividing by vanishing
 * eigenvalues, loses them.
 *
 * Both kernels turn: that of s^Γ is held by a penalty; that of s, N, within the kernel of ρ, with s_KN = s_KK y for the rest K,
 * which turns N by −y. On K alone F is smooth; its derivative G has no components on N, where 1 − G − Q^Γ ≥ 0 is all that
 * is asked for.
 */
export class PptBoundaryNewton {
  readonly #point: PptIterate;
  readonly #normal: Float64Array;
  readonly #scale: Float64Array;
  readonly #q: Float64Array;
  readonly #residual: Float64Array;
  readonly #work: Float64Array;
  readonly #scratch: Float64Array;
  readonly #turned: Float64Array;
  readonly #values: Float64Array;

  constructor(point: PptIterate) {
    const { dim } = point;
    const size = dim * dim;
    const complex = (): Float64Array => new Float64Array(2 * size);
    this.#point = point;
    this.#normal = new Float64Array(size * size);
    [this.#scale, this.#q, this.#residual] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    [this.#work, this.#scratch, this.#turned] = [complex(), complex(), complex()];
    this.#values = new Float64Array(dim);
  }

  /**
   * Steps from the point as it is.
   *
   * @returns false, with matrices and multipliers as they were, when the gap does not reach the target
   */
  reach(target: number): boolean {
    const point = this.#point;
    const { s, t, dim } = point;
    const [count, face] = [t.kernelSize(), s.kernelSize()];
    if (count === 0 || count === dim || face === dim) return false;
    const state = [s, t].flatMap((x) => [x.matrix, x.dual, x.values, x.vectors, x.adjoint, x.dualInside]);
    const kept = state.map((x) => x.slice());
    const tau = (s.complementarity() + t.complementarity()) / (2 * dim);
    s.dual.fill(0);
    if (this.#iterate(target, count, face, tau)) return true;
    state.forEach((x, k) => x.set(kept[k]));
    point.differentiate();
    return false;
  }

  #iterate(target: number, atFirst: number, face: number, tau: number): boolean {
    const point = this.#point;
    const { dim, C, s, t } = point;
    let count = atFirst;
    let found = Infinity;
    for (let step = 0; step < MOST_STEPS; step++) {
      if (face > 0 && (step === 0 || overlap(dim, C, s.vectors, face) > ROUNDED)) {
        const kernel = withinKernelOf(dim, C, s.vectors, face);
        if (kernel === undefined || !s.compress(kernel)) break;
      }
      transposedOnSecond(point.dimA, point.dimB, s.matrix, t.matrix);
      const missing = t.decomposeOnBoundary(count, PENALTY);
      const more = t.vanishing();
      if (more > 0) t.decomposeOnBoundary((count += more), PENALTY);
      if (count === dim) break;
      point.differentiate(face);
      point.fillImages();
      this.#fitDual(count, face);
      // Mixing with δ1 restores positivity: F + ln tr grows by at most dδ, and G becomes smaller. What ρ has in the kernel of s
      // is then divided by δ, which rounding alone makes d²ε or so.
      point.evaluate(dim * missing + overlap(dim, C, s.vectors, face) / (dim * dim * Number.EPSILON));
      if (found !== Infinity) break;
      if (point.gap <= target) {
        const rest = roundingGap(dim);
        if (target > LOOSE || (target > rest && point.gap <= rest)) return true;
        // The gap is of second order in the distance: another step makes that as small as rounding allows, and is taken if its
        // gap is good enough as well.
        found = point.gap;
        point.gap = target;
      }
      t.doubleDual();
      // Where several states are closest F is flat: the barrier of the central path, vanishing fast, keeps the step bounded.
      s.setCentralDual(tau * FADING ** step);
      point.assemble((T) => {
        if (face > 0) this.#addTurning(T, face);
      });
      const turns = turningDirections(dim, C, s.adjoint, s.values, face);
      if (face > 0) this.#restrict(turns, face);
      if (!point.factorise()) break;
      this.#direction(turns, face);
      if (!(s.primalStep(face) > 1) || !s.moveMatrix(1, face)) break;
    }
    if (found === Infinity) return false;
    point.gap = Math.min(point.gap, found);
    return true;
  }

  /** Multiplier on the kernel of s^Γ that fits G + Q^Γ = 1 best, except on the kernel of s, next to the one there is. */
  #fitDual(count: number, face: number): void {
    const { dim, t, G, images, index } = this.#point;
    const n = dim * dim;
    const [normal, q, residual] = [this.#normal, this.#q, this.#residual];
    t.restrictDual(count);
    const free = new Uint8Array(n).fill(1);
    for (let i = 0; i < face; i++) {
      for (let j = 0; j < face; j++) free[index.re[i * dim + j]] = free[index.im[i * dim + j]] = 0;
    }
    const m = count * count;
    // Coordinates of the first rows and columns: the diagonal ones, and the first of the others.
    const at = Array.from({ length: m }, (_, a) => (a < count ? a : dim + a - count));
    for (let a = 0; a < m; a++) {
      for (let b = 0; b <= a; b++) {
        let sum = a === b ? RIDGE : 0;
        for (let k = 0; k < n; k++) sum += free[k] * images[k * n + at[a]] * images[k * n + at[b]];
        normal[a * m + b] = sum;
      }
    }
    if (!factorised(m, normal, this.#scale)) return;
    const step = new Float64Array(m);
    for (let round = 0; round < FITS; round++) {
      coordinatesOf(dim, G, residual);
      coordinatesOf(dim, t.dualInside, q);
      for (let k = 0; k < n; k++) {
        let sum = (k < dim ? 1 : 0) - residual[k];
        for (let a = 0; a < m; a++) sum -= images[k * n + at[a]] * q[at[a]];
        residual[k] = free[k] * sum;
      }
      for (let a = 0; a < m; a++) {
        step[a] = 0;
        for (let k = 0; k < n; k++) step[a] += images[k * n + at[a]] * residual[k];
      }
      solveFactorised(m, normal, this.#scale, step);
      for (let a = 0; a < m; a++) q[at[a]] += step[a];
      matrixOf(dim, q, t.dualInside);
    }
    positivePart(dim, t.dualInside, this.#values, this.#scratch, this.#turned);
    rotated(dim, t.vectors, this.#turned, t.adjoint, this.#work, t.dual);
    hermitise(dim, t.dual);
  }

  /**
   * Second derivatives where N turns, for X_KN = s_KK y and X_NN = y†s_KK y: of the Lagrangian tr r_NN y†s_KK y with r = 1 − G − Q^Γ,
   * and of F, which sees s from the turned K, −Re tr G s_KK yy†.
   */
  #addTurning(T: Float64Array, face: number): void {
    const { dim, dimA, dimB, s, t, G } = this.#point;
    const size = dim * dim;
    const cube = size * dim;
    transposedOnSecond(dimA, dimB, t.dual, this.#work);
    rotated(dim, s.adjoint, this.#work, s.vectors, this.#scratch, this.#turned);
    const q = this.#turned;
    for (let i = 0; i < dim; i++) {
      for (let k = 0; k < dim; k++) {
        for (let j = 0; j < dim; j++) {
          if (i >= face && j >= face && k >= face) continue;
          const at = (i * dim + k) * dim + j;
          const ji = j * dim + i;
          let re = 0;
          let im = 0;
          if (i < face && j < face && k >= face) {
            re = (2 * ((i === j ? 1 : 0) - q[ji])) / s.values[k];
            im = (-2 * q[size + ji]) / s.values[k];
          } else if (i >= face && j >= face) {
            const factor = -(1 / s.values[i] + 1 / s.values[j]);
            re = factor * G[ji];
            im = factor * G[size + ji];
          }
          T[at] = re;
          T[cube + at] = im;
        }
      }
    }
  }

  /** Newton matrix of the allowed changes, and 1 on all others. */
  #restrict(turns: readonly Float64Array[], face: number): void {
    const { dim, M } = this.#point;
    const n = dim * dim;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) M[j * n + i] = M[i * n + j];
    }
    for (let k = 0; k < n; k++) this.#project(M, k * n, 1, turns, face);
    for (let k = 0; k < n; k++) this.#project(M, k, n, turns, face);
    const unit = new Float64Array(n);
    for (let k = 0; k < n; k++) {
      unit.fill(0);
      unit[k] = 1;
      this.#project(unit, 0, 1, turns, face);
      for (let m = 0; m < n; m++) M[k * n + m] -= unit[m];
      M[k * (n + 1)] += 1;
    }
  }

  /** Projects coordinates, x_k at `start + k·stride`, on the allowed changes: X_NN = 0 and X_KN = s_KK y. */
  #project(x: Float64Array, start: number, stride: number, turns: readonly Float64Array[], face: number): void {
    const { dim, index } = this.#point;
    const { re, im } = index;
    const column = new Float64Array(2 * dim);
    for (let a = 0; a < face; a++) {
      for (let b = 0; b < face; b++) {
        x[start + re[a * dim + b] * stride] = 0;
        x[start + im[a * dim + b] * stride] = 0;
      }
      column.fill(0);
      for (const u of turns) {
        let p = 0;
        let q = 0;
        for (let i = face; i < dim; i++) {
          const v = x[start + re[i * dim + a] * stride];
          const w = x[start + im[i * dim + a] * stride];
          p += u[i] * v + u[dim + i] * w;
          q += u[i] * w - u[dim + i] * v;
        }
        for (let i = face; i < dim; i++) {
          column[i] += u[i] * p - u[dim + i] * q;
          column[dim + i] += u[i] * q + u[dim + i] * p;
        }
      }
      for (let i = face; i < dim; i++) {
        x[start + re[i * dim + a] * stride] = column[i];
        x[start + im[i * dim + a] * stride] = column[dim + i];
      }
    }
  }

  /** Newton step: what is left of G + Q^Γ = 1, and of the kernel of s^Γ. */
  #direction(turns: readonly Float64Array[], face: number): void {
    const point = this.#point;
    const { dim, t, right, images } = point;
    const n = dim * dim;
    point.startRight();
    t.boundaryMultiplier(PENALTY, this.#work);
    coordinatesOf(dim, this.#work, this.#q);
    for (let k = 0; k < n; k++) {
      for (let m = 0; m < n; m++) right[k] += images[k * n + m] * this.#q[m];
    }
    if (face > 0) this.#project(right, 0, 1, turns, face);
    point.solveTraceless(face);
  }
}
