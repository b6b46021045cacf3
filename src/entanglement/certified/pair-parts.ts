import { complexData } from '../../float64/entries.ts';
import { Scratch } from '../../float64/kernels/scratch.ts';
import { addProjector, mirrorLower } from '../../float64/kernels/split-complex.ts';
import { Float64Matrix } from '../../float64/matrix.ts';
import { allocate } from '../../float64/storage.ts';
import { innerProductError, outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';

/**
 * The matrices of an exact pair (`stateWithClosest`) by plain numbers: they are drawn millions of times.
 */

const [entryRoom, leftRoom, ketRoom] = Array.from({ length: 3 }, () => new Scratch());

/** Units of the entries of ρ. */
const GRID = 2 ** 44;

/** Σ_k |a_k b_k⟩⟨a_k b_k| over its trace, b_k being the part of the given vector with Σ_ab φ_ab a_a* b_b = 0. */
export function boundaryState(
  phi: Float64Matrix,
  first: Float64Matrix,
  second: Float64Matrix | undefined,
): Float64Matrix | undefined {
  const [dimA, dimB, terms] = [phi.rows, phi.cols, first.cols];
  const dim = dimA * dimB;
  const size = dim * dim;
  const [F, A] = [complexData(phi), complexData(first)];
  const C = second && complexData(second);
  const data = allocate(2 * size);
  // u, then the ket: of one term, by plain numbers.
  const [u, ket] = [leftRoom.room(2 * dimB), ketRoom.room(2 * dim)];
  for (let k = 0; k < terms; k++) {
    let square = 0;
    for (let b = 0; b < dimB; b++) {
      let re = 0;
      let im = 0;
      for (let a = 0, p = b, q = k; a < dimA; a++, p += dimB, q += terms) {
        const x = F[p];
        const y = F[dim + p];
        const v = A[q];
        const w = A[dimA * terms + q];
        re += x * v + y * w;
        im += y * v - x * w;
      }
      u[b] = re;
      u[dimB + b] = im;
      square += re * re + im * im;
    }
    let overlapRe = 0;
    let overlapIm = 0;
    if (C !== undefined) {
      for (let b = 0, q = k; b < dimB; b++, q += terms) {
        const x = C[q];
        const y = C[dimB * terms + q];
        overlapRe += u[b] * x - u[dimB + b] * y;
        overlapIm += u[b] * y + u[dimB + b] * x;
      }
    }
    for (let b = 0; b < dimB; b++) {
      let re = 0;
      let im = 0;
      if (C === undefined || dimB === 2) {
        // (u₁, −u₀): what is left for a qubit, without subtraction.
        re = b === 0 ? u[1] : -u[0];
        im = b === 0 ? u[dimB + 1] : -u[dimB];
      } else if (square > 0) {
        re = C[b * terms + k] - (overlapRe * u[b] + overlapIm * u[dimB + b]) / square;
        im = C[dimB * terms + b * terms + k] - (overlapIm * u[b] - overlapRe * u[dimB + b]) / square;
      }
      for (let p = b, q = k; p < dim; p += dimB, q += terms) {
        const v = A[q];
        const w = A[dimA * terms + q];
        ket[p] = v * re - w * im;
        ket[dim + p] = v * im + w * re;
      }
    }
    addProjector(dim, 1, ket, data);
  }
  let trace = 0;
  for (let i = 0; i < dim; i++) trace += data[i * (dim + 1)];
  if (!(trace > 0)) return undefined;
  mirrorLower(dim, data);
  let squares = 0;
  for (let k = 0; k < 2 * size; k++) squares += (data[k] /= trace) ** 2;
  // Amplitudes of a term are accurate to 2(d_A + d_B + 4)u of its norm; then `terms` products are added and divided.
  const rounding = 2 * innerProductError(dimA + dimB + 4) + innerProductError(terms) + 4 * UNIT_ROUNDOFF;
  return new Float64Matrix(dim, dim, false, data, rounding, squares);
}

/** (|φ⟩⟨φ|)^Γ of the amplitudes, normalised: ⟨ab|·|cd⟩ = φ_ad φ_cb*. */
export function transposedProjector(phi: Float64Matrix): Float64Matrix {
  const [dimA, dimB] = [phi.rows, phi.cols];
  const dim = dimA * dimB;
  const F = complexData(phi);
  const weight = 1 / phi.norm ** 2;
  const data = allocate(2 * dim * dim);
  let at = 0;
  for (let a = 0; a < dim; a += dimB) {
    for (let b = 0; b < dimB; b++) {
      for (let c = b; c < dim; c += dimB) {
        const u = F[c];
        const v = F[dim + c];
        for (let p = a; p < a + dimB; p++, at++) {
          const x = F[p];
          const y = F[dim + p];
          data[at] = weight * (x * u + y * v);
          data[dim * dim + at] = weight * (y * u - x * v);
        }
      }
    }
  }
  return new Float64Matrix(dim, dim, false, data, 8 * dim * UNIT_ROUNDOFF);
}

/** ρ = σ − xX, of trace 1, rounded to the grid and exactly Hermitian, with a bound of the norm of what was moved by that. */
export function onGrid(
  sigma: Float64Matrix,
  x: number,
  X: Float64Matrix,
): { readonly rho: Float64Matrix; readonly moved: number } {
  const dim = sigma.rows;
  const size = dim * dim;
  const exactly = entryRoom.room(2 * size);
  let total = 0;
  for (let k = 0; k < 2 * size; k++) {
    const entry = sigma.data[k] - x * X.data[k];
    exactly[k] = entry;
    total += entry * entry;
  }
  const data = allocate(2 * size);
  let rest = 1;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < i; j++) {
      const re = Math.round(exactly[i * dim + j] * GRID) / GRID;
      const im = Math.round(exactly[size + i * dim + j] * GRID) / GRID;
      data[i * dim + j] = data[j * dim + i] = re;
      data[size + i * dim + j] = im;
      data[size + j * dim + i] = -im;
    }
    const level = Math.round(exactly[i * (dim + 1)] * GRID) / GRID;
    // Sums of multiples of 2⁻⁴⁴ below 2⁹ are exact.
    if (i < dim - 1) rest -= level;
    data[i * (dim + 1)] = i < dim - 1 ? level : rest;
  }
  let squares = 0;
  for (let k = 0; k < 2 * size; k++) squares += (data[k] - exactly[k]) ** 2;
  const moved = Math.sqrt(squares);
  // Of the product, of the difference, and of the one that was squared.
  const rounding = UNIT_ROUNDOFF * (x * X.norm + Math.sqrt(total) + moved);
  const rho = new Float64Matrix(dim, dim, false, data, 0, -1, 1 / GRID);
  return { rho, moved: outward(moved + sigma.error + x * X.error + rounding) };
}
