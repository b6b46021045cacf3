import { describe, expect, test } from 'vitest';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import { checkCertificate } from '../../../src/certificates/check-certificate.ts';
import type { Certificate } from '../../../src/certificates/certificate.ts';
import type { CoordinateReader } from '../../../src/ensembles/coordinate-reader.ts';
import { claim } from '../../../src/claims/claim.ts';
import { assuming, atLeast, atMost, equals, type Relation } from '../../../src/claims/relation.ts';
import { Ensemble } from '../../../src/ensembles/ensemble.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';

/** Statements of which each reaches another reason to give no certificate. */

function always(value: (arithmetic: Arithmetic) => Matrix, isStated: boolean): Ensemble<Matrix> {
  return new Ensemble<Matrix>({
    name: 'anyDensityMatrix({ dim: 2 })',
    measure: 'none',
    ...(isStated ? { draws: 'density matrix' } : {}),
    build: (read: CoordinateReader) => {
      read.number();
      return value(read.arithmetic);
    },
  });
}

const STATE = (arithmetic: Arithmetic): Matrix => arithmetic.matrix(2, 2, [1, 1, 1, 1], undefined, 2);
const NO_STATE = (arithmetic: Arithmetic): Matrix => arithmetic.matrix(2, 2, [3, 0, 0, -1], undefined, 2);

function outcomeOf(asserts: (rho: Matrix) => Relation, value = STATE, isStated = true): ReturnType<typeof certify> {
  return certify(claimOf(asserts, value, isStated), INSTANCE);
}

const INSTANCE = { claim: 'guarded', system: 2, unit: 1, integers: { rho: [1] } } as const;

function claimOf(asserts: (rho: Matrix) => Relation, value = STATE, isStated = true) {
  return claim('guarded', {
    source: 'none',
    statement: 'none',
    literature: 'conjecture',
    systems: [2],
    given: () => ({ rho: always(value, isStated) }),
    asserts: ({ rho }) => asserts(rho),
  });
}

function verdictOf(...x: Parameters<typeof outcomeOf>): string {
  const result = outcomeOf(...x);
  return isCertificate(result) ? 'certified' : result.verdict;
}

const root = (rho: Matrix, n: number) => rho.arithmetic.real(n).sqrt();
const ln = (rho: Matrix, n: number) => rho.arithmetic.real(n).ln();

describe('a violation is certified', () => {
  test.each<readonly [string, (rho: Matrix) => Relation]>([
    ['that is rational', (rho) => atMost(rho.trace(), 0.5)],
    ['of ln 2 ≥ 7/10', (rho) => atLeast(ln(rho, 2), 0.7)],
    ['of ln 2 ≤ 69/100', (rho) => atMost(ln(rho, 2), 0.69)],
    ['of √2 = 7/5', (rho) => equals(root(rho, 2), rho.arithmetic.real(7, 5))],
    ['under a premise that holds', (rho) => assuming(atLeast(ln(rho, 2), 0.69), atLeast(ln(rho, 2), 0.7))],
  ])('%s', (_, asserts) => {
    expect(verdictOf(asserts)).toBe('certified');
  });
});

describe('nothing is certified', () => {
  test.each<readonly [string, (rho: Matrix) => Relation, string]>([
    ['that is exactly an equality', (rho) => atLeast(rho.trace(), 1), 'holds'],
    ['that holds', (rho) => atMost(ln(rho, 2), 0.7), 'holds'],
    ['whose sign no precision tells', (rho) => atLeast(root(rho, 2).times(root(rho, 3)), root(rho, 6)), 'undecided'],
    ['under a premise that fails', (rho) => assuming(atLeast(ln(rho, 2), 0.7), atMost(rho.trace(), 0)), 'unsuitable'],
    [
      'under a premise in doubt',
      (rho) => assuming(atLeast(root(rho, 2).times(root(rho, 3)), root(rho, 6)), atMost(rho.trace(), 0)),
      'undecided',
    ],
  ])('%s', (_, asserts, verdict) => {
    expect(verdictOf(asserts)).toBe(verdict);
  });

  test('of an object that is not what its ensemble states', () => {
    expect(verdictOf((rho) => atMost(rho.trace(), 0.5), NO_STATE)).toBe('unsuitable');
  });

  test('of an object of which nothing is stated', () => {
    expect(verdictOf((rho) => atMost(rho.trace(), 0.5), STATE, false)).toBe('unchecked');
  });
});

test('a certificate is valid for its own margin, and for no narrower or displaced one', () => {
  const asserts = (rho: Matrix): Relation => atLeast(ln(rho, 2), 0.7);
  const certificate = outcomeOf(asserts) as Certificate;
  const check = (change: Partial<Certificate>): boolean =>
    checkCertificate({ ...certificate, ...change }, claimOf(asserts)).valid;
  expect(check({})).toBe(true);
  expect(check({ margin: ['-1', '-0.001'] })).toBe(true);
  for (const margin of [
    ['-1', '0'],
    ['-1', '-0.5'],
    ['-0.001', '-0.0001'],
    ['-1', '1'],
  ] as const) {
    expect(check({ margin })).toBe(false);
  }
  expect(check({ relation: '≤' })).toBe(false);
  expect(check({ proved: [] })).toBe(false);
});
