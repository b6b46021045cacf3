import { model, type Model, type ModelDefinition } from 'clausius';

/** Models of Hartmann, Dür and Briegel that several proofs are about. */

/** Two or more qubits with dephasing at gamma and resets at r; more parameters or other noise where they are given. */
export function resetModel(
  name: string,
  hamiltonian: string,
  resets: readonly string[],
  { parameters = {}, noise }: { parameters?: ModelDefinition['parameters']; noise?: ModelDefinition['jumps'] } = {},
): Model {
  const dephasing = resets.map((_, k) => ({ operator: `Z_${k}`, rate: 'gamma/2' }));
  return model({
    name,
    dims: resets.map(() => 2),
    parameters: { g: 'positive', gamma: 'positive', r: 'positive', ...parameters },
    hamiltonian,
    jumps: {
      ...(noise === undefined ? { dephasing } : { noise: noise as typeof dephasing }),
      reset: resets.map((reset, subsystem) => ({ reset, subsystem, rate: 'r' })),
    },
  });
}

/** Ising coupling, dephasing, reset to |+⟩. */
export const ISING = resetModel('two Ising spins with dephasing and reset to |+>', 'g*ZZ', ['|+>', '|+>']);

/** Three spins, each coupled to the others. */
export const THREE_SPINS = resetModel('three Ising spins with dephasing and reset to |+>', 'g*(ZZI + ZIZ + IZZ)', [
  '|+>',
  '|+>',
  '|+>',
]);

/** The same without dephasing. */
export const ISING_WITHOUT_DEPHASING = model({
  name: 'two Ising spins with reset to |+>',
  dims: [2, 2],
  parameters: { g: 'positive', r: 'positive' },
  hamiltonian: 'g*ZZ',
  jumps: [0, 1].map((subsystem) => ({ reset: '|+>', subsystem, rate: 'r' })),
});

/** Ising coupling, dephasing, reset to the mixed state (1 + p X)/2. */
export const IMPERFECT = resetModel(
  'two Ising spins with dephasing and reset to (1 + p X)/2',
  'g*ZZ',
  ['(1 + p*X)/2', '(1 + p*X)/2'],
  { parameters: { p: '(0, 1)' } },
);

/** Heisenberg coupling, dephasing, opposite resets. */
export const HEISENBERG_Z = resetModel(
  'two Heisenberg spins with dephasing and resets to |0> and |1>',
  'g*(XX + YY + ZZ)',
  ['|0>', '|1>'],
);

export const HEISENBERG_X = resetModel(
  'two Heisenberg spins with dephasing and resets to |+> and |->',
  'g*(XX + YY + ZZ)',
  ['|+>', '|->'],
);
