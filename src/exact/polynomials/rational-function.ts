import { DomainError } from '../../matrix/errors.ts';
import type { RealField } from '../integers/field.ts';
import { integerSquareRoot } from '../integers/integer.ts';
import {
  constantPolynomial,
  constantTerm,
  equalPolynomials,
  negatePolynomial,
  type Polynomial,
  printPolynomial,
} from './polynomial.ts';
import { type PolynomialRing, polynomialRing } from './polynomial-ring.ts';
import { provedBlock } from './proved-block.ts';
import { type Rational, rational, rationals } from '../integers/rational.ts';
import { underRoot } from './root-names.ts';
import { type RingWithRoots, type RootOfPrime, ringWithRoots } from './ring-with-roots.ts';
import { squareRootOfPolynomial } from './square-free.ts';
import { Interned } from '../../matrix/interned.ts';

/**
 * The field ℚ(x₁ … xₙ), and with square roots of primes ℚ(x₁ … xₙ)(√p₁ … √pₘ), in normal form: equality is comparison.
 */

/**
 * Quotient of coprime polynomials over ℤ (contents included), the leading coefficient of the denominator being positive. Square
 * roots of primes stand in the numerator only, to the first power.
 */
export interface RationalFunction {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/** Field of rational functions with its variables. */
export interface RationalFunctionField extends RealField<RationalFunction, Polynomial> {
  readonly domain: PolynomialRing;
  readonly variables: readonly string[];
  /** Variables that stand for square roots of primes. */
  readonly roots: readonly RootOfPrime[];
  /** The variable of that name. @throws {UnknownNameError} for other names */
  variable(name: string): RationalFunction;
}

const one = constantPolynomial(1n);
/** Fields are compared by identity, too, and there are as many. */
const fields = new Interned<RationalFunctionField>(64);

/**
 * The field ℚ(x₁ … xₙ) in the given order of variables.
 *
 * Signs are known for constants only; `sign-on-domain.ts` decides them on a domain of the variables. The same list gives
 * the same field object.
 *
 * @param meaning what the variables stand for, where fields of the same variables are to be told apart
 * @param roots   variables that stand for square roots of primes
 */
export function rationalFunctionField(
  variables: readonly string[],
  meaning = '',
  roots: readonly RootOfPrime[] = [],
): RationalFunctionField {
  const name = [variables.join(' '), meaning, ...roots.map((root) => `${root.name} ${root.prime}`)].join('\n');
  return fields.get(name, () => fieldWithRoots(variables, roots));
}

function fieldWithRoots(variables: readonly string[], roots: readonly RootOfPrime[]): RationalFunctionField {
  const plain = makeField(polynomialRing(variables));
  if (roots.length > 0) return withRoots(plain, ringWithRoots(variables, roots));
  return {
    ...plain,
    solveLargeBlock: (rows: readonly ReadonlyMap<number, Polynomial>[]) =>
      provedBlock(plain.domain, rows, (n, d) => plain.fraction(n, d)),
  };
}

/** The field without the interpolating solver, which knows no relations between variables. */
function makeField(ring: PolynomialRing): RationalFunctionField {
  const add = (a: RationalFunction, b: RationalFunction): RationalFunction => sumIn(ring, a, b);
  const mul = (a: RationalFunction, b: RationalFunction): RationalFunction => productIn(ring, a, b);
  const fraction = (numerator: Polynomial, denominator: Polynomial): RationalFunction =>
    fractionIn(ring, numerator, denominator);
  return {
    domain: ring,
    variables: ring.variables,
    roots: [],
    variable: (wanted) => ({ numerator: ring.variable(wanted), denominator: one }),
    zero: { numerator: ring.zero, denominator: one },
    one: { numerator: one, denominator: one },
    add,
    sub: (a, b) => add(a, negative(b)),
    mul,
    neg: negative,
    div: (a, b) => {
      if (ring.isZero(b.numerator)) {
        throw new DomainError({ argument: 'divisor', expected: 'be different from zero', received: 'it is 0' });
      }
      return mul(a, signed(b.denominator, b.numerator));
    },
    isZero: (a) => ring.isZero(a.numerator),
    equals: (a, b) => equalPolynomials(a.numerator, b.numerator) && equalPolynomials(a.denominator, b.denominator),
    fromInteger: (n) => ({ numerator: constantPolynomial(n), denominator: one }),
    fromRational: (q) => ({
      numerator: constantPolynomial(q.numerator),
      denominator: constantPolynomial(q.denominator),
    }),
    size: (a) => ring.size(a.numerator) + ring.size(a.denominator),
    numerator: (a) => a.numerator,
    denominator: (a) => a.denominator,
    fraction,
    print: (a) => printPlain(ring, a),
    latex: (a) => printLatex(ring, a),
    toRational: constantOf,
    sign: (a) => {
      const constant = constantOf(a);
      return constant === undefined ? undefined : rationals.sign(constant);
    },
    squareRoot: (a) => squareRootOfConstant(ring, a),
  };
}

/** The field with what differs where some of its variables are square roots of primes. */
function withRoots(plain: RationalFunctionField, ring: RingWithRoots): RationalFunctionField {
  const add = (a: RationalFunction, b: RationalFunction): RationalFunction => sumIn(ring, a, b);
  // a product of roots can have divisors that neither factor has
  const fraction = (numerator: Polynomial, denominator: Polynomial): RationalFunction => {
    if (ring.isZero(denominator)) return fractionIn(ring, numerator, denominator);
    const { factor, multiple } = ring.rationalised(denominator);
    return fractionIn(ring, ring.mul(numerator, factor), multiple);
  };
  const mul = (a: RationalFunction, b: RationalFunction): RationalFunction => {
    const { numerator, denominator } = productIn(ring, a, b);
    return fractionIn(ring, numerator, denominator);
  };
  const field: RationalFunctionField = {
    ...plain,
    domain: ring,
    roots: ring.roots,
    add,
    sub: (a, b) => add(a, negative(b)),
    mul,
    div: (a, b) => {
      if (ring.isZero(b.numerator)) return plain.div(a, b);
      return mul(a, fraction(b.denominator, b.numerator));
    },
    fraction,
    squareRoot: (a) => {
      const constant = constantOf(a);
      return constant === undefined ? undefined : rootOfRational(field, constant);
    },
  };
  return field;
}

/** √(n/d) = √(n d)/d, where the primes that remain under the root have roots in the field. */
function rootOfRational(
  field: RationalFunctionField,
  { numerator, denominator }: Rational,
): RationalFunction | undefined {
  if (numerator < 0n) return undefined;
  let rest = numerator * denominator;
  let root = field.fromRational(rational(1n, denominator));
  for (const { name, prime } of field.roots) {
    let power = 0;
    for (; rest !== 0n && rest % prime === 0n; power += 1) rest /= prime;
    for (let k = 0; k < power; k += 1) root = field.mul(root, field.variable(name));
  }
  const outer = integerSquareRoot(rest);
  return outer * outer === rest ? field.mul(root, field.fromInteger(outer)) : undefined;
}

function isOne(p: Polynomial): boolean {
  return equalPolynomials(p, one);
}

function negative({ numerator, denominator }: RationalFunction): RationalFunction {
  return { numerator: negatePolynomial(numerator), denominator };
}

/** Quotient of coprime polynomials, with the sign in the numerator. */
function signed(numerator: Polynomial, denominator: Polynomial): RationalFunction {
  return denominator.coefficients[0] < 0n
    ? { numerator: negatePolynomial(numerator), denominator: negatePolynomial(denominator) }
    : { numerator, denominator };
}

function fractionIn(ring: PolynomialRing, numerator: Polynomial, denominator: Polynomial): RationalFunction {
  if (ring.isZero(denominator)) {
    throw new DomainError({
      argument: 'denominator',
      expected: 'be different from the zero polynomial',
      received: 'it is 0',
    });
  }
  if (ring.isZero(numerator)) return { numerator, denominator: one };
  if (ring.isUnit(denominator)) return signed(numerator, denominator);
  const shared = ring.gcd(numerator, denominator);
  if (isOne(shared)) return signed(numerator, denominator);
  return signed(ring.exactQuotient(numerator, shared)!, ring.exactQuotient(denominator, shared)!);
}

function sumIn(ring: PolynomialRing, a: RationalFunction, b: RationalFunction): RationalFunction {
  if (ring.isZero(a.numerator)) return b;
  if (ring.isZero(b.numerator)) return a;
  if (equalPolynomials(a.denominator, b.denominator)) {
    const sum = ring.add(a.numerator, b.numerator);
    return isOne(a.denominator) ? { numerator: sum, denominator: one } : fractionIn(ring, sum, a.denominator);
  }
  const shared = ring.gcd(a.denominator, b.denominator);
  const [left, right] = [ring.exactQuotient(a.denominator, shared)!, ring.exactQuotient(b.denominator, shared)!];
  const sum = ring.add(ring.mul(a.numerator, right), ring.mul(b.numerator, left));
  // a factor of the sum and of the denominator can only come from the shared part
  if (isOne(shared)) return { numerator: sum, denominator: ring.mul(left, b.denominator) };
  const reduced = fractionIn(ring, sum, shared);
  if (ring.isZero(reduced.numerator)) return { numerator: sum, denominator: one };
  return { numerator: reduced.numerator, denominator: ring.mul(ring.mul(left, right), reduced.denominator) };
}

function productIn(ring: PolynomialRing, a: RationalFunction, b: RationalFunction): RationalFunction {
  if (ring.isZero(a.numerator)) return a;
  if (ring.isZero(b.numerator)) return b;
  const crossed = fractionIn(ring, a.numerator, b.denominator);
  const other = fractionIn(ring, b.numerator, a.denominator);
  return {
    numerator: ring.mul(crossed.numerator, other.numerator),
    denominator: ring.mul(crossed.denominator, other.denominator),
  };
}

/** √(f²) is f only where f ≥ 0, which is known for constants only. */
function squareRootOfConstant({ packing }: PolynomialRing, a: RationalFunction): RationalFunction | undefined {
  const numerator = squareRootOfPolynomial(packing, a.numerator);
  const denominator = squareRootOfPolynomial(packing, a.denominator);
  if (numerator === undefined || denominator === undefined) return undefined;
  const isConstant = constantTerm(numerator) !== undefined && constantTerm(denominator) !== undefined;
  return isConstant ? { numerator, denominator } : undefined;
}

/** The rational number that a constant function is. */
function constantOf(a: RationalFunction): Rational | undefined {
  const [numerator, denominator] = [constantTerm(a.numerator), constantTerm(a.denominator)];
  return numerator === undefined || denominator === undefined ? undefined : rational(numerator, denominator);
}

/** Text in mathjs syntax. */
function printPlain(ring: PolynomialRing, a: RationalFunction): string {
  const numerator = printPolynomial(ring.packing, a.numerator);
  if (equalPolynomials(a.denominator, one)) return numerator;
  const denominator = printPolynomial(ring.packing, a.denominator);
  const wrapped = a.numerator.keys.length > 1 ? `(${numerator})` : numerator;
  return /^\w+$/.test(denominator) ? `${wrapped}/${denominator}` : `${wrapped}/(${denominator})`;
}

function printLatex(ring: PolynomialRing, a: RationalFunction): string {
  const print = (p: Polynomial): string => printPolynomial(ring.packing, p, 'latex', latexName);
  if (equalPolynomials(a.denominator, one)) return print(a.numerator);
  const negative = a.numerator.coefficients.every((coefficient) => coefficient < 0n);
  const numerator = print(negative ? negatePolynomial(a.numerator) : a.numerator);
  return `${negative ? '-' : ''}\\frac{${numerator}}{${print(a.denominator)}}`;
}

const greek = new Set(
  'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega'.split(
    ' ',
  ),
);

/** LaTeX of a variable: Greek words become letters, `name_index` and `name1` get a subscript, which is upright where it is a word. */
export function latexName(name: string): string {
  const root = underRoot(name);
  if (root !== undefined) return `\\sqrt{${root}}`;
  const match = /^([A-Za-z]+)_?(\w*)$/.exec(name);
  if (match === null) return name;
  const [, stem, index] = match;
  const letter = greek.has(stem) ? `\\${stem}` : stem.length > 1 ? `\\mathrm{${stem}}` : stem;
  if (index === '') return letter;
  const isWord = /^[a-z]{3,}$/.test(index);
  return `${letter}_{${greek.has(index) ? `\\${index}` : isWord ? `\\mathrm{${index}}` : index}}`;
}
