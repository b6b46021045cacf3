import { anyOf, listOf, optional, recordOf, recordWith } from '../../formats/described-parts.ts';
import { type Description, finiteNumber, integer, onlyInPrograms, text } from '../../formats/description.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { DOMAIN, type ParameterDomain } from '../formulas/parameter-domain.ts';
import type { SymbolicArithmetic } from '../formulas/symbolic-arithmetic.ts';

/** Operator as text (see `operator-text.ts`) or as a function of the symbolic arithmetic. */
export type OperatorDefinition = string | ((symbols: SymbolicArithmetic) => Matrix);

/** One jump, or the jumps of a reset. */
export type JumpDefinition =
  | string
  | { readonly operator: OperatorDefinition; readonly rate?: string | number }
  | {
      /** Fresh state of the subsystem: a ket such as `|+>`, or a density matrix such as `(1 + p*X)/2`. */
      readonly reset: string;
      readonly subsystem?: number;
      readonly rate?: string | number;
    };

/** Jumps of one bath: a list, or a function of the symbolic arithmetic. */
export type JumpsDefinition =
  | readonly JumpDefinition[]
  | ((
      symbols: SymbolicArithmetic,
    ) => readonly (Matrix | { readonly operator: Matrix; readonly rate: Real | number })[]);

/** Open system as plain data: what a model file holds. */
export interface ModelDefinition {
  readonly name: string;
  /** Dimensions of the subsystems in order. */
  readonly dims: Dims;
  /** Parameters and their domains, on which statements about signs are to hold. */
  readonly parameters: Readonly<Record<string, ParameterDomain>>;
  readonly hamiltonian: OperatorDefinition;
  /** Jumps by bath, or a bare list for one bath. Rates stand beside the operators. */
  readonly jumps: JumpsDefinition | Readonly<Record<string, JumpsDefinition>>;
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

const RATE = optional(anyOf<string | number>('a number or a formula in the parameters', finiteNumber, TEXT));

const JUMP = anyOf<JumpDefinition>(
  'an operator, { operator, rate } or { reset, subsystem, rate }',
  TEXT,
  recordWith('a jump', { operator: OPERATOR, rate: RATE }),
  recordWith('a reset', { reset: TEXT, subsystem: optional(integer('the number of a subsystem', 0)), rate: RATE }),
);

const JUMPS = anyOf<JumpsDefinition>(
  'a list of jumps',
  listOf('a list of jumps', JUMP),
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
  hamiltonian: OPERATOR,
  jumps: anyOf<ModelDefinition['jumps']>('jumps by bath, or a list of them', JUMPS, recordOf('jumps by bath', JUMPS)),
  source: optional(TEXT),
  description: optional(TEXT),
});
