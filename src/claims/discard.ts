import { described } from '../matrix/argument-kinds.ts';
import { DomainError, FormatError } from '../matrix/errors.ts';

/**
 * Sets an instance aside: the statement does not speak of it, as where a formula has no value. It counts neither as support nor as
 * a violation.
 *
 * A premise that can be written as a relation belongs into `assuming`, which leads the search to where it holds.
 *
 * @param reason  what the instance is not, as the end of "It has to …": `have a steady state with distinct populations`
 * @throws        {DomainError} always; {FormatError} without a reason
 * @example       hunt(claim('aside', { source: 'none', statement: 'none', literature: 'theorem', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: () => discard('be stationary') }), { seed: 1, budget: { draws: 9, climbs: 0, climbEvaluations: 0, shrinkEvaluations: 0 } }).systems[0].outside.message // 'Argument `instance` must be stationary, but it is set aside.'
 */
export function discard(reason: string): never {
  if (typeof reason !== 'string' || reason === '') {
    throw new FormatError({ argument: 'reason', expected: 'be words', received: `it is ${described(reason)}` });
  }
  throw new DomainError({ argument: 'instance', expected: reason, received: 'it is set aside' });
}
