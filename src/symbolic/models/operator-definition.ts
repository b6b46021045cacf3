import { isMatrixOf } from '../../exact/matrices/field-matrix.ts';
import { DimensionError, FormatError } from '../../matrix/errors.ts';
import type { Matrix } from '../../matrix/interface.ts';
import { type Dims } from '../../quantum/subsystems.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import type { OperatorDefinition } from './model-definition.ts';
import { operatorFromText } from './operator-text.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/** The matrix, if it is one of the arithmetic of the model. @throws {FormatError} */
export function symbolicMatrix(arithmetic: SymbolicArithmetic, matrix: Matrix, argument: string): SymbolicMatrix {
  if (isMatrixOf(arithmetic, matrix)) return matrix;
  throw new FormatError({
    argument,
    expected: 'be a matrix of the arithmetic of the model',
    received: `its arithmetic is ${matrix.arithmetic.name}`,
    advice: 'Build it from the argument of the function.',
  });
}

/**
 * Operator of its definition, shape (d, d).
 *
 * @throws {FormatError | DimensionError} that names the argument
 */
export function operatorOf(
  definition: OperatorDefinition,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): SymbolicMatrix {
  if (typeof definition === 'string') return operatorFromText(definition, dims, arithmetic, argument);
  const matrix = symbolicMatrix(arithmetic, definition(arithmetic), argument);
  const dim = productOfNumbers(dims);
  if (matrix.rows === dim && matrix.cols === dim) return matrix;
  const received = `it has shape (${matrix.rows}, ${matrix.cols})`;
  throw new DimensionError({ argument, expected: `have shape (${dim}, ${dim})`, received });
}
