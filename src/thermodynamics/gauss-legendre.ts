const ORDER = 24;

/** Nodes in (−1, 1) and weights: roots of the Legendre polynomial by Newton's method. */
const RULE = Array.from({ length: ORDER }, (_, k) => {
  let x = Math.cos((Math.PI * (k + 0.75)) / (ORDER + 0.5));
  let slope = 0;
  for (let step = 0; step < 8; step++) {
    let [before, value] = [1, x];
    for (let n = 2; n <= ORDER; n++) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
    slope = (ORDER * (x * value - before)) / (x * x - 1);
    x -= value / slope;
  }
  return { node: x, weight: 2 / ((1 - x * x) * slope * slope) };
});

/** Integral from a to b by the Gauss–Legendre rule with 24 nodes: exact for polynomials of degree 47. */
export function gaussLegendre(f: (x: number) => number, a: number, b: number): number {
  const [middle, half] = [0.5 * (a + b), 0.5 * (b - a)];
  return RULE.reduce((sum, { node, weight }) => sum + weight * f(middle + half * node), 0) * half;
}

/** Nodes and weights of the same rule on [a, b]. */
export function gaussLegendreRule(a: number, b: number): readonly { readonly node: number; readonly weight: number }[] {
  const [middle, half] = [0.5 * (a + b), 0.5 * (b - a)];
  return RULE.map(({ node, weight }) => ({ node: middle + half * node, weight: half * weight }));
}
