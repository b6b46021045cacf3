import { ENTANGLEMENT } from './entanglement.ts';
import { ENTROPIES } from './entropies.ts';
import { GIVEN_OPERATORS } from './given-operators.ts';
import { OBSERVABLES } from './observables.ts';
import { OPERATORS } from './operators.ts';
import type { Quantity } from './quantity.ts';
import { THERMODYNAMICS } from './thermodynamics.ts';

/** All functions of statements, besides sqrt, ln, exp, abs, max and min, in the order in which they are listed. */
export const QUANTITIES: readonly Quantity[] = [
  ...ENTROPIES,
  ...ENTANGLEMENT,
  ...OBSERVABLES,
  ...OPERATORS,
  ...GIVEN_OPERATORS,
  ...THERMODYNAMICS,
];

/** The function of a name. */
export function quantityNamed(name: string): Quantity | undefined {
  return BY_NAME.get(name);
}

const BY_NAME = new Map(QUANTITIES.map((quantity) => [quantity.name, quantity]));
