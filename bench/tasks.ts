/** What is measured: a task at one size, and the ratios it has to reach. */
export interface Task {
  readonly name: string;
  readonly size: number;
  /** Least ratio of our rate to a peer's. */
  readonly gates: { readonly qutip?: number; readonly numpy?: number };
  readonly long?: boolean;
}

/** A cost through the public interfaces that may not exceed `limit` times the cost of another. */
export interface Overhead {
  readonly name: string;
  readonly size: number;
  readonly of: string;
  readonly over: string;
  readonly limit: number;
}

const at = (name: string, gates: Readonly<Record<number, Task['gates']>>): readonly Task[] =>
  Object.entries(gates).map(([size, gate]) => ({ name, size: Number(size), gates: gate }));

export const TASKS: readonly Task[] = [
  ...at('state and entropy', {
    2: { qutip: 1000, numpy: 4 },
    3: {},
    4: { qutip: 150, numpy: 2 },
    8: { qutip: 45, numpy: 1.6 },
    16: { qutip: 11, numpy: 1.3 },
    32: { qutip: 2.5 },
    64: { qutip: 1 },
  }),
  ...at('relative entropy', {
    2: { qutip: 650 },
    4: { qutip: 130 },
    8: { qutip: 32 },
    16: {},
    64: { qutip: 0.8 },
  }),
  ...at('negativity', { 4: { qutip: 250, numpy: 2 } }),
  ...at('entropy production', { 2: { qutip: 1500 }, 3: { qutip: 700 }, 4: { qutip: 400 }, 8: { qutip: 45 } }),
  ...at('entanglement bracket', { 4: { numpy: 6 } }),
  ...at('exact pairs', { 4: { numpy: 1 } }),
  ...at('margins of exact pairs', { 4: { numpy: 1 } }),
  ...at('evolution, exponential', { 4: { qutip: 100 } }),
  ...at('evolution, adaptive', { 4: { qutip: 20 } }),
  ...at('Hermitian eigenproblem', { 4: { numpy: 2.2 }, 16: { numpy: 1 }, 64: { numpy: 0.35 } }),
  ...at('symmetric eigenproblem', { 200: {}, 400: {}, 1000: {} }),
  { name: 'symmetric eigenproblem', size: 2000, gates: {}, long: true },
];

export const OVERHEADS: readonly Overhead[] = [
  ...[2, 3, 4].map((size) => ({
    name: 'evaluation / kernels',
    size,
    of: 'claim evaluation',
    over: 'claim kernels',
    limit: 2,
  })),
  ...[2, 3, 4].map((size) => ({
    name: 'climb step / evaluation',
    size,
    of: 'climb step',
    over: 'claim evaluation',
    limit: 1.2,
  })),
];
