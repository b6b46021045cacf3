import { claim, type Claim, type ClaimDefinition, type Ensembles, type System } from '../../../../src/index.ts';

/** What a claim says, without its source. */
export function handWritten<S extends System | [], R extends Ensembles>(
  said: Pick<ClaimDefinition<S, R>, 'systems' | 'given' | 'asserts'>,
): Claim {
  return claim('hand-written', { source: 'test', statement: 'see the line', literature: 'theorem', ...said });
}
