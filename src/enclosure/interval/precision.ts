/**
 * How many binary places after the point are tried before a sign counts as undecided.
 */

/** Largest number of binary places unless `withPrecision` says otherwise: about 308 decimal ones. */
const DEFAULT_PRECISION = 1024;

const FIRST = 64;

let limit = DEFAULT_PRECISION;

/** Largest number of binary places that is tried. */
export function precisionLimit(): number {
  return limit;
}

/** The precisions that are tried in turn: `first`, twice that, … up to the limit. */
export function precisions(first = FIRST): readonly number[] {
  const list: number[] = [];
  for (let bits = Math.min(first, limit); ; bits *= 2) {
    if (bits >= limit) return [...list, limit];
    list.push(bits);
  }
}

/**
 * Result of `run` with another limit of the precision.
 *
 * Numbers are enclosed when they are asked for, so take signs and values inside `run`.
 *
 * @param bits  binary places after the point, at least 64
 * @example     withPrecision(256, () => 2 + 3) // 5
 */
export function withPrecision<T>(bits: number, run: () => T): T {
  const before = limit;
  limit = Math.max(FIRST, Math.ceil(bits));
  try {
    return run();
  } finally {
    limit = before;
  }
}
