import type { Real } from '../matrix/interface.ts';
import { requireDim } from '../quantum/operators.ts';
import { CONNECTED } from './draws.ts';
import { edgeOfBlock } from './edges.ts';
import { Ensemble } from './ensemble.ts';
import { UNIT } from './gaussian-integers.ts';
import { inRange } from './range.ts';
import type { CoordinateReader } from './coordinate-reader.ts';

/** Point of the unit circle with rational coordinates. */
export interface CirclePoint {
  readonly cos: Real;
  readonly sin: Real;
}

/**
 * Random number: standard normal.
 *
 * @example anyNumber().size // 1
 */
export function anyNumber(): Ensemble<Real> {
  return new Ensemble<Real>({
    name: 'anyNumber()',
    measure: 'standard normal',
    draws: 'real number',
    edges: [edgeOfBlock('zero', 0, (integers, { offset }) => (integers[offset] = 0))],
    build: (read) => read.number(),
  });
}

/**
 * Random positive number, such as a rate: the square of a normal deviate, shifted off zero by its resolution.
 *
 * @example anyPositive().size // 1
 */
export function anyPositive(): Ensemble<Real> {
  return new Ensemble<Real>({
    name: 'anyPositive()',
    measure: 'χ² with one degree of freedom',
    draws: 'positive',
    edges: [
      edgeOfBlock('tiny', 0, (integers, { offset }) => (integers[offset] = 0)),
      edgeOfBlock('large', 0, (integers, { offset }) => (integers[offset] *= UNIT)),
    ],
    build: (read) => read.positive(),
  });
}

/**
 * Random number that is not negative: the square of a normal deviate.
 *
 * @example anyNonnegative().size // 1
 */
export function anyNonnegative(): Ensemble<Real> {
  return new Ensemble<Real>({
    name: 'anyNonnegative()',
    measure: 'χ² with one degree of freedom',
    draws: 'nonnegative',
    edges: [
      edgeOfBlock('zero', 0, (integers, { offset }) => (integers[offset] = 0)),
      edgeOfBlock('large', 0, (integers, { offset }) => (integers[offset] *= UNIT)),
    ],
    build: (read) => {
      const z = read.number();
      return z.times(z);
    },
  });
}

/** Is an end of an interval drawn as well? */
export type End = 'open' | 'closed';

/**
 * Random number between 0 and 1, uniform, that misses its open ends: x/(x + y) of sums of two squares, which are shifted off zero by
 * their resolution where they must not vanish.
 */
export function anyShare([lower, upper]: readonly [End, End]): Ensemble<Real> {
  const isFirstOpen = lower === 'open';
  // Of an open end there are two blocks of one coordinate each, of a closed one there is one of both.
  const blocks = [isFirstOpen ? [0, 1] : [0], isFirstOpen ? [2, 3] : [1, 2]];
  const sum = (read: CoordinateReader, end: End): Real => {
    if (end === 'open') return read.positive().plus(read.positive());
    return read.complexMatrix(1, 1).squaredNorm();
  };
  return new Ensemble<Real>({
    name: `anyShare(${lower}, ${upper})`,
    measure: 'uniform',
    draws: 'probability',
    edges: [lower, upper].map((end, k) => ({
      name: `${end === 'open' ? 'near' : 'at'} the ${k === 0 ? 'lower' : 'upper'} end`,
      apply: (integers, all) => {
        for (const at of end === 'open' ? blocks[k] : blocks[k].slice(0, 1)) {
          const { offset, length } = all[at];
          integers.fill(0, offset, offset + length);
        }
      },
    })),
    build: (read) => {
      const [x, y] = [sum(read, lower), sum(read, upper)];
      const whole = x.plus(y);
      return whole.sign() === 0 ? undefined : x.dividedBy(whole);
    },
  });
}

/**
 * Random probability in [0, 1], uniform: |z₀|²/(|z₀|² + |z₁|²) of two complex Gaussian numbers.
 *
 * @example anyProbability().size // 4
 */
export function anyProbability(): Ensemble<Real> {
  return new Ensemble<Real>({
    name: 'anyProbability()',
    measure: 'uniform on [0, 1]',
    draws: 'probability',
    scaleFree: true,
    edges: edgesOfProbabilities(2),
    build: (read) => readProbabilities(read, 2)?.[0],
  });
}

/**
 * Random probabilities p₁ + … + p_count = 1, uniform on the simplex.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyProbabilities({ count: 3 }).size // 6
 */
export function anyProbabilities({ count }: { readonly count: number }): Ensemble<readonly Real[]> {
  requireDim('count', count);
  return new Ensemble<readonly Real[]>({
    name: `anyProbabilities({ count: ${count} })`,
    measure: 'uniform on the simplex',
    draws: 'probabilities',
    scaleFree: true,
    edges: edgesOfProbabilities(count),
    build: (read) => readProbabilities(read, count),
  });
}

/**
 * Random probability below one half that is small over many decades: w/(1 + 2w), w a product of four squared deviates.
 *
 * @example anySmallWeight().size // 4
 */
export function anySmallWeight(): Ensemble<Real> {
  return new Ensemble<Real>({
    name: 'anySmallWeight()',
    measure: 'w/(1 + 2w), w the product of four χ²₁ variables divided by 16',
    draws: 'probability',
    build: (read) => {
      const factors = [read.positive(), read.positive(), read.positive(), read.positive()];
      const w = factors.reduce((product, factor) => product.times(factor), read.arithmetic.real(1, 16));
      return inRange(read.arithmetic, w.dividedBy(w.times(2).plus(1)), '(0, 1/2)');
    },
  });
}

/**
 * Random angle as a rational point of the unit circle, uniform: z²/|z|² of a complex Gaussian number z.
 *
 * @example anyAngle().size // 2
 */
export function anyAngle(): Ensemble<CirclePoint> {
  return new Ensemble<CirclePoint>({
    name: 'anyAngle()',
    measure: 'uniform on the circle',
    draws: { cos: 'real number', sin: 'real number', [CONNECTED]: ['cos and sin belong to one angle'] },
    scaleFree: true,
    edges: [
      edgeOfBlock('0', 0, (integers, { offset }) => (integers[offset + 1] = 0)),
      edgeOfBlock('π/2', 0, (integers, { offset }) => (integers[offset + 1] = integers[offset])),
      edgeOfBlock('π', 0, (integers, { offset }) => (integers[offset] = 0)),
    ],
    build: (read) => {
      const z = read.complexMatrix(1, 1);
      const [a, b] = [z.realPart(0, 0), z.imaginaryPart(0, 0)];
      const norm = z.squaredNorm();
      if (norm.sign() === 0) return undefined;
      const [aa, bb, ab] = [a.times(a), b.times(b), a.times(b)];
      const [cos, sin] = [aa.minus(bb), ab.times(2)].map((part) =>
        inRange(read.arithmetic, part.dividedBy(norm), '[-1, 1]'),
      );
      return { cos, sin };
    },
  });
}

/** |z_k|²/Σ|z_k|² of complex Gaussian numbers, or undefined when all are zero. */
function readProbabilities(read: CoordinateReader, count: number): readonly Real[] | undefined {
  const z = read.complexMatrix(count, 1);
  const norm = z.squaredNorm();
  if (norm.sign() === 0) return undefined;
  return Array.from({ length: count }, (_, k) => {
    const [a, b] = [z.realPart(k, 0), z.imaginaryPart(k, 0)];
    return inRange(read.arithmetic, a.times(a).plus(b.times(b)).dividedBy(norm), '[0, 1]');
  });
}

function edgesOfProbabilities(count: number): readonly ReturnType<typeof edgeOfBlock>[] {
  if (count === 1) return [];
  const set = (name: string, real: (k: number, n: number) => number) =>
    edgeOfBlock(name, 0, (integers, { offset, length }) => {
      for (let k = 0; k < count; k++) integers[offset + k] = real(k, integers[offset + k]);
      integers.fill(0, offset + count, offset + length);
    });
  return [
    set('certain', (k) => (k === 0 ? UNIT : 0)),
    set('impossible', (k, n) => (k === 0 ? 0 : n)),
    set('equal', () => UNIT),
    set('nearly certain', (k, n) => (k === 0 ? n * UNIT * UNIT : n)),
  ];
}
