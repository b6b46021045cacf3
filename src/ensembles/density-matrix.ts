import type { Matrix } from '../matrix/interface.ts';
import { requireDim } from '../quantum/operators.ts';
import { BOUND_ENTANGLED } from './bound-entangled.ts';
import { choiceOf } from './choice.ts';
import { edgesOfState } from './edges.ts';
import { Ensemble } from './ensemble.ts';

/**
 * Random density matrix ρ = GG†/tr GG†, G of shape (dim, rank) with Gaussian entries.
 *
 * @param dim   dimension d
 * @param rank  number of columns of G: rank = d gives the Hilbert–Schmidt measure, rank = 1 uniform pure states, and 'any' each
 *              rank from 1 to d as often
 * @throws {DimensionError} when a dimension is no positive integer
 * @source ZyczkowskiSommers2001
 * @example anyDensityMatrix({ dim: 4 }) // mean purity 2d/(d² + 1) = 8/17
 * @example anyDensityMatrix({ dim: 2 }).size // 8
 */
export function anyDensityMatrix({
  dim,
  rank = dim,
}: {
  readonly dim: number;
  readonly rank?: number | 'any';
}): Ensemble<Matrix> {
  requireDim('dim', dim);
  if (rank === 'any') return anyRank(dim);
  requireDim('rank', rank);
  return new Ensemble<Matrix>({
    name: `anyDensityMatrix({ dim: ${dim}${rank === dim ? '' : `, rank: ${rank}`} })`,
    measure: rank === dim ? 'Hilbert–Schmidt measure' : `measure induced by a ${rank}-dimensional environment`,
    draws: 'density matrix',
    scaleFree: true,
    isFactor: rank > 1,
    edges: dim === 9 && rank === 9 ? [...edgesOfState(dim, rank), ...BOUND_ENTANGLED] : edgesOfState(dim, rank),
    build: (read) => normalised(read.complexMatrix(dim, rank)),
  });
}

/** State of a rank that a phase decides. */
function anyRank(dim: number): Ensemble<Matrix> {
  return new Ensemble<Matrix>({
    name: `anyDensityMatrix({ dim: ${dim}, rank: any })`,
    measure: 'each rank as often, induced by an environment of that dimension',
    draws: 'density matrix',
    scaleFree: 'each block',
    edges: edgesOfState(dim, dim),
    build: (read) => {
      const [G, z] = [read.complexMatrix(dim, dim), read.complexMatrix(1, 1)];
      return normalised(G.columns(0, 1 + choiceOf(z, dim)));
    },
  });
}

/**
 * Random pure state |ψ⟩⟨ψ|/⟨ψ|ψ⟩, shape (dim, dim), uniform on the unit sphere.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyPureState({ dim: 3 }).size // 6
 */
export function anyPureState({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireDim('dim', dim);
  return new Ensemble<Matrix>({
    name: `anyPureState({ dim: ${dim} })`,
    measure: 'uniform pure states (Fubini–Study)',
    draws: 'density matrix',
    scaleFree: true,
    edges: edgesOfState(dim, 1),
    build: (read) => normalised(read.complexMatrix(dim, 1)),
  });
}

/**
 * Random unnormalised ket |ψ⟩ ≠ 0 with Gaussian entries, shape (dim, 1): its direction is uniform.
 *
 * The norm is a square root, which rational arithmetic lacks; divide expectation values by ⟨ψ|ψ⟩.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example anyKet({ dim: 3 }).size // 6
 */
export function anyKet({ dim }: { readonly dim: number }): Ensemble<Matrix> {
  requireDim('dim', dim);
  return new Ensemble<Matrix>({
    name: `anyKet({ dim: ${dim} })`,
    measure: 'Gaussian ket of uniform direction, not normalised',
    draws: 'ket',
    scaleFree: true,
    edges: edgesOfState(dim, 1),
    build: (read) => {
      const ket = read.complexMatrix(dim, 1);
      return ket.squaredNorm().sign() === 0 ? undefined : ket;
    },
  });
}

/** GG†/tr GG†, or undefined when G = 0. */
export function normalised(G: Matrix): Matrix | undefined {
  return G.arithmetic.normalisedGram?.(G) ?? overTrace(G.times(G.adjoint()));
}

/** A/tr A, or undefined when the trace is zero. */
export function overTrace(A: Matrix): Matrix | undefined {
  const trace = A.trace();
  return trace.value === 0 ? undefined : A.scaled(A.arithmetic.real(1).dividedBy(trace));
}
