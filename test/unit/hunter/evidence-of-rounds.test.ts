import { describe, expect, test } from 'vitest';
import {
  anyDensityMatrix,
  assuming,
  atLeast,
  atMost,
  claim,
  equals,
  linearEntropy,
  purity,
  vonNeumannEntropy,
} from 'clausius';
import type { Claim } from '../../../src/claims/claim.ts';
import type { Budget } from '../../../src/hunter/budget.ts';
import { EvidenceOfRounds } from '../../../src/hunter/evidence-of-rounds.ts';
import { hunt } from '../../../src/hunter/hunt.ts';
import { SystemCampaign } from '../../../src/hunter/system-campaign.ts';

const BUDGET: Budget = { draws: 40, climbs: 2, climbEvaluations: 60, shrinkEvaluations: 200 };

function about(id: string, asserts: Claim['asserts'], systems: Claim['systems'] = [2, 3]): Claim {
  const facts = { source: 'none', statement: 'none', literature: 'theorem', systems } as const;
  return claim(id, { ...facts, given: (dim: number) => ({ rho: anyDensityMatrix({ dim }) }), asserts });
}

const CLAIMS = {
  bounded: about('bounded', ({ rho }: never) => atLeast(vonNeumannEntropy(rho), linearEntropy(rho))),
  equality: about('equality', ({ rho }: never) => equals(purity(rho), purity(rho))),
  premised: about('premised', ({ rho }: never) => assuming(atMost(purity(rho), 0.7), atMost(purity(rho), 2))),
};

/** Rounds one after the other in one campaign of each system. */
function inOnePiece(statement: Claim, rounds: number): readonly unknown[] {
  return statement.systems.map((system) => {
    const trail = new SystemCampaign(statement, system, undefined, false);
    for (let round = 0; round < rounds; round++) trail.round(7, round, BUDGET, () => () => true);
    return trail.evidence();
  });
}

describe('evidence of rounds', () => {
  test.each(Object.keys(CLAIMS) as (keyof typeof CLAIMS)[])('of %s is that of one long campaign', (name) => {
    const statement = CLAIMS[name];
    const folded = new EvidenceOfRounds();
    for (let round = 0; round < 6; round++) folded.add(hunt(statement, { seed: 7, budget: BUDGET, round }));
    expect(folded.evidence!.systems).toEqual(inOnePiece(statement, 6));
    expect(folded.evidence!.systems[0].draws).not.toEqual(
      hunt(statement, { seed: 7, budget: BUDGET }).systems[0].draws,
    );
  });

  test('ends with the first violation, whatever comes after it', () => {
    // Violated by about one draw in two hundred, and by no edge case.
    const asserts = ({ rho }: never) => atMost(purity(rho), Math.abs(purity(rho).value - 0.9) < 0.001 ? 0.5 : 2);
    const rare = about('rare', asserts, [2]);
    const budget: Budget = { ...BUDGET, draws: 60, climbs: 0, climbEvaluations: 0 };
    const rounds = Array.from({ length: 12 }, (_, round) => hunt(rare, { seed: 1, budget, round }));
    const first = rounds.findIndex(({ counterexample }) => counterexample !== undefined);
    expect(first).toBeGreaterThan(0);
    const folded = new EvidenceOfRounds();
    for (const round of rounds) folded.add(round);
    expect(folded.ended).toBe(true);
    expect(folded.evidence!.counterexample).toEqual(rounds[first].counterexample);
    const { draws, edgeCases, empty } = folded.evidence!.systems[0];
    const all = [...Object.values(draws), ...Object.values(edgeCases), empty].reduce((a, b) => a + b);
    expect(all).toBe(60 * (first + 1));
  });

  test('a round is a function of its number, and one that is cut short says so', () => {
    const { bounded } = CLAIMS;
    const third = hunt(bounded, { seed: 3, budget: BUDGET, round: 2 });
    expect(hunt(bounded, { seed: 3, budget: BUDGET, round: 2, deadline: Date.now() + 60_000 })).toEqual(third);
    expect(third.timed).toBe(false);
    expect(hunt(bounded, { seed: 3, budget: BUDGET, round: 2, deadline: Date.now() - 1 }).timed).toBe(true);
    expect(hunt(bounded, { seed: 3, budget: BUDGET, round: 1 })).not.toEqual(third);
    expect(() => hunt(bounded, { seed: 3, round: 2 ** 45 })).toThrow(/`round` must be a nonnegative integer/);
    expect(() => hunt(bounded, { seed: 3, round: 0.5 })).toThrow(/`round`/);
  });
});
