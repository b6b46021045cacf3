import { eigenvalueErrorBound } from '../../float64/kernels/eigen-accuracy.ts';
import { hermitianEigen } from '../../float64/kernels/hermitian-eigen.ts';
import { adjointOf } from '../../float64/kernels/split-complex.ts';
import { symmetricEigenvalues } from '../../float64/kernels/symmetric-eigen.ts';
import { UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { curvatureForm } from './cross-entropy-curvature.ts';
import { factorised, solveFactorised } from '../../float64/kernels/scaled-cholesky.ts';
import { coordinatesOf, HermitianIndex } from './hermitian-coordinates.ts';
import { TransposedBasis } from './transposed-basis.ts';

/** What the coercivity of the problem of the closest state at s depends on; matrices split complex. */
interface CoercivityData {
  readonly dims: readonly [number, number];
  /** Eigenvalues of s, ascending, those of its kernel N first; there any positive number stands for 0. */
  readonly values: Float64Array;
  readonly face: number;
  /** Eigenvectors of s. */
  readonly vectors: Float64Array;
  /** ρ in that basis, up to a matrix of norm `doubt`. */
  readonly R: Float64Array;
  readonly doubt: number;
  /** Π, of this rank, and a number q with Q ≥ qΠ. */
  readonly projector: Float64Array;
  readonly count: number;
  readonly least: number;
  /** m with 1 − G − Q^Γ ≥ m on N. */
  readonly slack: number;
}

/** The form B as a matrix in coordinates of X̃, and c > 0 with B ≥ c‖X̃‖²; c ≤ 0 where none is certain. */
export interface Coercivity {
  readonly matrix: Float64Array;
  /** Bound of the distance of the matrix from that of B. */
  readonly error: number;
  readonly constant: number;
}

/**
 * B(X) = D²F_K[X, X]/5 + q‖ΠX^Γ‖²/2 + m‖NX‖², F_K(t) = −tr ρ ln t on the support K of s, by which the value of a PPT state s + X
 * exceeds that of s, up to what is of first order in a residual; in coordinates of X̃, which is s^−½Xs^−½ on K and X elsewhere.
 */
export function coercivity(data: CoercivityData): Coercivity {
  const { dims, values, face, vectors, R, doubt, projector, count, least, slack } = data;
  const dim = values.length;
  const n = dim * dim;
  const { matrix, rounding } = curvatureForm(dim, values, R, face);
  for (let k = 0; k < n * n; k++) matrix[k] /= 5;
  const scale = scales(values, face);
  // In a basis that begins with the range of Π, ‖ΠY‖² counts entries of Y by how many of their indices lie there.
  const [negative, basis, adjoint] = [projector.map((x) => -x), new Float64Array(2 * n), new Float64Array(2 * n)];
  hermitianEigen(dim, negative, 0, new Float64Array(dim), 0, basis, 0);
  adjointOf(dim, basis, adjoint);
  const images = new Float64Array(n * n);
  new TransposedBasis(...dims).fill(vectors, basis, adjoint, images);
  const kernelWeight = perCoordinate(dim, (i, j) => ((i < count ? 1 : 0) + (j < count ? 1 : 0)) / 2);
  const outside = perCoordinate(dim, (i, j) => ((i < face ? 1 : 0) + (j < face ? 1 : 0)) / 2);
  for (let a = 0; a < n; a++) {
    matrix[a * (n + 1)] += slack * outside[a];
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += kernelWeight[k] * images[a * n + k] * images[b * n + k];
      const entry = (least / 2) * sum * scale[a] * scale[b];
      matrix[a * n + b] += entry;
      if (a !== b) matrix[b * n + a] += entry;
    }
  }
  const spectrum = new Float64Array(n);
  symmetricEigenvalues(n, matrix.slice(), 0, spectrum, 0);
  // Rows of the images are orthonormal up to 64 d u, as are eigenvectors, and a sum has n terms.
  const error = doubt + rounding + (256 * n * dim * (least + slack) + 4) * UNIT_ROUNDOFF;
  return { matrix, error, constant: spectrum[0] - eigenvalueErrorBound(n, Math.hypot(...matrix)) - error };
}

/** Upper bound of g·B⁻¹g for the coordinates g of a matrix Y in the eigenbasis of s, by which tr YX = g·X̃ ≤ √(g·B⁻¹g) √B(X). */
export function dualSquare({ matrix, error, constant }: Coercivity, g: Float64Array): number {
  const n = g.length;
  const [L, inverse, x] = [matrix.slice(), new Float64Array(n), g.slice()];
  if (!factorised(n, L, inverse)) return Infinity;
  solveFactorised(n, L, inverse, x);
  // g·B⁻¹g = 2g·x − x·Bx + (g − Bx)·B⁻¹(g − Bx) for every x.
  let [value, residual, size] = [0, 0, 0];
  for (let a = 0; a < n; a++) {
    let image = 0;
    for (let b = 0; b < n; b++) image += matrix[a * n + b] * x[b];
    value += x[a] * (2 * g[a] - image);
    residual += (g[a] - image) ** 2;
    size += x[a] ** 2;
  }
  const doubt = error + 4 * n * UNIT_ROUNDOFF * Math.hypot(...matrix);
  const rest = (2 * (residual + doubt ** 2 * size)) / constant;
  return (
    (value + doubt * size + rest) * (1 + 16 * n * UNIT_ROUNDOFF) +
    16 * n * UNIT_ROUNDOFF * Math.hypot(...g) * Math.sqrt(size)
  );
}

/** Factor of each coordinate of X̃ in X. */
export function scales(values: Float64Array, face: number): Float64Array {
  return perCoordinate(values.length, (i, j) => (Math.min(i, j) < face ? 1 : Math.sqrt(values[i] * values[j])));
}

/** Coordinates of Y, Hermitian in the eigenbasis of s, with tr YX = g·X̃. */
export function dualCoordinates(values: Float64Array, face: number, Y: Float64Array): Float64Array {
  const g = new Float64Array(values.length ** 2);
  coordinatesOf(values.length, Y, g);
  return g.map((x, k) => x * scales(values, face)[k]);
}

function perCoordinate(dim: number, factor: (i: number, j: number) => number): Float64Array {
  const { re, im } = new HermitianIndex(dim);
  const out = new Float64Array(dim * dim);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) out[re[i * dim + j]] = out[im[i * dim + j]] = factor(i, j);
  }
  return out;
}
