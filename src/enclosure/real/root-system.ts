import { compareRationals, type Rational, rational } from '../../exact/integers/rational.ts';
import { type Atom, internedAtom } from './atom.ts';
import {
  atPrecision,
  differenceOf,
  type Interval,
  intervalOf,
  productOf,
  quotientOf,
  sizeOf,
  sumOf,
} from '../interval/interval.ts';
import { type DyadicInterval, refineRealRoot } from './real-rooted.ts';
import { Recent } from '../../matrix/recent.ts';

/** Real function of eigenvalues. */
export interface IntervalFunction {
  /** Equal names mean equal functions. */
  readonly name: string;
  /** Enclosure of all values on an interval, undefined when there is none. */
  ofInterval(x: Interval): Interval | undefined;
}

/**
 * The roots of a square-free polynomial with real, irrational roots only, and sums Σ λᵏ f(λ)/p′(λ) over them.
 *
 * Those sums (divided differences of xᵏf on the roots) are the coordinates in which traces tr(W f(A)) are linear with
 * rational coefficients: two traces that agree algebraically become the same combination of the same sums.
 *
 * Systems with the same polynomial are one object, unless thousands of others were made between them: see `internedRootSystem`.
 */
export class RootSystem {
  /** Primitive, leading coefficient positive, ascending. */
  readonly polynomial: readonly bigint[];
  readonly name: string;
  readonly #roots: DyadicInterval[];
  readonly #tables = new Map<number, Table | undefined>();
  readonly #values = new Map<string, readonly Interval[] | undefined>();

  constructor(polynomial: readonly bigint[], intervals: readonly DyadicInterval[]) {
    this.polynomial = polynomial;
    this.#roots = [...intervals];
    this.name = `R${count++}`;
  }

  /** Number of roots. */
  get degree(): number {
    return this.polynomial.length - 1;
  }

  /** Root number `index`, in ascending order. */
  root(index: number): Atom {
    return internedAtom(`${this.name}[${index}]`, (bits) => this.#enclosed(index, bits));
  }

  /** Sign of root − q. */
  compare(index: number, q: Rational): 1 | -1 {
    for (;;) {
      const { position, places } = this.#roots[index];
      if (compareRationals(dyadic(position + 1n, places), q) <= 0) return -1;
      if (compareRationals(dyadic(position, places), q) >= 0) return 1;
      this.#refine(index, places + 16);
    }
  }

  /** Σ λᵏ f(λ)/p′(λ) over the roots, p being the polynomial divided by its leading coefficient. */
  sum(k: number, f: IntervalFunction): Atom {
    const facts = f.name === 'ln' ? { logarithmicSum: { polynomial: this.polynomial, k } } : {};
    return internedAtom(`Σ${this.name}:${k}:${f.name}`, (bits) => this.#encloseSum(k, f, bits), facts);
  }

  #refine(index: number, places: number): void {
    if (this.#roots[index].places < places) {
      this.#roots[index] = refineRealRoot(this.polynomial, this.#roots[index], places);
    }
  }

  #enclosed(index: number, bits: number): Interval {
    this.#refine(index, bits);
    const { position, places } = this.#roots[index];
    return atPrecision(intervalOf(position, position + 1n, places), bits);
  }

  /** The sum at a working precision that is raised until the result has the wanted width, small gaps costing most. */
  #encloseSum(k: number, f: IntervalFunction, bits: number): Interval | undefined {
    let best: Interval | undefined;
    let working = 64 * Math.ceil((bits + 40) / 64);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const value = this.#sumAt(k, f, working);
      if (value !== undefined) {
        best = value;
        const lost = sizeOf(intervalOf(0n, value.upper - value.lower, working)) - (working - bits);
        if (lost <= 0) break;
        working += 64 * Math.ceil((lost + 8) / 64);
      } else {
        working *= 2;
      }
    }
    return best === undefined ? undefined : atPrecision(best, bits);
  }

  #sumAt(k: number, f: IntervalFunction, working: number): Interval | undefined {
    const table = this.#table(working);
    const values = this.#functionValues(f, working);
    if (table === undefined || values === undefined) return undefined;
    let total = intervalOf(0n, 0n, working);
    for (let i = 0; i < this.degree; i++) {
      let term = productOf(table.weights[i], values[i]);
      for (let power = 0; power < k; power++) term = productOf(term, table.roots[i]);
      total = sumOf(total, term);
    }
    return total;
  }

  #functionValues(f: IntervalFunction, working: number): readonly Interval[] | undefined {
    const key = `${working}:${f.name}`;
    if (!this.#values.has(key)) {
      const values = this.#roots.map((_, index) => f.ofInterval(this.#enclosed(index, working)));
      this.#values.set(key, isComplete(values) ? values : undefined);
    }
    return this.#values.get(key);
  }

  #table(working: number): Table | undefined {
    if (!this.#tables.has(working)) this.#tables.set(working, this.#tableAt(working));
    return this.#tables.get(working);
  }

  #tableAt(working: number): Table | undefined {
    const roots = this.#roots.map((_, index) => this.#enclosed(index, working));
    const one = intervalOf(1n << BigInt(working), 1n << BigInt(working), working);
    const weights = roots.map((x, i) =>
      roots.reduce<Interval | undefined>(
        (weight, y, j) => (weight === undefined || i === j ? weight : quotientOf(weight, differenceOf(x, y))),
        one,
      ),
    );
    return isComplete(weights) ? { roots, weights } : undefined;
  }
}

interface Table {
  readonly roots: readonly Interval[];
  /** 1/p′(λ). */
  readonly weights: readonly Interval[];
}

const ATTEMPTS = 8;

let count = 0;
/** As many as a search asks for between two uses of one, and less than 100 MB of them. */
const systems = new Recent<string, RootSystem>(2 ** 13);

/**
 * The system of a polynomial.
 *
 * @param polynomial  square-free, primitive, leading coefficient positive, with real irrational roots only
 * @param intervals   isolating intervals of its roots in ascending order
 */
export function internedRootSystem(polynomial: readonly bigint[], intervals: readonly DyadicInterval[]): RootSystem {
  const key = polynomial.map((c) => c.toString(36)).join(',');
  return systems.get(key, () => new RootSystem(polynomial, intervals));
}

function dyadic(position: bigint, places: number): Rational {
  return places >= 0 ? rational(position, 1n << BigInt(places)) : rational(position << BigInt(-places));
}

function isComplete(list: readonly (Interval | undefined)[]): list is readonly Interval[] {
  return list.every((x) => x !== undefined);
}
