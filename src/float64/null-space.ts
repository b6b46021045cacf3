import { CERTAIN_RANK_GAP, rankTolerance } from '../matrix/tolerances.ts';
import type { Maker } from './content.ts';
import type { Entries } from './entries.ts';
import { rightSingularVectorsReal } from './kernels/right-singular-vectors.ts';
import { allocate } from './storage.ts';

/** Null space of a matrix; see `Kernel`. */
interface NullSpace<M> {
  readonly basis: M;
  readonly dimension: number;
  readonly certain: boolean;
}

/**
 * Null space by singular values: those up to n·ε·s_max + error of the data count as zero.
 *
 * @returns  orthonormal basis; `certain` is false when the smallest nonzero singular value is within a factor 100 of the
 *           threshold
 * @accuracy `error` of the basis is its distance from some orthonormal basis of the true null space, where `certain`
 */
export function kernelOf<M extends Entries>(a: Entries, make: Maker<M>): NullSpace<M> {
  if (!a.isReal) return complexKernel(a, make);
  const { rows, cols } = a;
  const values = new Float64Array(cols);
  const vectors = new Float64Array(cols * cols);
  rightSingularVectorsReal(rows, cols, a.data, 0, values, 0, vectors, 0);
  const threshold = rankTolerance(Math.max(rows, cols), values[0], a.error);
  const rank = values.findIndex((s) => s <= threshold);
  const first = rank < 0 ? cols : rank;
  const dimension = cols - first;
  const data = allocate(cols * dimension);
  for (let i = 0; i < cols; i++) {
    for (let k = 0; k < dimension; k++) data[i * dimension + k] = vectors[i * cols + first + k];
  }
  // Wedin: a perturbation of norm `threshold` (rounding and data) turns the space by at most threshold/gap, and a basis of
  // it by √2 times as much per column. The whole space turns nowhere.
  const gap = first === 0 ? Infinity : values[first - 1] - threshold;
  const error = Math.sqrt(2 * dimension) * (threshold / gap);
  return {
    basis: make(cols, dimension, true, data, error),
    dimension,
    certain: first === 0 || values[first - 1] > CERTAIN_RANK_GAP * threshold,
  };
}

/** Null space of A = B + iC from the real matrix ((B, −C), (C, B)), whose null space is the doubled one. */
function complexKernel<M extends Entries>(a: Entries, make: Maker<M>): NullSpace<M> {
  const { rows, cols, data } = a;
  const size = rows * cols;
  const doubled = new Float64Array(4 * size);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const re = data[i * cols + j];
      const im = data[size + i * cols + j];
      doubled[i * 2 * cols + j] = doubled[(rows + i) * 2 * cols + cols + j] = re;
      doubled[i * 2 * cols + cols + j] = -im;
      doubled[(rows + i) * 2 * cols + j] = im;
    }
  }
  const error = Math.SQRT2 * a.error;
  const real = kernelOf(make(2 * rows, 2 * cols, true, doubled, error), make);
  return { ...real, ...halved(real.basis, cols, make) };
}

/** Complex orthonormal basis from real vectors (x; y) ↦ x + iy, which come in pairs v, iv: Gram–Schmidt keeps one of each. */
function halved<M extends Entries>(
  basis: Entries,
  cols: number,
  make: Maker<M>,
): Pick<NullSpace<M>, 'basis' | 'dimension'> {
  const kept: Float64Array[] = [];
  const wanted = basis.cols / 2;
  for (let k = 0; k < basis.cols && kept.length < wanted; k++) {
    const v = Float64Array.from({ length: 2 * cols }, (_, i) => basis.data[i * basis.cols + k]);
    for (const u of [...kept, ...kept]) {
      let re = 0;
      let im = 0;
      for (let i = 0; i < cols; i++) {
        re += u[i] * v[i] + u[cols + i] * v[cols + i];
        im += u[i] * v[cols + i] - u[cols + i] * v[i];
      }
      for (let i = 0; i < cols; i++) {
        const [x, y] = [u[i], u[cols + i]];
        v[i] -= re * x - im * y;
        v[cols + i] -= re * y + im * x;
      }
    }
    const norm = Math.hypot(...v);
    // A vector of the pair that is already kept leaves only rounding; a new one leaves a remainder of order one.
    if (norm > 1 / (2 * Math.sqrt(basis.cols))) kept.push(v.map((x) => x / norm));
  }
  const dimension = kept.length;
  const data = allocate(2 * cols * dimension);
  kept.forEach((v, k) => {
    for (let i = 0; i < 2 * cols; i++) data[i * dimension + k] = v[i];
  });
  return { basis: make(cols, dimension, false, data, basis.error), dimension };
}
