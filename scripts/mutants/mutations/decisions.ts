import { within } from '../mutation.ts';

const relation = within('src/claims/relation.ts', 'test/unit/claims/relation.test.ts');
const decimal = within('src/certificates/decimal-interval.ts', 'test/unit/certificates/decimal-interval.test.ts');
const equalPremises = within('src/certificates/premise-margins.ts', 'test/unit/certificates/premise-margins.test.ts');
const certify = within('src/certificates/certify.ts', 'test/unit/certificates/certify-guards.test.ts');
const box = within('src/certificates/branch-and-bound.ts', 'test/unit/certificates/box-guards.test.ts');
const boxNumber = within('src/certificates/box-number.ts', 'test/unit/certificates/box-guards.test.ts');
const hessian = within('src/certificates/hessian.ts', 'test/unit/certificates/box-guards.test.ts');
const hermitian = within('src/exact/matrices/hermitian.ts', 'test/unit/exact/hermitian.test.ts');
const sign = within('src/exact/signs/sign-on-domain.ts', 'test/unit/exact/sign-guards.test.ts');
const kept = within('src/exact/polynomials/kept-by-content.ts', 'test/unit/exact/kept-by-content.test.ts');
const nonnegative = within('src/proofs/nonnegative.ts', 'test/unit/proofs/nonnegative.test.ts');
const requirements = within('src/symbolic/formulas/requirements.ts', 'test/unit/proofs/nonnegative.test.ts');
const intervalSign = within('src/exact/signs/sign-on-interval.ts', 'test/unit/exact/sign-guards.test.ts');
const roots = within('src/exact/signs/real-roots.ts', 'test/unit/exact/sign-guards.test.ts');
const positivity = within('src/exact/signs/positivity-proof.ts', 'test/unit/exact/sign-guards.test.ts');
const check = within('src/certificates/check-certificate.ts', 'test/unit/certificates/certify-guards.test.ts');
const parts = within('src/quantum/decomposable-map.ts', 'test/unit/quantum/decomposable-map.test.ts');
const rational = within('src/exact/integers/rational.ts', 'test/unit/exact/rational.test.ts');

export const DECISIONS = [
  sign('a verdict on p ≥ 0 is taken for one on p > 0', 'p.reach, strict, budget]', 'p.reach, budget]'),
  sign('a verdict of a small budget is final', 'p.reach, strict, budget]', 'p.reach, strict]'),
  sign('a verdict names the variables of another ring', '[ring.variables, p.keys,', '[p.keys,'),
  sign('coefficients are left out of what is asked', 'p.coefficients.map(String), p.reach', 'p.reach'),
  kept('results do not depend on the order', '[...texts, more]', '[...texts.toSorted(), more]'),
  kept('results depend on polynomials alone', '[...texts, more]', '[...texts]'),
  kept('results depend on exponents alone', 'coefficients.join(), reach', 'reach'),
  kept('results depend on coefficients alone', 'keys.join(), coefficients', 'coefficients'),
  nonnegative('what is known is left out of what is asked', '[form, ...known].map', '[form].map'),
  requirements('forms of one text are decided alike', 'requirements === undefined ? value', 'value ? value'),
  parts(
    'a map is decomposed by parts that are positive in float64 only',
    '[positive, copositive].every(',
    '[copositive].every(',
  ),
  parts('the transposed part need not be positive', '[positive, copositive].every(', '[positive].every('),
  relation('an inequality holds within its error', 'value > bound || (value === 0 && bound === 0)', 'value > -bound'),
  relation(
    'an inequality is violated within its error',
    "return value < -bound ? 'violated' : 'undecided';",
    "return value < 0 ? 'violated' : 'undecided';",
  ),
  relation('0 ≥ 0 is undecided', 'value > bound || (value === 0 && bound === 0)', 'value > bound'),
  relation('a > a is met', 'if (strict && value === 0', 'if (value !== value && value === 0'),
  relation('strictness is lost in a conjunction', 'const whole = strict ?', 'const whole = !symbol ?'),
  relation('∞ > ∞ is met', "return strict ? 'violated' : 'holds';", "return 'holds';"),
  relation('a conclusion may be strict', 'parts === undefined ? strict : ', 'parts === undefined ? false : '),
  relation('a part of a conclusion may be strict', 'parts.some((part) => part.strict)', 'false'),
  relation(
    '≤ has the margin of ≥',
    'right, margin: left.minus(right).negated() }',
    'right, margin: left.minus(right) }',
  ),
  relation(
    'an equality holds within a wide error',
    'bound <= equalityResolution(sizeOf(left), sizeOf(right)) ?',
    'true ?',
  ),
  relation('a premise in doubt counts as true', "if (premise === 'undecided') return 'undecided';", ''),
  relation(
    'a premise that fails counts as true',
    "if (premise === 'violated' || premise === 'vacuous') return 'vacuous';",
    '',
  ),
  relation(
    'the better part of a conjunction speaks',
    'SEVERITY[own] < SEVERITY[zone]',
    'SEVERITY[own] > SEVERITY[zone]',
  ),
  relation(
    'an outer premise is forgotten',
    'PREMISE_SEVERITY[own] <= PREMISE_SEVERITY[other] ? own : other',
    'conclusion.premise ?? own',
  ),

  decimal(
    'the lower end is rounded towards zero',
    'quotient * d !== n ? quotient - 1n : quotient',
    'quotient * d !== n ? quotient : quotient',
  ),
  decimal(
    'the upper end is rounded down',
    'decimalText(ceilingAt(upper, places), places)',
    'decimalText(floorAt(upper, places), places)',
  ),
  decimal(
    'the upper end for reading is rounded down',
    'readableEnd(upper, digits, ceilingAt)',
    'readableEnd(upper, digits, floorAt)',
  ),
  decimal(
    'an interval that ends at zero is below it',
    'parseRational(upper).numerator < 0n',
    'parseRational(upper).numerator <= 0n',
  ),
  decimal(
    'one end inside is enough',
    'compareRationals(least, lower) <= 0 && compare',
    'compareRationals(least, lower) <= 0 || compare',
  ),
  certify(
    'objects that break a presupposition are certified',
    'if (broken !== undefined) return',
    'if (broken === null) return',
  ),
  certify(
    'objects of which nothing is proved are certified',
    'if (unchecked.length > 0) return',
    'if (unchecked.length < 0) return',
  ),
  certify('a margin of exactly 0 is a violation', 'margin.exact.numerator >= 0n', 'margin.exact.numerator > 0n'),

  certify(
    'a premise in doubt is taken for granted',
    "return premise === 'undecided' || premise === 'holds'\n",
    "return premise === 'vacuous' || premise === 'holds'\n",
  ),
  equalPremises(
    'sides that are equal as far as they were computed are equal',
    "part.symbol !== '=' || isSameInfinity(part) || enclosureReal(part.margin).sign() === 0",
    'true',
  ),
  check(
    'a displaced margin is accepted',
    "(['left', 'right', 'margin'] as const).flatMap((name) =>",
    "(['left', 'right'] as const).flatMap((name) =>",
  ),
  check('facts that were not proved are accepted', "...differences('proved', fresh.proved, certificate.proved),", ''),
  box('a strict statement is proved by ≥', '(strict ? range.lower > 0n : range.lower >= 0n)', 'range.lower >= 0n'),
  box(
    'a statement is refuted where it may hold',
    '(strict ? range.upper <= 0n : range.upper < 0n)',
    'range.lower < 0n',
  ),
  box('an alternative that fails refutes all', 'middle.every((range) => isWrong(', 'middle.some((range) => isWrong('),
  box(
    'a falling expression is least at the lower end',
    'slope.upper <= 0n ? [upper, upper] : ends',
    'slope.upper <= 0n ? [lower, lower] : ends',
  ),
  box(
    'a slope of either sign leads to a face',
    'if (slope.lower >= 0n) return [lower, lower];',
    'if (slope.upper >= 0n) return [lower, lower];',
  ),
  box('a zero outside the box settles it', 'if (!inside) return false;', ''),
  box('a convex expression is nonnegative', 'return exact.sign() === 0 && free.every', 'return free.every'),
  box('a zero need not be stationary', ' && free.every((i) => exact.gradient[i].sign() === 0)', ''),
  box('a saddle counts as a minimum', '|| !isPositiveSemidefiniteOnBox(jet, free)', ''),
  box(
    'the mean-value form reaches half as far',
    'addRationals(upper, negateRational(centre[i]))',
    'multiplyRationals(rational(1, 2), addRationals(upper, negateRational(centre[i])))',
  ),
  box(
    'a box that is left counts as proved',
    'if (halves === undefined) open.push(result.rest);',
    'if (halves === undefined) continue;',
  ),
  boxNumber('√ of what may be negative is known', '(x.lower < 0n ? undefined : sqrtOf(x))', 'sqrtOf(x)'),
  boxNumber(
    'ln next to 1 is cut off on the wrong side',
    'x.lower >= one && y.lower < 0n',
    'x.upper >= one && y.lower < 0n',
  ),
  hessian(
    'a Hessian needs no last pivot',
    'pivot.range !== undefined && pivot.range.lower >= 0n',
    'pivot.range !== undefined',
  ),
  hessian('a pivot may be negative', 'if (pivot.sign() !== 1) return false;', ''),

  hermitian('a change of sign counts as positive', 'if (value > 0n === previous > 0n)', 'if (value > 0n)'),
  hermitian('a zero diagonal counts as zero eigenvalues', '?? congruentPivot(entries, active)', ''),
  hermitian(
    'singular matrices are not positive',
    'inertiaOf(matrix).negative === 0',
    'inertiaOf(matrix).positive === matrix.rows',
  ),
  sign('a strict claim holds at its zeros', '(strict && numerator === 0n)', 'false'),
  sign('closed faces are not looked at', 'const faces = strict ?', 'const faces = !strict ?'),
  sign(
    'the sign of a denominator does not matter',
    'positive ? f.numerator : negatePolynomial(f.numerator)',
    'f.numerator',
  ),
  sign(
    'a negative constant is nonnegative',
    'if (constant > 0n || (constant === 0n && !strict))',
    'if (constant >= 0n || !strict)',
  ),
  intervalSign('the closed end of an interval is left out', 'range.upperClosed ? range.upper : undefined', 'undefined'),
  intervalSign(
    'zeros inside do not refute p > 0',
    'if (!strict || inside.length === 0)',
    'if (!strict || inside.length >= 0)',
  ),
  intervalSign(
    'the gap after the last root is left out',
    'points.push(upper === undefined',
    'if (roots.length < 0) points.push(upper === undefined',
  ),
  roots('a Sturm remainder keeps its sign', '(coefficient) => -coefficient)', '(coefficient) => coefficient)'),
  roots('the sign at −∞ is that at +∞', '(end === 1 || p.length % 2 === 1)', '(end !== 0)'),
  positivity(
    'coefficients of one sign include zero times a negative',
    'every((coefficient) => coefficient > 0n)',
    'some((coefficient) => coefficient > 0n)',
  ),
  positivity(
    'a line has odd powers',
    'e % 2 === 0 || ring.isZero(coefficient)',
    'e % 2 === 0 || !ring.isZero(coefficient)',
  ),
  rational('the nearest float64 has no error', 'bound: exact ? 0 :', 'bound: exact ? 0 : 0 *'),
  rational('ties and remainders are cut off', 'if (!exact) quotient = 2n * quotient + 1n;', ''),
];
