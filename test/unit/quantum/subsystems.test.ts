import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/quantum/entries.ts';
import { identity, swap, tensor } from '../../../src/quantum/operators.ts';
import { embed, partialTrace, partialTranspose, permuted, reducedState } from '../../../src/quantum/subsystems.ts';
import { distance, integerMatrix } from './random-matrices.ts';
import { productOfNumbers } from '../../../src/matrix/product-of-numbers.ts';

const SHAPES = [[1], [3], [2, 3], [3, 2], [2, 3, 2], [1, 2, 1], [2, 1, 3]] as const;

describe.each(SHAPES.map((dims) => [...dims]))('dims [%s, %s, %s]', (...given: (number | undefined)[]) => {
  const dims = given.filter((dim) => dim !== undefined);
  const d = productOfNumbers(dims);
  const factors = dims.map((dim, s) => integerMatrix(dim, dim, 17 + s));
  const A = integerMatrix(d, d, 3);
  const B = integerMatrix(d, d, 4);

  test('tracing out a factor of a product multiplies by its trace', () => {
    dims.forEach((_, s) => {
      const others = factors.filter((_, k) => k !== s);
      const rest = others.length === 0 ? identity(1) : tensor(...others);
      const traced = partialTrace(tensor(...factors), dims, s);
      const { re, im } = complexTrace(factors[s]);
      expect(distance(traced, rest.scaled(re).plus(rest.timesI().scaled(im)))).toBe(0);
    });
  });

  test('the partial trace is the adjoint of embedding: tr[A (X ⊗ 1)] = tr[tr_B(A) X]', () => {
    dims.forEach((dim, s) => {
      const X = integerMatrix(dim, dim, 23);
      expect(A.traceOfProduct(embed(X, dims, s)).value).toBe(reducedState(A, dims, s).traceOfProduct(X).value);
    });
  });

  test('keeping a set and tracing its complement agree, and traces compose', () => {
    const last = dims.length - 1;
    const others = dims.map((_, s) => s).slice(0, last);
    expect(distance(reducedState(A, dims, others), partialTrace(A, dims, last))).toBe(0);
    const inSteps = dims.reduceRight((m, _, s) => partialTrace(m, dims.slice(0, s + 1), s), A);
    expect(entriesOf(inSteps)).toEqual(
      entriesOf(
        partialTrace(
          A,
          dims,
          dims.map((_, s) => s),
        ),
      ),
    );
  });

  test('the partial transpose is an involution, preserves the trace, and of all subsystems is the transpose', () => {
    dims.forEach((_, s) => {
      const once = partialTranspose(A, dims, s);
      expect(distance(partialTranspose(once, dims, s), A)).toBe(0);
      expect(once.trace().value).toBe(A.trace().value);
      expect(once.traceOfProduct(partialTranspose(B, dims, s)).value).toBe(A.traceOfProduct(B).value);
    });
    const all = partialTranspose(
      A,
      dims,
      dims.map((_, s) => s),
    );
    expect(distance(all, A.adjoint().conjugate())).toBe(0);
  });

  test('the partial transpose of a product transposes that factor alone', () => {
    dims.forEach((_, s) => {
      const expected = tensor(...factors.map((m, k) => (k === s ? m.adjoint().conjugate() : m)));
      expect(distance(partialTranspose(tensor(...factors), dims, s), expected)).toBe(0);
    });
  });

  test('a permutation reorders the factors of operators and of kets, and its inverse undoes it', () => {
    const order = dims.map((_, s) => (s + 1) % dims.length);
    const kets = dims.map((dim, s) => integerMatrix(dim, 1, 31 + s));
    expect(distance(permuted(tensor(...factors), dims, order), tensor(...order.map((s) => factors[s])))).toBe(0);
    expect(distance(permuted(tensor(...kets), dims, order), tensor(...order.map((s) => kets[s])))).toBe(0);
    const inverse = order.map((_, k) => order.indexOf(k));
    const there = permuted(A, dims, order);
    expect(
      distance(
        permuted(
          there,
          order.map((s) => dims[s]),
          inverse,
        ),
        A,
      ),
    ).toBe(0);
  });

  test('embedding is multiplicative and puts the operator at its place', () => {
    dims.forEach((dim, s) => {
      const X = integerMatrix(dim, dim, 5);
      const expected = tensor(...dims.map((other, k) => (k === s ? X : identity(other))));
      expect(entriesOf(embed(X, dims, s))).toEqual(entriesOf(expected));
    });
  });
});

test('embedding on separated subsystems in either order follows the factors of the operator', () => {
  const dims = [2, 3, 4];
  const [X, Y] = [integerMatrix(2, 2, 1), integerMatrix(4, 4, 2)];
  const expected = tensor(X, identity(3), Y);
  expect(distance(embed(X.kron(Y), dims, [0, 2]), expected)).toBe(0);
  expect(distance(embed(Y.kron(X), dims, [2, 0]), expected)).toBe(0);
  expect(distance(embed(identity(1), dims, []), identity(24))).toBe(0);
  expect(distance(embed(X.kron(Y), [5, 2, 4], [1, 2]), tensor(identity(5), X, Y))).toBe(0);
});

test('cached index maps of different shapes and operations never meet', () => {
  for (const dims of [
    [8, 2, 3],
    [2, 3],
    [3, 2, 3],
    [24, 2],
    [1, 2, 3],
    [2, 3, 1],
    [16, 1],
    [1, 16],
  ]) {
    const d = productOfNumbers(dims);
    const A = integerMatrix(d, d, d);
    dims.forEach((dim, s) => {
      const [before, after] = [productOfNumbers(dims.slice(0, s)), productOfNumbers(dims.slice(s + 1))];
      const grouped = (k: number): number[] => [Math.floor(k / (dim * after)), Math.floor(k / after) % dim, k % after];
      const transposed = partialTranspose(A, dims, s);
      const [reduced, traced] = [reducedState(A, dims, s), partialTrace(A, dims, s)];
      expect([reduced.rows, traced.rows]).toEqual([dim, before * after]);
      for (const [row, col] of [
        [0, d - 1],
        [d - 1, 1 % d],
        [d >> 1, d >> 2],
      ]) {
        const [r, c] = [grouped(row), grouped(col)];
        const source = [(r[0] * dim + c[1]) * after + r[2], (c[0] * dim + r[1]) * after + c[2]] as const;
        expect(transposed.imaginaryPart(row, col).value).toBe(A.imaginaryPart(...source).value);
      }
    });
  }
});

test('conjugation by the swap is the permutation of two equal subsystems', () => {
  const A = integerMatrix(9, 9, 8);
  expect(distance(swap(3).times(A).times(swap(3)), permuted(A, [3, 3], [1, 0]))).toBe(0);
});

describe('bad input', () => {
  const A = integerMatrix(6, 6, 1);
  test.each([
    [
      () => partialTrace(A, [2, 2], 0),
      'Argument `rho` must have shape (4, 4) for dims [2, 2], but it has shape (6, 6).',
    ],
    [() => partialTrace(A, [], 0), 'Argument `dims` must hold the dimension of each subsystem, but it is empty.'],
    [() => partialTrace(A, [2.4, 2.5], 0), 'Argument `dims` must hold positive integers, but entry 0 is 2.4.'],
    [() => partialTrace(A, [-2, -3], 0), 'Argument `dims` must hold positive integers, but entry 0 is -2.'],
    [
      () => partialTrace(A, [2, 3], 2),
      'Argument `traced` must be subsystem 0 … 1, but it names subsystem 2. Subsystems are counted from zero.',
    ],
    [
      () => reducedState(A, [2, 3], [0, 0]),
      'Argument `kept` must name each subsystem once, but subsystem 0 appears twice.',
    ],
    [() => partialTranspose(A, [2, 3], -1), 'Argument `transposed` must be subsystem 0 … 1'],
    [() => permuted(A, [2, 3], [1]), 'Argument `order` must name each of the 2 subsystems, but it names 1.'],
    [() => permuted(integerMatrix(5, 1, 1), [2, 3], [1, 0]), 'Argument `rho` must have 6 rows for dims [2, 3]'],
    [() => embed(A, [2, 3], 0), 'Argument `operator` must have shape (2, 2), but it has shape (6, 6).'],
    [() => embed(A, [2, 3], []), 'Argument `operator` must have shape (1, 1), but it has shape (6, 6).'],
    [() => embed(A, [], 0), 'Argument `dims` must hold the dimension of each subsystem, but it is empty.'],
  ])('%#', (call, message) => {
    expect(call).toThrow(message);
  });
});

function complexTrace(m: ReturnType<typeof integerMatrix>): { re: number; im: number } {
  return { re: m.trace().value, im: m.timesI().scaled(-1).trace().value };
}
