import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Subsystems } from '../../quantum/subsystems.ts';
import type { ClosedForm } from '../formulas/closed-form.ts';
import { type Conserved, conservedExpectations } from './conserved-expectations.ts';
import { type ClosedEntropy, closedEntropy } from './closed-entropy.ts';
import { type ClosedNegativity, closedNegativity } from './closed-negativity.ts';
import { initialState } from './initial-state.ts';
import { isIrreducible } from './irreducibility.ts';
import {
  type JordanStructure,
  jordanStructures,
  type LiouvillianSpectrum,
  liouvillianSpectrumOf,
  type Uniqueness,
  uniquenessOf,
} from './liouvillian-spectrum.ts';
import { type Model, type NegativeRate, negativeRates } from './model.ts';
import { conditionsText, realnessOf } from '../formulas/real-where.ts';
import { type SteadyEntropyProduction, steadyEntropyProduction } from './steady-entropy-production.ts';
import { type LiouvillianStructure, liouvillianStructure } from './structure.ts';
import { type Solutions, solutionsFor } from './threshold.ts';
import { evolutionLimit, type EvolutionLimit, timeEvolution, type TimeEvolution } from './time-evolution.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { functionsDependOn, meaningOf, parametersOf } from '../formulas/parameter-functions.ts';
import { FormatError, UnknownNameError } from '../../matrix/errors.ts';
import {
  expectationsOf,
  type Residual,
  stationarityResidual,
  type SymbolicSteadyState,
  symbolicSteadyState,
} from './symbolic-steady-state.ts';

/** What is derived. */
export interface DeriveOptions {
  readonly spectrum?: boolean;
  /** Jordan structure at degenerate eigenvalues; by default for generators up to 16 × 16 without functions of parameters. */
  readonly jordan?: boolean;
  readonly negativity?: boolean;
  readonly production?: boolean;
  /** The entropy of the steady state; its formula is long. */
  readonly entropy?: boolean;
  /** Parameter for which the boundary of entanglement is solved. */
  readonly threshold?: string;
  /** State at t = 0 whose evolution is derived: a ket such as `|01>`, or a density matrix such as `(1 + Z_0)/4`. */
  readonly initial?: string;
  /** Subsystems that are transposed for the negativity; the first when omitted. */
  readonly transposed?: Subsystems;
  /** Blocks of the generator above this size get no characteristic polynomial. */
  readonly largestBlock?: number;
}

/** Closed forms of a model. */
export interface Derivation {
  readonly model: Model;
  /** Jumps whose rate is negative somewhere on the domain. */
  readonly negativeRates: readonly NegativeRate[];
  readonly structure: LiouvillianStructure;
  readonly steadyState: SymbolicSteadyState;
  /** Exact check of the steady state; undefined when it is not unique. */
  readonly residual: Residual | undefined;
  /** Expectation values of the basis in the steady state; empty when it is not unique. */
  readonly expectations: ReadonlyMap<string, RationalFunction>;
  readonly spectrum: LiouvillianSpectrum | undefined;
  readonly uniqueness: Uniqueness;
  /** What is kept of the initial state; undefined where the steady state is unique. */
  readonly conserved: Conserved | undefined;
  readonly jordan: readonly JordanStructure[];
  /** Undefined for one subsystem, without a unique steady state, or when it was not asked for. */
  readonly negativity: ClosedNegativity | undefined;
  readonly production: SteadyEntropyProduction | undefined;
  /** Von Neumann entropy of the steady state. */
  readonly entropy: ClosedEntropy | undefined;
  /** Where entanglement begins or ends; undefined when it was not asked for, or no polynomial decides. */
  readonly threshold: Solutions | undefined;
  /** Solution of the master equation; undefined when it was not asked for. */
  readonly evolution: Evolution | undefined;
  /** Where the entropy production is a real number, such as `n > 0`; empty where that is proved on the whole domain. */
  readonly productionConditions: readonly string[];
}

/** Solution of the master equation from a state, and its limit for t → ∞. */
export type Evolution =
  | { readonly verdict: 'solved'; readonly solution: TimeEvolution; readonly limit: EvolutionLimit }
  | { readonly verdict: 'undecided'; readonly reason: string };

/**
 * Closed forms of a model: steady state with its proof, spectrum, negativity and entropy production;
 * on request its entropy, thresholds of entanglement and the evolution of a state.
 *
 * @throws {UnknownNameError} when the parameter of the threshold is none of the model
 * @throws {FormatError} when it stands in an exponential or angle
 * @throws {FormatError} when the initial state is no state
 *
 * @example derive(model({ name: 'decay', dims: [2], parameters: { gamma: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'gamma' }] })).steadyState.verdict // 'unique'
 */
export function derive(model: Model, options: DeriveOptions = {}): Derivation {
  const {
    spectrum: withSpectrum = true,
    jordan = model.generator.dim <= 4 && meaningOf(model.arithmetic.field).functions.length === 0,
    negativity = true,
    production = true,
    entropy = false,
    threshold,
    initial,
    transposed,
    largestBlock,
  } = options;
  if (threshold !== undefined) requireParameter(model, threshold);
  const start = initial === undefined ? undefined : initialState(model, initial);
  const structure = liouvillianStructure(model);
  const steadyState = symbolicSteadyState(model, structure);
  const rho = steadyState.verdict === 'unique' ? steadyState.state : undefined;
  const produced = rho === undefined || !production ? undefined : steadyEntropyProduction(model, rho);
  const closed =
    rho === undefined || !negativity || model.dims.length < 2 ? undefined : closedNegativity(model, rho, transposed);
  const condition = closed?.condition;
  const spectrum = withSpectrum ? liouvillianSpectrumOf(model, structure, largestBlock) : undefined;
  return {
    model,
    negativeRates: negativeRates(model),
    structure,
    steadyState,
    residual: rho === undefined ? undefined : stationarityResidual(model, rho),
    expectations: rho === undefined ? new Map() : expectationsOf(model, structure, rho),
    spectrum,
    uniqueness: rho === undefined ? { verdict: 'nowhere' } : uniquenessIn(model, spectrum),
    conserved: rho === undefined ? conservedExpectations(model, structure) : undefined,
    jordan: spectrum === undefined || !jordan ? [] : jordanStructures(model, structure, spectrum),
    negativity: closed,
    production: produced,
    entropy: rho === undefined || !entropy ? undefined : closedEntropy(model, rho),
    threshold:
      threshold === undefined || typeof condition !== 'object'
        ? undefined
        : solutionsFor(model.arithmetic.field, condition, threshold, model.box),
    evolution: start === undefined ? undefined : evolutionFrom(model, structure, start),
    productionConditions: produced?.verdict === 'closed form' ? conditionsOn(model, produced.rate) : [],
  };
}

function requireParameter({ arithmetic: { field } }: Model, name: string): void {
  const names = parametersOf(field);
  if (!names.includes(name)) {
    throw new UnknownNameError({
      argument: 'threshold',
      expected: `be one of the parameters ${names.join(', ')}`,
      received: `it is ${name}`,
    });
  }
  if (!functionsDependOn(field, name)) return;
  throw new FormatError({
    argument: 'threshold',
    expected: 'be a parameter outside of exponentials and angles',
    received: `${name} stands in one`,
  });
}

function evolutionFrom(model: Model, structure: LiouvillianStructure, start: SymbolicMatrix): Evolution {
  const result = timeEvolution(model, structure, start);
  if (result.verdict === 'undecided') return result;
  const { evolution: solution } = result;
  return { verdict: 'solved', solution, limit: evolutionLimit(model, solution) };
}

function uniquenessIn(model: Model, spectrum: LiouvillianSpectrum | undefined): Uniqueness {
  if (isIrreducible(model)) return { verdict: 'everywhere', by: 'commutant' };
  return spectrum === undefined ? { verdict: 'undecided' } : uniquenessOf(model, spectrum);
}

function conditionsOn({ arithmetic: { field }, box }: Model, form: ClosedForm): readonly string[] {
  return conditionsText(field, realnessOf(field, [form], box), box);
}
