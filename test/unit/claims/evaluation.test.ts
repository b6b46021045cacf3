import { describe, expect, test } from 'vitest';
import { certify, rigorousJudge } from '../../../src/exports/search.ts';
import { evaluate, isBeyondArithmetic, valueInDomain } from '../../../src/claims/evaluation.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import {
  anyDensityMatrix,
  atLeast,
  claim,
  DimensionError,
  DomainError,
  vonNeumannEntropy,
} from '../../../src/index.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';

const about = (fails: (rho: Matrix, arithmetic: Arithmetic) => unknown) =>
  claim('entropy-at-most-1', {
    source: 'none',
    statement: 'S(ρ) ≤ 1',
    literature: 'conjecture',
    systems: [2],
    given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
    asserts: ({ rho }, _dim, arithmetic) => {
      fails(rho, arithmetic);
      return atLeast(vonNeumannEntropy(rho).negated(), -1);
    },
  });

const stored = { claim: 'entropy-at-most-1', system: 2, unit: 1, integers: { rho: [1, 0, 0, 1, 0, 0, 0, 0] } };
const instance = { integers: Int32Array.from(stored.integers.rho), unit: 1 };
const undefinedThere = about((rho) => rho.trace().dividedBy(0));
const misfitting = about((rho) => rho.times(rho.arithmetic.identity(3)));
const misfittingInEnclosures = about((rho, { name }) => name === 'enclosure' && rho.times(rho.arithmetic.identity(3)));

describe('an instance on which a formula has no value', () => {
  const evaluation = (arithmetic: Arithmetic) =>
    evaluate(undefinedThere, 2, arithmetic, () => ({ rho: arithmetic.identity(2) }));

  test('is passed over in float64, and undecided in an enclosure', () => {
    expect(evaluation(float64)).toMatchObject({ relation: undefined, zone: 'empty', outside: expect.any(DomainError) });
    expect(evaluation(enclosure)).toMatchObject({ relation: undefined, zone: 'undecided' });
  });

  test('has that zone in a search and before a judge', () => {
    const { zone, outside } = new ClaimOnSystem(undefinedThere, 2).evaluate(instance);
    expect([zone, outside]).toEqual(['empty', expect.stringContaining('must be nonzero')]);
    expect(rigorousJudge(undefinedThere)(stored)).toMatchObject({
      zone: 'undecided',
      reason: expect.stringContaining('must be nonzero'),
    });
  });

  test('is certified as little', () => {
    expect(certify(undefinedThere, stored)).toMatchObject({ verdict: 'undecided' });
  });
});

test('an instance that is none is empty in either arithmetic', () => {
  for (const arithmetic of [float64, enclosure]) {
    expect(evaluate(undefinedThere, 2, arithmetic, () => undefined)).toEqual({ relation: undefined, zone: 'empty' });
  }
});

describe('a formula that is wrong', () => {
  test.each([float64, enclosure])('is told in $name', (arithmetic) => {
    expect(() => evaluate(misfitting, 2, arithmetic, () => ({ rho: arithmetic.identity(2) }))).toThrow(DimensionError);
  });

  test('is told by a judge, and where a certificate is asked for', () => {
    expect(new ClaimOnSystem(misfittingInEnclosures, 2).evaluate(instance).zone).toBe('holds');
    expect(() => rigorousJudge(misfittingInEnclosures)(stored)).toThrow(DimensionError);
    expect(() => certify(misfittingInEnclosures, stored)).toThrow(DimensionError);
  });
});

describe('what an arithmetic does not have', () => {
  test('is no statement about a value', () => {
    const logarithm = (): unknown => exact.real(2).ln();
    expect(() => valueInDomain(logarithm)).toThrow();
    try {
      logarithm();
    } catch (error) {
      expect(isBeyondArithmetic(error)).toBe(true);
    }
    expect.assertions(2);
  });

  test('is another thing than a number in an operation of JavaScript', () => {
    try {
      expect(Number(float64.real(2))).toBeUndefined();
    } catch (error) {
      expect(isBeyondArithmetic(error)).toBe(false);
    }
    expect.assertions(1);
  });
});
