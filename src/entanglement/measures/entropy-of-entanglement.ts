import { DimensionError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import { projector } from '../../quantum/states.ts';
import { reducedState, requireDims, type Dims, type Subsystems } from '../../quantum/subsystems.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/**
 * Entropy of entanglement E(ψ) = S(tr_B |ψ⟩⟨ψ|/⟨ψ|ψ⟩) of a pure state.
 *
 * @param ket   ψ, shape (d, 1), d = Π dims, of any nonzero norm
 * @param dims  dimensions of the subsystems in order
 * @param a     subsystem or subsystems of A; the first when omitted
 * @returns     nats, in [0, ln min(d_A, d_B)]
 * @throws      {DimensionError} when `dims` do not multiply to d, or when the argument is not a ket
 * @source      BennettBernsteinPopescuSchumacher1996
 * @example     entropyOfEntanglement(ket([1, 0, 0, 1]), [2, 2]) // 0.6931
 */
export function entropyOfEntanglement(ket: Matrix, dims: Dims, a: Subsystems = 0): Real {
  requireDims(dims);
  const dim = productOfNumbers(dims);
  if (ket.rows !== dim || ket.cols !== 1) {
    throw new DimensionError({
      argument: 'ket',
      expected: `have shape (${dim}, 1) for dims [${dims.join(', ')}]`,
      received: `it has shape (${ket.rows}, ${ket.cols})`,
      advice: 'The entropy of entanglement is defined for pure states; for mixed ones see `entanglementOfFormation`.',
    });
  }
  const part = typeof a === 'number' ? a : a.toSorted((i, j) => i - j);
  return spectral(reducedState(projector(ket), dims, part)).entropy();
}
