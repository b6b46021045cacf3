import type { Interval, ParameterBox } from '../../exact/signs/parameter-box.ts';
import { constantTerm, degreesOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { compareRationals, type Rational, rational } from '../../exact/integers/rational.ts';
import { type ClosedForm, substitutedIn } from './closed-form.ts';
import { type NormalForm, normalForm, type Switch, verdictOn } from './normal-form.ts';
import type { Assumptions } from './normal-functions.ts';
import { signOnBox } from './sign-on-box.ts';

/**
 * Statements about closed forms with abs, max, min and roots of squares, decided in every case.
 */

/** Part of the domain on which some polynomials keep their sign, with the form rewritten for it. */
interface Case {
  readonly form: ClosedForm;
  readonly box: ParameterBox;
  readonly assumptions: Assumptions;
  /** The parameters of the whole domain as functions of those of the case, where they differ. */
  readonly images: Readonly<Record<string, RationalFunction>>;
}

/** How often a domain is split. */
const DEPTH = 6;

/**
 * Does a statement about the normal form hold in every case? The domain is split where an absolute value changes its sign:
 * at a number for a linear polynomial in one parameter, by the shift x → t − rest for one that is linear in x where that
 * stays on the domain, and otherwise by the assumption of either sign. The cases cover the domain.
 *
 * @param holds the statement; what it says must be true of all points of a case where the form is real
 */
export function holdsInEveryCase(
  field: RationalFunctionField,
  form: ClosedForm,
  box: ParameterBox,
  holds: (normal: NormalForm, part: Case) => boolean,
): boolean {
  const decide = (part: Case, depth: number): boolean => {
    const normal = normalForm(field, part.form, part.box, part.assumptions);
    if (normal === undefined) return false;
    if (holds(normal, part)) return true;
    const [first] = normal.switches;
    if (first === undefined || depth === 0) return false;
    return casesOf(field, part, first).every((smaller) => decide(smaller, depth - 1));
  };
  return decide({ form, box, assumptions: new Map(), images: {} }, DEPTH);
}

/**
 * Is a closed form zero wherever it is real on the box? `vanishes`, case by case.
 *
 * `refuted` means that it is an algebraic function that is not zero for generic parameters; `open` says nothing.
 */
export function vanishesByCases(
  field: RationalFunctionField,
  form: ClosedForm,
  box: ParameterBox,
): 'proved' | 'refuted' | 'open' {
  let whole: 'proved' | 'refuted' | 'open' | undefined;
  const isZero = holdsInEveryCase(field, form, box, (normal) => {
    const verdict = verdictOn(normal);
    whole ??= verdict;
    return verdict === 'proved';
  });
  return isZero ? 'proved' : whole === 'refuted' ? 'refuted' : 'open';
}

function casesOf(field: RationalFunctionField, part: Case, { name, polynomial }: Switch): readonly Case[] {
  const halves = polynomial === undefined ? undefined : cutAtNumber(field, part, polynomial);
  if (halves !== undefined) return halves;
  return SIGNS.map((sign) => {
    const shifted = polynomial === undefined ? undefined : shiftedCase(field, part, polynomial, sign);
    return shifted ?? { ...part, assumptions: new Map([...part.assumptions, [name, { sign, polynomial }]]) };
  });
}

const SIGNS = [1, -1] as const;

/** Parameters in which a polynomial is linear with a constant slope. */
function linearIn(
  { domain: ring }: RationalFunctionField,
  core: Polynomial,
): readonly { readonly v: number; readonly rest: Polynomial; readonly slope: bigint }[] {
  return degreesOf(ring.packing, core).flatMap((degree, v) => {
    if (degree !== 1) return [];
    const [rest, factor] = coefficientsIn(ring.packing, core, v);
    const slope = constantTerm(factor);
    return slope === undefined ? [] : [{ v, rest, slope }];
  });
}

function cutAtNumber(field: RationalFunctionField, part: Case, core: Polynomial): readonly Case[] | undefined {
  for (const { v, rest, slope } of linearIn(field, core)) {
    const constant = constantTerm(rest);
    const halves = constant === undefined ? undefined : splitAt(part.box, v, rational(-constant, slope));
    if (halves !== undefined) return halves.map((box) => ({ ...part, box }));
  }
  return undefined;
}

const zero = rational(0);
const NONNEGATIVE: Interval = { lower: zero, upper: undefined, lowerClosed: true, upperClosed: false };
const NONPOSITIVE: Interval = { lower: undefined, upper: zero, lowerClosed: false, upperClosed: true };

/**
 * The case core ≥ 0 or core ≤ 0 with x = (t − rest)/slope, t being the value of the core, where that covers the case without
 * leaving the domain.
 */
function shiftedCase(
  field: RationalFunctionField,
  { form, box, assumptions, images }: Case,
  core: Polynomial,
  sign: 1 | -1,
): Case | undefined {
  // what is assumed speaks of the old parameters
  if (assumptions.size > 0) return undefined;
  const ring = field.domain;
  for (const { v, rest, slope } of linearIn(field, core)) {
    const goesUp = slope > 0n === (sign === 1);
    const { lower, upper } = box[v];
    if ((goesUp ? upper : lower) !== undefined) continue;
    if (!startsInside(field, rest, slope, goesUp ? lower : upper, goesUp, box)) continue;
    const name = field.variables[v];
    const image = field.fraction(ring.sub(ring.variable(name), rest), ring.fromInteger(slope));
    const shifted = substitutedIn(field, form, { [name]: image });
    if (shifted === undefined) continue;
    // the image is a polynomial, so there are no poles
    const earlier = Object.entries(images).map(([key, value]) => [key, substitute(field, value, { [name]: image })!]);
    return {
      form: shifted,
      box: box.with(v, sign === 1 ? NONNEGATIVE : NONPOSITIVE),
      assumptions,
      images: { [name]: image, ...Object.fromEntries(earlier) } as Case['images'],
    };
  }
  return undefined;
}

/** Is −rest/slope on the inner side of an end for all values of the parameters? */
function startsInside(
  { domain: ring }: RationalFunctionField,
  rest: Polynomial,
  slope: bigint,
  end: Rational | undefined,
  isLower: boolean,
  box: ParameterBox,
): boolean {
  if (end === undefined) return true;
  // −rest/slope − n/d has the sign of −(rest·d + slope·n)·slope
  const excess = ring.mul(
    ring.fromInteger(-slope),
    ring.add(ring.mul(ring.fromInteger(end.denominator), rest), ring.fromInteger(slope * end.numerator)),
  );
  const budget = { points: 12, depth: 1 };
  return signOnBox(ring, excess, isLower ? 'nonnegative' : 'nonpositive', box, budget).verdict === 'proved';
}

/** The two closed parts of a box on either side of x_v = cut, for a cut inside the interval. */
function splitAt(box: ParameterBox, v: number, cut: Rational): readonly ParameterBox[] | undefined {
  const range = box[v];
  const isWithin =
    (range.lower === undefined || compareRationals(range.lower, cut) < 0) &&
    (range.upper === undefined || compareRationals(cut, range.upper) < 0);
  if (!isWithin) return undefined;
  return [
    box.with(v, { ...range, upper: cut, upperClosed: true }),
    box.with(v, { ...range, lower: cut, lowerClosed: true }),
  ];
}
