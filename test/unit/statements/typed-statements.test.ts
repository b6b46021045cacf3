import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/claims/evaluation.ts';
import { randomStream, streamOf } from '../../../src/ensembles/random.ts';
import { type Claim, claimFromText, ensembleRecord, float64, hunt } from '../../../src/index.ts';
import { claimModule } from '../../../src/statements/claim-module.ts';
import { ALL } from '../../sample.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { STATEMENTS } from './typed-statements.ts';

const BUDGET = ALL
  ? { draws: 400, climbs: 2, climbEvaluations: 400, shrinkEvaluations: 0 }
  : { draws: 60, climbs: 1, climbEvaluations: 60, shrinkEvaluations: 0 };

/** Margins of the first draws on which the statement speaks, as float64 has them. */
function margins(claim: Claim): readonly (string | number)[] {
  const [system] = claim.systems;
  const ensemble = ensembleRecord(claim.given(system));
  return Array.from({ length: 4 }, (_, k) => {
    const source = randomStream(7, streamOf('typed'), k);
    const vector = ensemble.draw(() => source.next());
    const evaluation = evaluate(claim, system, float64, () => ensemble.build(vector, float64));
    const { relation } = evaluation;
    if (relation === undefined) return 'none';
    const { symbol, margin, premise = '' } = relation;
    return `${symbol} ${margin.value} ± ${margin.bound} ${premise}`;
  });
}

describe('a typed statement', () => {
  test.each(STATEMENTS.filter(({ quick }) => ALL || quick === true))(
    'is decided as it should be: $statement',
    (typed) => {
      const claim = claimFromText({ on: 'A=2', ...typed });
      const { counterexample, systems } = hunt(claim, { seed: 5, budget: BUDGET });
      expect(counterexample === undefined).toBe(typed.isTrue);
      if (typed.isTrue)
        for (const { draws, edgeCases } of systems) expect(draws.holds + edgeCases.holds).toBeGreaterThan(0);
    },
  );

  test('is the claim in TypeScript that is made of it', async () => {
    const modules = STATEMENTS.filter(({ quick }) => ALL || quick === true).map((typed) => ({ on: 'A=2', ...typed }));
    const folder = temporaryFolder({});
    for (const [k, typed] of modules.entries()) {
      const file = join(folder, `claim-${k}.ts`);
      writeFileSync(file, claimModule(typed));
      const { default: other } = (await import(file)) as { readonly default: Claim };
      const mine = claimFromText(typed);
      expect(margins(other), typed.statement).toEqual(margins(mine));
      const { id, statement, systems, source, literature } = mine;
      expect(other).toMatchObject({ id, statement, systems, source, literature });
    }
  });
});
