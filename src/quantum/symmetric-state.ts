import { DimensionError, DomainError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { type Complex, multiple, sum } from './complex.ts';
import { hermitianFromNumbers } from './hermitian-from-numbers.ts';

/**
 * State of N qubits that no permutation of them changes, by its O(N³) different matrix elements.
 *
 * An element belongs to a product of k₊ factors |0⟩⟨1|, k₋ factors |1⟩⟨0|, n₀ factors |0⟩⟨0| and n₁ = N − k₊ − k₋ − n₀ factors
 * |1⟩⟨1|, in any order. It is q₀^n₀ q₁^n₁ u, with u in the sector (k₊, k₋) and weights q₀ + q₁ = 1: of a product state, u does
 * not depend on n₀.
 */
export interface SymmetricState {
  readonly arithmetic: Arithmetic;
  /** N. */
  readonly qubits: number;
  /** q₀ and q₁. */
  readonly weights: readonly [Real, Real];
  /** The numbers u for n₀ = 0 … N − k₊ − k₋. */
  readonly sector: (plus: number, minus: number) => readonly Complex[];
}

/** More qubits than this have density matrices of more than 256 MiB. */
const MOST_DENSE_QUBITS = 12;

/**
 * Matrix element q₀^n₀ q₁^n₁ u of a symmetric state.
 *
 * @param plus   k₊, the number of qubits in |0⟩⟨1|
 * @param minus  k₋, the number of qubits in |1⟩⟨0|
 * @param zeros  n₀, the number of qubits in |0⟩⟨0|; the others are in |1⟩⟨1|
 * @throws       {DimensionError} when these are no counts of at most N qubits together
 * @example      symmetricElement(symmetricResetState({ qubits: 2, coupling: 1, dephasing: 0, reset: 1 }), 0, 0, 2).re.value // 0.25
 */
export function symmetricElement(symmetric: SymmetricState, plus: number, minus: number, zeros: number): Complex {
  const ones = symmetric.qubits - plus - minus - zeros;
  if (!(isCount(plus) && isCount(minus) && isCount(zeros) && ones >= 0)) {
    throw new DimensionError({
      argument: 'plus, minus, zeros',
      expected: `be counts of at most ${symmetric.qubits} qubits together`,
      received: `they are ${plus}, ${minus}, ${zeros}`,
    });
  }
  const [q0, q1] = symmetric.weights;
  const weight = power(q0, zeros, symmetric.arithmetic).times(power(q1, ones, symmetric.arithmetic));
  return multiple(symmetric.sector(plus, minus)[zeros], weight);
}

/** All elements, each computed once. */
export function elementsOf(state: SymmetricState): (plus: number, minus: number, zeros: number) => Complex {
  const known: Complex[] = [];
  const size = state.qubits + 1;
  return (plus, minus, zeros) =>
    (known[(plus * size + minus) * size + zeros] ??= symmetricElement(state, plus, minus, zeros));
}

/**
 * Density matrix of a symmetric state, shape (2^N, 2^N).
 *
 * @throws  {DimensionError} for more than 12 qubits
 * @example symmetricDensityMatrix(symmetricResetState({ qubits: 3, coupling: 1, dephasing: 0, reset: 1 })).rows // 8
 */
export function symmetricDensityMatrix(symmetric: SymmetricState): Matrix {
  const { qubits, arithmetic } = symmetric;
  if (qubits > MOST_DENSE_QUBITS) {
    throw new DimensionError({
      argument: 'symmetric',
      expected: `have at most ${MOST_DENSE_QUBITS} qubits`,
      received: `it has ${qubits}`,
      advice: 'Use `symmetricReducedState` or the elements themselves.',
    });
  }
  const element = elementsOf(symmetric);
  const dim = 2 ** qubits;
  return hermitianFromNumbers(arithmetic, dim, (row, col) => {
    const plus = bits(~row & col);
    const minus = bits(row & ~col);
    return element(plus, minus, qubits - bits(row | col));
  });
}

/**
 * State of some of the qubits of a symmetric state: u[n₀] → q₁ u[n₀] + q₀ u[n₀ + 1] for each qubit that is left out.
 *
 * @param kept  their number, from 1 to N
 * @throws      {DimensionError} for other numbers
 * @example     symmetricReducedState(symmetricResetState({ qubits: 9, coupling: 1, dephasing: 0, reset: 1 }), 2).qubits // 2
 */
export function symmetricReducedState(symmetric: SymmetricState, kept: number): SymmetricState {
  if (!(Number.isInteger(kept) && kept >= 1 && kept <= symmetric.qubits)) {
    throw new DimensionError({
      argument: 'kept',
      expected: `be a number of qubits from 1 to ${symmetric.qubits}`,
      received: `it is ${kept}`,
    });
  }
  const [q0, q1] = symmetric.weights;
  const sector = remembered((plus, minus) => {
    const u = [...symmetric.sector(plus, minus)];
    for (let left = symmetric.qubits; left > kept; left--) {
      const last = u.length - 1;
      for (let zeros = 0; zeros < last; zeros++) u[zeros] = sum(multiple(u[zeros], q1), multiple(u[zeros + 1], q0));
      u.pop();
    }
    return u;
  });
  return { ...symmetric, qubits: kept, sector };
}

/**
 * Mixture Σ w_k ρ_k of symmetric states with the same weights q₀ and q₁, such as pairs of qubits from systems of random size.
 *
 * @param symmetricStates  of one number of qubits
 * @param weights          w_k, which add up to 1 where the mixture is to be a state
 * @throws                 {DimensionError} when there are no states, or the numbers of qubits or of weights differ
 * @throws                 {DomainError} when the weights q₀ of two states differ
 * @source                 HartmannDurBriegel2006, section III B
 * @example                symmetricMixture([symmetricResetState({ qubits: 2, coupling: 1, dephasing: 0, reset: 1 })], [1]).qubits // 2
 */
export function symmetricMixture(
  symmetricStates: readonly SymmetricState[],
  weights: readonly (Real | number)[],
): SymmetricState {
  if (symmetricStates.length === 0 || symmetricStates.length !== weights.length) {
    throw new DimensionError({
      argument: 'weights',
      expected: 'have the length of `symmetricStates`, at least 1',
      received: `there are ${symmetricStates.length} states and ${weights.length} weights`,
    });
  }
  const [first, ...others] = symmetricStates;
  for (const { qubits, weights: q } of others) {
    if (qubits !== first.qubits) {
      throw new DimensionError({
        argument: 'symmetricStates',
        expected: `have ${first.qubits} qubits each`,
        received: `one has ${qubits}`,
      });
    }
    const apart = q[0].minus(first.weights[0]).sign();
    if (apart === 1 || apart === -1) {
      throw new DomainError({
        argument: 'symmetricStates',
        expected: `have the populations of the first`,
        received: `they are ${first.weights[0].value} and ${q[0].value}`,
        advice: 'Mix their density matrices with `weightedSum`.',
      });
    }
  }
  const sector = remembered((plus, minus) =>
    symmetricStates
      .map((state, k) => state.sector(plus, minus).map((u) => multiple(u, weights[k])))
      .reduce((left, right) => left.map((u, zeros) => sum(u, right[zeros]))),
  );
  return { ...first, sector };
}

/** Sectors that are computed when they are first asked for. */
export function remembered(sector: SymmetricState['sector']): SymmetricState['sector'] {
  const known = new Map<number, readonly Complex[]>();
  return (plus, minus) => {
    const key = plus * 2 ** 26 + minus;
    const before = known.get(key);
    if (before !== undefined) return before;
    const computed = sector(plus, minus);
    known.set(key, computed);
    return computed;
  };
}

function isCount(x: number): boolean {
  return Number.isInteger(x) && x >= 0;
}

function power(base: Real, exponent: number, arithmetic: Arithmetic): Real {
  let result = arithmetic.real(1);
  for (let k = 0; k < exponent; k++) result = result.times(base);
  return result;
}

/** Number of ones among the binary digits. */
function bits(x: number): number {
  let count = 0;
  for (let rest = x; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
