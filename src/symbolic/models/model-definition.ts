import { anyOf, listOf, optional, recordOf, recordWith } from '../../formats/described-parts.ts';
import { type Description, finiteNumber, integer, oneOf, onlyInPrograms, text } from '../../formats/description.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { DOMAIN, type ParameterDomain } from '../formulas/parameter-domain.ts';
import type { SymbolicArithmetic } from '../formulas/symbolic-arithmetic.ts';

/** Operator as text (see `operator-text.ts`) or as a function of the symbolic arithmetic. */
export type OperatorDefinition = string | ((symbols: SymbolicArithmetic) => Matrix);

/** Redfield dissipator of one coupling to a bath. */
export interface RedfieldDefinition {
  /** Parts A(ω) of a Hermitian coupling with the rates γ(ω) of the bath, kept together. */
  readonly redfield: readonly { readonly operator: OperatorDefinition; readonly rate?: string | number }[];
}

/** Jumps A and A† of a thermal bath: A takes the energy ω from the system with rate γ(n̄ + 1), A† gives it with γ n̄. */
export interface ThermalJump {
  /** A, such as `sigmaMinus_0` or `|0><2|`. */
  readonly lower: OperatorDefinition;
  /** ω; where omitted it is the one of [H, A] = −ω A. Stated frequencies count as the energies that heat consists of. */
  readonly frequency?: string | number;
  /** β or 1/β of the bath; where omitted, what is said of the bath in `baths`. */
  readonly beta?: string | number;
  readonly temperature?: string | number;
  /** γ; 1 when omitted. */
  readonly rate?: string | number;
  /** n̄ = 1/(e^{βω} − 1) for bosons, which is the default; for fermions γ(1 − f) and γ f with f = 1/(e^{βω} + 1). */
  readonly statistics?: 'bose' | 'fermi';
}

/** Reset of a subsystem to a Gibbs state. */
export interface GibbsReset {
  /** Diagonal Hamiltonian of the subsystem, such as `E*|1><1|`. */
  readonly gibbs: string;
  readonly beta?: string | number;
  readonly temperature?: string | number;
  readonly subsystem?: number;
  readonly rate?: string | number;
}

/** One jump, the jumps of a reset, a Redfield dissipator, or the jumps of a thermal bath. */
export type JumpDefinition = PlainJump | ThermalJump | GibbsReset;

/** Jumps with their rates. */
export type PlainJump =
  | string
  | { readonly operator: OperatorDefinition; readonly rate?: string | number }
  | {
      /** Fresh state of the subsystem: a ket such as `|+>`, or a density matrix such as `(1 + p*X)/2`. */
      readonly reset: string;
      readonly subsystem?: number;
      readonly rate?: string | number;
    }
  | RedfieldDefinition;

/** What is said of a bath beside its jumps. Formulas are closed forms in the parameters. */
export interface BathDefinition {
  /** Inverse temperature β, such as `2` or `ln((n + 1)/n)/omega`. */
  readonly beta?: string | number;
  /** Temperature 1/β in its place; 0 for a bath that only takes energy. */
  readonly temperature?: string | number;
  /** Energy ω that a jump takes from the bath or gives to it, where the Hamiltonian is that of a rotating frame. */
  readonly frequency?: string | number;
  /** Hamiltonian between whose levels the bath jumps; that of the system, or of the parts the bath acts on, when omitted. */
  readonly hamiltonian?: OperatorDefinition;
}

/** Jumps of one bath: a list, the jumps of a thermal bath alone, or a function of the symbolic arithmetic. */
export type JumpsDefinition =
  | readonly JumpDefinition[]
  | ThermalJump
  | GibbsReset
  | ((
      symbols: SymbolicArithmetic,
    ) => readonly (Matrix | { readonly operator: Matrix; readonly rate: Real | number })[]);

/** Jumps of one bath with their rates. */
export type PlainJumps = readonly PlainJump[] | Extract<JumpsDefinition, (symbols: SymbolicArithmetic) => unknown>;

/** A model in which all jumps have rates, by bath. */
export interface PlainDefinition extends Omit<ModelDefinition, 'jumps'> {
  readonly jumps: Readonly<Record<string, PlainJumps>>;
  /** Energy that each jump gives to the system, of baths whose jumps state frequencies; undefined where it is not said. */
  readonly energies: Readonly<Record<string, readonly (string | undefined)[]>>;
}

/** Open system as plain data: what a model file holds. */
export interface ModelDefinition {
  readonly name: string;
  /** Dimensions of the subsystems in order. */
  readonly dims: Dims;
  /** Parameters and their domains, on which statements about signs are to hold. */
  readonly parameters: Readonly<Record<string, ParameterDomain>>;
  /** Formulas by name, such as `{ nbar: '1/(exp(beta*omega) - 1)' }`, to be used in all others; operators as well. */
  readonly let?: Readonly<Record<string, string>>;
  /** Inequalities between parameters that hold on the domain beside the intervals, such as `['n_h > n_c']`. */
  readonly assume?: readonly string[];
  /** Values of all parameters at which plots and sliders begin: numbers, or texts such as `1/20`. */
  readonly start?: Readonly<Record<string, number | string>>;
  readonly hamiltonian: OperatorDefinition;
  /** Jumps by bath, or a bare list for one bath. Rates stand beside the operators. */
  readonly jumps: JumpsDefinition | Readonly<Record<string, JumpsDefinition>>;
  /** Temperatures of baths, by the names in `jumps`. */
  readonly baths?: Readonly<Record<string, BathDefinition>>;
  /** Operators whose expectation values are meant to be conserved, by name. */
  readonly conserved?: Readonly<Record<string, OperatorDefinition>>;
  /** Subsystems that are oscillators cut off at their dimension, counted from zero. */
  readonly oscillators?: readonly number[];
  /** Key of `references.bib`, with a locator. */
  readonly source?: string;
  readonly description?: string;
}

/** Longest text of a model. */
const LONGEST = 100_000;

const TEXT = text('a text', LONGEST);

const OPERATOR = anyOf<OperatorDefinition>(
  'a text or a function',
  TEXT,
  onlyInPrograms('a function', (value) => typeof value === 'function'),
);

const FORMULA = optional(anyOf<string | number>('a number or a formula in the parameters', finiteNumber, TEXT));

const SUBSYSTEM = integer('the number of a subsystem', 0);

const PART = recordWith('a jump', { operator: OPERATOR, rate: FORMULA });

const THERMAL = [
  recordWith<ThermalJump>('jumps of a thermal bath', {
    lower: OPERATOR,
    frequency: FORMULA,
    beta: FORMULA,
    temperature: FORMULA,
    rate: FORMULA,
    statistics: optional(oneOf('bose', 'fermi')),
  }),
  recordWith<GibbsReset>('a reset to a Gibbs state', {
    gibbs: TEXT,
    beta: FORMULA,
    temperature: FORMULA,
    subsystem: optional(SUBSYSTEM),
    rate: FORMULA,
  }),
] as const;

const JUMP = anyOf<JumpDefinition>(
  'an operator, { operator, rate }, { reset, subsystem, rate }, { lower, beta, rate }, { gibbs, beta, rate } or { redfield }',
  TEXT,
  PART,
  recordWith('a reset', { reset: TEXT, subsystem: optional(SUBSYSTEM), rate: FORMULA }),
  recordWith('a Redfield dissipator', { redfield: listOf('a list of parts { operator, rate }', PART, 1) }),
  ...THERMAL,
);

const BATH = recordWith<BathDefinition>('what is said of a bath', {
  beta: FORMULA,
  temperature: FORMULA,
  frequency: FORMULA,
  hamiltonian: optional(OPERATOR),
});

const JUMPS = anyOf<JumpsDefinition>(
  'a list of jumps',
  listOf('a list of jumps', JUMP),
  ...THERMAL,
  onlyInPrograms('a function', (value) => typeof value === 'function'),
);

/** Jumps of one bath, and not jumps by bath? */
export function isJumps(jumps: ModelDefinition['jumps']): jumps is JumpsDefinition {
  return JUMPS.suits(jumps);
}

/** What a model is given as, in a file or in a program. */
export const MODEL: Description<ModelDefinition> = recordWith<ModelDefinition>('a model', {
  name: TEXT,
  dims: listOf('a list such as [2, 2]', integer('a positive integer', 1), 1),
  parameters: recordOf<ParameterDomain>("an object of domains such as { g: 'positive' }", DOMAIN),
  let: optional(recordOf<string>('formulas by name', TEXT)),
  assume: optional(listOf('a list of inequalities', TEXT)),
  start: optional(
    recordOf<number | string>('values by parameter', anyOf<number | string>('a rational number', finiteNumber, TEXT)),
  ),
  hamiltonian: OPERATOR,
  jumps: anyOf<ModelDefinition['jumps']>('jumps by bath, or a list of them', JUMPS, recordOf('jumps by bath', JUMPS)),
  baths: optional(recordOf<BathDefinition>('an object of baths such as { hot: { beta: 1 } }', BATH)),
  conserved: optional(recordOf<OperatorDefinition>('operators by name', OPERATOR)),
  oscillators: optional(listOf('a list of subsystems', SUBSYSTEM)),
  source: optional(TEXT),
  description: optional(TEXT),
});
