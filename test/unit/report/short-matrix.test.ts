import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complexText } from '../../../src/float64/complex-text.ts';
import { shortMatrix } from '../../../src/report/short-matrix.ts';
import { matrixFromText } from './matrix-from-text.ts';

type Entries = readonly (readonly (readonly [re: number, im: number])[])[];

const written = (rows: Entries): string =>
  `[${rows.map((row) => `[${row.map(([re, im]) => complexText(String(re), String(im))).join(', ')}]`).join(', ')}]`;

const short = (text: string, dims: readonly number[] = [2, 2]): string => shortMatrix(text, dims);

describe('a matrix in a short notation', () => {
  test('is a diagonal, a projector, a ket, a product or a sum, whichever is shortest', () => {
    expect(short('[[0, 0], [0, 0]]', [2])).toBe('0');
    expect(short('1/2·[[1, 0], [0, 1]]', [2])).toBe('1/2·identity');
    expect(short('[[0, 0], [0, 1]]', [2])).toBe('|1⟩⟨1|');
    expect(short('3·[[0, 0], [0, -1]]', [2])).toBe('-3·|1⟩⟨1|');
    expect(short('[[1, 0, 0, 0], [0, -1, 2i, 0], [0, -2i, -1, 0], [0, 0, 0, 1]]')).toBe(
      'diag(1, -1, -1, 1) + (2i|01⟩⟨10| + h.c.)',
    );
    expect(short('1/2·[[1, 0, 0, i], [0, 0, 0, 0], [0, 0, 0, 0], [-i, 0, 0, 1]]')).toBe(
      '1/2·(|00⟩ - i|11⟩)(⟨00| + i⟨11|)',
    );
    expect(short('[[1, 0, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0]]')).toBe('(|0⟩ + |1⟩)⟨0| ⊗ 1');
    expect(short('1/5·[[3], [0], [4i], [0]]')).toBe('1/5·(3|00⟩ + 4i|10⟩)');
  });

  test('counts basis states by the subsystems, several equal ones of them, or by a number', () => {
    const unit = (dim: number): string =>
      written(
        Array.from({ length: dim }, (_, i) =>
          Array.from({ length: dim }, (_v, j) => [i === dim - 1 && j === 0 ? 1 : 0, 0]),
        ),
      );
    expect(short(unit(6), [2, 3])).toBe('|12⟩⟨00|');
    expect(short(unit(4), [2, 2, 2])).toBe('|11⟩⟨00|');
    expect(short(unit(3), [2, 2])).toBe('|2⟩⟨0|');
    expect(short(unit(12), [12])).toBe('|11⟩⟨0|');
    expect(short(unit(24), [12, 2])).toBe('|11,1⟩⟨0,0|');
  });

  test('stays as it is where nothing is shorter, and where it is no matrix', () => {
    for (const text of ['[[1, 1], [1, 2]]', '1/11·[[9, -3i], [3i, 2]]', '[2, 2]', '3/4', 'true'])
      expect(short(text, [2])).toBe(text);
  });

  test('says the same matrix', () => {
    const entry = fc.oneof(
      { weight: 3, arbitrary: fc.constant([0, 0] as const) },
      { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -2, max: 2 })) },
    );
    const square = (d: number): fc.Arbitrary<Entries> =>
      fc.array(fc.array(entry, { minLength: d, maxLength: d }), { minLength: d, maxLength: d });
    const hermitian = (rows: Entries): Entries =>
      rows.map((row, i) =>
        row.map(([re, im], j) => (i === j ? [re, 0] : i < j ? [re, im] : [rows[j][i][0], -rows[j][i][1]])),
      );
    const projector = (ket: Entries[number]): Entries =>
      ket.map(([a, b]) => ket.map(([c, d]) => [a * c + b * d, b * c - a * d]));
    const local = (rows: Entries): Entries =>
      rows.flatMap((row) =>
        [0, 1].map((k) => row.flatMap((one) => [0, 1].map((l) => (k === l ? one : ([0, 0] as const))))),
      );
    const any = fc.oneof(
      square(4),
      square(4).map(hermitian),
      square(2),
      square(2).map(local),
      fc.array(entry, { minLength: 4, maxLength: 4 }).map(projector),
    );
    fc.assert(
      fc.property(any, fc.constantFrom('', '1/3·'), (rows, factor) => {
        const text = factor + written(rows);
        expect(matrixFromText(short(text), [2, 2], rows.length)).toEqual(matrixFromText(text, [2, 2], rows.length));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
