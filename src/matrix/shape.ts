import { DimensionError } from './errors.ts';

interface Shape {
  readonly rows: number;
  readonly cols: number;
}

/** @throws {DimensionError} unless the matrix has the given shape */
export function requireShape(argument: string, m: Shape, rows: number, cols: number): void {
  if (m.rows === rows && m.cols === cols) return;
  throw new DimensionError({
    argument,
    expected: `have shape (${rows}, ${cols})`,
    received: `it has shape (${m.rows}, ${m.cols})`,
  });
}

/** @throws {DimensionError} unless the matrix is square */
export function requireSquare(argument: string, m: Shape): void {
  if (m.rows === m.cols) return;
  throw new DimensionError({ argument, expected: 'be square', received: `it has shape (${m.rows}, ${m.cols})` });
}
