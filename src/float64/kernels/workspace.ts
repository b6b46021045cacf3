import { addRows, addTiles, type Loops } from './plain-loops.ts';
import { wasmLoops } from './wasm-loops.ts';

/** Numbers of a workspace that is kept for the next matrix: larger ones are given back. */
const KEPT = 2 ** 20;

/** Numbers for large matrices, and the loops over them that take the time: WebAssembly can reach no other memory. */
export interface Workspace extends Loops {
  readonly numbers: Float64Array;
  /** The next `count` numbers, all zero. */
  take(count: number): Float64Array;
  /** The next `count` numbers, whatever they are. */
  room(count: number): Float64Array;
  /** All numbers can be taken again. */
  release(): void;
}

let kept: (Loops & { readonly numbers: Float64Array }) | undefined;

/** Workspace of at least `size` numbers, in WebAssembly where that can be had, for one calculation: the next one takes it over. */
export function workspace(size: number): Workspace {
  if (kept !== undefined && kept.numbers.length >= size) return withTakes(kept);
  const made = wasmLoops(size) ?? plainLoops(size);
  if (size <= KEPT) kept = made;
  return withTakes(made);
}

/** Workspace that nobody else takes over; a small one does without WebAssembly, whose memories are dear. */
export function ownWorkspace(size: number): Workspace {
  return withTakes((size > KEPT ? wasmLoops(size) : undefined) ?? plainLoops(size));
}

/** The same without WebAssembly. */
export function plainLoops(size: number): Loops & { readonly numbers: Float64Array } {
  const numbers = new Float64Array(size);
  return {
    numbers,
    addTiles: (...arguments_) => {
      addTiles(numbers, ...arguments_);
    },
    addRows: (...arguments_) => {
      addRows(numbers, ...arguments_);
    },
  };
}

function withTakes(loops: Loops & { readonly numbers: Float64Array }): Workspace {
  let taken = 0;
  const { numbers, addTiles, addRows } = loops;
  const room = (count: number) => {
    const start = taken;
    // Arrays start at even places, so that pairs are aligned.
    taken += count + (count & 1);
    return numbers.subarray(start, start + count);
  };
  return {
    numbers,
    addTiles,
    addRows,
    room,
    take: (count) => room(count).fill(0),
    release: () => {
      taken = 0;
    },
  };
}
