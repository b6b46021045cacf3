import { fillGaussian } from '../src/ensembles/gaussian-integers.ts';
import { randomStream, streamOf } from '../src/ensembles/random.ts';

const stream = randomStream(1, streamOf('bench'), 0);

/** The next rounded normal deviates of the benchmark's stream, into a buffer of the caller. */
export function drawIntegers(out: Int32Array): void {
  fillGaussian(stream, out);
}
