import { expect, test } from 'vitest';
import { requireOptions } from '../../../src/matrix/option-kinds.ts';

const check = (kinds: Readonly<Record<string, string>>, options: unknown) => (): void =>
  requireOptions('drawn', kinds, options);

test('lists of numbers may be arrays of floats or integers', () => {
  for (const times of [[0, 1], new Float64Array([0, 1]), Int32Array.of(0, 1)]) {
    expect(check({ times: 'number[]' }, { times })).not.toThrow();
  }
  expect(check({ times: 'number[]' }, { times: ['0'] })).toThrow('Argument `times` must be a list of numbers');
  expect(check({ names: 'string[]' }, { names: new Float64Array(1) })).toThrow(
    'Argument `names` must be a list of texts',
  );
});

test('an unknown option is refused with those there are, one that is undefined is none', () => {
  expect(check({ rank: 'number' }, { rnk: 1 })).toThrow(
    'be an option of `drawn`, which has rank, but it is none of them. Did you mean `rank`?',
  );
  expect(check({ rank: 'number' }, { rank: undefined })).not.toThrow();
});
