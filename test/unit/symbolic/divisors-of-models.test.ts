import { describe, expect, test } from 'vitest';
import { domainTexts } from '../../../src/report/derivation-domain.ts';
import { printerOf } from '../../../src/report/derivation-printer.ts';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { type Derivation, derive } from '../../../src/symbolic/models/derive.ts';
import { model, rateOf } from '../../../src/symbolic/models/model.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { questionOf } from '../../../src/symbolic/steps/asked-question.ts';

/** A qubit whose rates of decay and excitation are a rate and 1. */
function decaying(rate: string, n: ParameterDomain, hamiltonian = '0'): Derivation {
  const jumps = [
    { operator: 'sigmaMinus', rate },
    { operator: 'sigmaPlus', rate: '1' },
  ];
  return derive(model({ name: 'divided', dims: [2], parameters: { n }, hamiltonian, jumps }), { spectrum: false });
}

describe('what the rates of a model are divided by', () => {
  const pole = decaying('1/n', 'nonnegative');

  test.each([
    [pole, ['n > 0']],
    [decaying('1/n', 'positive'), ['n > 0']],
    [decaying('n/n', 'nonnegative'), ['n ≥ 0']],
    [decaying('1/(n*(n - 1))^2', 'positive'), ['n > 0', 'n − 1 ≠ 0']],
    [decaying('1', 'real', 'X/(n^2 - 2*n)'), ['n real', 'n ≠ 0', 'n − 2 ≠ 0']],
    [decaying('1/(exp(n) - 1)', 'nonnegative'), ['n > 0']],
    // An energy is no number there, though nothing moves.
    [decaying('1', 'nonnegative', '1/n'), ['n > 0']],
    // An end that is a zero goes; a zero inside stays beside the domain.
    [decaying('1/(n*(1 - n))', [0, 1]), ['0 < n < 1']],
    [decaying('1/(1 - 2*n)', '[0, 1/2]'), ['0 ≤ n < 1/2']],
    [decaying('1/(n*(1 - n))', '[0, 2)'), ['0 < n < 2', 'n − 1 ≠ 0']],
  ])('%# is not zero on the domain', (derivation, texts) => {
    expect(domainTexts(derivation, printerOf(derivation, 'unicode'))).toEqual(texts);
  });

  test('⟨Z⟩ = (n − 1)/(n + 1) is −1 at n = 0 alone, where the rate 1/n is no number', () => {
    for (const statement of ['<Z> > -1', '<Z> != -1', 'exp(n)*<Z> > -exp(n)']) {
      expect(checkStatement(pole, statement).verdict).toBe('proved');
    }
    expect(checkStatement(decaying('n + 1', 'nonnegative'), '<Z> < 0')).toMatchObject({
      verdict: 'wrong',
      witness: { point: { n: '0' } },
    });
  });

  test('a zero inside the domain is no witness either', () => {
    const inside = decaying('1/(n - 1)^2', 'real');
    // ⟨Z⟩ = 1 − 2/(1 + (n − 1)²) is −1 at n = 1 alone.
    expect(checkStatement(inside, '<Z> > -1').verdict).not.toBe('wrong');
    expect(checkStatement(inside, 'exp(n)*<Z> > -exp(n)').verdict).not.toBe('wrong');
    expect(checkStatement(inside, 'exp(n)/(n - 1)^2 >= 0').verdict).toBe('proved');
    expect(checkStatement(inside, '<Z> > -9/10').witness!.point.n).not.toBe('1');
  });

  test('where it fails beside that point as well, the point is another one', () => {
    const { verdict, witness } = checkStatement(pole, '<Z> > -9/10');
    expect(verdict).toBe('wrong');
    expect(witness!.point.n).not.toBe('0');
  });

  test('formulas are divided by it as well', () => {
    expect(checkStatement(pole, '1/n >= 0').verdict).toBe('proved');
    expect(checkStatement(pole, '1/n^2 >= 0').verdict).toBe('proved');
    expect(checkStatement(pole, '1/(n*(n - 1)) >= -4').verdict).toBe('wrong');
    expect(checkStatement(decaying('n + 1', 'nonnegative'), '1/n >= 0').verdict).toBe('wrong');
  });

  test('what only the jumps of a reset are divided by is left in the domain', () => {
    const jumps = [{ reset: '(1 + (2*q - 1)*Z + q*X)/2', rate: '1' }];
    const reset = model({ name: 'reset', dims: [2], parameters: { q: '[0, 1/4]' }, hamiltonian: '0', jumps });
    const { field } = reset.arithmetic;
    expect(reset.generator.jumps.map((jump) => field.print(rateOf(reset.arithmetic, jump)))).toContain('1/q');
    expect(reset.box.divisors).toBeUndefined();
    expect(checkStatement(derive(reset, { spectrum: false }), '<Z> > -1')).toMatchObject({
      verdict: 'wrong',
      witness: { point: { q: '0' } },
    });
  });

  test('no quantity has a value there', () => {
    expect(() => questionOf(pole.model, { at: 'n=0' })).toThrow(/lie in the domain/);
    expect(questionOf(pole.model, { at: 'n=1' })).toBeDefined();
  });
});
