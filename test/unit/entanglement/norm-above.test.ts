import { expect, test } from 'vitest';
import { compareRationals, multiplyRationals, rational } from '../../../src/exact/integers/rational.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { normAbove, weightedNormAbove } from '../../../src/entanglement/certified/norm-above.ts';

/** (1/3)·[[3, 4i], [12, 0]], of norm 13/3. */
const A = exact.matrix(2, 2, [3, 0, 12, 0], [0, 4, 0, 0], 3);

test('norms are bounded from above, to 200 binary places', () => {
  const tiny = rational(1n, 1n << 402n);
  const place = rational(1n, 1n << 199n);
  for (const [above, square] of [
    [normAbove(A), rational(169, 9)],
    [weightedNormAbove(A, () => rational(1)), rational(169, 9)],
    // 9·2 + 16·3/2 + 144·2/4, each over 9
    [weightedNormAbove(A, (i, j) => rational(2 + j, 1 + j + 3 * i)), rational(114, 9)],
    [weightedNormAbove(exact.matrix(1, 1, [1]), () => tiny), tiny],
  ] as const) {
    expect(compareRationals(multiplyRationals(above, above), square)).toBeGreaterThanOrEqual(0);
    const below = rational(
      above.numerator * place.denominator - above.denominator,
      above.denominator * place.denominator,
    );
    expect(below.numerator < 0n || compareRationals(multiplyRationals(below, below), square) < 0).toBe(true);
  }
});
