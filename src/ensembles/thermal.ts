import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { DimensionError, DomainError } from '../matrix/errors.ts';
import { diagonal } from '../quantum/operators.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import { CONNECTED, type Draws } from './draws.ts';
import { edgeOfBlocks } from './edges.ts';
import { Ensemble } from './ensemble.ts';
import { UNIT } from './gaussian-integers.ts';
import { inRange, inRangeFrom } from './range.ts';

/**
 * Temperature as a rational Boltzmann factor x = e^{−β} of one unit of energy.
 *
 * With integer energies n_i the Gibbs weights x^{n_i} are rational, so Gibbs states, detailed balance and generators are
 * exact; β = −ln x itself exists where logarithms do (float64 and enclosure).
 */
export interface Temperature {
  /** x = e^{−β}, in (0, 1) for a positive temperature. */
  readonly boltzmannFactor: Real;
  /** β = −ln x. @throws {ArithmeticError} in arithmetics without logarithms */
  readonly beta: Real;
}

/**
 * Temperature of a Boltzmann factor x = e^{−β}.
 *
 * @example temperature(float64.real(1, 2)).beta // 0.6931
 */
export function temperature(boltzmannFactor: Real): Temperature {
  return withBeta({ boltzmannFactor });
}

/**
 * The same record with β, which is computed when it is asked for. The getter is one function for all: with one for each object, as in a
 * literal, V8 makes each a layout of its own, and a claim about baths takes up to half as long again.
 */
function withBeta<T extends Pick<Temperature, 'boltzmannFactor'>>(record: T): T & Temperature {
  return Object.defineProperty(record, 'beta', BETA) as T & Temperature;
}

const BETA = {
  enumerable: true,
  configurable: true,
  get(this: Temperature): Real {
    return inRangeFrom(this.boltzmannFactor, this.boltzmannFactor.ln().negated(), 'positive');
  },
};

/**
 * Random positive temperature: x = (m² + 1)/(m² + n² + 2) of Gaussian integers m and n.
 *
 * @example anyTemperature().size // 2
 */
export function anyTemperature(): Ensemble<Temperature> {
  return new Ensemble<Temperature>({
    name: 'anyTemperature()',
    measure: 'Boltzmann factor e^{−β} with arcsine law on (0, 1)',
    draws: { boltzmannFactor: 'positive', [CONNECTED]: ['beta belongs to boltzmannFactor'] },
    scaleFree: true,
    edges: [
      edgeOfBlocks('βΔE = ln 2', (integers, { offset }) => (integers[offset] = UNIT)),
      { name: 'cold', apply: (integers, [first]) => (integers[first.offset] = 0) },
      { name: 'hot', apply: (integers, [, second]) => (integers[second.offset] = 0) },
    ],
    build: (read) => {
      const [p, q] = [read.positive(), read.positive()];
      return temperature(inRange(read.arithmetic, p.dividedBy(p.plus(q)), '(0, 1)'));
    },
  });
}

/** x^n for an integer n of either sign. */
export function integerPower(x: Real, n: number): Real {
  if (n < 0) return integerPower(x.times(0).plus(1).dividedBy(x), -n);
  let result = x.times(0).plus(1);
  for (let k = 0; k < n; k++) result = result.times(x);
  return result;
}

/**
 * Gibbs state Σ_i x^{n_i}|i⟩⟨i|/Σ_i x^{n_i} of integer energies n_i, exact in every arithmetic.
 *
 * @param energies  integers n_i, in the order of the basis
 * @returns         shape (d, d) for d energies
 * @throws          {DomainError} when an energy is not an integer
 * @example         entriesOf(gibbsStateOf([0, 1], float64.real(1, 3), float64)) // [[[0.75,0],[0,0]],[[0,0],[0.25,0]]]
 */
export function gibbsStateOf(energies: readonly number[], boltzmannFactor: Real, arithmetic: Arithmetic): Matrix {
  const lowest = requireEnergies(energies);
  const weights = energies.map((energy) => integerPower(boltzmannFactor, energy - lowest));
  const partitionSum = weights.reduce((sum, weight) => sum.plus(weight));
  return diagonal(
    weights.map((weight) => weight.dividedBy(partitionSum)),
    arithmetic,
  );
}

/**
 * Checks that energies are integers.
 *
 * @param count  how many there have to be
 * @returns      the lowest of them
 * @throws {DomainError} where they are not
 * @throws {DimensionError} where there are more or fewer
 */
export function requireEnergies(energies: readonly number[], count = energies.length, argument = 'energies'): number {
  if (energies.length !== count) {
    const expected = `have one entry for each of the ${count} levels`;
    throw new DimensionError({ argument, expected, received: `it has ${energies.length}` });
  }
  const wrong = energies.find((energy) => !Number.isInteger(energy));
  if (wrong === undefined && energies.length > 0) return Math.min(...energies);
  throw new DomainError({
    argument,
    expected: 'be integers, in units of the energy whose Boltzmann factor is drawn',
    received: wrong === undefined ? 'there are none' : `one of them is ${wrong}`,
    advice: 'Scale the energies to a common unit.',
  });
}

/** Gibbs state at a drawn temperature. */
export interface Equilibrium extends Temperature {
  readonly hamiltonian: Matrix;
  readonly gibbsState: Matrix;
}

/** What is stated of an equilibrium; β belongs to its Boltzmann factor. */
export const EQUILIBRIUM = {
  hamiltonian: 'Hermitian',
  gibbsState: 'density matrix',
  boltzmannFactor: 'positive',
  [CONNECTED]: ['gibbsState belongs to hamiltonian and boltzmannFactor', 'beta belongs to boltzmannFactor'],
} as const satisfies Draws;

/**
 * Random Gibbs state of the Hamiltonian Σ_i n_i|i⟩⟨i|: only the temperature is drawn.
 *
 * @throws  {DomainError} when the energies are no integers
 * @example anyEquilibrium({ energies: [0, 1] }).size // 2
 */
export function anyEquilibrium({ energies }: { readonly energies: readonly number[] }): Ensemble<Equilibrium> {
  requireEnergies(energies);
  return composedEnsemble({
    name: `anyEquilibrium({ energies: [${energies.join(', ')}] })`,
    measure: 'given energies, Boltzmann factor with arcsine law',
    draws: EQUILIBRIUM,
    parts: { temperature: anyTemperature() },
    build: ({ temperature: { boltzmannFactor } }, arithmetic) =>
      equilibrium(energies, boltzmannFactor, diagonal(energies, arithmetic)),
  });
}

/** Gibbs state and temperature of a Hamiltonian with integer energies. */
export function equilibrium(energies: readonly number[], boltzmannFactor: Real, hamiltonian: Matrix): Equilibrium {
  return equilibriumOf(
    { hamiltonian, boltzmannFactor },
    gibbsStateOf(energies, boltzmannFactor, hamiltonian.arithmetic),
  );
}

/** A new object, so that records that carry an equilibrium and list it do not contain themselves. */
export function equilibriumOf(
  { hamiltonian, boltzmannFactor }: Pick<Equilibrium, 'hamiltonian' | 'boltzmannFactor'>,
  gibbsState: Matrix,
): Equilibrium {
  return withBeta({ hamiltonian, gibbsState, boltzmannFactor });
}

/** Energies 0, 1, 3, 7, … without equal gaps, so that all transition frequencies differ. */
export function nonDegenerateEnergies(dim: number): readonly number[] {
  return Array.from({ length: dim }, (_, k) => 2 ** k - 1);
}
