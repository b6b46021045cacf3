import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import { compareRationals, type Rational, rational, rationals } from '../../exact/integers/rational.ts';
import { DimensionError, PositivityError } from '../../matrix/errors.ts';
import {
  exactQuotient,
  type FactoredCharacteristic,
  factoredCharacteristic,
  homogeneousValue,
  multiplied,
  primitivePart,
} from '../real/polynomial.ts';
import { signChanges } from '../real/real-rooted.ts';
import { atomReal, EnclosureReal, rationalReal, specialReal } from '../real/real.ts';
import { clearedMatrix, type IntegerMatrix, type Resolvent, resolventOf, weightNumerator } from './resolvent.ts';
import { type IntervalFunction, internedRootSystem, type RootSystem } from '../real/root-system.ts';

/** Real function that can be applied to a Hermitian matrix. */
export interface SpectralFunction extends IntervalFunction {
  ofRational(x: Rational): EnclosureReal;
}

/** One distinct eigenvalue, or one of several equal ones. */
export interface Eigenvalue {
  readonly value: EnclosureReal;
  readonly multiplicity: number;
}

/** coefficient · matrix. */
export interface MatrixTerm {
  readonly coefficient: EnclosureReal;
  readonly matrix: ExactMatrix;
}

/** Partial fractions of tr W(x − A)⁻¹: Σ weight/(x − root) over the rational roots, plus Σ_k c_k x^k/p(x), p monic. */
interface PartialFractions {
  /** One weight for each rational root of the larger blocks. */
  readonly weights: readonly Rational[];
  readonly coefficients: readonly Rational[];
}

/**
 * Spectrum of a Hermitian matrix over ℚ(i) without eigenvectors.
 *
 * Rational eigenvalues are found exactly, the others are roots of one polynomial over ℤ with exact multiplicities. Traces
 * tr(W f(A)) follow from the partial fractions of the resolvent tr W(x − A)⁻¹, which are rational.
 */
export class SpectralDecomposition {
  readonly dim: number;
  readonly #resolvent: Resolvent;
  /** Characteristic polynomial of the larger blocks in λ, primitive. */
  readonly #characteristic: readonly bigint[];
  readonly #factored: FactoredCharacteristic;
  readonly #system: RootSystem | undefined;
  #eigenvalues: readonly Eigenvalue[] | undefined = undefined;
  #kernel: ExactMatrix | undefined = undefined;

  /** @throws {HermiticityError} when the matrix is not Hermitian */
  constructor(matrix: ExactMatrix) {
    this.dim = matrix.rows;
    this.#resolvent = resolventOf(matrix);
    const { characteristic, scale } = this.#resolvent;
    let power = 1n;
    const inLambda = characteristic.map((c) => {
      const scaled = c * power;
      power *= scale;
      return scaled;
    });
    this.#characteristic = primitivePart(inLambda).primitive;
    this.#factored =
      characteristic.length > 1
        ? factoredCharacteristic(this.#characteristic)
        : { rationalRoots: [], irrational: [1n], intervals: [], multiplicities: [], repeated: [1n] };
    const { irrational, intervals } = this.#factored;
    this.#system = irrational.length > 1 ? internedRootSystem(irrational, intervals) : undefined;
  }

  /** Eigenvalues in ascending order; equal ones may appear more than once, their multiplicities add up to the dimension. */
  get eigenvalues(): readonly Eigenvalue[] {
    return (this.#eigenvalues ??= this.#sorted());
  }

  /** Numbers of negative and of zero eigenvalues, exact. */
  get inertia(): { readonly negative: number; readonly zero: number } {
    const polynomial = this.#characteristic;
    const zeros = polynomial.findIndex((c) => c !== 0n);
    const signs = this.#resolvent.scalars.map(({ value }) => rationals.sign(value)!);
    const count = (sign: number): number => signs.filter((own) => own === sign).length;
    return { negative: count(-1) + polynomial.length - 1 - zeros - signChanges(polynomial), zero: count(0) + zeros };
  }

  /** @throws {PositivityError} when an eigenvalue is negative */
  requirePositive(): void {
    if (this.inertia.negative === 0) return;
    throw new PositivityError({
      argument: 'matrix',
      expected: 'be positive semidefinite',
      received: `its smallest eigenvalue is ${this.eigenvalues[0].value.toString()}`,
    });
  }

  /** Re tr(W f(A)), a combination of divided differences of f with rational coefficients. */
  traceOf(weight: ExactMatrix, f: SpectralFunction): EnclosureReal {
    const cleared = this.#cleared(weight);
    const own = this.#resolvent.scalars.map(({ index }) => diagonalEntry(cleared, index));
    return this.#combined(own, this.#fractionsOf(cleared), f, () => true);
  }

  /**
   * Re tr(W ln A) of a positive matrix; where W has weight outside the support of A, Infinity or −Infinity if that weight has a
   * sign, as that of a state has, and NaN if not.
   */
  logTraceOf(weight: ExactMatrix, f: SpectralFunction): EnclosureReal {
    const cleared = this.#cleared(weight);
    const own = this.#resolvent.scalars.map(({ index }) => diagonalEntry(cleared, index));
    const fractions = this.#fractionsOf(cleared);
    if (this.inertia.zero > 0) {
      let onKernel = rational(0);
      for (const [k, { value }] of this.#resolvent.scalars.entries()) {
        if (value.numerator === 0n) onKernel = rationals.add(onKernel, own[k]);
      }
      for (const [k, { value }] of this.#factored.rationalRoots.entries()) {
        if (value.numerator === 0n) onKernel = rationals.add(onKernel, fractions.weights[k]);
      }
      const sign = rationals.sign(onKernel)!;
      if (sign !== 0) return specialReal(this.#isDefiniteOnKernel(weight, sign) ? sign * -Infinity : Number.NaN);
      if (!this.vanishesOnKernel(weight)) return specialReal(Number.NaN);
    }
    return this.#combined(own, fractions, f, ({ numerator }) => numerator !== 0n);
  }

  /** Is ±P₀(W + W†)P₀ ≥ 0 for the projector P₀ on the kernel? */
  #isDefiniteOnKernel(weight: ExactMatrix, sign: number): boolean {
    const P = this.kernelProjector;
    return isPositiveSemidefinite(P.times(weight.plus(weight.adjoint())).times(P).scaled(sign));
  }

  /** Is P₀(W + W†)P₀ = 0 for the projector P₀ on the kernel? */
  vanishesOnKernel(weight: ExactMatrix): boolean {
    if (this.inertia.zero === 0) return true;
    const P = this.kernelProjector;
    return P.times(weight.plus(weight.adjoint())).times(P).squaredNorm().sign() === 0;
  }

  /** Projector on the kernel, exact. */
  get kernelProjector(): ExactMatrix {
    return (this.#kernel ??= this.functionOf(INDICATOR_OF_ZERO)[0].matrix);
  }

  /** f(A) = Σ coefficient · matrix; the first term is rational. */
  functionOf(f: SpectralFunction): readonly MatrixTerm[] {
    const { dim } = this;
    const { scalars, blocks } = this.#resolvent;
    const zero = (): Rational[] => new Array<Rational>(dim * dim).fill(rational(0));
    const terms = new Map<string, { coefficient: EnclosureReal; re: Rational[]; im: Rational[] }>();
    const add = (coefficient: EnclosureReal, at: number, re: Rational, im: Rational): void => {
      const factor = coefficient.exact;
      const key = factor === undefined ? coefficient.key : '';
      let term = terms.get(key);
      if (term === undefined) {
        terms.set(key, (term = { coefficient: factor === undefined ? coefficient : ONE, re: zero(), im: zero() }));
      }
      const scaled = (x: Rational): Rational => (factor === undefined ? x : rationals.mul(x, factor));
      term.re[at] = rationals.add(term.re[at], scaled(re));
      term.im[at] = rationals.add(term.im[at], scaled(im));
    };
    add(ONE, 0, rational(0), rational(0));
    for (const { index, value } of scalars) add(f.ofRational(value), index * (dim + 1), rational(1), rational(0));
    const values = this.#factored.rationalRoots.map(({ value }) => f.ofRational(value));
    const sums = this.#sums(f);
    for (const own of blocks) {
      const n = own.indices.length;
      for (let k = 0; k < n * n; k++) {
        const entry = (part: 're' | 'im'): PartialFractions | undefined => {
          const numerator = own.adjugates.map((M) => M[part]?.[k] ?? 0n);
          return numerator.every((x) => x === 0n) ? undefined : this.#fractions(multiplied(numerator, own.others), 1n);
        };
        const [re, im] = [entry('re'), entry('im')];
        const at = own.indices[Math.floor(k / n)] * dim + own.indices[k % n];
        const zeroPart = rational(0);
        for (const [r, coefficient] of values.entries()) {
          add(coefficient, at, re?.weights[r] ?? zeroPart, im?.weights[r] ?? zeroPart);
        }
        for (const [r, coefficient] of sums.entries()) {
          add(coefficient, at, re?.coefficients[r] ?? zeroPart, im?.coefficients[r] ?? zeroPart);
        }
      }
    }
    return [...terms.values()].map(({ coefficient, re, im }) => ({
      coefficient,
      matrix: exact.matrixOf(dim, dim, re, im),
    }));
  }

  #cleared(weight: ExactMatrix): IntegerMatrix {
    if (weight.rows === this.dim && weight.cols === this.dim) return clearedMatrix(weight);
    throw new DimensionError({
      argument: 'weight',
      expected: `have shape (${this.dim}, ${this.dim})`,
      received: `it has shape (${weight.rows}, ${weight.cols})`,
    });
  }

  /** Σ_k λᵏ f(λ)/p′(λ) over the irrational eigenvalues, k = 0, 1, … */
  #sums(f: SpectralFunction): readonly EnclosureReal[] {
    const system = this.#system;
    if (system === undefined) return [];
    return Array.from({ length: system.degree }, (_, k) => atomReal(system.sum(k, f)));
  }

  #combined(
    own: readonly Rational[],
    { weights, coefficients }: PartialFractions,
    f: SpectralFunction,
    counts: (eigenvalue: Rational) => boolean,
  ): EnclosureReal {
    let total = rationalReal(rational(0));
    const add = (eigenvalue: Rational, weight: Rational): void => {
      if (weight.numerator !== 0n && counts(eigenvalue)) {
        total = total.plus(f.ofRational(eigenvalue).times(rationalReal(weight)));
      }
    };
    this.#resolvent.scalars.forEach(({ value }, k) => add(value, own[k]));
    this.#factored.rationalRoots.forEach(({ value }, k) => add(value, weights[k]));
    if (coefficients.some(({ numerator }) => numerator !== 0n)) {
      this.#sums(f).forEach((sum, k) => (total = total.plus(sum.times(rationalReal(coefficients[k])))));
    }
    return total;
  }

  #fractionsOf(weight: IntegerMatrix): PartialFractions {
    return this.#fractions(weightNumerator(this.#resolvent, weight), weight.denominator);
  }

  /**
   * Partial fractions of n(y)/(denominator·det(y − C)), y = scale·λ, as a function of λ. Eigenvalues have simple poles, so
   * the repeated factors divide the numerator; rational roots are split off one by one.
   */
  #fractions(numerator: readonly bigint[], denominator: bigint): PartialFractions {
    const { scale, characteristic } = this.#resolvent;
    if (characteristic.length === 1) return { weights: [], coefficients: [] };
    const { rationalRoots, irrational, repeated } = this.#factored;
    // tr W(λ − A)⁻¹ = scale·n(scale·λ)/(denominator·det(scale·λ − C)), where det(scale·λ − C) = scale^n/lead · p(λ).
    const lead = this.#characteristic[this.#characteristic.length - 1];
    let power = scale;
    const inLambda = numerator.map((c) => {
      const scaled = c * power * lead;
      power *= scale;
      return scaled;
    });
    if (inLambda.every((c) => c === 0n)) {
      return {
        weights: rationalRoots.map(() => rational(0)),
        coefficients: irrational.slice(1).map(() => rational(0)),
      };
    }
    const { primitive, content } = primitivePart(trimmed(inLambda));
    // power is now scale^(n + 1).
    let factor = rational(content, denominator * (power / scale));
    let rest: readonly bigint[] = exactQuotient(primitive, repeated);
    let divisor = exactQuotient(this.#characteristic, repeated);
    const weights: Rational[] = [];
    for (const { value } of rationalRoots) {
      const linear = [-value.numerator, value.denominator];
      divisor = exactQuotient(divisor, linear);
      // rest/(linear·divisor) has the residue rest(r)/(b·divisor(r)) at r = a/b.
      const ratio = rationals.mul(
        rational(homogeneousValue(rest, value), homogeneousValue(divisor, value)),
        powerOf(value.denominator, divisor.length - rest.length),
      );
      weights.push(rationals.mul(factor, rationals.div(ratio, rational(value.denominator))));
      const left = subtracted(scaled(rest, ratio.denominator), scaled(divisor, ratio.numerator));
      factor = rationals.div(factor, rational(ratio.denominator));
      rest = left.length === 0 ? [] : exactQuotient(left, linear);
    }
    const monic = rationals.div(factor, rational(irrational[irrational.length - 1]));
    const coefficients = irrational
      .slice(1)
      .map((_, k) => (k < rest.length ? rationals.mul(monic, rational(rest[k])) : rational(0)));
    return { weights, coefficients };
  }

  #sorted(): readonly Eigenvalue[] {
    interface Entry extends Eigenvalue {
      readonly root: number | undefined;
    }
    const system = this.#system;
    const { rationalRoots, multiplicities } = this.#factored;
    const list: Entry[] = [
      ...this.#resolvent.scalars.map(({ value }) => ({ value, multiplicity: 1 })),
      ...rationalRoots,
    ].map(({ value, multiplicity }) => ({ value: rationalReal(value), multiplicity, root: undefined }));
    multiplicities.forEach((multiplicity, k) => list.push({ value: atomReal(system!.root(k)), multiplicity, root: k }));
    const compare = (a: Entry, b: Entry): number => {
      if (a.root !== undefined && b.root !== undefined) return a.root - b.root;
      if (a.root !== undefined) return system!.compare(a.root, b.value.exact!);
      if (b.root !== undefined) return -system!.compare(b.root, a.value.exact!);
      return compareRationals(a.value.exact!, b.value.exact!);
    };
    return list.toSorted(compare);
  }
}

const ONE = rationalReal(rational(1));

const INDICATOR_OF_ZERO: SpectralFunction = {
  name: 'indicator of 0',
  ofRational: ({ numerator }) => rationalReal(rational(numerator === 0n ? 1 : 0)),
  // An irrational eigenvalue is not zero.
  ofInterval: ({ bits }) => ({ lower: 0n, upper: 0n, bits }),
};

const known = new WeakMap<ExactMatrix, SpectralDecomposition>();

/** Spectral decomposition of a matrix, made once. @throws {HermiticityError} when it is not Hermitian */
export function decompositionOf(matrix: ExactMatrix): SpectralDecomposition {
  let decomposition = known.get(matrix);
  if (decomposition === undefined) known.set(matrix, (decomposition = new SpectralDecomposition(matrix)));
  return decomposition;
}

function diagonalEntry({ dim, re, denominator }: IntegerMatrix, index: number): Rational {
  return rational(re[index * (dim + 1)], denominator);
}

function scaled(p: readonly bigint[], factor: bigint): bigint[] {
  return p.map((c) => c * factor);
}

function subtracted(p: readonly bigint[], q: readonly bigint[]): bigint[] {
  return trimmed(Array.from({ length: Math.max(p.length, q.length) }, (_, k) => (p[k] ?? 0n) - (q[k] ?? 0n)));
}

function trimmed(p: bigint[]): bigint[] {
  while (p.length > 0 && p.at(-1) === 0n) p.pop();
  return p;
}

function powerOf(base: bigint, exponent: number): Rational {
  return exponent >= 0 ? rational(base ** BigInt(exponent)) : rational(1n, base ** BigInt(-exponent));
}
