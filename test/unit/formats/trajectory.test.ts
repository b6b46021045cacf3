import { describe, expect, test } from 'vitest';
import { tableColumns } from '../../../src/formats/csv-columns.ts';
import { readTrajectory } from '../../../src/formats/trajectory.ts';
import { arrayFolder, contentOf } from './array-files.ts';

const { fileWith } = arrayFolder();

/** What is read from a JSON file with these fields. */
function read(fields: object, options = {}) {
  return readTrajectory(fileWith('trajectory.json', JSON.stringify(fields)), options);
}

/** Matrix |k⟩⟨k| of d levels. */
function level(k: number, d: number): readonly (readonly number[])[] {
  return Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => (i === k && j === k ? 1 : 0)));
}

/** Place of the only 1 on the diagonal of a matrix. */
function levelOf(re: readonly number[], d: number): number {
  return Array.from({ length: d }, (_, k) => re[k * d + k]).indexOf(1);
}

describe('the basis', () => {
  test('with the first subsystem fastest is reordered, for unequal dimensions', async () => {
    // Levels (i, j, k) of dimensions 2, 3, 4: the file counts i + 2 j + 6 k, the library 12 i + 4 j + k.
    for (const [i, j, k] of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [1, 2, 3],
      [0, 2, 1],
    ]) {
      const states = [level(i + 2 * j + 6 * k, 24)];
      const trajectory = await read({ states, dims: [2, 3, 4] }, { basisOrder: 'first-fastest' });
      expect(levelOf((await contentOf(trajectory.states!)).re, 24)).toBe(12 * i + 4 * j + k);
      const asWritten = await read({ states, dims: [2, 3, 4] });
      expect(levelOf((await contentOf(asWritten.states!)).re, 24)).toBe(i + 2 * j + 6 * k);
    }
  });

  test('with the first subsystem fastest needs dimensions', async () => {
    const options = { basisOrder: 'first-fastest' };
    await expect(read({ states: [level(0, 4)] }, options)).rejects.toThrow(/have `dims`.*first subsystem fastest/);
    await expect(read({ states: [level(0, 4)] }, { basisOrder: 'little' })).rejects.toThrow(
      /first-slowest or first-fastest/,
    );
    const dims = [2, 3];
    await expect(read({ states: [level(0, 4)], dims })).rejects.toThrow(
      /`dims in .*` must have the product 4.*2 × 3 is 6/,
    );
    const ket = [[2, 2], [1]]; // prettier-ignore
    expect((await read({ states: [level(0, 4)], dims: ket })).dims).toEqual([2, 2]);
    const records = [dims.toReversed(), dims].map((each, k) => ({ t: k, rho: { dims: each, data: level(k, 6) } }));
    await expect(read(records)).rejects.toThrow(/the same of all operators, but there are \[3, 2\] and others/);
    await expect(read({ states: [level(0, 4)] }, { dims })).rejects.toThrow(/`dims` must have the product 4/);
  });

  test('of Choi matrices and superoperators may count pairs by rows', async () => {
    // ρ ↦ AρA† with A = [[1, 2], [3, 4]]: A ⊗ A on rows; Ā ⊗ A on columns; vec A by rows is 1, 2, 3, 4, by columns 1, 3, 2, 4.
    const A = [
      [1, 2],
      [3, 5],
    ];
    const pairs = [0, 1, 2, 3].map((k) => [k >> 1, k & 1]);
    const map = pairs.map(([i, j]) => pairs.map(([k, l]) => A[i][k] * A[j][l]));
    const outer = (v: readonly number[]): readonly (readonly number[])[] => v.map((x) => v.map((y) => x * y));
    const { choi, superoperators } = await read({ choi: outer([1, 2, 3, 5]), maps: [map] }, { stacking: 'row' });
    expect((await contentOf(choi!)).re).toEqual(outer([1, 3, 2, 5]).flat());
    // A product of equal factors is the same in both orders.
    expect((await contentOf(superoperators!)).re).toEqual(map.flat());
    const B = [
      [0, 1],
      [7, 0],
    ];
    const left = pairs.map(([i, j]) => pairs.map(([k, l]) => A[i][k] * B[l][j]));
    const right = pairs.map(([j, i]) => pairs.map(([l, k]) => A[i][k] * B[l][j]));
    const row = await read({ superoperators: left }, { stacking: 'row' });
    expect((await contentOf(row.superoperators!)).re).toEqual(right.flat());
  });
});

describe('states', () => {
  test('may be kets, one or many, also of columns and of pairs', async () => {
    const projector = [0.36, 0, 0, 0.64];
    for (const [fields, count] of [
      [{ psi: [0.6, '0.8j'] }, 1],
      [{ states: [[[0.6], ['0.8j']]], times: [0] }, 1],
      [{ kets: [[[0.6, 0], [0, 0.8]], [[0.6, 0], [0, 0.8]], [[0.6, 0], [0, 0.8]]] }, 3], // prettier-ignore
      [{ states: [[0.6, '0.8j'], [0.6, '0.8j'], [0.6, '0.8j']] }, 3], // prettier-ignore
    ] as const) {
      const { states } = await read(fields);
      const { shape, re, im } = await contentOf(states!);
      expect(shape).toEqual([count, 2, 2]);
      for (const [k, x] of projector.entries()) expect(re[k]).toBeCloseTo(x, 15);
      // |ψ⟩⟨ψ| has the entry ψ₁ψ₂* = 0.6 · (−0.8 i).
      expect(im[1]).toBeCloseTo(-0.48, 15);
      expect(im[2]).toBeCloseTo(0.48, 15);
    }
  });

  test('of lists of two numbers are read by their times, and otherwise refused', async () => {
    const numbers = [
      [
        [0.5, 0],
        [0, 0.5],
      ],
      [
        [0.5, 0],
        [0, 0.5],
      ],
    ];
    expect((await read({ states: numbers, times: [0, 1] })).states).toMatchObject({ shape: [2, 2, 2], complex: false });
    expect((await read({ states: numbers, times: [0] })).states).toMatchObject({ shape: [1, 2, 2], complex: true });
    await expect(read({ states: numbers })).rejects.toThrow(/may be 2 real or 1 complex states/);
  });

  test('are found by name, or as the only ones', async () => {
    expect((await read({ final: level(1, 3), t: 2 })).states!.name).toBe('final');
    const two = { first: level(0, 3), second: level(1, 3) };
    await expect(read(two)).rejects.toThrow(/it holds "first" of shape \(3, 3\), "second" of shape \(3, 3\)/);
    expect((await read(two, { states: 'second' })).states!.name).toBe('second');
    await expect(read(two, { states: 'third' })).rejects.toThrow(/be the name of an array in .*it is "third"/);
    await expect(read({ rho: level(0, 3), states: level(0, 3) })).rejects.toThrow(/"states" and "rho"/);
    // T is a temperature, t a time.
    expect((await read({ rho: [level(0, 3)], T: [1, 2] })).times).toBeUndefined();
  });

  test('have as many times, and these never decrease', async () => {
    const states = [level(0, 3), level(1, 3)];
    await expect(read({ states, times: [0] })).rejects.toThrow(/hold 1 states, as there are times/);
    await expect(read({ states, times: [1, 0.5] })).rejects.toThrow(/never decrease, but entry 1 is 0.5 after 1/);
    await expect(read({ states, times: ['1j', 2] })).rejects.toThrow(/be real numbers/);
    expect([...(await read({ states, when: [0, 1] }, { times: 'when' })).times!]).toEqual([0, 1]);
  });

  test('keep a trace and a non-Hermitian part as they are', async () => {
    const { states } = await read({ states: [[[0.9, 0.2], [0.3, -0.4]]], times: [0] }); // prettier-ignore
    expect((await contentOf(states!)).re).toEqual([0.9, 0.2, 0.3, -0.4]);
  });
});

describe('operators', () => {
  test('have all their axes, complex or not', async () => {
    const X = [['0', '-1j'], ['1j', 0]]; // prettier-ignore
    const file = await read({
      rho: [level(0, 2)],
      H: X,
      c_ops: [X, level(0, 2)],
      liouvillian: level(0, 4),
      kraus: [X],
    });
    expect(file.hamiltonian).toMatchObject({ shape: [1, 2, 2], complex: true });
    expect(file.jumps!.shape).toEqual([2, 2, 2]);
    expect(file.generator!.shape).toEqual([1, 4, 4]);
    expect(file.kraus!.shape).toEqual([1, 1, 2, 2]);
    await expect(read({ rho: level(0, 3), H: X })).rejects.toThrow(/`H in .*` must have shape \(…, 3, 3\)/);
  });
});

describe('columns of a table', () => {
  test.each([
    [
      ['t', 're00', 'im00', 're01', 'im01', 're10', 'im10', 're11', 'im11'],
      [2, 2],
    ],
    [
      ['time [ns]', 'rho00_re', 'rho01_re', 'rho10_re', 'rho11_re', 'purity2'],
      [2, 2],
    ],
    [
      ['Re(rho[1,1])', 'Re(rho[1,2])', 'Re(rho[2,1])', 'Re(rho[2,2])'],
      [2, 2],
    ],
    [['psi.real.0', 'psi.imag.0', 'psi.real.1', 'psi.imag.1'], [2]],
    [
      ['rho11', 'rho12', 'rho21', 'rho22', 'note'],
      [2, 2],
    ],
    [Array.from({ length: 121 }, (_, k) => `re_${Math.floor(k / 11)}_${k % 11}`), [11, 11]],
    [Array.from({ length: 11 }, (_, k) => `re${k}`), [11]],
  ])('%j', (names, shape) => {
    expect(tableColumns(names)).toMatchObject({ shape });
  });

  test.each([
    [['t', 'purity'], 'no name has the indices of an entry'],
    [['re00', 're01', 're11'], 'of 4 columns 3 are there, and re[1,0] is missing'],
    [['re00', 'im00', 're01', 're10', 're11'], 'of 8 columns 5 are there, and im[0,1] is missing'],
    [['re22', 're23', 're32', 're33'], 'the least index is 2, neither 0 nor 1'],
    [['re_0_0', 're_5000_5000'], 'there are more than 1024 levels'],
  ])('%j are refused', (names, reason) => {
    expect(tableColumns(names)).toBe(reason);
  });
});
