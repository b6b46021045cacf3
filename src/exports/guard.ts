/** Physical laws on the results of simulations, and on models. */

export type { Finding, FindingStanding } from '../guard/finding.ts';
export { guardModel, type GuardModelOptions } from '../guard/models/guard-model.ts';
