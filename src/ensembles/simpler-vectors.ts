import { clear, keepDiagonal, makeReal } from './edges.ts';
import type { Instance } from './ensemble.ts';
import type { Block } from './reader.ts';

/**
 * Candidates simpler than an instance, the boldest first: coarser units, a few small integers in every block, matrices made
 * diagonal or real, blocks, columns, rows and single entries set to zero, entries moved towards zero, signs made positive.
 *
 * Every candidate has a smaller `complexity`, so a chain of them ends.
 */
export function* simplerVectors(instance: Instance, blocks: readonly Block[]): Generator<Instance> {
  for (const pass of SIMPLIFICATIONS) yield* pass(instance, blocks);
}

/** Length of an instance as data: Σ|n| + unit, and a little for each minus sign. A positive number. */
export function complexity({ integers, unit }: Instance): number {
  let sum = unit;
  let negative = 0;
  for (const n of integers) {
    sum += Math.abs(n);
    if (n < 0) negative++;
  }
  return sum + negative / (integers.length + 1);
}

/** One family of simplifications. */
export type Simplification = (instance: Instance, blocks: readonly Block[]) => Generator<Instance>;

/** Counts coordinates in larger units: 1, 2, 4, …, so that the integers get short together. */
function* coarserUnit({ integers, unit }: Instance): Generator<Instance> {
  for (let next = 1; next < unit; next *= 2) {
    const rounded = integers.map((n) => Math.round((n * next) / unit));
    if (rounded.some((n) => n !== 0)) yield { integers: rounded, unit: next };
  }
}

/** Scales every block by itself to integers up to 1, 2, 4, …, of unit 1: the scale of many a block has no meaning. */
function* smallIntegers({ integers, unit }: Instance, blocks: readonly Block[]): Generator<Instance> {
  for (let limit = 1; limit <= 16; limit *= 2) {
    const simpler = integers.slice();
    for (const { offset, length } of blocks) {
      let largest = 0;
      for (let k = offset; k < offset + length; k++) largest = Math.max(largest, Math.abs(integers[k]));
      if (largest <= limit) continue;
      for (let k = offset; k < offset + length; k++) simpler[k] = Math.round((integers[k] * limit) / largest);
    }
    if (unit > 1 || differs(simpler, integers)) yield { integers: simpler, unit: 1 };
  }
}

/** Keeps only the diagonal of a matrix. */
const diagonalBlocks = eachBlock((integers, block) => {
  if (block.kind === 'hermitian' || (block.kind === 'complex' && block.cols > 1)) keepDiagonal(integers, block);
});

/** Sets the imaginary parts of a block to zero. */
const realBlocks = eachBlock(makeReal);

/** Sets a whole block to zero. */
const zeroBlocks = eachBlock(clear);

/** Sets one column of a rectangular block to zero, the last first: a state of lower rank. */
function* zeroColumns({ integers, unit }: Instance, blocks: readonly Block[]): Generator<Instance> {
  for (const { kind, cols, offset, length } of blocks) {
    if (kind !== 'complex' && kind !== 'real') continue;
    for (let column = cols - 1; column >= 0; column--) {
      const simpler = integers.slice();
      for (let k = column; k < length; k += cols) simpler[offset + k] = 0;
      if (differs(simpler, integers)) yield { integers: simpler, unit };
    }
  }
}

/** Sets one row of a matrix, and the same column of a Hermitian one, to zero, the last first: a lower dimension. */
function* zeroRows({ integers, unit }: Instance, blocks: readonly Block[]): Generator<Instance> {
  for (const { kind, rows, cols, offset, length } of blocks) {
    if (rows === 1) continue;
    for (let row = rows - 1; row >= 0; row--) {
      const simpler = integers.slice();
      if (kind === 'hermitian') {
        simpler[offset + row] = 0;
        for (let i = 1, k = offset + rows; i < rows; i++) {
          for (let j = 0; j < i; j++, k += 2) if (i === row || j === row) simpler.fill(0, k, k + 2);
        }
      } else {
        for (let part = offset; part < offset + length; part += rows * cols) {
          simpler.fill(0, part + row * cols, part + (row + 1) * cols);
        }
      }
      if (differs(simpler, integers)) yield { integers: simpler, unit };
    }
  }
}

/** Sets one integer to zero. */
function* zeroEntries({ integers, unit }: Instance): Generator<Instance> {
  for (let k = 0; k < integers.length; k++) {
    if (integers[k] !== 0) yield { integers: replaced(integers, k, 0), unit };
  }
}

/** Moves one integer towards zero: to ±1, to half, by one. */
function* smallerEntries({ integers, unit }: Instance): Generator<Instance> {
  for (let k = 0; k < integers.length; k++) {
    const n = integers[k];
    for (const smaller of new Set([Math.sign(n), Math.trunc(n / 2), n - Math.sign(n)])) {
      if (smaller !== 0 && Math.abs(smaller) < Math.abs(n)) yield { integers: replaced(integers, k, smaller), unit };
    }
  }
}

/** Makes all integers, or one, positive. */
function* positiveEntries({ integers, unit }: Instance): Generator<Instance> {
  const positive = integers.map(Math.abs);
  if (differs(positive, integers)) yield { integers: positive, unit };
  for (let k = 0; k < integers.length; k++) {
    if (integers[k] < 0) yield { integers: replaced(integers, k, -integers[k]), unit };
  }
}

const SIMPLIFICATIONS: readonly Simplification[] = [
  coarserUnit,
  smallIntegers,
  zeroBlocks,
  diagonalBlocks,
  realBlocks,
  zeroColumns,
  zeroRows,
  zeroEntries,
  smallerEntries,
  positiveEntries,
];

/** Simplification that changes one block of a copy in place. */
function eachBlock(change: (integers: Int32Array, block: Block) => void): Simplification {
  return function* changed({ integers, unit }, blocks) {
    for (const block of blocks) {
      const simpler = integers.slice();
      change(simpler, block);
      if (differs(simpler, integers)) yield { integers: simpler, unit };
    }
  };
}

function replaced(integers: Int32Array, position: number, value: number): Int32Array {
  const copy = integers.slice();
  copy[position] = value;
  return copy;
}

function differs(a: Int32Array, b: Int32Array): boolean {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return true;
  return false;
}
