import { atMost } from '../../claims/relation.ts';
import type { Matrix, Real, SpectralMatrix } from '../../matrix/interface.ts';
import { traceDistance } from '../../thermodynamics/distances.ts';
import { relativeEntropy } from '../../thermodynamics/relative-entropy.ts';
import type { Invariant, Watch } from './invariant.ts';

/**
 * Distances that no trace preserving and completely positive evolution with the fixed point π can make larger: D(ρ_t‖π) and
 * T(ρ_t, π). Each state is compared with the one before it that certainly came closest, so that slow growth is seen as well.
 *
 * @param reference  π, shape (d, d), of full rank
 * @example contractionTowards(maximallyMixed(2)).map(({ name }) => name) // ['contraction-relative-entropy','contraction-trace-distance']
 */
export function contractionTowards(reference: Matrix): readonly Invariant[] {
  return [
    {
      name: 'contraction-relative-entropy',
      formula: 'D(ρ_t‖π) ≤ D(ρ_s‖π) for s < t',
      physics: 'Data processing: an evolution that leaves π unchanged never makes a state easier to tell from π.',
      remedy: 'Check the signs of the rates, and that π is the stationary state of this very evolution.',
      watch: () => neverGrows((rho) => relativeEntropy(rho, reference)),
    },
    {
      name: 'contraction-trace-distance',
      formula: 'T(ρ_t, π) ≤ T(ρ_s, π) for s < t',
      physics: 'A channel never makes two states easier to tell apart.',
      remedy: 'Check the signs of the rates, and that π is the stationary state of this very evolution.',
      watch: () => neverGrows((rho) => traceDistance(rho, reference)),
    },
  ];
}

/**
 * Trace distance of successive states, T(ρ_{t+1}, ρ_t): it never grows where each step is made by the same channel.
 */
export const STEPS_CONTRACT: Invariant = {
  name: 'contraction-of-steps',
  formula: 'T(ρ_{t+1}, ρ_t) ≤ T(ρ_t, ρ_{t−1})',
  physics:
    'Equal steps of a time-homogeneous evolution are one channel, which never makes two states easier to tell apart.',
  remedy: 'Check the signs of the rates; leave this out for a driven system or steps of different lengths.',
  watch: (): Watch => {
    let before: { readonly rho: SpectralMatrix; readonly stored: SpectralMatrix } | undefined;
    const watch = neverGrows(
      (rho, last) => (last === undefined ? undefined : traceDistance(rho, last)),
      () => before,
    );
    return (moment) => {
      const observation = watch(moment);
      before = moment;
      return observation;
    };
  },
};

type Quantity = (rho: SpectralMatrix, last: SpectralMatrix | undefined) => Real | undefined;

/** Watch of a quantity that never grows. */
function neverGrows(
  quantity: Quantity,
  before: () => { readonly rho: SpectralMatrix; readonly stored: SpectralMatrix } | undefined = () => undefined,
): Watch {
  let lowest: { readonly step: number; readonly within: Real; readonly stored: () => Real } | undefined;
  return (moment) => {
    const last = before();
    const within = quantity(moment.rho, last?.rho);
    if (within === undefined) return undefined;
    const stored = once(() => quantity(moment.stored, last?.stored)!);
    const earlier = lowest;
    if (earlier === undefined || upperEnd(within) < upperEnd(earlier.within)) {
      lowest = { step: moment.step, within, stored };
    }
    if (earlier === undefined) return undefined;
    return {
      within: atMost(within, earlier.within),
      stored: () => atMost(stored(), earlier.stored()),
      since: earlier.step,
    };
  };
}

function upperEnd({ value, bound }: Real): number {
  const end = value + bound;
  return Number.isNaN(end) ? Infinity : end;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
