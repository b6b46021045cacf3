import { describe, expect, test } from 'vitest';
import {
  checkCertificate,
  claimFromText,
  decideEntropyInequality,
  type EntropyStatement,
  hunt,
} from '../../../src/index.ts';
import { entropyDecision } from '../../../src/decisions/entropy-inequality.ts';
import { ALL, sampled } from '../../sample.ts';
import { inferredParties } from '../../../src/decisions/inferred-parties.ts';

type Case = Omit<EntropyStatement, 'statement'>;

/** Statements, and the states that refute them. */
const REFUTED: readonly [string, string, Case?][] = [
  ['S(AB) >= S(A)', 'graph state A-B'],
  ['I(A:B|C) <= I(A:B)', 'reduced graph state A-B, A-e1, C-e1'],
  ['I(A:B) + I(A:C) <= I(A:BC)', 'reduced graph state A-e1, B-e1, C-e1'],
  ['I(A:C) <= I(A:B)', 'graph state A-C', { given: 'psi: pure(ABC)', on: 'A=2,B=3,C=2' }],
  ['S(A) = S(B)', 'reduced graph state A-e1', { on: 'A=2,B=1' }],
  // Of psitip and of qitip.
  ['I(X:W|Y)*3/2 <= S(X|Z)', 'even mixture of |0000⟩, |1100⟩', { given: 'p: classical(WXYZ)', if: 'I(XW:Z|Y) = 0' }],
  ['S(A|B) >= 0', 'graph state A-B'],
  // Uniform bits A and B, their product, and that of their negations.
  ['I(A:B|C) + I(A:B|D) + I(C:D) >= I(A:B)', 'even mixture of |0000⟩, |1010⟩, |1001⟩, |1111⟩'],
];

const INGLETON = '-I(A:B) + I(A:B|C) + I(A:B|D) + I(C:D) + I(E:B|C) + I(E:C|B) + I(B:C|E)';

describe('a linear inequality between entropies', () => {
  test.runIf(ALL)('of minitip that Shannon inequalities do not imply is not proved', async () => {
    const { parts } = await decideEntropyInequality({ statement: `${INGLETON} >= 0`, given: 'p: classical(ABCDE)' });
    expect(parts[0].verdict).toBe('not implied');
  });

  test.each<[string, Case?]>([
    ['S(ABC) + S(B) <= S(AB) + S(BC)'],
    ['abs(S(A) - S(B)) <= S(AB) <= S(A) + S(B)'],
    ['S(A|BC) <= S(A|B)'],
    ['S(A|B) + S(A|C) >= 0'],
    ['Ic(A:B) <= S(A)'],
    ['I(A:B) <= 2*S(A)'],
    ['I(A:BC) = I(A:B) + I(A:C|B)'],
    ['I(rho, A:C) <= I(rho, A:B)', { given: 'rho: state(ABC)', if: 'I(A:C|B) = 0' }],
    ['I(A:C) <= I(A:B) if I(A:C|B) = 0'],
    ['I(A:B:C) = I(A:B) + I(AB:C)'],
    ['S(A) = S(B)', { given: 'psi: pure(AB)' }],
    ['S(AB) = S(A) + S(B)', { given: 'psi: product(A, B)' }],
    ['S(A|B) = -S(A|C)', { if: 'S(ABC) = 0' }],
    ['S(AB|C) <= S(A|C) + S(B|C)'],
    ['0.5*(S(AB) + S(BC) + S(CD) + S(AD)) >= S(ABCD)'],
    ['S(A|B) >= 0', { given: 'rho: separable(A, B, C)' }],
    // Examples of the documentation of psitip, for random variables.
    ['S(X) + I(Y:Z|X) >= I(Y:Z)'],
    ['I(X:Y) <= S(X)', { given: 'p: classical(XY)' }],
    ['I(X:W|Y)/2 <= S(X|Z)', { given: 'p: classical(WXYZ)', if: 'I(XW:Z|Y) = 0' }],
    ['S(X|Y) <= S(X|Z)', { given: 'p: classical(XYZ)', if: 'I(X:Z|Y) = 0' }],
    ['I(X:Z|Y) = 0', { given: 'p: classical(XYZ)', if: 'S(X) = I(X:Y) + S(X|YZ)' }],
    // Examples of the documentation of minitip, in which Ingleton's expression occurs.
    [`${INGLETON} >= 0`, { given: 'p: classical(ABCDE)', if: 'I(E:AD|BC) = 0' }],
    [`${INGLETON} >= -3*I(E:AD|BC)`, { given: 'p: classical(ABCDE)' }],
    // Examples of qitip.
    ['I(A:B|C) >= 0'],
    ['S(A) >= 0'],
    ['S(rho_ABC) + S(rho_B) <= entropy(rho_AB) + entropy(BC)'],
  ])('%s is proved', async (statement, more = {}) => {
    const { verdict, parts } = await decideEntropyInequality({ statement, ...more });
    expect(verdict).toBe('proved');
    expect(parts.length).toBeGreaterThan(0);
  });

  test.each([
    ['I(A:C|B) >= 0', { A: '0', B: '0', C: '0' }],
    ['S(A) + 1/2*S(BC) >= S(ABC)', { A: '0', B: '-1/2', C: '-1/2' }],
  ])('%s has the weights %j', async (statement, weights) => {
    expect((await decideEntropyInequality({ statement })).parts[0].weights).toEqual(weights);
  });

  test.each<[string, string[]?, Case?]>([
    ['S(A) <= ln(dim(A))'],
    ['S(A) <= ln(2)'],
    ['S(AB) <= log(4)'],
    ['S(B) <= ln(dim(B))', ['A=3,B=2']],
    ['S(AB) <= ln(dim(AB)) <= ln(4)'],
    ['0 <= S(B) <= ln(3)', ['A=2,B=2', 'A=2,B=3']],
    ['I(A:B) <= 2*ln(dim(B))'],
    ['I(A:B) <= 2*ln(2)', ['A=2,B=5']],
    ['S(A|B) >= -ln(2)', ['A=4,B=2']],
    ['2*S(A) <= ln(9/2)'],
    ['S(A) <= ln(3) - ln(2)', ['A=2,B=2'], { if: ['S(B) <= ln(3/2)', 'S(AB) = 0'] }],
    ['S(A) >= ln(2)', ['A=2,B=2'], { if: 'S(A) = ln(2)' }],
    ['S(B) <= ln(2)', ['A=2,B=7'], { given: 'psi: pure(AB)' }],
  ])('%s is proved with dimensions', async (statement, on = ['A=2,B=2'], more = {}) => {
    const { verdict, parts } = await decideEntropyInequality({ statement, on, ...more });
    expect(verdict).toBe('proved');
    expect(parts.every((part) => part.verdict === 'proved')).toBe(true);
  });

  test.each<[string, string[]?, Case?]>([
    ['S(A) <= ln(3/2)'],
    ['S(A) <= ln(2)', ['A=3,B=2']],
    ['S(A) <= ln(2)', ['A=2,B=2', 'A=3,B=2']],
    ['S(AB) <= ln(3)'],
    ['S(A) >= ln(2)'],
    ['I(A:B) <= ln(dim(A))'],
    ['2*S(A) <= ln(3)'],
    ['S(A|B) >= -ln(3/2)', ['A=4,B=2']],
    ['S(B) <= ln(2)', ['A=2,B=7']],
  ])('%s is not proved with dimensions, and is false', async (statement, on = ['A=2,B=2'], more = {}) => {
    expect(await decideEntropyInequality({ statement, on, ...more })).toMatchObject({
      verdict: 'undecided',
      parts: [],
    });
    const claim = claimFromText({ statement, on, ...more });
    const budget = { draws: 200, climbs: 1, climbEvaluations: 500, shrinkEvaluations: 0 };
    expect(hunt(claim, { seed: 1, budget, simplify: false }).counterexample).toBeDefined();
  });

  test.each<[string, string, Case?]>(sampled(REFUTED, 1, ([, state]) => state.split(' ')[0]))(
    '%s is refuted by a state with a certificate: %s',
    async (statement, state, more = {}) => {
      const { verdict, refutation } = await decideEntropyInequality({ statement, ...more });
      expect(verdict).toBe('refuted');
      expect(refutation?.state).toBe(state);
      expect(checkCertificate(refutation!.certificate, claimFromText(refutation!.typed!)).valid).toBe(true);
    },
  );

  test.each<[string, string, Case]>([
    [
      'I(C:D) >= I(C:AB)',
      'Linden and Winter',
      { if: ['I(A:C|B) = 0', 'I(B:C|A) = 0', 'I(A:B|D) = 0'], on: 'A=2,B=2,C=2,D=2' },
    ],
    [
      '2*I(Z:W) <= I(X:Y) + I(X:ZW) + 3*I(Z:W|X) + I(Z:W|Y)',
      'Zhang and Yeung',
      { given: 'p: classical(XYZW)', on: 'X=2,Y=2,Z=2,W=2' },
    ],
  ])('%s, of %s, is open: it holds and the basic inequalities do not imply it', async (statement, _, more) => {
    const { verdict, parts } = await decideEntropyInequality({ statement, ...more });
    expect(verdict).toBe('open');
    expect(parts[0].verdict).toBe('not implied');
  });

  test('says the combination in words', async () => {
    const { parts } = await decideEntropyInequality({ statement: 'S(AB) + S(AC) >= S(B) + S(C)', if: 'S(A) >= S(B)' });
    expect(parts).toEqual([
      {
        inequality: '-S(B) + S(AB) - S(C) + S(AC) >= 0',
        weights: { A: '2', B: '0', C: '0' },
        verdict: 'proved',
        combination: [{ factor: '1', term: 'S(A|B) + S(A|C)', by: 'weak monotonicity' }],
      },
    ]);
  });

  test.each<[string, Case?]>([
    ['S(A) <= ln(2)'],
    ['N(A:B) <= S(A)'],
    ['S(A)*S(B) <= S(AB)'],
    ['S(A)^2 >= 0'],
    ['abs(S(A)) >= S(B)'],
    ['S(A) <= S(AB)', { if: 'N(A:B) <= 0' }],
    ['S(rho) <= S(sigma)', { given: 'rho, sigma: state(A)' }],
    ['S(ABCDEFG) >= 0'],
    ['S(AB) = 0 iff S(A) = 0'],
  ])('is not what %s is', async (statement, more = {}) => {
    expect(await entropyDecision({ statement, ...more })).toBeUndefined();
    await expect(decideEntropyInequality({ statement, ...more })).rejects.toThrow(
      'must be linear in entropies of one state',
    );
  });

  test('need not declare its subsystems', () => {
    expect(inferredParties({ statement: 'S(AB1) + I(C:A|B1) >= 0' })).toEqual(['A', 'B1', 'C']);
    expect(inferredParties({ statement: 'S(Q) >= S(X)', given: 'H: hamiltonian(A); rho, X: state(QA)' })).toEqual([
      'A',
      'Q',
    ]);
  });
});
