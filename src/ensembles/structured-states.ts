import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { DimensionError } from '../matrix/errors.ts';
import { requireDim, weightedSum } from '../quantum/operators.ts';
import { requireDims } from '../quantum/subsystems.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import { anyDensityMatrix, normalised, overTrace } from './density-matrix.ts';
import { clear, edgeOfBlocks, edgesOfState, fillDiagonal, makeReal, zeroColumns } from './edges.ts';
import { Ensemble } from './ensemble.ts';
import { UNIT } from './gaussian-integers.ts';
import { anyProbabilities, anySmallWeight } from './numbers.ts';
import { basisProjectors } from './projectors.ts';
import { anyUnitary } from './unitary.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/**
 * Random density matrix ρ ∝ (1 + U)GG†(1 + U†), shape (dim, dim), U unitary and G square with Gaussian entries.
 *
 * @throws {DimensionError} when the dimension is no positive integer
 * @source OsipovSommersZyczkowski2010
 * @example anyBuresState({ dim: 4 }) // mean purity (5d² + 1)/(2d(d² + 2)) = 9/16
 * @example anyBuresState({ dim: 2 }).size // 34
 */
export function anyBuresState({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireDim('dim', dim);
  const unitary = anyUnitary({ dim });
  return composedEnsemble({
    name: `anyBuresState({ dim: ${dim} })`,
    measure: `Bures measure, up to that of U: ${unitary.measure}`,
    draws: 'density matrix',
    parts: { unitary, root: anySquareRoot(dim) },
    build: ({ unitary, root }, arithmetic) => normalised(arithmetic.identity(dim).plus(unitary).times(root)),
  });
}

/**
 * Random nearly pure state (1 − w)|ψ⟩⟨ψ| + wσ, shape (dim, dim), with |ψ⟩ uniform, σ Hilbert–Schmidt and w small over many decades.
 *
 * @throws {DimensionError} when the dimension is no positive integer
 * @example anyNearlyPureState({ dim: 2 }).size // 16
 */
export function anyNearlyPureState({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  return composedEnsemble({
    name: `anyNearlyPureState({ dim: ${dim} })`,
    measure: 'uniform pure state mixed with little of a Hilbert–Schmidt state',
    draws: 'density matrix',
    parts: {
      pure: anyDensityMatrix({ dim, rank: 1 }),
      other: anyDensityMatrix({ dim }),
      weight: anySmallWeight(),
    },
    build: ({ pure, other, weight }) => mixture(weight, pure, other),
  });
}

/**
 * Random state (1 − w)ρ₀ + wσ near a given one, σ Hilbert–Schmidt and w small over many decades.
 *
 * @param dim     dimension d
 * @param center  maker of ρ₀, shape (d, d), in any arithmetic
 * @returns       shape (d, d)
 * @throws        {DimensionError} when the dimension is no positive integer
 * @example anyStateNear({ dim: 2, center: (arithmetic) => maximallyMixed(2, arithmetic) }).size // 12
 */
export function anyStateNear({
  dim,
  center,
}: {
  readonly dim: number;
  readonly center: (arithmetic: Arithmetic) => Matrix;
}): Ensemble<Matrix> {
  return composedEnsemble({
    name: `anyStateNear({ dim: ${dim}, center })`,
    measure: 'the given state mixed with little of a Hilbert–Schmidt state',
    draws: 'density matrix',
    parts: { other: anyDensityMatrix({ dim }), weight: anySmallWeight() },
    build: ({ other, weight }, arithmetic) => mixture(weight, center(arithmetic), other),
  });
}

/**
 * Mixture (1 − w)ρ + wσ of operators of one shape.
 *
 * @example purity(mixture(float64.real(1, 2), projector(ket([1, 0])), projector(ket([0, 1])))) // 0.5
 */
export function mixture(weight: Real, rho: Matrix, sigma: Matrix): Matrix {
  return rho.plus(sigma.minus(rho).scaled(weight));
}

/**
 * Random diagonal density matrix, shape (dim, dim), uniform on the simplex of its probabilities.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyDiagonalState({ dim: 3 }).size // 6
 */
export function anyDiagonalState({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireDim('dim', dim);
  const edges = dim === 1 ? [] : edgesOfDiagonal(dim);
  return new Ensemble<Matrix>({
    name: `anyDiagonalState({ dim: ${dim} })`,
    measure: 'diagonal, uniform on the simplex',
    draws: 'density matrix',
    scaleFree: true,
    edges,
    build: (read) => normalised(read.complexDiagonalMatrix(dim)),
  });
}

/** Two commuting states. */
export interface CommutingStates {
  readonly rho: Matrix;
  readonly sigma: Matrix;
}

/**
 * Random pair of states with the same eigenbasis: the basis is Haar distributed, each spectrum uniform on the simplex.
 *
 * @throws {DimensionError} when the dimension is no positive integer
 * @example anyCommutingStates({ dim: 2 }).size // 16
 */
export function anyCommutingStates({ dim }: { readonly dim: number }): Ensemble<CommutingStates> {
  return composedEnsemble({
    name: `anyCommutingStates({ dim: ${dim} })`,
    measure: 'Haar-random common eigenbasis, spectra uniform on the simplex',
    draws: { rho: 'density matrix', sigma: 'density matrix' },
    parts: {
      basis: anyBasis({ dim }),
      first: anyProbabilities({ count: dim }),
      second: anyProbabilities({ count: dim }),
    },
    build: ({ basis, first, second }) => ({ rho: weightedSum(basis, first), sigma: weightedSum(basis, second) }),
  });
}

/**
 * Random product state ρ₁ ⊗ ρ₂ ⊗ …, each factor from the measure of `anyDensityMatrix`.
 *
 * @param dims   dimensions of the subsystems
 * @param ranks  number of columns of each factor's G; the dimensions when omitted
 * @returns shape (Π dims, Π dims)
 * @throws  {DimensionError} when `dims` is no list of positive integers, or the ranks are not as many
 * @example anyProductState({ dims: [2, 2] }).size // 16
 */
export function anyProductState({
  dims,
  ranks = dims,
}: {
  readonly dims: readonly number[];
  readonly ranks?: readonly number[];
}): Ensemble<Matrix> {
  requireDims(dims);
  if (ranks.length !== dims.length) {
    throw new DimensionError({
      argument: 'ranks',
      expected: `have one entry for each of the ${dims.length} subsystems`,
      received: `it has ${ranks.length}`,
    });
  }
  ranks.forEach((rank, k) => requireDim(`ranks[${k}]`, rank));
  const factors = dims.map((dim, k) => anyDensityMatrix({ dim, rank: ranks[k] }));
  return composedEnsemble({
    name: `anyProductState({ dims: [${dims.join(', ')}]${ranks === dims ? '' : `, ranks: [${ranks.join(', ')}]`} })`,
    measure: `independent factors: ${factors.map((factor) => factor.measure).join(', ')}`,
    draws: 'density matrix',
    parts: Object.fromEntries(factors.map((factor, k) => [`rho${k}`, factor])),
    build: (drawn) => Object.values(drawn).reduce((rho, factor) => rho.kron(factor)),
  });
}

/**
 * Random separable state ρ ∝ Σ_t |a_t⟩⟨a_t| ⊗ |b_t⟩⟨b_t| ⊗ …, all kets Gaussian and not normalised.
 *
 * @param dims   dimensions of the subsystems
 * @param terms  number of terms; (Π dims)², enough for every separable state, when omitted
 * @returns shape (Π dims, Π dims)
 * @throws  {DimensionError} when `dims` is no list of positive integers, or a dimension is no positive integer
 * @example anySeparableState({ dims: [2, 2], terms: 2 }).size // 16
 */
export function anySeparableState({
  dims,
  terms = productOfNumbers(dims) ** 2,
}: {
  readonly dims: readonly number[];
  readonly terms?: number;
}): Ensemble<Matrix> {
  requireDims(dims);
  requireDim('terms', terms);
  const onlyTerm = edgeOfBlocks('pure product', (integers, block) => zeroColumns(integers, block, 1));
  const classical = edgeOfBlocks('product basis states', (integers, block) => {
    const { cols, rows, offset } = block;
    const kept = Array.from({ length: cols }, (_, t) => integers[offset + t]);
    clear(integers, block);
    kept.forEach((n, t) => (integers[offset + (t % rows) * cols + t] = n));
  });
  return new Ensemble<Matrix>({
    name: `anySeparableState({ dims: [${dims.join(', ')}], terms: ${terms} })`,
    measure: `normalised sum of ${terms} Gaussian product projectors`,
    draws: 'density matrix',
    scaleFree: 'each block',
    edges: [...(terms > 1 ? [onlyTerm, classical] : []), edgeOfBlocks('real', makeReal)],
    build: (read) => {
      const kets = dims.map((dim) => read.complexMatrix(dim, terms));
      const terminals = Array.from({ length: terms }, (_, t) => {
        const ket = kets.map((column) => column.columns(t, t + 1)).reduce((joint, next) => joint.kron(next));
        return ket.times(ket.adjoint());
      });
      return overTrace(terminals.reduce((sum, term) => sum.plus(term)));
    },
  });
}

/**
 * Haar-random orthonormal basis as its projectors, shape (dim, dim) each.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyBasis({ dim: 2 }).size // 8
 */
export function anyBasis({ dim }: { readonly dim: number }): Ensemble<readonly Matrix[]> {
  requireDim('dim', dim);
  return new Ensemble<readonly Matrix[]>({
    name: `anyBasis({ dim: ${dim} })`,
    measure: 'Haar-random basis',
    draws: 'projectors of a basis',
    edges: [edgeOfBlocks('computational basis', (integers, block) => fillDiagonal(integers, block, () => UNIT))],
    scaleFree: true,
    build: (read) => basisProjectors(read.complexMatrix(dim, dim)),
  });
}

/** G itself of ρ = GG†/tr GG†. */
export function anySquareRoot(dim: number): Ensemble<Matrix> {
  return new Ensemble<Matrix>({
    name: `anySquareRoot(${dim})`,
    measure: 'Ginibre',
    draws: 'matrix',
    scaleFree: true,
    edges: edgesOfState(dim, dim),
    build: (read) => read.complexMatrix(dim, dim),
  });
}

function edgesOfDiagonal(dim: number) {
  const set = (name: string, entry: (k: number, n: number) => number) =>
    edgeOfBlocks(name, (integers, { offset, length }) => {
      for (let k = 0; k < dim; k++) integers[offset + k] = entry(k, integers[offset + k]);
      integers.fill(0, offset + dim, offset + length);
    });
  return [
    set('basis state', (k) => (k === 0 ? UNIT : 0)),
    set('maximally mixed', () => UNIT),
    set('one rank less', (k, n) => (k === 0 ? 0 : n)),
    set('nearly pure', (k, n) => (k === 0 ? n * UNIT * UNIT : n)),
  ];
}
