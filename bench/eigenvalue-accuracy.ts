/**
 * Largest errors of eigenvalues, in ε ‖A‖_F: the measured part of `eigenvalueErrorBound`. An adversarial search: matrices of
 * families that are hard for eigenvalue algorithms, at scales from 1e−300 to 1e300, then ascents from the worst ones by changes of
 * entries of every size. The truth is that of enclosures.
 *
 * node --import tsx bench/eigenvalue-accuracy.ts [seconds for each order [seed [order]]]
 */
import { enclosure } from '../src/enclosure/matrix/matrix.ts';
import { withPrecision } from '../src/enclosure/interval/precision.ts';
import { eigenvalueErrorBound } from '../src/float64/kernels/eigen-accuracy.ts';
import { hermitianEigen, hermitianEigenvalues } from '../src/float64/kernels/hermitian-eigen.ts';
import { symmetricEigen, symmetricEigenvalues } from '../src/float64/kernels/symmetric-eigen.ts';
import { spectral } from '../src/matrix/spectral.ts';
import {
  frobeniusNorm,
  hermitianMatrix,
  nastyMatrices,
  uniforms,
} from '../test/unit/float64/kernels/eigen-matrices.ts';

const [seconds, seed, only] = [2, 3, 4].map((k) => Number(process.argv[k] ?? NaN));
const PRECISION = 256;
/** Below it numbers have fewer digits, and another bound holds. */
const SMALLEST_NORMAL = 2 ** -1022;
/** How many of the worst matrices ascents start from. */
const PARENTS = 40;

type Row = { readonly name: string; readonly a: Float64Array };
type Found = Row & { readonly ratio: number };

/** Largest error of the four paths, in ε ‖A‖_F; undefined where the enclosures are not narrow. */
function errorOf(n: number, a: Float64Array): number | undefined {
  const norm = frobeniusNorm(a);
  if (!(Number.EPSILON * norm > SMALLEST_NORMAL) || !Number.isFinite(norm)) return undefined;
  const isReal = a.subarray(n * n).every((x) => x === 0);
  const paths = [hermitianEigenvalues, ...(isReal ? [symmetricEigenvalues] : [])].map((f) => {
    const w = new Float64Array(n);
    f(n, a, 0, w, 0);
    return w;
  });
  for (const f of [hermitianEigen, ...(isReal ? [symmetricEigen] : [])]) {
    const w = new Float64Array(n);
    f(n, a, 0, w, 0, new Float64Array(2 * n * n), 0);
    paths.push(w);
  }
  return withPrecision(PRECISION, () => {
    const A = enclosure.matrix(n, n, a.subarray(0, n * n), a.subarray(n * n));
    const unit = enclosure.real(Number.EPSILON * norm);
    let worst = 0;
    for (const [k, truth] of spectral(A).eigenvalues().entries()) {
      for (const w of paths) {
        const { value, bound } = enclosure.real(w[k]).minus(truth).dividedBy(unit);
        if (!(bound < 2 ** -10)) return undefined;
        worst = Math.max(worst, Math.abs(value));
      }
    }
    return worst;
  });
}

/** Matrices of one round: the families of the tests, and these. */
function round(n: number, random: () => number): readonly Row[] {
  const normal = (): number => random() + random() + random() - 1.5;
  const isReal = random() < 0.3;
  const im = (x: number): number => (isReal ? 0 : x);
  const rows: Row[] = nastyMatrices(n, random, isReal).map(({ name, a }) => ({ name, a }));
  const add = (name: string, entry: (i: number, j: number) => readonly [number, number]): void => {
    rows.push({ name, a: hermitianMatrix(n, entry) });
  };
  const grades = Array.from({ length: n }, () => 2 ** -(random() * random() * 60));
  add('graded', (i, j) => [normal() * grades[i] * grades[j], im(normal() * grades[i] * grades[j])]);
  add('every entry of its own size', () => {
    const size = 2 ** -(random() * random() * 120);
    return [normal() * size, im(normal() * size)];
  });
  add('small integers', () => [Math.round(4 * normal()), im(Math.round(4 * normal()))]);
  const glue = 2 ** -(random() * 52);
  const half = Math.ceil(n / 2);
  add('glued Wilkinson', (i, j) => {
    if (i === j) return [Math.abs((i % half) - (half - 1) / 2), 0];
    return Math.abs(i - j) === 1 ? [Math.max(i, j) % half === 0 ? glue : 1, 0] : [0, 0];
  });
  const rank = 1 + Math.floor(random() * (n - 1));
  const G = Array.from({ length: n * rank }, () => [normal(), im(normal())] as const);
  const spread = 2 ** -(random() * 40);
  const product = (i: number, j: number, shift: number): readonly [number, number] => {
    let [re, imaginary] = [i === j ? shift : 0, 0];
    for (let k = 0; k < rank; k++) {
      const [[x, y], [u, v]] = [G[i * rank + k], G[j * rank + k]];
      re += x * u + y * v;
      imaginary += y * u - x * v;
    }
    return [re, i === j ? 0 : imaginary];
  };
  add('rank deficient', (i, j) => product(i, j, 0));
  add('clustered', (i, j) => {
    const [re, imaginary] = product(i, j, 0);
    return [(i === j ? 1 : 0) + spread * re, spread * imaginary];
  });
  const scale = 10 ** Math.round(300 * (2 * random() - 1));
  const scaled = rows
    .filter(({ a }) => a.every((x) => Math.abs(x) < 1e4))
    .map(({ name, a }) => ({ name: `${name}, scaled`, a: a.map((x) => x * scale) }));
  return [...rows, ...scaled];
}

/** The same matrix with one entry or all of them changed by a random share. */
function changed(n: number, { name, a }: Row, random: () => number): Row {
  const share = 2 ** -(1 + Math.floor(random() * 52));
  const one = random() < 0.5 ? Math.floor(random() * n * n) : -1;
  const other = (k: number, x: number): number =>
    one >= 0 && one !== k ? x : x * (1 + share * (random() + random() + random() - 1.5));
  const entry = (i: number, j: number): readonly [number, number] => {
    const k = i * n + j;
    return [other(k, a[k]), i === j ? 0 : other(k, a[n * n + k])];
  };
  return { name, a: hermitianMatrix(n, entry) };
}

for (const n of Number.isNaN(only) ? [2, 3, 4, 5, 6, 8, 12] : [only]) {
  const random = uniforms(Number.isNaN(seed) ? 1 : seed);
  const limit = 1000 * (Number.isNaN(seconds) ? 60 : seconds);
  let worst: readonly Found[] = [];
  let [count, unknown] = [0, 0];
  const take = (rows: readonly Row[]): void => {
    const found = rows.flatMap((row) => {
      const ratio = errorOf(n, row.a);
      if (ratio === undefined) unknown += 1;
      return ratio === undefined ? [] : [{ ...row, ratio }];
    });
    count += rows.length;
    worst = [...worst, ...found].toSorted((x, y) => y.ratio - x.ratio).slice(0, PARENTS);
  };
  const start = performance.now();
  while (performance.now() - start < limit / 3) take(round(n, random));
  const drawn = worst[0];
  while (performance.now() - start < limit) {
    take(Array.from({ length: 50 }, () => changed(n, worst[Math.floor(random() * worst.length)], random)));
  }
  const bound = eigenvalueErrorBound(n, 1) / Number.EPSILON;
  console.log(
    `n = ${n}: ${worst[0].ratio.toFixed(2)} of ${bound.toFixed(0)} (${worst[0].name}); drawn: ${drawn.ratio.toFixed(2)} (${drawn.name}); ` +
      `${count} matrices, ${unknown} not enclosed`,
  );
}
