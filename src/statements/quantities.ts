import { ENTANGLEMENT } from './entanglement.ts';
import { ENTROPIES } from './entropies.ts';
import { GIVEN_OPERATORS } from './given-operators.ts';
import { OBSERVABLES } from './observables.ts';
import { OPERATORS } from './operators.ts';
import type { Quantity } from './quantity.ts';
import { THERMODYNAMICS } from './thermodynamics.ts';

/** All functions of statements, besides sqrt, ln, exp, arccos, abs, max and min, in the order in which they are listed. */
export const QUANTITIES: readonly Quantity[] = [
  ...ENTROPIES,
  ...ENTANGLEMENT,
  ...OBSERVABLES,
  ...OPERATORS,
  ...GIVEN_OPERATORS,
  ...THERMODYNAMICS,
];

/** Other names, as programs and papers have them. */
export const ALIASES: Readonly<Record<string, string>> = {
  entropy: 'S',
  mutualInformation: 'I',
  coherentInformation: 'Ic',
  relativeEntropy: 'D',
  renyiEntropy: 'renyi',
  holevoQuantity: 'holevo',
  negativity: 'N',
  logarithmicNegativity: 'E_N',
  concurrence: 'C',
  entanglementOfFormation: 'E_F',
  relativeEntropyOfEntanglement: 'E_R',
  relativeEntropyToPptStates: 'E_PPT',
  fidelity: 'F',
  traceDistance: 'T',
  traceNorm: 'norm',
  Tr: 'tr',
  trace: 'tr',
  expectation: 'mean',
  variance: 'var',
  quantumFisherInformation: 'qfi',
  reducedState: 'reduced',
  partialTrace: 'ptrace',
  partialTranspose: 'ptranspose',
  commutator: 'comm',
  anticommutator: 'anticomm',
  adjoint: 'dag',
  identity: 'id',
  gibbsState: 'gibbs',
  freeEnergy: 'free',
  entropyProduction: 'production',
  steadyState: 'steady',
};

/** The function of a name. */
export function quantityNamed(name: string): Quantity | undefined {
  return BY_NAME.get(Object.hasOwn(ALIASES, name) ? ALIASES[name] : name);
}

const BY_NAME = new Map(QUANTITIES.map((quantity) => [quantity.name, quantity]));

/** All names of functions. */
export const FUNCTION_NAMES: readonly string[] = [...BY_NAME.keys(), ...Object.keys(ALIASES)];
