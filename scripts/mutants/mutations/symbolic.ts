import { within } from '../mutation.ts';

const ring = within('src/exact/polynomials/ring-with-roots.ts', 'test/unit/exact/roots-of-primes.test.ts');
const root = within('src/exact/polynomials/root-in-field.ts', 'test/unit/exact/roots-of-primes.test.ts');
const norms = within('src/exact/signs/sign-with-roots.ts', 'test/unit/exact/signs-with-roots.test.ts');
const logarithms = within('src/symbolic/formulas/logarithm-relations.ts', 'test/unit/symbolic/setting.test.ts');
const statement = within(
  'src/symbolic/steps/check-equivalence.ts',
  'test/unit/symbolic/roots-in-statements.test.ts',
  'test/unit/symbolic/statement.test.ts',
);
const along = within('src/symbolic/steps/asked-question.ts', 'test/unit/symbolic/asked-limits.test.ts');
const functions = within(
  'src/symbolic/formulas/elementary-functions.ts',
  'test/unit/symbolic/elementary-functions.test.ts',
);
const poles = within('src/symbolic/formulas/closed-form-parse.ts', 'test/unit/symbolic/angles.test.ts');
const needs = within('src/symbolic/formulas/closed-form-parse.ts', 'test/unit/symbolic/real-formulas.test.ts');
const gap = within('src/symbolic/models/rightmost-root.ts', 'test/unit/symbolic/rightmost-root.test.ts');
const square = within('src/exact/polynomials/termwise-root.ts', 'test/unit/exact/termwise-root.test.ts');
const atPoint = within('src/symbolic/formulas/zero-at-point.ts', 'test/unit/symbolic/zero-at-point.test.ts');

export const SYMBOLIC = [
  gap(
    'roots to the right are to the left',
    'if (lead.upper <= 0n) return false;',
    'if (lead.upper <= 0n) return true;',
  ),
  gap('the other half is kept', 'if (left) high = middle;', 'if (!left) high = middle;'),
  gap('what is undecided is to the left', 'if (lead.lower <= 0n) return undefined;', ''),
  gap('the last rows of the array are left out', 'while (below.length > 0) {', 'while (below.length > 1) {'),
  square('a rest is no rest', 'if (!isTerm) return undefined;', 'if (!isTerm) break;'),
  square('the square of a term is not subtracted', 'subtract(2 * next, t * t);', ''),
  atPoint(
    'what is not decided vanishes',
    "return vanishes(numbers, there, boxOfFunctions(numbers, [])) === 'proved';",
    "return vanishes(numbers, there, boxOfFunctions(numbers, [])) !== 'refuted';",
  ),
  atPoint('a rational form vanishes', 'return numbers.isZero(there.value);', 'return true;'),

  ring('the square of √p is not replaced', 'coefficient *= prime ** BigInt(pairs);', 'coefficient *= 1n;'),
  ring('the conjugate of a + b√p is a + b√p', 'free.sub(even, free.mul(odd', 'free.add(even, free.mul(odd'),
  ring('one root is left in a norm', 'if (odd === undefined) continue;', 'if (odd === undefined) break;'),
  ring(
    'a divisor with roots is divided as a polynomial',
    'return free.exactQuotient(mul(p, factor), multiple);',
    'return free.exactQuotient(mul(p, factor), q);',
  ),
  ring('a divisor of some coefficients divides all', '[...parts(p), ...parts(q)]', 'parts(p)'),
  ring('a root that a prime field lacks is any number', 'if (values.size < places.length) continue;', ''),

  root('the root of a multiple of p is that of the rest', 'field.mul(beside, root)', 'beside'),
  root('one sign of the norm is forgotten', '[field.add(a, r), field.sub(a, r)]', '[field.add(a, r)]'),
  root('the other sign of the norm is forgotten', '[field.add(a, r), field.sub(a, r)]', '[field.sub(a, r)]'),
  root(
    'the norm is a square by its first part',
    'field.sub(field.mul(a, a), field.mul(p, field.mul(b, b)))',
    'field.mul(a, a)',
  ),

  norms('a ≥ 0 is enough', 'if (proves(norm, strict)) return true;', 'return true;'),
  norms(
    'a norm ≥ 0 is enough for p > 0',
    'if (proves(norm, strict)) return true;',
    'if (proves(norm, false)) return true;',
  ),
  norms('b ≥ 0 is enough for p > 0', '(!strict || proves(a, true) || proves(b, true))', 'true'),
  norms(
    'b need not be positive',
    'return proves(b, false) && proves(ring.neg(norm), strict);',
    'return proves(ring.neg(norm), strict);',
  ),
  norms('the norm is a² + b² d', 'const norm = ring.sub(', 'const norm = ring.add('),

  logarithms(
    'the arguments of one monomial are looked at',
    '[...weights.values()].every(',
    '[...weights.values()].some(',
  ),
  logarithms(
    'coefficients are told apart by their monomials alone',
    'const name = `${beside} ${mask} ${key}`;',
    'const name = `${mask} ${key}`;',
  ),
  logarithms(
    'terms without a logarithm are left out',
    'const parts = [...terms.values()].map((term) => logarithmIn(ring, term));',
    'const parts = [...terms.values()].flatMap((term) => logarithmIn(ring, term) ?? []);',
  ),
  logarithms('powers of arguments do not count', 'weight / common', 'weight / weight'),

  statement('a quotient of any sign will do', "return is('positive') || (areZeros && is('negative'));", 'return true;'),

  along('an exponent that falls grows', "slopeIs('negative') ? -1n : 0n", "slopeIs('negative') ? 1n : 0n"),
  along(
    'an exponent of either sign grows',
    "const growth = slopeIs('positive') ? 1n :",
    "const growth = slopeIs('positive') || !slopeIs('negative') ? 1n :",
  ),
  along('infinity is reached from below', 'bottom === 0n && top * dBottom > 0n', 'bottom === 0n'),
  along('zero is reached from below', 'top === 0n && dTop * bottom > 0n', 'top === 0n'),
  along('a zero of the denominator is one of the numerator', 'if (top === 0n &&', 'if (bottom === 0n &&'),
  along('the exponent need not be linear', ' && isLinear && growth', ' && growth'),

  functions('coth has no pole', '1 + 2/(exp(2*x) - 1)', '1 + 2/(exp(2*x) + 1)'),
  functions('arcsin begins at π/2', 'arccos(-1)/2 - arccos(x)', 'arccos(-1)/2 + arccos(x)'),
  poles('functions have no poles', 'field.fraction(value.a.denominator, field.domain.one)', 'field.one'),
  needs('roots and logarithms are real', 'if (needs !== undefined) needing(reading, x, needs);', ''),
];
