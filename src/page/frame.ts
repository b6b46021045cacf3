/** Widths of the middle half of some numbers: in a frame of more than `WIDEST` of them it could not be told apart. */
const WIDEST = 50;

/** Widths that such a frame reaches beyond the middle half at each side. */
const FARTHEST = 8;

/**
 * The least and the largest of some numbers, without the few that lie so far from the others that nothing could be told of these.
 *
 * @param values  at least one, all finite
 */
export function frameOf(values: readonly number[]): readonly [least: number, largest: number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))];
  const width = at(3 / 4) - at(1 / 4);
  if (width === 0 || at(1) - at(0) <= WIDEST * width) return [at(0), at(1)];
  const [low, high] = [at(1 / 4) - FARTHEST * width, at(3 / 4) + FARTHEST * width];
  const inside = sorted.filter((value) => value >= low && value <= high);
  return [inside[0], inside.at(-1)!];
}
