import {
  type Arithmetic,
  type Lindbladian,
  model,
  type Model,
  type ModelDefinition,
  type Real,
  resetGenerator,
  type ResetState,
  setting,
  type Setting,
} from 'clausius';

/** Models of Hartmann, Dür and Briegel that several proofs are about, and how proofs are linked to claims about them. */

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

/** Ising coupling, dephasing, reset to the mixed state (1 + p X)/2; coupling and dephasing may vanish. */
export const IMPERFECT = resetModel(
  'two Ising spins with dephasing and reset to (1 + p X)/2',
  'g*ZZ',
  ['(1 + p*X)/2', '(1 + p*X)/2'],
  { parameters: { g: 'nonnegative', gamma: 'nonnegative', p: '[0, 1]' } },
);

/** Its parameters as claims draw them: the ratios x = g/r and y = 16γ/r, and z with p = 1 − z³. */
export const IMPERFECT_PARAMETERS = { g: 'r*x', gamma: 'r*y/16', p: '1 - z*z*z' };

/** A formula in g, γ and p in these ratios. */
export function inRatios(text: string): string {
  const values = new Map(Object.entries(IMPERFECT_PARAMETERS));
  return text.replaceAll(/\b(?:g|gamma|p)\b/g, (name) => `(${values.get(name)})`);
}

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

const D = '(2*g^2 + (r + gamma/2)*(r + gamma))';

/** Minus the one eigenvalue of the partial transpose of Ising spins that can be negative, and minus the other small one. */
export const ISING_SIGNED = `-(gamma*(r + gamma/2)^2 + g^2*(r + gamma) - r*g*(r + gamma))/(2*(r + gamma)*${D})`;
export const ISING_SECOND = `-(4*g^2*(r + gamma) + gamma^2*(2*r + gamma))/(8*(r + gamma)*${D})`;

/** What `anyResetModel` draws. */
export interface DrawnModel {
  readonly g: Real;
  readonly gamma: Real;
  readonly r: Real;
  readonly generator: Lindbladian;
}

/** Coupling and rates of a drawn model as symbols, and further ones. */
export function ratesAnd(further: Parameters<typeof setting>[0]): Setting {
  return setting({ g: 'positive', gamma: 'positive', r: 'positive', ...further });
}

/** The drawn model as a function of its coupling and rates: what claims about rational numbers of it are evaluated on. */
export function drawnModel(
  couplings: readonly number[],
  resets: readonly [ResetState, ResetState],
  { g, gamma, r }: Readonly<Record<string, Real>>,
  arithmetic: Arithmetic,
): DrawnModel {
  const scaled = couplings.map((coupling) => g.times(coupling));
  return { g, gamma, r, generator: resetGenerator({ couplings: scaled, resets, gamma, r }, arithmetic) };
}
