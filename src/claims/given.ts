import type { Ensembles } from '../ensembles/ensemble-record.ts';
import { systemName, type Claim, type System } from './claim.ts';
import { Recent } from '../matrix/recent.ts';

const ensemblesOfClaims = new WeakMap<Claim, Recent<string, Ensembles>>();

/** Many times the systems of one claim. */
const SYSTEMS = 64;

/**
 * What a claim draws from on a system, made once: an ensemble builds an instance when it is made, to see how many integers it
 * reads, and for large objects that takes longer than reading a stored one.
 */
export function givenOn(claim: Claim, system: System): Ensembles {
  const ensembles = ensemblesOfClaims.get(claim) ?? new Recent<string, Ensembles>(SYSTEMS);
  ensemblesOfClaims.set(claim, ensembles);
  return ensembles.get(`${typeof system} ${systemName(system)}`, () => claim.given(system));
}
