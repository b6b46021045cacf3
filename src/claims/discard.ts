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
 * @example       assuming(atLeast(float64.real(0), 1), atLeast(float64.real(2), 1)).premise // 'violated'
 */
export function discard(reason: string): never {
  if (typeof reason !== 'string' || reason === '') {
    throw new FormatError({ argument: 'reason', expected: 'be words', received: `it is ${described(reason)}` });
  }
  throw new DomainError({ argument: 'instance', expected: reason, received: 'it is set aside' });
}
