import { anyChannel } from '../ensembles/channel.ts';
import { anyDensityMatrix, anyPureState } from '../ensembles/density-matrix.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import { anyGeneratorWithFixedPoint, type RelaxingSystem } from '../ensembles/fixed-point.ts';
import { anyHamiltonian, anyObservable } from '../ensembles/hermitian.ts';
import { anyLindbladian } from '../ensembles/lindbladian.ts';
import { anyNumber, anyPositive, anyProbability } from '../ensembles/numbers.ts';
import { anyNumberBetween } from '../ensembles/parameters.ts';
import { anyDiagonalState, anyProductState, anySeparableState } from '../ensembles/structured-states.ts';
import { anyUnitary } from '../ensembles/unitary.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Generator } from '../quantum/maps.ts';
import { type Parties, requireParties } from './parties.ts';
import { type OperatorTerm, senseless, type Term } from './terms.ts';

/** Object over which a statement quantifies: what is drawn on given dimensions, and what its name stands for. */
export interface Declaration {
  readonly name: string;
  /** As it was written: `state(AB)`. */
  readonly type: string;
  readonly meaning: string;
  readonly ensemble: (dims: readonly number[]) => Ensemble<unknown>;
  readonly term: Term;
  /** State that is drawn with it, under a name of its own. */
  readonly fixedPoint?: { readonly name: string; readonly term: OperatorTerm };
}

const product = (dims: readonly number[]): number => dims.reduce((all, dim) => all * dim, 1);

interface OperatorType {
  readonly meaning: string;
  readonly is: OperatorTerm['is'];
  readonly ensemble: (dims: readonly number[]) => Ensemble<Matrix>;
}

/** Types of operators by name. */
const OPERATORS: Readonly<Record<string, OperatorType>> = {
  state: { meaning: 'state', is: 'state', ensemble: (dims) => anyDensityMatrix({ dim: product(dims) }) },
  pure: { meaning: 'pure state', is: 'state', ensemble: (dims) => anyPureState({ dim: product(dims) }) },
  separable: { meaning: 'separable state', is: 'state', ensemble: (dims) => anySeparableState({ dims }) },
  product: { meaning: 'product state', is: 'state', ensemble: (dims) => anyProductState({ dims }) },
  classical: { meaning: 'diagonal state', is: 'state', ensemble: (dims) => anyDiagonalState({ dim: product(dims) }) },
  hamiltonian: { meaning: 'Hamiltonian', is: 'Hermitian', ensemble: (dims) => anyHamiltonian({ dim: product(dims) }) },
  observable: { meaning: 'observable', is: 'Hermitian', ensemble: (dims) => anyObservable({ dim: product(dims) }) },
  unitary: { meaning: 'unitary', is: 'any', ensemble: (dims) => anyUnitary({ dim: product(dims) }) },
};

/** Types of numbers by name. */
const NUMBERS: Readonly<Record<string, { readonly meaning: string; readonly ensemble: () => Ensemble<Real> }>> = {
  real: { meaning: 'real number', ensemble: anyNumber },
  positive: { meaning: 'positive number', ensemble: anyPositive },
  probability: { meaning: 'probability', ensemble: anyProbability },
};

/** Names of all types, as errors and `explain` list them. */
export const TYPES: readonly string[] = [
  ...Object.keys(OPERATORS).map((name) => `${name}(A)`),
  'channel(A)',
  'generator(A)',
  'generator(A) with fixed point pi',
  ...Object.keys(NUMBERS),
  '[0, 1]',
];

/**
 * Declarations of a text such as `rho, sigma: state(AB); L: generator(A) with fixed point pi; beta: positive; g: [0, 1]`.
 *
 * @throws {FormatError} for an unknown type, with the known ones, and for a name that is declared twice or is a subsystem
 */
export function declarationsOf(text: string, parties: Parties): readonly Declaration[] {
  const found: Declaration[] = [];
  const taken = new Set<string>(parties);
  const take = (name: string): string => {
    if (!/^[A-Za-z]\w*$/.test(name)) throw senseless('declare names', `there is ${JSON.stringify(name)}`);
    if (taken.has(name)) throw senseless('declare each name once', `${name} occurs twice or is a subsystem`);
    taken.add(name);
    return name;
  };
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const colon = part.indexOf(':');
    if (colon === -1) throw senseless('declare `name: type`', `there is ${JSON.stringify(part.trim())}`);
    const type = part.slice(colon + 1).trim();
    for (const name of part.slice(0, colon).split(',')) {
      const declared = declaration(take(name.trim()), type, parties);
      if (declared.fixedPoint !== undefined) take(declared.fixedPoint.name);
      found.push(declared);
    }
  }
  return found;
}

function declaration(name: string, type: string, parties: Parties): Declaration {
  const interval = /^\[\s*([^,\s]+)\s*,\s*([^,\s]+)\s*\]$/.exec(type);
  if (interval !== null) {
    const [, from, to] = interval;
    return number(name, type, `number in [${from}, ${to}]`, anyNumberBetween(from, to));
  }
  if (Object.hasOwn(NUMBERS, type)) return number(name, type, NUMBERS[type].meaning, NUMBERS[type].ensemble());
  const [, kind, words, rest] = /^(\w+)\s*\(([\w\s,]*)\)\s*(.*)$/.exec(type) ?? [];
  const unknown = (): Error =>
    senseless(`give ${name} one of the types ${TYPES.join(', ')}`, `it is ${JSON.stringify(type)}`);
  if (kind === undefined) throw unknown();
  const on = words
    .split(',')
    .flatMap((word) => requireParties(word.trim(), parties))
    .toSorted((a, b) => a - b);
  const where = on.map((k) => parties[k]).join('');
  const described = { name, type };
  const onOwn =
    <T>(ensemble: (dims: readonly number[]) => Ensemble<T>) =>
    (dims: readonly number[]): Ensemble<unknown> =>
      ensemble(on.map((k) => dims[k]));
  if (kind === 'generator') {
    const fixed = /^with\s+(?:a\s+)?(?:fixed\s+point|stationary\s+state)\s+([A-Za-z]\w*)$/.exec(rest)?.[1];
    if (fixed === undefined && rest !== '') throw unknown();
    if (fixed === undefined) {
      return {
        ...described,
        meaning: `Lindblad generator on ${where}`,
        ensemble: onOwn((dims) => anyLindbladian({ dim: product(dims) })),
        term: { type: 'generator', on, of: ({ drawn }) => drawn[name] as Generator },
      };
    }
    const system = (drawn: Readonly<Record<string, unknown>>): RelaxingSystem => drawn[name] as RelaxingSystem;
    const fixedPoint: OperatorTerm = { type: 'operator', is: 'state', on, of: ({ drawn }) => system(drawn).fixedPoint };
    return {
      ...described,
      meaning: `Lindblad generator on ${where} with L(${fixed}) = 0`,
      ensemble: onOwn((dims) => anyGeneratorWithFixedPoint({ dim: product(dims) })),
      term: { type: 'generator', on, of: ({ drawn }) => system(drawn).generator, fixedPoint },
      fixedPoint: { name: fixed, term: fixedPoint },
    };
  }
  if (rest !== '') throw unknown();
  if (kind === 'channel') {
    return {
      ...described,
      meaning: `channel on ${where}`,
      ensemble: onOwn((dims) => anyChannel({ dim: product(dims) })),
      term: { type: 'channel', on, of: ({ drawn }) => drawn[name] as Channel },
    };
  }
  if (!Object.hasOwn(OPERATORS, kind)) throw unknown();
  const { meaning, is, ensemble } = OPERATORS[kind];
  return {
    ...described,
    meaning: `${meaning} on ${where}`,
    ensemble: onOwn(ensemble),
    term: { type: 'operator', is, on, of: ({ drawn }) => drawn[name] as Matrix },
  };
}

function number(name: string, type: string, meaning: string, ensemble: Ensemble<Real>): Declaration {
  const term: Term = { type: 'number', of: ({ drawn }) => drawn[name] as Real };
  return { name, type, meaning, ensemble: () => ensemble, term };
}

/** The state on all subsystems of which a statement without declarations speaks. */
export function onlyState(parties: Parties): Declaration {
  return declaration('rho', `state(${parties.join(',')})`, parties);
}
