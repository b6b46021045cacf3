import { describe, expect, test } from 'vitest';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { positive, QUBIT } from './thermal-models.ts';

describe('inequalities between parameters', () => {
  const squeezed = model({
    name: 'squeezed field',
    dims: [2],
    parameters: { N: 'positive', M: 'real', gamma: 'positive' },
    assume: ['M^2 <= N*(N + 1)'],
    hamiltonian: '0',
    jumps: [{ operator: 'sigmaMinus', rate: 'gamma' }],
  });
  const derivation = derive(squeezed, { spectrum: false });

  test.each([
    ['N*(N + 1) - M^2 >= 0', 'proved'],
    ['N^2 + N + 1 > M^2', 'proved'],
    ['(N + 1/2)^2 > M^2', 'proved'],
    ['N + 1/2 > M', 'proved'],
    ['N + 1/2 + M > 0', 'proved'],
    ['N + 1 >= M', 'proved'],
    ['N + 1/4 >= M', 'wrong'],
    ['N >= M', 'wrong'],
    ['N*(N + 1) > M^2', 'wrong'],
  ])('%s is %s where M² ≤ N(N + 1)', (statement, verdict) => {
    expect(['undecided', verdict]).toContain(checkStatement(derivation, statement).verdict);
    if (statement !== 'N*(N + 1) > M^2') {
      expect(checkStatement(derivation, statement).verdict).toBe(verdict);
    }
  });

  test.each([
    [['N'], /inequality/],
    [['N < M < 1'], /inequality/],
    [['N < 1/(M - N)'], /sign of/],
    [['N < sqrt(M)'], /not rational/],
  ])('%j is refused', (assume, message) => {
    expect(() =>
      model({ ...QUBIT, let: {}, parameters: positive('N', 'M'), assume, hamiltonian: '0', jumps: [] }),
    ).toThrow(message);
  });
});

describe('inequalities that are assumed', () => {
  const between = (x: ParameterDomain, ...assume: readonly string[]) =>
    model({
      name: 'two rates',
      dims: [2],
      parameters: { x, y: 'positive' },
      assume,
      hamiltonian: '0',
      jumps: [
        { operator: 'sigmaMinus', rate: 'x' },
        { operator: 'sigmaPlus', rate: 'y' },
      ],
    });

  test('refute no equality that they may enforce', () => {
    const claimed = (claim: string): string =>
      checkStatement(derive(between('positive', 'x <= y', 'y <= x')), claim).verdict;
    expect(claimed('rho[0][0] = 1/2')).toBe('undecided');
    expect(claimed('rho[0][0] = 1/3')).toBe('wrong');
    expect(claimed('rho[0][0] < 1/2')).toBe('wrong');
  });

  test.each([
    ['(0, 1)', 'x > 1'],
    ['(0, 1)', 'x*y > y'],
    ['positive', 'x < y', 'y < x'],
  ] as const)('of %s are refused where they leave nothing: %s %s', (x, ...assume) => {
    expect(() => between(x, ...assume)).toThrow(/must hold somewhere on the domain/);
  });

  test('leave a thin domain alone', () => {
    expect(between('positive', 'x <= y', 'y <= x').assume).toHaveLength(2);
    // no rational point is known there
    const thin = derive(between('positive', 'x^2 <= 2', 'x^2 >= 2'));
    expect(checkStatement(thin, 'x < 0').verdict).toBe('undecided');
    expect(checkStatement(thin, '1 < 0').verdict).toBe('undecided');
  });
});
