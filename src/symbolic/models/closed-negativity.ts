import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { Rational } from '../../exact/integers/rational.ts';
import type { SignBudget } from '../../exact/signs/sign-on-domain.ts';
import type { SpectralFactor } from '../../exact/matrices/spectrum.ts';
import { partialTranspose, type Subsystems } from '../../quantum/subsystems.ts';
import { applied, type ClosedForm, constantForm, negativeOf, productOf, sumOf } from '../formulas/closed-form.ts';
import { closedRoots, type HermitianFactor, hermitianSpectrum } from './hermitian-spectrum.ts';
import type { Model } from './model.ts';
import { type NegativeRoots, negativeRootsOf } from './negative-roots.ts';
import { negativePoint } from '../formulas/negative-point.ts';
import { signPolynomial } from '../formulas/sign-polynomial.ts';
import { hasEvidentSignOfFraction, signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Sign of an eigenvalue on the domain of the parameters. */
export type EigenvalueSign =
  | { readonly verdict: 'nonnegative'; readonly by: string }
  /** It is negative at this point. */
  | { readonly verdict: 'sometimes negative'; readonly point: readonly Rational[] }
  | { readonly verdict: 'undecided' };

/** Eigenvalue with its sign. */
export interface SignedEigenvalue {
  readonly eigenvalue: ClosedForm;
  readonly multiplicity: number;
  readonly sign: EigenvalueSign;
}

/** Negativity of a state as a formula. */
export interface ClosedNegativity {
  /** Factors of the characteristic polynomial of the partial transpose. */
  readonly spectrum: readonly HermitianFactor[];
  /** The eigenvalues with closed forms. */
  readonly eigenvalues: readonly SignedEigenvalue[];
  /** Σ max(0, −λ) over `eigenvalues`. */
  readonly closedPart: ClosedForm;
  /** Factors of degree above 2 that may have negative roots, which add to the negativity. */
  readonly roots: readonly NegativeRoots[];
  /** The negativity, where no such factor has a part in it; undefined otherwise. */
  readonly form: ClosedForm | undefined;
  /**
   * Entangled (NPT) exactly where this polynomial is positive, when one eigenvalue alone can be negative; 'never' when none
   * can.
   */
  readonly condition: Polynomial | 'never' | undefined;
}

/** The search for a point has been made before. */
const BUDGET: SignBudget = { points: 12, depth: 3, cells: true };

/**
 * Negativity N = Σ max(0, −λ) over the eigenvalues of the partial transpose.
 *
 * Eigenvalues that are proved to be nonnegative on the domain are left out; every other one keeps its max(0, …), so the
 * formula holds whatever is undecided. Cubic and quartic factors have their part in `roots`.
 *
 * @param transposed subsystem or subsystems; the first when omitted
 */
export function closedNegativity(model: Model, rho: SymbolicMatrix, transposed: Subsystems = 0): ClosedNegativity {
  const { arithmetic, dims, box } = model;
  const { field } = arithmetic;
  const matrix = partialTranspose(rho, dims, transposed) as SymbolicMatrix;
  const spectrum = hermitianSpectrum(arithmetic, matrix, dims);
  const eigenvalues = spectrum.flatMap((factor) => signedEigenvalues(field, factor, box));
  const doubtful = eigenvalues.filter(({ sign }) => sign.verdict !== 'nonnegative');
  // the signs of long coefficients would take long, and nobody reads them
  const roots = spectrum
    .filter(({ degree }) => degree > 2)
    .map((factor) => (isShort(factor) ? negativeRootsOf(field, factor, box) : undefined));
  const isClosed = roots.every((part) => part?.most === 0);
  const terms = doubtful.map(({ eigenvalue, multiplicity }) =>
    productOf(
      field,
      constantForm(field, multiplicity),
      applied(field, 'max', constantForm(field, 0), negativeOf(field, eigenvalue)),
    ),
  );
  const closedPart = sumOf(field, constantForm(field, 0), ...terms);
  return {
    spectrum,
    eigenvalues,
    closedPart,
    roots: roots.every((part) => part !== undefined) ? roots.filter(({ most }) => most > 0) : [],
    form: isClosed ? closedPart : undefined,
    condition: isClosed ? conditionOf(field, spectrum, doubtful, box) : undefined,
  };
}

/** Largest degree of a factor, and terms of its coefficients, of which formulas are made. */
const [HIGHEST, LONGEST] = [4, 1000];

function isShort({ degree, isWaiting, coefficients }: HermitianFactor): boolean {
  if (degree > HIGHEST || isWaiting === true) return false;
  return (
    coefficients.reduce(
      (sum, { numerator, denominator }) => sum + numerator.keys.length + denominator.keys.length,
      0,
    ) <= LONGEST
  );
}

function signedEigenvalues(
  field: RationalFunctionField,
  factor: SpectralFactor,
  box: ParameterBox,
): readonly SignedEigenvalue[] {
  const roots = closedRoots(field, factor, box);
  if (roots === undefined) return [];
  const { multiplicity } = factor;
  if (factor.root !== undefined) {
    return [{ eigenvalue: roots[0], multiplicity, sign: signOf(field, factor.root, box) }];
  }
  const [upper, lower] = roots;
  const { mean, discriminant } = factor.pair!;
  const upward = signOf(field, mean, box);
  // both roots are nonnegative exactly when their mean and their product are
  const product = signOf(field, field.sub(field.mul(mean, mean), discriminant), box);
  const isPositive = upward.verdict === 'nonnegative' && product.verdict === 'nonnegative';
  // the roots are real, so a negative product means that the lower one is negative; so does a negative mean
  const negative = [product, upward].find(({ verdict }) => verdict === 'sometimes negative');
  return [
    { eigenvalue: upper, multiplicity, sign: upward.verdict === 'nonnegative' ? upward : { verdict: 'undecided' } },
    { eigenvalue: lower, multiplicity, sign: isPositive ? product : (negative ?? { verdict: 'undecided' }) },
  ];
}

/** A point is looked for first: most eigenvalues that are not evidently nonnegative are negative somewhere. */
function signOf(field: RationalFunctionField, f: RationalFunction, box: ParameterBox): EigenvalueSign {
  const { domain } = field;
  if (hasEvidentSignOfFraction(f, box)) return { verdict: 'nonnegative', by: 'all coefficients have one sign' };
  const point = negativePoint(field, f, box);
  if (point !== undefined) return { verdict: 'sometimes negative', point };
  const verdict = signOfFractionOnBox(domain, f, 'nonnegative', box, BUDGET);
  if (verdict.verdict === 'proved') return { verdict: 'nonnegative', by: verdict.by };
  return verdict.verdict === 'refuted' && 'point' in verdict
    ? { verdict: 'sometimes negative', point: verdict.point }
    : { verdict: 'undecided' };
}

/** Polynomial that is positive exactly where the only doubtful eigenvalue is negative. */
function conditionOf(
  field: RationalFunctionField,
  spectrum: readonly SpectralFactor[],
  doubtful: readonly SignedEigenvalue[],
  box: ParameterBox,
): Polynomial | 'never' | undefined {
  if (doubtful.length === 0) return 'never';
  if (doubtful.length > 1) return undefined;
  const [{ eigenvalue }] = doubtful;
  const pair = spectrum.find((factor) =>
    closedRoots(field, factor, box)?.some((root) => sameForm(root, eigenvalue)),
  )!.pair;
  const excess =
    pair === undefined
      ? field.neg((eigenvalue as ClosedForm & { readonly kind: 'rational' }).value)
      : field.sub(pair.discriminant, field.mul(pair.mean, pair.mean));
  return signPolynomial(field, excess, box);
}

function sameForm(a: ClosedForm, b: ClosedForm): boolean {
  return a === b || printKey(a) === printKey(b);
}

function printKey(form: ClosedForm): string {
  return JSON.stringify(form, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

/** The signed negativity −λ of the eigenvalue that can be negative, when there is exactly one such eigenvalue. */
export function signedForm(model: Model, { eigenvalues, form }: ClosedNegativity): ClosedForm | undefined {
  if (form === undefined) return undefined;
  const doubtful = eigenvalues.filter(({ sign }) => sign.verdict !== 'nonnegative');
  if (doubtful.length !== 1) return undefined;
  return negativeOf(model.arithmetic.field, doubtful[0].eigenvalue);
}
