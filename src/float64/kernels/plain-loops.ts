/** Rows and columns of a tile. */
export const TILE = 4;

/** The loops in which large matrices spend their time, on numbers in one array; places are counted from its first number. */
export interface Loops {
  /**
   * C ← C + AB for packed matrices, in tiles of four rows and four columns.
   *
   * @param height  number of strips of A: four rows each, column after column
   * @param width   number of strips of B: four columns each, row after row
   * @param depth   columns of A, rows of B; all three are at least 1
   * @param a, b    places of the first strips
   * @param c       place of C, row-major
   * @param stride  distance of two rows of C
   */
  addTiles(
    this: void,
    height: number,
    width: number,
    depth: number,
    a: number,
    b: number,
    c: number,
    stride: number,
  ): void;
  /**
   * p ← p + AᵀU for four rows of A and four numbers U, and s ← Au.
   *
   * @param length  numbers in a row, a positive multiple of four
   * @param a       place of the first row
   * @param stride  distance of two rows
   * @param u       place of the vector u; U are the four numbers behind those that the rows meet
   * @param p       place of p
   * @param s       receives the four numbers s
   */
  addRows(this: void, length: number, a: number, stride: number, u: number, p: number, s: number): void;
}

/** `addTiles` in plain JavaScript, with the sums in the same order. */
export function addTiles(
  x: Float64Array,
  height: number,
  width: number,
  depth: number,
  a: number,
  b: number,
  c: number,
  stride: number,
): void {
  for (let j = 0; j < width; j++) {
    for (let i = 0; i < height; i++) {
      const tile = c + TILE * (i * stride + j);
      addHalfTile(x, depth, a + TILE * depth * i, b, tile, stride);
      addHalfTile(x, depth, a + TILE * depth * i + 2, b, tile + 2 * stride, stride);
    }
    b += TILE * depth;
  }
}

/** Two rows of a tile: eight sums stay in registers. */
function addHalfTile(x: Float64Array, depth: number, a: number, b: number, c: number, stride: number): void {
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  for (let k = 0; k < depth; k++) {
    const y0 = x[b];
    const y1 = x[b + 1];
    const y2 = x[b + 2];
    const y3 = x[b + 3];
    const x0 = x[a];
    const x1 = x[a + 1];
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    a += TILE;
    b += TILE;
  }
  x[c] += s00;
  x[c + 1] += s01;
  x[c + 2] += s02;
  x[c + 3] += s03;
  c += stride;
  x[c] += s10;
  x[c + 1] += s11;
  x[c + 2] += s12;
  x[c + 3] += s13;
}

/** `addRows` in plain JavaScript, with the sums in the same order: even and odd places apart. */
export function addRows(
  x: Float64Array,
  length: number,
  a: number,
  stride: number,
  u: number,
  p: number,
  s: number,
): void {
  const u0 = x[u + length];
  const u1 = x[u + length + 1];
  const u2 = x[u + length + 2];
  const u3 = x[u + length + 3];
  const sums = s;
  let even0 = 0;
  let even1 = 0;
  let even2 = 0;
  let even3 = 0;
  let odd0 = 0;
  let odd1 = 0;
  let odd2 = 0;
  let odd3 = 0;
  for (let j = 0; j < length; j += 2) {
    let r = a + j;
    const v = x[u + j];
    const w = x[u + j + 1];
    let t = x[p + j];
    let z = x[p + j + 1];
    even0 += x[r] * v;
    odd0 += x[r + 1] * w;
    t += x[r] * u0;
    z += x[r + 1] * u0;
    r += stride;
    even1 += x[r] * v;
    odd1 += x[r + 1] * w;
    t += x[r] * u1;
    z += x[r + 1] * u1;
    r += stride;
    even2 += x[r] * v;
    odd2 += x[r + 1] * w;
    t += x[r] * u2;
    z += x[r + 1] * u2;
    r += stride;
    even3 += x[r] * v;
    odd3 += x[r + 1] * w;
    x[p + j] = t + x[r] * u3;
    x[p + j + 1] = z + x[r + 1] * u3;
  }
  x[sums] = even0 + odd0;
  x[sums + 1] = even1 + odd1;
  x[sums + 2] = even2 + odd2;
  x[sums + 3] = even3 + odd3;
}
