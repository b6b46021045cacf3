import { describe, expect, test } from 'vitest';
import { repeated } from '../../sample.ts';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import { builtObjects, type StoredInstance } from '../../../src/claims/stored-instance.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { zoneOf } from '../../../src/claims/relation.ts';
import type { Instance } from '../../../src/ensembles/instance.ts';
import { ClaimOnSystem } from '../../../src/hunter/claim-on-system.ts';
import { rigorousJudge } from '../../../src/certificates/rigorous-judge.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { EQUALITY_TIGHT, instanceOf } from './equality-tight.ts';
import { SCALED } from './scaled-statements.ts';

// bench/near-zero-margins.ts does the same with a million instances.
const INSTANCES = repeated(2000, 700);
const CERTIFIED = repeated(280, 112);

describe('statements that hold with equality', () => {
  test.each(EQUALITY_TIGHT.map((tight) => [tight.id, tight] as const))('%s is never violated', (_, tight) => {
    for (let k = 0; k < INSTANCES / EQUALITY_TIGHT.length; k++) {
      const { system, ...instance } = instanceOf(tight, k);
      const drawn = builtObjects(tight, { system, ...instance }, float64);
      if (drawn !== undefined)
        expect(zoneOf(tight.asserts(drawn, system, float64)), `instance ${k}`).not.toBe('violated');
    }
  });

  test.each(EQUALITY_TIGHT.map((tight) => [tight.id, tight] as const))('%s gets no certificate', (_, tight) => {
    for (let k = 0; k < CERTIFIED / EQUALITY_TIGHT.length; k++) {
      const result = certify(tight, instanceOf(tight, k), { maximalBits: 128 });
      expect(isCertificate(result), `instance ${k}`).toBe(false);
    }
  });

  test('most of them are proved to hold, by algebra', () => {
    const verdicts = EQUALITY_TIGHT.map((tight) => certify(tight, instanceOf(tight, 1)));
    const proved = verdicts.filter((result) => !isCertificate(result) && result.verdict === 'holds');
    expect(proved.length).toBeGreaterThan(EQUALITY_TIGHT.length / 2);
  });
});

describe('true statements on numbers and matrices of every size', () => {
  test.each(SCALED.map((scaled) => [scaled.id, scaled] as const))('%s is never violated', (_, scaled) => {
    const zones = new Set<string>();
    for (let k = 0; k < repeated(120, 40); k++) {
      const { system, ...instance } = instanceOf(scaled, k);
      const { zone, margin, bound } = new ClaimOnSystem(scaled, system).evaluate(
        instanceOfProbe(scaled, { system, ...instance }),
      );
      expect(zone, `instance ${k}: ${margin} ± ${bound}`).not.toBe('violated');
      zones.add(zone);
    }
    expect(zones.has('undecided') || zones.has('holds')).toBe(true);
  });

  test.each(SCALED.map((scaled) => [scaled.id, scaled] as const))('%s is not refuted rigorously', (_, scaled) => {
    for (let k = 0; k < 2; k++) {
      expect(isCertificate(certify(scaled, instanceOf(scaled, k), { maximalBits: 128 })), `instance ${k}`).toBe(false);
      expect(rigorousJudge(scaled)(instanceOf(scaled, k), 128).zone, `instance ${k}`).toMatch(/holds|undecided/);
    }
  });
});

/** Vector of a stored instance. */
function instanceOfProbe(scaled: Claim, { system, unit, integers }: StoredInstance): Instance {
  const vector = new ClaimOnSystem(scaled, system).parts.flatMap(({ name }) => [...integers[name]]);
  return { integers: Int32Array.from(vector), unit };
}
