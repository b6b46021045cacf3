import { LARGEST_UNSCALED_SQUARE, NEGLIGIBLE_SQUARE, SMALLEST_UNSCALED_SQUARE } from './eigen-scale.ts';

/**
 * Spectral decomposition of a Hermitian 2 × 2 matrix in closed form.
 *
 * With the mean m of the diagonal, its half difference h and the coupling b, the eigenvalues are m ± r, r² = h² + |b|².
 * The one of larger modulus is computed so; the other is det / that one, which keeps the digits of a graded matrix.
 *
 * @param a          real parts a₀₀, (a₀₁), a₁₀, a₁₁ from `at`, imaginary parts in the same order from `imaginary`
 * @param at         place of the real parts
 * @param imaginary  place of the imaginary parts, or −1 for a real matrix
 * @param w          receives both eigenvalues in ascending order
 * @param wOffset    place of the first eigenvalue
 * @param v          receives the eigenvectors as columns, real parts before imaginary ones; undefined when not wanted
 * @param vOffset    place of its first element
 * @returns          false, with nothing written, when the norm is so extreme that the matrix has to be scaled first
 */
export function twoLevelEigen(
  a: Float64Array,
  at: number,
  imaginary: number,
  w: Float64Array,
  wOffset: number,
  v: Float64Array | undefined,
  vOffset: number,
): boolean {
  const a00 = a[at];
  const a11 = a[at + 3];
  const br = a[at + 2];
  const bi = imaginary < 0 ? 0 : a[imaginary + 2];
  const coupling = br * br + bi * bi;
  const norm = a00 * a00 + a11 * a11 + coupling;
  if (!(norm >= SMALLEST_UNSCALED_SQUARE && norm <= LARGEST_UNSCALED_SQUARE)) return false;
  const mean = 0.5 * (a00 + a11);
  const half = 0.5 * (a00 - a11);
  const square = half * half + coupling;
  const r = Math.sqrt(square);
  const big = mean < 0 ? mean - r : mean + r;
  // Divide first: the larger diagonal entry over `big` is about 1.
  const small = Math.abs(a00) > Math.abs(a11) ? (a00 / big) * a11 - coupling / big : (a11 / big) * a00 - coupling / big;
  if (big < small) {
    w[wOffset] = big;
    w[wOffset + 1] = small;
  } else {
    w[wOffset] = small;
    w[wOffset + 1] = big;
  }
  if (v === undefined) return true;

  // (A − m)(h + r, b)ᵀ = r (h + r, b)ᵀ; when h < 0, (A − m)(b̄, r − h)ᵀ = r (b̄, r − h)ᵀ instead: nothing cancels.
  let x = 1;
  let yr = 0;
  let yi = 0;
  if (square > NEGLIGIBLE_SQUARE) {
    const sum = r + Math.abs(half);
    const inverse = 1 / Math.sqrt(sum * sum + coupling);
    x = sum * inverse;
    yr = br * inverse;
    yi = bi * inverse;
  }
  // Columns in ascending order: (−ȳ, x), (x, y) when h ≥ 0; (x, −y), (ȳ, x) otherwise.
  const vi = imaginary < 0 ? -1 : vOffset + 4;
  if (half >= 0) {
    v[vOffset] = -yr;
    v[vOffset + 1] = x;
    v[vOffset + 2] = x;
    v[vOffset + 3] = yr;
    if (vi < 0) return true;
    v[vi] = yi;
    v[vi + 1] = 0;
    v[vi + 2] = 0;
    v[vi + 3] = yi;
  } else {
    v[vOffset] = x;
    v[vOffset + 1] = yr;
    v[vOffset + 2] = -yr;
    v[vOffset + 3] = x;
    if (vi < 0) return true;
    v[vi] = 0;
    v[vi + 1] = -yi;
    v[vi + 2] = -yi;
    v[vi + 3] = 0;
  }
  return true;
}
