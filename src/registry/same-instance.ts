import type { StoredInstance } from '../claims/stored-instance.ts';
import { systemName } from '../claims/claim.ts';

/** Do two counterexamples or certificates describe the same instance of the same system? */
export function isSameInstance(a: StoredInstance, b: StoredInstance): boolean {
  const key = ({ system, unit, integers }: StoredInstance): string =>
    JSON.stringify([systemName(system), unit, Object.entries(integers).toSorted(([x], [y]) => (x < y ? -1 : 1))]);
  return key(a) === key(b);
}
