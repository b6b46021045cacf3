import { allocate } from './storage.ts';

/** Right-hand side f of y' = f(t, y): writes f(t, y) into `out` and leaves `y` alone. */
export type RightHandSide = (time: number, y: Float64Array, out: Float64Array) => void;

/** Nodes, weights and error weights of the pair (HairerNorsettWanner1993, table II.5.2). */
const a21 = 1 / 5;
const a31 = 3 / 40;
const a32 = 9 / 40;
const a41 = 44 / 45;
const a42 = -56 / 15;
const a43 = 32 / 9;
const a51 = 19372 / 6561;
const a52 = -25360 / 2187;
const a53 = 64448 / 6561;
const a54 = -212 / 729;
const a61 = 9017 / 3168;
const a62 = -355 / 33;
const a63 = 46732 / 5247;
const a64 = 49 / 176;
const a65 = -5103 / 18656;
const b1 = 35 / 384;
const b3 = 500 / 1113;
const b4 = 125 / 192;
const b5 = -2187 / 6784;
const b6 = 11 / 84;
const e1 = 71 / 57600;
const e3 = -71 / 16695;
const e4 = 71 / 1920;
const e5 = -17253 / 339200;
const e6 = 22 / 525;
const e7 = -1 / 40;
/** Continuous extension of order 4 (HairerNorsettWanner1993, code DOPRI5). */
const d1 = -12715105075 / 11282082432;
const d3 = 87487479700 / 32700410799;
const d4 = -10690763975 / 1880347072;
const d5 = 701980252875 / 199316789632;
const d6 = -1453857185 / 822651844;
const d7 = 69997945 / 29380423;

/** Error per step that is allowed: relative to |y|, and where |y| is small. */
interface StepTolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** Steps of the Dormand–Prince pair of order 5(4) from (t, y), which `accept` moves on. */
export class DormandPrince {
  readonly #rhs: RightHandSide;
  readonly #tolerance: StepTolerance;
  #t: number;
  #y: Float64Array;
  /** State at the end of the step that was attempted last. */
  #trial: Float64Array;
  /** Slopes k₁ … k₇; that at (t, y) is the first. */
  readonly #slopes: Float64Array[];

  constructor(rhs: RightHandSide, time: number, y: Float64Array, tolerance: StepTolerance) {
    [this.#rhs, this.#t, this.#y, this.#tolerance] = [rhs, time, y.slice(), tolerance];
    this.#trial = new Float64Array(y.length);
    this.#slopes = Array.from({ length: 7 }, () => new Float64Array(y.length));
    rhs(time, this.#y, this.slope);
  }

  get time(): number {
    return this.#t;
  }

  get slope(): Float64Array {
    return this.#slopes[0];
  }

  get trial(): Float64Array {
    return this.#trial;
  }

  /** Length of a first step (HairerNorsettWanner1993, section II.4, without the second-order part): |h f| is a hundredth of |y|. */
  get firstLength(): number {
    let sizeOfY = 0;
    let sizeOfSlope = 0;
    for (let i = 0; i < this.#y.length; i++) {
      sizeOfY += (this.#y[i] / this.#scale(i)) ** 2;
      sizeOfSlope += (this.slope[i] / this.#scale(i)) ** 2;
    }
    return 0.01 * Math.sqrt(sizeOfY / sizeOfSlope);
  }

  #scale(i: number): number {
    const { absolute, relative } = this.#tolerance;
    return absolute + relative * Math.max(Math.abs(this.#y[i]), Math.abs(this.#trial[i]));
  }

  /** Trial step of signed length h; returns its error in units of the tolerance. */
  attempt(h: number): number {
    const rhs = this.#rhs;
    const [t, y, trial, n] = [this.#t, this.#y, this.#trial, this.#y.length];
    const [k1, k2, k3, k4, k5, k6, k7] = this.#slopes;
    for (let i = 0; i < n; i++) trial[i] = y[i] + h * a21 * k1[i];
    rhs(t + h / 5, trial, k2);
    for (let i = 0; i < n; i++) trial[i] = y[i] + h * (a31 * k1[i] + a32 * k2[i]);
    rhs(t + (3 * h) / 10, trial, k3);
    for (let i = 0; i < n; i++) trial[i] = y[i] + h * (a41 * k1[i] + a42 * k2[i] + a43 * k3[i]);
    rhs(t + (4 * h) / 5, trial, k4);
    for (let i = 0; i < n; i++) trial[i] = y[i] + h * (a51 * k1[i] + a52 * k2[i] + a53 * k3[i] + a54 * k4[i]);
    rhs(t + (8 * h) / 9, trial, k5);
    for (let i = 0; i < n; i++) {
      trial[i] = y[i] + h * (a61 * k1[i] + a62 * k2[i] + a63 * k3[i] + a64 * k4[i] + a65 * k5[i]);
    }
    rhs(t + h, trial, k6);
    for (let i = 0; i < n; i++) {
      trial[i] = y[i] + h * (b1 * k1[i] + b3 * k3[i] + b4 * k4[i] + b5 * k5[i] + b6 * k6[i]);
    }
    rhs(t + h, trial, k7);
    return this.#error(h);
  }

  #error(h: number): number {
    const [trial, n] = [this.#trial, this.#y.length];
    const [k1, , k3, k4, k5, k6, k7] = this.#slopes;
    let sum = 0;
    for (let i = 0; i < n; i++) {
      // An infinite state would make its own scale infinite and its error look small.
      if (!Number.isFinite(trial[i])) return Infinity;
      const error = h * (e1 * k1[i] + e3 * k3[i] + e4 * k4[i] + e5 * k5[i] + e6 * k6[i] + e7 * k7[i]);
      sum += (error / this.#scale(i)) ** 2;
    }
    return Math.sqrt(sum / Math.max(1, n));
  }

  /** Value at t + θh inside the step just attempted. */
  interpolated(theta: number, h: number): Float64Array {
    const [y, trial, n] = [this.#y, this.#trial, this.#y.length];
    const [k1, , k3, k4, k5, k6, k7] = this.#slopes;
    const value = allocate(n);
    const rest = 1 - theta;
    for (let i = 0; i < n; i++) {
      const change = trial[i] - y[i];
      const bend = h * k1[i] - change;
      const twist = change - h * k7[i] - bend;
      const quartic = h * (d1 * k1[i] + d3 * k3[i] + d4 * k4[i] + d5 * k5[i] + d6 * k6[i] + d7 * k7[i]);
      value[i] = y[i] + theta * (change + rest * (bend + theta * (twist + rest * quartic)));
    }
    return value;
  }

  /** Moves to the end of the step just attempted. */
  accept(time: number): void {
    this.#t = time;
    [this.#y, this.#trial] = [this.#trial, this.#y];
    [this.#slopes[0], this.#slopes[6]] = [this.#slopes[6], this.#slopes[0]];
  }
}
