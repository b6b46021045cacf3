import type { Instance } from './ensemble.ts';
import type { Block } from './reader.ts';

/**
 * Candidates simpler than an instance, the boldest first: coarser units, matrices made real or diagonal, columns and
 * single entries set to zero, entries halved.
 */
export function* simplerVectors(instance: Instance, blocks: readonly Block[]): Generator<Instance> {
  for (const pass of SIMPLIFICATIONS) yield* pass(instance, blocks);
}

/** One family of simplifications. Every candidate differs from the instance and has a smaller complexity. */
export type Simplification = (instance: Instance, blocks: readonly Block[]) => Generator<Instance>;

/** Counts coordinates in larger units: 1, 2, 4, …, so that the integers get short together. */
function* coarserUnit({ integers, unit }: Instance): Generator<Instance> {
  for (let next = 1; next < unit; next *= 2) {
    const rounded = integers.map((n) => Math.round((n * next) / unit));
    if (rounded.some((n) => n !== 0)) yield { integers: rounded, unit: next };
  }
}

/** Sets the imaginary parts of a block to zero. */
function* realBlocks({ integers, unit }: Instance, blocks: readonly Block[]): Generator<Instance> {
  for (const block of blocks) {
    const from = block.kind === 'complex' ? block.offset + block.length / 2 : block.offset + block.rows + 1;
    const step = block.kind === 'complex' ? 1 : 2;
    if (block.kind !== 'complex' && block.kind !== 'hermitian') continue;
    const simpler = integers.slice();
    for (let k = from; k < block.offset + block.length; k += step) simpler[k] = 0;
    if (differs(simpler, integers)) yield { integers: simpler, unit };
  }
}

/** Sets a whole block, or one column of a rectangular block, to zero. */
function* zeroColumns({ integers, unit }: Instance, blocks: readonly Block[]): Generator<Instance> {
  for (const block of blocks) {
    const whole = integers.slice().fill(0, block.offset, block.offset + block.length);
    if (differs(whole, integers)) yield { integers: whole, unit };
    if (block.kind !== 'complex' && block.kind !== 'real') continue;
    for (let column = block.cols - 1; column >= 0; column--) {
      const simpler = integers.slice();
      for (let k = column; k < block.length; k += block.cols) simpler[block.offset + k] = 0;
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
      if (Math.abs(smaller) < Math.abs(n)) yield { integers: replaced(integers, k, smaller), unit };
    }
  }
}

const SIMPLIFICATIONS: readonly Simplification[] = [coarserUnit, realBlocks, zeroColumns, zeroEntries, smallerEntries];

function replaced(integers: Int32Array, position: number, value: number): Int32Array {
  const copy = integers.slice();
  copy[position] = value;
  return copy;
}

function differs(a: Int32Array, b: Int32Array): boolean {
  return a.some((n, k) => n !== b[k]);
}
