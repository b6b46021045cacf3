import type { System } from '../claims/claim.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';
import { expectation } from '../quantum/operators.ts';
import { uniqueSteadyState } from '../quantum/steady-state.ts';
import { type Model, matrixAt } from '../symbolic/models/model.ts';
import { operatorFromText } from '../symbolic/models/operator-text.ts';
import type { Setting } from '../symbolic/steps/setting.ts';
import { negativity, signedNegativity } from '../entanglement/measures/negativity.ts';

/** Left and right side of a relation in the symbols of a proof. */
export type Sides = readonly [left: string, right: string];

/**
 * What a proof says, in terms of its claim. It is checked on draws: each symbol is read from the drawn objects, and what the
 * link says about the two sides has to be what `asserts` returns, as a number and as an expression of what was measured.
 */
export type Link<D, S extends System, F> = SymbolLink<D, S, F> | EvaluatedLink<D, S>;

/** The sides as expressions in named symbols, each of which stands for a number that is read from the drawn objects. */
export interface SymbolLink<D, S extends System, F> {
  /**
   * The symbols with their domains: a parameter that the claim draws has the domain it is proved on, any other quantity is
   * `real`.
   */
  readonly symbols: Setting;
  /** Reading of each symbol. */
  readonly read: (this: void, drawn: D, system: S) => Readonly<Record<string, Real | SteadyNumber>>;
  /** Both sides of each part of the statement, in the order in which `asserts` joins them. */
  readonly sides: (this: void, formulas: F, system: S) => readonly Sides[];
  /** Both sides of each premise of a part, in the order in which `asserts` states them. */
  readonly under?: (this: void, formulas: F, system: S) => readonly Sides[];
  /** Conditions under which the proof speaks, by name; draws that fail one are not covered. */
  readonly where?: Readonly<Record<string, (this: void, drawn: D, system: S) => boolean>>;
}

/**
 * The drawn objects themselves as functions of parameters: the statement is evaluated on them by its own `asserts`, over rational
 * functions, so that there is nothing to say about its sides.
 */
export interface EvaluatedLink<D, S extends System> {
  /** Parameters with the domain on which it is proved. */
  readonly parameters: Setting;
  /** Value of each parameter for drawn objects. */
  readonly read: (this: void, drawn: D, system: S) => Readonly<Record<string, Real>>;
  /** Objects as the claim draws them, made of parameters of any arithmetic. */
  readonly objects: (this: void, parameters: Readonly<Record<string, Real>>, arithmetic: Arithmetic, system: S) => D;
}

export function isEvaluated<D, S extends System, F>(link: Link<D, S, F>): link is EvaluatedLink<D, S> {
  return 'objects' in link;
}

/**
 * Number that belongs to the steady state of a generator, which is that of a model at some values of its parameters. It is
 * computed from the drawn generator; what steps of the proof say about the model is used for the symbol.
 */
export interface SteadyNumber {
  readonly model: Model;
  /** As in `DerivedFact`. */
  readonly quantity: string;
  readonly generator: Lindbladian;
  /** Parameters of the model in the symbols of the link; those that are not named are symbols of the same name. */
  readonly at: Readonly<Record<string, string>>;
}

/** Parameters of a model in the symbols of the link. */
export type At = SteadyNumber['at'];

/**
 * Negativity of the steady state, the first subsystem against the others.
 *
 * @example steadyNegativity(model({ name: 'decay', dims: [2, 2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: ['sigmaMinus_0', { operator: 'sigmaMinus_1', rate: 'a' }] }), lindbladian(zeroMatrix(4), [embed(sigmaMinus(), [2, 2], 0), embed(sigmaMinus(), [2, 2], 1)]), { a: '1' }).quantity // 'negativity'
 */
export function steadyNegativity(model: Model, generator: Lindbladian, at: At = {}): SteadyNumber {
  return { model, quantity: 'negativity', generator, at };
}

/**
 * Signed negativity of the steady state.
 *
 * @example steadySignedNegativity(model({ name: 'decay', dims: [2, 2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: ['sigmaMinus_0', { operator: 'sigmaMinus_1', rate: 'a' }] }), lindbladian(zeroMatrix(4), [embed(sigmaMinus(), [2, 2], 0), embed(sigmaMinus(), [2, 2], 1)]), { a: '1' }).quantity // 'signed negativity'
 */
export function steadySignedNegativity(model: Model, generator: Lindbladian, at: At = {}): SteadyNumber {
  return { model, quantity: 'signed negativity', generator, at };
}

/**
 * Expectation value of an operator, given as text, in the steady state.
 *
 * @example steadyExpectation(model({ name: 'decay', dims: [2, 2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: ['sigmaMinus_0', { operator: 'sigmaMinus_1', rate: 'a' }] }), 'ZI', lindbladian(zeroMatrix(4), [embed(sigmaMinus(), [2, 2], 0), embed(sigmaMinus(), [2, 2], 1)]), { a: '1' }).quantity // 'expectation ZI'
 */
export function steadyExpectation(model: Model, operator: string, generator: Lindbladian, at: At = {}): SteadyNumber {
  return { model, quantity: `expectation ${operator}`, generator, at };
}

export function isSteadyNumber(value: Real | SteadyNumber): value is SteadyNumber {
  return 'quantity' in value;
}

/** Value of a number of a steady state in the arithmetic of its generator. */
export function steadyValue({ model, quantity, generator }: SteadyNumber): Real {
  const rho = uniqueSteadyState(generator);
  if (quantity === 'negativity') return negativity(rho, model.dims);
  if (quantity === 'signed negativity') return signedNegativity(rho, model.dims);
  return expectation(operatorOf(model, quantity.replace(/^expectation /, ''), rho.arithmetic), rho);
}

function operatorOf(model: Model, text: string, arithmetic: Arithmetic): Matrix {
  return matrixAt(model.arithmetic, operatorFromText(text, model.dims, model.arithmetic), {}, arithmetic);
}
