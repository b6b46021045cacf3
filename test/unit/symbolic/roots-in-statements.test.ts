import { describe, expect, test } from 'vitest';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';

const parameters = { kappa: 'positive', eps: 'positive' } as const;

/** Of these two, one has roots of its own, so that those of a statement become variables too. */
const MODELS = {
  'without roots': derive(
    model({
      name: 'qubit',
      dims: [2],
      parameters,
      hamiltonian: '0',
      jumps: { bath: ['sigmaMinus', 'sigmaPlus'].map((operator) => ({ operator, rate: 'kappa' })) },
    }),
  ),
  'with roots': derive(
    model({
      name: 'driven oscillator',
      dims: [3],
      parameters,
      hamiltonian: 'eps*(annihilation + creation)',
      jumps: { bath: [{ operator: 'annihilation', rate: 'kappa' }] },
    }),
  ),
};

/** A true statement and a false one beside it. */
const PAIRS = [
  ['sqrt(3 + 2*sqrt(2)) = 1 + sqrt(2)', 'sqrt(3 + 2*sqrt(2)) = 1 + sqrt(3)'],
  ['sqrt(3 - 2*sqrt(2)) = sqrt(2) - 1', 'sqrt(3 - 2*sqrt(2)) = 1 - sqrt(2)'],
  ['sqrt(5 + 2*sqrt(6)) = sqrt(2) + sqrt(3)', 'sqrt(5 + 2*sqrt(6)) = sqrt(3) - sqrt(2)'],
  ['sqrt(2 + sqrt(3)) = (sqrt(6) + sqrt(2))/2', 'sqrt(2 + sqrt(3)) = (sqrt(6) - sqrt(2))/2'],
  ['sqrt(2 + sqrt(2))*sqrt(2 - sqrt(2)) = sqrt(2)', 'sqrt(2 + sqrt(2))*sqrt(2 - sqrt(2)) = sqrt(3)'],
  [
    'sqrt(10 + 2*sqrt(10) + 2*sqrt(6) + 2*sqrt(15)) = sqrt(2) + sqrt(3) + sqrt(5)',
    'sqrt(10 + 2*sqrt(10) + 2*sqrt(6) + 2*sqrt(15)) = sqrt(2) + sqrt(3) + sqrt(6)',
  ],
  [
    'sqrt(kappa*(3 + 2*sqrt(2))) = sqrt(kappa)*(1 + sqrt(2))',
    'sqrt(kappa*(3 + 2*sqrt(2))) = sqrt(kappa)*(2 + sqrt(2))',
  ],
  [
    'sqrt(kappa^2 + 2*sqrt(2)*kappa*eps + 2*eps^2) = kappa + sqrt(2)*eps',
    'sqrt(kappa^2 + 2*sqrt(2)*kappa*eps + 2*eps^2) = kappa - sqrt(2)*eps',
  ],
  [
    'sqrt(kappa^2 - 2*sqrt(2)*kappa*eps + 2*eps^2) = abs(kappa - sqrt(2)*eps)',
    'sqrt(kappa^2 - 2*sqrt(2)*kappa*eps + 2*eps^2) = kappa - sqrt(2)*eps',
  ],
  ['ln(3 + 2*sqrt(2)) = 2*ln(1 + sqrt(2))', 'ln(3 + 2*sqrt(2)) = 3*ln(1 + sqrt(2))'],
  ['ln(2 - sqrt(3)) = -ln(2 + sqrt(3))', 'ln(2 - sqrt(3)) = ln(2 + sqrt(3))'],
  ['kappa*ln(2 + sqrt(3)) >= kappa*ln(3)', 'kappa*ln(2 + sqrt(3)) <= kappa*ln(3)'],
  ['(kappa - sqrt(2)*eps)^2 >= 0', '(kappa - sqrt(2)*eps)^2 >= eps^2/100'],
  ['kappa^2 - 2*sqrt(2)*kappa*eps + 2*eps^2 >= 0', 'kappa^2 - 3*sqrt(2)*kappa*eps + 2*eps^2 >= 0'],
  ['kappa^2 + 2*eps^2 > 14/5*kappa*eps', 'kappa^2 + 2*eps^2 > 17/6*kappa*eps'],
  ['kappa > sqrt(2)*eps iff kappa^2 > 2*eps^2', 'kappa > sqrt(2)*eps iff kappa^2 > 3*eps^2'],
  ['kappa >= sqrt(2)*eps iff kappa^2 >= 2*eps^2', 'kappa >= sqrt(2)*eps iff kappa^2 <= 2*eps^2'],
  ['kappa = sqrt(2)*eps iff kappa^2 = 2*eps^2', 'kappa = eps iff kappa^2 = 2*eps^2'],
  [
    'kappa < (sqrt(3) + 1)*eps iff (sqrt(3) - 1)*kappa < 2*eps',
    'kappa < (sqrt(3) + 1)*eps iff (sqrt(3) + 1)*kappa < 2*eps',
  ],
] as const;

describe.each(Object.entries(MODELS))('statements with roots about a model %s', (_, derivation) => {
  test.each(PAIRS)('%s, but not %s', (right, wrong) => {
    expect(checkStatement(derivation, right).verdict).toBe('proved');
    expect(checkStatement(derivation, wrong).verdict).toBe('wrong');
  });

  test.each(['(kappa - sqrt(2)*eps)^2 > 0', 'kappa^2 - 2*sqrt(2)*kappa*eps + 2*eps^2 > 0'])(
    '%s is not proved, with a zero where no point is rational',
    (text) => {
      expect(checkStatement(derivation, text).verdict).not.toBe('proved');
    },
  );
});

test.each(['kappa != sqrt(2)*eps', 'kappa != eps iff kappa = eps + 1'])('%s is not proved', (text) => {
  expect(checkStatement(MODELS['without roots'], text).verdict).not.toBe('proved');
});

test('inequalities between which no rational point was found need not agree', () => {
  const text = 'kappa > sqrt(2)*eps iff kappa > 6369051672525773/4503599627370496*eps';
  expect(checkStatement(MODELS['with roots'], text).verdict).not.toBe('proved');
});

test('one root is printed for several', () => {
  const { explanation } = checkStatement(MODELS['with roots'], 'sqrt(6)*kappa > eps iff sqrt(6)*kappa > eps');
  expect(explanation).toContain('kappa*sqrt(6)');
});
