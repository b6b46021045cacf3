import { float64 } from '../../float64/matrix.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { Arithmetic, Real } from '../../matrix/interface.ts';
import { symmetricResetState, type SymmetricResetParameters } from '../../quantum/symmetric-reset.ts';
import { symmetricMixture, symmetricReducedState, type SymmetricState } from '../../quantum/symmetric-state.ts';
import { requireNonnegative } from '../../quantum/verdict.ts';
import { averageNegativity, symmetricNegativity } from './symmetric-negativity.ts';

/** A number of qubits with its probability. */
export interface WeightedSize {
  readonly qubits: number;
  readonly weight: Real;
}

/**
 * Poissonian numbers of qubits in an interval, p_N ∝ λ^N/N! normalised there.
 *
 * @param mean        λ > 0, the mean without the interval
 * @param from        smallest number
 * @param to          largest number
 * @param arithmetic  that of the probabilities; float64 when omitted
 * @throws            {DomainError} unless λ is positive and 0 ≤ from ≤ to are integers
 * @source            HartmannDurBriegel2006, section III B
 * @example           poissonSizes(2, 2, 6)[0].weight.value // 0.4592
 */
export function poissonSizes(
  mean: Real | number,
  from: number,
  to: number,
  arithmetic: Arithmetic = float64,
): readonly WeightedSize[] {
  requireNonnegative('mean', mean);
  const lambda = arithmetic.real(1).times(mean);
  if (lambda.sign() === 0) {
    throw new DomainError({ argument: 'mean', expected: 'be positive', received: 'it is 0' });
  }
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to)) {
    throw new DomainError({
      argument: 'to',
      expected: 'be an integer not below `from`, which is one from 0',
      received: `they are ${from} and ${to}`,
    });
  }
  const relative: Real[] = [arithmetic.real(1)];
  for (let N = from + 1; N <= to; N++) relative.push(relative[N - 1 - from].times(lambda).dividedBy(N));
  const total = relative.reduce((sum, weight) => sum.plus(weight));
  return relative.map((weight, k) => ({ qubits: from + k, weight: weight.dividedBy(total) }));
}

/**
 * State of two qubits of a system of random size: the mixture of the pairs of `symmetricResetState` with probabilities p_N.
 *
 * @param sizes  numbers of qubits, 2 at least, with their probabilities
 * @throws       {DimensionError} and {DomainError} as `symmetricResetState` and `symmetricMixture`
 * @source       HartmannDurBriegel2006, section III B
 * @example      symmetricNegativity(fluctuatingPair(poissonSizes(2, 2, 6), { coupling: 5, dephasing: 1, reset: 30 }), 1).value // 0.02759
 */
export function fluctuatingPair(
  sizes: readonly WeightedSize[],
  parameters: Omit<SymmetricResetParameters, 'qubits'>,
): SymmetricState {
  return symmetricMixture(
    sizes.map(({ qubits }) => symmetricReducedState(symmetricResetState({ ...parameters, qubits }), 2)),
    sizes.map(({ weight }) => weight),
  );
}

/** Negativities at one reset rate: a row of a figure. */
export interface ManyQubitRow {
  readonly reset: number;
  /** Average over all bipartitions, for each of the sizes. */
  readonly average: readonly Real[];
  /** Two qubits of each of the sizes. */
  readonly pair: readonly Real[];
  /** Two qubits of a system of Poissonian size from 2 to 6, for each of the means. */
  readonly mixture: readonly Real[];
}

/**
 * Data of Figure 3: average negativity, negativity of a pair, and that of a Poissonian mixture of pairs, over the reset rate.
 *
 * @param resets     reset rates r > 0, one row each
 * @param sizes      numbers of qubits; [5] when omitted
 * @param means      means λ of the Poissonian sizes between 2 and 6, which the source does not give; [4] when omitted
 * @param coupling   g; 5 when omitted
 * @param dephasing  γ; 1 when omitted
 * @throws           {DimensionError} and {DomainError} as the functions it calls
 * @source           HartmannDurBriegel2006, Figure 3
 * @example          manyQubitRows({ resets: [20] })[0].average[0].value // 0.0627
 */
export function manyQubitRows({
  resets,
  sizes = [5],
  means = [4],
  coupling = 5,
  dephasing = 1,
}: {
  readonly resets: readonly number[];
  readonly sizes?: readonly number[];
  readonly means?: readonly number[];
  readonly coupling?: number;
  readonly dephasing?: number;
}): readonly ManyQubitRow[] {
  return resets.map((reset) => {
    const states = sizes.map((qubits) => symmetricResetState({ qubits, coupling, dephasing, reset }));
    return {
      reset,
      average: states.map(averageNegativity),
      pair: states.map((state) => symmetricNegativity(symmetricReducedState(state, 2), 1)),
      mixture: means.map((mean) =>
        symmetricNegativity(fluctuatingPair(poissonSizes(mean, 2, 6), { coupling, dephasing, reset }), 1),
      ),
    };
  });
}
