/** Steps within which a root is found; five are typical, and halving alone would need as many as a number has digits. */
const STEPS = 200;

/**
 * Root λ_k of the secular equation 1 + ρ Σ z_i²/(d_i − λ) = 0: eigenvalue k of diag(d) + ρzzᵀ.
 *
 * Roots are sought as distances from the nearest d_i, so that all d_i − λ have small relative errors: with them, eigenvectors are
 * orthogonal however close two eigenvalues are. Steps are those of a function with the two poles beside the root, kept
 * within what is known to enclose it.
 *
 * @param k        number of the root, d_k < λ_k < d_(k+1)
 * @param count    number of poles
 * @param d        poles, ascending and distinct
 * @param squares  z_i², positive
 * @param rho      ρ > 0
 * @param delta    receives d_i − λ_k from `at`
 * @returns        λ_k
 * @throws         {Error} when the iteration does not converge
 * @source         Li1993, GuEisenstat1994
 */
export function secularRoot(
  k: number,
  count: number,
  d: Float64Array,
  squares: Float64Array,
  rho: number,
  delta: Float64Array,
  at: number,
): number {
  const inverse = 1 / rho;
  const isLast = k === count - 1;
  let width = rho;
  if (isLast) {
    let total = 0;
    for (let i = 0; i < count; i++) total += squares[i];
    width *= total;
  } else width = d[k + 1] - d[k];
  let origin = d[k];
  let mu = 0.5 * width;
  let low = 0;
  let high = width;
  if (!isLast) {
    const middle = shiftedSums(k, count, d, squares, origin, mu, delta, at, inverse);
    const rest = middle + (squares[k] - squares[k + 1]) / mu;
    const sum = squares[k] + squares[k + 1];
    if (middle > 0) {
      high = mu;
      mu = smallerRoot(rest, rest * width + sum, squares[k] * width);
    } else {
      origin = d[k + 1];
      low = -mu;
      high = 0;
      mu = smallerRoot(rest, sum - rest * width, -squares[k + 1] * width);
    }
    if (!(mu > low && mu < high)) mu = 0.5 * (low + high);
  }
  const first = isLast ? Math.max(0, k - 1) : k;
  const second = isLast ? k : k + 1;
  let last = Infinity;
  for (let step = 0; step < STEPS; step++) {
    const value = shiftedSums(first, count, d, squares, origin, mu, delta, at, inverse);
    const size = Math.abs(value);
    if (size <= Number.EPSILON * sumsError) return origin + mu;
    if (value < 0) low = mu;
    else high = mu;
    const x = delta[at + first];
    const y = delta[at + second];
    const slope = slopeBelow + slopeAbove;
    let move: number;
    if (count === 1) move = -value / slope;
    else {
      const a = (x + y) * value - x * y * slope;
      const b = x * y * value;
      // Weights of the two poles: those of the nearer one are its own at first, and where that is slow, both are fitted.
      let c = value - x * slopeBelow - y * slopeAbove;
      if (!isLast && size < 0.1 * last) {
        c =
          origin === d[k]
            ? value - y * slope + (d[k + 1] - d[k]) * (squares[k] / (x * x))
            : value - x * slope - (d[k + 1] - d[k]) * (squares[k + 1] / (y * y));
      }
      move = isLast ? largerRoot(Math.abs(c), a, b) : smallerRoot(c, a, b);
    }
    if (!(move * value < 0)) move = -value / slope;
    let next = mu + move;
    const isSlow = step > 20 && size > 0.5 * last;
    if (isSlow || !(next > low && next < high)) next = between(low, high);
    if (next === mu || next === low || next === high) return origin + mu;
    last = size;
    mu = next;
  }
  throw new Error(
    `Root ${k} of a secular equation with ${count} poles was not found in ${STEPS} steps. ` +
      'No finite matrix is known to need that many: please report the matrix.',
  );
}

let slopeBelow = 0;
let slopeAbove = 0;
let sumsError = 0;

/** 1/ρ + Σ z_i²/(d_i − λ) at λ = origin + μ, its slopes from the poles up to `split` and beyond, and the rounding in units of ε. */
function shiftedSums(
  split: number,
  count: number,
  d: Float64Array,
  squares: Float64Array,
  origin: number,
  mu: number,
  delta: Float64Array,
  at: number,
  inverse: number,
): number {
  let below = 0;
  let belowSlope = 0;
  let error = 0;
  for (let i = 0; i <= split; i++) {
    const distance = d[i] - origin - mu;
    delta[at + i] = distance;
    const ratio = 1 / distance;
    const term = squares[i] * ratio;
    below += term;
    belowSlope += term * ratio;
    error += Math.abs(below);
  }
  let above = 0;
  let aboveSlope = 0;
  for (let i = count - 1; i > split; i--) {
    const distance = d[i] - origin - mu;
    delta[at + i] = distance;
    const ratio = 1 / distance;
    const term = squares[i] * ratio;
    above += term;
    aboveSlope += term * ratio;
    error += Math.abs(above);
  }
  slopeBelow = belowSlope;
  slopeAbove = aboveSlope;
  sumsError = inverse + 8 * (Math.abs(below) + Math.abs(above)) + error + Math.abs(mu) * (belowSlope + aboveSlope);
  return inverse + below + above;
}

/** Root of cx² − ax + b = 0 that stays finite for c → 0, without cancellation. */
function smallerRoot(c: number, a: number, b: number): number {
  const root = Math.sqrt(Math.abs(a * a - 4 * b * c));
  return a > 0 ? (2 * b) / (a + root) : (a - root) / (2 * c);
}

/** The other root: (a + √(a² − 4bc))/2c. */
function largerRoot(c: number, a: number, b: number): number {
  const root = Math.sqrt(Math.abs(a * a - 4 * b * c));
  return a >= 0 ? (a + root) / (2 * c) : (2 * b) / (a - root);
}

/** A number between two of one sign: in the middle, of the exponents where they differ much. */
function between(low: number, high: number): number {
  if (low > 0 && high > 4 * low) return Math.sqrt(low) * Math.sqrt(high);
  if (high < 0 && low < 4 * high) return -Math.sqrt(-low) * Math.sqrt(-high);
  return 0.5 * (low + high);
}
