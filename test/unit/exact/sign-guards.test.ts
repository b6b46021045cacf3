import { describe, expect, test } from 'vitest';
import { interval, type ParameterBox } from '../../../src/exact/signs/parameter-box.ts';
import { parseRationalFunction } from './parse-rational-function.ts';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { countRoots, isolateRoots, sturmSequence } from '../../../src/exact/signs/real-roots.ts';
import { type SignClaim, decideSign, decideSignOfFraction } from '../../../src/exact/signs/sign-on-domain.ts';

/** Signs that would come out wrong if one condition of a decision were left out. */

const open = interval([rational(0), rational(1)]);
const closed = interval([rational(0), rational(1)], [true, true]);
const positive = interval([rational(0), undefined]);
const line = interval([undefined, undefined]);

function verdictOf(names: string, text: string, claim: SignClaim, box: ParameterBox): string {
  const field = rationalFunctionField(names.split(' '));
  const f = parseRationalFunction(field, text);
  const { denominator } = f;
  const isPolynomial = field.domain.equals(denominator, field.domain.one);
  return (
    isPolynomial ? decideSign(field.domain, f.numerator, claim, box) : decideSignOfFraction(field.domain, f, claim, box)
  ).verdict;
}

describe('a constant', () => {
  test.each([
    ['-1', 'nonnegative', 'refuted'],
    ['-1', 'negative', 'proved'],
    ['0', 'nonnegative', 'proved'],
    ['0', 'positive', 'refuted'],
    ['1', 'positive', 'proved'],
    ['1', 'nonpositive', 'refuted'],
  ] as const)('%s %s: %s', (text, claim, verdict) => {
    expect(verdictOf('x', text, claim, [open])).toBe(verdict);
  });
});

describe('in one variable', () => {
  test.each([
    // The sign after the last root, before the first one, and between two.
    ['1/2 - x', 'nonnegative', 'refuted'],
    ['x - 1/2', 'nonnegative', 'refuted'],
    ['(3*x - 1)*(3*x - 2)', 'nonnegative', 'refuted'],
    ['(2*x - 1)^2', 'nonnegative', 'proved'],
    ['(2*x - 1)^2', 'positive', 'refuted'],
    ['(2*x^2 - 1)^2', 'positive', 'refuted'],
    ['x', 'positive', 'proved'],
    ['1 - x', 'positive', 'proved'],
  ] as const)('%s is %s on (0, 1): %s', (text, claim, verdict) => {
    expect(verdictOf('x', text, claim, [open])).toBe(verdict);
  });

  test.each([
    ['x', 'positive'],
    ['1 - x', 'positive'],
  ] as const)('%s is not %s on [0, 1]', (text, claim) => {
    expect(verdictOf('x', text, claim, [closed])).toBe('refuted');
  });

  test.each([
    // Coefficients in ascending order.
    ['1 -3 0 1', 3],
    ['3 -3 0 1', 1],
    ['4 0 -5 0 1', 4],
    ['1 0 0 0 -1', 2],
    ['1 0 1', 0],
    ['0 -1', 1],
    ['-1 1 -1 1', 1],
  ] as const)('the polynomial %s has %i real roots', (text, count) => {
    const coefficients = text.split(' ').map(BigInt);
    expect(countRoots(sturmSequence(coefficients), undefined, undefined)).toBe(count);
    expect(isolateRoots(coefficients)).toHaveLength(count);
  });
});

describe('in several variables', () => {
  test.each([
    // Zeros inside and on closed faces.
    ['x y', '(x - y)^2', 'positive', [open, open], 'refuted'],
    ['x y', '(x - y)^2', 'nonnegative', [open, open], 'proved'],
    ['x y', '1 - x*y', 'positive', [open, open], 'proved'],
    ['x y', '1 - x*y', 'positive', [closed, closed], 'refuted'],
    ['x y', 'x + y', 'positive', [closed, closed], 'refuted'],
    ['x y', 'y + (97*x - 31)^2', 'positive', [open, open], 'proved'],
    ['x y', 'y + (97*x - 31)^2', 'positive', [open, closed], 'refuted'],
    // One negative coefficient is enough to spoil it, far away.
    ['x y', '1000000 + 1000000*y - x*y', 'nonnegative', [positive, positive], 'refuted'],
    ['x y', '1000000 + 1000000*y + x*y', 'nonnegative', [line, positive], 'refuted'],
    ['x y', '1 + x^2 + y', 'positive', [line, positive], 'proved'],
  ] as const)('%s: %s is %s', (names, text, claim, box, verdict) => {
    expect(verdictOf(names, text, claim, box)).toBe(verdict);
  });
});

describe('a fraction', () => {
  test.each([
    ['1/(x - 2)', 'negative', 'proved'],
    ['1/(x - 2)', 'positive', 'refuted'],
    ['x/(x - 2)', 'nonpositive', 'proved'],
    ['x/(x + 2)', 'nonnegative', 'proved'],
    ['1/(2*x - 1)', 'positive', 'undecided'],
  ] as const)('%s is %s on (0, 1): %s', (text, claim, verdict) => {
    expect(verdictOf('x', text, claim, [open])).toBe(verdict);
  });
});

describe('of one box, asked again', () => {
  const field = rationalFunctionField(['x', 'y']);
  const polynomial = (text: string) => parseRationalFunction(field, text).numerator;

  test('a weaker claim that is proved says nothing of the stronger one', () => {
    const box = [closed];
    expect(verdictOf('x', 'x', 'nonnegative', box)).toBe('proved');
    expect(verdictOf('x', 'x', 'positive', box)).toBe('refuted');
    expect(verdictOf('x', '-x', 'nonnegative', box)).toBe('refuted');
    expect(verdictOf('x', '2*x - 1', 'nonnegative', box)).toBe('refuted');
    expect(verdictOf('x', 'x + 1', 'positive', box)).toBe('proved');
  });

  test('what a small budget leaves open is decided by a larger one', () => {
    const box = [line, line];
    const p = polynomial('x^4 + y^4 - x*y + 1/4');
    expect(decideSign(field.domain, p, 'nonnegative', box, { points: 4, depth: 0 }).verdict).toBe('undecided');
    expect(decideSign(field.domain, p, 'nonnegative', box).verdict).toBe('proved');
  });

  test.each(['x', 'z'])('the zero is one of the variable %s of the ring', (name) => {
    const { domain } = rationalFunctionField([name]);
    const { numerator } = parseRationalFunction(rationalFunctionField([name]), `(2*${name}^2 - 1)^2`);
    expect(decideSign(domain, numerator, 'positive', SHARED)).toMatchObject({ variable: name });
  });
});

const SHARED: ParameterBox = [open];
