import { anyChannel, anyEntanglementBreakingChannel, anyUnitalChannel } from '../ensembles/channel.ts';
import { anyDaviesGenerator } from '../ensembles/davies.ts';
import { anyDensityMatrix, anyPureState } from '../ensembles/density-matrix.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import { anyGeneratorWithFixedPoint } from '../ensembles/fixed-point.ts';
import { anyHamiltonian, anyObservable } from '../ensembles/hermitian.ts';
import { anyLindbladian } from '../ensembles/lindbladian.ts';
import { anyNonnegative, anyNumber, anyPositive, anyProbability } from '../ensembles/numbers.ts';
import { anyDiagonalState, anyProductState, anySeparableState } from '../ensembles/structured-states.ts';
import { anyEquilibrium } from '../ensembles/thermal.ts';
import { anyUnitary } from '../ensembles/unitary.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Generator } from '../quantum/maps.ts';
import { dimIn, dimsIn, drawnObject } from './expressions.ts';
import { numberTerm, type OperatorTerm, type Symmetry, type Term } from './terms.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

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
    ensemble: (dims) => make({ dim: productOfNumbers(dims) }),
    options: (on) => `dim: ${dimIn(on).code}`,
  };
}

/** The same with an option more. */
function withOption<const O>(makers: Makers<O & { readonly dim: number }>, option: O): Make {
  const [[use, make]] = Object.entries(makers);
  const [[name, value]] = Object.entries(option as object);
  const written = typeof value === 'string' ? `'${value}'` : String(value);
  return {
    use,
    ensemble: (dims) => make({ dim: productOfNumbers(dims), ...option }),
    options: (on) => `dim: ${dimIn(on).code}, ${name}: ${written}`,
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
    ensemble: (dims) => make({ energies: Array.from({ length: productOfNumbers(dims) }, (_, n) => n) }),
    options: (on) => `energies: Array.from({ length: ${dimIn(on).code} }, (_, n) => n)`,
  };
}

/** What a type makes of the name that is drawn; `on` are its subsystems. */
export interface Type {
  readonly meaning: string;
  readonly make: Make;
  readonly term: (name: string, on: readonly number[]) => Term;
  /** How papers write one that has no letter of its own in a statement, in LaTeX. */
  readonly symbol?: string;
  /** What is asked of one that is not any operator or map of its kind, in LaTeX; names of what is drawn with it are by its words. */
  readonly condition?: (symbol: string, companions: Readonly<Partial<Record<string, string>>>) => string;
  /** Wider or narrower ensembles, by the words after "of"; "rank" is followed by a number. */
  readonly kinds?: Readonly<Record<string, (rank: number) => Make>>;
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

const [PHI, L] = [String.raw`\Phi`, String.raw`\mathcal{L}`];

const being =
  (adjective: string): NonNullable<Type['condition']> =>
  (symbol) =>
    `\\text{${adjective} } ${symbol}`;

/** A state is that of a temperature and a Hamiltonian where all of them have names. */
function gibbs(
  state: string | undefined,
  { hamiltonian, 'inverse temperature': beta }: Partial<Record<string, string>>,
) {
  const hasNames = state !== undefined && hamiltonian !== undefined && beta !== undefined;
  return hasNames ? `${state} = e^{-${beta} ${hamiltonian}}/Z` : undefined;
}

/** What is drawn with a temperature. */
const THERMAL: Type['companions'] = {
  hamiltonian: operatorDrawn('Hermitian', 'hamiltonian'),
  'inverse temperature': (name) => numberTerm(drawnObject<Real>(name, 'beta')),
};

/** Types of what lives on subsystems, by name. */
export const ON_SUBSYSTEMS: Readonly<Record<string, Type>> = {
  state: {
    meaning: 'state',
    make: ofDim({ anyDensityMatrix }),
    term: state,
    kinds: {
      'any rank': () => withOption({ anyDensityMatrix }, { rank: 'any' }),
      rank: (rank) => withOption({ anyDensityMatrix }, { rank }),
    },
  },
  pure: { meaning: 'pure state', make: ofDim({ anyPureState }), term: state, condition: being('pure') },
  separable: {
    meaning: 'separable state',
    make: ofDims({ anySeparableState }),
    term: state,
    condition: being('separable'),
  },
  product: { meaning: 'product state', make: ofDims({ anyProductState }), term: state, condition: being('product') },
  classical: {
    meaning: 'diagonal state',
    make: ofDim({ anyDiagonalState }),
    term: state,
    condition: being('diagonal'),
  },
  thermal: {
    meaning: 'Gibbs state of energies 0, 1, 2, …',
    make: ofEnergies({ anyEquilibrium }),
    term: operatorDrawn('state', 'gibbsState'),
    symbol: String.raw`\tau`,
    condition: (symbol, named) => gibbs(symbol, named) ?? `\\text{thermal } ${symbol}`,
    companions: THERMAL,
  },
  hamiltonian: { meaning: 'Hamiltonian', make: ofDim({ anyHamiltonian }), term: hermitian, symbol: 'H' },
  observable: { meaning: 'observable', make: ofDim({ anyObservable }), term: hermitian },
  unitary: {
    meaning: 'unitary',
    make: ofDim({ anyUnitary }),
    term: (name, on) => ({ ...operatorDrawn('any')(name, on), isUnitary: true }),
    symbol: 'U',
  },
  channel: {
    meaning: 'channel',
    make: ofDim({ anyChannel }),
    term: channel,
    symbol: PHI,
    kinds: { rank: (rank) => withOption({ anyChannel }, { rank }) },
  },
  unital: {
    meaning: 'channel that keeps the identity',
    make: ofDim({ anyUnitalChannel }),
    term: channel,
    condition: being('unital'),
    symbol: PHI,
  },
  breaking: {
    meaning: 'entanglement-breaking channel',
    make: ofDim({ anyEntanglementBreakingChannel }),
    term: channel,
    condition: being('entanglement-breaking'),
    symbol: PHI,
  },
  generator: {
    meaning: 'Lindblad generator',
    make: ofDim({ anyLindbladian }),
    symbol: L,
    term: (name, on) => ({ type: 'generator', on, value: drawnObject<Generator>(name) }),
  },
  davies: {
    meaning: 'Davies generator of one heat bath, energies 0, 1, 3, 7, …',
    make: ofDim({ anyDaviesGenerator }),
    symbol: L,
    condition: (symbol, named) =>
      [`\\text{Davies } ${symbol}`, gibbs(named['fixed point'], named) ?? []].flat().join(String.raw`,\; `),
    kinds: { 'any energies': () => withOption({ anyDaviesGenerator }, { energies: 'any' }) },
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
  symbol: L,
  condition: (symbol, { 'fixed point': pi, 'stationary state': other = pi }) => `${symbol}(${other}) = 0`,
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

export interface NumberType {
  readonly meaning: string;
  readonly condition?: Type['condition'];
  readonly use: string;
  readonly make: () => Ensemble<Real>;
}

/** Types of numbers by name. */
export const NUMBERS: Readonly<Record<string, NumberType>> = {
  real: { meaning: 'real number', use: 'anyNumber', make: anyNumber },
  positive: { meaning: 'positive number', use: 'anyPositive', make: anyPositive, condition: (x) => `${x} > 0` },
  nonnegative: {
    meaning: 'number that is not negative',
    use: 'anyNonnegative',
    make: anyNonnegative,
    condition: (x) => `${x} \\ge 0`,
  },
  probability: {
    meaning: 'probability',
    use: 'anyProbability',
    make: anyProbability,
    condition: (p) => `0 \\le ${p} \\le 1`,
  },
};

/** All types, with what is drawn. */
export const TYPE_TABLE: readonly { readonly type: string; readonly meaning: string }[] = [
  ...Object.entries(ON_SUBSYSTEMS).map(([name, { meaning }]) => ({ type: `${name}(A)`, meaning })),
  {
    type: 'thermal(A) with hamiltonian H, inverse temperature beta',
    meaning: 'the same, with names for what is drawn with it',
  },
  { type: 'state(A) of any rank', meaning: 'each rank as often; also "of rank 1", and so for channels' },
  { type: 'davies(A) of any energies', meaning: 'as often 0, 1, 2, …, which have equal gaps' },
  { type: 'generator(A) with fixed point pi', meaning: `${RELAXING.meaning}, under a name of its own` },
  {
    type: 'davies(A) with hamiltonian H, inverse temperature beta',
    meaning: 'the same, with names for what is drawn with it; also "fixed point"',
  },
  ...Object.entries(NUMBERS).map(([type, { meaning }]) => ({ type, meaning })),
  {
    type: '[0, 1]',
    meaning: 'number of an interval, whose ends are decimals; a round bracket leaves its end out: (0, 1]',
  },
];

/** All types as errors and `explain` list them. */
export const TYPES: readonly string[] = TYPE_TABLE.map(({ type }) => type);
