import { column, curve, type Figure, type FigureData, type Panel } from '../figures/data/figure.ts';
import type { SampledMargin, SampledMargins } from '../registry/sampled-margins.ts';
import { frameOf } from './frame.ts';

/** Bars of a histogram. */
const BARS = 32;

/** Share of the margins that the histogram reaches; the largest ones would leave no room for those that matter. */
const SHOWN = 0.96;

/** A figure that is made for a page. */
export interface PageFigure extends Pick<Figure, 'id' | 'title' | 'source' | 'caption'> {
  readonly data: FigureData;
}

/** A histogram of margins and the trace of the climb; undefined where nothing varies. */
export function marginFigure(claim: string, source: string, margins: SampledMargins): PageFigure | undefined {
  const histogram = histogramPanel(margins);
  if (histogram === undefined || margins.relation === '=') return undefined;
  const trace = tracePanel(margins);
  const data = { tables: [], findings: [], panels: [histogram.panel, ...(trace === undefined ? [] : [trace])] };
  const remarks = [
    ...(histogram.panel.x.range[0] < 0 ? [' What lies left of zero is violated.'] : []),
    ...(histogram.inDoubt === 0 ? [] : [` ${histogram.inDoubt} that rounding does not tell from zero stand there.`]),
    ...(histogram.beyond === 0 ? [] : [` ${histogram.beyond} larger ones lie beyond the frame.`]),
  ];
  return {
    id: `margins-${claim}`,
    title: `Margins of ${claim}`,
    source,
    caption:
      `${trace === undefined ? 'Margins' : 'Above: margins'} ${metText(margins.sampled, margins.climbed)}.${remarks.join('')}` +
      (trace === undefined ? '' : ' Below: smallest margin so far along the climb.'),
    data,
  };
}

/** What a picture shows: of 501 random draws (blue) and 120 evaluations of a climb (orange). */
export function metText(drawn: readonly unknown[], climbed: readonly unknown[]): string {
  const climb = climbed.length === 0 ? '' : ` and ${climbed.length} evaluations of a climb (orange)`;
  return `of ${drawn.length} random draws (blue)${climb}`;
}

/** Where a margin stands in the histogram: one whose sign is not known, at zero. */
function placeOf({ margin, isInDoubt }: SampledMargin): number {
  return isInDoubt === true ? 0 : margin;
}

function histogramPanel({
  sampled,
  climbed,
}: SampledMargins): { readonly panel: Panel; readonly beyond: number; readonly inDoubt: number } | undefined {
  const list = [...sampled, ...climbed];
  const all = list.map(placeOf).toSorted((a, b) => a - b);
  const [, most] = frameOf(all.slice(0, Math.floor(SHOWN * all.length) + 1));
  const [from, to] = [Math.min(0, all[0]), Math.max(0, most)];
  if (!(to > from)) return undefined;
  // zero is an end of bars, so that none stands on both sides of it
  const width = (to - from) / BARS;
  const below = Math.ceil(-from / width);
  const bars = below + Math.floor(to / width) + 1;
  const ends = Array.from({ length: bars + 1 }, (_, k) => (k - below) * width);
  const [start, end] = [ends[0], ends[bars]];
  const counts = (margins: readonly SampledMargin[]): readonly number[] => {
    const heights = new Array<number>(bars).fill(0);
    for (const place of margins.map(placeOf))
      if (place < end) heights[Math.min(bars - 1, Math.floor(place / width) + below)] += 1;
    return heights;
  };
  const [drawn, met] = [counts(sampled), counts(climbed)];
  const highest = Math.max(...drawn, ...met);
  const [x1, x2] = [column('from', 'margin', '', ends.slice(0, -1)), column('to', 'margin', '', ends.slice(1))];
  const outline = (name: string, heights: readonly number[], colour: 'blue' | 'orange') =>
    ({ kind: 'bars', from: x1, to: x2, height: column(name, 'number', '', heights), colour, opacity: 0.7 }) as const;
  const top = 1.08 * highest;
  const zero = { x: column('x', 'margin', '', [0, 0]), y: column('y', 'number', '', [0, top]) };
  return {
    panel: {
      x: { label: 'margin', range: [start, end] },
      y: { label: 'instances', range: [0, top] },
      height: 200,
      marks: [
        outline('sampled', drawn, 'blue'),
        outline('climbed', met, 'orange'),
        ...(start < 0 ? [curve(zero.x, zero.y, { colour: 'vermillion', dash: [4, 3] })] : []),
      ],
    },
    beyond: all.filter((place) => place >= end).length,
    inDoubt: list.filter(({ isInDoubt }) => isInDoubt).length,
  };
}

function tracePanel({ climbed }: SampledMargins): Panel | undefined {
  const steps: { readonly at: number; readonly margin: number }[] = [];
  for (const [at, { margin }] of climbed.entries()) {
    const last = steps.at(-1)?.margin;
    if (last !== undefined && margin >= last) continue;
    if (last !== undefined) steps.push({ at, margin: last });
    steps.push({ at, margin });
  }
  if (steps.length < 2) return undefined;
  steps.push({ at: climbed.length, margin: steps.at(-1)!.margin });
  const [first, last] = [steps[0].margin, steps.at(-1)!.margin];
  if (first - last < Math.abs(first) * LEAST_GAIN) return undefined;
  const isLog = last > 0 && first / last > DECADES;
  const pad = (first - last) / 20;
  const x = column(
    'evaluation',
    'evaluation',
    '',
    steps.map(({ at }) => at),
  );
  const y = column(
    'smallest',
    'smallest margin',
    '',
    steps.map(({ margin }) => margin),
  );
  return {
    x: { label: 'evaluation of the climb', range: [0, climbed.length] },
    y: {
      label: 'smallest margin',
      range: isLog ? [last / 2, first * 2] : [last - pad, first + pad],
      ...(isLog ? { scale: 'log' as const } : {}),
    },
    height: 170,
    marks: [curve(x, y, { colour: 'orange', width: 1.8 })],
  };
}

/** Share of the first margin that a climb has to gain for its trace to be shown. */
const LEAST_GAIN = 0.02;

/** Ratio of margins from which on a scale is logarithmic. */
const DECADES = 30;
