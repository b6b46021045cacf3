import { productOfNumbers } from '../matrix/product-of-numbers.ts';
/** Where entries of a rearranged operator come from: places in a row-major matrix, as many for each as are added up. */
export interface IndexMap {
  readonly size: number;
  readonly source: Int32Array;
}

export function traceMap(dims: readonly number[], kept: readonly number[], traced: readonly number[]): IndexMap {
  const dim = productOfNumbers(dims);
  const rows = offsets(dims, kept);
  const sums = offsets(dims, traced);
  const size = rows.length;
  const source = new Int32Array(size * size * sums.length);
  let k = 0;
  for (const row of rows) {
    for (const col of rows) {
      for (const both of sums) source[k++] = (row + both) * dim + col + both;
    }
  }
  return { size, source };
}

export function transposeMap(dims: readonly number[], transposed: readonly number[]): IndexMap {
  const dim = productOfNumbers(dims);
  const source = new Int32Array(dim * dim);
  const moved = new Int32Array(dim);
  const strides = stridesOf(dims);
  for (let k = 0; k < dim; k++) {
    for (const s of transposed) moved[k] += (Math.floor(k / strides[s]) % dims[s]) * strides[s];
  }
  for (let row = 0; row < dim; row++) {
    for (let col = 0; col < dim; col++) {
      source[row * dim + col] = (row - moved[row] + moved[col]) * dim + col - moved[col] + moved[row];
    }
  }
  return { size: dim, source };
}

export function permutationMap(dims: readonly number[], order: readonly number[], isKet: boolean): IndexMap {
  const dim = productOfNumbers(dims);
  const from = offsets(dims, order);
  if (isKet) return { size: dim, source: from };
  const source = new Int32Array(dim * dim);
  for (let row = 0; row < dim; row++) {
    for (let col = 0; col < dim; col++) source[row * dim + col] = from[row] * dim + from[col];
  }
  return { size: dim, source };
}

/** Contribution of the listed subsystems to the index, for all their values, the first listed one being slowest. */
export function offsets(dims: readonly number[], subsystems: readonly number[]): Int32Array {
  const strides = stridesOf(dims);
  let list = [0];
  for (const s of subsystems) {
    list = list.flatMap((base) => Array.from({ length: dims[s] }, (_, value) => base + value * strides[s]));
  }
  return Int32Array.from(list);
}

function stridesOf(dims: readonly number[]): readonly number[] {
  return dims.map((_, s) => productOfNumbers(dims.slice(s + 1)));
}
