import { expect, test } from 'vitest';
import { float64 } from '../../../src/float64/matrix.ts';
import { allocate, allocateIntegers } from '../../../src/float64/storage.ts';
import { DimensionError } from '../../../src/matrix/errors.ts';
import { identityChannel } from '../../../src/quantum/channel.ts';
import { embed } from '../../../src/quantum/subsystems.ts';

test.each([Number.NaN, undefined, 1.5, -1, -8, Number.POSITIVE_INFINITY])(
  'a length of %s is refused, and later arrays stay disjoint and zero',
  (length) => {
    expect(() => allocate(length as number)).toThrow(DimensionError);
    const first = allocate(4).fill(7);
    const second = allocate(4);
    expect([...second]).toEqual([0, 0, 0, 0]);
    second.fill(3);
    expect([...first]).toEqual([7, 7, 7, 7]);
  },
);

test('integers and numbers share no memory, whatever their lengths', () => {
  expect(() => allocateIntegers(1.5)).toThrow(DimensionError);
  const lists = [3, 5, 1, 0, 7, 5000].flatMap((length) => [allocateIntegers(length), allocate(length)]);
  lists.forEach((list, k) => list.fill(k + 1));
  lists.forEach((list, k) => expect(list.every((x) => x === k + 1)).toBe(true));
  expect(lists.map(({ length }) => length)).toEqual([3, 3, 5, 5, 1, 1, 0, 0, 7, 7, 5000, 5000]);
});

test('a dimension that is missing spoils no later matrix', () => {
  expect(() => float64.identity(undefined as never)).toThrow(DimensionError);
  expect(() => identityChannel(undefined as never)).toThrow('Argument `dim` must be a positive integer');
  expect(() => embed(float64.identity(2), 2 as never, 0)).toThrow('Argument `dims` must be an array');
  float64.identity(4).plus(float64.matrix(4, 4, new Float64Array(16).fill(5)));
  expect(float64.identity(2).toString()).toBe('[[1, 0], [0, 1]]');
});
