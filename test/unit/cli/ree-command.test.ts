import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enclosure, exactEnclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { rationalReal } from '../../../src/enclosure/real/real.ts';
import { printRational } from '../../../src/exact/integers/rational.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import type { Real } from '../../../src/matrix/interface.ts';
import { type Entries, matrix } from '../../../src/quantum/entries.ts';
import { diagonal } from '../../../src/quantum/operators.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const WERNER = [
  [1, 0, 0, 0],
  [0, 13, -11, 0],
  [0, -11, 13, 0],
  [0, 0, 0, 1],
].map((row) => row.map((n) => [n, 0]));

const folder = temporaryFolder({
  'werner.json': JSON.stringify({ dims: [2, 2], denominator: 28, rho: WERNER }),
  'bare.json': JSON.stringify(WERNER.map((row) => row.map(([re]) => re / 28))),
  'no-dims.json': JSON.stringify({
    rho: Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_unused, j) => (i === j ? '1/6' : 0))),
  }),
  'short.json': JSON.stringify({ dims: [2, 3], rho: WERNER }),
  'twice.json': '{ "dims": [2, 2], "dims": [2, 2], "rho": [] }',
  'skew.json': JSON.stringify({
    dims: [1, 2],
    rho: [
      [1, 0.001],
      [0, 0],
    ],
  }),
  'negative.json': JSON.stringify({
    dims: [1, 2],
    rho: [
      [1.001, 0],
      [0, -0.001],
    ],
  }),
  'control.json': JSON.stringify({ dims: [1, 1], rho: [['\u001B[2J']] }),
  'no-rho.json': JSON.stringify({ dims: [2, 2] }),
  'not-json.json': '{ "dims": [2, 2',
  'trace.json': JSON.stringify({ dims: [2, 2], rho: WERNER }),
  'text-denominator.json': JSON.stringify({ dims: [2, 2], denominator: '28', rho: WERNER }),
  'large.json': JSON.stringify({ dims: [12, 12], rho: WERNER }),
  'text.json': JSON.stringify({
    dims: [2, 2],
    rho: [
      ['a', 0],
      [0, 1],
    ],
  }),
});

/** Singlet weight 6/7. */
const TRUTH = Math.LN2 + (6 / 7) * Math.log(6 / 7) + (1 / 7) * Math.log(1 / 7);

test('ree prints the bracket, the closest state and the dual matrix', async () => {
  const { code, stdout } = await run('ree', join(folder, 'werner.json'), '--matrices');
  expect(code).toBe(0);
  const [lower, upper] = ['lower', 'upper'].map((name) => Number(new RegExp(`${name} bound (\\S+)`).exec(stdout)?.[1]));
  expect(lower).toBeLessThanOrEqual(TRUTH);
  expect(upper).toBeGreaterThanOrEqual(TRUTH);
  expect(stdout).toMatch(/closest separable state s:\n(?: .*\n){4}its eigenvalues w, .*\n(?: .*\n){5}dual matrix Q/);
});

test('ree prints a few lines unasked, and says how it took a matrix without dimensions', async () => {
  const { code, stdout, stderr } = await run('ree', join(folder, 'bare.json'));
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /bare\.json does not name dimensions: its 4 levels are taken as 2x2; --dims says otherwise\.\n$/,
  );
  expect(stdout).toMatch(
    /^relative entropy of entanglement in nats:\n {2}lower bound .*\n {2}upper bound .*\nwidth .*\n/,
  );
  expect(stdout).toMatch(/--matrices prints the closest separable state and the dual matrix of the lower bound\.\n$/);
  expect(stdout).not.toMatch(/^ {2}-?\d/m);
  const told = await run('ree', join(folder, 'bare.json'), '--dims', '2x2');
  expect(told).toMatchObject({ code: 0, stderr: '' });
  expect((await run('ree', join(folder, 'werner.json'))).stderr).toBe('');
});

test('ree reads a bare matrix with --dims, and says when the bracket is too wide', async () => {
  const wide = await run('ree', join(folder, 'bare.json'), '--dims', '2x2', '--width', '1e-16', '--json');
  const data = JSON.parse(wide.stdout) as { readonly lower: number; readonly reached: boolean; readonly set: string };
  expect(wide.code).toBe(3);
  expect(data.reached).toBe(false);
  expect(data.set).toBe('separable');
  expect(data.lower).toBeCloseTo(TRUTH, 10);
});

/**
 * S(ρ‖s) from the numbers that are printed of s, as if they were exact: Σ_k λ_k ln λ_k − Σ_k ⟨k|ρ|k⟩ ln w_k.
 *
 * @param vectors  rows of [re, im]
 */
function recomputed(rho: ExactMatrix, values: readonly number[], vectors: Entries): number {
  const V = matrix(vectors, { arithmetic: exact });
  const inside = V.adjoint().times(rho).times(V) as ExactMatrix;
  return values.reduce(
    (sum: Real, w, k) =>
      sum.minus(
        enclosure
          .real(w)
          .ln()
          .times(rationalReal(inside.re[5 * k])),
      ),
    exactEnclosure(rho).entropy().negated(),
  ).value;
}

/** Numbers of the text between two lines, [re, im] for each entry of a row. */
function printed(stdout: string): { readonly values: readonly number[]; readonly vectors: Entries } {
  const [, values, rows] = /in columns;.*\n(.*)\n((?: .*\n)+?)dual matrix/.exec(stdout)!;
  return {
    values: values.trim().split(/ +/).map(Number),
    vectors: rows
      .trimEnd()
      .split('\n')
      .map((row) =>
        row
          .trim()
          .split(/ {2,}/)
          .map((entry) => {
            const parts = entry.replace(/ ([+-]) /, ' $1').split(' ');
            const sum = (isWanted: (part: string) => boolean): number =>
              parts.filter(isWanted).reduce((total, part) => total + Number(part.replace('i', '')), 0);
            return [sum((part) => !part.endsWith('i')), sum((part) => part.endsWith('i'))] as const;
          }),
      ),
  };
}

test.each([
  ['of full rank', [30, 3, 2, 1], 5],
  ['with an eigenvalue of 1e-13 or so', [8e13, 1e13, 5e12, 1], 5],
  ['without the small ones', [9, 3, 0, 0], 5],
  ['that is nearly pure', [1e15, 1, 1, 0], 5],
])('the printed closest state reproduces the printed bound of a state %s', async (_, weights, turn) => {
  // Σ p_k |u_k⟩⟨u_k| in the rational basis of a Householder reflection that entangles.
  const v = matrix([[1], [2], [[0, 3]], [turn]], { arithmetic: exact });
  const U = matrix(
    [
      [39, 0, 0, 0],
      [0, 39, 0, 0],
      [0, 0, 39, 0],
      [0, 0, 0, 39],
    ],
    { arithmetic: exact, denominator: 39 },
  ).minus(v.times(v.adjoint()).scaled(exact.real(2, 39)));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const rho = U.times(diagonal(weights, exact).scaled(exact.real(1, total))).times(U.adjoint()) as ExactMatrix;
  const file = join(folder, 'spectral.json');
  const texts = Array.from({ length: 4 }, (_unused, i) =>
    Array.from({ length: 4 }, (_also, j) => {
      const { a, b } = rho.entry(i, j);
      return [printRational(a), printRational(b)];
    }),
  );
  writeFileSync(file, JSON.stringify({ dims: [2, 2], rho: texts }));
  for (const flags of [[], ['--certify']]) {
    const { stdout } = await run('ree', file, '--matrices', ...flags);
    const { values, vectors } = printed(stdout);
    const [lower, upper] = ['lower', 'upper'].map((name) =>
      Number(new RegExp(`${name} bound (\\S+)`).exec(stdout)?.[1]),
    );
    const S = recomputed(rho, values, vectors);
    expect(S).toBeGreaterThan(lower);
    expect(S).toBeLessThan(upper + 1e-15);
    expect(upper).toBeGreaterThan(0.01);
  }
  const data = JSON.parse((await run('ree', file, '--json')).stdout) as {
    readonly lower: number;
    readonly upper: number;
    readonly closestSpectrum: { readonly values: readonly number[]; readonly vectors: Entries };
  };
  const S = recomputed(rho, data.closestSpectrum.values, data.closestSpectrum.vectors);
  expect(S).toBeGreaterThan(data.lower);
  expect(S).toBeLessThan(data.upper + 1e-15);
});

test('ree --certify proves the bracket and prints the certificate', async () => {
  const { code, stdout } = await run('ree', join(folder, 'werner.json'), '--certify', '--json');
  expect(code).toBe(0);
  const data = JSON.parse(stdout) as {
    readonly lower: number;
    readonly upper: number;
    readonly certificate: { readonly weights: readonly string[]; readonly level: string };
  };
  expect(data.lower).toBeLessThanOrEqual(TRUTH);
  expect(data.upper).toBeGreaterThanOrEqual(TRUTH);
  expect(data.certificate.weights).toHaveLength(4);
  expect(data.certificate.level).toMatch(/^\d+\/\d+$/);
});

test('ree takes the state that QuTiP has written', async () => {
  const file = join(ROOT, 'examples/states/thermal-qubits.json');
  expect((await run('ree', file)).stdout).toMatch(/lower bound 0\.30015088887/);
  const certified = await run('ree', file, '--certify', '--matrices');
  expect(certified.code).toBe(0);
  expect(certified.stdout).toMatch(/upper bound 0\.30015088887/);
  // The closest state and the dual matrix, four rows each.
  expect(certified.stdout).toMatch(
    /closest separable state s:\n( .*\n){4}its eigenvalues w, .*\n( .*\n){5}dual matrix Q .*\n( .*\n){4}level t/,
  );
});

test.each([
  [
    'no-dims.json',
    /must give the dimensions of two subsystems in `dims`, but there are none, and 6 levels can be split in several ways\. Say which with --dims 2x3 or 3x2;/,
  ],
  ['no-rho.json', /must hold a state \{ "dims": .*, or the rows of its matrix, but it holds \{"dims":/],
  ['not-json.json', /must be JSON, but at line 1, column 16 there is the end of the file/],
  ['trace.json', /`rho` must have trace 1, but it has trace 28, and the state next to it that was found is 23\.3 away/],
  ['text.json', /must have `rho\[0\]\[0\]` a number, .*, but it is "a"/],
  ['text-denominator.json', /must have `denominator` a positive integer, but it is "28"/],
  ['large.json', /must have at most 36 levels in all, but there are 12 times 12/],
  ['short.json', /must hold a matrix of shape \(6, 6\) for dims \[2, 3\], but it has shape \(4, 4\)/],
  ['twice.json', /at line 1, column 19 "dims" occurs twice/],
  ['skew.json', /must be Hermitian, but ‖ρ − ρ†‖ = 0\.00141, and the state next to it that was found is 0\.00\d+ away/],
  ['negative.json', /positive semidefinite, but its smallest eigenvalue is -0\.001\d*, and .* 0\.00141 away/],
  ['control.json', /must have `rho\[0\]\[0\]` a number, .*, but it is "\\u001b\[2J"/],
  ['nothing.json', /must be a file that can be read, but there is none/],
])('ree explains what is wrong with %s', async (name, message) => {
  const { code, stderr } = await run('ree', join(folder, name));
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

/** (|00⟩ + i|11⟩)/√2 written in every way. */
const WAYS: readonly (readonly [string, (re: number, im: number) => unknown])[] = [
  ['pairs', (re, im) => [re, im]],
  ['objects', (re, im) => ({ re, im })],
  ['texts', (re, im) => (im === 0 ? String(re) : `${im}j`)],
  ['parentheses', (re, im) => `(${re}${im < 0 ? '' : '+'}${im}j)`],
  ['fractions', (re, im) => (im === 0 ? `${2 * re}/2` : `${2 * im}/2 i`)],
];

test.each(WAYS)('ree reads entries written as %s, and gives ln 2 for a Bell state', async (name, entry) => {
  const rho = Array.from({ length: 4 }, (_, i) =>
    Array.from({ length: 4 }, (_unused, j) => {
      if (i % 3 !== 0 || j % 3 !== 0) return entry(0, 0);
      return i === j ? entry(0.5, 0) : entry(0, i < j ? -0.5 : 0.5);
    }),
  );
  const file = join(folder, `${name}.json`);
  writeFileSync(file, `\uFEFF${JSON.stringify({ rho })}`);
  for (const options of [[], ['--certify']]) {
    const { code, stdout } = await run('ree', file, ...options);
    const [lower, upper] = ['lower', 'upper'].map((bound) =>
      Number(new RegExp(`${bound} bound (\\S+)`).exec(stdout)?.[1]),
    );
    expect(code).toBe(0);
    expect(lower).toBeLessThanOrEqual(Math.LN2);
    expect(upper).toBeGreaterThanOrEqual(Math.LN2);
    expect(stdout).toMatch(/state is pure/);
    expect(stdout).not.toMatch(/not exactly a state/);
  }
});

test('ree says of which exact state the bracket is, and how far that is from what is written', async () => {
  // Rank 1 and 4·10⁻¹⁷ off.
  const file = join(folder, 'rounded.json');
  const third = '0.33333333333333331';
  writeFileSync(
    file,
    `{"dims": [2, 2], "rho": [[${third}, 0, 0, [0, -0.4714045207910317]], [0, 0, 0, 0], [0, 0, 0, 0], ` +
      `[[4e-17, 0.4714045207910317], 0, 0, 0.66666666666666663]]}`,
  );
  const { code, stdout } = await run('ree', file, '--certify');
  expect(code).toBe(0);
  expect(stdout).toMatch(/not exactly a state as it is written.* ‖ρ − σ‖_F ≤ \d\.\de-1[67] \(Frobenius norm\)/);
  const json = JSON.parse((await run('ree', file, '--certify', '--json')).stdout) as {
    readonly frobeniusDistance: number;
    readonly state: readonly (readonly (readonly [string, string])[])[];
    readonly ground: string;
    readonly lower: number;
    readonly upper: number;
  };
  expect(json.frobeniusDistance).toBeGreaterThan(1e-17);
  expect(json.frobeniusDistance).toBeLessThan(1e-15);
  expect(json.state[0][0][0]).toMatch(/^\d+\/\d+$/);
  expect(json.ground).toBe('pure');
  const truth = Math.log(3) - (2 / 3) * Math.LN2;
  expect(json.lower).toBeCloseTo(truth, 14);
  expect(json.upper).toBeCloseTo(truth, 14);
  expect((await run('ree', file)).stdout).toMatch(/not exactly a state as it is written/);
  const strict = await run('ree', file, '--certify', '--within', '0');
  expect(strict.code).toBe(2);
  expect(strict.stderr).toMatch(/that was found is \S+ away in the Frobenius norm \(limit 0/);
});

test('ree takes a state that is farther off only within what is allowed', async () => {
  const file = join(folder, 'noisy.json');
  writeFileSync(
    file,
    JSON.stringify({
      rho: [
        [0.5, 0, 0, 0.5001],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0.5001, 0, 0, 0.5],
      ],
    }),
  );
  const { code, stderr } = await run('ree', file);
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /smallest eigenvalue is -0\.0001000, and the state next to it that was found is 0\.000\d+ away/,
  );
  const { stdout } = await run('ree', file, '--within', '1e-3', '--json');
  const { frobeniusDistance, lower } = JSON.parse(stdout) as {
    readonly frobeniusDistance: number;
    readonly lower: number;
  };
  expect(frobeniusDistance).toBeCloseTo(1.4e-4, 4);
  expect(lower).toBeCloseTo(Math.LN2, 10);
});

/** The rest of 1 beside the five product vectors of the tiles, times 72. */
function tiles(): readonly (readonly number[])[] {
  const kets = [
    [1, -1, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 1, -1],
    [0, 0, 1, 0, 0, -1, 0, 0, 0],
    [0, 0, 0, 1, 0, 0, -1, 0, 0],
  ];
  return Array.from({ length: 9 }, (_, i) =>
    Array.from({ length: 9 }, (_unused, j) => {
      const taken = kets.reduce((sum, v) => sum + (v[i] * v[j]) / 2, 1 / 9);
      return Math.round(72 * ((i === j ? 1 : 0) - taken));
    }),
  );
}

test('ree says that a PPT state is entangled where its range holds no product vector', async () => {
  const file = join(folder, 'tiles.json');
  writeFileSync(file, JSON.stringify({ denominator: 288, rho: tiles().map((row) => row.map(String)) }));
  for (const options of [[], ['--certify']]) {
    const { code, stdout } = await run('ree', file, ...options);
    expect(code).toBe(0);
    expect(stdout).toMatch(/entangled: the range holds no product vector \(range criterion, exact\)/);
  }
  const json = JSON.parse((await run('ree', file, '--json')).stdout) as { readonly entangled: string };
  expect(json.entangled).toMatch(/range criterion/);
});

test('ree says so of a rounded state by its realigned norm, as far as the distance allows', async () => {
  const file = join(folder, 'rounded-tiles.json');
  const rounded = tiles().map((row) => row.map((n) => n / 288));
  writeFileSync(file, JSON.stringify(rounded));
  const { stdout } = await run('ree', file, '--certify');
  expect(stdout).toMatch(/not exactly a state/);
  expect(stdout).toMatch(/entangled: the trace norm of the realigned state is at least 1\.08741246\d*, above 1/);
  // 1.0874 − 3·0.05 is below 1: there may be a separable state at that distance.
  const skew = rounded.map((row, i) => row.map((x, j) => (i === 0 && j === 0 ? [x, 0.05] : x)));
  writeFileSync(file, JSON.stringify(skew));
  const far = await run('ree', file, '--within', '0.1');
  expect(far.stdout).toMatch(/‖ρ − σ‖_F ≤ 5\.\de-2/);
  expect(far.stdout).not.toMatch(/entangled:/);
});

test('ree says of no separable state that it is entangled, though ranges of rounded states hold no product vector', async () => {
  const kets = [
    [1, 0.3, -0.2, 0.7, 0.1, 1.3],
    [0.4, -1.1, 0.9, 0.2, 0.8, -0.6],
    [-0.5, 0.6, 1.2, 1, -0.9, 0.3],
  ].map((v) => v.slice(0, 3).flatMap((a) => v.slice(3).map((b) => a * b)));
  const trace = kets.flat().reduce((sum, x) => sum + x * x, 0);
  const rho = kets[0].map((_, i) =>
    kets[0].map((_unused, j) => kets.reduce((sum, v) => sum + (v[i] * v[j]) / trace, 0)),
  );
  const file = join(folder, 'separable.json');
  writeFileSync(file, JSON.stringify(rho));
  const { stdout } = await run('ree', file);
  expect(stdout).toMatch(/not exactly a state/);
  expect(stdout).not.toMatch(/entangled:/);
});

test('ree refuses dimensions that contradict the file', async () => {
  const { code, stderr } = await run('ree', join(folder, 'werner.json'), '--dims', '4x1');
  expect(code).toBe(2);
  expect(stderr).toMatch(/must give the dimensions of --dims, \[4, 1\], but it has \[2, 2\] in `dims`/);
  expect((await run('ree', join(folder, 'werner.json'), '--dims', '2x2')).code).toBe(0);
});
