/** Is there time for what is random or combined without end? `npm run test:long` sets `CLAUSIUS_TESTS=long`. */
export const LONG = process.env.CLAUSIUS_TESTS === 'long';

/**
 * Does the whole of every large set run? `npm test` takes some of each kind; continuous integration sets
 * `CLAUSIUS_TESTS=all`.
 */
export const ALL = LONG || process.env.CLAUSIUS_TESTS === 'all';

/** All items, or else the first few of each kind. */
export function sampled<T>(items: readonly T[], few: number, kindOf: (item: T) => string): readonly T[] {
  if (ALL) return items;
  const seen = new Map<string, number>();
  return items.filter((item) => {
    const kind = kindOf(item);
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= few;
  });
}

/** All items, or else those that have a feature which none before them has. */
export function covering<T>(items: readonly T[], featuresOf: (item: T) => readonly string[]): readonly T[] {
  if (ALL) return items;
  const seen = new Set<string>();
  return items.filter((item) => {
    const features = featuresOf(item).filter((feature) => !seen.has(feature));
    for (const feature of features) seen.add(feature);
    return features.length > 0;
  });
}

/** How often something is tried again: in continuous integration, by `npm test`, and where there is time. */
export function repeated(all: number, few: number, long = all): number {
  return LONG ? long : ALL ? all : few;
}
