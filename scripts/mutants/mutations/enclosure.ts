import { within } from '../mutation.ts';

const interval = within('src/enclosure/interval/interval.ts', 'test/unit/enclosure/interval-ends.test.ts');
const elementary = within('src/enclosure/interval/elementary.ts', 'test/unit/enclosure/elementary-ends.test.ts');
const trigonometric = within('src/enclosure/interval/trigonometric.ts', 'test/unit/enclosure/elementary-ends.test.ts');
const arcCosine = within('src/enclosure/interval/arc-cosine.ts', 'test/unit/enclosure/arc-cosine.test.ts');
const realArcCosine = within('src/enclosure/real/real.ts', 'test/unit/enclosure/arc-cosine.test.ts');
const ball = within('src/enclosure/ball/ball.ts', 'test/unit/enclosure/ball.test.ts');
const ballSpectrum = within('src/enclosure/matrix/ball-spectrum.ts', 'test/unit/enclosure/ball-spectrum.test.ts');
const functions = within('src/enclosure/matrix/functions.ts', 'test/unit/enclosure/ball-spectrum.test.ts');
const solution = within('src/enclosure/matrix/ball-solution.ts', 'test/unit/enclosure/ball-spectrum.test.ts');
const structure = within('src/enclosure/matrix/matrix-structure.ts', 'test/unit/enclosure/similarity.test.ts');
const operations = within('src/enclosure/matrix/matrix-operations.ts', 'test/unit/enclosure/similarity.test.ts');
const exponential = within('src/enclosure/ball/ball-exponential.ts', 'test/unit/enclosure/propagator.test.ts');
const root = within('src/enclosure/real/real-rooted.ts', 'test/unit/enclosure/real-rooted.test.ts');
const decomposition = within(
  'src/enclosure/matrix/spectral-decomposition.ts',
  'test/unit/enclosure/similarity.test.ts',
);
const real = within('src/enclosure/real/real.ts', 'test/unit/enclosure/real.test.ts');
const zeroTest = within('src/enclosure/real/zero-test.ts', 'test/unit/enclosure/real.test.ts');

export const ENCLOSURE = [
  interval(
    'floors go towards zero',
    'quotient * b !== a ? quotient - 1n : quotient',
    'quotient * b !== a ? quotient : quotient',
  ),
  interval('ceilings are floors', 'return -(-a >> places);', 'return a >> places;'),
  interval('a fraction is its floor', 'scaled ? lower : lower + 1n', 'scaled ? lower : lower'),
  interval(
    'the lower end is rounded up in coarser units',
    'lower: x.lower >> places, upper',
    'lower: ceilingShift(x.lower, places), upper',
  ),
  interval(
    'the lower end of a positive product is rounded up',
    'lower: (x.lower * y.lower) >> places',
    'lower: ceilingShift(x.lower * y.lower, places)',
  ),
  interval(
    'the upper end of a product is rounded down',
    'lower: lower >> places, upper: ceilingShift(upper, places)',
    'lower: lower >> places, upper: upper >> places',
  ),
  interval('a product forgets a mixed corner', 'x.lower * y.upper, x.upper * y.lower, ', ''),
  interval('a difference subtracts like ends', 'x.lower - y.upper', 'x.lower - y.lower'),
  interval(
    'a quotient of negatives divides by the wrong end',
    'x.lower >= 0n ? y.upper : y.lower',
    'x.lower >= 0n ? y.upper : y.upper',
  ),
  interval('a divisor may end at zero', 'if (y.lower <= 0n) return undefined;', 'if (y.lower < 0n) return undefined;'),
  interval(
    'a multiple by a negative number keeps its ends',
    'numerator < 0n ? [x.upper, x.lower] : [x.lower, x.upper]',
    '[x.lower, x.upper]',
  ),
  interval(
    'the float64 ball has half the width',
    'rational(upper - lower, scale)',
    'rational(upper - lower, 2n * scale)',
  ),
  interval(
    'the float64 ball forgets the rounding of its middle',
    'above(radius.value + radius.bound) + bound)',
    'above(radius.value + radius.bound))',
  ),

  elementary(
    'the upper end of ln, exp is rounded down',
    'upper: ceilingShift(value + error, places) };\n}\n\n/**\n * ln',
    'upper: (value + error) >> places };\n}\n\n/**\n * ln',
  ),
  elementary('√ is rounded down at its upper end', '? root : root + 1n', '? root : root'),
  elementary(
    'exp does not count the errors of its series',
    'least >> places : 0n, upper: ceilingShift(value + error, places)',
    'least >> places : 0n, upper: ceilingShift(value, places)',
  ),
  elementary('ln 2 is taken once too little', 'BigInt(exponent) * table[64]', 'BigInt(exponent - 1) * table[64]'),
  elementary(
    'ln 2 loses its last digits',
    'for (let odd = 3n; power > 0n; odd',
    'for (let odd = 3n; power > 2n ** 128n; odd',
  ),
  elementary(
    'exp of large numbers has the precision of small ones',
    'const digits = bits + Math.max(k, 0);',
    'const digits = bits;',
  ),
  elementary(
    'the squarings of exp take no precision',
    'roundedUp(digits + squarings + GUARD',
    'roundedUp(digits + GUARD',
  ),
  elementary(
    'ln 2 forgets a term of a thousand',
    'value += power / odd;',
    'value += odd % 1999n === 0n ? 0n : power / odd;',
  ),
  trigonometric('the width of the argument is left out of cos and sin', ') >> places) - radius,', ') >> places),'),

  ball('positivity of a ball is that of its middle', '2n * hermitianRadius(a)', '0n'),
  ball('the distance of the Hermitian part is halved', '2n * hermitianRadius(a)', 'hermitianRadius(a)'),
  ball('a product entry by entry has the radius of its last entry', 'if (upper - centre > radius) radius', 'radius'),
  ball('rational entries count as integers', 'radius = 1n;', 'radius = 0n;'),
  ball(
    'rounding to coarser units takes half of its two units',
    'radius: (radius >> places) + 2n, bits: target',
    'radius: (radius >> places) + 1n, bits: target',
  ),
  ball(
    'a product rounds without its two units',
    'radius: (radius >> places) + 2n, bits };',
    'radius: radius >> places, bits };',
  ),
  ball('a product has half its radius', 'BigInt(2 * terms) *', 'BigInt(terms) *'),
  ball('a product forgets the radius of its right factor', 'b.radius * largestEntry(a) +', ''),
  ball('a product forgets the product of the radii', '+ a.radius * b.radius)', ')'),
  ball(
    'a product counts one term only',
    'productRadius(a, b, a.middle.cols), a.bits',
    'productRadius(a, b, 1), a.bits',
  ),
  ball(
    'a difference subtracts the radii',
    'minus(b.middle), radius: a.radius + b.radius',
    'minus(b.middle), radius: a.radius',
  ),
  ball('a multiple forgets the width of the factor', ' + spread * (largestEntry(a) + a.radius)', ''),
  ball(
    'a multiple forgets the radius where the factor varies',
    'spread * (largestEntry(a) + a.radius)',
    'spread * largestEntry(a)',
  ),
  ball('a sum of entries keeps the radius of one', 'BigInt(terms) * a.radius, bits', 'a.radius, bits'),
  ball('a replaced row has the smaller radius', 'a.radius > replacement.radius ?', 'a.radius < replacement.radius ?'),
  ball('a trace has the radius of one entry', 'BigInt(middle.rows) * radius', 'radius'),
  ball('a trace of a product has the radius of one row', 'BigInt(a.middle.rows) * productRadius', 'productRadius'),
  ball(
    'a trace of a product is rounded down at its upper end',
    'ceilingQuotient(centre + spread, scale)',
    '(centre + spread) >> BigInt(a.bits)',
  ),
  ball(
    'the norm of a radius is that of real entries',
    'scaledRoot(2 * rows * cols, radius)',
    'scaledRoot(rows * cols, radius)',
  ),
  ball('the norm is rounded down', 'squares ? root : root + 1n', 'squares ? root : root'),

  ballSpectrum('the upper triangle is read as it is', 'part[i >= j ? k : j * n + i]', 'part[k]'),
  ballSpectrum(
    'eigenvalues do not move with the matrix',
    'value.enclose(ball.bits)!, error)',
    'value.enclose(ball.bits)!, 0n)',
  ),
  ballSpectrum('an eigenvalue that may be zero counts with its upper end only', 'upToZero(term, x.upper))', 'term)'),
  ballSpectrum('−y ln y rises for ever', 'rises || upper > half ? upper : half', 'upper'),
  ballSpectrum('a trace forgets the change of the function', 'frobeniusBound(weight) * change + ', ''),
  ballSpectrum('a trace forgets the radius of the weight', ' + frobeniusRadius(weight) * size', ''),
  ballSpectrum(
    'f is as steep as at the upper end',
    'intervalOf(values[0].lower, values',
    'intervalOf(values.at(-1)!.upper, values',
  ),
  ballSpectrum(
    'a root next to zero has half its radius',
    '(2n * error) << BigInt(bits)',
    '(error / 2n) << BigInt(bits)',
  ),
  ballSpectrum('a root is taken of the middle itself', 'rational(error)', 'rational(0)'),
  functions('√ is half as steep', 'sumOf(root, root)', 'sumOf(sumOf(root, root), sumOf(root, root))'),
  functions('exp is as steep as at its lower end', 'expOf(x)?.upper', 'expOf(x)?.lower'),
  solution(
    'a solution has the radius of C B only',
    'image.radius + ceilingQuotient(epsilon * size, scale - epsilon)',
    'image.radius',
  ),
  solution(
    'a solution forgets the feedback 1/(1 − ε)',
    'ceilingQuotient(epsilon * size, scale - epsilon)',
    'ceilingQuotient(epsilon * size, scale)',
  ),
  solution('the radius of A is left out of ε', ' + ceilingShift(spread, BigInt(bits))', ''),
  solution(
    'a matrix that may be singular is inverted',
    'epsilon < 1n << BigInt(bits) ?',
    'epsilon < 2n << BigInt(bits) ?',
  ),

  structure(
    'every sandwich counts as a unitary similarity',
    'sandwich !== undefined && isUnitary(sandwich[0])',
    'sandwich !== undefined',
  ),
  structure('an isometry counts as unitary', 'U === undefined || U.rows !== U.cols', 'U === undefined'),
  structure(
    'what is only enclosed counts as unitary',
    'if (U === undefined || U.rows !== U.cols) return false;',
    'if (U === undefined) return true;\n  if (U.rows !== U.cols) return false;',
  ),
  operations('S B S† is Hermitian for any B', 'made[1].isHermitian', 'true'),
  operations('S B T† counts as a sandwich', ' && areAdjoint(made[0], B)', ''),

  exponential('the series ends too early', '> working)', '> working / 2)'),
  exponential('the norm is taken for smaller', '- bitLength(denominator) + 1)', '- bitLength(denominator) - 6)'),

  root('a bracket need not change the sign', 'below(high) ? undefined : { index: guess', '{ index: guess'),
  root('bisection keeps the other half', 'isBelow(middle, rising) ? 1n : 0n', 'isBelow(middle, rising) ? 0n : 1n'),

  decomposition('zeros on the diagonal do not count as eigenvalues', 'zero: count(0) + zeros', 'zero: zeros'),
  decomposition(
    'negative numbers on the diagonal do not count',
    'negative: count(-1) + polynomial',
    'negative: polynomial',
  ),
  decomposition('negative eigenvalues are accepted', 'if (this.inertia.negative === 0) return;', 'return;'),
  decomposition(
    'every support holds all',
    'if (this.inertia.zero === 0 || weight === this.#matrix) return true;',
    'return true;',
  ),
  decomposition(
    'weight outside the support is forgotten',
    'if (sign !== 0) return specialReal',
    'if (sign === 2) return specialReal',
  ),
  arcCosine('a root near an end has half the digits', 'bits + (bits >> 1) + halvings', 'bits + halvings'),
  arcCosine('the series has one sign', 'n % 2n === 1n ? differenceOf', 'n % 2n === 2n ? differenceOf'),
  arcCosine('the series ends early', 'power.upper <= 1n', 'power.upper <= 1n << 80n'),
  arcCosine('the ends are exchanged', 'least.lower, most.upper', 'least.lower, least.upper'),
  arcCosine('what lies beyond 1 has an angle', 'lower > one || upper < -one', 'lower > 2n * one || upper < -one'),
  realArcCosine('arccos has a value beyond 1', 'below === -1 || above === -1', 'above === -1'),
  real('what cannot be told from zero is zero', 'if (this.#zeroByAlgebra()) return 0;', 'return 0;'),
  real('a root is rounded down at its upper end', '-(-y.upper >> 8n)', 'y.upper >> 8n'),
  zeroTest('a sum without logarithms is zero', 'return cleared.size === 0;', 'return true;'),
  zeroTest('one term left counts as none', 'return total.size === 0;', 'return total.size <= 1;'),
];
