import type { CheckedFact } from '../certificates/presuppositions.ts';
import { builtObjects, type StoredInstance } from '../claims/stored-instance.ts';
import { knownSystem, type Claim, type System } from '../claims/claim.ts';
import { exact, type ExactMatrix } from '../exact/matrices/exact-matrix.ts';
import { inertiaOf, isPositiveSemidefinite } from '../exact/matrices/hermitian.ts';
import { float64 } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import { isMatrix } from '../matrix/is-matrix.ts';
import { spectral } from '../matrix/spectral.ts';
import { negativity } from '../entanglement/measures/negativity.ts';
import { partialTranspose } from '../quantum/subsystems.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** What is known of a state of an instance: its rank and partial transpose exactly, its spectrum and negativity rounded. */
export interface FactsOfState {
  /** Where it is: `rho`. */
  readonly name: string;
  readonly dim: number;
  readonly rank: number;
  /** Descending; an eigenvalue beyond the rank is exactly zero. */
  readonly spectrum: readonly number[];
  /** Across the first subsystem and the others; absent where there is only one. */
  readonly cut?: {
    readonly dims: readonly number[];
    /** Is the partial transpose positive? */
    readonly isPpt: boolean;
    readonly negativity: number;
  };
}

/**
 * Facts about the states of an instance that are proved to be states; none of what is not rational.
 *
 * @param facts  what was decided about the objects
 */
export function factsOfStates(
  claim: Claim,
  instance: StoredInstance,
  facts: readonly CheckedFact[],
): readonly FactsOfState[] {
  const names = new Set(facts.flatMap(({ object, is, holds }) => (holds && is === 'density matrix' ? [object] : [])));
  if (names.size === 0) return [];
  const system = knownSystem(claim, instance);
  const [exactly, rounded] = [exact, float64].map((arithmetic) => builtObjects(claim, instance, arithmetic));
  return Object.entries(exactly ?? {}).flatMap(([name, state]) => {
    const twin = rounded?.[name];
    if (!names.has(name) || !isMatrix(state) || !isMatrix(twin)) return [];
    return [factsOf(name, state as ExactMatrix, twin, system)];
  });
}

function factsOf(name: string, state: ExactMatrix, rounded: Matrix, system: System): FactsOfState {
  const { positive: rank } = inertiaOf(state);
  const eigenvalues = spectral(rounded)
    .eigenvalues()
    .map(({ value }) => value)
    .toReversed();
  const spectrum = eigenvalues.map((value, k) => (k < rank ? value : 0));
  const facts = { name, dim: state.rows, rank, spectrum };
  if (typeof system === 'number' || system.length < 2 || productOfNumbers(system) !== state.rows) return facts;
  const isPpt = isPositiveSemidefinite(partialTranspose(state, system, 0) as ExactMatrix);
  return { ...facts, cut: { dims: system, isPpt, negativity: isPpt ? 0 : negativity(rounded, system).value } };
}
