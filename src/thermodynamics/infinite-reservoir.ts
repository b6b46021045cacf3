import { DomainError } from '../matrix/errors.ts';
import { bandWeights, weightedResolvent } from './band-integrals.ts';
import { binaryEntropy, type FlatBandParameters } from './flat-band-reservoir.ts';
import { logRatio, selfEnergies, times, type Complex } from './spin-dyson-equation.ts';
import type { SpinParameters } from './spin-in-reservoir.ts';

/** Spin in a flat band of infinitely many levels, averaged over the random coupling. */
export interface SpinInInfiniteReservoir {
  readonly time: number;
  /** P_↑; coherences vanish. */
  readonly excitedPopulation: number;
  /** Q = ⟨H_r⟩₀ − ⟨H_r⟩_t. */
  readonly heat: number;
  /** S(ρ_s), in nats. */
  readonly entropy: number;
  /** Δ_iS = ΔS − βQ, equation (10). */
  readonly entropyProduction: number;
  /** ΔS − βΔ⟨H_s⟩, equation (25). */
  readonly weakCouplingEntropyProduction: number;
}

/** Largest exponent |Im z| t on a contour: e^(2·6) costs five digits of the sixteen. */
const GROWTH = 6;
/** Points on a contour times its distance from the cut: what the trapezoidal rule leaves is e^(−40). */
const POINTS = 40;
/** Times below this share a contour. */
const SHORTEST = 8;
/** Times below this, over the width of the spectrum, have P_↑ = λ²vt² to eight digits, while the sums leave few. */
const INSTANT = 2 ** -13;

/**
 * Spin–random-matrix model for N → ∞ at finite coupling, from its Dyson equation and the sum of its ladder diagrams.
 *
 * With J = λ²v and g(w) = ln[(w + ½)/(w − ½)], the resolvents of |±, ε⟩ are 1/(w_± − ε) where w_± = z ∓ Δ/2 − J g(w_∓). Averages of two
 * resolvents at z₁ and z₂ are M_− = K/(1 − J²k₊k₋) and M₊ = J k₊M_−, with k_± = [g(w_±(z₁)) − g(w_±(z₂))]/[w_±(z₂) − w_±(z₁)] and K the same
 * of f(w) = ∫ p(ε)dε/(w − ε) in w_−. Then P_↑ = ∮∮ dz₁dz₂/(2πi)² e^{−i(z₁−z₂)t} M₊ on ellipses around the spectrum; ⟨H_r⟩ has the factor ε in
 * the last integral over ε. Ladders are all that is left of the average for N → ∞.
 *
 * @returns  t ↦ what has happened, for a list of times
 * @throws   {DomainError} when a parameter or a time is not finite, the variance negative, or a time negative
 * @accuracy contours of different size agree to 1e-12 in P_↑ and Q for t ≤ 1000, measured; a time costs O(t²)
 * @source   EspositoGaspard2003
 * @example  infiniteReservoirEvolution({ splitting: 0.1, beta: 10, coupling: 0.1, variance: 1 / 8 })([98])[0].excitedPopulation // 0.1638
 */
export function infiniteReservoirEvolution(
  parameters: SpinParameters & FlatBandParameters,
): (times: readonly number[]) => readonly SpinInInfiniteReservoir[] {
  const { splitting, beta, coupling, variance } = parameters;
  for (const [argument, value] of Object.entries(parameters) as [string, number][]) {
    if (!Number.isFinite(value) || (argument === 'variance' && value < 0)) {
      throw new DomainError({ argument, expected: 'be finite, a variance not negative', received: `it is ${value}` });
    }
  }
  const halfWidth = 0.5 + Math.abs(splitting) / 2 + 2 * Math.abs(coupling) * Math.sqrt(variance);
  const weights = bandWeights(beta);
  const start = weights.reduce((sum, { node, weight }) => sum + weight * node, 0);
  return (times) => {
    const results: SpinInInfiniteReservoir[] = [];
    for (const group of groupsOf(times)) {
      const growing = Math.asinh(GROWTH / (halfWidth * group.longest));
      const count = 2 * Math.ceil(POINTS / growing / 2);
      const first = contour(count, 0.25, growing, halfWidth, parameters, weights);
      const second = contour(count, 0.75, growing, halfWidth, parameters, weights);
      const sums = contourSums(first, second, coupling ** 2 * variance, group.members.map((k) => times[k])); // prettier-ignore
      group.members.forEach((k, q) => {
        const isInstant = times[k] * halfWidth < INSTANT;
        const p = isInstant ? coupling ** 2 * variance * times[k] ** 2 : sums.population[q];
        // What has flipped is at any level with the same probability, 0 on average.
        const heat = isInstant ? p * start : start - sums.energy[q];
        const entropy = binaryEntropy(p);
        results[k] = {
          time: times[k],
          excitedPopulation: p,
          heat,
          entropy,
          entropyProduction: entropy - beta * heat,
          weakCouplingEntropyProduction: entropy - beta * splitting * p,
        };
      });
    }
    return results;
  };
}

interface Group {
  readonly longest: number;
  readonly members: number[];
}

/** Times within a factor of two, which share a contour. */
function groupsOf(times: readonly number[]): Iterable<Group> {
  const groups = new Map<number, Group>();
  times.forEach((time, k) => {
    if (!(time >= 0 && time < Infinity)) {
      throw new DomainError({ argument: 'times', expected: 'be finite and not negative', received: `one is ${time}` });
    }
    // All that are short share the first contour.
    const key = Math.max(0, Math.ceil(Math.log2(Math.max(time, 1) / SHORTEST)));
    const group = groups.get(key) ?? { longest: SHORTEST, members: [] };
    group.members.push(k);
    groups.set(key, { ...group, longest: Math.max(group.longest, time) });
  });
  return groups.values();
}

/** Points z of a contour, dz/(2πi), and at each of them the functions of z that the averages are made of. */
interface Contour {
  readonly count: number;
  readonly z: readonly Complex[];
  readonly weight: readonly Complex[];
  /** w₊, w₋, g and wg − 1 of both, f and wf − 1 of w₋: seven pairs of columns, real and imaginary parts in turn. */
  readonly columns: readonly Float64Array[];
}

function contour(
  count: number,
  shift: number,
  mu: number,
  halfWidth: number,
  { splitting, beta, coupling, variance }: SpinParameters & FlatBandParameters,
  weights: ReturnType<typeof bandWeights>,
): Contour {
  const J = coupling ** 2 * variance;
  const z: Complex[] = [];
  const weight: Complex[] = [];
  const columns = Array.from({ length: 16 }, () => new Float64Array(count));
  for (let k = 0; k < count; k++) {
    const theta = (2 * Math.PI * (k + shift)) / count;
    const [C, S] = [halfWidth * Math.cosh(mu), halfWidth * Math.sinh(mu)];
    const here: Complex = [C * Math.cos(theta), S * Math.sin(theta)];
    z.push(here);
    // dz/(2πi) = z′(θ)/(i count), z′ = (−C sin θ, S cos θ).
    weight.push([(S * Math.cos(theta)) / count, (C * Math.sin(theta)) / count]);
    const [plus, minus] = selfEnergies(here, splitting, J);
    const [gPlus, gMinus] = [logRatio(plus), logRatio(minus)];
    const f = weightedResolvent(minus, gMinus, beta, weights);
    const values = [plus, minus, gPlus, gMinus, first(plus, gPlus), first(minus, gMinus), f, first(minus, f)];
    values.forEach(([re, im], c) => {
      columns[2 * c][k] = re;
      columns[2 * c + 1][k] = im;
    });
  }
  return { count, z, weight, columns };
}

/** wg − 1: the integral with a factor ε. */
function first([a, b]: Complex, [c, d]: Complex): Complex {
  return [a * c - b * d - 1, a * d + b * c];
}

/** Sums over both contours at several times: P_↑ and ⟨H_r⟩. */
function contourSums(
  one: Contour,
  two: Contour,
  J: number,
  moments: readonly number[],
): { readonly population: Float64Array; readonly energy: Float64Array } {
  const population = new Float64Array(moments.length);
  const energy = new Float64Array(moments.length);
  const factorsOne = moments.map((t) => phases(one, -t));
  const factorsTwo = moments.map((t) => phases(two, t));
  const row: AverageRow = {
    upperRe: new Float64Array(two.count),
    upperIm: new Float64Array(two.count),
    energyRe: new Float64Array(two.count),
    energyIm: new Float64Array(two.count),
  };
  const { upperRe, upperIm, energyRe, energyIm } = row;
  for (let j = 0; j < one.count; j++) {
    fillAverages(one, j, two, J, row);
    for (let q = 0; q < moments.length; q++) {
      const { re, im } = factorsTwo[q];
      let pRe = 0;
      let pIm = 0;
      let eRe = 0;
      let eIm = 0;
      for (let k = 0; k < two.count; k++) {
        const c = re[k];
        const s = im[k];
        pRe += c * upperRe[k] - s * upperIm[k];
        pIm += c * upperIm[k] + s * upperRe[k];
        eRe += c * energyRe[k] - s * energyIm[k];
        eIm += c * energyIm[k] + s * energyRe[k];
      }
      const [c, s] = [factorsOne[q].re[j], factorsOne[q].im[j]];
      population[q] += c * pRe - s * pIm;
      energy[q] += c * eRe - s * eIm;
    }
  }
  return { population, energy };
}

/** Averages at one point of the first contour and all points of the second. */
interface AverageRow {
  readonly upperRe: Float64Array;
  readonly upperIm: Float64Array;
  readonly energyRe: Float64Array;
  readonly energyIm: Float64Array;
}

/** M₊ and K^ε + J(k₊^ε M_− + k_−^ε M₊), written in real and imaginary parts: this loop takes all the time. */
function fillAverages(one: Contour, j: number, two: Contour, J: number, row: AverageRow): void {
  const [wpRe, wpIm, wmRe, wmIm, gpRe, gpIm, gmRe, gmIm] = two.columns;
  const [hpRe, hpIm, hmRe, hmIm, fRe, fIm, fhRe, fhIm] = two.columns.slice(8);
  const here = one.columns.map((column) => column[j]);
  for (let k = 0; k < two.count; k++) {
    // 1/(w(z₂) − w(z₁)) for both levels.
    let re = wpRe[k] - here[0];
    let im = wpIm[k] - here[1];
    let square = re * re + im * im;
    const pr = re / square;
    const pi = -im / square;
    re = wmRe[k] - here[2];
    im = wmIm[k] - here[3];
    square = re * re + im * im;
    const mr = re / square;
    const mi = -im / square;
    // J k₊ and J k_−.
    re = J * (here[4] - gpRe[k]);
    im = J * (here[5] - gpIm[k]);
    const kpr = re * pr - im * pi;
    const kpi = re * pi + im * pr;
    re = J * (here[6] - gmRe[k]);
    im = J * (here[7] - gmIm[k]);
    const kmr = re * mr - im * mi;
    const kmi = re * mi + im * mr;
    // M_− = K/(1 − J²k₊k_−).
    re = here[12] - fRe[k];
    im = here[13] - fIm[k];
    const Kr = re * mr - im * mi;
    const Ki = re * mi + im * mr;
    re = 1 - (kpr * kmr - kpi * kmi);
    im = -(kpr * kmi + kpi * kmr);
    square = re * re + im * im;
    const lowerRe = (Kr * re + Ki * im) / square;
    const lowerIm = (Ki * re - Kr * im) / square;
    const upperRe = kpr * lowerRe - kpi * lowerIm;
    const upperIm = kpr * lowerIm + kpi * lowerRe;
    row.upperRe[k] = upperRe;
    row.upperIm[k] = upperIm;
    // Energies: J k₊^ε M_−, then J k_−^ε M₊ + K^ε, which share 1/(w_−(z₂) − w_−(z₁)).
    re = J * (here[8] - hpRe[k]);
    im = J * (here[9] - hpIm[k]);
    let x = re * lowerRe - im * lowerIm;
    let y = re * lowerIm + im * lowerRe;
    let sumRe = x * pr - y * pi;
    let sumIm = x * pi + y * pr;
    re = J * (here[10] - hmRe[k]);
    im = J * (here[11] - hmIm[k]);
    x = re * upperRe - im * upperIm + here[14] - fhRe[k];
    y = re * upperIm + im * upperRe + here[15] - fhIm[k];
    sumRe += x * mr - y * mi;
    sumIm += x * mi + y * mr;
    row.energyRe[k] = sumRe;
    row.energyIm[k] = sumIm;
  }
}

/** e^{izt} dz/(2πi) at the points of a contour. */
function phases({ z, weight }: Contour, t: number): { readonly re: Float64Array; readonly im: Float64Array } {
  const factors = z.map((point, k) => times(weight[k], phase(point, t)));
  return { re: Float64Array.from(factors, ([x]) => x), im: Float64Array.from(factors, ([, y]) => y) };
}

/** e^{izt}. */
function phase([x, y]: Complex, t: number): Complex {
  const size = Math.exp(-y * t);
  return [size * Math.cos(x * t), size * Math.sin(x * t)];
}
