import { ArithmeticError } from '../matrix/errors.ts';

/** What a drawn object is. Certificates decide it in exact arithmetic, for every instance anew (`docs/certificate.md`). */
export type Property =
  /** Hermitian, trace 1 and positive semidefinite. */
  | 'density matrix'
  /** U†U = 1, square. */
  | 'unitary'
  /** V†V = 1. */
  | 'isometry'
  /** A = A†. */
  | 'Hermitian'
  /** One column, not zero; any norm. */
  | 'ket'
  /** Any matrix, where the statement presupposes nothing of it. */
  | 'matrix'
  /** Projectors P_k = P_k† = P_k² that add up to 1: a list. */
  | 'projectors of a basis'
  /** x > 0. */
  | 'positive'
  /** x ≥ 0. */
  | 'nonnegative'
  /** 0 ≤ x ≤ 1. */
  | 'probability'
  /** a ≤ x ≤ b with rational ends, such as `number in [0, 13/25]`; a round bracket leaves its end out. */
  | `number in ${'[' | '('}${string}, ${string}${']' | ')'}`
  /** Numbers from 0 to 1 that add up to 1: a list. */
  | 'probabilities'
  /** Any number, where the statement presupposes nothing of it. */
  | 'real number'
  /** Whole numbers from 1 on: a list. */
  | 'dimensions'
  /** True or false: which of two cases. */
  | 'choice'
  /** `Lindbladian` with H = H† and all rates ≥ 0. */
  | 'Lindblad generator'
  /** `Lindbladian` with H = H† and rates of any sign. */
  | 'generator with rates of any sign'
  /** `Channel` with weights ≥ 0 of its Kraus operators and Σ w K†K = 1. */
  | 'channel'
  /** `Channel` with weights ≥ 0. */
  | 'completely positive map';

/** What the parts of one record have to do with each other. Each is decided by rigorous arithmetic. */
export type Connection =
  /** `gibbsState` = x^H/tr x^H for the integer energies of a diagonal `hamiltonian` and x = `boltzmannFactor`. */
  | 'gibbsState belongs to hamiltonian and boltzmannFactor'
  /** `beta` = −ln `boltzmannFactor`. */
  | 'beta belongs to boltzmannFactor'
  /** L(`fixedPoint`) = 0. */
  | 'fixedPoint is stationary'
  /** D(`gibbsState`) = 0 for the dissipator D of every bath. */
  | 'gibbsState of each bath is stationary under its jumps'
  /** `initial` = `systemState` ⊗ `gibbsState` of each reservoir. */
  | 'initial is the product of systemState and the gibbsState of each reservoir'
  /** `final` = U `initial` U†. */
  | 'final is initial under unitary'
  /** UH = HU. */
  | 'unitary commutes with hamiltonian'
  /** `cos`² + `sin`² = 1. */
  | 'cos and sin belong to one angle';

/** Key under which a record of `Draws` has the connections between its parts. */
export const CONNECTED: unique symbol = Symbol('connected');

/** Properties of a list as a whole; all others belong to each of its entries. */
export const LIST_PROPERTIES: ReadonlySet<unknown> = new Set<Property>([
  'projectors of a basis',
  'probabilities',
  'dimensions',
]);

/**
 * What a formula verifies before it uses it, such as the point where a search ended: nothing is presupposed of it, and it is
 * no object of the statement.
 */
export const PROPOSAL: unique symbol = Symbol('proposal');

/**
 * What an ensemble draws: a property of the object (or of each entry of a list), or what is drawn for each part of a list or
 * record: `'density matrix'`, `{ rho: 'density matrix', rates: 'positive' }`.
 */
export type Draws = Property | typeof PROPOSAL | readonly Draws[] | DrawsOfRecord;

/** What the fields of a drawn object are. */
export interface DrawsOfRecord {
  readonly [part: string]: Draws;
  readonly [CONNECTED]?: readonly Connection[];
}

/** What the ensembles that drew them state of objects. */
export type Statements = Map<object, readonly Draws[]>;

/** Notes what an ensemble states of a value and its parts. What the parts' own ensembles have stated gives way to it. */
export function note(statements: Statements, value: unknown, draws: Draws): void {
  const own: Statements = new Map();
  collect(own, value, draws);
  for (const [object, list] of own) statements.set(object, list);
}

function collect(statements: Statements, value: unknown, draws: Draws): void {
  if (typeof value !== 'object' || value === null) return;
  statements.set(value, [...(statements.get(value) ?? []), draws]);
  if (typeof draws === 'object') {
    for (const [name, part] of Object.entries(draws)) collect(statements, partOf(value, name), part);
  } else if (Array.isArray(value) && !LIST_PROPERTIES.has(draws)) {
    for (const entry of value) collect(statements, entry, draws);
  }
}

function partOf(value: object, name: string): unknown {
  if (!Object.hasOwn(value, name)) return undefined;
  try {
    return (value as Readonly<Record<string, unknown>>)[name];
  } catch (error) {
    // A getter such as β = −ln x, for which ℚ has no value.
    if (error instanceof ArithmeticError) return undefined;
    throw error;
  }
}
