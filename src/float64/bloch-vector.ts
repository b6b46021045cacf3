import { UNIT_ROUNDOFF } from '../matrix/tolerances.ts';

/** A Hermitian matrix A = ½(t + r·σ) with positive eigenvalues, and what traces with its logarithm need: ln A = ½(ln det A + slope r·σ). */
export class BlochVector {
  t = 0;
  x = 0;
  y = 0;
  z = 0;
  length = 0;
  /** ln(λ₊/λ₋)/|r|, off by less than 7u. */
  slope = 0;
  /** Bound of what the error of A changes of slope r: √2 of what it changes of ln A, which is ‖E‖/(λ₋ − ‖E‖) at most. */
  changeOfLog = 0;
  #smaller = 0;
  #error = 0;
  #low = 0;

  /**
   * Do both eigenvalues certainly exceed twice their error?
   *
   * @param error  bound of ‖A − ½(t + r·σ)‖_F, but for a rounding of t and of each component
   * @accuracy     Those two roundings move A by ut, and λ± = ½(t ± |r|) are off by 4ut at most, |r| being off by 2.5u
   */
  of(t: number, x: number, y: number, z: number, error: number): boolean {
    const length = Math.sqrt(x * x + y * y + z * z);
    const smaller = (t - length) / 2;
    const own = error + 5 * UNIT_ROUNDOFF * t;
    if (!(smaller > 2 * own && t > 2 ** -100 && t < 2 ** 100)) return false;
    this.t = t;
    this.x = x;
    this.y = y;
    this.z = z;
    this.length = length;
    this.slope = length === 0 ? 2 / t : Math.log1p(length / smaller) / length;
    this.#smaller = smaller;
    this.#error = own;
    this.#low = 1 / (smaller - own);
    this.changeOfLog = Math.SQRT2 * own * this.#low;
    return true;
  }

  /**
   * Bound of what the error of A changes of tr(W ln A), W = e·σ: that of `logTraceOf`, with the diagonal entries ±e·r/|r| of W in the
   * eigenbasis, what is left of |e| beside them, and 2(Σ|W_ij|²/λ²)^½ for the sum of its four moduli.
   *
   * @param product  e·r
   * @param square   |e|²
   */
  changeOfLogTrace(product: number, square: number): number {
    const { length, slope } = this;
    const smaller = this.#smaller;
    const error = this.#error;
    const along = product / length;
    // Of a vector next to 0 the direction is not known; then all of W counts as diagonal, which is more.
    const diagonal = length > 2 ** -400 ? along * along : square;
    const low = this.#low;
    const high = 1 / (smaller + length - error);
    const root = Math.sqrt(diagonal * (low * low + high * high) + 2 * (square - diagonal) * slope * slope);
    const theta = error / smaller;
    const rest = 1 - theta;
    return error * root * (1 + (2 * theta) / (rest * rest * rest));
  }
}
