import { DomainError } from '../../matrix/errors.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import { auditedModel } from './audited-model.ts';
import { balanceOf } from './balance.ts';
import { completePositivityFinding } from './complete-positivity.ts';
import { conservedFindings } from './conserved.ts';
import { ratesFindings } from './rates.ts';
import { localFindings } from './local-baths.ts';
import { secondLaw } from './second-law.ts';
import { secularFindings } from './secular.ts';
import { stationaryStateFindings } from './stationary-state.ts';
import { truncationFindings } from './truncation.ts';
import { uniquenessFinding } from './uniqueness.ts';

/** Options of `guardModel`. */
export interface GuardModelOptions {
  /** Relative error of the rates beyond the rounding of float64, where they are compared with temperatures; 0 when omitted. */
  readonly within?: number;
  /** Largest N p of an oscillator of N levels, p the population of the highest; 2⁻²⁰ when omitted. */
  readonly truncation?: number;
}

/** N p that is accepted when nothing is said. */
const TRUNCATION = 2 ** -20;

/**
 * Audit of a model of an open system: what its generator says of the physics, decided on the whole domain of its parameters.
 *
 * Rates and complete positivity, uniqueness of the steady state, detailed balance of each bath at its stated temperature, the second
 * law and the heat currents in the steady state, baths that see the parts of a coupled system only, secular steps between close
 * gaps, conserved quantities and cut-off oscillators. Signs are decided by exact algebra and enclosures, never by a threshold:
 * what is not decided is said to be, and each violation has a rational witness.
 *
 * @returns findings in the order of the checks; checks that a model gives no ground for are left out
 * @throws  {DomainError} when an option is negative or no number
 * @source  Spohn1978; SpohnLebowitz1978; LevyKosloff2014
 * @example guardModel(model({ name: 'pump', dims: [2], parameters: {}, hamiltonian: 'Z', jumps: [{ operator: 'X', rate: '-1/10^14' }] }))[0].standing // 'violated'
 */
export function guardModel(model: Model, options: GuardModelOptions = {}): readonly Finding[] {
  const { within = 0, truncation = TRUNCATION } = options;
  requireNonnegativeNumber('within', within);
  requireNonnegativeNumber('truncation', truncation);
  const audited = auditedModel(model);
  const positivity = completePositivityFinding(model);
  const rates = ratesFindings(model, positivity.standing === 'holds');
  const isPhysical = model.redfield.length === 0 && rates.every(({ standing }) => standing === 'holds');
  const balances = Object.keys(model.written).map((bath) => balanceOf(model, bath, within));
  const { findings, decided } = secondLaw(audited, balances, isPhysical);
  return [
    ...rates,
    positivity,
    uniquenessFinding(audited),
    ...(positivity.standing === 'holds' ? [] : stationaryStateFindings(audited)),
    ...balances.map(({ finding }) => finding),
    ...findings,
    ...localFindings(model, balances, decided),
    ...secularFindings(model),
    ...conservedFindings(model),
    ...truncationFindings(audited, truncation),
  ];
}

function requireNonnegativeNumber(argument: string, value: number): void {
  if (Number.isFinite(value) && value >= 0) return;
  throw new DomainError({ argument, expected: 'be a finite number ≥ 0', received: `it is ${value}` });
}
