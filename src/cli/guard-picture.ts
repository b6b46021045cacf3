import { column, curve, type FigureData, type Panel, type Points } from '../figures/data/figure.ts';
import type { PageFigure } from '../page/margin-figure.ts';
import type { Moment } from '../guard/data/invariant.ts';
import { unicodePower } from '../symbolic/formulas/unicode.ts';
import { PROGRAM } from './reproduce.ts';

/** Most points of a curve; of longer trajectories every second one is left out, as often as needed. */
const MOST_POINTS = 2048;

/** Most violated places that are marked. */
const MOST_MARKS = 512;

/** What the second figure shows. */
const MARGINS =
  'How far each law is on the wrong side, as a multiple of what the stated error explains: above the dashed line it is violated.';

/** Numbers of one state that are drawn, and the laws that it violates. */
interface Point {
  readonly violated: readonly string[];
  readonly at: number;
  readonly trace: number;
  readonly smallest: number;
  readonly entropy: number;
  /** Of each law, how far the state is on the wrong side as a multiple of what the stated error explains. */
  readonly sizes: ReadonlyMap<string, number>;
}

const QUANTITIES = [
  { name: 'trace', label: 'tr *ρ* − 1', marks: (law: string) => law === 'trace' },
  { name: 'smallest', label: '*λ*_{min}', marks: (law: string) => law === 'positive' },
  { name: 'entropy', label: '*S*', marks: (law: string) => law !== 'trace' && law !== 'positive' },
] as const;

/** Collects what the picture of a trajectory shows. */
export class GuardPicture {
  #points: Point[] = [];
  readonly #violated: Point[] = [];
  #stride = 1;
  #seen = 0;
  #hasTimes = true;

  add(moment: Moment, violated: readonly string[], sizes: ReadonlyMap<string, number>): void {
    const isKept = this.#seen++ % this.#stride === 0;
    const isMarked = violated.length > 0 && this.#violated.length < MOST_MARKS;
    if (!isKept && !isMarked) return;
    if (moment.time === undefined) this.#hasTimes = false;
    const point = pointOf(moment, violated, sizes);
    if (isMarked) this.#violated.push(point);
    if (!isKept) return;
    this.#points.push(point);
    if (this.#points.length <= MOST_POINTS) return;
    this.#points = this.#points.filter((_, k) => k % 2 === 0);
    this.#stride *= 2;
  }

  /** The picture as SVG; undefined when there was no state. */
  async svg(file: string): Promise<string | undefined> {
    const [figure] = this.figures(file);
    if (figure === undefined) return undefined;
    // Other commands need not load what draws.
    const { figureSvg } = await import('../figures/drawing/svg.ts');
    return figureSvg(figure, figure.data, `${PROGRAM} guard ${file} --svg`);
  }

  /** States over time, and how far laws are on the wrong side, where any is; none when there was no state. */
  figures(file: string): readonly PageFigure[] {
    if (this.#points.length === 0) return [];
    const laws = new Set([...this.#points, ...this.#violated].flatMap(({ sizes }) => [...sizes.keys()]));
    const isViolated = (law: string): boolean => this.#violated.some(({ violated }) => violated.includes(law));
    const worstFirst = [...laws].toSorted((a, b) => Number(isViolated(b)) - Number(isViolated(a)));
    const margins = worstFirst.flatMap((law) => this.#marginPanel(law));
    const figure = (id: string, title: string, caption: string, panels: FigureData['panels']): PageFigure => {
      return { id, title, source: file, caption, data: { tables: [], panels, findings: [] } };
    };
    const states = QUANTITIES.flatMap((quantity) => this.#panel(quantity));
    return [
      figure(
        'guard',
        'States over time',
        'Trace, smallest eigenvalue and entropy of each state; violated steps are marked.',
        states,
      ),
      ...(margins.length === 0 ? [] : [figure('guard-margins', 'Margins over time', MARGINS, margins)]),
    ];
  }

  /** On a logarithmic scale, on which what holds has no place. */
  #marginPanel(law: string): readonly Panel[] {
    const points = [...new Set([...this.#points, ...this.#violated])]
      .map(({ at, sizes, violated }) => ({ at, size: sizes.get(law) ?? 0, isViolated: violated.includes(law) }))
      .filter(({ size }) => size > 0 && Number.isFinite(size));
    if (points.length === 0) return [];
    const sizes = points.map(({ size }) => size);
    const marked = (wanted: boolean, colour: Points['colour']): Points => {
      const list = points.filter(({ isViolated }) => isViolated === wanted);
      const x = column(
        'at',
        'time',
        '',
        list.map(({ at }) => at),
      );
      return {
        kind: 'points',
        x,
        y: column(
          law,
          law,
          '',
          list.map(({ size }) => size),
        ),
        colour,
        radius: 2.5,
      };
    };
    const [first, last] = this.#range();
    const limit = curve(column('at', 'time', '', [first, last]), column('limit', 'limit', '', [1, 1]), {
      colour: 'grey',
      dash: [4, 3],
    });
    return [
      {
        x: { label: this.#hasTimes ? '*t*' : 'step', range: [first, last] },
        y: { label: law, range: [Math.min(1, ...sizes) / 2, 2 * Math.max(1, ...sizes)], scale: 'log' },
        height: 170,
        marks: [limit, marked(false, 'blue'), marked(true, 'vermillion')],
      },
    ];
  }

  #range(): readonly [first: number, last: number] {
    const [first, last] = [this.#points[0].at, this.#points.at(-1)!.at];
    const width = last > first ? last - first : 1;
    return [first - width / 64, first + width + width / 64];
  }

  #panel({ name, label, marks: isMarked }: (typeof QUANTITIES)[number]): readonly Panel[] {
    const [first, last] = [this.#points[0].at, this.#points.at(-1)!.at];
    const width = last > first ? last - first : 1;
    const marked = this.#violated.filter(({ violated }) => violated.some(isMarked));
    const all = [...this.#points, ...marked].map((point) => point[name]).filter(Number.isFinite);
    // one state makes no curve
    if (all.length < 2) return [];
    const unit = unitOf(Math.max(...all.map(Math.abs)));
    const values = this.#points.map((point) => point[name] / unit);
    const x = column(
      'at',
      this.#hasTimes ? 'time' : 'step',
      '',
      this.#points.map(({ at }) => at),
    );
    const y = column(name, name, '', values);
    // A short dash at each violated step, and a gap behind it.
    const marks = marked.flatMap((point) => [
      { at: point.at - width / 256, value: point[name] / unit },
      { at: point.at + width / 256, value: point[name] / unit },
      { at: point.at + width / 256, value: Number.NaN },
    ]);
    const finite = all.map((value) => value / unit);
    const [low, high] = [Math.min(...finite, 0), Math.max(...finite, 0)];
    const margin = high > low ? (high - low) / 16 : 1;
    const panel: Panel = {
      x: { label: this.#hasTimes ? '*t*' : 'step', range: this.#range() },
      y: { label: unit === 1 ? label : inUnits(label, unit), range: [low - margin, high + margin] },
      height: 180,
      marks: [
        curve(x, y, { colour: 'blue', width: 1.5 }),
        ...(marks.length === 0
          ? []
          : [
              curve(
                column(
                  'at',
                  'time',
                  '',
                  marks.map(({ at }) => at),
                ),
                column(
                  name,
                  name,
                  '',
                  marks.map(({ value }) => value),
                ),
                { colour: 'vermillion', width: 4 },
              ),
            ]),
      ],
    };
    return [panel];
  }
}

/** The label of numbers in units of a power of ten: (tr ρ − 1)/10⁻¹⁵. */
function inUnits(label: string, unit: number): string {
  return `${label.includes(' ') ? `(${label})` : label}/10${unicodePower(Math.round(Math.log10(unit)))}`;
}

/** Power of ten in which small numbers have few digits. */
function unitOf(largest: number): number {
  return largest === 0 || largest > 1 / 128 ? 1 : Number(`1e${Math.floor(Math.log10(largest))}`);
}

function pointOf(
  { step, time, stored }: Moment,
  violated: readonly string[],
  sizes: ReadonlyMap<string, number>,
): Point {
  return {
    violated,
    sizes,
    at: time ?? step,
    trace: stored.trace().value - 1,
    smallest: stored.eigenvalues()[0].value,
    // Beside negative eigenvalues there is no entropy, and the curve has a gap.
    entropy: stored.eigenvalues()[0].sign() === -1 ? Number.NaN : stored.entropy().value,
  };
}
