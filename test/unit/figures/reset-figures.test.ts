import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { linesAt, negativitiesAt, resetFig1, ridgeAt } from '../../../src/figures/reset-fig-1.ts';
import { figureSvg } from '../../../src/figures/drawing/svg.ts';
import { curvesAt, peakAt, resetFig2, thresholdAt, xyzModel } from '../../../src/figures/reset-fig-2.ts';
import {
  curvesAt as curvesOfMany,
  pairsAt,
  pairThreshold,
  partThreshold,
  resetFig3,
} from '../../../src/figures/reset-fig-3.ts';
import { smallestResetRate, thresholdInResetRate } from '../../../src/figures/reset-lines.ts';
import { negativityOf, signedNegativityOf, slopeOf } from '../../../src/figures/steady-negativity.ts';
import { pauliX, pauliZ } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import { distance, reference } from './csv.ts';

const NEARLY = 1e-11;

/** The couplings of figure 2. */
const PRINTED = { g: 10, B: 8, C: 4 };

const POISSON: Readonly<Record<number, string>> = {
  2: '(iii)poisson_lam2',
  3: 'poisson_lam3',
  4: 'poisson_lam4',
  5: 'poisson_lam5',
};

const defaults = (figure: typeof resetFig1) =>
  Object.fromEntries(Object.entries(figure.parameters).map(([name, parameter]) => [name, parameter.default]));

describe('the first figure of HartmannDurBriegel2006', () => {
  test('has the negativity of equation (3) on the map', () => {
    const map = reference('reset-fig-1-map.csv');
    expect(map.r).toHaveLength(1600);
    expect(distance(negativitiesAt(map.g, map.r), map)).toBeLessThan(NEARLY);
  });

  test('has its boundary, its ridge and the negativity on it where closed forms have them', () => {
    const lines = reference('reset-fig-1-lines.csv');
    expect(distance(linesAt(lines.r), lines)).toBeLessThan(NEARLY);
  });

  test('has thresholds and ridges over the coupling where closed forms have them', () => {
    const ridge = reference('reset-fig-1-ridge.csv');
    expect(distance(ridgeAt(ridge.g), ridge)).toBeLessThan(NEARLY);
  });

  test('has the cut at g = 2.5', () => {
    const cut = reference('reset-fig-1-cut.csv');
    expect(
      distance(
        negativitiesAt(
          cut.r.map(() => 2.5),
          cut.r,
        ),
        cut,
      ),
    ).toBeLessThan(NEARLY);
  });

  test('begins at the root of r³ − 3r² − 4r − 1', () => {
    expect(Math.abs(smallestResetRate() - 1 / (2 * Math.cos((2 * Math.PI) / 7) - 1))).toBeLessThan(1e-7);
  });

  test('knows no threshold for weak coupling', () => {
    expect(thresholdInResetRate(1)).toBeUndefined();
    expect(thresholdInResetRate(0.5)).toBeUndefined();
  });

  test.runIf(ALL)('ends its bands of colour where the boundary is drawn', () => {
    const svg = figureSvg(resetFig1, resetFig1.compute({ ...defaults(resetFig1), points: 40 }), 'c');
    const points = (path: string): readonly (readonly number[])[] =>
      path.split(/[MLZ]/).flatMap((pair) => (pair === '' ? [] : [pair.split(',').map(Number)]));
    const [, outermost] = /<path fill="#fde725" d="([^"]+)"/.exec(svg)!;
    const lines = [...svg.matchAll(/stroke-width="2" stroke="#000000" fill="none"><path d="([^"]+)"/g)]
      .slice(0, 2)
      .map(([, path]) => points(path));
    const inside = points(outermost).filter(([x]) => x < 390);
    expect(inside.length).toBeGreaterThan(50);
    const distances = inside.map((point) => Math.min(...lines.map((line) => distanceToLine(point, line))));
    // In pixels: what linear interpolation on this grid leaves, most at the cusp.
    expect(Math.max(...distances)).toBeLessThan(1.5);
    expect(distances.reduce((sum, value) => sum + value) / distances.length).toBeLessThan(0.3);
  });

  test.runIf(ALL)('draws asymptotes that the boundary approaches, beside the printed one', () => {
    const { tables } = resetFig1.compute({ ...defaults(resetFig1), r: 1000, points: 20 });
    const [lines, asymptotes] = [tables[1], tables[2]].map(({ columns }) =>
      columns.map(({ values }) => values.at(-1)!),
    );
    const [r, lower, upper] = lines;
    expect(asymptotes[0]).toBe(r);
    expect(Math.abs(lower - asymptotes[1])).toBeLessThan(0.002);
    expect(Math.abs(upper - asymptotes[2])).toBeLessThan(0.002);
    expect(Math.abs(upper - asymptotes[3])).toBeGreaterThan(1);
  });

  test.runIf(ALL)('confirms and corrects what is printed', () => {
    const { findings } = resetFig1.compute({ ...defaults(resetFig1), points: 20 });
    const [largest, coupling, straight, boundary, ridge, threshold, height, peak] = findings.map(({ value }) => value);
    expect(largest.toFixed(3)).toBe('0.068');
    expect(coupling).toBeCloseTo(7.86, 2);
    expect(straight.toFixed(3)).toBe('0.092');
    // The printed asymptotes are off by γ and by (1/4 + √3/6)γ.
    expect(boundary).toBeCloseTo(1, 2);
    expect(ridge).toBeCloseTo(1 / 4 + Math.sqrt(3) / 6, 3);
    expect([threshold, height, peak]).toEqual([
      expect.closeTo(4.198725804, 8),
      expect.closeTo(0.0341087885, 9),
      expect.closeTo(10.25869, 5),
    ]);
  });
});

describe('the second figure of HartmannDurBriegel2006', () => {
  test('has the negativities of a Liouvillian that was built another way', () => {
    const curves = reference('reset-fig-2.csv');
    expect(distance(curvesAt(PRINTED, curves.r), curves)).toBeLessThan(NEARLY);
  });

  test.each([
    [0, 8.4631251417, 31.7609, 0.0198469855],
    [1 / 4, 19.7764275043, undefined, undefined],
    [1 / 2, 22.6363159227, 52.7832, 0.013075215],
  ])('at s = %d has its threshold and its maximum', (s, threshold, at, height) => {
    expect(thresholdAt(PRINTED, s)).toBeCloseTo(threshold, 9);
    if (at === undefined) return;
    const peak = peakAt(PRINTED, s)!;
    expect(peak).toBeCloseTo(at, 4);
    expect(negativityOf(xyzModel(PRINTED, s, peak))).toBeCloseTo(height, 10);
  });

  test('has its curves between those of zero and of infinite temperature', () => {
    const { tables } = resetFig2.compute({ ...defaults(resetFig2), points: 40 });
    const [, ...curves] = tables[0].columns;
    for (let k = 1; k < curves.length; k++) {
      const below = curves[k].values.every((value, i) => value === 0 || value < curves[k - 1].values[i]);
      expect(below, `${curves[k].name} lies below ${curves[k - 1].name}`).toBe(true);
    }
  });

  test('has noise that relaxes the inversion at B to s and the polarisation at C', () => {
    const hot = xyzModel({ g: 0, B: 2, C: 3 }, 0.5, 0);
    const [X, Z] = [embed(pauliX(), [2, 2], 1), embed(pauliZ(), [2, 2], 1)];
    expect(hot.applyTo(X).plus(X.scaled(3)).squaredNorm().value).toBeLessThan(1e-28);
    expect(hot.applyTo(Z).plus(Z.scaled(2)).squaredNorm().value).toBeLessThan(1e-28);
    // dρ₀₀/dt = B(s − ρ₀₀) of each qubit.
    const cold = xyzModel({ g: 0, B: 2, C: 3 }, 0.25, 0);
    expect(cold.applyTo(maximallyMixed(4)).realPart(0, 0).value).toBeCloseTo((2 * 2 * (0.25 - 0.5)) / 2, 14);
  });

  test('needs a completely positive evolution', () => {
    expect(() => resetFig2.compute({ ...defaults(resetFig2), C: 3 })).toThrow(
      'Argument `--set C` must be at least B/2, so that the evolution is completely positive, but C = 3 and B = 8.',
    );
  });
});

describe('the third figure of HartmannDurBriegel2006', () => {
  const expected = reference('negativity-over-reset-rate.csv', 'many-qubits');
  const { r } = expected;

  test.each([
    [2, 'avgneg_N2'],
    [3, 'avgneg_N3'],
    [4, 'avgneg_N4'],
    [5, '(i)avgneg_N5'],
    [6, 'avgneg_N6'],
  ])('has the average negativity of %d qubits', (N, name) => {
    const [rates, average] = curvesOfMany(r, { g: 5, N, mean: 4 });
    expect(distance([rates, { ...average, name }], { r, [name]: expected[name] })).toBeLessThan(NEARLY);
  });

  test.each([2, 3, 4, 5])('has the pair of five qubits and that of a fluctuating number with mean %d', (mean) => {
    const [, , pair, mixture] = curvesOfMany(r, { g: 5, N: 5, mean });
    expect(
      distance([pair, mixture], { pair: expected['(ii)reduced_N5'], mixture: expected[POISSON[mean]] }),
    ).toBeLessThan(NEARLY);
  });

  test('has pairs that are entangled at faster resets only, the larger the system', () => {
    const thresholds = [6.25861, 17.3746, 27.6947, 38.39396, 49.24708];
    thresholds.forEach((threshold, k) => expect(pairThreshold(k + 2, 5)).toBeCloseTo(threshold, 4));
    expect(partThreshold(5, 2, 5)).toBeCloseTo(3.13461, 4);
    expect(partThreshold(5, 1, 5)).toBeCloseTo(4.41825, 4);
    const columns = pairsAt([20, 40, 60], 5);
    expect(columns[4].values).toEqual([
      0,
      expect.closeTo(expected['(ii)reduced_N5'][r.indexOf(40)], 12),
      expect.closeTo(expected['(ii)reduced_N5'][r.indexOf(60)], 12),
    ]);
  });

  test('refutes that a strong coupling is necessary for more than two qubits', () => {
    const { findings } = resetFig3.compute({ ...defaults(resetFig3), points: 20 });
    expect(findings.at(-1)!.value).toBeCloseTo(0.0017462, 7);
    expect(pairThreshold(2, 0.6)).toBeUndefined();
  });
});

test('the slope of the negativity is the limit of its differences', () => {
  const at = (r: number) => signedNegativityOf(xyzModel(PRINTED, 0.25, r));
  const step = 2 ** -10;
  const model = xyzModel(PRINTED, 0.25, 30);
  const change = xyzModel({ g: 0, B: 0, C: 0 }, 0.25, 1);
  expect(slopeOf(model, change)).toBeCloseTo((at(30 + step) - at(30 - step)) / (2 * step), 10);
});

/** Distance of a point from a line of segments. */
function distanceToLine([x, y]: readonly number[], line: readonly (readonly number[])[]): number {
  const distances = line.slice(1).map(([u, v], k) => {
    const [a, b] = line[k];
    const share = ((x - a) * (u - a) + (y - b) * (v - b)) / ((u - a) ** 2 + (v - b) ** 2);
    const at = Math.min(1, Math.max(0, share));
    return Math.hypot(x - a - at * (u - a), y - b - at * (v - b));
  });
  return Math.min(...distances);
}
