import { expect, test } from 'vitest';
import { randomEntropyStatement } from '../../../bench/entropy-statements.ts';
import { evenDimensions } from '../../../src/decisions/inferred-parties.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import {
  anyDensityMatrix,
  checkCertificate,
  claimFromText,
  decideEntropyInequality,
  float64,
  zoneOf,
} from '../../../src/index.ts';
import { repeated } from '../../sample.ts';

test('random linear inequalities are proved where no state violates them, and refuted by a state otherwise', async () => {
  const count = repeated(40, 8, 200);
  const verdicts = new Map<string, number>();
  for (let k = 0; k < count; k++) {
    const { statement, if: premises } = randomEntropyStatement(3, k);
    const { verdict, parties, refutation } = await decideEntropyInequality({ statement, if: premises });
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if (refutation !== undefined) {
      expect(checkCertificate(refutation.certificate, claimFromText(refutation.typed!)).valid, statement).toBe(true);
      continue;
    }
    // Premises are dropped: their random states would be none.
    if (premises.length > 0 || verdict !== 'proved') continue;
    const claim = claimFromText({ statement, on: evenDimensions(parties, 2) });
    const [dims] = claim.systems;
    const ensemble = anyDensityMatrix({ dim: 2 ** parties.length });
    for (let draw = 0; draw < 3; draw++) {
      const source = randomStream(k, 0, draw);
      const edge = draw === 0 ? undefined : ensemble.edges[(7 * k + draw) % ensemble.edges.length];
      const rho = ensemble.build(
        ensemble.draw(() => source.next(), edge),
        float64,
      );
      expect(zoneOf(claim.asserts({ rho: rho! }, dims, float64)), statement).not.toBe('violated');
    }
  }
  expect((verdicts.get('proved') ?? 0) + (verdicts.get('refuted') ?? 0)).toBeGreaterThanOrEqual(0.9 * count);
  expect(Math.min(verdicts.get('proved') ?? 0, verdicts.get('refuted') ?? 0)).toBeGreaterThan(1);
});
