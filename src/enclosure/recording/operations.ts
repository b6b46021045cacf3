import type { Matrix, Real, Sign, SupportVerdict } from '../../matrix/interface.ts';

/** What an operation is applied to, or what stands for itself: a plain number. */
export type Operand = Matrix | Real | number;

/** How a number or matrix came about: by an operation on others, which has parameters of its own. */
export interface Operation {
  readonly name: string;
  readonly operands: readonly Operand[];
  readonly parameters?: Readonly<Record<string, number | readonly number[]>>;
}

/** What a formula was told about its numbers, on which the way it then took may rest. */
export type Condition =
  | { readonly about: Real; readonly sign: NonNullable<Sign> }
  /** |about − value| ≤ bound, both float64; or the infinity that it is. */
  | { readonly about: Real; readonly value: number; readonly bound: number }
  | { readonly about: readonly [A: Matrix, B: Matrix]; readonly supports: Exclude<SupportVerdict, 'undecided'> };

/** What formulas do while they are recorded: operations by their results, and what they asked. */
export interface Journal {
  /** What formulas start from has no operation. */
  readonly operations: Map<object, Operation | undefined>;
  readonly conditions: Condition[];
}

let journal: Journal | undefined;

/** Where operations are taken down at present, if they are. */
export function openJournal(): Journal | undefined {
  return journal;
}

/** Result of `run` with another journal, or with none: what happens inside a recorded operation is its own affair. */
export function withJournal<T>(next: Journal | undefined, run: () => T): T {
  const before = journal;
  journal = next;
  try {
    return run();
  } finally {
    journal = before;
  }
}

/**
 * Takes down how a result came about. What was an operand before keeps its own story: an operation may return its operand, or,
 * like the adjoint of an adjoint, what it was made from.
 */
export function takeDown({ operations }: Journal, result: object, operation: Operation): void {
  for (const operand of operation.operands) {
    if (typeof operand === 'object' && !operations.has(operand)) operations.set(operand, undefined);
  }
  if (!operations.has(result)) operations.set(result, operation);
}

/**
 * Result of `run`, which a recorded formula has as one operation, such as an entanglement measure that a search finds and exact
 * arithmetic bounds.
 */
export function asOperation<T extends object>(operation: Operation, run: () => T): T {
  if (journal === undefined) return run();
  const open = journal;
  const result = withJournal(undefined, run);
  takeDown(open, result, operation);
  return result;
}

const constants = new WeakSet();

/** A number or matrix that is given by rational numbers where it is made: a formula may start from it. */
export function asConstant<T extends object>(value: T): T {
  constants.add(value);
  return value;
}

/** Was it given by rational numbers? */
export function isConstant(value: object): boolean {
  return constants.has(value);
}
