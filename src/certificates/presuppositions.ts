import type { Ensemble } from '../ensembles/ensemble.ts';
import { Channel } from '../quantum/channel.ts';
import { Lindbladian } from '../quantum/lindbladian.ts';
import { isMatrix, isReal, partsOf } from './exact-object.ts';
import { hasProperty, type Property } from './property.ts';
import { connectionsOf, type Connection } from './record-facts.ts';

/** A property that a statement presupposes of an object, or a connection between its parts. */
export interface Fact {
  /** Path of the object: `rho`, `process.reservoirs[0].gibbsState`. */
  readonly object: string;
  readonly is: Property | Connection;
}

/** A fact and the verdict of exact arithmetic on it. */
export interface CheckedFact extends Fact {
  readonly holds: boolean;
}

/**
 * What a statement presupposes of its objects, decided exactly: a fact for each object that is a state, a unitary, a
 * Hamiltonian, a generator, a channel, … by the ensemble it is drawn from, by its class, or by its name in a record.
 *
 * @param given  ensembles of the claim
 * @param drawn  objects of the same names, built in exact arithmetic
 */
export function presuppositions(
  given: Readonly<Record<string, Pick<Ensemble<unknown>, 'name'>>>,
  drawn: Readonly<Record<string, unknown>>,
): readonly CheckedFact[] {
  return Object.entries(drawn).flatMap(([name, value]) => {
    const constructor = /^\w+/.exec(given[name].name)?.[0] ?? '';
    return factsOf(name, value, BY_ENSEMBLE.get(constructor));
  });
}

function factsOf(object: string, value: unknown, required: Property | undefined): readonly CheckedFact[] {
  if (value instanceof Lindbladian) return [checked(object, value, 'Lindblad generator')];
  if (value instanceof Channel) return [checked(object, value, 'channel')];
  if (Array.isArray(value)) return value.flatMap((entry, k) => factsOf(`${object}[${k}]`, entry, required));
  if (isMatrix(value) || isReal(value)) return required === undefined ? [] : [checked(object, value, required)];
  if (typeof value !== 'object' || value === null) return [];
  const parts = partsOf(value);
  return [
    ...parts.flatMap(([name, part]) => factsOf(`${object}.${name}`, part, BY_NAME.get(name))),
    ...connectionsOf(Object.fromEntries(parts)).map(({ connection, holds }) => ({ object, is: connection, holds })),
  ];
}

function checked(object: string, value: unknown, property: Property): CheckedFact {
  return { object, is: property, holds: hasProperty(value, property) };
}

function named(property: Property, ...names: readonly string[]): readonly (readonly [string, Property])[] {
  return names.map((name) => [name, property]);
}

/** Ensembles that draw one object or a list of them, by the name of their constructor. */
const BY_ENSEMBLE: ReadonlyMap<string, Property> = new Map([
  ...named('density matrix', 'anyDensityMatrix', 'anyPureState', 'anyBuresState', 'anyNearlyPureState', 'anyStateNear'),
  ...named('density matrix', 'anyDiagonalState', 'anyProductState', 'anySeparableState', 'anyXState'),
  ...named('density matrix', 'anyBellDiagonalState', 'anyWernerState', 'anyIsotropicState'),
  ...named('unitary', 'anyUnitary', 'anyCayleyUnitary', 'anyLocalUnitary', 'anyEnergyConservingUnitary'),
  ...named('Hermitian', 'anyObservable', 'anyHamiltonian', 'anyDiagonalHamiltonian', 'anyLocalHamiltonian'),
  ...named('isometry', 'anyIsometry'),
  ...named('positive', 'anyPositive'),
  ...named('probability', 'anyProbability', 'anyProbabilities'),
]);

/** Fields of the records that ensembles draw. */
const BY_NAME: ReadonlyMap<string, Property> = new Map([
  ...named('density matrix', 'rho', 'systemState', 'gibbsState', 'fixedPoint', 'resetStates', 'initial', 'final'),
  ...named('Hermitian', 'hamiltonian', 'systemHamiltonian', 'interaction', 'localHamiltonians'),
  ...named('unitary', 'unitary'),
  ...named('positive', 'boltzmannFactor', 'rates', 'g', 'gamma', 'r'),
]);
