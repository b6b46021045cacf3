import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeated } from '../../sample.ts';
import { arrayFolder, FILES } from './array-files.ts';
import { anyDamage, reads } from './malformed.ts';

/** So many like each file; others with `CLAUSIUS_MALFORMED=2500 npx vitest run test/unit/formats/malformed.test.ts`. */
const COUNT = Number(process.env.CLAUSIUS_MALFORMED ?? repeated(200, 40, 500));

const folder = arrayFolder();

describe('a damaged file', () => {
  test.each(Object.keys(FILES))(
    'like %s is refused by name, or read as what it has become',
    { timeout: 600_000 },
    async (name) => {
      let refused = 0;
      const property = fc.asyncProperty(anyDamage, async (ways) => {
        const begin = process.cpuUsage();
        if ((await reads(folder, name, ways)) === 'refused') refused++;
        const { user, system } = process.cpuUsage(begin);
        expect((user + system) / 1e6).toBeLessThan(5);
      });
      await fc.assert(property, { numRuns: COUNT, seed: 13 });
      expect(refused).toBeGreaterThan(COUNT / 10);
    },
  );
});
