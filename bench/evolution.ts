import { fillGaussian, UNIT } from '../src/ensembles/gaussian-integers.ts';
import type { RandomStream } from '../src/ensembles/random.ts';
import type { Landscape } from '../src/hunter/landscape.ts';

/** (1+1) evolution strategy with the 1/5 success rule: the baseline of the comparison in `bench/climb.ts`. */
export function evolve(landscape: Landscape, start: Float64Array, random: RandomStream): void {
  const { size } = landscape;
  const x = start.slice();
  landscape.normalise(x);
  let value = landscape.valueAt(x);
  let step = 1 / 4;
  const deviates = new Int32Array(size);
  const trial = new Float64Array(size);
  while (landscape.open && step > 2 ** -18) {
    fillGaussian(random, deviates);
    for (let k = 0; k < size; k++) trial[k] = x[k] + (step * deviates[k]) / UNIT;
    landscape.normalise(trial);
    const next = landscape.valueAt(trial);
    if (next < value || (value === Infinity && next === Infinity)) {
      step *= next < value ? 1.5 : 1;
      value = next;
      x.set(trial);
    } else step *= 0.9;
  }
}
