import { factorPolynomial } from '../exact/factor.ts';
import type { Interval, ParameterBox } from '../exact/parameter-box.ts';
import { constantTerm, degreesOf, type Polynomial } from '../exact/polynomial.ts';
import { coefficientsIn } from '../exact/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../exact/rational-function.ts';
import { compareRationals, type Rational, rational } from '../exact/rational.ts';
import { type ClosedForm, substitutedIn } from './closed-form.ts';
import { vanishes } from './normal-form.ts';
import { signCore } from './sign-core.ts';

/** Part of the domain on which a polynomial keeps its sign, with the form rewritten for it. */
interface Case {
  readonly form: ClosedForm;
  readonly box: ParameterBox;
}

/** How often a domain is split. */
const DEPTH = 3;

/**
 * `vanishes`, after splitting the domain where an argument of abs, max or min changes its sign: at a number for a linear
 * polynomial in one parameter, or by the shift x → t − rest for one that is linear in an unbounded parameter x.
 */
export function vanishesByCases(
  field: RationalFunctionField,
  form: ClosedForm,
  box: ParameterBox,
  depth = DEPTH,
): 'proved' | 'refuted' | 'open' {
  const verdict = vanishes(field, form, box);
  if (verdict !== 'open' || depth === 0) return verdict;
  for (const core of switchingPolynomials(field, form, box)) {
    const cases = casesOf(field, form, box, core);
    if (cases === undefined) continue;
    const isProved = cases.every((part) => vanishesByCases(field, part.form, part.box, depth - 1) === 'proved');
    if (isProved) return 'proved';
  }
  return 'open';
}

/** Irreducible polynomials of unknown sign on which abs, max and min depend, the simplest first. */
function switchingPolynomials(
  field: RationalFunctionField,
  form: ClosedForm,
  box: ParameterBox,
): readonly Polynomial[] {
  const found = new Map<string, Polynomial>();
  for (const argument of argumentsOf(field, form)) {
    const { core } = signCore(field, argument, box);
    if (constantTerm(core) !== undefined) continue;
    for (const { factor } of factorPolynomial(field.domain.packing, core).factors) {
      found.set(field.domain.print(factor), factor);
    }
  }
  return [...found.values()].toSorted((a, b) => a.keys.length - b.keys.length);
}

/** Arguments of abs and differences of the arguments of max and min, as far as they are rational. */
function argumentsOf(field: RationalFunctionField, form: ClosedForm): readonly RationalFunction[] {
  const deeper = (parts: readonly ClosedForm[]): readonly RationalFunction[] =>
    parts.flatMap((part) => argumentsOf(field, part));
  switch (form.kind) {
    case 'rational':
      return [];
    case 'sum':
      return deeper(form.terms);
    case 'product':
      return deeper(form.factors);
    case 'quotient':
      return deeper([form.numerator, form.denominator]);
    case 'power':
      return deeper([form.base]);
    default: {
      const values = form.args.flatMap((arg) => (arg.kind === 'rational' ? [arg.value] : []));
      const inner = deeper(form.args);
      if (form.name === 'abs') return [...values, ...inner];
      if (form.name !== 'max' && form.name !== 'min') return inner;
      return [...values.slice(1).map((value) => field.sub(value, values[0])), ...inner];
    }
  }
}

function casesOf(
  field: RationalFunctionField,
  form: ClosedForm,
  box: ParameterBox,
  core: Polynomial,
): readonly Case[] | undefined {
  const { packing } = field.domain;
  const degrees = degreesOf(packing, core);
  const present = degrees.flatMap((degree, v) => (degree > 0 ? [v] : []));
  for (const v of present) {
    if (degrees[v] !== 1) continue;
    const [rest, slope] = coefficientsIn(packing, core, v);
    const factor = constantTerm(slope);
    if (factor === undefined) continue;
    const constant = constantTerm(rest);
    const halves = constant === undefined ? undefined : splitAt(box, v, rational(-constant, factor));
    if (halves !== undefined) return halves.map((part) => ({ form, box: part }));
    if (box[v].lower !== undefined || box[v].upper !== undefined) continue;
    // x = (t − rest)/slope with the new parameter t in the place of x, t ≥ 0 and t ≤ 0
    const name = field.variables[v];
    const image = field.fraction(field.domain.sub(field.domain.variable(name), rest), slope);
    const shifted = substitutedIn(field, form, { [name]: image });
    if (shifted === undefined) continue;
    const zero = rational(0);
    const sides: readonly Interval[] = [
      { lower: zero, upper: undefined, lowerClosed: true, upperClosed: false },
      { lower: undefined, upper: zero, lowerClosed: false, upperClosed: true },
    ];
    return sides.map((side) => ({ form: shifted, box: box.with(v, side) }));
  }
  return undefined;
}

/** The two closed parts of a box on either side of x_v = cut, for a cut inside the interval. */
function splitAt(box: ParameterBox, v: number, cut: Rational): readonly ParameterBox[] | undefined {
  const range = box[v];
  const isInside =
    (range.lower === undefined || compareRationals(range.lower, cut) < 0) &&
    (range.upper === undefined || compareRationals(cut, range.upper) < 0);
  if (!isInside) return undefined;
  return [
    box.with(v, { ...range, upper: cut, upperClosed: true }),
    box.with(v, { ...range, lower: cut, lowerClosed: true }),
  ];
}
