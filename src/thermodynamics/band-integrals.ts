import { gaussLegendreRule } from './gauss-legendre.ts';
import type { Complex } from './spin-dyson-equation.ts';

/** Pieces of the band on which e^{−βε} changes little. */
function piecesOf(beta: number): number {
  return Math.max(1, Math.ceil(Math.abs(beta) / 8));
}

/** Nodes ε of a rule on the band, with p(ε)dε as weights. */
export function bandWeights(beta: number): readonly { readonly node: number; readonly weight: number }[] {
  const pieces = piecesOf(beta);
  const ground = beta < 0 ? 0.5 : -0.5;
  const rule = Array.from({ length: pieces }, (_, k) =>
    gaussLegendreRule(-0.5 + k / pieces, -0.5 + (k + 1) / pieces),
  ).flat();
  const factors = rule.map(({ node, weight }) => weight * Math.exp(-beta * (node - ground)));
  const sum = factors.reduce((total, factor) => total + factor);
  return rule.map(({ node }, k) => ({ node, weight: factors[k] / sum }));
}

/** f(w) = ∫ (p(ε) − p(w)) dε/(w − ε) + p(w)g(w) next to the band: the first integrand is entire. Away from it, f as it is defined. */
export function weightedResolvent(
  [a, b]: Complex,
  [gRe, gIm]: Complex,
  beta: number,
  weights: ReturnType<typeof bandWeights>,
): Complex {
  const pieces = piecesOf(beta);
  // Distance of w from the band [−½, ½].
  const isNear = Math.hypot(Math.max(0, Math.abs(a) - 0.5), b) < 0.5 / pieces;
  // p(w) = e^{−βw}/∫e^{−βε}dε; with x = w − ε, (p(ε) − p(w))/(w − ε) = p(ε)(1 − e^{−βx})/x.
  let re = 0;
  let im = 0;
  for (const { node, weight } of weights) {
    const x = a - node;
    const size = isNear ? Math.exp(-beta * x) : 0;
    const [top, side] = [1 - size * Math.cos(beta * b), size * Math.sin(beta * b)];
    const square = x * x + b * b;
    re += (weight * (top * x + side * b)) / square;
    im += (weight * (side * x - top * b)) / square;
  }
  if (!isNear) return [re, im];
  const density = beta === 0 ? 1 : (Math.exp(-beta * a) * beta) / (2 * Math.sinh(beta / 2));
  const [pRe, pIm] = [density * Math.cos(beta * b), -density * Math.sin(beta * b)];
  return [re + pRe * gRe - pIm * gIm, im + pRe * gIm + pIm * gRe];
}
