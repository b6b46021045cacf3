import type { RandomStream } from './random.ts';

/** Standard deviation of the drawn integers; the coordinate they stand for is integer / UNIT. */
export const UNIT = 16;

/**
 * Discrete Gaussian: a normal deviate of standard deviation 16 rounded to an integer, by inversion of its cumulative
 * table in integer operations only, so that every engine draws the same bits. One 32-bit word gives one deviate: the
 * lowest bit is the sign, the other 31 choose the magnitude. Rounding adds 1/12 to the variance 256.
 */
export function fillGaussian(random: RandomStream, out: Int32Array): void {
  if (random.fillWords !== undefined) random.fillWords(out);
  else for (let k = 0; k < out.length; k++) out[k] = random.next();
  for (let k = 0; k < out.length; k++) {
    const word = out[k];
    const level = word >>> 1;
    let magnitude = GUIDE[level >>> GUIDE_SHIFT];
    while (CUMULATIVE[magnitude] <= level) magnitude++;
    // 0 or −1: the sign without a branch, which would be mispredicted every other time.
    const mask = -(word & 1);
    out[k] = (magnitude ^ mask) - mask;
  }
}

/** Entry k is 2³¹ P(|n| ≤ k), computed to 40 digits by `test/reference/gaussian-integers/make.py`. */
// prettier-ignore
const CUMULATIVE = Uint32Array.of(
  53536413, 160400384, 266640232, 371847965, 475627562, 577599431, 677404563, 774708284, 869203566, 960613812,
  1048695115, 1133237923, 1214068131, 1291047582, 1364074003, 1433080394, 1498033915, 1558934318, 1615811980,
  1668725589, 1717759567, 1763021276, 1804638095, 1842754408, 1877528595, 1909130056, 1937736340, 1963530406,
  1986698071, 2007425661, 2025897896, 2042296019, 2056796185, 2069568096, 2080773896, 2090567305, 2099092987,
  2106486117, 2112872158, 2118366796, 2123076034, 2127096407, 2130515303, 2133411378, 2135855020, 2137908874,
  2139628388, 2141062376, 2142253591, 2143239276, 2144051715, 2144718748, 2145264265, 2145708663, 2146069276,
  2146360759, 2146595447, 2146783670, 2146934039, 2147053698, 2147148548, 2147223441, 2147282344, 2147328491,
  2147364503, 2147392498, 2147414174, 2147430893, 2147443738, 2147453568, 2147461062, 2147466752, 2147471056,
  2147474299, 2147476733, 2147478552, 2147479907, 2147480912, 2147481654, 2147482201, 2147482602, 2147482894,
  2147483107, 2147483261, 2147483372, 2147483452, 2147483510, 2147483551, 2147483580, 2147483600, 2147483615,
  2147483625, 2147483632, 2147483637, 2147483640, 2147483643, 2147483645, 2147483646, 2147483646, 2147483647,
  2147483647, 2147483648,
);

/** The guide goes by the twelve leading bits of a level: then one deviate in fifty has to look further. */
const GUIDE_SHIFT = 31 - 12;

/** Smallest magnitude that a level with the given leading bits can have. */
const GUIDE = Uint8Array.from({ length: 2 ** 12 }, (_, leading) =>
  CUMULATIVE.findIndex((bound) => bound > leading * 2 ** GUIDE_SHIFT),
);
