import { column, curve, type Figure, type FigureData, type Panel } from '../figures/data/figure.ts';
import type { Moment } from '../guard/data/invariant.ts';
import { PROGRAM } from './reproduce.ts';

/** Most points of a curve; of longer trajectories every second one is left out, as often as needed. */
const MOST_POINTS = 2048;

/** Most violated places that are marked. */
const MOST_MARKS = 512;

/** Numbers of one state that are drawn, and the laws that it violates. */
interface Point {
  readonly violated: readonly string[];
  readonly at: number;
  readonly trace: number;
  readonly smallest: number;
  readonly entropy: number;
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

  add(moment: Moment, violated: readonly string[]): void {
    const isKept = this.#seen++ % this.#stride === 0;
    const isMarked = violated.length > 0 && this.#violated.length < MOST_MARKS;
    if (!isKept && !isMarked) return;
    if (moment.time === undefined) this.#hasTimes = false;
    const point = pointOf(moment, violated);
    if (isMarked) this.#violated.push(point);
    if (!isKept) return;
    this.#points.push(point);
    if (this.#points.length <= MOST_POINTS) return;
    this.#points = this.#points.filter((_, k) => k % 2 === 0);
    this.#stride *= 2;
  }

  /** The picture as SVG; undefined when there was no state. */
  async svg(file: string): Promise<string | undefined> {
    if (this.#points.length === 0) return undefined;
    // Other commands need not load what draws.
    const { figureSvg } = await import('../figures/drawing/svg.ts');
    const data: FigureData = {
      tables: [],
      panels: QUANTITIES.flatMap((quantity) => this.#panel(quantity)),
      findings: [],
    };
    const figure: Figure = {
      id: 'guard',
      title: `States of ${file}`,
      source: 'clausius guard',
      caption: 'Trace, smallest eigenvalue and entropy of each state; violated steps are marked.',
      parameters: {},
      compute: () => data,
    };
    return figureSvg(figure, data, `${PROGRAM} guard ${file} --svg`);
  }

  #panel({ name, label, marks: isMarked }: (typeof QUANTITIES)[number]): readonly Panel[] {
    const [first, last] = [this.#points[0].at, this.#points.at(-1)!.at];
    const width = last > first ? last - first : 1;
    const marked = this.#violated.filter(({ violated }) => violated.some(isMarked));
    const all = [...this.#points, ...marked].map((point) => point[name]).filter(Number.isFinite);
    if (all.length === 0) return [];
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
      x: { label: this.#hasTimes ? '*t*' : 'step', range: [first - width / 64, first + width + width / 64] },
      y: { label: unit === 1 ? label : `${label}, ${unit.toExponential()}`, range: [low - margin, high + margin] },
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

/** Power of ten in which small numbers have few digits. */
function unitOf(largest: number): number {
  return largest === 0 || largest > 1 / 128 ? 1 : Number(`1e${Math.floor(Math.log10(largest))}`);
}

function pointOf({ step, time, stored }: Moment, violated: readonly string[]): Point {
  return {
    violated,
    at: time ?? step,
    trace: stored.trace().value - 1,
    smallest: stored.eigenvalues()[0].value,
    // Beside negative eigenvalues there is no entropy, and the curve has a gap.
    entropy: stored.eigenvalues()[0].sign() === -1 ? Number.NaN : stored.entropy().value,
  };
}
