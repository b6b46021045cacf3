import { describe, expect, test } from 'vitest';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import * as library from '../../../src/index.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { ClausiusError } from '../../../src/matrix/errors.ts';
import { ALL } from '../../sample.ts';

const stream = randomStream(29, 1, 0);
const next = (): number => stream.next();

/** Errors of the states, next to which those of rounding are nothing. */
const ERRORS = [0.05, 1e-3, 1e-6];
/** States that are looked at within an error of each other. */
const NEIGHBOURS = 24;
const ROUNDS = ALL ? 6 : 1;

type Dims = readonly number[];
const SINGLE: readonly Dims[] = [[2], [3], [4]];
const PAIRS: readonly Dims[] = [
  [2, 2],
  [2, 3],
];
const QUBITS: readonly Dims[] = [[2, 2]];

/** Quantities of one state, with the systems. */
const OF_ONE: Readonly<Record<string, readonly [(rho: Matrix, dims: Dims) => Real, systems?: readonly Dims[]]>> = {
  entropy: [library.vonNeumannEntropy],
  purity: [library.purity],
  'linear entropy': [library.linearEntropy],
  'Rényi entropy, α = 1/2': [(rho) => library.renyiEntropy(rho, 0.5)],
  'Rényi entropy, α = 2': [(rho) => library.renyiEntropy(rho, 2)],
  'Rényi entropy, α = 7.5': [(rho) => library.renyiEntropy(rho, 7.5)],
  'relative entropy of coherence': [(rho) => library.relativeEntropyOfCoherence(rho)],
  negativity: [(rho, dims) => library.negativity(rho, dims), PAIRS],
  'signed negativity': [(rho, dims) => library.signedNegativity(rho, dims), PAIRS],
  'logarithmic negativity': [(rho, dims) => library.logarithmicNegativity(rho, dims), PAIRS],
  concurrence: [library.concurrence, QUBITS],
  'entanglement of formation': [library.entanglementOfFormation, QUBITS],
  'mutual information': [(rho, dims) => library.mutualInformation(rho, dims, [0], [1]), PAIRS],
  'conditional entropy': [(rho, dims) => library.conditionalEntropy(rho, dims, [0], [1]), PAIRS],
  'entropy rate': [(rho) => library.entropyRate(dissipation(rho.rows), rho)],
  'entropy production': [(rho) => library.entropyProductionRate(dissipation(rho.rows), rho)],
  'entropy production of unital noise': [(rho) => library.entropyProductionRate(unitalNoise(rho.rows), rho)],
  'heat current': [(rho) => library.heatCurrent(dissipation(rho.rows), rho)],
};

const OF_TWO: Readonly<Record<string, (rho: Matrix, sigma: Matrix) => Real>> = {
  'relative entropy': library.relativeEntropy,
  'trace distance': library.traceDistance,
  fidelity: library.fidelity,
  'entropy production with respect to a state': (rho, sigma) =>
    library.entropyProductionRate(dissipation(rho.rows), rho, sigma),
};

/**
 * A state with an error stands for every state within it, so a quantity of it, with its bound, has to be met by those of all of them:
 * also where the quantity, or what it is a product of, vanishes at the state itself.
 */
describe('bounds contain what the error of a state allows', () => {
  test.each(Object.keys(OF_ONE))('%s', (name) => {
    const [of, systems = SINGLE] = OF_ONE[name];
    let looked = 0;
    for (const dims of systems) {
      for (const rho of statesOf(dims)) looked += look([rho], ([one]) => of(one, dims));
    }
    expect(looked).toBeGreaterThan(100);
  });

  test.each(Object.keys(OF_TWO))('%s', (name) => {
    let looked = 0;
    for (const dims of SINGLE) {
      const [states, others] = [statesOf(dims), statesOf(dims)];
      for (const rho of states) {
        for (const sigma of [rho, ...others]) looked += look([rho, sigma], ([one, two]) => OF_TWO[name](one, two));
      }
    }
    expect(looked).toBeGreaterThan(500);
  });
});

/** Expects a quantity to be met by its neighbours. @returns number of those that have a value */
function look(states: readonly Matrix[], of: (states: readonly Matrix[]) => Real): number {
  let looked = 0;
  for (const error of ERRORS) {
    const quantity = attempt(() => of(states.map((state) => withError(state, error))));
    if (quantity === undefined || quantity.bound === Infinity) continue;
    for (let k = 0; k < NEIGHBOURS; k++) {
      const common = anyDirection(states[0].rows);
      // Half of the time all of them move together, and now and then not all the way.
      const length = 0.999 * error * (k % 5 === 0 ? deviate() : 1);
      const moved = states.map((state) => movedBy(state, k % 2 === 0 ? common : anyDirection(state.rows), length));
      if (moved.some((state) => state.spectrum.values[0] < 0)) continue;
      const other = attempt(() => of(moved));
      if (other === undefined) continue;
      looked++;
      expect(Math.abs(other.value - quantity.value)).toBeLessThanOrEqual(quantity.bound + other.bound);
    }
  }
  return looked;
}

function attempt(of: () => Real): Real | undefined {
  try {
    return of();
  } catch (error) {
    if (error instanceof ClausiusError) return undefined;
    throw error;
  }
}

/** States with and without degenerate, small and vanishing eigenvalues. */
function statesOf(dims: Dims): readonly Matrix[] {
  const dim = dims.reduce((product, d) => product * d, 1);
  const populations = Array.from({ length: dim }, (_, k) => (k === 0 ? 17 - dim : 1) / 16);
  const fixed = [
    library.maximallyMixed(dim),
    float64.diagonal(populations),
    library.projector(library.basisKet(dim, 0)),
  ];
  const drawn = Array.from({ length: ROUNDS }, () =>
    [dim, 1, Math.max(1, dim - 1)].map((rank) => draw(library.anyDensityMatrix({ dim, rank }))),
  );
  return [...fixed, ...drawn.flat()].map(complex);
}

const GENERATORS = new Map<string, library.Lindbladian>();

function dissipation(dim: number): library.Lindbladian {
  return known(`any ${dim}`, () => draw(library.anyLindbladian({ dim })));
}

/** Its change and the logarithms of its steady state vanish at the same state. */
function unitalNoise(dim: number): library.Lindbladian {
  const hermitian = (): Matrix => draw(library.anyHamiltonian({ dim }));
  return known(`unital ${dim}`, () => library.lindbladian(hermitian(), [hermitian(), hermitian()]));
}

function known(name: string, make: () => library.Lindbladian): library.Lindbladian {
  const generator = GENERATORS.get(name) ?? make();
  GENERATORS.set(name, generator);
  return generator;
}

function draw<T>(ensemble: Ensemble<T>): T {
  return ensemble.build(ensemble.draw(next), float64)!;
}

/** Between −1 and 1. */
function deviate(): number {
  return next() / 2 ** 31;
}

function complex(A: Matrix): Float64Matrix {
  const { rows, cols, isReal, data } = float64Matrix(A);
  const entries = new Float64Array(2 * rows * cols);
  entries.set(isReal ? data.subarray(0, rows * cols) : data);
  return new Float64Matrix(rows, cols, false, entries);
}

function withError(A: Matrix, error: number): Float64Matrix {
  const { rows, cols, data } = float64Matrix(A);
  return new Float64Matrix(rows, cols, false, data, error);
}

function movedBy(A: Matrix, direction: Float64Array, length: number): Float64Matrix {
  const { rows, cols, data } = float64Matrix(A);
  return new Float64Matrix(
    rows,
    cols,
    false,
    data.map((entry, k) => entry + length * direction[k]),
  );
}

/** Hermitian and traceless, of norm 1. */
function anyDirection(dim: number): Float64Array {
  const size = dim * dim;
  const entries = new Float64Array(2 * size);
  for (let i = 0; i < dim; i++) {
    entries[i * (dim + 1)] = deviate();
    for (let j = 0; j < i; j++) {
      entries[i * dim + j] = entries[j * dim + i] = deviate();
      entries[size + i * dim + j] = deviate();
      entries[size + j * dim + i] = -entries[size + i * dim + j];
    }
  }
  let trace = 0;
  for (let i = 0; i < dim; i++) trace += entries[i * (dim + 1)];
  for (let i = 0; i < dim; i++) entries[i * (dim + 1)] -= trace / dim;
  const norm = Math.hypot(...entries);
  return entries.map((entry) => entry / norm);
}
