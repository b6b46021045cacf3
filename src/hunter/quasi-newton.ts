import type { Landscape } from './landscape.ts';
import { Pace } from './pace.ts';
import { dot } from '../float64/kernels/vectors.ts';
import { allocate, copyOf } from '../float64/storage.ts';

/** Coarsest and finest difference step; below the finest the grid of the landscape shows. */
const COARSEST = 2 ** -12;
const FINEST = 2 ** -18;

/** Sufficient decrease and curvature of the weak Wolfe conditions. */
const DECREASE = 2 ** -13;
const CURVATURE = 9 / 10;

/** Steps between two looks at the pace. */
const WINDOW = 4;

/**
 * BFGS with gradients by differences and a weak Wolfe line search, on the product of the spheres of the scale-free
 * groups: gradients are projected onto the tangent space and steps are pulled back by `normalise`. The weak Wolfe
 * conditions keep the model positive where the function has kinks, which BFGS then follows like a smooth valley.
 *
 * A gradient costs one evaluation per coordinate, beside which the n² operations of the model are nothing. Forward
 * differences of step h see the bottom of a valley only to within h/2, so a step that gains nothing first forgets the model,
 * then makes h smaller, and ends the descent at the finest h.
 *
 * @source LewisOverton2013
 */
export function quasiNewton(landscape: Landscape, start: Float64Array): void {
  const { size } = landscape;
  let x: Float64Array = start.slice();
  landscape.normalise(x);
  let value = landscape.valueAt(x);
  if (value === Infinity) return;
  let step = COARSEST;
  let gradient = gradientAt(landscape, x, value, step);
  const model = new InverseHessian(size);
  const pace = new Pace(landscape, value, WINDOW);
  while (landscape.open && pace.promises(value)) {
    const direction = model.direction(gradient);
    landscape.project(x, direction);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      model.forget();
      for (let k = 0; k < size; k++) direction[k] = -gradient[k];
      slope = -dot(gradient, gradient);
    }
    const found = slope < 0 ? lineSearch(landscape, x, value, direction, slope, model.empty, step) : undefined;
    if (found === undefined) {
      if (!model.empty) model.forget();
      else if (step > FINEST) step /= 8;
      else return;
      gradient = gradientAt(landscape, x, value, step);
      continue;
    }
    const s = new Float64Array(size);
    const y = new Float64Array(size);
    for (let k = 0; k < size; k++) {
      s[k] = found.x[k] - x[k];
      y[k] = found.gradient[k] - gradient[k];
    }
    model.update(s, y);
    ({ x, value, gradient } = found);
  }
}

interface Point {
  readonly x: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Point along a direction that fulfils the weak Wolfe conditions, by bisection and doubling; or at least descends. */
function lineSearch(
  landscape: Landscape,
  x: Float64Array,
  value: number,
  direction: Float64Array,
  slope: number,
  unscaled: boolean,
  step: number,
): Point | undefined {
  const { size } = landscape;
  const length = Math.sqrt(dot(direction, direction));
  // Never further than half the radius of a typical vector; the first step of a model, which knows no scale, a tenth.
  const reach = (unscaled ? 1 / 10 : 1 / 2) * Math.sqrt(size);
  let rate = unscaled || length > reach ? reach / length : 1;
  let low = 0;
  let high = Infinity;
  let best: Point | undefined;
  const point = allocate(size);
  for (let tries = 0; tries < 24 && landscape.open; tries++) {
    for (let k = 0; k < size; k++) point[k] = x[k] + rate * direction[k];
    landscape.normalise(point);
    const next = landscape.valueAt(point);
    if (!(next < value + DECREASE * rate * slope)) {
      if (best !== undefined) return best;
      high = rate;
      // Minimum of the parabola through value, slope and next, kept within a tenth and a half of the rate.
      const parabola = (-slope * rate * rate) / (2 * (next - value - rate * slope));
      rate = parabola > rate / 10 ? Math.min(parabola, rate / 2) : rate / 10;
      if (low > 0) rate = (low + high) / 2;
      continue;
    }
    const gradient = gradientAt(landscape, point, next, step);
    best = { x: copyOf(point), value: next, gradient };
    if (!(dot(gradient, direction) < CURVATURE * slope)) return best;
    low = rate;
    if (high === Infinity && 2 * rate * length > 2 * reach) return best;
    rate = high === Infinity ? 2 * rate : (low + high) / 2;
  }
  return best;
}

/** Tangential gradient by forward differences, backward where the forward point has no value. */
function gradientAt(landscape: Landscape, x: Float64Array, value: number, step: number): Float64Array {
  const gradient = allocate(x.length);
  const moved = copyOf(x);
  for (let k = 0; k < x.length && landscape.open; k++) {
    moved[k] = x[k] + step;
    let change = landscape.valueAt(moved) - value;
    if (!Number.isFinite(change)) {
      moved[k] = x[k] - step;
      change = value - landscape.valueAt(moved);
    }
    gradient[k] = Number.isFinite(change) ? change / step : 0;
    moved[k] = x[k];
  }
  landscape.project(x, gradient);
  return gradient;
}

/** Model of the inverse Hessian, updated by the steps taken. */
class InverseHessian {
  readonly #size: number;
  readonly #entries: Float64Array;
  #updates = 0;

  constructor(size: number) {
    this.#size = size;
    this.#entries = new Float64Array(size * size);
    this.forget();
  }

  get empty(): boolean {
    return this.#updates === 0;
  }

  forget(): void {
    this.#updates = 0;
    this.#entries.fill(0);
    for (let k = 0; k < this.#size; k++) this.#entries[k * (this.#size + 1)] = 1;
  }

  /** Minus the inverse Hessian times the gradient. */
  direction(gradient: Float64Array): Float64Array {
    const product = this.#times(gradient);
    for (let k = 0; k < product.length; k++) product[k] = -product[k];
    return product;
  }

  /** H ← (1 − sy†/sy) H (1 − ys†/sy) + ss†/sy, unless the curvature along the step is not positive. */
  update(s: Float64Array, y: Float64Array): void {
    const n = this.#size;
    const entries = this.#entries;
    const product = dot(s, y);
    if (!(product > Number.EPSILON * Math.sqrt(dot(s, s) * dot(y, y)))) return;
    if (this.#updates === 0) {
      // The first step tells the scale.
      const scale = product / dot(y, y);
      for (let k = 0; k < n; k++) entries[k * (n + 1)] = scale;
    }
    const image = this.#times(y);
    const factor = (1 + dot(y, image) / product) / product;
    for (let i = 0; i < n; i++) {
      const a = factor * s[i] - image[i] / product;
      const b = s[i] / product;
      const row = i * n;
      for (let j = 0; j < n; j++) entries[row + j] += a * s[j] - b * image[j];
    }
    this.#updates++;
  }

  #times(vector: Float64Array): Float64Array {
    const n = this.#size;
    const result = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += this.#entries[i * n + j] * vector[j];
      result[i] = sum;
    }
    return result;
  }
}
