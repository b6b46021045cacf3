import { closestNames } from '../matrix/closest-names.ts';

/** What QuTiP calls otherwise. */
export const QUTIP: Readonly<Record<string, string>> = {
  basis: 'basisKet',
  bell_state: 'bellState',
  destroy: 'annihilation',
  entropy_vn: 'vonNeumannEntropy',
  expect: 'expectation',
  fock: 'basisKet',
  ghz_state: 'ghzKet',
  mesolve: 'propagated',
  ptrace: 'partialTrace',
  qeye: 'identity',
  rand_dm: 'anyDensityMatrix',
  rand_ket: 'anyKet',
  rand_unitary: 'anyUnitary',
  sigmam: 'sigmaMinus',
  sigmap: 'sigmaPlus',
  sigmax: 'pauliX',
  sigmay: 'pauliY',
  sigmaz: 'pauliZ',
  steadystate: 'steadyState',
  tracedist: 'traceDistance',
  w_state: 'wKet',
};

/**
 * Advice about a name that this package has not, where that is why a module could not be imported: the same under another name,
 * or the nearest ones.
 */
export async function missingExportAdvice(error: unknown): Promise<string | undefined> {
  const message = error instanceof SyntaxError ? error.message : '';
  const [, specifier, wanted] =
    /module '(clausius(?:\/\w+)?)' does not provide an export named '(\w+)'/.exec(message) ?? [];
  if (specifier === undefined) return undefined;
  const names = Object.keys((await import(specifier)) as object);
  const known = QUTIP[wanted];
  const close = known !== undefined && names.includes(known) ? [known] : closestNames(wanted, names);
  return close.length === 0 ? undefined : `Did you mean ${close.join(' or ')}?`;
}
