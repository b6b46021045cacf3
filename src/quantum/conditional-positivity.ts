import type { Matrix } from '../matrix/interface.ts';
import { exactTwin } from './exact-twin.ts';
import { GeneratorWithBaths } from './generator-with-baths.ts';
import type { Generator } from './maps.ts';
import { Lindbladian } from './lindbladian.ts';
import { choiMatrix } from './linear-map.ts';
import { hermitianPart } from './operators.ts';
import { isNonnegative, isPositive, type Check } from './verdict.ts';

/**
 * Does a generator make e^{tL} completely positive for all t ≥ 0? That is so if and only if its Choi matrix is positive
 * semidefinite on the complement of Σ|ii⟩, which is to say that it has GKLS form.
 *
 * @returns  the defect is the smallest eigenvalue of the Choi matrix in the basis |ij⟩ (i ≠ j), Σ_{i<k} |ii⟩ − k|kk⟩, which is
 *           orthogonal and not normalised. Generators written with jumps at nonnegative rates are of that form; where an
 *           eigenvalue is 0, as for fewer than d² − 1 independent jumps, float64 decides others by exact arithmetic on the same
 *           numbers if these carry no error
 * @source   Lindblad1976
 * @example  isConditionallyCompletelyPositive(lindbladian(pauliZ(), [sigmaMinus()])).verdict // 'yes'
 */
export function isConditionallyCompletelyPositive(generator: Generator): Check {
  const V = complementOfDiagonal(generator);
  const check = isPositive(hermitianPart(V.adjoint().times(choiMatrix(generator)).times(V)));
  if (check.verdict !== 'undecided') return check;
  if (hasNonnegativeRates(generator)) return { ...check, verdict: 'yes' };
  const twin = exactTwin(generator);
  return twin === undefined ? check : { ...check, verdict: isConditionallyCompletelyPositive(twin).verdict };
}

/** Basis of the complement of Σ|ii⟩ as columns, shape (d², d² − 1); for d = 1 the zero column. */
function complementOfDiagonal({ dim, matrix }: Generator): Matrix {
  const columns: number[][] = [];
  for (let k = 0; k < dim; k++) {
    for (let j = 0; j < dim; j++) if (j !== k) columns.push(unit(dim, k * dim + j));
    if (k > 0) columns.push(unit(dim, k * (dim + 1), -k));
    for (let i = 0; i < k; i++) columns.at(-1)![i * (dim + 1)] = 1;
  }
  if (dim === 1) columns.push([0]);
  const rows = dim * dim;
  const entries = Array.from({ length: rows * columns.length }, (_, at) => {
    const column = at % columns.length;
    return columns[column][(at - column) / columns.length];
  });
  return matrix.arithmetic.matrix(rows, columns.length, entries);
}

function unit(dim: number, at: number, value = 1): number[] {
  return Array.from({ length: dim * dim }, (_, k) => (k === at ? value : 0));
}

/** Is a generator written with jumps at certainly nonnegative rates? */
export function hasNonnegativeRates(generator: Generator): boolean {
  if (generator instanceof GeneratorWithBaths) return Object.values(generator.baths).every(hasNonnegativeRates);
  return generator instanceof Lindbladian && generator.jumps.every(({ rate }) => isNonnegative(rate));
}
