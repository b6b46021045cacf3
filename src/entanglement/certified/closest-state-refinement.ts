import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { numberFromRational } from '../../exact/integers/rational.ts';
import { hermitianEigen } from '../../float64/kernels/hermitian-eigen.ts';
import { factorised, solveFactorised } from '../../float64/kernels/scaled-cholesky.ts';
import type { Float64Matrix } from '../../float64/matrix.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { boundaryMultiplier, tooFar } from './boundary-multiplier.ts';
import { float64Copy } from '../../quantum/rational-matrix.ts';
import { normalisedWeights, transposed } from './ppt-witness.ts';
import { enclosedGradient } from './enclosed-gradient.ts';
import { coordinatesOf, HermitianIndex, matrixOf } from '../ppt/hermitian-coordinates.ts';
import { addCongruence, addTripleForm, logarithmForm } from '../ppt/newton-system.ts';
import {
  atPlaces,
  diagonalMatrix,
  nearbyUnitary,
  rationalUnitary,
  rounded,
  type RationalSpectrum,
} from './rational-unitary.ts';
import { multiplyComplex } from '../../float64/kernels/product.ts';
import { adjointOf, hermitise, rotated, transposedOnSecond } from '../../float64/kernels/split-complex.ts';
import { TransposedBasis } from '../ppt/transposed-basis.ts';

/**
 * Most Newton steps, and the length of one that leaves nothing to be gained: each leaves a thousandth of the error or less, a
 * tenth where ρ has eigenvalues next to 10⁻¹⁰.
 */
const MOST_STEPS = 24;
const LAST_STEP = 2 ** -96;

/** Binary places of a refined state, and those with which it is computed. */
const PLACES = 112;
const WORKING_PLACES = 160;

/** What stands for the vanishing eigenvalues of s^Γ in the Newton matrix: its inverse is the penalty for leaving the boundary. */
const PENALTY = 2 ** -30;
const PENALTY_SHARE = 2 ** -12;

/**
 * State much nearer to the closest PPT state of ρ than the float64 one it starts from: iterative refinement, that is Newton steps
 * towards G + Q^Γ = 1 on the boundary whose residual is computed in rational arithmetic and whose matrix in floating point.
 *
 * It proves nothing and need not come near: how near the result is has to be bounded afterwards.
 *
 * @param start  weights that are 0 stay so: the first eigenvectors, those of the kernel, are kept
 * @throws {ArithmeticError} as `boundaryMultiplier`, at any point on the way
 */
export function refinedClosestState(rho: ExactMatrix, dims: Dims, start: RationalSpectrum): RationalSpectrum {
  let point = start;
  for (let count = 0; count < MOST_STEPS; count++) {
    const { next, length } = refinedOnce(rho, dims, point);
    // A start that is too far away is better left as it is.
    if (next.weights.some(({ numerator }, k) => numerator <= 0n && start.weights[k].numerator > 0n)) break;
    point = next;
    if (length < LAST_STEP) break;
  }
  return { basis: nearbyUnitary(point.basis, PLACES), weights: point.weights };
}

/** U(3 − U†U)/2, which squares the distance to the next unitary. */
function orthonormalised(U: ExactMatrix): ExactMatrix {
  const three = exact.identity(U.rows).scaled(3);
  return rounded(U.times(three.minus(U.adjoint().times(U))).scaled(exact.real(1, 2)), WORKING_PLACES);
}

/** Nothing here has to be exact, so everything is rounded; U is unitary to the working places only. */
function refinedOnce(
  rho: ExactMatrix,
  dims: Dims,
  { basis, weights }: RationalSpectrum,
): { readonly next: RationalSpectrum; readonly length: number } {
  const dim = rho.rows;
  const U = orthonormalised(orthonormalised(basis));
  const outside = (A: ExactMatrix): ExactMatrix => rounded(U.times(A).times(U.adjoint()), WORKING_PLACES);
  const inside = (A: ExactMatrix): ExactMatrix => rounded(U.adjoint().times(A).times(U), WORKING_PLACES);
  const s = outside(diagonalMatrix(weights));
  const face = weights.filter(({ numerator }) => numerator === 0n).length;
  const R = inside(rho);
  const { middle } = enclosedGradient(R, weights);
  const { count, projector, dual } = boundaryMultiplier(s, outside(middle), dims, { basis: U, weights });
  const Pi = rounded(projector, WORKING_PLACES);
  const step = newtonStep(dims, {
    count,
    face,
    values: Float64Array.from(weights, (w) => numberFromRational(w).value),
    vectors: float64Copy(U),
    s: float64Copy(s),
    rho: float64Copy(R),
    dual: float64Copy(dual),
    missing: float64Copy(Pi.times(transposed(s, dims)).times(Pi)),
    residual: float64Copy(
      exact
        .identity(dim)
        .minus(middle)
        .minus(inside(transposed(dual, dims))),
    ),
  });
  const size = dim * dim;
  const change = exact.matrix(dim, dim, step.subarray(0, size), step.subarray(size));
  const next = rediagonalised(U, diagonalMatrix(weights).plus(change));
  return { next, length: Math.hypot(...step) };
}

interface NewtonData {
  /** Number of eigenvalues of s^Γ that vanish. */
  readonly count: number;
  /** Number of eigenvalues of s that are 0, the first ones, whose eigenvectors are kept. */
  readonly face: number;
  /** Eigenvalues and eigenvectors of s, and s itself. */
  readonly values: Float64Array;
  readonly vectors: Float64Matrix;
  readonly s: Float64Matrix;
  /** ρ in that basis, the multiplier Q in the standard one, 1 − G − Q^Γ in that of s. */
  readonly rho: Float64Matrix;
  readonly dual: Float64Matrix;
  /** Πs^ΓΠ, which is to be removed, in the standard basis. */
  readonly missing: Float64Matrix;
  readonly residual: Float64Matrix;
}

/**
 * Traceless step of s in its eigenbasis that takes the residual away to first order and keeps the kernel block of s^Γ.
 *
 * @throws {ArithmeticError} when the Newton matrix is singular
 */
function newtonStep([dimA, dimB]: Dims, data: NewtonData): Float64Array {
  const { count, face, values, vectors, s, rho, dual, missing, residual } = data;
  const dim = dimA * dimB;
  const n = dim * dim;
  const complex = (): Float64Array => new Float64Array(2 * n);
  const [turned, V, W, adjoint, work, inside] = [complex(), complex(), complex(), complex(), complex(), complex()];
  V.set(vectors.data);
  transposedOnSecond(dimA, dimB, s.data, turned);
  const levels = new Float64Array(dim);
  hermitianEigen(dim, turned, 0, levels, 0, W, 0);
  const penalty = Math.min(PENALTY, PENALTY_SHARE * levels[count]);
  levels.fill(penalty, 0, count);
  adjointOf(dim, W, adjoint);
  rotated(dim, adjoint, dual.data, W, work, inside);
  // The Lagrangian has the terms tr X s⁻¹ X P and tr X^Γ (s^Γ)⁻¹ X^Γ Q with twice the multiplier on the boundary.
  for (let k = 0; k < 2 * n; k++) inside[k] *= 2;
  const images = new Float64Array(n * n);
  new TransposedBasis(dimA, dimB).fill(V, W, adjoint, images);
  const index = new HermitianIndex(dim);
  const form = new Float64Array(2 * n * dim);
  const M = new Float64Array(n * n);
  // What stands for 0 does not matter: nothing changes there.
  logarithmForm(dim, values.fill(1, 0, face), rho.data, complex(), form);
  addTripleForm(index, form, M);
  logarithmForm(dim, levels, undefined, inside, form);
  addCongruence(index, form, images, new Float64Array(n * n), M);
  const [scale, right, trace, q] = [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  coordinatesOf(dim, residual.data, right);
  // The penalty for X^Γ + Πs^ΓΠ on the kernel of s^Γ.
  rotated(dim, adjoint, missing.data, W, work, turned);
  multiplyComplex(dim, dim, dim, turned, 0, inside, 0, work, 0);
  hermitise(dim, work);
  coordinatesOf(dim, work, q);
  for (let k = 0; k < n; k++) {
    right[k] = -right[k];
    for (let m = 0; m < n; m++) right[k] -= (images[k * n + m] * q[m]) / penalty;
  }
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < face; j++) {
      for (const k of [index.re[i * dim + j], index.im[i * dim + j]]) {
        for (let m = 0; m < n; m++) M[k * n + m] = M[m * n + k] = 0;
        M[k * (n + 1)] = 1;
        right[k] = 0;
      }
    }
  }
  if (!factorised(n, M, scale)) throw tooFar('the Newton matrix is singular');
  trace.fill(1, face, dim);
  solveFactorised(n, M, scale, right);
  solveFactorised(n, M, scale, trace);
  let [moved, unit] = [0, 0];
  for (let i = face; i < dim; i++) {
    moved += right[i];
    unit += trace[i];
  }
  for (let k = 0; k < n; k++) right[k] -= (moved / unit) * trace[k];
  const step = complex();
  matrixOf(dim, right, step);
  return step;
}

/** Spectrum of U E U†, E being nearly diagonal: eigenvectors to first order in what is off the diagonal, clusters first. */
function rediagonalised(U: ExactMatrix, E: ExactMatrix): RationalSpectrum {
  const rotation = clusterRotation(E);
  const A = generatorOfRotation(rotation.adjoint().times(E).times(rotation));
  const second = A.times(A).scaled(exact.real(1, 2));
  const turn = rounded(rotation.times(exact.identity(E.rows).plus(A).plus(second)), WORKING_PLACES);
  const levels = turn.adjoint().times(E).times(turn);
  const weights = Array.from({ length: E.rows }, (_, k) => atPlaces(levels.entry(k, k).a, PLACES));
  return { basis: U.times(turn), weights: normalisedWeights(weights) };
}

/** Eigenvalues nearer than this share of their size are a cluster, inside which first order does not do. */
const CLUSTER = 2 ** -16;

/** Unitary that diagonalises E inside each cluster of neighbouring diagonal entries, up to floating point. */
function clusterRotation(E: ExactMatrix): ExactMatrix {
  const dim = E.rows;
  const size = dim * dim;
  const level = (k: number): number => E.realPart(k, k).value;
  const order = Array.from({ length: dim }, (_, k) => k).toSorted((i, j) => level(i) - level(j));
  const group = new Int32Array(dim);
  order.forEach((k, at) => {
    const before = order[at - 1];
    if (at > 0) group[k] = level(k) - level(before) > CLUSTER * level(k) ? group[before] + 1 : group[before];
  });
  if (new Set(group).size === dim) return exact.identity(dim);
  const vectors = new Float64Array(2 * size);
  for (const own of new Set(group)) {
    const members = order.filter((k) => group[k] === own);
    const count = members.length;
    const A = new Float64Array(2 * count * count);
    const base = E.realPart(members[0], members[0]);
    members.forEach((i, a) =>
      members.forEach((j, b) => {
        A[a * count + b] = (i === j ? E.realPart(i, i).minus(base) : E.realPart(i, j)).value;
        A[count * count + a * count + b] = E.imaginaryPart(i, j).value;
      }),
    );
    const values = new Float64Array(count);
    const V = new Float64Array(2 * count * count);
    hermitianEigen(count, A, 0, values, 0, V, 0);
    members.forEach((i, a) =>
      members.forEach((j, b) => {
        vectors[i * dim + j] = V[a * count + b];
        vectors[size + i * dim + j] = V[count * count + a * count + b];
      }),
    );
  }
  return rationalUnitary(dim, vectors);
}

/** Antihermitian A with (1 + A)†E(1 + A) diagonal to first order: A_ij = E_ij/(E_jj − E_ii), where that is small. */
function generatorOfRotation(E: ExactMatrix): ExactMatrix {
  const dim = E.rows;
  const [re, im] = [new Float64Array(dim * dim), new Float64Array(dim * dim)];
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < i; j++) {
      const gap = E.realPart(j, j).minus(E.realPart(i, i)).value;
      const [x, y] = [E.realPart(i, j).value, E.imaginaryPart(i, j).value];
      if (!(Math.hypot(x, y) < Math.abs(gap) / 4)) continue;
      re[i * dim + j] = x / gap;
      im[i * dim + j] = y / gap;
      re[j * dim + i] = -x / gap;
      im[j * dim + i] = y / gap;
    }
  }
  return exact.matrix(dim, dim, re, im);
}
