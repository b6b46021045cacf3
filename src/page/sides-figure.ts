import { column, curve, type Points } from '../figures/data/figure.ts';
import type { SampledMargin, SampledMargins } from '../registry/sampled-margins.ts';
import { frameOf } from './frame.ts';
import { metText, type PageFigure } from './margin-figure.ts';

/** Both sides of an instance. */
export type Sides = Pick<SampledMargin, 'left' | 'right'>;

/** The claim whose sides are drawn. */
interface NamedSides {
  readonly claim: string;
  readonly source: string;
  /** What stands on the left and on the right. */
  readonly names?: readonly [left: string, right: string] | undefined;
}

/** Letters of a side that fit beside an axis. */
const LONGEST_NAME = 24;

function label(side: string, name = ''): string {
  return name === '' || name.length > LONGEST_NAME ? side : `${name}, ${side}`;
}

/** Share of the range that stays free at each end. */
const FREE = 0.04;

/** Left against right of a short search; on one side of the diagonal a statement is violated. */
export function sidesFigure(
  { claim, source, names }: NamedSides,
  { sampled, climbed, relation }: SampledMargins,
  violation?: Sides,
): PageFigure | undefined {
  const marked = violation === undefined || !areFinite(violation) ? [] : [violation];
  const [drawn, met] = [sampled, climbed].map((list) => list.filter(areFinite));
  const all = [...drawn, ...met];
  const [first] = [...all, ...marked];
  if (first === undefined) return undefined;
  // against a right side that is always the same number nothing is seen; then they stand in their order
  const isNumber = all.length > 1 && [...all, ...marked].every(({ right }) => right === first.right);
  const inOrder = (list: readonly Sides[], before: number): readonly Sides[] =>
    isNumber ? list.map(({ left }, k) => ({ left, right: before + k + 1 })) : list;
  const [blue, orange, red] = [inOrder(drawn, 0), inOrder(met, drawn.length), inOrder(marked, all.length)];
  const right = (list: readonly Sides[]): readonly number[] => list.map((sides) => sides.right);
  const left = (list: readonly Sides[]): readonly number[] => list.map((sides) => sides.left);
  const x = isNumber ? ([0, all.length + marked.length + 1] as const) : rangeOf(right(all), right(marked));
  const y = rangeOf(left(all), [...left(marked), ...(isNumber ? [first.right] : [])]);
  const isBeyond = (value: number, [from, to]: readonly number[]): boolean => value < from || value > to;
  const beyond = [...blue, ...orange].filter((sides) => isBeyond(sides.right, x) || isBeyond(sides.left, y)).length;
  const ends = isNumber ? x : [Math.min(x[0], y[0]), Math.max(x[1], y[1])];
  const line = isNumber ? [first.right, first.right] : ends;
  const limit = curve(column('right', 'right side', '', ends), column('left', 'left side', '', line), {
    colour: 'grey',
    dash: [4, 3],
  });
  const side = relation === '=' ? 'off' : relation === '≥' ? 'below' : 'above';
  const panel = {
    x: { label: isNumber ? 'number of the evaluation' : label('right side', names?.[1]), range: x },
    y: { label: label('left side', names?.[0]), range: y },
    height: 340,
    marks: [
      points(blue, { colour: 'blue', opacity: 0.6 }),
      points(orange, { colour: 'orange', opacity: 0.6 }),
      limit,
      points(red, { colour: 'vermillion', radius: 6 }),
    ],
  };
  return {
    id: 'sides',
    title: `Both sides of ${claim}`,
    source,
    caption:
      `Left side ${isNumber ? 'in the order of the evaluations' : 'against right side'}, ${metText(drawn, met)}. ` +
      `Left ${relation} right fails ${side} the dashed line${marked.length === 0 ? '' : ', as it does at the counterexample (red)'}.` +
      (beyond === 0 ? '' : ` ${beyond} lie beyond the frame.`),
    data: { tables: [], findings: [], panels: [panel] },
  };
}

function points(list: readonly Sides[], look: Pick<Points, 'colour' | 'radius' | 'opacity'>): Points {
  const [x, y] = [list.map(({ right }) => right), list.map(({ left }) => left)];
  return { kind: 'points', x: column('right', 'right side', '', x), y: column('left', 'left side', '', y), ...look };
}

function areFinite({ left, right }: Sides): boolean {
  return Number.isFinite(left) && Number.isFinite(right);
}

/** From the least to the largest with some space, around a single value, too; what is marked is always inside. */
function rangeOf(values: readonly number[], marked: readonly number[]): readonly [number, number] {
  const ends = [...(values.length === 0 ? [] : frameOf(values)), ...marked];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const free = FREE * (most - least) || Math.abs(most) / 2 || 1;
  return [least - free, most + free];
}
