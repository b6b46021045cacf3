import { EigenvalueDecomposition, Matrix as RealMatrix } from 'ml-matrix';
import { float64, Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { complexData } from '../float64/entries.ts';
import { outward } from '../matrix/tolerances.ts';
import { norm } from '../float64/kernels/vectors.ts';

/** Disc of the complex plane. */
export interface Disc {
  readonly re: number;
  readonly im: number;
  readonly radius: number;
}

/**
 * Discs that hold the eigenvalues of a real matrix, one each: the eigenvalues can be numbered so that the kth lies in disc k.
 *
 * For any V and R with ‖1 − RV‖ = f < 1 the matrix V⁻¹AV = (1 − F)⁻¹RAV has the eigenvalues of A, and Gershgorin's discs
 * around the diagonal of RAV, widened by all errors, contain them; as many as overlapping discs there are in their union
 * (Horn and Johnson 2013, theorem 6.1.1). V is the matrix of computed eigenvectors, whose columns are kept apart where they
 * coincide: nothing has to be right about it. The discs of a single Jordan block of two have a radius near √ε; with more or
 * longer blocks they may be as large as ‖A‖.
 *
 * @param a  real, shape (n, n)
 */
export function eigenvalueDiscs(a: Float64Matrix): readonly Disc[] {
  const vectors = eigenvectors(a);
  const candidates = SEPARATIONS.map((separation) => gershgorinDiscs(a, separated(vectors, separation)));
  // Every eigenvalue is at most ‖A‖ from 0.
  const radius = outward(a.norm + a.error);
  const anywhere = Array.from({ length: a.rows }, () => ({ re: 0, im: 0, radius }));
  const total = (discs: readonly Disc[]): number => discs.reduce((sum, disc) => sum + disc.radius, 0);
  return candidates
    .filter((discs) => discs !== undefined)
    .map(joined)
    .reduce((best, discs) => (total(discs) < total(best) ? discs : best), anywhere);
}

/** Least distances that are tried between a vector and the span of those before it: 0 leaves the vectors as they are. */
const SEPARATIONS: readonly number[] = [0, 2 ** -26, 2 ** -18, 2 ** -13];

/** Computed eigenvectors as columns of norm 1, complex. */
function eigenvectors(a: Float64Matrix): Float64Matrix {
  const n = a.rows;
  const { eigenvectorMatrix, imaginaryEigenvalues } = new EigenvalueDecomposition(
    RealMatrix.from1DArray(n, n, Array.from(a.data)),
    { assumeSymmetric: false },
  );
  const data = new Float64Array(2 * n * n);
  for (let j = 0; j < n; j++) {
    // A pair x ± iy of complex vectors stands in two neighbouring real columns, x and y.
    const isFirst = imaginaryEigenvalues[j] > 0;
    const isPair = imaginaryEigenvalues[j] !== 0;
    const x = isPair && !isFirst ? j - 1 : j;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const re = eigenvectorMatrix.get(i, x);
      const im = isPair ? (isFirst ? 1 : -1) * eigenvectorMatrix.get(i, x + 1) : 0;
      data[i * n + j] = re;
      data[(n + i) * n + j] = im;
      squares += re * re + im * im;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = 0; i < 2 * n; i++) data[i * n + j] *= scale;
  }
  return new Float64Matrix(n, n, false, data);
}

/**
 * The same vectors, each moved away from the span of those before it where it is closer to it than `separation`: by that much,
 * and by its powers where several are the same, so that V⁻¹JV of a Jordan block has `separation` above its diagonal.
 */
function separated(vectors: Float64Matrix, separation: number): Float64Matrix {
  if (separation === 0) return vectors;
  const n = vectors.rows;
  const data = Float64Array.from(complexData(vectors));
  const basis: Float64Array[] = [];
  for (let j = 0; j < n; j++) {
    const column = Float64Array.from({ length: 2 * n }, (_, i) => data[i * n + j]);
    let rest = orthogonalPart(column, basis);
    if (!(norm(rest) >= separation)) {
      // The unit vector that is least inside the span takes the place of the lost direction.
      const units = Array.from({ length: n }, (_, k) => orthogonalPart(unitVector(n, k), basis));
      const away = units.reduce((best, v) => (norm(v) > norm(best) ? v : best));
      const same = Array.from({ length: j }, (_, k) => k).filter((k) => isParallel(vectors, j, k, separation));
      const size = separation ** Math.max(1, same.length) / norm(away);
      for (let i = 0; i < 2 * n; i++) data[i * n + j] += size * away[i];
      rest = away;
    }
    const length = norm(rest);
    basis.push(rest.map((x) => x / length));
  }
  return new Float64Matrix(n, n, false, data);
}

function isParallel({ rows: n, data }: Float64Matrix, j: number, k: number, separation: number): boolean {
  let re = 0;
  let im = 0;
  for (let i = 0; i < n; i++) {
    const [x, y, u, v] = [data[i * n + j], data[(n + i) * n + j], data[i * n + k], data[(n + i) * n + k]];
    re += x * u + y * v;
    im += x * v - y * u;
  }
  return re * re + im * im > 1 - separation;
}

function unitVector(n: number, k: number): Float64Array {
  return new Float64Array(2 * n).fill(1, k, k + 1);
}

/** What is left of a vector outside the span of orthonormal ones (Gram and Schmidt, twice). */
function orthogonalPart(vector: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const n = vector.length / 2;
  const rest = Float64Array.from(vector);
  for (const u of [...basis, ...basis]) {
    let re = 0;
    let im = 0;
    for (let i = 0; i < n; i++) {
      re += u[i] * rest[i] + u[n + i] * rest[n + i];
      im += u[i] * rest[n + i] - u[n + i] * rest[i];
    }
    for (let i = 0; i < n; i++) {
      rest[i] -= re * u[i] - im * u[n + i];
      rest[n + i] -= re * u[n + i] + im * u[i];
    }
  }
  return rest;
}

/** Discs around the diagonal of RAV, R ≈ V⁻¹; undefined where V is singular to working precision. */
function gershgorinDiscs(a: Float64Matrix, V: Float64Matrix): readonly Disc[] | undefined {
  const n = a.rows;
  const inverse = V.solve(float64.identity(n));
  if (inverse === undefined) return undefined;
  // The stored numbers are R, whatever their distance from V⁻¹.
  const R = new Float64Matrix(n, n, false, complexData(float64Matrix(inverse)));
  const image = a.times(V);
  const [G, F] = [rowsOf(R, image), rowsOf(R, V)];
  let f = 0;
  let g = 0;
  const distances = F.map((row, i) => {
    const distance = Math.hypot(...row.re.map((x, j) => x - (i === j ? 1 : 0)), ...row.im) + row.error;
    f += distance * distance;
    g += (G[i].norm + G[i].error) ** 2;
    return distance;
  });
  [f, g] = [outward(Math.sqrt(f)), outward(Math.sqrt(g))];
  if (!(f < 1 / 2)) return undefined;
  return G.map(({ re, im, error }, i) => {
    let radius = 0;
    for (let j = 0; j < n; j++) if (j !== i) radius += Math.hypot(re[j], im[j]);
    // (1 − F)⁻¹G = G + F(1 − F)⁻¹G: row i of the second term is at most ‖F_i‖‖G‖/(1 − f).
    const rest = error + (distances[i] * g) / (1 - f);
    return { re: re[i], im: im[i], radius: outward(radius * (1 + n * Number.EPSILON) + Math.sqrt(n) * rest) };
  });
}

interface Row {
  readonly re: readonly number[];
  readonly im: readonly number[];
  readonly norm: number;
  /** Bound of the distance of the row from the true one, in the Euclidean norm. */
  readonly error: number;
}

/** Rows of a product, each with its own error: that of an ill-conditioned eigenvalue does not widen the discs of others. */
function rowsOf(a: Float64Matrix, b: Float64Matrix): readonly Row[] {
  const { cols } = b;
  const size = a.rows * a.cols;
  return Array.from({ length: a.rows }, (_, i) => {
    const line = new Float64Array(2 * a.cols);
    line.set(a.data.subarray(i * a.cols, (i + 1) * a.cols));
    line.set(a.data.subarray(size + i * a.cols, size + (i + 1) * a.cols), a.cols);
    const row = float64Matrix(new Float64Matrix(1, a.cols, false, line).times(b));
    return {
      re: Array.from(row.data.subarray(0, cols)),
      im: Array.from(row.data.subarray(cols)),
      norm: row.norm,
      error: row.error,
    };
  });
}

/** Discs that overlap hold as many eigenvalues together as they are: each is widened until it holds all of them. */
function joined(discs: readonly Disc[]): readonly Disc[] {
  const groups = discs.map((_, k) => k);
  const overlap = (a: Disc, b: Disc): boolean => !(Math.hypot(a.re - b.re, a.im - b.im) > outward(a.radius + b.radius));
  for (let changed = true; changed;) {
    changed = false;
    discs.forEach((a, i) =>
      discs.forEach((b, j) => {
        if (groups[j] < groups[i] && overlap(a, b)) [groups[i], changed] = [groups[j], true];
      }),
    );
  }
  return discs.map((a, i) => {
    const reaches = discs
      .filter((_, j) => groups[j] === groups[i])
      .map((b) => Math.hypot(a.re - b.re, a.im - b.im) + b.radius);
    return { ...a, radius: outward(Math.max(...reaches)) };
  });
}
