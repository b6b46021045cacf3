import { type ExactPair, exactPair } from '../entanglement/exact-pairs.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import { product, requireDims } from '../quantum/subsystems.ts';
import { composed, listOf } from './composed.ts';
import { Ensemble } from './ensemble.ts';
import { anyProbability } from './numbers.ts';
import type { Matrix } from '../matrix/interface.ts';

/**
 * Random entangled state with its closest PPT state (`exactPair`), which is a mixture of product vectors: Gaussian kernel vector
 * φ of ρ*^Γ, Gaussian product vectors, uniform share of the way from ρ* to the border of the states.
 *
 * Every entangled two-qubit state of full rank whose closest state has full rank can be drawn. The logarithm of ρ* is part of the
 * construction, so pairs exist in float64 only.
 *
 * @param dims   [d_A, d_B]
 * @param terms  number of product vectors; d_A d_B, the fewest for full rank, when omitted
 * @source MiranowiczIshizaka2008
 */
export function anyExactPair({
  dims,
  terms = product(dims),
}: {
  readonly dims: readonly [number, number];
  readonly terms?: number;
}): Ensemble<ExactPair> {
  requireDims(dims);
  const [dimA, dimB] = dims;
  const seconds = dimB === 2 ? 0 : 1;
  return composed({
    name: `anyExactPair({ dims: [${dims.join(', ')}]${terms === product(dims) ? '' : `, terms: ${terms}`} })`,
    measure: `kernel vector and ${terms} product vectors Gaussian, share of the way to the border uniform`,
    parts: {
      witness: ginibre(dimA, dimB),
      first: ginibre(dimA, terms),
      second: listOf(seconds, ginibre(dimB, terms)),
      share: anyProbability(),
    },
    build: ({ witness, first, second, share }, arithmetic) => {
      if (arithmetic.name !== 'float64') {
        throw new ArithmeticError({
          argument: 'arithmetic',
          expected: 'be float64 for exact pairs, in which ln ρ* appears',
          received: `it is ${arithmetic.name}`,
        });
      }
      if (!(share.value > 0 && share.value < 1)) return undefined;
      return exactPair({ witness, first, share, ...(second.length === 0 ? {} : { second: second[0] }) });
    },
  });
}

function ginibre(rows: number, cols: number): Ensemble<Matrix> {
  return new Ensemble<Matrix>({
    name: `Gaussian matrix of shape (${rows}, ${cols})`,
    measure: 'Ginibre',
    scaleFree: true,
    build: (read) => {
      const G = read.complexMatrix(rows, cols);
      return G.squaredNorm().sign() === 0 ? undefined : G;
    },
  });
}
