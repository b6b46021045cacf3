import { expect, test } from 'vitest';
import { float64 } from '../../../src/float64/matrix.ts';
import { Float64Matrix } from '../../../src/float64/matrix.ts';
import { decomposed, verified } from '../../../src/quantum/decomposable-map.ts';
import { partialTranspose } from '../../../src/quantum/subsystems.ts';

const one = float64.identity(4);
const transposed = (X: Parameters<typeof partialTranspose>[0]) => partialTranspose(X, [2, 2], 0);

test('a decomposition into certainly positive parts is accepted', () => {
  expect(verified(one, one.scaled(1 / 2), transposed)).toBeDefined();
});

test('none is, where the part that is transposed is not positive', () => {
  const Q = float64.matrix(4, 4, [1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
  expect(verified(one.scaled(4), Q, transposed)).toBeUndefined();
});

test('none is, where only the numbers of the matrix leave a positive part, and what it stands for may not', () => {
  const uncertain = new Float64Matrix(4, 4, true, one.data, 2);
  expect(verified(uncertain, one.scaled(1 / 2), transposed)).toBeUndefined();
  expect(decomposed(uncertain, [2, 2])).toBeUndefined();
  expect(decomposed(new Float64Matrix(4, 4, true, one.data, 2 ** -10), [2, 2])).toBeDefined();
});
