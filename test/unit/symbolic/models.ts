import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import type { JumpDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { model, type Model } from '../../../src/symbolic/models/model.ts';

/** Models of the tests, beside those of `examples/models`. */

type Domains = Readonly<Record<string, ParameterDomain>>;

const DEPHASING: readonly JumpDefinition[] = [
  { operator: 'ZI', rate: 'gamma/2' },
  { operator: 'IZ', rate: 'gamma/2' },
];

export const RATES: Domains = { g: 'positive', gamma: 'positive', r: 'positive' };

/** Two qubits with a Hamiltonian, dephasing at gamma and resets at r. */
export function resetModel(
  hamiltonian: string,
  resets: readonly [string, string],
  parameters: Domains = RATES,
  noise: readonly JumpDefinition[] = DEPHASING,
): Model {
  return model({
    name: 'reset',
    dims: [2, 2],
    parameters,
    hamiltonian,
    jumps: { noise, reset: resets.map((reset, subsystem) => ({ reset, subsystem, rate: 'r' })) },
  });
}

/** Noise with inversion decay B to s and polarisation decay C = B/2 + c on two qubits. */
export const GENERAL_NOISE: readonly JumpDefinition[] = [0, 1].flatMap((k) => [
  { operator: `sigmaPlus_${k}`, rate: 'B*s' },
  { operator: `sigmaMinus_${k}`, rate: 'B*(1 - s)' },
  { operator: `Z_${k}`, rate: 'c/2' },
]);

/** The same at s = 1/2. */
export const HOT_NOISE: readonly JumpDefinition[] = [0, 1].flatMap((k) => [
  { operator: `sigmaPlus_${k}`, rate: 'B/2' },
  { operator: `sigmaMinus_${k}`, rate: 'B/2' },
  { operator: `Z_${k}`, rate: 'c/2' },
]);

export const ising = (): Model => resetModel('g*ZZ', ['|+>', '|+>']);
export const heisenbergZ = (): Model => resetModel('g*(XX + YY + ZZ)', ['|0>', '|1>']);
export const heisenbergX = (): Model => resetModel('g*(XX + YY + ZZ)', ['|+>', '|->']);

/** XX coupling in local baths, without reset. */
export const decay = (): Model =>
  model({
    name: 'decay',
    dims: [2, 2],
    parameters: { g: 'positive', B: 'positive', c: 'nonnegative', s: [0, 1] },
    hamiltonian: 'g*XX',
    jumps: { noise: GENERAL_NOISE },
  });
