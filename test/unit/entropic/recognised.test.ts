import { describe, expect, test } from 'vitest';
import { formText } from '../../../src/entropic/entropy-form.ts';
import { type LinearEntropies, linearEntropies } from '../../../src/statements/linear-entropies.ts';
import { readStatement, type TypedStatement } from '../../../src/statements/text-claim.ts';

function read(statement: string, more: Partial<TypedStatement> = {}): LinearEntropies | undefined {
  return linearEntropies(readStatement({ statement, on: 'A=2,B=2,C=2,D=2', ...more }));
}

function goals(statement: string, more: Partial<TypedStatement> = {}): readonly string[] | undefined {
  const found = read(statement, more);
  return found?.goals.map((goal) => formText(goal, found.parties));
}

describe('a statement about entropies', () => {
  test.each([
    ['S(AB) >= S(A)', ['-S(A) + S(AB)']],
    ['S(AB) <= S(A)', ['S(A) - S(AB)']],
    ['S(A|B) >= 0', ['-S(B) + S(AB)']],
    ['I(A:B|C) >= 0', ['-S(C) + S(AC) + S(BC) - S(ABC)']],
    ['I(AB:CD) >= 0', ['S(AB) + S(CD) - S(ABCD)']],
    ['I(A:B:C) >= 0', ['S(A) + S(B) + S(C) - S(ABC)']],
    ['Ic(A:B) >= 0', ['S(B) - S(AB)']],
    ['S(A) = S(B)', ['S(A) - S(B)', '-S(A) + S(B)']],
    ['0 <= S(A) <= S(AB)', ['S(A)', '-S(A) + S(AB)']],
    ['S(AB) >= abs(S(A) - S(B))', ['-S(A) + S(B) + S(AB)', 'S(A) - S(B) + S(AB)']],
    ['max(S(A), 2*S(B)) - S(AB) <= 0', ['-S(A) + S(AB)', '-2*S(B) + S(AB)']],
    ['min(S(A), S(B)) >= S(AB)', ['S(A) - S(AB)', 'S(B) - S(AB)']],
    ['-abs(S(A)) >= -2*S(B)/3', ['-S(A) + 2/3*S(B)', 'S(A) + 2/3*S(B)']],
    ['S(A) - (S(B) - 0.5*(S(C) - 1/3*S(D))) >= 0', ['S(A) - S(B) + 1/2*S(C) - 1/6*S(D)']],
    ['S(rho, BA) >= S(reduced(rho, A)) + S(ptrace(reduced(rho, ABC), AB))', ['-S(A) + S(AB) - S(C)']],
    ['S(A) >= S(A)', ['0']],
    ['entropy(rho_AB) <= S(rho_A) + entropy(B)', ['S(A) + S(B) - S(AB)']],
    ['mutualInformation(A:B|C) >= coherentInformation(rho, A:B)', ['-S(B) + S(AB) - S(C) + S(AC) + S(BC) - S(ABC)']],
    ['S(reducedState(rho_ABC, AB)) >= S(partialTrace(rho_AB, B))', ['-S(A) + S(AB)']],
  ])('%s is read as forms that are nonnegative', (statement, expected) => {
    expect(goals(statement)).toEqual(expected);
  });

  test('has premises, and those that its state brings', () => {
    const premises = (more: Partial<TypedStatement>): readonly string[] | undefined =>
      read('S(A) <= S(B)', more)?.premises.map(({ text, relation, by }) => `${text} ${relation} 0: ${by}`);
    expect(premises({ if: ['I(A:C|B) = 0', 'S(A) <= S(C)', '0 <= S(D)'] })).toEqual([
      'I(A:C|B) = 0: premise',
      '-S(A) + S(C) ≥ 0: premise',
      'S(D) ≥ 0: premise',
    ]);
    expect(premises({ given: 'psi: pure(AB)' })).toEqual(['S(AB) = 0: pure state']);
    expect(premises({ given: 'rho: product(A, B)' })).toEqual(['S(A) + S(B) - S(AB) = 0: product state']);
    expect(premises({ given: 'rho: separable(A, B)' })).toEqual([
      '-S(B) + S(AB) ≥ 0: separable state',
      '-S(A) + S(AB) ≥ 0: separable state',
    ]);
  });

  test('names the parties that occur, in their order', () => {
    expect(read('S(D) <= S(DB)')).toMatchObject({ parties: ['B', 'D'], places: [1, 3] });
  });

  test.each<[string, Partial<TypedStatement>?]>([
    ['S(A) <= 1'],
    ['S(A) <= ln(dim(A))'],
    ['S(A) + N(A:B) >= 0'],
    ['S(A)*S(B) >= 0'],
    ['S(A)/S(B) >= 0'],
    ['S(A)^1 >= 0'],
    ['abs(S(A)) >= S(B)'],
    ['max(S(A), S(B)) >= S(C)'],
    ['S(A) = abs(S(B))'],
    ['S(AB) = 0 iff S(A) = 0'],
    ['S(A) <= S(AB)', { if: 'E_N(A:B) <= 0' }],
    ['S(A) >= 0', { given: 'rho: state(AB); H: hamiltonian(A)' }],
    ['S(H) >= 0', { given: 'H: observable(A)' }],
    ['S(rho) <= S(sigma)', { given: 'rho, sigma: state(A)' }],
    ['S(rho) <= S(pi)', { given: 'L: generator(A) with fixed point pi; rho: state(A)' }],
    ['S(N(rho)) >= S(rho)', { given: 'N: channel(A); rho: state(A)' }],
    ['S(ptranspose(rho, A)) >= 0', { given: 'rho: product(A, B)' }],
  ])('%s is none', (statement, more) => {
    expect(goals(statement, more)).toBeUndefined();
  });
});
