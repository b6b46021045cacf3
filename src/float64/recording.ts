import type { NumberOperation } from '../matrix/interface.ts';
import { whileRecording } from '../matrix/recording.ts';
import { type Float64Real, type Operation, whileTaped } from './real.ts';

/** Every operation, on plain numbers. */
const VALUES: Readonly<Record<NumberOperation, (a: number, b: number) => number>> = {
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  dividedBy: (a, b) => a / b,
  negated: (a) => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  ln: Math.log,
  exp: Math.exp,
  arccos: Math.acos,
};

/** Operations that were recorded, by their results; what is not among them came out of a matrix, or from outside. */
export type Record64 = Pick<ReadonlyMap<object, Operation>, 'get'>;

/** The records that are being kept, the innermost last. */
const open: Map<object, Operation>[] = [];

/**
 * What a formula does with numbers: runs it in float64 and keeps the operation behind each number that it makes.
 *
 * Two formulas that agree on every choice of the numbers they start from are the same expression; `sameExpression` compares
 * them so.
 */
export function recorded<T>(run: () => T): { readonly result: T; readonly operations: Record64 } {
  const operations = new Map<object, Operation>();
  open.push(operations);
  try {
    return { result: whileTaped(keep, () => whileRecording(run)), operations };
  } finally {
    open.pop();
  }
}

function keep(value: Float64Real, operation: Operation): void {
  for (const record of open) record.set(value, operation);
}

/**
 * Are two numbers the same expression of the numbers that there were before? They are evaluated again with each of those moved
 * by up to one in sixty-four, independently of the others, and with each of them in turn negated besides, which tells x from
 * |x|. Numbers that agree to within their bounds are the same quantity, computed twice, and move together.
 *
 * @param turn  of many comparisons of what should be one expression: all are negated in the first, 0, and an eighth in each
 *   other, so that each is negated in every eighth
 */
export function sameExpression(
  operations: Record64,
  left: Float64Real | number,
  right: Float64Real | number,
  turn = 0,
): boolean {
  const starts = startsOf(operations, [left, right]);
  const origins = [...new Set(starts.map(([, origin]) => origin))];
  const inTurn = origins.filter((_, k) => turn === 0 || k % TURNS === turn % TURNS);
  const zeros = new Set(starts.filter(([{ value, bound }]) => Math.abs(value) <= bound).map(([, origin]) => origin));
  return [undefined, undefined, ...inTurn].every((negated, round) => {
    const moved = new Map<object, number>(
      starts.map(([start, origin]) => {
        // What is zero on a draw need not be zero on another: it moves as well.
        const moves = shift(origin, round);
        const value = zeros.has(origin) ? origin + moves : origin * (1 + moves);
        return [start, origin === negated ? -value : value];
      }),
    );
    const [a, b] = [left, right].map((side) => movedValue(operations, side, moved));
    if (Number.isNaN(a) && Number.isNaN(b)) return true;
    const size = Math.max(Math.abs(a), Math.abs(b), ...[...moved.values()].map(Math.abs).filter(Number.isFinite));
    return Math.abs(a - b) <= RESOLUTION * size;
  });
}

const TURNS = 8;

/** Far above the rounding of short expressions, far below what a move by one in sixty-four does. */
const RESOLUTION = 2 ** -30;

/** Numbers that agree to so many digits are one quantity. */
const AGREEMENT = 2 ** -34;

/** The numbers from which expressions start, each with the value by which it moves: the same for numbers that agree. */
function startsOf(
  operations: Record64,
  sides: readonly (Float64Real | number)[],
): readonly (readonly [start: Float64Real, origin: number])[] {
  const found = new Set<Float64Real>();
  const seen = new Set<object>();
  const visit = (side: Float64Real | number): void => {
    if (typeof side === 'number' || seen.has(side)) return;
    seen.add(side);
    const operation = operations.get(side);
    if (operation === undefined) found.add(side);
    else if (operation.name !== 'constant') {
      visit(operation.left);
      if (operation.right !== undefined) visit(operation.right);
    }
  };
  sides.forEach(visit);
  const sorted = [...found].toSorted((a, b) => a.value - b.value);
  let origin = sorted[0];
  return sorted.map((start) => {
    const near = start.bound + origin.bound + AGREEMENT * Math.abs(start.value);
    if (!(start.value - origin.value <= near)) origin = start;
    return [start, origin.value] as const;
  });
}

function movedValue(operations: Record64, side: Float64Real | number, moved: Map<object, number>): number {
  if (typeof side === 'number') return side;
  const known = moved.get(side);
  if (known !== undefined) return known;
  const operation = operations.get(side);
  const value =
    operation === undefined || operation.name === 'constant'
      ? side.value
      : valueOf(operation, (operand) => movedValue(operations, operand, moved));
  moved.set(side, value);
  return value;
}

function valueOf(
  { name, left, right }: Exclude<Operation, { readonly name: 'constant' }>,
  inner: (operand: Float64Real | number) => number,
): number {
  return VALUES[name](inner(left), right === undefined ? Number.NaN : inner(right));
}

const view = new DataView(new ArrayBuffer(8));

/** Number in [−1/64, 1/64] that depends on all digits of the value and on the round. */
function shift(value: number, round: number): number {
  view.setFloat64(0, value);
  let hash = Math.imul(view.getInt32(0) ^ Math.imul(round, 0x9e3779b1), 0x85ebca6b) ^ view.getInt32(4);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  hash ^= hash >>> 13;
  return hash / 2 ** 37;
}
