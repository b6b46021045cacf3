import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILES } from './array-files.ts';
import { anyDamage, reads } from './malformed.ts';

/** More by `CLAUSIUS_MALFORMED=10000 npx vitest run test/unit/formats/malformed.test.ts`: so many of each format. */
const COUNT = Number(process.env.CLAUSIUS_MALFORMED ?? 200);

const names = Object.keys(FILES).filter((name) => !name.endsWith('.h5'));

describe('a damaged file', () => {
  test.each(names)('like %s is refused by name, or read as what it has become', { timeout: 600_000 }, async (name) => {
    let refused = 0;
    const property = fc.asyncProperty(anyDamage, async (ways) => {
      const begin = performance.now();
      if ((await reads(name, ways)) === 'refused') refused++;
      expect(performance.now() - begin).toBeLessThan(5000);
    });
    await fc.assert(property, { numRuns: COUNT, seed: 13 });
    expect(refused).toBeGreaterThan(COUNT / 10);
  });
});
