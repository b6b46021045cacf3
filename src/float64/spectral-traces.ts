import { DimensionError, PositivityError } from '../matrix/errors.ts';
import type { SupportVerdict } from '../matrix/interface.ts';
import { innerProductError, isSafeSquare, outward, positivityTolerance, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { MatrixContent } from './content.ts';
import type { Entries } from './entries.ts';
import { exactNullSpace, exactWeight } from './exact-null-space.ts';
import { adjointTimes } from './kernels/hermitian-products.ts';
import { multiplyComplex } from './kernels/product.ts';
import { Scratch } from './kernels/scratch.ts';
import { containsRange } from './range-containment.ts';
import { finite, Float64Real } from './real.ts';
import type { Spectrum } from './spectrum.ts';

/**
 * Entropy −Σ λ ln λ of a positive semidefinite matrix, with 0 ln 0 = 0.
 *
 * @throws    {PositivityError} when an eigenvalue is negative beyond its error
 * @accuracy  δ(Σ (1 + |ln λ|)²)^½ over the eigenvalues above 2δ, their distance to the true ones being at most δ in the
 *            Euclidean norm (Hoffman and Wielandt), plus y(1 + |ln y|), y = λ + δ, for each one below that is not known to be 0
 */
export function entropyOf(spectrum: Spectrum): Float64Real {
  const { dim, values, error } = spectrum;
  requirePositive(spectrum);
  const { from, to } = spectrum.zeros;
  let value = 0;
  let magnitude = 0;
  let squares = 0;
  let nearZero = 0;
  for (let i = 0; i < dim; i++) {
    if (i >= from && i < to) continue;
    const x = values[i];
    const log = x > 0 ? Math.log(x) : 0;
    const term = -x * log;
    value += term;
    magnitude += Math.abs(term);
    if (x <= 2 * error) {
      // −x ln x rises up to 1/e: the truth and the value both lie between 0 and its value at x + δ, or are 0.
      const reach = Math.max(x, 0) + error;
      if (reach > 0) nearZero += reach * (1 + Math.abs(Math.log(reach)));
    } else {
      // |ln| changes by at most δ/(x − δ) within δ of x.
      const slope = 1 + Math.abs(log) + error / (x - error);
      squares += slope * slope;
    }
  }
  if (magnitude === 0 && error === 0) return new Float64Real(0);
  return finite(value, outward(error * Math.sqrt(squares) + nearZero + (dim + 3) * UNIT_ROUNDOFF * magnitude));
}

/**
 * Trace Re tr(W ln A) = Σ_i W_ii ln λ_i in the eigenbasis of A.
 *
 * Where A is singular, the value is that of the support if W vanishes on the kernel, and ∓Infinity with bound 0 if it
 * certainly does not; where rounding hides which of the two it is, the bound is Infinity.
 *
 * @accuracy  With A = VΛV† + E, ‖E‖ ≤ δ, the first order is tr(E · Dln[Λ](W)), whose norm needs the divided differences
 *            ln[λ_i, λ_j] ≤ 1/min(λ_i, λ_j): small eigenvalues cost digits in proportion to 1/λ, not to ln 1/λ. With
 *            θ = δ/λ_min < ½ and Q = Σ|W_ij| ln[λ_i, λ_j] the rest is at most δθQ/(1 − θ)³, because ∫‖RWR‖dx over the
 *            resolvents R of A grows by at most (1 − θ)⁻² on the way from VΛV† to A and f″ ≤ 2δ²/(λ_min(1 − θ)) times it.
 *            The error of W meets ln A with its error, δ/(λ_min − δ) at most; on a support δ(1 + Σ|ln λ|)/(λ_min − δ)
 */
export function logTraceOf(spectrum: Spectrum, weight: MatrixContent): Float64Real {
  requireSameShape(spectrum, weight);
  const { dim, vectors, values, error } = spectrum;
  requirePositive(spectrum);
  const w = weightInEigenbasis(dim, vectors, hermitianPart(dim, weight));
  const first = firstPositive(spectrum);
  const kernelPart = first === 0 ? undefined : kernelWeight(spectrum, weight, w, first);
  if (kernelPart?.verdict === 'outside') return new Float64Real(kernelPart.trace * -Infinity, 0);
  const trace = traceOfLogarithms(dim, values, error, first, w, weight.norm, weight.error);
  if (kernelPart === undefined || (kernelPart.verdict === 'inside' && kernelPart.isResolved)) return trace;
  return new Float64Real(kernelPart.isVisible ? kernelPart.trace * -Infinity : trace.value, Infinity);
}

/**
 * Σ_i W_ii ln λ_i over the eigenvalues from `first` on, which exceed twice their error, with the bound that `logTraceOf` describes.
 *
 * @param w  lower triangle of W in the eigenbasis, split complex (d, d), for a weight with the given norm and error
 */
export function traceOfLogarithms(
  dim: number,
  values: Float64Array,
  error: number,
  first: number,
  w: Float64Array,
  weightNorm: number,
  weightError: number,
): Float64Real {
  const logs = logarithms(dim, values, first);
  let value = 0;
  let magnitude = 0;
  let absoluteLogs = 0;
  let squaredLogs = 0;
  let squares = 0;
  let absolutes = 0;
  for (let i = first; i < dim; i++) {
    const diagonal = w[i * (dim + 1)];
    value += diagonal * logs[i];
    magnitude += Math.abs(diagonal * logs[i]);
    absoluteLogs += Math.abs(logs[i]);
    squaredLogs += logs[i] * logs[i];
    const own = Math.abs(diagonal) / (values[i] - error);
    squares += own * own;
    absolutes += own;
    for (let j = 0; j < i; j++) {
      const re = w[i * dim + j];
      const im = w[(dim + i) * dim + j];
      const quotient =
        j < first ? Math.abs(logs[i]) / (values[i] - error) : dividedDifference(values, logs, j, i, error);
      const change = Math.sqrt(re * re + im * im) * quotient;
      squares += 2 * change * change;
      absolutes += 2 * change;
    }
  }
  const theta = first === dim ? 0 : error / values[first];
  const rest = 1 - theta;
  // Where squares underflow the sum bounds their root as well.
  const root = isSafeSquare(squares) ? Math.sqrt(squares) : absolutes;
  const perturbation = error * (root + (theta / (rest * rest * rest)) * absolutes);
  const rounding = entryError(dim, weightNorm) * absoluteLogs + (dim + 3) * UNIT_ROUNDOFF * magnitude;
  const steepest = first === dim ? 0 : (first === 0 ? 1 : 1 + absoluteLogs) / (values[first] - error);
  const reach = Math.sqrt(squaredLogs) + error * steepest;
  return finite(value, outward(perturbation + rounding + weightError * reach));
}

/**
 * Does the support of B lie in that of A?
 *
 * Inside when A certainly has full rank; otherwise the kernel of A has to be known exactly, which it is when the entries of
 * A carry no error, or when its range is known. Then B is outside if it has weight on the kernel above rounding, or exactly,
 * and inside if it vanishes there exactly: by its entries, or because its range lies in that of A.
 */
export function supportVerdict(spectrum: Spectrum, other: MatrixContent): SupportVerdict {
  requireSameShape(spectrum, other);
  requirePositive(spectrum);
  const first = firstPositive(spectrum);
  if (first === 0) return 'inside';
  const w = weightInEigenbasis(spectrum.dim, spectrum.vectors, hermitianPart(spectrum.dim, other));
  return kernelWeight(spectrum, other, w, first).verdict;
}

interface KernelWeight {
  readonly verdict: SupportVerdict;
  /** Sum of W_ii over the eigenvectors in doubt, or its exact sign. */
  readonly trace: number;
  /** Does that sum exceed its error, whether or not those eigenvalues are zero? */
  readonly isVisible: boolean;
  /** Are the eigenvalues in doubt exactly those that are zero? */
  readonly isResolved: boolean;
}

/** Weight of W on the eigenvectors 0 … count − 1, whose eigenvalues cannot be told from zero by their size. */
function kernelWeight(spectrum: Spectrum, weight: MatrixContent, w: Float64Array, count: number): KernelWeight {
  const { dim, values, error, matrix } = spectrum;
  let trace = 0;
  for (let i = 0; i < count; i++) trace += w[i * (dim + 1)];
  const rounding = count * (entryError(dim, weight.norm) + weight.error);
  const isVisible = Math.abs(trace) > rounding;
  const kernel = exactNullSpace(matrix);
  if (kernel?.length === 0) return { verdict: 'inside', trace, isVisible, isResolved: false };
  const isResolved = spectrum.zeros.to === count;
  if (kernel !== undefined && weight.error === 0) {
    const { vanishes, sign } = exactWeight(kernel, weight);
    const verdict = vanishes ? 'inside' : sign === 0 ? 'undecided' : 'outside';
    return { verdict, trace: sign, isVisible: !vanishes, isResolved };
  }
  // Davis and Kahan: the projector on the kernel is within √2 δ/gap of the computed one.
  const rotation = count === dim ? 0 : (Math.SQRT2 * error * weight.norm) / (values[count] - error);
  if (isResolved && Math.abs(trace) > rounding + rotation) return { verdict: 'outside', trace, isVisible, isResolved };
  const verdict = isResolved && liesInRange(weight, matrix) ? 'inside' : 'undecided';
  return { verdict, trace, isVisible, isResolved };
}

/** Does W = PW certainly hold, P the projector on the range of A, whose known range is attained? */
function liesInRange(weight: MatrixContent, matrix: MatrixContent): boolean {
  const [inner, outer] = [weight.ranges?.range, matrix.ranges?.range];
  return inner !== undefined && outer !== undefined && containsRange(outer, inner);
}

/** Index of the first eigenvalue above twice its error. */
function firstPositive({ dim, values, error }: Spectrum): number {
  let first = 0;
  while (first < dim && values[first] <= 2 * error) first++;
  return first;
}

/** (ln λ_j − ln λ_i)/(λ_j − λ_i) for λ_i ≤ λ_j; its upper bound 1/λ_i where the quotient would lose digits. */
function dividedDifference(
  values: Float64Array,
  logs: Float64Array,
  lower: number,
  upper: number,
  error: number,
): number {
  const gap = values[upper] - values[lower];
  return gap > values[lower] ? (logs[upper] - logs[lower]) / gap : 1 / (values[lower] - error);
}

/**
 * Error of a diagonal entry v†Wv: two inner products, each within innerProductError(d)·‖W‖ for a unit vector v. The
 * departure of the computed eigenvectors from orthonormality, a few ε, is inside the slack of that bound.
 */
function entryError(dim: number, norm: number): number {
  return 2 * innerProductError(dim) * norm;
}

// Room of the functions below, whose results are valid until the next call.
const [logRoom, columnRoom, weightRoom, entryRoom] = Array.from({ length: 4 }, () => new Scratch());

/** ln λ_i from `first` on. */
function logarithms(dim: number, values: Float64Array, first: number): Float64Array {
  const logs = logRoom.room(dim);
  for (let i = first; i < dim; i++) logs[i] = Math.log(values[i]);
  return logs;
}

/** Lower triangle of V†WV for a Hermitian W, split complex (d, d) like both. */
export function weightInEigenbasis(dim: number, vectors: Float64Array, hermitian: Float64Array): Float64Array {
  if (isIdentity(dim, vectors)) return hermitian;
  const columns = columnRoom.room(2 * dim * dim);
  const entries = entryRoom.room(2 * dim * dim);
  multiplyComplex(dim, dim, dim, hermitian, 0, vectors, 0, columns, 0);
  adjointTimes(dim, vectors, columns, entries);
  return entries;
}

/** Are the eigenvectors those of the basis, as for a multiple of 1? Others are told by the first entries. */
function isIdentity(dim: number, V: Float64Array): boolean {
  const size = dim * dim;
  for (let i = 0, k = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++, k++) if (V[k] !== (i === j ? 1 : 0) || V[size + k] !== 0) return false;
  }
  return true;
}

/** (W + W†)/2, which is all that a trace against a Hermitian matrix sees: split complex. */
function hermitianPart(dim: number, { data, isReal }: Entries): Float64Array {
  const size = dim * dim;
  const target = weightRoom.room(2 * size);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const lower = i * dim + j;
      const upper = j * dim + i;
      target[lower] = target[upper] = (data[lower] + data[upper]) / 2;
      const y = isReal ? 0 : (data[size + lower] - data[size + upper]) / 2;
      target[size + lower] = y;
      target[size + upper] = -y;
    }
  }
  return target;
}

function requireSameShape({ dim }: Spectrum, weight: MatrixContent): void {
  if (weight.rows === dim && weight.cols === dim) return;
  throw new DimensionError({
    argument: 'weight',
    expected: `have shape (${dim}, ${dim})`,
    received: `it has shape (${weight.rows}, ${weight.cols})`,
  });
}

/** @throws {PositivityError} when an eigenvalue is negative beyond its error */
export function requirePositive({ matrix, dim, values }: Spectrum): void {
  if (values[0] >= 0) return;
  const tolerance = positivityTolerance(dim, matrix.norm, matrix.error);
  if (values[0] >= -tolerance) return;
  throw new PositivityError({
    argument: 'matrix',
    expected: 'be positive semidefinite',
    received: `its smallest eigenvalue is ${values[0].toPrecision(3)} (tolerance ${tolerance.toPrecision(2)})`,
  });
}
