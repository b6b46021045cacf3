import { spectrumOf } from '../../src/exact/matrices/spectrum.ts';
import { rationalFunctionField } from '../../src/exact/polynomials/rational-function.ts';
import { heisenbergReset, isingReset, lambdaSystem, maser, type SymbolicModel } from './models.ts';

/**
 * CPU time of exact steady states and spectra: `node --import tsx bench/exact/steady-states.ts [part of a name]`.
 *
 * Every steady state is proved inside `kernel` and its residual is formed once more here, outside the time.
 */

const models: readonly (() => SymbolicModel)[] = [
  () => isingReset(2),
  () => isingReset(2),
  maser,
  lambdaSystem,
  () => heisenbergReset(2, []),
  () => heisenbergReset(2, ['c', 's']),
  () => isingReset(3),
  () => heisenbergReset(3, []),
  () => isingReset(4),
];

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

for (const make of models) {
  const start = cpuMilliseconds();
  const { name, parameters, generator } = make();
  if (process.argv[2] !== undefined && !name.includes(process.argv[2])) continue;
  const built = cpuMilliseconds();
  const { basis, dimension } = generator.kernel();
  const solved = cpuMilliseconds();
  const exact = generator.times(basis).squaredNorm().sign() === 0;
  const { rows, cols, re } = generator;
  const before = cpuMilliseconds();
  const spectrum =
    rows <= 64 ? spectrumOf(rationalFunctionField(parameters), { rows, cols, entries: re }).factors.length : undefined;
  const after = cpuMilliseconds();
  const factors = spectrum === undefined ? '' : `, spectrum ${(after - before).toFixed(0)} ms (${spectrum} factors)`;
  console.log(
    `${name}: ${rows}×${cols}, built ${(built - start).toFixed(1)} ms, ` +
      `${dimension} steady state${exact ? '' : ' WRONG'} ${(solved - built).toFixed(1)} ms${factors}`,
  );
}
