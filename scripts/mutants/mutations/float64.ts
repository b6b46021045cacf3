import { within } from '../mutation.ts';

const real = within('src/float64/real.ts', 'test/unit/float64/number-ends.test.ts', 'test/unit/float64/real.test.ts');
const arccos = within('src/float64/real.ts', 'test/unit/enclosure/arc-cosine.test.ts');
const matrix = within('src/float64/matrix.ts', 'test/unit/float64/number-ends.test.ts');
const product = within('src/float64/product.ts', 'test/unit/float64/number-ends.test.ts');
const kronecker = within('src/float64/product.ts', 'test/unit/float64/matrix-error.test.ts');
const gram = within('src/float64/product.ts', 'test/unit/ensembles/normalised-gram.test.ts');
const numbers = within('src/float64/entries-of-numbers.ts', 'test/unit/float64/exact-results.test.ts');
const sum = within('src/float64/sum.ts', 'test/unit/float64/number-ends.test.ts');
const rearranged = within('src/float64/rearranged.ts', 'test/unit/float64/number-ends.test.ts');
const traces = within(
  'src/float64/spectral-traces.ts',
  'test/unit/float64/number-ends.test.ts',
  'test/unit/float64/spectral-traces.test.ts',
);
const solution = within(
  'src/float64/solution.ts',
  'test/unit/float64/solution.test.ts',
  'test/unit/float64/entropy-production.test.ts',
);
const stationary = within('src/float64/solution.ts', 'test/unit/float64/stationary.test.ts');
const elimination = within('src/float64/kernels/lu-accuracy.ts', 'test/unit/float64/solution.test.ts');
const superoperator = within('src/float64/superoperator-error.ts', 'test/unit/float64/drift.test.ts');
const production = within('src/float64/entropy-production.ts', 'test/unit/float64/entropy-production.test.ts');
const qubit = within(
  'src/float64/qubit-entropy-production.ts',
  'test/unit/float64/qubit-entropy-ends.test.ts',
  'test/unit/float64/qubit-entropy-production.test.ts',
);
const blochVector = within(
  'src/float64/bloch-vector.ts',
  'test/unit/float64/bloch-vector.test.ts',
  'test/unit/float64/qubit-entropy-ends.test.ts',
);
const blochEquation = within(
  'src/float64/bloch-equation.ts',
  'test/unit/float64/bloch-equation.test.ts',
  'test/unit/float64/qubit-entropy-ends.test.ts',
  'test/unit/float64/qubit-entropy-production.test.ts',
);
const tolerances = within('src/matrix/tolerances.ts', 'test/unit/float64/real.test.ts');

export const FLOAT64 = [
  arccos('arccos is as steep as in the middle', 'error / Math.sqrt(distance * (1 + size))', 'error'),
  arccos('a step from the end is half as large', '2 * Math.asin(error < 2', 'Math.asin(error < 2'),
  arccos('arccos beyond 1 counts as rounding', 'size - error > 1', 'size - error > 2'),
  arccos(
    'arccos rounds nothing',
    'propagated + 2 * rounding(value)));\n}\n\n/** A value that is not finite',
    'propagated));\n}\n\n/** A value that is not finite',
  ),
  real('a sum forgets an error', 'a.bound + b.bound', 'a.bound'),
  real('a product forgets an error', 'Math.abs(b.value) * a.bound +', ''),
  real('a product forgets the product of errors', ' + a.bound * b.bound;', ';'),
  real('a quotient forgets that its divisor may be smaller', 'Math.abs(b.value) - b.bound;', 'Math.abs(b.value);'),
  real('ln is as steep as at the value', 'a.bound / distance + 2', 'a.bound / a.value + 2'),
  real(
    'an overflow counts as infinite',
    'isKnownInfinite && !Number.isNaN(value) ? 0 : Infinity',
    '!Number.isNaN(value) ? 0 : Infinity',
  ),
  real(
    'the sign of what may be zero is known',
    'if (this.value > this.bound) return 1;',
    'if (this.value > 0) return 1;',
  ),
  real('a rounding has no error', 'Math.abs(value) * UNIT_ROUNDOFF;', '0;'),
  tolerances('underflow has no error', ' + SMALLEST_NORMAL : Infinity', ' : Infinity'),

  product('a product forgets the error of the right factor', 'x * b.error + a.error', 'a.error'),
  product('a product forgets the product of errors', 'a.error * (y + b.error)', 'a.error * y'),
  kronecker('0 · ∞ counts as a norm', 'squares >= 0 ? squares : -1', 'squares'),
  kronecker('a Kronecker product has twice its unit', ': -1, unitOfProduct(a, b)', ': -1, 2 * unitOfProduct(a, b)'),
  gram(
    'a state in one pass is rounded once',
    '2 * UNIT_ROUNDOFF * Math.sqrt(squares)',
    'UNIT_ROUNDOFF * Math.sqrt(squares)',
  ),
  gram('a state in one pass forgets the error of what it is made of', ' || a.error > 0', ''),
  gram('a state in one pass forgets what is known of its range', ' || a.ranges !== undefined', ''),
  gram(
    'a state in one pass takes its product for exact',
    'if (!isExactOnGrid(a.unit * a.unit, a.norm * a.norm)) return undefined;',
    '',
  ),
  numbers('entries over any power of two are on a grid', 'denominator > 2 ** -200 && ', ''),
  sum('a sum forgets an error', 'a.error + b.error', 'a.error'),
  sum('a sum has no rounding', 'propagated + UNIT_ROUNDOFF * norm', 'propagated'),
  product('a trace has the error of one entry', 'Math.sqrt(a.rows) * a.error', 'a.error'),
  rearranged('a partial trace has the error of one entry', 'growth * a.error', 'a.error'),
  matrix('a squared norm forgets that errors are doubled', 'error * (2 * norm + error)', 'error * (norm + error)'),
  solution('a solution forgets the error of the matrix', ' + errorOfA * norm + errorOfB)', ' + errorOfB)'),
  solution('an inverse is real', 'k < (isReal ? n * n : 2 * n * n)', 'k < n * n'),
  solution(
    'a solution that is not unique is one',
    'if (!areInvertible(n, true, error)) return Infinity;',
    'areInvertible(n, true, error);',
  ),
  solution('a solution has no rounding', 'rounding * norm + ', ''),
  solution('a solution forgets that the matrix may be closer to a singular one', ' / (1 - inverseNorm * errorOfA)', ''),
  solution(
    'the inverse has the norm of its largest entry',
    'squares += inverse[k] * inverse[k]',
    'squares = Math.max(squares, inverse[k] ** 2)',
  ),
  solution(
    'a matrix within its error of singular ones is inverted',
    'return inverseNorm * error < 1 / 2;',
    'return true;',
  ),
  solution('a column of 3 counts as one of 1', ' || !isPowerOfTwo(data[k])) return -1', ') return -1'),
  stationary('the trace stays small beside large rates', 'return leadingPowerOf(norm / dim);', 'return 1;'),
  stationary('no norm is extreme', 'if (!isSafeNorm(norm)) return Infinity;', ''),
  elimination(
    'entries do not grow in an elimination',
    ' * Math.sqrt(rows) * Math.sqrt(columns)',
    ' * Math.max(...a.subarray(ao, ao + n))',
  ),
  elimination('the growth below the diagonal is left out', 'sum += Math.abs(moduli[p]) * u[j]', 'sum += 0 * u[j]'),
  superoperator('underflow in a drift is forgotten', 'lost += half + bound', 'lost += 0'),
  superoperator('underflow in half a weight is forgotten', ' + bound + Number.EPSILON', ' + bound + 0'),
  superoperator(
    'what is no number is zero in a drift',
    '(size === 0 && isZero) || isExactOnGrid(unit, size)',
    'isZero',
  ),
  superoperator('a Hamiltonian that may be zero is zero', 'let isZero = h.error === 0;', 'let isZero = true;'),
  superoperator(
    'what is no number is zero in a superoperator',
    '(terms === 0 && isZero) || isExactOnGrid(unit, 2 * terms)',
    'isZero',
  ),
  superoperator('coordinates have the error of a matrix', 'Math.SQRT2 * propagated', 'propagated'),
  superoperator('a unit forgets that of the operator', 'k.unit * x.unit', 'k.unit'),
  superoperator('half a weight that vanishes is none', 'isNothing(value, bound)', 'isNothing(half, bound)'),
  superoperator('underflow in a superoperator is forgotten', 'lost += norm + error', 'lost += 0'),
  superoperator(
    'underflow in an image is forgotten',
    'lost += (magnitude + bound + 1) * (norm + error + reach + 1)',
    'lost += 0',
  ),
  superoperator('what may be zero is zero', 'return size === 0 && error === 0;', 'return size === 0;'),
  superoperator(
    'a drift of rounded jumps counts as exact',
    'if (error !== 0 || weight.bound !== 0) return 0;',
    'if (weight.bound !== 0) return 0;',
  ),
  production('a state that may be pure has a logarithm', 'return values[0] > 2 * this.#error;', 'return true;'),
  production('a lower triangle counts as a Hermitian matrix', 'hermiticityDefect(rho) !== 0 || ', ''),
  production('an overflow counts as a number', 'rate.bound < Infinity ? rate : undefined', 'rate'),
  production('a state with infinite entries is decomposed', ' || !(state.norm < Infinity)', ''),
  production('a matrix is read in another shape', '!isReal && rows === dim && cols === dim', '!isReal'),
  production('jumps of an earlier generator stay', 'if (operators.length > jumps) operators.length = jumps;', ''),
  production('a steady state has the error of its coordinates', 'errorOfHermitian(error)', 'error'),
  qubit('the change has no rounding', '5 * UNIT_ROUNDOFF * t', '0'),
  qubit('the error of a state counts once in the change', 'Math.SQRT2 * rho.error', 'rho.error'),
  qubit('the error of a generator is left out of the change', ' + 2 * EQUATION.error * t', ''),
  qubit('the equation moves with M alone', '2 * EQUATION.error * t', 'EQUATION.error * t'),
  qubit('the error of the change meets logarithms without one', ' + STEADY.changeOfLog + STATE.changeOfLog;', ';'),
  qubit(
    'the logarithm of the steady state has no error',
    'STEADY.changeOfLogTrace(ex * STEADY.x + ey * STEADY.y + ez * STEADY.z, square) +',
    '',
  ),
  qubit('a table of another shape is read as a state', 'rows !== 2 || cols !== 2 || ', ''),
  qubit('an imaginary part on the diagonal is ignored', ' || data[7] !== 0', ''),
  blochVector('eigenvalues have no rounding', 'error + 5 * UNIT_ROUNDOFF * t', 'error'),
  blochVector('the rounding of eigenvalues is that of trace 1', 'UNIT_ROUNDOFF * t;', 'UNIT_ROUNDOFF;'),
  blochVector('what may not be positive has a logarithm', 'smaller > 2 * own', 'smaller > own'),
  blochVector('squares of small states do not underflow', ' && t > 2 ** -100', ''),
  blochVector('ln is as steep as at the eigenvalue', '1 / (smaller - own)', '1 / smaller'),
  blochVector('a vector moves as little as its matrix', 'Math.SQRT2 * own * this.#low', 'own * this.#low'),
  blochVector('the weight across counts once', '2 * (square - diagonal)', '(square - diagonal)'),
  blochVector('a logarithm forgets what is beyond the first order', '(1 + (2 * theta) / (rest * rest * rest))', '1'),
  blochEquation('errors move the equation by half', 'errorOfDrift(jumps', '0.5 * errorOfDrift(jumps'),
  blochEquation('sums of large numbers are exact', 'weights) / 4)', 'weights) * 16)'),
  blochEquation('the inhomogeneous part has no size', '+ Math.sqrt(m[9]', '+ 0 * Math.sqrt(m[9]'),
  blochEquation('products of small numbers do not underflow', 'norm > 2 ** -100 && ', ''),
  blochEquation('the steady state moves with M alone', ' + 2 * this.error;', ' + this.error;'),
  traces(
    'eigenvectors with the largest entries 1 count as those of the basis',
    'V[k] !== (i === j ? 1 : 0) || V[size + k] !== 0',
    'i === j && V[k] !== 1',
  ),
  traces('eigenvalues next to zero count as exact in an entropy', ' + nearZero +', ' +'),
  traces('the support is taken for undecided', "kernelPart?.verdict === 'outside'", 'false'),
  traces('a logarithm forgets what is beyond the first order', ' + (theta / (rest * rest * rest)) * absolutes', ''),
  traces('the error of the weight is left out', ' + weightError * reach', ''),
  traces('the error of the weight meets a logarithm without one', ' + error * steepest', ''),
  traces(
    'a kernel is inside the support without being resolved',
    "(kernelPart.verdict === 'inside' && kernelPart.isResolved)",
    'true',
  ),
];
