import { UNIT } from './gaussian-integers.ts';
import type { Edge } from './ensemble.ts';
import type { Block } from './coordinate-reader.ts';

/** Edge case that changes the block with the given number. */
export function edgeOfBlock(name: string, index: number, change: (integers: Int32Array, block: Block) => void): Edge {
  return { name, apply: (integers, blocks) => change(integers, blocks[index]) };
}

/** Edge case that changes every block of the ensemble. */
export function edgeOfBlocks(name: string, change: (integers: Int32Array, block: Block) => void): Edge {
  return { name, apply: (integers, blocks) => blocks.forEach((block) => change(integers, block)) };
}

/** Edge cases of ρ = GG†/tr GG† in terms of the block of G: what a random draw never is. */
export function edgesOfState(dim: number, rank: number, index = 0): readonly Edge[] {
  const edges: Edge[] = [];
  const add = (name: string, change: (integers: Int32Array, block: Block) => void): void => {
    edges.push(edgeOfBlock(name, index, change));
  };
  if (dim === 1) return edges;
  if (rank > 1) {
    add('pure', (integers, block) => zeroColumns(integers, block, 1));
    if (rank > 2) add('one rank less', (integers, block) => zeroColumns(integers, block, block.cols - 1));
    add('nearly singular', (integers, block) => stretchColumns(integers, block, block.cols - 1));
    add('nearly pure', (integers, block) => stretchColumns(integers, block, 1));
  }
  if (rank === dim) {
    add('maximally mixed', (integers, block) => fillDiagonal(integers, block, () => UNIT));
    add('diagonal', keepDiagonal);
    add('two equal eigenvalues', (integers, block) => {
      keepDiagonal(integers, block);
      fillDiagonal(integers, block, (k, n) => (k < 2 ? UNIT : n));
    });
  }
  add('basis state', (integers, block) => fillDiagonal(integers, block, (k) => (k === 0 ? UNIT : 0)));
  add('real', makeReal);
  return edges;
}

/** Edge cases of a Hermitian matrix in terms of its block. */
export function edgesOfHermitian(dim: number, index = 0): readonly Edge[] {
  const zero = edgeOfBlock('zero', index, clear);
  if (dim === 1) return [zero];
  return [
    zero,
    edgeOfBlock('diagonal', index, keepDiagonal),
    edgeOfBlock('real', index, makeReal),
    edgeOfBlock('identity', index, (integers, block) => fillDiagonal(integers, block, () => UNIT)),
    edgeOfBlock('zero diagonal', index, (integers, { offset, rows }) => integers.fill(0, offset, offset + rows)),
  ];
}

/** Sets a block to zero. */
export function clear(integers: Int32Array, { offset, length }: Block): void {
  integers.fill(0, offset, offset + length);
}

/** Position in the vector of the real part of entry (row, col), row ≥ col in a Hermitian block. */
function positionOf({ kind, cols, offset }: Block, row: number, col: number): number {
  if (kind !== 'hermitian') return offset + row * cols + col;
  return row === col ? offset + row : offset + cols + row * (row - 1) + 2 * col;
}

/** Sets everything off the diagonal to zero, and the diagonal to real numbers. */
export function keepDiagonal(integers: Int32Array, block: Block): void {
  fillDiagonal(integers, block, (_, n) => n);
}

/** Sets the block to a real diagonal matrix; `entry` is told what stood there. */
export function fillDiagonal(integers: Int32Array, block: Block, entry: (k: number, n: number) => number): void {
  const length = Math.min(block.rows, block.cols);
  const entries = Array.from({ length }, (_, k) => entry(k, integers[positionOf(block, k, k)]));
  clear(integers, block);
  entries.forEach((n, k) => (integers[positionOf(block, k, k)] = n));
}

/** Sets imaginary parts to zero. */
export function makeReal(integers: Int32Array, { kind, rows, offset, length }: Block): void {
  if (kind === 'complex') integers.fill(0, offset + length / 2, offset + length);
  if (kind === 'hermitian') for (let k = offset + rows + 1; k < offset + length; k += 2) integers[k] = 0;
}

/** Sets the columns from `from` on to zero. */
export function zeroColumns(integers: Int32Array, { cols, offset, length }: Block, from: number): void {
  for (let k = 0; k < length; k++) if (k % cols >= from) integers[offset + k] = 0;
}

/** Stretches the columns before `to` so that the others weigh about 2⁻²⁰ as much. */
function stretchColumns(integers: Int32Array, { cols, offset, length }: Block, to: number): void {
  for (let k = 0; k < length; k++) if (k % cols < to) integers[offset + k] *= STRETCH;
}

/** Factor of stretched columns; a deviate of six standard deviations stays far inside 32 bits. */
const STRETCH = 2 ** 10;
