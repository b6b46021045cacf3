import { type Claim } from '../../../src/index.ts';
import {
  awayFromMixed,
  boundedDivergence,
  clausiusPerReservoir,
  deceptive,
  farFromKet,
  pinsker,
  redfieldSpohn,
  spohn,
  spohnOtherReference,
  tightPinsker,
  warmStationary,
} from './planted.ts';
import { OPERATIONS, SCALES, SYSTEMS, TRUE_OPERATIONS, UNDER_PREMISES } from './operations.ts';
import { THIN } from './premises.ts';
import { CORNERS, EXACT, INFINITE, NEIGHBOURS } from './thin.ts';

/** What is false, by what hides it. */
const BY_KIND: Readonly<Record<string, readonly Claim[]>> = {
  'a premise that few draws satisfy': [...THIN.map(({ wrong }) => wrong), ...UNDER_PREMISES],
  'an infinite side': INFINITE,
  'an equality that is reached exactly': EXACT,
  'a thin corner': CORNERS,
  'a narrow valley': [
    redfieldSpohn,
    spohnOtherReference,
    clausiusPerReservoir,
    pinsker,
    tightPinsker,
    farFromKet,
    boundedDivergence,
    deceptive,
    awayFromMixed,
    warmStationary,
  ],
  'a few unitaries or channels': OPERATIONS,
  'scales that are far apart': SCALES,
  'one of several systems': SYSTEMS,
};

/**
 * Evaluations within which a claim is refuted, a quarter more than it took on two seeds, and the largest number in its example as it
 * is printed: at most 100 for two qubits. Diagonal states violate the triangle with populations below 10⁻⁵ only.
 */
const EXPECTED: Readonly<Record<string, readonly [evaluations: number, largest: number]>> = {
  'planted-entropy-at-low-energy': [3800, 50],
  'planted-negativity-at-purity': [3600, 12],
  'planted-entropy-of-nearly-pure': [3900, 19],
  'planted-entropies-of-close-states': [45_000, 201],
  'thin-concurrence-of-mixed-states': [6300, 14],
  'thin-bound-entangled': [60, 11],
  'thin-divergence-of-almost-commuting': [270, 22],
  'thin-commuting-and-coherent': [960, 3],
  'thin-divergence': [50, 1],
  'thin-divergence-of-pure-states': [50, 1],
  'thin-divergence-both-ways': [50, 1],
  'thin-divergence-turned-around': [55, 2],
  'thin-production': [50, 1],
  'thin-divergence-of-close-states': [11_000, 101],
  'thin-divergence-after-a-channel': [9000, 1],
  'thin-divergence-one-way': [50, 2],
  'thin-purity': [50, 2],
  'thin-purity-beyond-rounding': [58_000, 2],
  'thin-entropy': [50, 1],
  'thin-mutual-information': [50, 1],
  'thin-divergence-of-equal-states': [220, 1],
  'thin-negativity': [3000, 2],
  'thin-stationary-production': [6800, 2],
  'thin-conditional-information': [50, 1],
  'thin-distance': [750, 1],
  'thin-pinsker': [2700, 35],
  'thin-commuting': [4600, 2],
  'thin-fuchs-van-de-graaf': [190, 1],
  'thin-pure-and-mixed': [490, 3],
  'thin-rotated-onto-itself': [50, 1],
  'thin-contraction': [82, 1],
  'thin-concurrence-and-negativity': [3100, 4],
  'thin-two-pure-one-mixed': [3500, 4],
  'thin-production-and-coherence': [780, 128],
  'thin-triangle-of-divergences': [27_000, 1_420_865],
  'thin-equal-rates': [220, 1],
  'thin-two-small-rates': [190, 1_385_330],
  'planted-redfield-spohn': [89, 13],
  'planted-spohn-other-reference': [50, 2],
  'planted-clausius-per-reservoir': [530, 1],
  'planted-pinsker': [150, 3],
  'planted-tight-pinsker': [340, 9],
  'planted-far-from-ket': [370, 3],
  'planted-bounded-divergence': [50, 1],
  'planted-deceptive': [4200, 6],
  'planted-away-from-mixed': [160, 3],
  'planted-warm-stationary': [830, 32],
  'thin-entangling-by-cayley': [240, 2],
  'thin-entangling': [2700, 25],
  'thin-entropy-from-exchange': [250, 2],
  'thin-unbiased-basis-of-2': [110, 2],
  'thin-unbiased-basis-of-4': [2800, 2],
  'thin-moved-by-local-unitaries': [3400, 1],
  'thin-fixed-by-local-unitaries': [35_000, 2],
  'thin-unital-gain': [50, 1],
  'thin-never-purified': [490, 2],
  'thin-never-forgotten': [2200, 1],
  'thin-no-cycle': [3400, 1],
  'thin-never-stationary': [4200, 1],
  'thin-pure-and-stationary': [27_000, 1],
  'thin-three-scales': [170, 19_601],
  'thin-far-apart': [200, 272_747_603_165_185],
  'thin-a-ratio-of-rates': [3300, 10],
  'thin-negativity-of-three-levels': [11_000, 3],
  'thin-entropy-of-four-levels': [1600, 4],
  'thin-distance-of-three-pure-states': [1100, 1],
};

/** A false statement, what hides it, and what the search has to make of it. */
export interface Planted {
  readonly kind: string;
  readonly wrong: Claim;
  readonly evaluations: number;
  readonly largest: number;
}

export const FALSE: readonly Planted[] = Object.entries(BY_KIND).flatMap(([kind, claims]) =>
  claims.map((wrong) => {
    const [evaluations, largest] = EXPECTED[wrong.id];
    return { kind, wrong, evaluations, largest };
  }),
);

/** True statements beside them, most of which hold with equality somewhere. */
export const TRUE: readonly Claim[] = [spohn, ...THIN.map(({ right }) => right), ...NEIGHBOURS, ...TRUE_OPERATIONS];
