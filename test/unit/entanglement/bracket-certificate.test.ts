import { describe, expect, test } from 'vitest';
import {
  type BracketCertificate,
  certifyBracket,
  checkedBounds,
} from '../../../src/entanglement/certified/certified-bracket.ts';
import { rationalReal } from '../../../src/enclosure/real/real.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { addRationals, negateRational, rational, type Rational } from '../../../src/exact/integers/rational.ts';
import { wernerState } from '../../../src/quantum/entangled-states.ts';

let known: BracketCertificate | undefined;

/** The certificate of a Werner state. */
function proposed(): BracketCertificate {
  known ??= certifyBracket(wernerState(2, exact.real(4, 5), exact), [2, 2]).certificate!;
  return known;
}

function weights(denominator: number, numerators: readonly number[]): readonly Rational[] {
  return numerators.map((n) => rational(n, denominator));
}

function diagonal(denominator: number, numerators: readonly number[]): ExactMatrix {
  const entries = Array.from({ length: 16 }, (_, k) => (k % 5 === 0 ? numerators[k / 5] : 0));
  return exact.matrix(4, 4, entries, undefined, denominator);
}

test('bounds are those of its data: −tr ρ ln s − S(ρ) above, and 1 − t less below', () => {
  const certificate = proposed();
  const { lower, upper } = checkedBounds(certificate);
  expect(lower.sign()).toBe(1);
  expect(upper.minus(lower).plus(1).minus(rationalReal(certificate.level)).sign()).toBe(0);
  // Σ w ln w twice over: tr ρ ln ρ of a diagonal state next to another one.
  const [rho, s] = [[1, 2, 3, 4], weights(10, [2, 2, 3, 3])];
  const level = rational(3, 2);
  const plain = {
    rho: diagonal(10, rho),
    dims: [2, 2],
    basis: exact.identity(4),
    weights: s,
    dual: diagonal(1, [0, 0, 0, 0]),
    level,
  };
  const expected = rho.reduce((sum, n, k) => sum + (n / 10) * Math.log(n / 10 / [0.2, 0.2, 0.3, 0.3][k]), 0);
  const bounds = checkedBounds({ ...plain, dims: [2, 2] });
  expect(bounds.upper.value).toBeCloseTo(expected, 14);
  expect(bounds.lower.value).toBeCloseTo(expected - 0.5, 14);
});

describe('a certificate is refused', () => {
  const little = rational(1, 2n ** 40n);
  const forged: readonly (readonly [
    string,
    RegExp,
    (certificate: BracketCertificate) => Partial<BracketCertificate>,
  ])[] = [
    [
      'with a basis of another length',
      /unitary basis/,
      (certificate) => ({ basis: certificate.basis.scaled(exact.real(2)) }),
    ],
    [
      'with a basis that is not orthogonal',
      /unitary basis/,
      (certificate) => ({ basis: certificate.basis.plus(diagonal(2 ** 30, [1, 0, 0, 0])) }),
    ],
    [
      'with weights of another sum',
      /weights of sum 1/,
      (certificate) => ({ weights: certificate.weights.map((w) => addRationals(w, little)) }),
    ],
    ['with a negative weight', /positive weights/, () => ({ weights: weights(2, [1, 1, 1, -1]) })],
    ['with a weight of zero', /positive weights/, () => ({ weights: weights(3, [1, 1, 1, 0]) })],
    ['with an entangled state', /positive partial transpose/, () => ({ weights: weights(10, [1, 1, 1, 7]) })],
    [
      'with a dual matrix of another sign',
      /positive dual matrix/,
      (certificate) => ({ dual: certificate.dual.scaled(-1) }),
    ],
    [
      'with a dual matrix that has one small negative eigenvalue',
      /positive dual matrix/,
      (certificate) => ({ dual: certificate.dual.minus(diagonal(2 ** 30, [1, 1, 1, 1])) }),
    ],
    [
      'with a level that is too low',
      /level above/,
      (certificate) => ({ level: addRationals(certificate.level, rational(-1, 2n ** 30n)) }),
    ],
    [
      'with half of the dual matrix',
      /level above/,
      (certificate) => ({ dual: certificate.dual.scaled(exact.real(1, 2)) }),
    ],
  ];
  test.each(forged)('%s', (_, message, change) => {
    const certificate = proposed();
    expect(() => checkedBounds({ ...certificate, ...change(certificate) })).toThrow(message);
  });

  test('whose level leaves no room for the enclosures of ln[w_i, w_j]', () => {
    // ρ = s: G = 1, whatever is known of the divided differences of distinct weights.
    const s = weights(10, [1, 2, 3, 4]);
    const plain = {
      rho: diagonal(10, [1, 2, 3, 4]),
      basis: exact.identity(4),
      weights: s,
      dual: diagonal(1, [0, 0, 0, 0]),
    };
    const at = (level: Rational) => () => checkedBounds({ ...plain, dims: [2, 2], level });
    expect(at(rational(1))).toThrow(/level above/);
    expect(at(addRationals(rational(1), negateRational(rational(1, 2n ** 100n))))).toThrow(/level above/);
    expect(at(addRationals(rational(1), rational(1, 2n ** 100n)))().lower.sign()).toBe(-1);
  });
});
