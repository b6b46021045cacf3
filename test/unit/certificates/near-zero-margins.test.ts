import { describe, expect, test } from 'vitest';
import { certify, isCertificate } from '../../../src/certificates/certify.ts';
import { builtObjects } from '../../../src/certificates/stored-instance.ts';
import { zoneOf } from '../../../src/claims/relation.ts';
import { float64 } from '../../../src/float64/arithmetic.ts';
import { EQUALITY_TIGHT, instanceOf } from './equality-tight.ts';

// bench/near-zero-margins.ts does the same with 100,000 instances.
const INSTANCES = 2000;
const CERTIFIED = 280;

describe('statements that hold with equality', () => {
  test.each(EQUALITY_TIGHT.map((tight) => [tight.id, tight] as const))('%s is never violated', (_, tight) => {
    for (let k = 0; k < INSTANCES / EQUALITY_TIGHT.length; k++) {
      const { system, ...instance } = instanceOf(tight, k);
      const drawn = builtObjects(tight, { system, ...instance }, float64);
      if (drawn !== undefined) expect(zoneOf(tight.asserts(drawn, system)), `instance ${k}`).not.toBe('violated');
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
