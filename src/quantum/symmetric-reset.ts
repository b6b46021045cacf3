import { float64 } from '../float64/matrix.ts';
import { Float64Real } from '../float64/real.ts';
import { DimensionError, DomainError } from '../matrix/errors.ts';
import type { Arithmetic, Real } from '../matrix/interface.ts';
import { outward } from '../matrix/tolerances.ts';
import { type Complex, conjugated, difference, multiple, product, quotient, sum } from './complex.ts';
import { remembered, type SymmetricState } from './symmetric-state.ts';
import { requireNonnegative, requireNumber } from './verdict.ts';

/** Qubits with equal Ising couplings, dephasing and resets. */
export interface SymmetricResetParameters {
  /** N, at least 1. */
  readonly qubits: number;
  /** g of H = g Σ_{i<j} Z_i Z_j. */
  readonly coupling: Real | number;
  /** γ ≥ 0, at which the coherence of one qubit decays. */
  readonly dephasing: Real | number;
  /** r > 0, at which each qubit is replaced. */
  readonly reset: Real | number;
  /** Bloch vector (x, y, z) of the fresh qubits, of length at most 1; (1, 0, 0) for |+⟩, when omitted. */
  readonly bloch?: readonly (Real | number)[];
  /** Arithmetic of all numbers; float64 when omitted. */
  readonly arithmetic?: Arithmetic;
}

/**
 * Steady state of N qubits under H = g Σ_{i<j} Z_i Z_j, dephasing (γ/2)Σ(Z_i ρ Z_i − ρ) and resets r Σ(χ ⊗ tr_i ρ − ρ).
 *
 * The equations couple the elements with k = k₊ + k₋ coherent qubits to each other and to those with k − 1. In the form of
 * `SymmetricState` with q₀,₁ = (1 ± z)/2, S = n₀ − n₁ and M = k₊ − k₋ they are tridiagonal,
 *
 * [k(γ + r) + r(n₀q₁ + n₁q₀) + 2igMS] u[n₀] − r n₀q₁ u[n₀ − 1] − r n₁q₀ u[n₀ + 1]
 *   = r k₊χ₀₁(q₀ u₊[n₀ + 1] + q₁ u₊[n₀]) + r k₋χ₁₀(q₀ u₋[n₀ + 1] + q₁ u₋[n₀]),
 *
 * with u± of the sector that has one coherent qubit less, χ₀₁ = (x − iy)/2 and u = 1 for k = 0. Sectors are solved when they are
 * asked for: all take O(N³) operations, those of a pair O(N).
 *
 * @throws   {DimensionError} when the number of qubits is no positive integer
 * @throws   {DomainError} unless γ ≥ 0, r > 0 and the Bloch vector has length at most 1; without resets the steady state is not unique
 * @accuracy in float64 the bounds are rigorous: the rows are diagonally dominant by k(γ + r), which turns residuals into errors
 * @source   after HartmannDurBriegel2006, section III B
 * @example  symmetricElement(symmetricResetState({ qubits: 2, coupling: 5, dephasing: 1, reset: 20 }), 1, 1, 0).re.value // 0.2032
 */
export function symmetricResetState(options: SymmetricResetParameters): SymmetricState {
  const { qubits, arithmetic = float64 } = options;
  const model = checkedResetModel(options, arithmetic);
  const sector: SymmetricState['sector'] = remembered((plus, minus) => {
    const zeros = qubits - plus - minus + 1;
    if (plus < minus) return sector(minus, plus).map(conjugated);
    if (plus === 0) return Array.from({ length: zeros }, () => ({ re: arithmetic.real(1), im: arithmetic.real(0) }));
    const rows = rowsOf(model, plus, minus, sector);
    if (arithmetic.name !== 'float64') return solved(rows);
    return withBounds(rows, solvedInNumbers(rows), model.dephasing.plus(model.reset).times(plus + minus));
  });
  return { arithmetic, qubits, weights: model.weights, sector };
}

/** Checked parameters as numbers of one arithmetic. */
export interface SymmetricResetModel {
  readonly qubits: number;
  readonly coupling: Real;
  readonly dephasing: Real;
  readonly reset: Real;
  /** q₀ and q₁. */
  readonly weights: readonly [Real, Real];
  /** χ₀₁. */
  readonly coherence: Complex;
}

/** @throws {DimensionError} and {DomainError} as `symmetricResetState` */
export function checkedResetModel(
  { qubits, coupling, dephasing, reset, bloch = [1, 0, 0] }: SymmetricResetParameters,
  arithmetic: Arithmetic,
): SymmetricResetModel {
  if (!(Number.isSafeInteger(qubits) && qubits >= 1)) {
    throw new DimensionError({ argument: 'qubits', expected: 'be a positive integer', received: `it is ${qubits}` });
  }
  if (bloch.length !== 3) {
    throw new DimensionError({ argument: 'bloch', expected: 'have 3 components', received: `it has ${bloch.length}` });
  }
  requireNumber('coupling', coupling);
  requireNonnegative('dephasing', dephasing);
  requireNonnegative('reset', reset);
  for (let k = 0; k < 3; k++) requireNumber(COMPONENTS[k], bloch[k]);
  const number = (x: Real | number): Real => arithmetic.real(1).times(x);
  const [x, y, z] = bloch.map(number);
  const gamma = number(reset);
  if (gamma.sign() === 0) {
    throw new DomainError({
      argument: 'reset',
      expected: 'be positive',
      received: 'it is 0',
      advice: 'Without resets the populations are conserved, and the steady state is not unique.',
    });
  }
  const length = x.times(x).plus(y.times(y)).plus(z.times(z));
  if (length.minus(1).sign() === 1) {
    throw new DomainError({
      argument: 'bloch',
      expected: 'have length at most 1',
      received: `its length is ${Math.sqrt(length.value)}`,
    });
  }
  return {
    qubits,
    coupling: number(coupling),
    dephasing: number(dephasing),
    reset: gamma,
    weights: [z.plus(1).dividedBy(2), z.negated().plus(1).dividedBy(2)],
    coherence: { re: x.dividedBy(2), im: y.dividedBy(2).negated() },
  };
}

const COMPONENTS = ['bloch[0]', 'bloch[1]', 'bloch[2]'];

/** Row n₀ of a sector: diagonal u[n₀] − below u[n₀ − 1] − above u[n₀ + 1] = source. */
interface Row {
  readonly diagonal: Complex;
  readonly below: Real;
  readonly above: Real;
  readonly source: Complex;
}

function rowsOf(
  { qubits, coupling, dephasing, reset, weights, coherence }: SymmetricResetModel,
  plus: number,
  minus: number,
  sector: SymmetricState['sector'],
): readonly Row[] {
  const [q0, q1] = weights;
  const populations = qubits - plus - minus;
  const decay = dephasing.plus(reset).times(plus + minus);
  // what a reset makes of the sector with one coherent qubit less
  const fresh = (u: readonly Complex[], zeros: number, factor: Complex): Complex =>
    product(factor, sum(multiple(u[zeros + 1], q0), multiple(u[zeros], q1)));
  const fromPlus = sector(plus - 1, minus);
  const fromMinus = minus > 0 ? sector(plus, minus - 1) : undefined;
  const toPlus = multiple(multiple(coherence, plus), reset);
  const toMinus = multiple(multiple(conjugated(coherence), minus), reset);
  const [toOne, toZero] = [reset.times(q1), reset.times(q0)];
  return Array.from({ length: populations + 1 }, (_, zeros) => {
    const ones = populations - zeros;
    const below = toOne.times(zeros);
    const above = toZero.times(ones);
    const source = fresh(fromPlus, zeros, toPlus);
    return {
      diagonal: { re: decay.plus(below).plus(above), im: coupling.times(2 * (plus - minus) * (zeros - ones)) },
      below,
      above,
      source: fromMinus === undefined ? source : sum(source, fresh(fromMinus, zeros, toMinus)),
    };
  });
}

/** Solution of the rows by elimination from the top. */
function solved(rows: readonly Row[]): readonly Complex[] {
  const reduced: { readonly above: Complex; readonly source: Complex }[] = [];
  rows.forEach(({ diagonal, below, above, source }, k) => {
    const before = k === 0 ? undefined : reduced[k - 1];
    const pivot = before === undefined ? diagonal : difference(diagonal, multiple(before.above, below));
    const right = before === undefined ? source : sum(source, multiple(before.source, below));
    reduced.push({ above: quotient({ re: above, im: above.minus(above) }, pivot), source: quotient(right, pivot) });
  });
  const u: Complex[] = [];
  for (let k = rows.length - 1; k >= 0; k--) {
    const { above, source } = reduced[k];
    u[k] = k === rows.length - 1 ? source : sum(source, product(above, u[k + 1]));
  }
  return u;
}

/** The same in plain numbers, real and imaginary part in turn: the errors are bounded afterwards. */
function solvedInNumbers(rows: readonly Row[]): Float64Array {
  const count = rows.length;
  const u = new Float64Array(2 * count);
  const above = new Float64Array(2 * count);
  for (let k = 0; k < count; k++) {
    const row = rows[k];
    let [a, b] = [row.diagonal.re.value, row.diagonal.im.value];
    let [x, y] = [row.source.re.value, row.source.im.value];
    if (k > 0) {
      const below = row.below.value;
      a -= above[2 * k - 2] * below;
      b -= above[2 * k - 1] * below;
      x += u[2 * k - 2] * below;
      y += u[2 * k - 1] * below;
    }
    const norm = a * a + b * b;
    above[2 * k] = (row.above.value * a) / norm;
    above[2 * k + 1] = -(row.above.value * b) / norm;
    u[2 * k] = (x * a + y * b) / norm;
    u[2 * k + 1] = (y * a - x * b) / norm;
  }
  for (let k = count - 2; k >= 0; k--) {
    const [x, y] = [above[2 * k], above[2 * k + 1]];
    const [re, im] = [u[2 * k + 2], u[2 * k + 3]];
    u[2 * k] += x * re - y * im;
    u[2 * k + 1] += x * im + y * re;
  }
  return u;
}

/**
 * The values of a solution with bounds of their own: max |error| ≤ max |residual| / k(γ + r). Bounds that followed the elimination
 * would double from row to row.
 */
function withBounds(rows: readonly Row[], solution: Float64Array, dominance: Real): readonly Complex[] {
  const u = rows.map((_, k) => complexOf(solution[2 * k], solution[2 * k + 1], 0));
  let largest = 0;
  for (let k = 0; k < rows.length; k++) {
    const { diagonal, below, above, source } = rows[k];
    let residual = difference(source, product(diagonal, u[k]));
    if (k > 0) residual = sum(residual, multiple(u[k - 1], below));
    if (k < rows.length - 1) residual = sum(residual, multiple(u[k + 1], above));
    const { re, im } = residual;
    largest = Math.max(largest, Math.hypot(Math.abs(re.value) + re.bound, Math.abs(im.value) + im.bound));
  }
  const least = dominance.value - dominance.bound;
  const bound = least > 0 ? outward(outward(largest) / least) : Infinity;
  return u.map(({ re, im }) => complexOf(re.value, im.value, bound));
}

function complexOf(re: number, im: number, bound: number): Complex {
  return { re: new Float64Real(re, bound), im: new Float64Real(im, bound) };
}
