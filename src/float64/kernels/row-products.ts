/** Entries of a row that are multiplied before the next rows come: so many of all rows stay in the cache. */
const DEPTH = 256;

/**
 * C ← C + sign · A Bᵀ for real matrices with n columns each, in tiles of four rows of A and four of B.
 *
 * C is square, shape (n, n), or only its lower triangle counts; entries above the diagonal of a tile that crosses it are spoiled.
 *
 * @param a, b     buffers of A and B, rows of length `n`
 * @param c        buffer of C, rows of length `n`; may be that of A and B where the ranges do not overlap
 * @param rows     rows `from` … `to` − 1 of A and C
 * @param columns  rows `from` … `to` − 1 of B, columns of C; those above the diagonal are left out
 * @param depth    columns `from` … `to` − 1 of A and B
 * @accuracy       |error| ≤ (n + 1) ε (|A||B|ᵀ + |C|) entrywise
 */
export function addRowProducts(
  n: number,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  sign: 1 | -1,
  rows: readonly [from: number, to: number],
  columns: readonly [from: number, to: number],
  depth: readonly [from: number, to: number],
): void {
  const [top, bottom] = rows;
  const [left, right] = columns;
  for (let from = depth[0]; from < depth[1]; from += DEPTH) {
    const to = Math.min(from + DEPTH, depth[1]);
    for (let i = top; i < bottom; i += 4) {
      const height = Math.min(4, bottom - i);
      const end = Math.min(right, i + height);
      let j = left;
      if (height === 4) for (; j + 4 <= end; j += 4) tile(n, a, b, c, sign, i, j, from, to);
      for (let row = i; row < i + height; row++) {
        for (let column = j; column < Math.min(end, row + 1); column++) {
          let sum = 0;
          for (let k = from; k < to; k++) sum += a[row * n + k] * b[column * n + k];
          c[row * n + column] += sign * sum;
        }
      }
    }
  }
}

function tile(
  n: number,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  sign: number,
  i: number,
  j: number,
  from: number,
  to: number,
): void {
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  let s20 = 0;
  let s21 = 0;
  let s22 = 0;
  let s23 = 0;
  let s30 = 0;
  let s31 = 0;
  let s32 = 0;
  let s33 = 0;
  const a0 = i * n;
  const b0 = j * n;
  for (let p = a0 + from, q = b0 + from; p < a0 + to; p++, q++) {
    const y0 = b[q];
    const y1 = b[q + n];
    const y2 = b[q + 2 * n];
    const y3 = b[q + 3 * n];
    const x0 = a[p];
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    const x1 = a[p + n];
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    const x2 = a[p + 2 * n];
    s20 += x2 * y0;
    s21 += x2 * y1;
    s22 += x2 * y2;
    s23 += x2 * y3;
    const x3 = a[p + 3 * n];
    s30 += x3 * y0;
    s31 += x3 * y1;
    s32 += x3 * y2;
    s33 += x3 * y3;
  }
  let at = a0 + j;
  c[at] += sign * s00;
  c[at + 1] += sign * s01;
  c[at + 2] += sign * s02;
  c[at + 3] += sign * s03;
  at += n;
  c[at] += sign * s10;
  c[at + 1] += sign * s11;
  c[at + 2] += sign * s12;
  c[at + 3] += sign * s13;
  at += n;
  c[at] += sign * s20;
  c[at + 1] += sign * s21;
  c[at + 2] += sign * s22;
  c[at + 3] += sign * s23;
  at += n;
  c[at] += sign * s30;
  c[at + 1] += sign * s31;
  c[at + 2] += sign * s32;
  c[at + 3] += sign * s33;
}
