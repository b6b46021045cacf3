import { exact } from '../exact/matrices/exact-matrix.ts';
import { float64Matrix } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import { GeneratorWithBaths } from './generator-with-baths.ts';
import { MatrixGenerator } from './generator.ts';
import type { Generator } from './maps.ts';
import { Lindbladian, unsafeLindbladian } from './lindbladian.ts';
import { rationalEntries } from './rational-matrix.ts';

/** The generator over ℚ(i) whose numbers are those of a float64 one, or undefined when they carry errors. */
export function exactTwin(generator: Generator): Generator | undefined {
  if (generator.matrix.arithmetic.name !== 'float64') return undefined;
  if (generator instanceof Lindbladian) return exactLindbladian(generator);
  if (generator instanceof GeneratorWithBaths) {
    const hamiltonian = exactMatrix(generator.hamiltonian);
    const baths = Object.entries(generator.baths).map(([name, bath]) => [name, exactTwin(bath)] as const);
    const complete = baths.filter((bath): bath is readonly [string, Generator] => bath[1] !== undefined);
    return hamiltonian && complete.length === baths.length
      ? new GeneratorWithBaths(hamiltonian, Object.fromEntries(complete))
      : undefined;
  }
  const matrix = exactMatrix(generator.matrix);
  return matrix && new MatrixGenerator(generator.dim, matrix);
}

function exactLindbladian({ hamiltonian, jumps }: Lindbladian): Lindbladian | undefined {
  const H = exactMatrix(hamiltonian);
  const exactJumps = jumps.map(({ operator, rate }) => {
    const exactOperator = exactMatrix(operator);
    const exactRate = typeof rate === 'number' ? rate : rate.bound === 0 ? rate.value : undefined;
    return exactOperator && exactRate !== undefined
      ? { operator: exactOperator, rate: exact.real(exactRate) }
      : undefined;
  });
  const complete = exactJumps.filter((jump) => jump !== undefined);
  return H && complete.length === jumps.length ? unsafeLindbladian(H, complete) : undefined;
}

/** The rational matrix of which a float64 one holds the entries, or undefined when they carry an error. */
export function exactMatrix(matrix: Matrix): Matrix | undefined {
  const A = float64Matrix(matrix);
  return A.error > 0 ? undefined : rationalEntries(A);
}
