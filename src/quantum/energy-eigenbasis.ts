import { Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import type { Spectrum } from '../float64/spectrum.ts';
import { NonFiniteError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { numberOf } from '../matrix/number-of.ts';
import { UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian } from './verdict.ts';

/** Eigenvalues and eigenvectors of a Hamiltonian. */
export interface Eigen {
  readonly values: Float64Array;
  /** Columns; real for a real Hamiltonian. */
  readonly vectors: Float64Matrix;
  /** Error of each eigenvalue and of its rounded product with a time, per unit of time. */
  readonly rate: number;
  /** ‖H‖. */
  readonly norm: number;
}

export function decomposed(hamiltonian: Matrix): Eigen {
  requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
  requireHermitian('hamiltonian', hamiltonian);
  const H = float64Matrix(hamiltonian);
  const { vectors, values, error, dim }: Spectrum = H.spectrum;
  return {
    values,
    vectors: new Float64Matrix(dim, dim, H.isReal, H.isReal ? vectors.subarray(0, dim * dim) : vectors),
    rate: error + 2 * UNIT_ROUNDOFF * H.norm,
    norm: H.norm + H.error,
  };
}

interface Phases {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

/** cos E_i t and sin E_i t: φ_i = e^{−iE_i t} = cos − i sin. */
export function phasesAt({ values }: Eigen, time: Real | number): Phases {
  const t = numberOf(finiteTime(time));
  return { cos: values.map((E) => Math.cos(E * t)), sin: values.map((E) => Math.sin(E * t)) };
}

export function finiteTime<T extends Real | number>(t: T): T {
  const value = numberOf(t);
  if (Number.isFinite(value)) return t;
  throw new NonFiniteError({ argument: 't', expected: 'be a finite time', received: `it is ${value}` });
}

/** Columns of V times their phases. */
export function withPhases(eigen: Eigen, t: Real | number): Float64Matrix {
  const { cos, sin } = phasesAt(eigen, t);
  const { rows, isReal, data: v } = eigen.vectors;
  const size = rows * rows;
  const data = new Float64Array(2 * size);
  for (let i = 0, p = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++, p++) {
      const im = isReal ? 0 : v[size + p];
      data[p] = v[p] * cos[j] + im * sin[j];
      data[size + p] = im * cos[j] - v[p] * sin[j];
    }
  }
  return new Float64Matrix(rows, rows, false, data);
}

/** V†ρV, leaving out the rows and columns of ρ that are zero: a system in a pure state halves the work and more. */
export function stateInEigenbasis(vectors: Float64Matrix, state: Float64Matrix): Float64Matrix {
  const { rows: n, data } = state;
  const present = Array.from({ length: n }, (_, i) => i).filter((i) => {
    for (let p = i * n; p < data.length; p += n * n) {
      for (let j = 0; j < n; j++) if (data[p + j] !== 0) return true;
    }
    return false;
  });
  if (present.length === 0) return vectors.scaled(0);
  const block = rowsOf(vectors, present);
  return block.adjoint().times(coreTimes(state, present, block));
}

/** Product of the given rows and columns of ρ with a block of as many rows; cheap where ρ is diagonal. */
function coreTimes(state: Float64Matrix, present: readonly number[], block: Float64Matrix): Float64Matrix {
  const { rows: n } = state;
  const size = present.length;
  const source = new Int32Array(size * size);
  let offDiagonal = 0;
  present.forEach((i, a) => {
    present.forEach((j, b) => {
      source[a * size + b] = i * n + j;
      if (a !== b && (state.data[i * n + j] !== 0 || (!state.isReal && state.data[(n + i) * n + j] !== 0)))
        offDiagonal++;
    });
  });
  if (offDiagonal > 0) return state.sumsOfEntries(size, size, source).times(block);
  const data = block.data.map((x, p) => {
    const row = present[Math.floor(p / block.cols) % size];
    return state.data[row * (n + 1)] * x;
  });
  return new Float64Matrix(size, block.cols, block.isReal, data);
}

export function rowsOf(m: Float64Matrix, rows: readonly number[]): Float64Matrix {
  const { cols, isReal, data } = m;
  const result = new Float64Array((isReal ? 1 : 2) * rows.length * cols);
  rows.forEach((row, k) => {
    result.set(data.subarray(row * cols, (row + 1) * cols), k * cols);
    if (isReal) return;
    const im = m.rows * cols + row * cols;
    result.set(data.subarray(im, im + cols), (rows.length + k) * cols);
  });
  return new Float64Matrix(rows.length, cols, isReal, result);
}

export function transposed(m: Float64Matrix): Float64Matrix {
  return m.adjoint().conjugate();
}

/** Entrywise product A ∘ B of two square matrices. */
export function entrywiseProduct(a: Float64Matrix, b: Float64Matrix): Float64Matrix {
  const size = a.rows * a.cols;
  const isReal = a.isReal && b.isReal;
  const data = new Float64Array(isReal ? size : 2 * size);
  for (let p = 0; p < size; p++) {
    const x = a.isReal ? 0 : a.data[size + p];
    const y = b.isReal ? 0 : b.data[size + p];
    data[p] = a.data[p] * b.data[p] - x * y;
    if (!isReal) data[size + p] = a.data[p] * y + x * b.data[p];
  }
  return new Float64Matrix(a.rows, a.cols, isReal, data);
}

/** Σ_ij φ_i φ_j* W_ij. */
export function phaseForm({ rows: n, isReal, data }: Float64Matrix, { cos, sin }: Phases): { re: number; im: number } {
  let re = 0;
  let im = 0;
  for (let i = 0, p = 0, q = n * n; i < n; i++) {
    // Row sum Σ_j W_ij φ_j*, φ_j* = cos + i sin.
    let x = 0;
    let y = 0;
    for (let j = 0; j < n; j++, p++) {
      x += data[p] * cos[j];
      y += data[p] * sin[j];
    }
    if (!isReal) {
      for (let j = 0; j < n; j++, q++) {
        x -= data[q] * sin[j];
        y += data[q] * cos[j];
      }
    }
    re += cos[i] * x + sin[i] * y;
    im += cos[i] * y - sin[i] * x;
  }
  return { re, im };
}
