import { spinRandomMatrixModel } from '../src/ensembles/gaussian-orthogonal.ts';

/**
 * Spin–random-matrix model, one realisation at many times: CPU seconds and the largest resident size.
 *
 * Run: `node --import tsx bench/random-matrix.ts [levels] [times]`; `python3 bench/peers/numpy_random_matrix.py` does the same.
 */

const levels = Number(process.argv[2] ?? 1000);
const count = Number(process.argv[3] ?? 600);
const start = process.cpuUsage();
const model = spinRandomMatrixModel({ levels, splitting: 0.1, beta: 10, coupling: 0.1, seed: 1 });
const points = model.along(Array.from({ length: count }, (_, k) => k + 1));
const { user, system } = process.cpuUsage(start);
const last = points[count - 1];
console.log(
  `clausius  levels ${levels}  times ${count}  ${((user + system) / 1e6).toFixed(2)} s CPU  ` +
    `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB  P ${last.excitedPopulation.value.toFixed(5)}  ` +
    `(10) ${last.entropyProduction.value.toFixed(5)}  (25) ${last.weakCouplingEntropyProduction.value.toFixed(5)}`,
);
