import { float64 } from '../float64/matrix.ts';
import { DimensionError, TraceError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { traceTolerance } from '../matrix/tolerances.ts';
import type { LinearMap } from './maps.ts';
import { identity } from './operators.ts';
import { requireOperator } from './subsystems.ts';
import { exceeds, isNonnegative, measured, requireNonnegative } from './verdict.ts';

/** One term w A X A† of a completely positive map. */
export interface KrausTerm {
  readonly operator: Matrix;
  /** w ≥ 0, so that rational channels need no square roots; 1 when the operator contains √w. */
  readonly weight: Real | number;
}

/**
 * Completely positive map Φ(X) = Σ_k w_k A_k X A_k†, a quantum channel when Σ w_k A_k†A_k = 1.
 *
 * Immutable; `channel` checks, `unsafeChannel` does not.
 */
export class Channel implements LinearMap {
  readonly terms: readonly KrausTerm[];

  /** @see channel for the checked constructor */
  constructor(terms: readonly KrausTerm[]) {
    this.terms = terms;
  }

  get arithmetic(): Arithmetic {
    return this.terms[0].operator.arithmetic;
  }

  get inputDim(): number {
    return this.terms[0].operator.cols;
  }

  get outputDim(): number {
    return this.terms[0].operator.rows;
  }

  get hasPositiveForm(): boolean {
    return this.terms.every(({ weight }) => isNonnegative(weight));
  }

  /** Kraus operators √w_k A_k. @throws {ArithmeticError} where a root does not exist in the arithmetic */
  get krausOperators(): readonly Matrix[] {
    return this.terms.map(({ operator, weight }) =>
      weight === 1 ? operator : operator.scaled(this.arithmetic.real(1).times(weight).sqrt()),
    );
  }

  /** Image Φ(X), shape (outputDim, outputDim). */
  applyTo(X: Matrix): Matrix {
    requireOperator('X', X, [this.inputDim]);
    return summed(this.terms, (A) => A.times(X).times(A.adjoint()));
  }
}

/**
 * Channel of Kraus operators, checked to preserve the trace.
 *
 * @param kraus  operators K_k, shape (output, input) each, or `{ operator, weight }` for w A X A†
 * @throws {DimensionError} when there is none or the shapes differ
 * @throws {DomainError} when a weight is negative
 * @throws {TraceError} when Σ K†K is not the identity
 * @example channel([sigmaMinus(), unitMatrix(2, 1, 1)]) // everything ends in |1⟩
 * @example channel([sigmaMinus(), unitMatrix(2, 1, 1)]).terms.length // 2
 */
export function channel(kraus: readonly (Matrix | KrausTerm)[]): Channel {
  const result = unsafeChannel(kraus);
  const { terms, inputDim, arithmetic } = result;
  terms.forEach(({ weight }, k) => requireNonnegative(`kraus[${k}].weight`, weight));
  const defect = traceDefect(result).squaredNorm();
  // ‖Σ K†K‖_F is √d; its entries are rounded like the trace of a density matrix of dimension d.
  const tolerance = arithmetic.name === 'float64' ? traceTolerance(inputDim) * Math.sqrt(inputDim) : 0;
  if (exceeds(defect, tolerance * tolerance, arithmetic)) {
    throw new TraceError({
      argument: 'kraus',
      expected: 'satisfy Σ K†K = 1',
      received: measured('‖Σ K†K − 1‖', Math.sqrt(defect.value), tolerance),
      advice: 'Use `unsafeChannel` for a map that does not preserve the trace.',
    });
  }
  return result;
}

/**
 * Completely positive map of Kraus operators; only their shapes are checked.
 *
 * @throws  {DimensionError} when there are no Kraus operators, or their shapes differ
 * @example unsafeChannel([sigmaMinus()]).inputDim // 2
 */
export function unsafeChannel(kraus: readonly (Matrix | KrausTerm)[]): Channel {
  if (kraus.length === 0) {
    throw new DimensionError({
      argument: 'kraus',
      expected: 'hold at least one operator',
      received: 'it is empty',
    });
  }
  const terms = kraus.map((term) => ('operator' in term ? term : { operator: term, weight: 1 }));
  const { rows, cols } = terms[0].operator;
  const wrong = terms.findIndex(({ operator }) => operator.rows !== rows || operator.cols !== cols);
  if (wrong >= 0) {
    const { operator } = terms[wrong];
    throw new DimensionError({
      argument: `kraus[${wrong}]`,
      expected: `have shape (${rows}, ${cols}) like the first operator`,
      received: `it has shape (${operator.rows}, ${operator.cols})`,
    });
  }
  return new Channel(terms);
}

/**
 * Unitary channel X ↦ UXU†, checked.
 *
 * @param unitary  U, shape (d, d)
 * @throws  {DimensionError} when a shape does not fit
 * @example unitaryChannel(pauliX()).applyTo(pauliZ()).plus(pauliZ()).squaredNorm() // 0
 */
export function unitaryChannel(unitary: Matrix): Channel {
  requireOperator('unitary', unitary, [unitary.rows]);
  return channel([unitary]);
}

/**
 * Identity channel.
 *
 * @example isUnital(identityChannel(3)).verdict // 'yes'
 */
export function identityChannel(dim: number, arithmetic: Arithmetic = float64): Channel {
  return new Channel([{ operator: identity(dim, arithmetic), weight: 1 }]);
}

/** Σ w A†A − 1, zero exactly for trace-preserving maps, shape (inputDim, inputDim). */
export function traceDefect(map: Channel): Matrix {
  const sum = summed(map.terms, (A) => A.adjoint().times(A));
  return sum.minus(sum.arithmetic.identity(map.inputDim));
}

/**
 * Composition Ψ ∘ Φ: first Φ, then Ψ.
 *
 * @throws  {DimensionError} when the output of the first does not fit the second
 * @example expectation(pauliZ(), composition(amplitudeDamping(1), unitaryChannel(pauliX())).applyTo(maximallyMixed(2))) // -1
 */
export function composition(after: Channel, before: Channel): Channel {
  if (after.inputDim !== before.outputDim) {
    throw new DimensionError({
      argument: 'after',
      expected: `have input dimension ${before.outputDim}`,
      received: `it has input dimension ${after.inputDim}`,
    });
  }
  return new Channel(
    after.terms.flatMap((a) =>
      before.terms.map((b) => ({
        operator: a.operator.times(b.operator),
        weight: productOf(a.weight, b.weight, after.arithmetic),
      })),
    ),
  );
}

/**
 * Tensor product Φ ⊗ Ψ, on subsystems in this order.
 *
 * @throws  {DimensionError} when no channel is given
 * @example channelTensor(identityChannel(2), amplitudeDamping(0.5)).inputDim // 4
 */
export function channelTensor(...maps: readonly Channel[]): Channel {
  if (maps.length === 0) {
    throw new DimensionError({ argument: 'maps', expected: 'hold at least one channel', received: 'there is none' });
  }
  return maps.reduce(
    (left, right) =>
      new Channel(
        left.terms.flatMap((a) =>
          right.terms.map((b) => ({
            operator: a.operator.kron(b.operator),
            weight: productOf(a.weight, b.weight, left.arithmetic),
          })),
        ),
      ),
  );
}

/**
 * Adjoint map Φ†(X) = Σ w A†XA, tr[Φ†(X) Y] = tr[X Φ(Y)]: unital where Φ preserves the trace.
 *
 * @example expectation(pauliZ(), adjointMap(amplitudeDamping(1)).applyTo(identity(2))) // 0
 */
export function adjointMap(map: Channel): Channel {
  return new Channel(map.terms.map(({ operator, weight }) => ({ operator: operator.adjoint(), weight })));
}

function summed(terms: readonly KrausTerm[], image: (A: Matrix) => Matrix): Matrix {
  return terms
    .map(({ operator, weight }) => (weight === 1 ? image(operator) : image(operator).scaled(weight)))
    .reduce((left, right) => left.plus(right));
}

function productOf(a: Real | number, b: Real | number, arithmetic: Arithmetic): Real | number {
  if (a === 1) return b;
  if (b === 1) return a;
  return arithmetic.real(1).times(a).times(b);
}
