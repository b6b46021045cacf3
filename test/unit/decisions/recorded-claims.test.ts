import { describe, expect, test } from 'vitest';
import {
  anyDensityMatrix,
  anyPureState,
  atLeast,
  atMost,
  checkCertificate,
  claim,
  type Claim,
  conditionalEntropy,
  decideEntropyInequality,
  equals,
  type Matrix,
  mutualInformation,
  purity,
  type Real,
  reducedState,
  type Relation,
  vonNeumannEntropy,
} from '../../../src/index.ts';

const BASE = { source: 'none', statement: 'S', literature: 'conjecture' } as const;

/** Claim about the entropies of the whole and of both parts. */
function about(relation: (whole: Real, a: Real, b: Real, rho: Matrix) => Relation, isPure = false): Claim {
  return claim('entropies', {
    ...BASE,
    systems: [
      [2, 2],
      [2, 3],
    ],
    given: (dims) => ({ rho: (isPure ? anyPureState : anyDensityMatrix)({ dim: dims[0] * dims[1] }) }),
    asserts: ({ rho }, dims) => {
      const [a, b] = [0, 1].map((k) => vonNeumannEntropy(reducedState(rho, dims, k)));
      return relation(vonNeumannEntropy(rho), a, b, rho);
    },
  });
}

async function libraryClaim(id: string): Promise<Claim> {
  return ((await import(`../../../properties/general/${id}.ts`)) as { readonly default: Claim }).default;
}

describe('a claim in a program', () => {
  test.each([
    ['strong-subadditivity', ['I(A:C|B)']],
    ['triangle-inequality-of-entropies', ['S(B) + S(B|A)', 'S(A) + S(A|B)']],
  ])('%s is proved by its recorded formula', async (id, terms) => {
    const { verdict, parts } = await decideEntropyInequality(await libraryClaim(id));
    expect(verdict).toBe('proved');
    expect(parts.flatMap(({ combination }) => combination!.map(({ term }) => term))).toEqual(terms);
  });

  test('about a pure state has its purity as a premise', async () => {
    expect((await decideEntropyInequality(about((_, a, b) => equals(a, b), true))).verdict).toBe('proved');
    expect((await decideEntropyInequality(about((_, a, b) => equals(a, b)))).verdict).toBe('refuted');
  });

  test('is refuted by a state with a certificate of its own', async () => {
    const wrong = about((whole, a, b) => atMost(a.minus(b.times(0.5)), whole.dividedBy(2)));
    const { verdict, refutation } = await decideEntropyInequality(wrong);
    expect(verdict).toBe('refuted');
    expect(checkCertificate(refutation!.certificate, wrong).valid).toBe(true);
    const conditional = claim('conditional', {
      ...BASE,
      systems: [[2, 2, 2]],
      given: () => ({ rho: anyDensityMatrix({ dim: 8 }) }),
      asserts: ({ rho }, dims) => atLeast(conditionalEntropy(reducedState(rho, dims, [1, 2]), [2, 2], 0, 1), 0),
    }) as unknown as Claim;
    expect((await decideEntropyInequality(conditional)).parts[0]?.inequality).toBe('-S(C) + S(BC) >= 0');
  });

  test.each<[string, Claim]>([
    // For mixed states the second inequality would be false: one evaluation does not show it.
    ['asks about a side', about((whole, a) => atLeast(a.value > 2 ? whole.times(-1) : whole.plus(a), 0))],
    ['asks about another number', about((whole, a, _, rho) => atLeast(purity(rho).sign() === -1 ? a : whole, 0))],
    ['has another quantity', about((whole, _, __, rho) => atLeast(whole, purity(rho).minus(1)))],
    ['has a constant', about((whole) => atMost(whole, 2))],
    ['is not linear', about((whole, a) => atLeast(whole.times(a), 0))],
    [
      'draws numbers that it does not know',
      claim('foreign', {
        ...BASE,
        systems: [[2, 2]],
        given: () => ({ rho: anyDensityMatrix({ dim: 4, rank: 1 }) }),
        asserts: ({ rho }, dims) => atLeast(mutualInformation(rho, dims, 0, 1), 0),
      }),
    ],
  ])('that %s is not decided', async (_, other) => {
    await expect(decideEntropyInequality(other)).rejects.toThrow('must be linear in entropies');
  });
});
