import { expect, test } from 'vitest';
import { isolateRealRoots, refineRealRoot } from '../../../src/enclosure/real/real-rooted.ts';

/** (x² − n)(x − a): every root of it is known by a comparison of integers. */
function polynomial(n: bigint, a: bigint): readonly bigint[] {
  return [n * a, -n, -a, 1n];
}

test('a refined root lies between its ends, which are next to each other, at any number of places', () => {
  for (const n of [2n, 3n, 5n, 99n, 10_001n]) {
    for (const a of [-7n, 1n, 12n]) {
      const p = polynomial(n, a);
      const { exact, intervals } = isolateRealRoots(p);
      expect(exact.length + intervals.length).toBe(3);
      // Roots that bisection hit may be ends of other intervals, so they are divided out.
      const core = exact.length === 0 ? p : [-n, 0n, 1n];
      for (const places of [1, 2, 17, 64, 300]) {
        for (const interval of intervals) {
          const { position, places: reached } = refineRealRoot(core, interval, places);
          expect(reached).toBeGreaterThanOrEqual(places);
          const scale = 1n << BigInt(reached);
          const [low, high] = [position, position + 1n];
          const holdsRational = low <= a * scale && a * scale <= high;
          const square = n * scale * scale;
          const [near, far] = low >= 0n ? [low, high] : [-high, -low];
          expect(holdsRational || (near * near <= square && square <= far * far)).toBe(true);
        }
      }
    }
  }
});
