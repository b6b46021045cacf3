import type { Matrix } from '../matrix/interface.ts';
import { Ensemble } from './ensemble.ts';

/**
 * Random density matrix ρ = GG†/tr GG†, G of shape (dim, rank) with Gaussian entries.
 *
 * @param dim   dimension d
 * @param rank  number of columns of G: rank = d gives the Hilbert–Schmidt measure, rank = 1 uniform pure states
 * @source ZyczkowskiSommers2001
 */
export function anyDensityMatrix({
  dim,
  rank = dim,
}: {
  readonly dim: number;
  readonly rank?: number;
}): Ensemble<Matrix> {
  return new Ensemble<Matrix>({
    name: `anyDensityMatrix({ dim: ${dim}${rank === dim ? '' : `, rank: ${rank}`} })`,
    measure: rank === dim ? 'Hilbert–Schmidt measure' : `measure induced by a ${rank}-dimensional environment`,
    scaleFree: true,
    build: (read) => normalised(read.complexMatrix(dim, rank)),
  });
}

/** GG†/tr GG†, or undefined when G = 0. */
export function normalised(G: Matrix): Matrix | undefined {
  const gram = G.times(G.adjoint());
  const trace = gram.trace();
  return trace.value === 0 ? undefined : gram.scaled(gram.arithmetic.real(1).dividedBy(trace));
}
