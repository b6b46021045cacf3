import { Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { taylorOfUnitary } from '../float64/kernels/taylor-of-unitary.ts';
import { Float64Real } from '../float64/real.ts';
import { DomainError, NonFiniteError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { innerProductError, outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Control } from './control.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian } from './verdict.ts';

/** Hamiltonian H(t) = H₀ + Σ u_k(t) V_k that depends smoothly on time. */
export interface DrivenHamiltonian {
  /** H₀, shape (d, d). */
  readonly constant: Matrix;
  /** Operators V_k, shape (d, d), with the functions of time that multiply them. */
  readonly driven: readonly DrivenTerm[];
}

/** Operator whose strength depends on time. */
export interface DrivenTerm {
  readonly operator: Matrix;
  readonly control: Control;
}

/**
 * Hamiltonian H(t) = H₀ + Σ u_k(t) V_k at one time, shape (d, d).
 *
 * @param drive  H₀ and the driven terms
 * @throws {DimensionError} when a shape does not fit
 * @example hamiltonianAt({ constant: pauliZ(), driven: [{ operator: pauliX(), control: polynomialControl([0, 2]) }] }, 1.5).realPart(0, 1) // 3
 */
export function hamiltonianAt({ constant, driven }: DrivenHamiltonian, t: number): Matrix {
  requireTimes({ t });
  requireOperator('constant', constant, [constant.rows]);
  return driven.reduce((sum, { operator, control }) => {
    requireOperator('operator', operator, [constant.rows]);
    return sum.plus(operator.scaled(control.coefficients(t, 1)[0]));
  }, constant);
}

/**
 * Evolution U(to, from) under a Hamiltonian that depends smoothly on time, dU/dt = −iH(t)U. Float64 only.
 *
 * A step sums U(t + h) = Σ U_n hⁿ, (n + 1)U_{n+1} = −iΣ_k H_k U_{n−k}. With ‖H‖ ≤ B on the complex disc of radius R about t, U
 * is at most e^{BR} there, so by Cauchy ‖U_n‖ ≤ e^{BR}/Rⁿ: what is left out is bounded, and less than a rounding. R is the
 * largest of a few radii with BR ≤ 8, and h ≤ R/4.
 *
 * @param drive  H₀ and the driven terms, Hermitian
 * @param from   start; later than `to` for the way back
 * @param to     end
 * @returns   U, shape (d, d)
 * @throws    {DimensionError} when a shape does not fit
 * @throws    {HermiticityError} when an operator is not Hermitian
 * @throws    {NonFiniteError} when a time is not finite, or a control has no bound near some time
 * @throws    {DomainError} when steps would have to be shorter than times are resolved
 * @accuracy  `error` bounds it: truncation and rounding of every step, carried along with the operator norms of H and added
 *            up; about √d · 10⁻¹⁵ for each unit of ∫‖H‖dt
 * @example   drivenEvolution({ constant: zeroMatrix(2), driven: [{ operator: pauliX(), control: polynomialControl([0, 1]) }] }, 0, 1).realPart(0, 0) // 0.8776
 */
export function drivenEvolution(drive: DrivenHamiltonian, from: number, to: number): Matrix {
  requireTimes({ from, to });
  const terms = termsOf(drive);
  const { rows } = drive.constant;
  if (to < from) return evolved(terms, rows, to, from).adjoint();
  return evolved(terms, rows, from, to);
}

/** An operator with a bound of its operator norm, and its strength; H₀ has none. */
interface Term {
  readonly operator: Float64Matrix;
  readonly norm: number;
  readonly control: Control | undefined;
}

/** BR, and e to its power is what U may grow to on the disc. */
const LARGEST_ACTION = 8;
/** h/R. */
const LARGEST_SHARE = 1 / 4;

function evolved(terms: readonly Term[], dim: number, from: number, to: number): Matrix {
  let unitary = complexIdentity(dim);
  let radius = (to - from) / LARGEST_SHARE;
  for (let t = from; t < to;) {
    radius = radiusAt(terms, t, radius);
    const reached = t + radius * LARGEST_SHARE;
    const next = reached < to ? reached : to;
    if (next === t) {
      throw new DomainError({
        argument: 'drive',
        expected: 'be weak enough for steps of finite length',
        received: `at time ${t} a step would have to be shorter than times are resolved`,
      });
    }
    unitary = productOfUnitaries(stepOf(terms, dim, t, next - t, radius), unitary);
    t = next;
    radius *= 2;
  }
  return unitary;
}

/** Largest of R, R/2, R/4, … with BR ≤ 8. */
function radiusAt(terms: readonly Term[], t: number, start: number): number {
  for (let radius = start; radius > 0; radius /= 2) {
    const bound = boundOf(terms, t, radius);
    if (Number.isNaN(bound)) {
      throw new NonFiniteError({
        argument: 'drive',
        expected: 'have controls with finite bounds',
        received: `there is none at time ${t}`,
      });
    }
    if (bound * radius <= LARGEST_ACTION) return radius;
  }
  throw new NonFiniteError({
    argument: 'drive',
    expected: 'have controls with finite bounds',
    received: `there is none at time ${t}, however small the disc`,
  });
}

/** B: bound of ‖H‖ on a disc. */
function boundOf(terms: readonly Term[], t: number, radius: number): number {
  return terms.reduce(
    (sum, { norm, control }) => outward(sum + norm * (control === undefined ? 1 : control.boundOnDisc(t, radius))),
    0,
  );
}

/**
 * Evolution from t to t + h with a bound of its error in the Frobenius norm; coefficients are those of powers of s/h.
 *
 * What a step of the recurrence rounds is a sum of inner products, of 2Jd and n + 1 terms one in the other; what it is given
 * wrong it passes on, times the operator norms of the hᵏ⁺¹H_k.
 */
function stepOf(terms: readonly Term[], dim: number, t: number, h: number, radius: number): Float64Matrix {
  const bound = boundOf(terms, t, radius);
  const ratio = h / radius;
  const left = (order: number): number => (Math.exp(bound * radius) * ratio ** (order + 1)) / (1 - ratio);
  let order = 1;
  while (left(order) > UNIT_ROUNDOFF) order++;
  const strengths = terms.map(({ control }) => strengthsOf(control, t, h, order));
  const values = strengths.map((own) => Float64Array.from(own, ({ value }) => value));
  const { sum, norms, added } = taylorOfUnitary(dim, sideBySide(terms, dim), values);
  // ‖hᵏ⁺¹H_k‖ in the operator norm and in that in which roundings are counted, and what is not known of it.
  const sizes = new Float64Array(order);
  const rounded = new Float64Array(order);
  const unknown = new Float64Array(order);
  for (const [j, { norm, operator }] of terms.entries()) {
    for (let k = 0; k < order; k++) {
      const { value, bound: inexact } = strengths[j][k];
      sizes[k] += norm * (Math.abs(value) + inexact);
      rounded[k] += operator.norm * Math.abs(value);
      unknown[k] += operator.error * Math.abs(value) + (operator.norm + operator.error) * inexact;
    }
  }
  const errors = new Float64Array(order + 1);
  let total = UNIT_ROUNDOFF * added + Math.sqrt(dim) * (left(order) + 2 * UNIT_ROUNDOFF * bound * h);
  for (let n = 0; n < order; n++) {
    const rounding = innerProductError(terms.length * dim + n);
    let error = 0;
    for (let k = 0; k <= n; k++) {
      error += errors[n - k] * sizes[k] + norms[n - k] * (rounding * rounded[k] + unknown[k]);
    }
    errors[n + 1] = outward(error / (n + 1));
    total += errors[n + 1];
  }
  return new Float64Matrix(dim, dim, false, sum, outward(total));
}

/** Operators in one row of blocks, real parts before imaginary ones. */
function sideBySide(terms: readonly Term[], dim: number): Float64Array {
  const width = terms.length * dim;
  const row = new Float64Array(2 * dim * width);
  for (const [j, { operator }] of terms.entries()) {
    for (let p = 0; p < dim * dim; p++) {
      const to = Math.floor(p / dim) * width + j * dim + (p % dim);
      row[to] = operator.data[p];
      if (!operator.isReal) row[dim * width + to] = operator.data[dim * dim + p];
    }
  }
  return row;
}

/** hᵏ⁺¹ times the k-th coefficient of a control. */
function strengthsOf(control: Control | undefined, t: number, h: number, count: number): readonly Float64Real[] {
  const coefficients = control?.coefficients(t, count) ?? [new Float64Real(1)];
  let power = new Float64Real(1);
  return Array.from({ length: count }, (_, k) => {
    power = power.times(h);
    return power.times(coefficients[k] ?? 0);
  });
}

/** Product of two approximations of unitary matrices: ‖ÃB̃ − AB‖ ≤ ‖Ã − A‖‖B̃‖ + ‖B̃ − B‖. */
function productOfUnitaries(later: Float64Matrix, earlier: Float64Matrix): Float64Matrix {
  const product = unsafeExact(later).times(unsafeExact(earlier));
  return withError(product, outward(product.error + later.error * (1 + earlier.error) + earlier.error));
}

function complexIdentity(dim: number): Float64Matrix {
  const data = new Float64Array(2 * dim * dim);
  for (let k = 0; k < dim; k++) data[k * (dim + 1)] = 1;
  return new Float64Matrix(dim, dim, false, data);
}

function withError({ rows, cols, isReal, data }: Float64Matrix, error: number): Float64Matrix {
  return new Float64Matrix(rows, cols, isReal, data, error);
}

/** The same entries, taken for the matrix itself; what that leaves out is counted apart. */
function unsafeExact(matrix: Float64Matrix): Float64Matrix {
  return withError(matrix, 0);
}

function termsOf({ constant, driven }: DrivenHamiltonian): readonly Term[] {
  const all = [{ operator: constant, control: undefined }, ...driven];
  return all.map(({ operator, control }, k) => {
    const argument = k === 0 ? 'constant' : 'operator';
    requireOperator(argument, operator, [constant.rows]);
    requireHermitian(argument, operator);
    const own = float64Matrix(operator);
    return { operator: own, norm: operatorNormBound(own), control };
  });
}

/** Bound of the operator norm of a Hermitian matrix: the largest sum of moduli in a row, or the Frobenius norm. */
function operatorNormBound(matrix: Float64Matrix): number {
  const { rows, isReal, data } = matrix;
  const size = rows * rows;
  let largest = 0;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let p = row * rows; p < (row + 1) * rows; p++)
      sum += isReal ? Math.abs(data[p]) : Math.hypot(data[p], data[size + p]);
    largest = Math.max(largest, sum);
  }
  return outward(Math.min(largest, matrix.norm) + matrix.error);
}

function requireTimes(times: Readonly<Record<string, number>>): void {
  for (const [argument, t] of Object.entries(times)) {
    if (!Number.isFinite(t)) {
      throw new NonFiniteError({ argument, expected: 'be a finite time', received: `it is ${t}` });
    }
  }
}
