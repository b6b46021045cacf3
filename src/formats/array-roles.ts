import { FormatError, UnknownNameError } from '../matrix/errors.ts';
import type { ArraySource } from './array-source.ts';
import { shapeText } from './npy-header.ts';

export type OperatorRole = 'kraus' | 'choi' | 'superoperators' | 'generator' | 'hamiltonian' | 'jumps' | 'reference';

/** Names that arrays have in files, in the order in which they are looked for; capitals make no difference to words. */
export const NAMES: Readonly<Record<OperatorRole | 'states' | 'times' | 'dims' | 'heat' | 'work', readonly string[]>> =
  {
    states: ['states', 'rho', 'rhos', 'density_matrices', 'rho_t', 'state', 'psi', 'psis', 'kets', 'ket'],
    times: ['times', 'time', 't', 'tlist', 'ts'],
    dims: ['dims', 'states.dims', 'rho.dims'],
    kraus: ['kraus', 'kraus_operators', 'kraus_ops'],
    choi: ['choi', 'choi_matrices', 'choi_matrix'],
    superoperators: ['superoperators', 'superoperator', 'maps', 'map', 'propagators', 'propagator'],
    generator: ['generator', 'liouvillian', 'lindbladian'],
    hamiltonian: ['hamiltonian', 'H'],
    jumps: ['jumps', 'c_ops', 'collapse_operators', 'jump_operators', 'lindblad_operators'],
    reference: ['reference', 'steady_state', 'steadystate', 'rho_ss'],
    heat: ['heat', 'heats', 'Q'],
    work: ['work', 'W'],
  };

/** How many axes an operator's array may have, the larger number being complete, and whether it acts on d levels or d² pairs. */
export const OPERATORS: Readonly<
  Record<OperatorRole, { readonly axes: readonly number[]; readonly on: 'levels' | 'pairs' }>
> = {
  kraus: { axes: [3, 4], on: 'levels' },
  choi: { axes: [2, 3], on: 'pairs' },
  superoperators: { axes: [2, 3], on: 'pairs' },
  generator: { axes: [2, 3], on: 'pairs' },
  hamiltonian: { axes: [2, 3], on: 'levels' },
  jumps: { axes: [3], on: 'levels' },
  reference: { axes: [2, 3], on: 'levels' },
};

/** Is this the name of the array? A single letter is one with its case: T is no time. */
export function isNamed({ name: own }: ArraySource, name: string): boolean {
  return own === name || (name.length > 1 && own.toLowerCase() === name);
}

/** The array that has one of the names of a role. */
export function byRole(
  sources: readonly ArraySource[],
  role: keyof typeof NAMES,
  file: string,
): ArraySource | undefined {
  const found = NAMES[role].flatMap((name) => sources.filter((source) => isNamed(source, name)));
  if (found.length < 2 || role !== 'states') return found[0];
  throw new FormatError({
    argument: file,
    expected: 'hold one array of states',
    received: `it holds ${found.map(({ name }) => JSON.stringify(name)).join(' and ')}`,
    advice: 'Say which of them.',
  });
}

/** @throws {UnknownNameError} */
export function byName(sources: readonly ArraySource[], name: string, argument: string, file: string): ArraySource {
  const found = sources.find((source) => source.name === name);
  if (found !== undefined) return found;
  throw new UnknownNameError({
    argument,
    expected: `be the name of an array in ${file}: ${listed(sources)}`,
    received: `it is ${JSON.stringify(name)}`,
  });
}

/** Names and shapes of arrays, for errors. */
export function listed(sources: readonly ArraySource[]): string {
  const list = sources.map(({ name, shape }) => `${JSON.stringify(name)} of shape ${shapeText(shape)}`);
  return list.slice(0, 20).join(', ') || 'no array of numbers';
}
