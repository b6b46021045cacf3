import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import { type DenseMatrix, productOf } from '../../exact/linear/dense-matrix.ts';
import { determinantOf } from '../../exact/linear/determinant.ts';
import { kernelOf } from '../../exact/linear/linear-system.ts';
import type { SignClaim } from '../../exact/signs/sign-on-domain.ts';
import { type Interval, type ParameterBox, samplePoints } from '../../exact/signs/parameter-box.ts';
import { degreesOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { compareRationals, type Rational } from '../../exact/integers/rational.ts';
import { spectrumOf, type SpectralFactor } from '../../exact/matrices/spectrum.ts';
import type { Model } from './model.ts';
import { factorsOf } from '../formulas/divisors.ts';
import { namedPoint } from '../formulas/real-where.ts';
import { exactValue } from '../formulas/rigorous-value.ts';
import { signOnBox } from '../formulas/sign-on-box.ts';
import { type LiouvillianStructure, restrictedTo } from './structure.ts';

/** Spectrum of a generator, block by block. */
export interface LiouvillianSpectrum {
  /** Factors of the characteristic polynomial with multiplicities, by degree. */
  readonly factors: readonly SpectralFactor[];
  /** Sizes of blocks that were left out because they exceed the limit. */
  readonly omitted: readonly number[];
}

/** Largest block whose characteristic polynomial is computed unless told otherwise. */
const LARGEST_BLOCK = 12;

/**
 * Spectrum with multiplicities: the characteristic polynomial of every block, factored over ℚ.
 *
 * @param largestBlock blocks above this size are left out and listed
 */
export function liouvillianSpectrumOf(
  { arithmetic }: Model,
  { matrix, blocks }: LiouvillianStructure,
  largestBlock = LARGEST_BLOCK,
): LiouvillianSpectrum {
  const { field } = arithmetic;
  const known = new Map<string, SpectralFactor>();
  const computed = new Map<string, readonly SpectralFactor[]>();
  const omitted: number[] = [];
  for (const block of blocks) {
    if (block.length > largestBlock) {
      omitted.push(block.length);
      continue;
    }
    const part = restrictedTo(matrix, block);
    // models with symmetries repeat their blocks
    const pattern = part.entries.map((entry) => field.print(entry)).join();
    const factors = computed.get(pattern) ?? spectrumOf(field, part).factors;
    computed.set(pattern, factors);
    for (const factor of factors) {
      const name = factor.coefficients.map((coefficient) => field.print(coefficient)).join();
      known.set(name, { ...factor, multiplicity: factor.multiplicity + (known.get(name)?.multiplicity ?? 0) });
    }
  }
  const factors = [...known.values()].toSorted((a, b) => a.coefficients.length - b.coefficients.length);
  return { factors, omitted };
}

/** Where the steady state is unique on the domain of the parameters. */
export type Uniqueness =
  /** By the commutant criterion, or because no other eigenvalue vanishes. */
  | { readonly verdict: 'everywhere'; readonly by: 'commutant' | 'spectrum' }
  /** Not unique exactly where one of these polynomials vanishes; whether that happens inside the domain was not decided. */
  | { readonly verdict: 'except where'; readonly zeros: readonly Polynomial[] }
  | { readonly verdict: 'nowhere' }
  | { readonly verdict: 'undecided' };

/**
 * Where the eigenvalue 0 of a generator is simple: where no other eigenvalue vanishes, that is where no constant
 * coefficient of the other factors does.
 */
export function uniquenessOf(model: Model, { factors, omitted }: LiouvillianSpectrum): Uniqueness {
  const { arithmetic, box } = model;
  const { field } = arithmetic;
  const isZeroRoot = ({ root }: SpectralFactor): boolean => root !== undefined && field.isZero(root);
  const zero = factors.find(isZeroRoot);
  if (omitted.length > 0) return { verdict: 'undecided' };
  if (zero === undefined || zero.multiplicity > 1) return { verdict: 'nowhere' };
  const zeros = new Map<string, Polynomial>();
  for (const factor of factors) {
    if (isZeroRoot(factor)) continue;
    for (const zero of zerosOf(field, factor.coefficients[0], box)) zeros.set(field.domain.print(zero), zero);
  }
  return zeros.size === 0
    ? { verdict: 'everywhere', by: 'spectrum' }
    : { verdict: 'except where', zeros: [...zeros.values()] };
}

/** Degenerate pair of eigenvalues and what it does to the generator. */
export interface JordanStructure {
  /** The eigenvalues mean ± √discriminant meet where this polynomial vanishes. */
  readonly locus: Polynomial;
  /** The same condition, solved for one parameter. */
  readonly solved: { readonly parameter: string; readonly value: RationalFunction };
  /** The eigenvalue there. */
  readonly eigenvalue: RationalFunction;
  /** Dimensions of the kernels of (L − λ)ᵏ, k = 1, 2, …, until they stop growing, for generic parameters on the locus. */
  readonly kernelDimensions: readonly number[];
  /** They are so on the whole locus within the domain, except possibly where one of these polynomials vanishes. */
  readonly exceptions: readonly Polynomial[];
}

/** Powers of L − λ up to which kernels are compared. */
const HIGHEST_POWER = 4;

/**
 * Jordan structure at the zeros of the discriminants of quadratic factors, where a zero lies in the domain and can be
 * solved for one parameter rationally.
 *
 * With kernel dimensions d₁ < d₂ = … there are d₂ − d₁ Jordan blocks of size 2 and none larger; d₁ = d₂ means that the
 * generator stays diagonalisable there.
 */
export function jordanStructures(
  model: Model,
  { matrix }: LiouvillianStructure,
  { factors }: LiouvillianSpectrum,
): readonly JordanStructure[] {
  const { field } = model.arithmetic;
  return factors.flatMap(({ pair }) => {
    if (pair === undefined || field.isZero(pair.discriminant)) return [];
    const { numerator } = pair.discriminant;
    return factorPolynomial(field.domain.packing, numerator).factors.flatMap(({ factor }) => {
      const solved = solvedInside(model, factor);
      if (solved === undefined) return [];
      const at = { [solved.parameter]: solved.value };
      const eigenvalue = substitute(field, pair.mean, at);
      const entries = matrix.entries.map((entry) => (field.isZero(entry) ? entry : substitute(field, entry, at)));
      if (eigenvalue === undefined || !entries.every((entry) => entry !== undefined)) return [];
      return [{ locus: factor, solved, eigenvalue, ...kernelsOf(model, { ...matrix, entries }, eigenvalue) }];
    });
  });
}

function kernelsOf(
  { arithmetic: { field }, box }: Model,
  matrix: DenseMatrix<RationalFunction>,
  eigenvalue: RationalFunction,
): Pick<JordanStructure, 'kernelDimensions' | 'exceptions'> {
  const shifted: DenseMatrix<RationalFunction> = {
    ...matrix,
    entries: matrix.entries.map((entry, k) => (k % (matrix.cols + 1) === 0 ? field.sub(entry, eigenvalue) : entry)),
  };
  const dimensions: number[] = [];
  const exceptions = new Map<string, Polynomial>();
  let power = shifted;
  for (let k = 1; k <= HIGHEST_POWER; k += 1) {
    const { dimension, minor } = kernelOf(field, power);
    // Where a minor of this order does not vanish, no kernel is larger; and none is smaller anywhere.
    for (const zero of zerosOf(field, determinantOf(field, minorOf(power, minor)), box)) {
      exceptions.set(field.domain.print(zero), zero);
    }
    if (k > 1 && dimension === dimensions[k - 2]) break;
    dimensions.push(dimension);
    power = productOf(field, power, shifted);
  }
  return { kernelDimensions: dimensions, exceptions: [...exceptions.values()] };
}

function minorOf<T>(
  { cols, entries }: DenseMatrix<T>,
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): DenseMatrix<T> {
  const chosen = rows.flatMap((i) => columns.map((j) => entries[i * cols + j]));
  return { rows: rows.length, cols: columns.length, entries: chosen };
}

/** Factors of a rational function that are not known to keep a sign on the box. */
function zerosOf(field: RationalFunctionField, value: RationalFunction, box: ParameterBox): readonly Polynomial[] {
  const isOpen = (factor: Polynomial, claim: SignClaim): boolean =>
    signOnBox(field.domain, factor, claim, box).verdict !== 'proved';
  return factorsOf(field, value).filter((factor) => isOpen(factor, 'positive') && isOpen(factor, 'negative'));
}

/** Zero of a polynomial of degree 1 in some parameter, if it meets the domain at a sampled point. */
function solvedInside({ arithmetic, box }: Model, p: Polynomial): JordanStructure['solved'] | undefined {
  const { field } = arithmetic;
  const ring = field.domain;
  const degrees = degreesOf(ring.packing, p);
  for (const [v, degree] of degrees.entries()) {
    if (degree !== 1 || box[v].valueAt !== undefined) continue;
    const [constant, slope] = coefficientsIn(ring.packing, p, v);
    const value = field.fraction(ring.neg(constant), slope);
    for (const point of samplePoints(box, 40)) {
      const there = exactValue(field, value, namedPoint(field, point));
      if (there !== undefined && isInside(box[v], there)) return { parameter: field.variables[v], value };
    }
  }
  return undefined;
}

function isInside({ lower, upper, lowerClosed, upperClosed }: Interval, x: Rational): boolean {
  const above = lower === undefined ? 1 : compareRationals(x, lower);
  const below = upper === undefined ? -1 : compareRationals(x, upper);
  return (above > 0 || (above === 0 && lowerClosed)) && (below < 0 || (below === 0 && upperClosed));
}
