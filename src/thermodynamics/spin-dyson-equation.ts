/** Number re + i im. */
export type Complex = readonly [re: number, im: number];

/** g(w) = ∫ dε/(w − ε) = ln[(w + ½)/(w − ½)]. */
export function logRatio([a, b]: Complex): Complex {
  return [
    0.5 * Math.log(((a + 0.5) ** 2 + b * b) / ((a - 0.5) ** 2 + b * b)),
    Math.atan2(b, a + 0.5) - Math.atan2(b, a - 0.5),
  ];
}

/**
 * Solution of w_± = z ∓ Δ/2 − J g(w_∓) with both on the side of the real axis where z is: there is one, since g maps each side of it
 * into the other one, so that the right-hand sides map pairs of this side strictly into themselves (Earle and Hamilton).
 *
 * Newton's method finds it from nearby; where it ends elsewhere, it starts again from iterations, which lead there from anywhere.
 */
export function selfEnergies(z: Complex, splitting: number, J: number): Pair {
  let start: Pair = [
    [z[0] - splitting / 2, z[1]],
    [z[0] + splitting / 2, z[1]],
  ];
  for (let iterations = 1; iterations < LONGEST_ITERATION; iterations *= 2) {
    const found = newton(start, z, splitting, J);
    if (found !== undefined && found.every((w) => w[1] * z[1] > 0)) return found;
    for (let k = 0; k < iterations; k++) start = iterated(start, z, splitting, J);
  }
  throw new Error(
    `The Dyson equation was not solved at z = ${z[0]} + ${z[1]}i. No parameters are known that need as many iterations: please report them.`,
  );
}

type Pair = readonly [plus: Complex, minus: Complex];

const LONGEST_ITERATION = 2 ** 16;

function iterated([plus, minus]: Pair, [x, y]: Complex, splitting: number, J: number): Pair {
  const [gPlus, gMinus] = [logRatio(plus), logRatio(minus)];
  return [
    [x - splitting / 2 - J * gMinus[0], y - J * gMinus[1]],
    [x + splitting / 2 - J * gPlus[0], y - J * gPlus[1]],
  ];
}

function newton(start: Pair, z: Complex, splitting: number, J: number): Pair | undefined {
  let [plus, minus] = start;
  for (let step = 0; step < 24; step++) {
    const next = iterated([plus, minus], z, splitting, J);
    const [defectPlus, defectMinus] = [minusOf(plus, next[0]), minusOf(minus, next[1])];
    const [slopePlus, slopeMinus] = [slope(plus, J), slope(minus, J)];
    // Inverse of ((1, slopeMinus), (slopePlus, 1)).
    const product = times(slopePlus, slopeMinus);
    const determinant: Complex = [1 - product[0], -product[1]];
    const toPlus = over(minusOf(defectPlus, times(slopeMinus, defectMinus)), determinant);
    const toMinus = over(minusOf(defectMinus, times(slopePlus, defectPlus)), determinant);
    plus = minusOf(plus, toPlus);
    minus = minusOf(minus, toMinus);
    const size = Math.hypot(...plus) + Math.hypot(...minus);
    if (Math.hypot(...toPlus) + Math.hypot(...toMinus) <= 16 * Number.EPSILON * size) return [plus, minus];
  }
  return undefined;
}

/** J g′(w) = −J/(w² − ¼). */
function slope(w: Complex, J: number): Complex {
  const [re, im] = times(w, w);
  return over([-J, 0], [re - 0.25, im]);
}

export function times([a, b]: Complex, [c, d]: Complex): Complex {
  return [a * c - b * d, a * d + b * c];
}

function over([a, b]: Complex, [c, d]: Complex): Complex {
  const square = c * c + d * d;
  return [(a * c + b * d) / square, (b * c - a * d) / square];
}

function minusOf([a, b]: Complex, [c, d]: Complex): Complex {
  return [a - c, b - d];
}
