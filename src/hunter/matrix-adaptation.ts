import { fillGaussian, UNIT } from '../ensembles/gaussian-integers.ts';
import type { RandomStream } from '../ensembles/random.ts';
import type { Landscape } from './landscape.ts';
import { Pace } from './pace.ts';

/** Evaluations per coordinate between two looks at the pace: the time in which the strategy learns a scale. */
const WINDOW = 40;

/**
 * Limited-memory matrix adaptation evolution strategy: a relative of CMA-ES whose covariance is a product of about
 * 4 + 3 ln n rank-one factors, so that a sample costs O(n ln n). It needs no gradient and sees through noise and kinks.
 *
 * @source LoshchilovGlasmachersBeyer2019
 */
export function matrixAdaptation(landscape: Landscape, start: Float64Array, random: RandomStream): void {
  const n = landscape.size;
  const population = 4 + Math.floor(3 * Math.log(n));
  const parents = Math.floor(population / 2);
  const raw = Array.from({ length: parents }, (_, k) => Math.log(parents + 1 / 2) - Math.log(k + 1));
  const total = raw.reduce((sum, w) => sum + w, 0);
  const weights = raw.map((w) => w / total);
  const effective = 1 / weights.reduce((sum, w) => sum + w * w, 0);

  const directions = population;
  const pathRate = Math.min((2 * population) / n, 1 / 2);
  const directionRates: number[] = [];
  const pathRates: number[] = [];
  for (let i = 0, slow = 1, fast = 1; i < directions; i++, slow *= 1.5, fast *= 4) {
    directionRates.push(1 / (slow * n));
    pathRates.push(Math.min(1, population / (fast * n)));
  }
  const momenta = Array.from({ length: directions }, () => new Float64Array(n));
  const path = new Float64Array(n);

  const mean = start.slice();
  landscape.normalise(mean);
  let sigma = 1 / 4;
  const deviates = new Int32Array(n);
  const offspring = Array.from({ length: population }, () => ({
    z: new Float64Array(n),
    d: new Float64Array(n),
    value: Infinity,
  }));
  const point = new Float64Array(n);
  const pace = new Pace(landscape, Infinity, Math.ceil((WINDOW * n) / population));
  let lowest = Infinity;
  for (let generation = 0; landscape.open && sigma > 2 ** -18; generation++) {
    if (!pace.promises(lowest)) return;
    for (const child of offspring) {
      fillGaussian(random, deviates);
      const { z, d } = child;
      for (let k = 0; k < n; k++) z[k] = d[k] = deviates[k] / UNIT;
      for (let i = 0; i < Math.min(generation, directions); i++) {
        const m = momenta[i];
        const rate = directionRates[i];
        let product = 0;
        for (let k = 0; k < n; k++) product += m[k] * d[k];
        for (let k = 0; k < n; k++) d[k] = (1 - rate) * d[k] + rate * m[k] * product;
      }
      for (let k = 0; k < n; k++) point[k] = mean[k] + sigma * d[k];
      landscape.normalise(point);
      child.value = landscape.open ? landscape.valueAt(point) : Infinity;
    }
    offspring.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
    lowest = Math.min(lowest, offspring[0].value);
    const gain = new Float64Array(n);
    for (let i = 0; i < parents; i++) {
      const { z, d } = offspring[i];
      for (let k = 0; k < n; k++) {
        mean[k] += sigma * weights[i] * d[k];
        gain[k] += weights[i] * z[k];
      }
    }
    landscape.normalise(mean);
    const keep = Math.sqrt(effective * pathRate * (2 - pathRate));
    let squares = 0;
    for (let k = 0; k < n; k++) {
      path[k] = (1 - pathRate) * path[k] + keep * gain[k];
      squares += path[k] * path[k];
    }
    for (let i = 0; i < directions; i++) {
      const rate = pathRates[i];
      const push = Math.sqrt(effective * rate * (2 - rate));
      const m = momenta[i];
      for (let k = 0; k < n; k++) m[k] = (1 - rate) * m[k] + push * gain[k];
    }
    sigma *= Math.exp((pathRate / 2) * (squares / n - 1));
    if (!(sigma < 1 / 2)) sigma = 1 / 2;
  }
}
