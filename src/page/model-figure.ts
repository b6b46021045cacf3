import { column, curve, type Axis, type Mark, type Panel } from '../figures/data/figure.ts';
import type { PageFigure } from './margin-figure.ts';
import type { ValuesAt } from './model-values.ts';
import type { ModelView, Slider, ViewPanel } from './model-view.ts';
import { capitalised } from '../report/capitalised.ts';

/** Points of a curve. */
const POINTS = 121;

/** Cells of a region along each axis. */
const CELLS = 48;

/** Quantities against the first parameter, the others as they are at first, each panel a figure. */
export function modelFigures(name: string, { sliders, panels }: ModelView, valuesAt: ValuesAt): readonly PageFigure[] {
  const [along] = sliders;
  const xs = Array.from({ length: POINTS }, (_, k) => placeOn(along, k / (POINTS - 1)));
  const rows = xs.map((x) => valuesAt(sliders.map(({ value }, v) => (v === 0 ? x : value))));
  return panels.map((panel, k) => ({
    id: `model-${k}`,
    title: `${panel.label} of ${name}`,
    source: along.label,
    caption: `${capitalised(panel.label)} against ${along.label}${sliders.length > 1 ? ` with ${othersText(sliders.slice(1))}` : ''}.`,
    data: { tables: [], findings: [], panels: [panelOf(panel, along, xs, rows)] },
  }));
}

function panelOf(
  { label, curves }: ViewPanel,
  along: Slider,
  xs: readonly number[],
  rows: readonly (readonly number[] | undefined)[],
): Panel {
  const x = column(along.name, along.label, '', xs);
  const [low, high] = rangeOf(rows.flatMap((row) => curves.map(({ index }) => row?.[index] ?? NaN)));
  const marks = curves.map(({ index, name, label: text, colour }, k): Mark => {
    const y = column(
      name,
      name,
      '',
      rows.map((row) => row?.[index] ?? NaN),
    );
    const at = xs[Math.round(((k + 1) / (curves.length + 1)) * (POINTS - 1))];
    return curve(x, y, { colour, ...(curves.length === 1 ? {} : { label: { text, at, off: -9 } }) });
  });
  return {
    x: axisOf(along),
    y: { label: curves.length === 1 ? curves[0].label : label, range: [low, high] },
    height: 260,
    marks,
  };
}

/** Room for all finite numbers. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return [0, 1];
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const free = (high - low) / 16 || 1;
  return [low < 0 ? low - free : low, high + free];
}

/** Where two qubits are entangled, in two of the parameters: the sign of an exact criterion at the middle of each cell. */
export function regionFigure(name: string, { sliders, region }: ModelView, valuesAt: ValuesAt): PageFigure | undefined {
  if (region === undefined) return undefined;
  const [first, second] = sliders;
  const cells: (readonly [x1: number, x2: number, y1: number, y2: number])[] = [];
  const isInside = (u: number, v: number): boolean => {
    const point = sliders.map(({ value }, k) => (k === 0 ? placeOn(first, u) : k === 1 ? placeOn(second, v) : value));
    return (valuesAt(point)?.[region] ?? NaN) > 0;
  };
  // neighbours above each other are one rectangle
  for (let i = 0; i < CELLS; i += 1) {
    let from: number | undefined;
    for (let j = 0; j <= CELLS; j += 1) {
      const isOne = j < CELLS && isInside((i + 1 / 2) / CELLS, (j + 1 / 2) / CELLS);
      if (isOne) from ??= j;
      else if (from !== undefined) {
        cells.push([
          placeOn(first, i / CELLS),
          placeOn(first, (i + 1) / CELLS),
          placeOn(second, from / CELLS),
          placeOn(second, j / CELLS),
        ]);
        from = undefined;
      }
    }
  }
  const ends = (place: 0 | 1 | 2 | 3, title: string) =>
    column(
      title,
      title,
      '',
      cells.map((cell) => cell[place]),
    );
  const entangled: Mark = {
    kind: 'cells',
    x: [ends(0, 'from'), ends(1, 'to')],
    y: [ends(2, 'from'), ends(3, 'to')],
    colour: 'sky',
  };
  const here: Mark = {
    kind: 'points',
    x: column(first.name, first.label, '', [first.value]),
    y: column(second.name, second.label, '', [second.value]),
    colour: 'black',
    radius: 4,
  };
  return {
    id: 'model-region',
    title: `Where ${name} is entangled`,
    source: [first.label, second.label].join(', '),
    caption: regionCaption(
      [`${first.label} and ${second.label}`, ...(sliders.length > 2 ? [othersText(sliders.slice(2))] : [])].join(
        ' with ',
      ),
    ),
    data: {
      tables: [],
      findings: [],
      panels: [{ x: axisOf(first), y: axisOf(second), height: 320, marks: [entangled, here] }],
    },
  };
}

/** What a region shows. */
export function regionCaption(where: string): string {
  return (
    `Blue: entangled, for ${where}. Sampled: the sign of an exact criterion at the middles of ${CELLS} × ${CELLS} cells, evaluated in ` +
    'floating point. The dot is the point of the plots.'
  );
}

/** A number on a slider, at a share of its way. */
function placeOn({ from, to, log }: Pick<Slider, 'from' | 'to' | 'log'>, share: number): number {
  return log ? from * (to / from) ** share : from + share * (to - from);
}

function axisOf({ label, from, to, log }: Slider): Axis {
  return {
    label: label.replace(
      /^([^_]+?)_?(\d+|(?<=_).+)?$/,
      (_, letter: string, index?: string) => `*${letter}*${index === undefined ? '' : `_{${index}}`}`,
    ),
    range: [from, to],
    ...(log ? { scale: 'log' as const } : {}),
  };
}

function othersText(sliders: readonly Slider[]): string {
  return sliders.map(({ label, value }) => `${label} = ${Number(value.toPrecision(6))}`).join(', ');
}
