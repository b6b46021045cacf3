import type { Axis } from '../data/figure.ts';
import type { DrawnElement } from './dom.ts';

/** How the numbers at an axis are written. */
export interface TickText {
  /** Number of ticks to ask for. */
  readonly ticks: number;
  /** A format of d3; its own choice when omitted. */
  readonly tickFormat?: string;
  /** Pixels of the longest number, at most. */
  readonly width: number;
}

/** Pixels of a character of 13 pixels. */
const CHARACTER = 7.5;

/** Characters of a number beyond which it is written with a power of ten. */
const LONGEST = 6;

/** Ratio of the ends of a logarithmic axis from which on numbers have too many zeros. */
const MANY_ORDERS = 2 ** 17;

/** Numbers as they are where they are short, else as −2·10⁶, in which `setPowers` turns what d3 writes as −2e+6. */
export function tickText({ scale, range: [from, to] }: Axis, ticks: number): TickText {
  if (scale === 'log') {
    const isLong = to / from > MANY_ORDERS || from < 10 ** (2 - LONGEST) || to >= 10 ** LONGEST;
    return { ticks, tickFormat: isLong ? '~e' : '~g', width: LONGEST * CHARACTER };
  }
  // Of nothing there is one number.
  if (from === to) return { ticks, width: LONGEST * CHARACTER };
  const largest = Math.floor(Math.log10(Math.max(Math.abs(from), Math.abs(to))));
  const step = Math.floor(Math.log10(tickStep(from, to, ticks)));
  const sign = from < 0 ? 1 : 0;
  const before = Math.max(0, largest);
  const plain = sign + before + 1 + Math.floor(before / 3) + (step < 0 ? 1 - step : 0);
  if (plain <= LONGEST) return { ticks, width: plain * CHARACTER };
  const digits = Math.max(1, largest - step + 1);
  const short = sign + digits + (digits > 1 ? 1 : 0) + '·10'.length + String(largest).length;
  return { ticks, tickFormat: '~e', width: short * CHARACTER };
}

/** The same for an axis of given length, with fewer ticks where their numbers would run together. */
export function tickTextAlong(axis: Axis, ticks: number, pixels: number): TickText {
  const text = tickText(axis, ticks);
  const [from, to] = axis.range;
  const apart = (tickStep(from, to, ticks) / (to - from)) * pixels;
  return axis.scale === 'log' || ticks === 1 || apart > text.width + CHARACTER
    ? text
    : tickTextAlong(axis, ticks - 1, pixels);
}

/** Distance of ticks, 1, 2 or 5 times a power of ten, as d3 chooses it. */
function tickStep(from: number, to: number, ticks: number): number {
  const rough = (to - from) / ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return power * (share >= Math.sqrt(50) ? 10 : share >= Math.sqrt(10) ? 5 : share >= Math.sqrt(2) ? 2 : 1);
}

/** Turns numbers such as 1.5e-7 at the axes of a drawing into 1.5·10⁻⁷, and 1e+6 into 10⁶. */
export function setPowers(root: DrawnElement): void {
  for (const element of root.querySelectorAll(
    '[aria-label="x-axis tick label"] text, [aria-label="y-axis tick label"] text',
  )) {
    const [, sign, mantissa, exponent] = /^([−-]?)([\d.]+)e([+−-]?\d+)$/.exec(element.textContent) ?? [];
    if (exponent === undefined) continue;
    const power = `10${superscript(Number(exponent.replace('−', '-')))}`;
    element.textContent =
      Number(mantissa) === 0 ? '0' : `${sign.replace('-', '−')}${mantissa === '1' ? '' : `${mantissa}·`}${power}`;
  }
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(power: number): string {
  return String(power).replaceAll(/[-\d]/g, (letter) => (letter === '-' ? '⁻' : RAISED[Number(letter)]));
}
