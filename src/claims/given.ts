import type { Ensembles } from '../ensembles/ensemble-record.ts';
import { systemName, type Claim, type System } from './claim.ts';

const KNOWN = new WeakMap<Claim, Map<string, Ensembles>>();

/**
 * What a claim draws from on a system, made once: an ensemble builds an instance when it is made, to see how many integers it
 * reads, and for large objects that takes longer than reading a stored one.
 */
export function givenOn(claim: Claim, system: System): Ensembles {
  const known = KNOWN.get(claim) ?? new Map<string, Ensembles>();
  KNOWN.set(claim, known);
  const name = `${typeof system} ${systemName(system)}`;
  const given = known.get(name) ?? claim.given(system);
  known.set(name, given);
  return given;
}
