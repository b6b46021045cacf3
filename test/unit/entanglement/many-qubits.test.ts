import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { fluctuatingPair, manyQubitRows, poissonSizes } from '../../../src/entanglement/many-qubits/reset-pairs.ts';
import {
  averageNegativity,
  symmetricNegativity,
  symmetricPptVerdict,
  symmetricSignedNegativity,
} from '../../../src/entanglement/many-qubits/symmetric-negativity.ts';
import { enclosedThreshold } from '../../../src/entanglement/many-qubits/threshold.ts';
import { transposedBlocks } from '../../../src/entanglement/many-qubits/transposed-blocks.ts';
import { negativity, signedNegativity } from '../../../src/entanglement/measures/negativity.ts';
import { exact, type ExactReal } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { DimensionError, DomainError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Real } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { symmetricResetState } from '../../../src/quantum/symmetric-reset.ts';
import {
  symmetricDensityMatrix,
  symmetricReducedState,
  type SymmetricState,
} from '../../../src/quantum/symmetric-state.ts';
import { ALL } from '../../sample.ts';

interface Point {
  readonly id: string;
  readonly model: string;
  readonly params: Readonly<Record<string, string>>;
  readonly average_negativity_all_bipartitions: string;
  readonly negativity_by_block_size: Readonly<Record<string, { negativity: string; min_pt_eigenvalue: string }>>;
  readonly reduced_two_qubit: { readonly negativity: string };
  readonly signed_min_pt_eigenvalue: string;
  readonly negativity: string;
  readonly min_rho_eigenvalue: string;
  readonly purity: string;
}

const folder = new URL('../../reference/many-qubits/', import.meta.url);
const { points, constants } = JSON.parse(readFileSync(new URL('ising-with-resets.json', folder), 'utf8')) as {
  points: readonly Point[];
  constants: Readonly<Record<string, string>>;
};
const [header, ...lines] = readFileSync(new URL('negativity-over-reset-rate.csv', folder), 'utf8').trim().split('\n');
const table = lines.map((line) => {
  const numbers = line.split(',').map(Number);
  return Object.fromEntries(header.split(',').map((name, k) => [name, numbers[k]]));
});

const NEARLY = 1e-13;

/** Fails unless the number is within its bound and 1e-13 of the truth. */
function expectNumber({ value, bound }: Real, truth: number | string, largestBound = 1e-10): void {
  const error = Math.abs(value - Number(truth));
  expect(error).toBeLessThanOrEqual(bound + Number.EPSILON);
  expect(error).toBeLessThan(NEARLY);
  expect(bound).toBeLessThan(largestBound);
}

function number(text: string): number {
  const [numerator, denominator = 1] = text.split('/').map(Number);
  return numerator / denominator;
}

function stateOf({ params }: Point): SymmetricState {
  const [coupling, dephasing, reset, p] = ['g', 'gamma', 'r', 'p'].map((name) => number(params[name]));
  return symmetricResetState({ qubits: Number(params['N']), coupling, dephasing, reset, bloch: [p, 0, 0] });
}

const FIVE = { qubits: 5, coupling: 5, dephasing: 1 } as const;
const sum = (list: readonly Real[]): Real => list.reduce((left, right) => left.plus(right));

/** A state given by its elements, with q₀ = q₁ = ½. */
function stateFrom(qubits: number, element: (plus: number, minus: number, zeros: number) => number): SymmetricState {
  return {
    arithmetic: float64,
    qubits,
    weights: [float64.real(1, 2), float64.real(1, 2)],
    sector: (plus, minus) =>
      Array.from({ length: qubits - plus - minus + 1 }, (_, zeros) => ({
        re: float64.real(element(plus, minus, zeros) * 2 ** (qubits - plus - minus)),
        im: float64.real(0),
      })),
  };
}

describe('negativity of symmetric states', () => {
  test.each(points.filter(({ model }) => model === 'isingN-allpairs'))('$id', (point) => {
    const state = stateOf(point);
    for (const [a, expected] of Object.entries(point.negativity_by_block_size)) {
      expectNumber(symmetricNegativity(state, Number(a)), expected.negativity);
      expectNumber(symmetricSignedNegativity(state, Number(a)), -Number(expected.min_pt_eigenvalue));
    }
    expectNumber(averageNegativity(state), point.average_negativity_all_bipartitions);
    expectNumber(symmetricNegativity(symmetricReducedState(state, 2), 1), point.reduced_two_qubit.negativity);
    const blocks = transposedBlocks(state, 0);
    const lowest = blocks.map(({ matrix }) => spectral(matrix).eigenvalues()[0].value);
    expect(Math.min(...lowest)).toBeCloseTo(Number(point.min_rho_eigenvalue), 13);
    expectNumber(sum(blocks.map(({ matrix, multiplicity }) => matrix.squaredNorm().times(multiplicity))), point.purity);
  });

  test.each(points.filter(({ model }) => model === 'poisson-mixture-N2..6'))('$id', ({ params, ...point }) => {
    const [mean, coupling, dephasing, reset] = ['lambda', 'g', 'gamma', 'r'].map((name) => number(params[name]));
    const sizes = poissonSizes(mean, 2, 6);
    sizes.forEach(({ qubits, weight }, k) => {
      expect(qubits).toBe(k + 2);
      expectNumber(weight, params['weights'][k]);
    });
    const pair = fluctuatingPair(sizes, { coupling, dephasing, reset });
    expectNumber(symmetricSignedNegativity(pair, 1), -Number(point.signed_min_pt_eigenvalue));
    expectNumber(symmetricNegativity(pair, 1), point.negativity);
  });

  test.runIf(ALL)('all columns of the table of Figure 3', () => {
    const rows = manyQubitRows({
      resets: table.map(({ r }) => r),
      sizes: [2, 3, 4, 5, 6, 7],
      means: [2, 3, 4, 5],
    });
    expect(rows.length).toBe(82);
    rows.forEach(({ reset, average, pair, mixture }, k) => {
      const row = table[k];
      [2, 3, 4, 6, 7].forEach((qubits) => expectNumber(average[qubits - 2], row[`avgneg_N${qubits}`]));
      expectNumber(average[3], row['(i)avgneg_N5']);
      expectNumber(pair[3], row['(ii)reduced_N5']);
      expectNumber(mixture[0], row['(iii)poisson_lam2']);
      [3, 4, 5].forEach((mean) => expectNumber(mixture[mean - 2], row[`poisson_lam${mean}`]));
      const five = symmetricResetState({ ...FIVE, reset });
      expectNumber(symmetricNegativity(five, 1), row['block1_N5']);
      expectNumber(symmetricNegativity(five, 2), row['block2_N5']);
    });
  });

  test('blocks have the negativity of the dense matrix, whichever qubits are transposed', () => {
    const state = symmetricResetState({
      qubits: 4,
      coupling: 4,
      dephasing: 0.25,
      reset: 20,
      bloch: [0.875, 0.25, 0.25],
    });
    const rho = symmetricDensityMatrix(state);
    const dims = [2, 2, 2, 2];
    for (const [a, subsystems] of [
      [1, [2]],
      [2, [0, 3]],
      [3, [0, 1, 3]],
    ] as const) {
      expectNumber(symmetricNegativity(state, a), negativity(rho, dims, subsystems).value);
      expectNumber(symmetricSignedNegativity(state, a), signedNegativity(rho, dims, subsystems).value);
      expect(symmetricPptVerdict(state, a)).toBe('npt');
    }
  });

  test.runIf(ALL)('GHZ and W states of twenty qubits have their known negativities', () => {
    const N = 20;
    const ghz = stateFrom(N, (plus, minus, zeros) =>
      Math.max(plus, minus, zeros) === N || plus + minus + zeros === 0 ? 1 / 2 : 0,
    );
    const w = stateFrom(N, (plus, minus, zeros) =>
      (plus + minus === 0 && zeros === N - 1) || (plus === 1 && minus === 1 && zeros === N - 2) ? 1 / N : 0,
    );
    for (const a of [1, 7, 10]) {
      expect(symmetricNegativity(ghz, a).value).toBeCloseTo(1 / 2, 12);
      expect(symmetricNegativity(w, a).value).toBeCloseTo(Math.sqrt(a * (N - a)) / N, 12);
    }
  });

  test.runIf(ALL)('ten and twenty qubits: partial transposes keep trace and norm, the blocks fill the space', () => {
    for (const [qubits, splits] of [
      [10, [1, 2, 3, 4, 5]],
      [20, [10]],
    ] as const) {
      const state = symmetricResetState({ qubits, coupling: 5, dephasing: 1, reset: 60 });
      const norm = (a: number): Real =>
        sum(transposedBlocks(state, a).map(({ matrix, multiplicity }) => matrix.squaredNorm().times(multiplicity)));
      for (const a of splits) {
        const blocks = transposedBlocks(state, a);
        expect(blocks.reduce((total, { matrix, multiplicity }) => total + matrix.rows * multiplicity, 0)).toBe(
          2 ** qubits,
        );
        expectNumber(sum(blocks.map(({ matrix, multiplicity }) => matrix.trace().times(multiplicity))), 1, 1e-8);
        expectNumber(norm(a), norm(0).value, 1e-8);
        expect(symmetricNegativity(state, a).value).toBeCloseTo(symmetricNegativity(state, qubits - a).value, 12);
      }
    }
  });

  test('enclosures are narrow and hold what float64 finds', () => {
    const at = (arithmetic: Arithmetic): Real =>
      averageNegativity(
        symmetricResetState({ qubits: 4, coupling: arithmetic.real(3, 5), dephasing: 1, reset: 100, arithmetic }),
      );
    const enclosed = at(enclosure);
    expect(enclosed.bound).toBeLessThan(1e-18);
    expectNumber(at(float64), enclosed.value);
    expect(enclosed.value).toBeGreaterThan(0.0004);
  });

  const thresholds = [
    [1, 4.418, 4.419],
    [2, 3.134, 3.135],
  ] as const;

  test.runIf(ALL).each(thresholds)(
    'exact arithmetic decides on both sides of the threshold of five qubits, one side with %i',
    (a, below, above) => {
      const verdict = (reset: number): string =>
        symmetricPptVerdict(symmetricResetState({ ...FIVE, reset, arithmetic: exact }), a);
      expect([verdict(below), verdict(above)]).toEqual(['ppt', 'npt']);
    },
  );

  test('a coupling below the dephasing rate entangles three qubits, and does not entangle two', () => {
    const below = { coupling: exact.real(4, 5), dephasing: 1, reset: 100, arithmetic: exact };
    expect(symmetricPptVerdict(symmetricResetState({ ...below, qubits: 3 }), 1)).toBe('npt');
    expect(symmetricPptVerdict(symmetricResetState({ ...below, qubits: 2 }), 1)).toBe('ppt');
  });

  test('fast resets: r N tends to (g√(a(N − a)) − γ)/2', () => {
    for (const [qubits, a] of [
      [2, 1],
      [3, 1],
      [5, 2],
      [8, 4],
    ] as const) {
      const distance = (reset: number): number => {
        const N = symmetricNegativity(symmetricResetState({ qubits, coupling: 2, dephasing: 1, reset }), a);
        return reset * N.value - (2 * Math.sqrt(a * (qubits - a)) - 1) / 2;
      };
      expect(Math.abs(distance(1e5))).toBeLessThan(1e-3);
      expect(distance(1e4) / distance(1e5)).toBeCloseTo(10, 0);
    }
  });

  test('strong couplings leave entanglement for odd numbers of qubits only', () => {
    const at = (qubits: number): number =>
      averageNegativity(symmetricResetState({ qubits, coupling: 1e6, dephasing: 1, reset: 20 })).value;
    expect([2, 4, 6].map(at).every((x) => x < 1e-12)).toBe(true);
    expect(at(5)).toBeCloseTo(0.0015, 4);
  });

  test('turning all reset states about z changes no negativity', () => {
    const at = (bloch: readonly number[]): Real =>
      symmetricNegativity(symmetricResetState({ ...FIVE, reset: 20, bloch }), 2);
    expectNumber(at([0.6, 0.8, 0]), at([1, 0, 0]).value);
  });

  test('mixtures are at most as entangled as their parts on average', () => {
    const sizes = poissonSizes(4, 2, 6);
    const parameters = { coupling: 5, dephasing: 1, reset: 40 };
    const mixed = symmetricNegativity(fluctuatingPair(sizes, parameters), 1).value;
    const average = sum(
      sizes.map(({ qubits, weight }) =>
        symmetricNegativity(symmetricReducedState(symmetricResetState({ ...parameters, qubits }), 2), 1).times(weight),
      ),
    );
    expect(mixed).toBeGreaterThan(0.005);
    expect(mixed).toBeLessThan(average.value);
  });

  test('Figure 3 has its order (i) > (iii) > (ii) wherever the mixture is entangled', () => {
    const rows = manyQubitRows({ resets: [30, 40, 60, 100, 200], means: [2, 3, 4, 5] });
    for (const { average, pair, mixture } of rows) {
      for (const { value } of mixture) {
        expect(value).toBeGreaterThan(pair[0].value);
        expect(value).toBeLessThan(average[0].value);
      }
    }
  });

  test('probabilities of Poissonian sizes are exact in exact arithmetic', () => {
    const weights = poissonSizes(exact.real(2), 2, 6, exact).map(({ weight }) => (weight as ExactReal).toString());
    expect(weights).toEqual(['45/98', '15/49', '15/98', '3/49', '1/49']);
  });

  test('what is no split and no size is refused', () => {
    const state = symmetricResetState({ ...FIVE, reset: 9 });
    for (const a of [0, 5, 1.5, -1]) {
      expect(() => symmetricNegativity(state, a)).toThrow(DimensionError);
      expect(() => symmetricSignedNegativity(state, a)).toThrow(DimensionError);
      expect(() => symmetricPptVerdict(state, a)).toThrow(DimensionError);
    }
    expect(() => transposedBlocks(state, 6)).toThrow(DimensionError);
    expect(() => averageNegativity(symmetricResetState({ ...FIVE, qubits: 1, reset: 9 }))).toThrow(DimensionError);
    expect(() => poissonSizes(0, 2, 6)).toThrow(DomainError);
    expect(() => poissonSizes(1, 6, 2)).toThrow(DomainError);
    expect(() => poissonSizes(-1, 2, 6)).toThrow(DomainError);
  });
});

describe('thresholds of the reset rate', () => {
  const pair = (qubits: number) => (reset: number) =>
    symmetricSignedNegativity(symmetricReducedState(symmetricResetState({ ...FIVE, qubits, reset }), 2), 1);
  const split = (qubits: number, a: number) => (reset: number) =>
    symmetricSignedNegativity(symmetricResetState({ ...FIVE, qubits, reset }), a);
  const mixture = (mean: number) => (reset: number) =>
    symmetricSignedNegativity(fluctuatingPair(poissonSizes(mean, 2, 6), { ...FIVE, reset }), 1);

  test.each([
    ...[2, 3, 4, 5, 6, 7].map((N) => [`reduced r_c(N=${N},g=5,gamma=1)`, pair(N), 5, 100] as const),
    ...[
      [3, 1],
      [4, 1],
      [4, 2],
      [5, 1],
      [5, 2],
    ].map(([N, a]) => [`bipartite r_c(N=${N},block=${a},g=5,gamma=1)`, split(N, a), 2, 10] as const),
    ...[2, 3, 4, 5].map(
      (mean) => [`poisson threshold r(lambda=${mean},g=5,gamma=1,N=2..6)`, mixture(mean), 5, 50] as const,
    ),
  ])('%s', (name, signed, from, to) => {
    const { negative, positive } = enclosedThreshold(signed, from, to);
    expect(negative).toBeLessThan(Number(constants[name]));
    expect(positive).toBeGreaterThan(Number(constants[name]));
    expect(positive - negative).toBeLessThan(1e-9);
  });

  test('pairs without dephasing are entangled up to couplings κ r', () => {
    for (const N of [3, 4, 5, 6, 7]) {
      const signed = (x: number): Real =>
        symmetricSignedNegativity(
          symmetricReducedState(symmetricResetState({ qubits: N, coupling: x, dephasing: 0, reset: 1 }), 2),
          1,
        );
      const { negative, positive } = enclosedThreshold(signed, 0.05, 1);
      const truth = Number(constants[`kappa_N reduced, gamma=0 upper g/r (N=${N})`]);
      expect(positive).toBeLessThan(truth);
      expect(negative).toBeGreaterThan(truth);
      expect(negative - positive).toBeLessThan(1e-11);
    }
  });

  test('the page on many qubits prints the thresholds as they are', () => {
    const page = readFileSync(new URL('../../../docs/many-qubits.md', import.meta.url), 'utf8');
    const [pairs, mixtures] = [/\| N .*?\n\n/s, /\| λ .*?\n$/ms].map((pattern) => pattern.exec(page)![0]);
    const rows = (text: string): readonly (readonly number[])[] =>
      [...text.matchAll(/\| (\d) +\| ([\d.]+) +\|/g)].map(([, parameter, r]) => [Number(parameter), Number(r)]);
    expect([rows(pairs).length, rows(mixtures).length]).toEqual([6, 4]);
    const half = 0.5e-5;
    for (const [signed, list] of [
      [pair, rows(pairs)],
      [mixture, rows(mixtures)],
    ] as const) {
      for (const [parameter, r] of list) {
        expect([r - half, r + half].map((x) => signed(parameter)(x).sign())).toEqual([-1, 1]);
      }
    }
  });

  test('ends without certain and opposite signs are refused', () => {
    expect(() => enclosedThreshold((x) => float64.real(x), 1, 2)).toThrow(DomainError);
    expect(() => enclosedThreshold((x) => float64.real(x), 0, 2)).toThrow(DomainError);
    const { negative, positive } = enclosedThreshold((x) => float64.real(x).negated().plus(1), 0, 5);
    expect([negative, positive].map((x) => Math.abs(x - 1) < 1e-15)).toEqual([true, true]);
  });
});
