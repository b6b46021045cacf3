import type { ClaimOnSystem } from './claim-on-system.ts';
import { type Descent, Descents, MOST_DESCENTS } from './descents.ts';
import type { Landscape } from './landscape.ts';
import { matrixAdaptation } from './matrix-adaptation.ts';
import { quasiNewton } from './quasi-newton.ts';
import type { Sample } from './sample.ts';

/** Descents by the margin along gradients, from each of these starts. */
export function downhill(...starts: readonly Descent['from'][]): readonly Descent[] {
  return starts.map((from) => ({ optimiser: quasiNewton, measure: 'margin', from }));
}

/**
 * Descents that follow one another in turn where one side of a statement is constant, decided by `bench/climb.ts`: eleven
 * planted claims on 8 to 128 integers, five seeds, 32 000 evaluations each, from the lowest of 500 random draws. Quasi-Newton
 * alone refutes every one on every seed, as do the strategies on the easy ones; what tells them apart (refuted of five,
 * median of evaluations):
 *
 *                                        (1+1)-ES     LM-MA-ES     quasi-Newton   this list
 *     one pure state, d = 8              5,  3261     4, 21259     5,  1936       5,  1936
 *     cold stationary state, d = 4       5,  8174     5,  8742     5,  3960       5,  3960
 *     a kink at the optimum, d = 6       0, 32000     5,  4812     5,  4380       5,  4380
 *     a narrow valley by a broad one     5, 19292     0, 32000     5,  5119       5,  2164
 *     an eigenvalue of e⁻¹² , d = 4      5,   199     5,  3654     5,  2033       5,  3925
 *
 * Restarts from fresh draws matter as much as the optimiser: they find narrow valleys.
 */
export const ONE_SIDED: readonly Descent[] = [
  ...downhill('draws', 'fresh', 'fresh', 'edgeCases', 'fresh', 'draws', 'fresh', 'edgeCases'),
  { optimiser: matrixAdaptation, measure: 'margin', from: 'draws' },
  ...downhill('fresh', 'fresh', 'fresh'),
];

/** Descents to where both sides vanish, and beside a limit of equality. */
const BESIDE_EQUALITY: readonly Descent[] = [
  { optimiser: quasiNewton, measure: 'margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'mean margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'margin', from: 'relative' },
  { optimiser: matrixAdaptation, measure: 'relative margin', from: 'relative' },
  { optimiser: quasiNewton, measure: 'margin', from: 'relative' },
];

/**
 * Descents where both sides vary. Most start from draws of smallest relative margin. What they meet differs from
 * statement to statement, so that none can replace another: of 48 descents each, as many met a violation, for so many evaluations
 * apiece, of the entanglement production of two qubits
 *
 *                                        margin       mean margin   relative margin   relative margin
 *                                        quasi-Newton quasi-Newton  quasi-Newton      LM-MA-ES
 *     in a common bath                   15,   2523   10,  6866      0                 0
 *     three halves of the dissipation     0            1, 70709      5,  9262         16,  9670
 *     local noise                         2, 11627    5,   6729      5, 15729         24,  6564
 *     σ₊ + rσ₋ on one qubit              19,  1983   37,   1139      9,  6371         35,  3556
 *     interacting qubits in a bath       21,  2792   33,   1535     16,  4989         30,  3445
 *
 * Margins lead to states at which both sides vanish, of collective decay the entangled dark one, beside which one of them vanishes
 * faster; relative margins keep off. Where both sides grow without bound beside a limit of equality, the evolution strategy crosses
 * over to a violation on the way to that limit, while the faster method runs into it. This list refutes all five on seeds 1 to 5, with
 * 6600 evaluations on average and 24 367 at most.
 */
export const TWO_SIDED: readonly Descent[] = (
  [
    { optimiser: quasiNewton, measure: 'relative margin', from: 'relative' },
    { optimiser: quasiNewton, measure: 'margin', from: 'draws' },
    { optimiser: quasiNewton, measure: 'relative margin', from: 'relative' },
    { optimiser: quasiNewton, measure: 'margin', from: 'fresh' },
    { optimiser: quasiNewton, measure: 'margin', from: 'edgeCases' },
    { optimiser: quasiNewton, measure: 'relative margin', from: 'fresh' },
  ] as const
).flatMap((other) => [other, ...BESIDE_EQUALITY]);

/**
 * Minimises the margin of a claim by descents from the lowest instances of a sample and from fresh ones, until a
 * violation is met or climbs × climbEvaluations evaluations are spent. What a descent leaves over goes to further ones.
 *
 * @param round    number of the round, 0 unless a campaign repeats them
 * @param options.proceed    told the number of evaluations so far before each descent; the climb ends when it answers false
 * @param options.goesOn     is a violation made deeper?
 * @param options.portfolio  descents that follow one another in turn
 */
export function climb(
  onSystem: ClaimOnSystem,
  seed: number,
  round: number,
  sample: Pick<Sample, 'lowest'> & Partial<Pick<Sample, 'outsidePremise'>>,
  budget: { readonly climbs: number; readonly climbEvaluations: number },
  {
    proceed = () => true,
    goesOn = true,
    portfolio,
  }: {
    readonly proceed?: (done: number) => boolean;
    readonly goesOn?: boolean;
    readonly portfolio?: readonly Descent[];
  } = {},
): Landscape {
  const descents = new Descents(onSystem, { seed, round, goesOn }, sample, budget);
  const { landscape } = descents;
  const inTurn = portfolio ?? (descents.isTwoSided ? TWO_SIDED : ONE_SIDED);
  for (let k = 0; k < MOST_DESCENTS && descents.mayGoOn; k++) {
    if (!proceed(landscape.spent)) break;
    descents.descend(inTurn[k % inTurn.length], k);
  }
  if (goesOn) descents.deepen();
  return landscape;
}
