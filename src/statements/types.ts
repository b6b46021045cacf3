import { anyChannel, anyEntanglementBreakingChannel, anyUnitalChannel } from '../ensembles/channel.ts';
import { anyDaviesGenerator } from '../ensembles/davies.ts';
import { anyDensityMatrix, anyPureState } from '../ensembles/density-matrix.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import { anyGeneratorWithFixedPoint } from '../ensembles/fixed-point.ts';
import { anyHamiltonian, anyObservable } from '../ensembles/hermitian.ts';
import { anyLindbladian } from '../ensembles/lindbladian.ts';
import { anyNumber, anyPositive, anyProbability } from '../ensembles/numbers.ts';
import { anyDiagonalState, anyProductState, anySeparableState } from '../ensembles/structured-states.ts';
import { anyEquilibrium } from '../ensembles/thermal.ts';
import { anyUnitary } from '../ensembles/unitary.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Generator } from '../quantum/maps.ts';
import { dimIn, dimsIn, drawnObject } from './expressions.ts';
import { numberTerm, type OperatorTerm, type Symmetry, type Term } from './terms.ts';

const product = (dims: readonly number[]): number => dims.reduce((all, dim) => all * dim, 1);

/** An ensemble on subsystems, and the TypeScript that makes it. */
interface Make {
  readonly use: string;
  readonly ensemble: (dims: readonly number[]) => Ensemble<unknown>;
  /** What is between the braces of its call. */
  readonly options: (on: readonly number[]) => string;
}

/** Ensembles by the names under which they are public: names of functions change when programs are made smaller. */
type Makers<O> = Readonly<Record<string, (options: O) => Ensemble<unknown>>>;

function ofDim(makers: Makers<{ readonly dim: number }>): Make {
  const [[use, make]] = Object.entries(makers);
  return {
    use,
    ensemble: (dims) => make({ dim: product(dims) }),
    options: (on) => `dim: ${dimIn(on).code}`,
  };
}

function ofDims(makers: Makers<{ readonly dims: readonly number[] }>): Make {
  const [[use, make]] = Object.entries(makers);
  return { use, ensemble: (dims) => make({ dims }), options: (on) => `dims: ${dimsIn(on).code}` };
}

/** Energies 0, 1, 2, …. */
function ofEnergies(makers: Makers<{ readonly energies: readonly number[] }>): Make {
  const [[use, make]] = Object.entries(makers);
  return {
    use,
    ensemble: (dims) => make({ energies: Array.from({ length: product(dims) }, (_, n) => n) }),
    options: (on) => `energies: Array.from({ length: ${dimIn(on).code} }, (_, n) => n)`,
  };
}

/** What a type makes of the name that is drawn; `on` are its subsystems. */
export interface Type {
  readonly meaning: string;
  readonly make: Make;
  readonly term: (name: string, on: readonly number[]) => Term;
  /** What is drawn with it, by the words after "with". */
  readonly companions?: Readonly<Record<string, (name: string, on: readonly number[]) => Term>>;
}

const operatorDrawn =
  (is: Symmetry, part?: string) =>
  (name: string, on: readonly number[]): OperatorTerm => ({
    type: 'operator',
    is,
    on,
    value: drawnObject<Matrix>(name, part),
  });

const state = operatorDrawn('state');
const hermitian = operatorDrawn('Hermitian');
const channel = (name: string, on: readonly number[]): Term => ({
  type: 'channel',
  on,
  value: drawnObject<Channel>(name),
});

/** What is drawn with a temperature. */
const THERMAL: Type['companions'] = {
  hamiltonian: operatorDrawn('Hermitian', 'hamiltonian'),
  'inverse temperature': (name) => numberTerm(drawnObject<Real>(name, 'beta')),
};

/** Types of what lives on subsystems, by name. */
export const ON_SUBSYSTEMS: Readonly<Record<string, Type>> = {
  state: { meaning: 'state', make: ofDim({ anyDensityMatrix }), term: state },
  pure: { meaning: 'pure state', make: ofDim({ anyPureState }), term: state },
  separable: { meaning: 'separable state', make: ofDims({ anySeparableState }), term: state },
  product: { meaning: 'product state', make: ofDims({ anyProductState }), term: state },
  classical: { meaning: 'diagonal state', make: ofDim({ anyDiagonalState }), term: state },
  thermal: {
    meaning: 'Gibbs state of energies 0, 1, 2, …',
    make: ofEnergies({ anyEquilibrium }),
    term: operatorDrawn('state', 'gibbsState'),
    companions: THERMAL,
  },
  hamiltonian: { meaning: 'Hamiltonian', make: ofDim({ anyHamiltonian }), term: hermitian },
  observable: { meaning: 'observable', make: ofDim({ anyObservable }), term: hermitian },
  unitary: {
    meaning: 'unitary',
    make: ofDim({ anyUnitary }),
    term: (name, on) => ({ ...operatorDrawn('any')(name, on), isUnitary: true }),
  },
  channel: { meaning: 'channel', make: ofDim({ anyChannel }), term: channel },
  unital: { meaning: 'channel that keeps the identity', make: ofDim({ anyUnitalChannel }), term: channel },
  breaking: {
    meaning: 'entanglement-breaking channel',
    make: ofDim({ anyEntanglementBreakingChannel }),
    term: channel,
  },
  generator: {
    meaning: 'Lindblad generator',
    make: ofDim({ anyLindbladian }),
    term: (name, on) => ({ type: 'generator', on, value: drawnObject<Generator>(name) }),
  },
  davies: {
    meaning: 'Davies generator of one heat bath, energies 0, 1, 3, 7, …',
    make: ofDim({ anyDaviesGenerator }),
    term: (name, on) => ({
      type: 'generator',
      on,
      value: drawnObject<Generator>(name, 'generator'),
      fixedPoint: operatorDrawn('state', 'gibbsState')(name, on),
    }),
    companions: { ...THERMAL, 'fixed point': operatorDrawn('state', 'gibbsState') },
  },
};

/** A generator whose fixed point has a name. */
export const RELAXING: Type = {
  meaning: 'Lindblad generator with a diagonal fixed point',
  make: ofDim({ anyGeneratorWithFixedPoint }),
  term: (name, on) => ({
    type: 'generator',
    on,
    value: drawnObject<Generator>(name, 'generator'),
    fixedPoint: operatorDrawn('state', 'fixedPoint')(name, on),
  }),
  companions: {
    'fixed point': operatorDrawn('state', 'fixedPoint'),
    'stationary state': operatorDrawn('state', 'fixedPoint'),
  },
};

interface NumberType {
  readonly meaning: string;
  readonly use: string;
  readonly make: () => Ensemble<Real>;
}

/** Types of numbers by name. */
export const NUMBERS: Readonly<Record<string, NumberType>> = {
  real: { meaning: 'real number', use: 'anyNumber', make: anyNumber },
  positive: { meaning: 'positive number', use: 'anyPositive', make: anyPositive },
  probability: { meaning: 'probability', use: 'anyProbability', make: anyProbability },
};

/** All types, with what is drawn. */
export const TYPE_TABLE: readonly { readonly type: string; readonly meaning: string }[] = [
  ...Object.entries(ON_SUBSYSTEMS).map(([name, { meaning }]) => ({ type: `${name}(A)`, meaning })),
  {
    type: 'thermal(A) with hamiltonian H, inverse temperature beta',
    meaning: 'the same, with names for what is drawn with it',
  },
  { type: 'generator(A) with fixed point pi', meaning: `${RELAXING.meaning}, under a name of its own` },
  {
    type: 'davies(A) with hamiltonian H, inverse temperature beta',
    meaning: 'the same, with names for what is drawn with it; also "fixed point"',
  },
  ...Object.entries(NUMBERS).map(([type, { meaning }]) => ({ type, meaning })),
  { type: '[0, 1]', meaning: 'number of an interval, whose ends are decimals' },
];

/** All types as errors and `explain` list them. */
export const TYPES: readonly string[] = TYPE_TABLE.map(({ type }) => type);
