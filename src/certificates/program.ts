import type { Relation } from '../claims/relation.ts';
import { EnclosureMatrix } from '../enclosure/matrix/matrix.ts';
import { EnclosureReal } from '../enclosure/real/real.ts';
import {
  type Condition,
  isConstant,
  type Journal,
  type Operand,
  type Operation,
} from '../enclosure/recording/operations.ts';
import { printRational, rationalFromNumber } from '../exact/integers/rational.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import { exactObjectOf, type ExactMatrixText, type ExactObject } from './exact-object.ts';

/**
 * The formula of a certificate, as it was evaluated: operations on the objects of the certificate and on constants, each on earlier
 * ones, of which it is made; see the table in `docs/certificate.md`.
 */
export interface Program {
  readonly operations: readonly ProgramOperation[];
  /** Places of both sides among the operations. */
  readonly left: number;
  readonly right: number;
  /** Place of left − right, its negative, or minus its absolute value, as the relation demands. */
  readonly margin: number;
  /** What the statement presupposes, each of which has to hold. */
  readonly premises: readonly {
    readonly left: number;
    readonly relation: Relation['symbol'] | '>' | '<';
    readonly right: number;
  }[];
  /** What the formula was told on the way: with other answers it might have taken another. */
  readonly conditions: readonly ProgramCondition[];
  /** Objects that were built from others: what each of them equals. */
  readonly made: readonly { readonly object: string; readonly of: number }[];
}

/** One operation: its name, the places of its operands, and its parameters. */
export type ProgramOperation = Readonly<Record<string, ExactObject>> & {
  readonly op: string;
  readonly of?: readonly number[];
};

/** An answer that the formula was given: a sign, a value, or whether one support lies in another. */
export type ProgramCondition =
  | { readonly of: number; readonly sign: 1 | 0 | -1 }
  | { readonly of: number; readonly value: number | 'Infinity' | '-Infinity'; readonly bound: number }
  | { readonly of: readonly [A: number, B: number]; readonly supports: 'inside' | 'outside' };

/**
 * Program of a relation from what was taken down while it was evaluated.
 *
 * @param objects  those of the certificate, by name, and the same as they were built
 * @throws         {ArithmeticError} when a number comes from outside: from a search, or by way of another arithmetic
 */
export function programOf(
  { operations, conditions }: Journal,
  relation: Relation,
  objects: { readonly stored: unknown; readonly built: unknown },
): Program {
  const writer = new Writer(operations, inputsIn(objects.stored, objects.built));
  const [left, right] = [relation.left, relation.right].map((side) => writer.place(side as Operand));
  const margin = writer.margin(relation, left, right);
  const premises = (relation.under ?? []).map((premise) => ({
    left: writer.place(premise.left),
    relation: writtenRelation(premise),
    right: writer.place(premise.right),
  }));
  const answered = conditions.map((condition) => writer.condition(condition));
  const unique = new Map(answered.map((condition) => [JSON.stringify(condition), condition]));
  const made = writer.origins();
  return { operations: writer.lines, left, right, margin, premises, conditions: [...unique.values()], made };
}

/** `>` and `<` where equal sides do not meet a premise. */
function writtenRelation({ symbol, strict }: Relation): Program['premises'][number]['relation'] {
  if (!strict) return symbol;
  return symbol === '≥' ? '>' : '<';
}

/** Where the objects are that a certificate holds. */
interface Inputs {
  readonly paths: ReadonlyMap<object, string>;
  /** Objects that are found a second time. */
  readonly again: readonly { readonly path: string; readonly value: EnclosureMatrix | EnclosureReal }[];
  /** Plain numbers that stand beside an operator as its rate or weight. */
  readonly weights: ReadonlyMap<object, readonly { readonly path: string; readonly value: number }[]>;
}

/** Numbers and matrices that were built, by the paths at which the certificate holds them. */
function inputsIn(stored: unknown, built: unknown): Inputs {
  const paths = new Map<object, string>();
  const again: { readonly path: string; readonly value: EnclosureMatrix | EnclosureReal }[] = [];
  const weights = new Map<object, { readonly path: string; readonly value: number }[]>();
  const visit = (path: string, text: unknown, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (value instanceof EnclosureMatrix || value instanceof EnclosureReal) {
      if (paths.has(value)) again.push({ path, value });
      else paths.set(value, path);
      return;
    }
    if (typeof text !== 'object' || text === null) return;
    for (const key of Object.keys(text)) {
      const part = (value as Readonly<Record<string, unknown>>)[key];
      const inner = Array.isArray(text) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      visit(inner, (text as Readonly<Record<string, unknown>>)[key], part);
      const { operator } = value as { readonly operator?: unknown };
      if (typeof part !== 'number' || !(operator instanceof EnclosureMatrix)) continue;
      weights.set(operator, [...(weights.get(operator) ?? []), { path: inner, value: part }]);
    }
  };
  visit('', stored, built);
  return { paths, again, weights };
}

/** Writes operations down, each after its operands and none twice. */
class Writer {
  readonly lines: ProgramOperation[] = [];
  readonly #operations: Journal['operations'];
  readonly #inputs: Inputs;
  readonly #places = new Map<object, number>();
  readonly #known = new Map<string, number>();

  constructor(operations: Journal['operations'], inputs: Inputs) {
    this.#operations = operations;
    this.#inputs = inputs;
  }

  /** Place of an operand, which is written first where it is not known yet. */
  place(operand: Operand): number {
    if (typeof operand === 'number') return this.#write(numberLine(operand));
    // Formulas may be as deep as they are long: their operands wait on a list, not on the stack of calls.
    const waiting: object[] = [operand];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const missing = this.#operandsOf(next).filter((part) => typeof part === 'object' && !this.#places.has(part));
      if (this.#places.has(next) || missing.length === 0) {
        waiting.pop();
        if (!this.#places.has(next)) this.#places.set(next, this.#write(this.#lineOf(next)));
      } else waiting.push(...(missing as object[]).toReversed());
    }
    return this.#places.get(operand)!;
  }

  /** Place of the margin. @throws {ArithmeticError} where it is not that of the two sides */
  margin({ symbol, margin }: Relation, left: number, right: number): number {
    const place = this.place(margin);
    const operand = (at: number, op: string): number | undefined => {
      const line = this.lines[at];
      return line.op === op ? line.of?.[0] : undefined;
    };
    const outer = symbol === '≥' ? place : operand(place, 'negated');
    const difference = symbol === '=' && outer !== undefined ? operand(outer, 'abs') : outer;
    const { op, of } = difference === undefined ? { op: '', of: [] } : this.lines[difference];
    if (op === 'minus' && of?.[0] === left && of[1] === right) return place;
    throw new ArithmeticError({
      argument: 'asserts',
      expected: 'return what `atLeast`, `atMost` or `equals` returns',
      received: 'the margin is not that of the two sides',
    });
  }

  condition(condition: Condition): ProgramCondition {
    if ('supports' in condition) {
      const [A, B] = condition.about.map((matrix) => this.place(matrix));
      return { of: [A, B], supports: condition.supports };
    }
    const of = this.place(condition.about);
    if ('sign' in condition) return { of, sign: condition.sign };
    const { value, bound } = condition;
    return { of, value: Number.isFinite(value) ? value : value > 0 ? 'Infinity' : '-Infinity', bound };
  }

  /** What the objects equal that were built from others. */
  origins(): Program['made'] {
    const { paths, again } = this.#inputs;
    const own = [...paths].flatMap(([value, object]) => {
      const operation = this.#operations.get(value);
      if (operation === undefined || !this.#restsOnObjects(operation)) return [];
      operation.operands.forEach((part) => this.place(part));
      return [{ object, of: this.#write(this.#operationLine(operation)) }];
    });
    return [...own, ...again.map(({ path, value }) => ({ object: path, of: this.place(value) }))];
  }

  /** Is it made of objects of the certificate, of one at least, and of constants? */
  #restsOnObjects({ operands }: Operation): boolean {
    let found = false;
    const seen = new Set<unknown>();
    const waiting = [...operands];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === 'number' || seen.has(next)) continue;
      seen.add(next);
      if (this.#inputs.paths.has(next)) found = true;
      else if (this.#operationOf(next) === undefined && !isConstant(next)) return false;
      else waiting.push(...this.#operandsOf(next));
    }
    return found;
  }

  #operationOf(value: object): Operation | undefined {
    return this.#inputs.paths.has(value) ? undefined : this.#operations.get(value);
  }

  #operandsOf(value: object): readonly Operand[] {
    return this.#operationOf(value)?.operands ?? [];
  }

  #lineOf(value: object): ProgramOperation {
    const path = this.#inputs.paths.get(value);
    if (path !== undefined) return { op: 'object', path };
    const operation = this.#operationOf(value);
    return operation === undefined ? constantLine(value) : this.#operationLine(operation);
  }

  #operationLine(operation: Operation): ProgramOperation {
    const { name, operands, parameters } = operation;
    const of = operands.map((operand, k) =>
      typeof operand === 'number' ? this.#weight(operation, operand, k) : this.#places.get(operand)!,
    );
    return { op: name, of, ...parameters };
  }

  /** A plain number; the rate beside a jump operator is the one that the certificate holds there. */
  #weight({ operands, parameters }: Operation, value: number, at: number): number {
    const jumps = parameters?.['jumps'] ?? parameters?.['sandwiches'];
    const operator = typeof jumps === 'number' ? operands[at - jumps] : undefined;
    const known = typeof operator === 'object' ? this.#inputs.weights.get(operator) : undefined;
    const held = known?.find((weight) => weight.value === value);
    return this.#write(held === undefined ? numberLine(value) : { op: 'object', path: held.path });
  }

  #write(line: ProgramOperation): number {
    const key = JSON.stringify(line);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.lines.length);
    return this.lines.push(line) - 1;
  }
}

function numberLine(value: number): ProgramOperation {
  if (!Number.isFinite(value)) throw fromOutside(`it is the plain number ${value}`);
  return { op: 'number', value: printRational(rationalFromNumber(value)) };
}

/** What a formula may start from beside the objects: rational numbers and matrices that it writes itself. */
function constantLine(value: object): ProgramOperation {
  const text = isConstant(value) ? exactObjectOf(value) : undefined;
  if (typeof text === 'string') return { op: 'number', value: text };
  if (value instanceof EnclosureMatrix && text !== undefined) {
    return isIdentity(text as ExactMatrixText) ? { op: 'identity', dim: value.rows } : { op: 'matrix', value: text };
  }
  throw fromOutside('it is neither an object of the instance nor made of one');
}

function isIdentity({ re, im }: ExactMatrixText): boolean {
  return (
    im === undefined &&
    re.length === re[0].length &&
    re.every((row, i) => row.every((entry, j) => entry === (i === j ? '1' : '0')))
  );
}

function fromOutside(received: string): ArithmeticError {
  return new ArithmeticError({
    argument: 'asserts',
    expected: 'compute with the drawn objects and with rational constants only',
    received: `a number comes from elsewhere: ${received}`,
    advice: 'Stay in the arithmetic of the drawn objects.',
  });
}
