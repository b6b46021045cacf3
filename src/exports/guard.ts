/** Physical laws on the results of other people's simulations, and on models. */

export { clausiusAlong, energyBalance, type Exchanged } from '../guard/data/balance.ts';
export { claimInvariant } from '../guard/data/claim-invariant.ts';
export { contractionTowards, STEPS_CONTRACT } from '../guard/data/contraction.ts';
export { guardGenerator, type DetailedBalance, type GeneratorOptions } from '../guard/data/generator-invariants.ts';
export { DEFAULT_ERROR, guardStates, guardTrajectory, type GuardOptions } from '../guard/data/guard-trajectory.ts';
export {
  ofEachState,
  type Invariant,
  type Law,
  type Moment,
  type Observation,
  type Watch,
} from '../guard/data/invariant.ts';
export { clausiusInequality, spohnInequality } from '../guard/data/production.ts';
export type { GuardReport } from '../guard/data/report.ts';
export { guardMaps, guardSteps, type StepForm } from '../guard/data/step-invariants.ts';
export { STATE_INVARIANTS } from '../guard/data/state-invariants.ts';
export type { Counts, InvariantSummary } from '../guard/data/tally.ts';
export type { Finding, FindingStanding } from '../guard/findings/finding.ts';
export { guardModel, type GuardModelOptions } from '../guard/models/guard-model.ts';
