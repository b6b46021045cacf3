import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import { compareRationals, type Rational, rational, rationals } from '../../exact/integers/rational.ts';
import { DimensionError, PositivityError } from '../../matrix/errors.ts';
import { type FactoredCharacteristic, factoredCharacteristic, primitivePart } from '../real/polynomial.ts';
import { signChanges } from '../real/real-rooted.ts';
import { atomReal, EnclosureReal, rationalReal, specialReal } from '../real/real.ts';
import { type PartialFractions, partialFractions } from './partial-fractions.ts';
import { clearedMatrix, type IntegerMatrix, type Resolvent, resolventOf, weightNumerator } from './resolvent.ts';
import { type IntervalFunction, internedRootSystem, type RootSystem } from '../real/root-system.ts';
import { multiplyUnivariate } from '../../exact/polynomials/univariate-factor.ts';

/** Real function that can be applied to a Hermitian matrix. */
export interface SpectralFunction extends IntervalFunction {
  ofRational(x: Rational): EnclosureReal;
}

/** One distinct eigenvalue, or one of several equal ones. */
interface Eigenvalue {
  readonly value: EnclosureReal;
  readonly multiplicity: number;
}

/** coefficient · matrix. */
export interface MatrixTerm {
  readonly coefficient: EnclosureReal;
  readonly matrix: ExactMatrix;
}

/**
 * Spectrum of a Hermitian matrix over ℚ(i) without eigenvectors.
 *
 * Rational eigenvalues are found exactly, the others are roots of one polynomial over ℤ with exact multiplicities. Traces
 * tr(W f(A)) follow from the partial fractions of the resolvent tr W(x − A)⁻¹, which are rational.
 */
export class SpectralDecomposition {
  readonly dim: number;
  readonly #matrix: ExactMatrix;
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
    this.#matrix = matrix;
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
    return this.#combined(own, this.#fractions(cleared), f, () => true);
  }

  /**
   * Re tr(W ln A) of a positive matrix; where W has weight outside the support of A, Infinity or −Infinity if that weight has a
   * sign, as that of a state has, and NaN if not.
   */
  logTraceOf(weight: ExactMatrix, f: SpectralFunction): EnclosureReal {
    const cleared = this.#cleared(weight);
    const own = this.#resolvent.scalars.map(({ index }) => diagonalEntry(cleared, index));
    const fractions = this.#fractions(cleared);
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
    // A itself is zero there.
    if (this.inertia.zero === 0 || weight === this.#matrix) return true;
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
          return numerator.every((x) => x === 0n)
            ? undefined
            : this.#fractionsOf(multiplyUnivariate(numerator, own.others), 1n);
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

  #fractions(weight: IntegerMatrix): PartialFractions {
    return this.#fractionsOf(weightNumerator(this.#resolvent, weight), weight.denominator);
  }

  #fractionsOf(numerator: readonly bigint[], denominator: bigint): PartialFractions {
    return partialFractions(numerator, denominator, this.#resolvent.scale, this.#characteristic, this.#factored);
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
