import { atMost } from '../../claims/relation.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { traceDistance } from '../../thermodynamics/distances.ts';
import { relativeEntropy } from '../../thermodynamics/relative-entropy.ts';
import { type Invariant, type Moment, type Watch, withError } from './invariant.ts';

/**
 * Distances that no trace preserving and completely positive evolution with the fixed point π can make larger: D(ρ_t‖π) and
 * T(ρ_t, π). Each state is compared with the one before it that certainly came closest, so that slow growth is seen as well.
 *
 * @param reference  π, shape (d, d), of full rank
 * @param within     stated error of π; 0 when omitted
 * @example contractionTowards(maximallyMixed(2)).map(({ name }) => name) // ['contraction-relative-entropy','contraction-trace-distance']
 */
export function contractionTowards(reference: Matrix, within = 0): readonly Invariant[] {
  const pi = { stored: reference, rho: withError(reference, within) };
  return [
    {
      name: 'contraction-relative-entropy',
      formula: 'D(ρ_t‖π) ≤ D(ρ_s‖π) for s < t',
      physics: 'Data processing: an evolution that leaves π unchanged never makes a state easier to tell from π.',
      remedy: 'Check the signs of the rates, and that π is the stationary state of this very evolution.',
      watch: () => neverGrows((moment) => (kind) => relativeEntropy(moment[kind], pi[kind])),
    },
    {
      name: 'contraction-trace-distance',
      formula: 'T(ρ_t, π) ≤ T(ρ_s, π) for s < t',
      physics: 'A channel never makes two states easier to tell apart.',
      remedy: 'Check the signs of the rates, and that π is the stationary state of this very evolution.',
      watch: () => neverGrows((moment) => (kind) => traceDistance(moment[kind], pi[kind])),
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
    let before: Moment | undefined;
    const watch = neverGrows((last) => {
      const first = before;
      return first && ((kind) => traceDistance(last[kind], first[kind]));
    });
    return (moment) => {
      const observation = watch(moment);
      before = moment;
      return observation;
    };
  },
};

/** Quantity of the numbers as they were given, or of all that lie within the stated error. */
type Quantity = (kind: 'stored' | 'rho') => Real;

/** Watch of a quantity that never grows; at some moments there may be none. */
function neverGrows(quantityAt: (moment: Moment) => Quantity | undefined): Watch {
  let lowest: { readonly step: number; readonly within: Real; readonly stored: () => Real } | undefined;
  return (moment) => {
    const quantity = quantityAt(moment);
    if (quantity === undefined) return undefined;
    const within = quantity('rho');
    const stored = once(() => quantity('stored'));
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
