import { describe, expect, test } from 'vitest';
import { basicInequalities, basicText, conditionalInformation } from '../../../src/entropic/basic-inequalities.ts';
import { type EntropyPremise, type EntropyProof, proves, standingOf, violates } from '../../../src/entropic/cone.ts';
import { combination, entropies, type EntropyForm, negated } from '../../../src/entropic/entropy-form.ts';
import { bestBasis } from '../../../src/entropic/linear-programme.ts';
import { addRationals, rational } from '../../../src/exact/integers/rational.ts';

const [A, B, C, D] = [1, 2, 4, 8];
const I = conditionalInformation;

function sum(...forms: readonly EntropyForm[]): EntropyForm {
  return combination(forms.map((form) => [rational(1), form] as const));
}

async function proofOf(
  goal: EntropyForm,
  count: number,
  premises: readonly EntropyPremise[] = [],
): Promise<EntropyProof> {
  const standing = await standingOf(goal, premises, count);
  if (standing.verdict === 'proved') return standing.proof;
  throw new Error(standing.verdict);
}

const MARKOV: EntropyPremise = { form: I(A, C, B), relation: '=', text: 'I(A:C|B)', by: 'premise' };
const PROCESSED = sum(I(A, B, 0), negated(I(A, C, 0)));

describe('basic inequalities', () => {
  test('are as many as there are choices of their sets, and the elemental ones n(n + 1) 2^n / 8', () => {
    expect([1, 2, 3, 4, 5, 6].map((n) => basicInequalities(n).length)).toEqual([1, 6, 31, 150, 691, 3066]);
    const elemental = (n: number): number => basicInequalities(n).filter(({ isElemental }) => isElemental).length;
    expect([2, 3, 4, 5, 6].map(elemental)).toEqual([2, 3, 4, 5, 6].map((n) => (n * (n + 1) * 2 ** n) / 8));
  });

  test.each([1, 2, 3, 4])('of %i parties are nonnegative combinations of the elemental ones', async (n) => {
    const all = basicInequalities(n);
    const elemental = all.filter(({ isElemental }) => isElemental);
    const rows = (goal: EntropyForm): Parameters<typeof bestBasis>[0]['rows'] =>
      Array.from({ length: 2 ** n - 1 }, (_, k) => ({
        coefficients: elemental.flatMap(({ form }, i) => (form.has(k + 1) ? [[i, form.get(k + 1)!] as const] : [])),
        relation: '=',
        right: goal.get(k + 1) ?? rational(0),
      }));
    for (const { form } of n < 4 ? all : all.filter((_, k) => k % 7 === 0)) {
      const hint = await bestBasis({ costs: elemental.map(() => 1), rows: rows(form) });
      if (hint.status !== 'solved') throw new Error(hint.status);
      expect(hint.point.every(({ numerator }) => numerator >= 0n)).toBe(true);
      const found = combination(elemental.map((other, k) => [hint.point[k], other.form] as const));
      expect(found).toEqual(form);
    }
  });
});

describe('numbers that are too large for the solver', () => {
  const numbers = [2n ** 49n, 2n ** 49n + 1n, 10n ** 20n, 10n ** 400n].map((n) => rational(n));

  test.each(['=', '≥'] as const)('leave open what it would say: x %s 1 and n', async (relation) => {
    for (const [k, n] of numbers.entries()) {
      const status = k === 0 ? 'solved' : 'unknown';
      const large = { coefficients: [[0, n]], relation, right: rational(1) } as const;
      expect((await bestBasis({ costs: [1], rows: [large] })).status).toBe(status);
      const far = { coefficients: [[0, rational(1)]], relation, right: n } as const;
      expect((await bestBasis({ costs: [1], rows: [far] })).status).toBe(status);
    }
  });
});

describe('a combination of basic inequalities', () => {
  test('is found for what follows from them, and says which', async () => {
    const { basic } = await proofOf(I(A, B | C | D, 0), 4);
    expect(basic.map(({ inequality }) => basicText(inequality, ['A', 'B', 'C', 'D']))).toEqual(['I(A:BCD)']);
    const triangle = sum(entropies([A | B]), entropies([A]), negated(entropies([B])));
    expect((await proofOf(triangle, 2)).basic.map(({ inequality }) => inequality.name)).toEqual([
      'Araki–Lieb inequality',
    ]);
  });

  test('uses a Markov chain as a premise', async () => {
    const { basic, premises } = await proofOf(PROCESSED, 3, [MARKOV]);
    expect(basic.map(({ inequality }) => basicText(inequality, ['A', 'B', 'C']))).toEqual(['I(A:B|C)']);
    expect(premises.map(({ factor }) => factor)).toEqual([rational(-1)]);
  });

  test('is none any more once a coefficient, a sign, a set or a premise is another', async () => {
    const proof = await proofOf(PROCESSED, 3, [MARKOV]);
    expect(proves(proof, PROCESSED, [MARKOV])).toBe(true);
    const [{ factor, inequality }] = proof.basic;
    const others: Readonly<Record<string, EntropyProof>> = {
      'another coefficient': { ...proof, basic: [{ factor: addRationals(factor, rational(1, 1000)), inequality }] },
      'parties exchanged': { ...proof, basic: [{ factor, inequality: { ...inequality, sets: [A, C, B] } }] },
      'sets that overlap': { ...proof, basic: [{ factor, inequality: { ...inequality, sets: [A | C, B, C] } }] },
      'another name': { ...proof, basic: [{ factor, inequality: { ...inequality, name: 'weak monotonicity' } }] },
      'no premise': { ...proof, premises: [] },
    };
    for (const [what, other] of Object.entries(others)) expect(proves(other, PROCESSED, [MARKOV]), what).toBe(false);
    expect(proves(proof, PROCESSED, [])).toBe(false);
    expect(proves(proof, PROCESSED, [{ ...MARKOV, relation: '≥' }])).toBe(false);
  });

  test('has no negative multiples of inequalities, though the sum be right', () => {
    const proof: EntropyProof = {
      basic: [{ factor: rational(-1), inequality: basicInequalities(1)[0] }],
      premises: [],
    };
    expect(proves(proof, entropies([], [A]), [])).toBe(false);
    const premise: EntropyPremise = { form: entropies([A]), relation: '≥', text: 'S(A)', by: 'premise' };
    const turned: EntropyProof = { basic: [], premises: [{ factor: rational(-1), premise }] };
    expect(proves(turned, entropies([], [A]), [premise])).toBe(false);
    const equality: EntropyPremise = { ...premise, relation: '=' };
    expect(
      proves({ basic: [], premises: [{ factor: rational(-1), premise: equality }] }, entropies([], [A]), [equality]),
    ).toBe(true);
  });
});

describe('a violating ray', () => {
  test('is found for what does not follow, and is that of a pair for the classical inequality', async () => {
    const standing = await standingOf(entropies([A | B], [A]), [], 2);
    expect(standing).toEqual({ verdict: 'not implied', ray: [1, 1, 0].map((x) => rational(x)) });
  });

  test('is none where a basic inequality or a premise fails, or the goal holds', () => {
    const goal = entropies([A | B], [A]);
    const vector = (...entries: readonly number[]): Parameters<typeof violates>[0] => entries.map((x) => rational(x));
    expect(violates(vector(1, 1, 0), goal, [], 2)).toBe(true);
    expect(violates(vector(2, 1, 0), goal, [], 2)).toBe(false);
    expect(violates(vector(1, 1, 1), goal, [], 2)).toBe(false);
    const premise: EntropyPremise = { form: I(A, B, 0), relation: '=', text: 'I(A:B)', by: 'premise' };
    expect(violates(vector(1, 1, 0), goal, [premise], 2)).toBe(false);
  });

  test('takes the place of a proof without the premise, and for the constrained inequality of Linden and Winter', async () => {
    expect((await standingOf(PROCESSED, [], 3)).verdict).toBe('not implied');
    const chain = (form: EntropyForm): EntropyPremise => ({ form, relation: '=', text: '', by: 'premise' });
    const premises = [chain(I(A, C, B)), chain(I(B, C, A)), chain(I(A, B, D))];
    const goal = sum(I(C, D, 0), negated(I(C, A | B, 0)));
    expect((await standingOf(goal, premises, 4)).verdict).toBe('not implied');
  });
});
