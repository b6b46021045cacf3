import { evaluateAt } from '../../src/exact/polynomials/polynomial-calculus.ts';
import { rationalFunctionField } from '../../src/exact/polynomials/rational-function.ts';
import { divideRationals, printRational, rational } from '../../src/exact/integers/rational.ts';
import { COMPARED } from './compared.ts';
import type { SymbolicMatrix } from './models.ts';

/**
 * One measurement in a process of its own: `steady-state.ts index seconds`; prints the system, the CPU milliseconds of
 * every solve, the first one of the process first, and the kernel at some integer points, all as JSON.
 */
const [index, seconds] = process.argv.slice(2).map(Number);
const { name, parameters, generator } = COMPARED[index]();
if (generator.im !== undefined) throw new Error(`The generator of "${name}" must be real in Hermitian coordinates.`);
const field = rationalFunctionField(parameters);

const milliseconds: number[] = [];
let spent = 0;
let basis: SymbolicMatrix = generator;
while (milliseconds.length < 2 || spent < 1000 * seconds) {
  const begin = process.cpuUsage();
  basis = generator.kernel().basis as SymbolicMatrix;
  const { user, system } = process.cpuUsage(begin);
  milliseconds.push((user + system) / 1000);
  spent += (user + system) / 1000;
}

// Distinct primes: no parameter is 0 and no two are equal, where a denominator could vanish.
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23];
const points = [0, 1, 2].map((shift) => parameters.map((_, k) => primes[(2 * k + shift) % primes.length]));
const kernels = points.map((point) => {
  const at = point.map((value) => rational(value));
  const { packing } = field.domain;
  return Array.from({ length: basis.cols }, (_, col) =>
    Array.from({ length: basis.rows }, (_, row) => {
      const { numerator, denominator } = basis.re[row * basis.cols + col];
      return printRational(divideRationals(evaluateAt(packing, numerator, at), evaluateAt(packing, denominator, at)));
    }),
  );
});

console.log(
  JSON.stringify({
    version: `node ${process.versions.node}`,
    system: { name, parameters, rows: generator.rows, entries: generator.re.map((x) => field.print(x)), points },
    milliseconds,
    kernels,
  }),
);
