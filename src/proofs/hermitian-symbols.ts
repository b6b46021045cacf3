import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { requireDim, unitMatrix, weightedSum } from '../quantum/operators.ts';
import type { ParameterDomain } from '../symbolic/formulas/parameter-domain.ts';

/**
 * Names of the d² real coordinates of a Hermitian matrix, with their domains: `rho00`, `rho11`, … for the diagonal, `rho10r` and
 * `rho10i` for real and imaginary part of an entry below it.
 *
 * @throws  {DimensionError} unless the dimension is an integer from 1 to 64
 * @example Object.keys(hermitianSymbols('rho', 2)).join() // 'rho00,rho11,rho10r,rho10i'
 */
export function hermitianSymbols(name: string, dim: number): Readonly<Record<string, ParameterDomain>> {
  return Object.fromEntries(coordinates(name, dim).map(({ symbol }) => [symbol, 'real']));
}

/**
 * Values of these coordinates for a Hermitian matrix of shape (d, d).
 *
 * @throws  {DimensionError} when the dimension exceeds 64
 * @example Object.keys(hermitianReading('rho', pauliX())).join() // 'rho00,rho11,rho10r,rho10i'
 */
export function hermitianReading(name: string, rho: Matrix): Readonly<Record<string, Real>> {
  return Object.fromEntries(
    coordinates(name, rho.rows).map(({ symbol, row, col, part }) => [
      symbol,
      part === 'i' ? rho.imaginaryPart(row, col) : rho.realPart(row, col),
    ]),
  );
}

/**
 * The Hermitian matrix of these coordinates, shape (dim, dim), in any arithmetic.
 *
 * @throws  {DimensionError} unless the dimension is an integer from 1 to 64
 * @example entriesOf(hermitianFrom('rho', 2, hermitianReading('rho', pauliX()), float64)) // [[[0,0],[1,0]],[[1,0],[0,0]]]
 */
export function hermitianFrom(
  name: string,
  dim: number,
  values: Readonly<Record<string, Real>>,
  arithmetic: Arithmetic,
): Matrix {
  const list = coordinates(name, dim);
  return weightedSum(
    list.map(({ row, col, part }) => {
      const unit = unitMatrix(dim, row, col, arithmetic);
      if (row === col) return unit;
      return part === 'r' ? unit.plus(unit.adjoint()) : unit.minus(unit.adjoint()).timesI();
    }),
    list.map(({ symbol }) => values[symbol]),
  );
}

interface Coordinate {
  readonly symbol: string;
  readonly row: number;
  readonly col: number;
  readonly part: 'r' | 'i';
}

/** More than 4096 symbols are of no use to a proof. */
const LARGEST_DIMENSION = 64;

function coordinates(name: string, dim: number): readonly Coordinate[] {
  requireDim('dim', dim, LARGEST_DIMENSION);
  const indices = Array.from({ length: dim }, (_, k) => k);
  const symbol = (row: number, col: number, part: string): string => `${name}${row}${dim > 10 ? '_' : ''}${col}${part}`;
  return [
    ...indices.map((k) => ({ symbol: symbol(k, k, ''), row: k, col: k, part: 'r' as const })),
    ...indices.flatMap((row) =>
      indices
        .slice(0, row)
        .flatMap((col) => (['r', 'i'] as const).map((part) => ({ symbol: symbol(row, col, part), row, col, part }))),
    ),
  ];
}
