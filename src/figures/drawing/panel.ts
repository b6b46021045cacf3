import * as Plot from '@observablehq/plot';
import type { Bars, Cells, Curve, Field, Mark, Note, Panel, Points } from '../data/figure.ts';
import { drawColourScale } from './colour-scale.ts';
import type { DrawingDocument, DrawnElement } from './dom.ts';
import { COLOURS } from './palette.ts';
import { setPowers, tickText, tickTextAlong, type TickText } from './tick-text.ts';

/** Pixels of a figure: at this width, text of 14 pixels is 7 points high in a column of 86 mm. */
export const WIDTH = 480;

const MARGIN = { top: 10, right: 14, bottom: 46, left: 70 };

/** Space below an axis without a label. */
const BARE = 22;

/** Space for a scale of colours. */
const SCALE = 72;

/** One pair of axes, drawn without a browser. */
export function drawPanel(panel: Panel, document: DrawingDocument): DrawnElement {
  const { x, y, height, marks } = panel;
  const field = marks.find((mark) => mark.kind === 'field');
  const colours = field === undefined ? [] : bandColours(field);
  const beside = tickText(y, Math.max(4, Math.round(height / 80)));
  const below = tickTextAlong(x, 6, WIDTH - MARGIN.right - LABEL - beside.width);
  const size = { width: WIDTH, height, ...margins(panel, field !== undefined, below, beside) };
  const axes = {
    x: { type: x.scale ?? 'linear', domain: x.range, label: null },
    y: { type: y.scale ?? 'linear', domain: y.range, label: null },
  } as const;
  const scale = { ...size, ...axes };
  const place = placement(panel, scale);
  const ticks = { tickSize: -5, tickPadding: 8, stroke: '#000', insetLeft: 0 } as const;
  // a browser's document has more than drawing needs, and types that say so
  const drawn = Plot.plot({
    document: document as never,
    ...scale,
    className: 'clausius',
    ...(field === undefined ? {} : { color: { type: 'threshold', domain: field.levels, range: ['none', ...colours] } }),
    marks: [
      ...marks.flatMap((mark) => drawMark(mark, place)),
      Plot.frame({ stroke: '#000' }),
      Plot.axisX({ ...ticks, ...written(below), label: null, tickPadding: 11 }),
      Plot.axisY({ ...ticks, ...written(beside), label: null }),
      Plot.text([x.label], { frameAnchor: 'bottom', lineAnchor: 'top', dy: 27, fontSize: 14 }),
      Plot.text([y.label], {
        frameAnchor: 'left',
        dx: 12 - size.marginLeft,
        rotate: -90,
        fontSize: 14,
        textAnchor: 'middle',
      }),
    ],
  }) as unknown as DrawnElement;
  setPowers(drawn);
  if (field !== undefined) {
    const { marginTop: top, marginBottom, marginRight } = size;
    const place = { left: WIDTH - marginRight + 12, top, height: height - top - marginBottom };
    drawn.append(...drawColourScale(field, place, colours, document));
  }
  return drawn;
}

function written({ ticks, tickFormat }: TickText): { readonly ticks: number; readonly tickFormat?: string } {
  return { ticks, ...(tickFormat === undefined ? {} : { tickFormat }) };
}

/** Pixels beside the numbers at the left: the label, and what is between. */
const LABEL = 24;

function margins({ x }: Panel, hasField: boolean, below: TickText, beside: TickText) {
  const { top, right, bottom, left } = MARGIN;
  return {
    marginTop: top,
    marginRight: hasField ? right + SCALE : Math.max(right, below.width / 2),
    marginBottom: x.label === '' ? BARE : bottom,
    marginLeft: Math.max(left, LABEL + beside.width),
  };
}

/** Pixels of points of the panel. */
type Placement = (x: number, y: number) => readonly [number, number];

function placement(
  panel: Panel,
  size: ReturnType<typeof margins> & { readonly width: number; readonly height: number },
) {
  const along = (value: number, [from, to]: readonly [number, number], scale?: 'log'): number =>
    scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  const { x, y } = panel;
  return (u: number, v: number): readonly [number, number] => [
    size.marginLeft + along(u, x.range, x.scale) * (size.width - size.marginLeft - size.marginRight),
    size.height - size.marginBottom - along(v, y.range, y.scale) * (size.height - size.marginTop - size.marginBottom),
  ];
}

function drawMark(mark: Mark, place: Placement): readonly Plot.Markish[] {
  switch (mark.kind) {
    case 'curve':
      return drawCurve(mark, place);
    case 'bars':
      return [drawBars(mark)];
    case 'points':
      return [drawPoints(mark)];
    case 'cells':
      return [drawCells(mark)];
    case 'field':
      return drawField(mark);
    default:
      return [drawNote(mark)];
  }
}

function drawCurve(curve: Curve, place: Placement): readonly Plot.Markish[] {
  const { x, y, colour, dash, width = 1.6, label } = curve;
  const points = x.values.map((value, k) => ({ x: value, y: y.values[k] }));
  const line = Plot.line(points, {
    x: 'x',
    y: 'y',
    stroke: COLOURS[colour],
    strokeWidth: width,
    clip: true,
    ...(dash === undefined ? {} : { strokeDasharray: dash.join(' ') }),
  });
  if (label === undefined) return [line];
  const k = points.findLastIndex(
    (point, i) => i > 0 && (point.x - label.at) * (points[i - 1].x - label.at) <= 0 && Number.isFinite(points[i - 1].y),
  );
  if (k < 0) return [line];
  const [from, to] = [points[k - 1], points[k]];
  const share = (label.at - from.x) / (to.x - from.x);
  const at = { x: label.at, y: from.y + share * (to.y - from.y) };
  const [a, b] = [place(from.x, from.y), place(to.x, to.y)];
  const way = label.along ? Math.atan2(b[1] - a[1], b[0] - a[0]) : 0;
  // Text is read from left to right.
  const angle = Math.cos(way) < 0 ? way + Math.PI : way;
  const text = Plot.text([at], {
    x: 'x',
    y: 'y',
    text: () => label.text,
    dx: -Math.sin(angle) * label.off,
    dy: Math.cos(angle) * label.off,
    rotate: (angle * 180) / Math.PI,
    fill: COLOURS[colour],
    textAnchor: label.anchor ?? 'middle',
    fontSize: 13,
    ...(colour === 'white' ? {} : HALO),
  });
  return [line, text];
}

/** One outline for all bars, which takes a tenth of the markup. */
function drawBars({ from, to, height, colour, opacity = 1 }: Bars): Plot.Markish {
  const heights = [0, ...height.values, 0];
  const ends = [...from.values, to.values.at(-1)!];
  const outline = ends.flatMap((x, k) =>
    heights[k] === heights[k + 1] ? [] : [heights[k], heights[k + 1]].map((y) => ({ x, y })),
  );
  return Plot.line(outline, { x: 'x', y: 'y', stroke: 'none', fill: COLOURS[colour], fillOpacity: opacity });
}

function drawPoints({ x, y, colour, radius = 2, opacity = 1 }: Points): Plot.Markish {
  const points = x.values.map((value, k) => ({ x: value, y: y.values[k] }));
  return Plot.dot(points, { x: 'x', y: 'y', r: radius, fill: COLOURS[colour], fillOpacity: opacity, clip: true });
}

function drawCells({ x, y, colour, opacity = 1 }: Cells): Plot.Markish {
  const cells = x[0].values.map((x1, k) => ({ x1, x2: x[1].values[k], y1: y[0].values[k], y2: y[1].values[k] }));
  const ends = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', inset: 0 } as const;
  return Plot.rect(cells, { ...ends, fill: COLOURS[colour], fillOpacity: opacity });
}

/** Keeps text readable on lines and colours. */
const HALO = { stroke: '#fff', strokeWidth: 3 } as const;

/** Bands between levels, and their scale at the right. */
function drawField({ x, y, value, levels }: Field): readonly Plot.Markish[] {
  const height = y.values.findIndex((_, k) => k > 0 && x.values[k] !== x.values[0]);
  const width = x.values.length / height;
  const rows = Array.from({ length: height }, (_, j) =>
    Array.from({ length: width }, (_, i) => value.values[i * height + j]),
  );
  const [dx, dy] = [x.values[height] - x.values[0], y.values[1] - y.values[0]];
  return [
    Plot.contour(rows.flat(), {
      width,
      height,
      x1: x.values[0] - dx / 2,
      x2: x.values.at(-1)! + dx / 2,
      y1: y.values[0] - dy / 2,
      y2: y.values.at(-1)! + dy / 2,
      thresholds: [...levels],
      fill: Plot.identity,
      clip: true,
    }),
  ];
}

/** A colour for each band: from yellow to dark, or from orange over white, where the levels cross zero, to violet. */
function bandColours({ levels, colours }: Field): readonly string[] {
  const bands = levels.length - 1;
  if (colours === 'sequential') {
    const scale = Plot.scale({ color: { type: 'linear', scheme: 'viridis', reverse: true, domain: [0, bands] } });
    return Array.from({ length: bands }, (_, k) => String(scale.apply(k)));
  }
  const below = levels.filter((level) => level < 0).length;
  const most = Math.max(below, bands - below);
  const scale = Plot.scale({ color: { type: 'linear', scheme: 'puor', reverse: true, domain: [-most, most] } });
  return Array.from({ length: bands }, (_, k) => String(scale.apply(k - below + 1 / 2)));
}

function drawNote({ text, at, colour = 'black', anchor = 'middle' }: Note): Plot.Markish {
  return Plot.text([at], {
    x: '0',
    y: '1',
    text: () => text,
    fill: COLOURS[colour],
    textAnchor: anchor,
    fontSize: 13,
    ...(colour === 'white' ? {} : HALO),
  });
}
