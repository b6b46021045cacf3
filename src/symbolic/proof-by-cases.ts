import type { Interval, ParameterBox } from '../exact/parameter-box.ts';
import { constantTerm, degreesOf, type Polynomial } from '../exact/polynomial.ts';
import { coefficientsIn } from '../exact/polynomial-calculus.ts';
import type { RationalFunctionField } from '../exact/rational-function.ts';
import { compareRationals, type Rational, rational } from '../exact/rational.ts';
import { type ClosedForm, substitutedIn } from './closed-form.ts';
import { type NormalForm, normalForm, type Switch, verdictOn } from './normal-form.ts';
import type { Assumptions } from './normal-functions.ts';
import { signOnBox } from './sign-on-box.ts';

/**
 * Statements about closed forms with abs, max, min and roots of squares, decided in every case.
 *
 * Exports: type `Case`; `holdsInEveryCase`, `vanishesByCases`.
 */

/** Part of the domain on which some polynomials keep their sign, with the form rewritten for it. */
export interface Case {
  readonly form: ClosedForm;
  readonly box: ParameterBox;
  readonly assumptions: Assumptions;
}

/** How often a domain is split. */
const DEPTH = 6;

/**
 * Does a statement about the normal form hold in every case? The domain is split where an absolute value changes its sign:
 * at a number for a linear polynomial in one parameter, by the shift x → t − rest for one that is linear in x where that
 * covers the part, and otherwise by the assumption of either sign. The cases cover the domain and may be larger.
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
  return decide({ form, box, assumptions: new Map() }, DEPTH);
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
  const smaller = polynomial === undefined ? undefined : partsOf(field, part, polynomial);
  return (
    smaller ??
    ([1, -1] as const).map((sign) => ({
      ...part,
      assumptions: new Map([...part.assumptions, [name, { sign, polynomial }]]),
    }))
  );
}

function partsOf(field: RationalFunctionField, part: Case, core: Polynomial): readonly Case[] | undefined {
  const { packing } = field.domain;
  const { form, box, assumptions } = part;
  const degrees = degreesOf(packing, core);
  const present = degrees.flatMap((degree, v) => (degree > 0 ? [v] : []));
  for (const v of present) {
    if (degrees[v] !== 1) continue;
    const [rest, slope] = coefficientsIn(packing, core, v);
    const factor = constantTerm(slope);
    if (factor === undefined) continue;
    const constant = constantTerm(rest);
    const halves = constant === undefined ? undefined : splitAt(box, v, rational(-constant, factor));
    if (halves !== undefined) return halves.map((half) => ({ form, box: half, assumptions }));
    // what is assumed speaks of the old parameters
    if (assumptions.size > 0 || !isInside(field, rest, factor, v, box)) continue;
    // x = (t − rest)/slope with the new parameter t in the place of x, t ≥ 0 and t ≤ 0
    const name = field.variables[v];
    const image = field.fraction(field.domain.sub(field.domain.variable(name), rest), slope);
    const shifted = substitutedIn(field, form, { [name]: image });
    if (shifted === undefined) continue;
    return SIDES.map((side) => ({ form: shifted, box: box.with(v, side), assumptions }));
  }
  return undefined;
}

const zero = rational(0);
const SIDES: readonly Interval[] = [
  { lower: zero, upper: undefined, lowerClosed: true, upperClosed: false },
  { lower: undefined, upper: zero, lowerClosed: false, upperClosed: true },
];

/** Is x_v = −rest/slope on the domain of x_v for all values of the other parameters? */
function isInside(
  { domain: ring }: RationalFunctionField,
  rest: Polynomial,
  slope: bigint,
  v: number,
  box: ParameterBox,
): boolean {
  const { lower, upper } = box[v];
  // the sign of −rest/slope − end is that of −(rest·d + slope·n)·slope for the end n/d
  const beyond = (end: Rational): Polynomial =>
    ring.mul(
      ring.fromInteger(-slope),
      ring.add(ring.mul(ring.fromInteger(end.denominator), rest), ring.fromInteger(slope * end.numerator)),
    );
  const is = (p: Polynomial, claim: 'nonnegative' | 'nonpositive'): boolean =>
    signOnBox(ring, p, claim, box, { points: 12, depth: 1 }).verdict === 'proved';
  return (
    (lower === undefined || is(beyond(lower), 'nonnegative')) &&
    (upper === undefined || is(beyond(upper), 'nonpositive'))
  );
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
