import { DimensionError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { requireDim, weightedSum } from '../quantum/operators.ts';
import { embed, requireDims } from '../quantum/subsystems.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import { clear, edgeOfBlock, edgesOfHermitian } from './edges.ts';
import { Ensemble } from './ensemble.ts';
import { UNIT } from './gaussian-integers.ts';
import { anyBasis } from './structured-states.ts';

/**
 * Random Hermitian observable, shape (dim, dim): d² independent standard normal coordinates, the diagonal and Re, Im below it.
 *
 * The Gaussian unitary ensemble has off-diagonal entries smaller by √2, which no rational scale gives.
 *
 * @example anyObservable({ dim: 3 }).size // 9
 */
export function anyObservable({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  return gaussianHermitian('anyObservable', dim);
}

/**
 * Random Hamiltonian with Gaussian coordinates or, when a spectrum is given, Σ_k E_k |e_k⟩⟨e_k| in a Haar-random basis.
 *
 * @param dim       dimension d
 * @param spectrum  eigenvalues E_k
 * @returns shape (d, d)
 * @throws {DimensionError} when the dimension is no positive integer, or the spectrum has another length
 * @example anyHamiltonian({ dim: 3 }).size // 9
 */
export function anyHamiltonian({
  dim,
  spectrum,
}: {
  readonly dim: number;
  readonly spectrum?: readonly number[];
}): Ensemble<Matrix> {
  if (spectrum === undefined) return gaussianHermitian('anyHamiltonian', dim);
  requireDim('dim', dim);
  if (spectrum.length !== dim) {
    const expected = `have one eigenvalue for each of the ${dim} levels`;
    throw new DimensionError({ argument: 'spectrum', expected, received: `it has ${spectrum.length}` });
  }
  return composedEnsemble({
    name: `anyHamiltonian({ dim: ${dim}, spectrum: [${spectrum.join(', ')}] })`,
    measure: 'given spectrum in a Haar-random basis',
    draws: 'Hermitian',
    parts: { basis: anyBasis({ dim }) },
    build: ({ basis }) => weightedSum(basis, spectrum),
  });
}

/**
 * Random diagonal Hamiltonian with standard normal energies, shape (dim, dim).
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyDiagonalHamiltonian({ dim: 3 }).size // 3
 */
export function anyDiagonalHamiltonian({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireDim('dim', dim);
  const set = (name: string, entry: (k: number, n: number) => number) =>
    edgeOfBlock(name, 0, (integers, { offset }) => {
      for (let k = 0; k < dim; k++) integers[offset + k] = entry(k, integers[offset + k]);
    });
  return new Ensemble<Matrix>({
    name: `anyDiagonalHamiltonian({ dim: ${dim} })`,
    measure: 'diagonal with standard normal energies',
    draws: 'Hermitian',
    edges: [
      edgeOfBlock('zero', 0, clear),
      set('ladder', (k) => k * UNIT),
      ...(dim > 1 ? [set('two equal energies', (k, n) => (k < 2 ? UNIT : n))] : []),
    ],
    build: (read) => read.diagonalMatrix(dim),
  });
}

/**
 * Random sum of local Hamiltonians H₁ ⊗ 1 + 1 ⊗ H₂ + …, shape (Π dims, Π dims), each with Gaussian coordinates.
 *
 * @throws  {DimensionError} when `dims` is no list of positive integers
 * @example anyLocalHamiltonian({ dims: [2, 3] }).size // 13
 */
export function anyLocalHamiltonian({ dims }: { readonly dims: readonly number[] }): Ensemble<Matrix> {
  requireDims(dims);
  return composedEnsemble({
    name: `anyLocalHamiltonian({ dims: [${dims.join(', ')}] })`,
    measure: 'sum of local Hamiltonians with Gaussian coordinates',
    draws: 'Hermitian',
    parts: Object.fromEntries(dims.map((dim, k) => [`H${k}`, anyHamiltonian({ dim })])),
    build: (locals) =>
      Object.values(locals)
        .map((H, k) => embed(H, dims, k))
        .reduce((sum, H) => sum.plus(H)),
  });
}

function gaussianHermitian(constructor: string, dim: number): Ensemble<Matrix> {
  requireDim('dim', dim);
  return new Ensemble<Matrix>({
    name: `${constructor}({ dim: ${dim} })`,
    measure: 'Hermitian with d² standard normal coordinates',
    draws: 'Hermitian',
    edges: edgesOfHermitian(dim),
    build: (read) => read.hermitianMatrix(dim),
  });
}
