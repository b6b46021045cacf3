import { expect, test } from 'vitest';
import * as clausius from '../../../src/index.ts';

/** What each takes besides its dimensions, where it has to be given. */
const NEEDED = { energies: [0, 1], couplings: ['zz'], count: 2, ancilla: 2 };

/** Dimensions that nothing has. */
const WRONG = [
  { dim: 0, dims: [0, 0], qubits: 0 },
  { dim: -1, dims: [2, -1], qubits: -1 },
  { dim: 2.5, dims: [2, 2.5], qubits: 2.5 },
  { dim: '2', dims: '2', qubits: '2' },
  { dim: 2 ** 40, dims: [], qubits: Number.NaN },
];

type Maker = (options: unknown) => unknown;
const all = Object.entries(clausius as unknown as Readonly<Record<string, Maker>>);

/** Those that have dimensions: they are given as the one option of a function that refuses to do without. */
const makers = all.filter(([name, make]) => {
  if (!/^any[A-Z]/.test(name)) return false;
  try {
    make({ ...NEEDED, unitary: undefined });
    return false;
  } catch (error) {
    return /`(options\.)?(dims?|qubits)`/.test((error as Error).message);
  }
});

test('most ensembles have dimensions', () => {
  expect(makers.length).toBeGreaterThan(30);
});

test.each(makers)('%s names the option that gives a wrong dimension', (_, make) => {
  for (const options of WRONG) {
    expect(() => make({ ...NEEDED, ...options }), JSON.stringify(options)).toThrow(
      /^Argument `(options\.)?(dims?|qubits)` must /,
    );
  }
});
