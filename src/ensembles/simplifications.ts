import { inOtherBases } from './bases.ts';
import { complexity } from './complexity.ts';
import { equalNumbers, withoutLevels } from './levels.ts';
import { changed, zeroed } from './places.ts';
import { simplePopulations } from './populations.ts';
import { coordinatesOf, rescale, roundedTo, SIZES, type Draft, type Simplification } from './draft.ts';
import { inSimpleForms } from './in-simple-forms.ts';
import type { Group, Instance, Structure } from './instance.ts';
import type { Block } from './coordinate-reader.ts';

/** Instances of lower complexity than the given one, the boldest simplification first. A chain of them ends. */
export function* simplerInstances(structure: Structure, instance: Instance): Generator<Instance> {
  const cost = complexity(structure, instance);
  for (const pass of SIMPLIFICATIONS) {
    for (const candidate of pass({ structure, instance })) if (complexity(structure, candidate) < cost) yield candidate;
  }
}

/** Largest integer of a restated part: seven digits are more than a reader wants. */
const LARGEST_RESTATEMENT = 2 ** 22;

/** A part in its simple form, with integers of few digits first. */
function* restated({ instance, structure }: Draft): Generator<Instance> {
  for (const { applies, apply } of structure.restatements) {
    if (!applies(instance.integers, structure.blocks)) continue;
    for (let size = 16; size <= LARGEST_RESTATEMENT; size *= 2) {
      const integers = instance.integers.slice();
      apply(integers, structure.blocks, size);
      yield { integers, unit: instance.unit };
    }
  }
}

/** All parts at once: scale-free ones to small integers, the others to a small unit. */
function* smallIntegers({ instance, structure: { groups } }: Draft): Generator<Instance> {
  yield* roundedTo(SIZES, groups, coordinatesOf(instance), instance.unit);
}

/** The same in bases in which one of the blocks is diagonal, or a Schmidt form: all blocks are rotated at once. */
function* otherBases({ instance, structure, dims }: Draft): Generator<Instance> {
  for (const coordinates of inOtherBases(structure, coordinatesOf(instance), dims)) {
    yield* roundedTo(SIZES, structure.groups, coordinates, instance.unit);
  }
}

/** A smaller unit alone: scale-free parts keep their integers, the others are rounded. */
function* smallUnit(draft: Draft): Generator<Instance> {
  for (let unit = 1; unit < draft.instance.unit; unit *= 2) {
    const { integers } = draft.instance;
    const simpler = atUnit(draft.instance, unit);
    for (const { scaleFree, offset, length } of draft.structure.groups) {
      if (scaleFree) simpler.set(integers.subarray(offset, offset + length), offset);
    }
    yield { integers: simpler, unit };
  }
}

/** A smaller unit under the same integers: all numbers grow together, such as rates, of which a ratio matters. */
function* sameIntegers({ instance: { integers, unit: present } }: Draft): Generator<Instance> {
  for (let unit = 1; unit < present; unit *= 2) yield { integers, unit };
}

/** One scale-free part to small integers, rounded; or with what would round to zero kept at ±1. */
function* smallPart(draft: Draft): Generator<Instance> {
  for (const group of draft.structure.groups) {
    if (!group.scaleFree) continue;
    for (const size of [...smallestAsFew(draft.instance.integers, group), ...SIZES]) {
      const { integers, unit } = draft.instance;
      const rounded = integers.slice();
      rescale(integers, group, size, rounded);
      yield { integers: rounded, unit };
      const kept = rounded.map((n, k) => (n === 0 ? Math.sign(integers[k]) : n));
      yield { integers: kept, unit };
    }
  }
}

/** Sizes at which the smallest integer of a part becomes 1, 2 or 3: what is spread over several scales has no other form with few digits. */
function smallestAsFew(integers: Int32Array, { offset, length }: Group): readonly number[] {
  const sizes = integers
    .subarray(offset, offset + length)
    .filter((n) => n !== 0)
    .map(Math.abs);
  if (sizes.length === 0) return [];
  const spread = Math.max(...sizes) / Math.min(...sizes);
  return [1, 2, 3].map((least) => Math.round(least * spread));
}

/** Matrices made real, or diagonal, and whole blocks, columns and rows set to zero. */
function* simplerBlocks(draft: Draft): Generator<Instance> {
  for (const block of draft.structure.blocks) {
    yield zeroed(draft.instance, block, () => true);
    yield zeroed(draft.instance, block, ({ row, col }) => row !== col);
    yield zeroed(draft.instance, block, ({ imaginary }) => imaginary);
    yield zeroed(draft.instance, block, ({ row, col }) => row < col);
    yield zeroed(draft.instance, block, ({ row, col }) => row > col);
    for (let k = block.cols - 1; k >= 0; k--) yield zeroed(draft.instance, block, ({ col }) => col === k);
    for (let k = block.rows - 1; k >= 0; k--) yield zeroed(draft.instance, block, ({ row }) => row === k);
  }
}

/**
 * Square factors replaced by the diagonal one with the same norms of rows, all of them or one: GG† loses its
 * coherences and keeps its populations.
 */
function* dephased(draft: Draft): Generator<Instance> {
  const square = draft.structure.blocks.filter(({ kind, rows, cols }) => kind === 'complex' && rows === cols);
  for (const chosen of [square, ...square.map((block) => [block])]) {
    for (const size of SIZES.slice(0, 8)) {
      const { integers, unit } = draft.instance;
      const simpler = integers.slice();
      for (const block of chosen) dephase(integers, block, size, simpler);
      yield { integers: simpler, unit };
    }
  }
}

/** Runs of integers set to zero, long ones first, down to single ones. */
function* zeroRuns(draft: Draft): Generator<Instance> {
  const { length } = draft.instance.integers;
  for (let run = Math.ceil(length / 2); run >= 1; run = run === 1 ? 0 : Math.ceil(run / 2)) {
    for (let k = 0; k < length; k += run) {
      const { integers, unit } = draft.instance;
      yield { integers: integers.slice().fill(0, k, k + run), unit };
    }
  }
}

/** Towards zero: to ±1, to parts of a number, by one; and without its sign. */
const SMALLER: readonly ((n: number) => number)[] = [
  Math.sign,
  ...[1 / 2, 3 / 4, 7 / 8].map((share) => (n: number) => Math.trunc(n * share)),
  (n) => n - Math.sign(n),
  Math.abs,
];

/** One integer towards zero, the largest first: what makes a small one smaller may need a large one as it is. */
export function* smallerEntries(draft: Draft): Generator<Instance> {
  const sizes = draft.instance.integers.map(Math.abs);
  for (const k of [...sizes.keys()].toSorted((a, b) => sizes[b] - sizes[a])) {
    for (let before = 0; before !== draft.instance.integers[k];) {
      before = draft.instance.integers[k];
      for (const smaller of SMALLER) {
        const { integers, unit } = draft.instance;
        if (integers[k] !== 0) yield { integers: integers.with(k, smaller(integers[k])), unit };
      }
    }
  }
}

/** One integer to zero while another one grows or shrinks by one, or takes its place: what single changes cannot do. */
function* pairs(draft: Draft): Generator<Instance> {
  const { length } = draft.instance.integers;
  for (const { offset, length: size } of draft.structure.blocks) {
    for (let k = offset; k < offset + size; k++) {
      for (let j = offset; j < offset + size; j++) {
        const { integers, unit } = draft.instance;
        if (j === k || integers[k] === 0) continue;
        const [n, m] = [integers[k], integers[j]];
        const moves = [
          [0, m + 1],
          [0, m - 1],
          [n - Math.sign(n), m - Math.sign(m)],
          [n - Math.sign(n), m + Math.sign(m)],
          [m, n],
        ];
        for (const [a, b] of moves) yield { integers: integers.with(k, a).with(j, b), unit };
      }
    }
    if (length > LONGEST_FOR_PAIRS) return;
  }
}

/** Pairs are quadratic in the length: beyond this only the first block gets them. */
const LONGEST_FOR_PAIRS = 150;

/** The other sign for a whole block, or for a column of it. */
function* signs(draft: Draft): Generator<Instance> {
  for (const block of draft.structure.blocks) {
    yield changed(draft.instance, block, () => true, negative);
    for (let k = 0; k < block.cols; k++) yield changed(draft.instance, block, ({ col }) => col === k, negative);
    for (let k = 0; k < block.rows; k++) yield changed(draft.instance, block, ({ row }) => row === k, negative);
  }
}

/** Columns of a matrix in another order, or multiplied by −i: what leaves GG† as it is. */
function* movedColumns(draft: Draft): Generator<Instance> {
  for (const { kind, offset, length, cols } of draft.structure.blocks) {
    if (kind !== 'complex') continue;
    for (let col = 0; col < cols; col++) {
      const turned = draft.instance.integers.slice();
      for (let k = offset + col; k < offset + length / 2; k += cols) {
        [turned[k], turned[k + length / 2]] = [turned[k + length / 2], 0 - turned[k]];
      }
      yield { integers: turned, unit: draft.instance.unit };
      for (let other = 0; other < col; other++) {
        const swapped = draft.instance.integers.slice();
        for (let k = offset; k < offset + length; k += cols) {
          [swapped[k + col], swapped[k + other]] = [swapped[k + other], swapped[k + col]];
        }
        yield { integers: swapped, unit: draft.instance.unit };
      }
    }
  }
}

/** Passes in the order of boldness; bases are changed before anything is rounded. */
export const SIMPLIFICATIONS: readonly Simplification[] = [
  restated,
  otherBases,
  inSimpleForms,
  smallIntegers,
  smallUnit,
  sameIntegers,
  withoutLevels,
  simplerBlocks,
  dephased,
  simplePopulations,
  zeroRuns,
  smallPart,
  smallerEntries,
  signs,
  movedColumns,
  pairs,
  equalNumbers,
];

function negative(n: number): number {
  return -n;
}

function atUnit({ integers, unit }: Instance, next: number): Int32Array {
  return integers.map((n) => Math.round((n * next) / unit));
}

/** Writes the diagonal of row norms of a square block, scaled so that the largest is `size`, into `target`. */
function dephase(integers: Int32Array, { offset, length, rows, cols }: Block, size: number, target: Int32Array): void {
  const norms = new Float64Array(rows);
  let largest = 0;
  for (let row = 0; row < rows; row++) {
    let squares = 0;
    for (let start = offset + row * cols; start < offset + length; start += rows * cols) {
      for (let k = start; k < start + cols; k++) squares += integers[k] * integers[k];
    }
    norms[row] = Math.sqrt(squares);
    largest = Math.max(largest, norms[row]);
  }
  if (largest === 0) return;
  target.fill(0, offset, offset + length);
  for (let row = 0; row < rows; row++) target[offset + row * (cols + 1)] = Math.round((norms[row] * size) / largest);
}
