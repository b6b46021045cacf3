import { inOtherBases, ofLowerRank } from '../ensembles/bases.ts';
import type { Block } from '../ensembles/coordinate-reader.ts';
import type { Instance, Structure } from '../ensembles/instance.ts';
import { instanceAt, roundedTo } from '../ensembles/draft.ts';

/** Multiples of the largest singular value below which the others of a factor are left out. */
const TOLERANCES = [2 ** -3, 2 ** -6, 2 ** -10];

/** Largest integers of the small ones. */
const SMALL = [1, 2, 3, 4, 6, 12];

/** Units of parts whose scale has a meaning. */
const UNITS = 4;

/**
 * Exact instances close to where a descent has ended: factors of lower rank; parts that are equal; small integers, in other bases as
 * well. Statements that fail on a thin set only (where a support is smaller, states commute or are equal, a state is maximally
 * entangled) fail by a step or by less than coordinates resolve, so that a descent leads beside the set and not onto it.
 */
export function* exactInstancesBeside(
  structure: Structure,
  end: Float64Array,
  fineUnit: number,
  dims: readonly number[] | undefined,
): Generator<Instance> {
  const factors = structure.blocks.filter(({ kind, cols }) => kind === 'complex' && cols > 1);
  for (const tolerance of TOLERANCES) {
    if (factors.length > 1) yield instanceAt(ofLowerRank(structure, end, tolerance), fineUnit);
    for (const block of factors) yield instanceAt(ofLowerRank(structure, end, tolerance, block), fineUnit);
  }
  for (const [to, from] of pairsOfOneShape(structure.blocks)) {
    const equal = end.slice();
    equal.copyWithin(to.offset, from.offset, from.offset + from.length);
    yield instanceAt(equal, fineUnit);
  }
  for (const coordinates of inOtherBases(structure, end, dims)) {
    yield* roundedTo(SMALL, structure.groups, coordinates, UNITS);
  }
}

export function* pairsOfOneShape(blocks: readonly Block[]): Generator<readonly [Block, Block]> {
  for (const [k, a] of blocks.entries()) {
    for (const b of blocks.slice(k + 1)) {
      if (a.kind === b.kind && a.rows === b.rows && a.length === b.length) yield [b, a];
    }
  }
}
