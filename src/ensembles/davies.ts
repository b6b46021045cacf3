import type { Matrix, Real } from '../matrix/interface.ts';
import { transitionTerms } from '../quantum/davies.ts';
import { diagonal, requireDim } from '../quantum/operators.ts';
import { lindbladian, type Jump, type Lindbladian } from '../quantum/lindbladian.ts';
import { oneOf } from './choice.ts';
import { composedEnsemble, listOf, requireCount } from './composed-ensemble.ts';
import { CONNECTED } from './draws.ts';
import { edgesOfHermitian } from './edges.ts';
import { Ensemble } from './ensemble.ts';
import { anyNumber, anyPositive } from './numbers.ts';
import {
  anyTemperature,
  EQUILIBRIUM,
  equilibrium,
  equilibriumOf,
  integerPower,
  nonDegenerateEnergies,
  requireEnergies,
  type Equilibrium,
} from './thermal.ts';

/** System coupled weakly to heat baths. */
export interface ThermalSystem {
  /** Bare Hamiltonian H = Σ_i n_i|i⟩⟨i|; heat of bath α is tr[H D_α(ρ)]. */
  readonly hamiltonian: Matrix;
  /** Generator with the Hamiltonian H, plus a Lamb shift if asked for, and one list of jumps per bath. */
  readonly generator: Lindbladian;
  /** Temperature and Gibbs state of each bath, by the names of the generator's baths. */
  readonly baths: Readonly<Record<string, Equilibrium>>;
}

/** One heat bath: the Davies generator leaves its Gibbs state invariant. */
export interface ThermalisingSystem extends ThermalSystem, Equilibrium {}

/** Options of Davies generators. */
export interface DaviesOptions {
  readonly dim: number;
  /** Integer energies n_i; 0, 1, 3, 7, … without equal gaps when omitted. */
  readonly energies?: readonly number[];
  /** Number of coupling operators of each bath; 1 when omitted. */
  readonly couplings?: number;
  /** Add Lamb shifts Σ_ω S(ω) A(ω)†A(ω) with normal S(ω); false when omitted. */
  readonly lambShift?: boolean;
}

/** Options with 'any' in place of energies: as often those without equal gaps as 0, 1, 2, …, with them. */
export type AnyDaviesOptions = Omit<DaviesOptions, 'energies'> & { readonly energies?: readonly number[] | 'any' };

/**
 * Random Davies generator of one heat bath: jumps A(ω) = Σ_{n_j − n_i = ω} |i⟩⟨i|A|j⟩⟨j| at rate γ(ω), and A(ω)† at rate
 * γ(ω)x^ω, for Gaussian Hermitian couplings A and χ² rates γ(ω), ω ≥ 0.
 *
 * Equal gaps and equal energies give coherent jumps, as in the weak-coupling limit. The Gibbs state is stationary.
 *
 * @source Davies1974
 * @example anyDaviesGenerator({ dim: 2 }) // { hamiltonian, generator, baths, gibbsState, boltzmannFactor, beta }
 * @example anyDaviesGenerator({ dim: 2 }).size // 8
 */
export function anyDaviesGenerator(given: AnyDaviesOptions): Ensemble<ThermalisingSystem> {
  return withEnergies(given, fixedDaviesGenerator);
}

function fixedDaviesGenerator(options: DaviesOptions): Ensemble<ThermalisingSystem> {
  const { energies, settings } = settingsOf(options);
  return composedEnsemble({
    name: `anyDaviesGenerator(${settings})`,
    measure: 'Gaussian couplings, χ² rates, Boltzmann factor with arcsine law',
    draws: {
      ...EQUILIBRIUM,
      generator: 'Lindblad generator',
      baths: { bath: EQUILIBRIUM },
      [CONNECTED]: [...EQUILIBRIUM[CONNECTED], 'gibbsState of each bath is stationary under its jumps'],
    },
    parts: { bath: anyDaviesBath(options) },
    build: ({ bath }, arithmetic) => {
      const hamiltonian = diagonal(energies, arithmetic);
      const state = equilibrium(energies, bath.boltzmannFactor, hamiltonian);
      const { jumps, lambShift } = bath;
      const { generator, baths } = thermalSystem(hamiltonian, { bath: { jumps, lambShift, state } });
      return Object.assign(equilibriumOf(state, state.gibbsState), { generator, baths });
    },
  });
}

/**
 * Random Davies generators of several heat baths with different temperatures on one system.
 *
 * @param baths  their names; hot and cold when omitted (names only: either may be drawn hotter)
 * @example anyDaviesBaths({ dim: 2 }).size // 16
 */
export function anyDaviesBaths({
  baths = ['hot', 'cold'],
  ...options
}: AnyDaviesOptions & { readonly baths?: readonly string[] }): Ensemble<ThermalSystem> {
  return withEnergies(options, (fixed) => fixedDaviesBaths(fixed, baths));
}

function fixedDaviesBaths(options: DaviesOptions, baths: readonly string[]): Ensemble<ThermalSystem> {
  const { energies, settings } = settingsOf(options);
  return composedEnsemble({
    name: `anyDaviesBaths(${settings.slice(0, -2)}, baths: [${baths.join(', ')}] })`,
    measure: 'for each bath Gaussian couplings, χ² rates, Boltzmann factor with arcsine law',
    draws: {
      hamiltonian: 'Hermitian',
      generator: 'Lindblad generator',
      baths: Object.fromEntries(baths.map((name) => [name, EQUILIBRIUM])),
      [CONNECTED]: ['gibbsState of each bath is stationary under its jumps'],
    },
    parts: Object.fromEntries(baths.map((name) => [name, anyDaviesBath(options)])),
    build: (drawn, arithmetic) => {
      const hamiltonian = diagonal(energies, arithmetic);
      return thermalSystem(
        hamiltonian,
        Object.fromEntries(
          baths.map((name) => {
            const { boltzmannFactor, jumps, lambShift } = drawn[name];
            return [name, { jumps, lambShift, state: equilibrium(energies, boltzmannFactor, hamiltonian) }];
          }),
        ),
      );
    },
  });
}

interface DrawnBath {
  readonly boltzmannFactor: Real;
  readonly jumps: readonly Jump[];
  readonly lambShift: Matrix | undefined;
}

function thermalSystem(
  hamiltonian: Matrix,
  baths: Readonly<Record<string, Omit<DrawnBath, 'boltzmannFactor'> & { readonly state: Equilibrium }>>,
): ThermalSystem {
  const entries = Object.entries(baths);
  const shifted = entries.reduce(
    (H, [, { lambShift }]) => (lambShift === undefined ? H : H.plus(lambShift)),
    hamiltonian,
  );
  return {
    hamiltonian,
    generator: lindbladian(shifted, Object.fromEntries(entries.map(([name, { jumps }]) => [name, jumps]))),
    baths: Object.fromEntries(entries.map(([name, { state }]) => [name, state])),
  };
}

/** Jumps of one bath at a temperature of its own, two for each transition frequency and coupling. */
function anyDaviesBath(options: DaviesOptions): Ensemble<DrawnBath> {
  return composedEnsemble({
    name: 'Davies bath',
    measure: 'Gaussian couplings, χ² rates, Boltzmann factor with arcsine law',
    parts: { temperature: anyTemperature(), coupling: anyDaviesCoupling(options) },
    build: ({ temperature: { boltzmannFactor }, coupling }) => coupling(boltzmannFactor),
  });
}

/** Coupling to a bath whose temperature is still open: a function of the Boltzmann factor x = e^{−β}. */
export function anyDaviesCoupling(options: DaviesOptions): Ensemble<(boltzmannFactor: Real) => DrawnBath> {
  const { dim, energies, couplings, lambShift } = settingsOf(options);
  const gaps = energies.map((low) => energies.map((high) => high - low));
  const frequencies = [...new Set(gaps.flat())].filter((gap) => gap >= 0).sort((a, b) => a - b);
  const pattern = Int32Array.from(gaps.flat(), (gap) => frequencies.indexOf(gap));
  return composedEnsemble({
    name: 'Davies coupling',
    measure: 'Gaussian couplings, χ² rates',
    parts: {
      couplings: listOf(couplings, anyTransitions(dim, pattern, frequencies.length)),
      rates: listOf(frequencies.length, anyPositive()),
      shifts: listOf(lambShift ? frequencies.length : 0, anyNumber()),
    },
    build:
      ({ couplings, rates, shifts }) =>
      (boltzmannFactor) => {
        const terms = frequencies.flatMap((frequency, k) =>
          couplings.map((parts) => {
            const up = frequency > 0 ? { rate: rates[k].times(integerPower(boltzmannFactor, frequency)) } : undefined;
            return transitionTerms(parts[k], { rate: rates[k], shift: shifts[k] }, up);
          }),
        );
        const jumps = terms.flatMap((term) => term.jumps);
        const shift = terms.reduce<Matrix | undefined>(
          (sum, { lambShift: term }) => (term === undefined || sum === undefined ? (sum ?? term) : sum.plus(term)),
          undefined,
        );
        return { boltzmannFactor, jumps, lambShift: shift };
      },
  });
}

/** Parts A(ω) of a Hermitian coupling; see `CoordinateReader.hermitianParts`. */
function anyTransitions(dim: number, pattern: Int32Array, count: number): Ensemble<readonly Matrix[]> {
  return new Ensemble<readonly Matrix[]>({
    name: 'transitions',
    measure: 'Hermitian coupling with Gaussian coordinates',
    edges: edgesOfHermitian(dim),
    build: (read) => read.hermitianParts(dim, pattern, count),
  });
}

/** Ensemble for the energies, or one of those for each kind of them; for two levels there is one gap only. */
function withEnergies<T>(
  { energies, ...others }: AnyDaviesOptions,
  ensemble: (options: DaviesOptions) => Ensemble<T>,
): Ensemble<T> {
  if (energies === undefined || (energies === 'any' && others.dim < 3)) return ensemble(others);
  if (energies !== 'any') return ensemble({ ...others, energies });
  const ladder = Array.from({ length: others.dim }, (_, n) => n);
  return oneOf([ensemble(others), ensemble({ ...others, energies: ladder })]);
}

function settingsOf(options: DaviesOptions) {
  requireDim('dim', options.dim);
  const { dim, energies = nonDegenerateEnergies(dim), couplings = 1, lambShift = false } = options;
  requireEnergies(energies, dim);
  requireCount('couplings', couplings);
  const shown = [`dim: ${dim}`];
  if (options.energies !== undefined) shown.push(`energies: [${energies.join(', ')}]`);
  if (couplings !== 1) shown.push(`couplings: ${couplings}`);
  if (lambShift) shown.push('lambShift: true');
  return { dim, energies, couplings, lambShift, settings: `{ ${shown.join(', ')} }` };
}
