import { dot } from '../../float64/kernels/vectors.ts';
/** Point a descent has reached. */
interface Descended {
  readonly x: Float64Array;
  readonly value: number;
  readonly iterations: number;
}

/** Pairs of steps and changes of the gradient that are kept. */
const MEMORY = 12;

/** Sufficient decrease and curvature of the weak Wolfe conditions. */
const DECREASE = 2 ** -13;
const CURVATURE = 9 / 10;

/**
 * Minimum of a smooth function by limited-memory BFGS with a weak Wolfe line search.
 *
 * @param valueAt  value at a point; writes the gradient. Infinity outside the domain
 * @param start    first point, inside the domain
 * @param steps    most steps; it ends earlier where the line search gains nothing
 * @source         LewisOverton2013
 */
export function limitedMemoryDescent(
  valueAt: (x: Float64Array, gradient: Float64Array) => number,
  start: Float64Array,
  steps: number,
): Descended {
  const size = start.length;
  let x = start.slice();
  let gradient = new Float64Array(size);
  let value = valueAt(x, gradient);
  const history: { readonly s: Float64Array; readonly y: Float64Array; readonly inverse: number }[] = [];
  for (let iteration = 0; ; iteration++) {
    if (iteration >= steps) return { x, value, iterations: iteration };
    const direction = gradient.map((g) => -g);
    const alphas: number[] = [];
    for (let k = history.length - 1; k >= 0; k--) {
      const { s, y, inverse } = history[k];
      const alpha = inverse * dot(s, direction);
      alphas[k] = alpha;
      for (let i = 0; i < size; i++) direction[i] -= alpha * y[i];
    }
    const last = history.at(-1);
    const scale =
      last === undefined ? 1 / (1 + Math.sqrt(dot(gradient, gradient))) : 1 / (last.inverse * dot(last.y, last.y));
    for (let i = 0; i < size; i++) direction[i] *= scale;
    history.forEach(({ s, y, inverse }, k) => {
      const beta = inverse * dot(y, direction);
      for (let i = 0; i < size; i++) direction[i] += (alphas[k] - beta) * s[i];
    });
    const slope = dot(gradient, direction);
    const found = slope < 0 ? lineSearch(valueAt, x, value, direction, slope) : undefined;
    if (found === undefined) {
      if (history.length === 0) return { x, value, iterations: iteration };
      history.length = 0;
      continue;
    }
    const s = found.x.map((entry, i) => entry - x[i]);
    const y = found.gradient.map((entry, i) => entry - gradient[i]);
    const product = dot(s, y);
    if (product > 0) {
      history.push({ s, y, inverse: 1 / product });
      if (history.length > MEMORY) history.shift();
    }
    ({ x, gradient, value } = found);
  }
}

interface Point {
  readonly x: Float64Array<ArrayBuffer>;
  readonly gradient: Float64Array<ArrayBuffer>;
  readonly value: number;
}

/** Point that fulfils the weak Wolfe conditions, by bisection and doubling; undefined where nothing is gained. */
function lineSearch(
  valueAt: (x: Float64Array, gradient: Float64Array) => number,
  x: Float64Array,
  value: number,
  direction: Float64Array,
  slope: number,
): Point | undefined {
  let rate = 1;
  let [low, high] = [0, Infinity];
  let best: Point | undefined;
  for (let tries = 0; tries < 40; tries++) {
    const next = new Float64Array(x.length);
    for (let i = 0; i < x.length; i++) next[i] = x[i] + rate * direction[i];
    const gradient = new Float64Array(x.length);
    const height = valueAt(next, gradient);
    if (!(height < value + DECREASE * rate * slope)) {
      if (best !== undefined) return best;
      high = rate;
    } else {
      best = { x: next, gradient, value: height };
      if (dot(gradient, direction) >= CURVATURE * slope) return best;
      low = rate;
    }
    rate = high === Infinity ? 2 * rate : (low + high) / 2;
  }
  return best;
}
