import { hull } from '../../enclosure/interval/interval.ts';
import { enclosureReal, opaqueReal } from '../../enclosure/real/real.ts';
import { asOperation } from '../../enclosure/recording/operations.ts';
import { ArithmeticError, DimensionError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import { densityMatrix } from '../../quantum/states.ts';
import { reducedState, requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { certifyBracket } from './certified-bracket.ts';
import {
  isPptSeparable,
  relativeEntropyOfEntanglement,
  requirePair,
} from '../measures/relative-entropy-of-entanglement.ts';

/**
 * Relative entropy of entanglement E(ρ) = min S(ρ‖t) over separable t, as a number of the arithmetic of ρ.
 *
 * In float64 it is the middle of the bracket of `relativeEntropyOfEntanglement`, with half its width as the bound; in
 * enclosure arithmetic every enclosure contains the bracket of `certifyBracket`, and does not become narrower. Brackets of
 * singular states may be wide, and then the bound is. Only for pure states, E = S(tr_B ρ), enclosures have no limit.
 *
 * @param rho   density matrix, shape (d, d); with rational entries in enclosure arithmetic
 * @param dims  [d_A, d_B] with d_A d_B ≤ 6
 * @returns     nats, in [0, ln min(d_A, d_B)]; in enclosure arithmetic exactly 0 for PPT states
 * @throws      {DimensionError} for other dimensions
 * @throws      {ArithmeticError} in arithmetics without logarithms, and for enclosed entries that are not rational
 * @source      VedralPlenio1998
 * @example     enclosedEntanglement(bellState('phi+'), [2, 2]).value // 0.69315
 */
export function enclosedEntanglement(rho: Matrix, dims: Dims): Real {
  const [dimA, dimB] = requirePair(dims);
  if (!isPptSeparable(dimA, dimB)) {
    throw new DimensionError({
      argument: 'dims',
      expected: 'have product at most 6, where states with positive partial transpose are separable',
      received: `they are [${dims.join(', ')}]`,
    });
  }
  requireOperator('rho', rho, dims);
  switch (rho.arithmetic.name) {
    case 'float64':
      return inFloat64(rho, dims);
    case 'enclosure':
      return asOperation({ name: 'relativeEntropyOfEntanglement', operands: [rho], parameters: { dims } }, () =>
        enclosed(rho, dims),
      );
    default:
      throw new ArithmeticError({
        argument: 'rho',
        expected: 'be a matrix of an arithmetic with logarithms',
        received: `its arithmetic is ${rho.arithmetic.name}`,
        advice: 'Use float64 or enclosure arithmetic.',
      });
  }
}

/** What was found of a state: the relations of a proof ask for it several times. */
const known = new WeakMap<Matrix, { readonly dims: string; readonly value: Real }>();

function inFloat64(rho: Matrix, dims: Dims): Real {
  const found = known.get(rho);
  if (found?.dims === String(dims)) return found.value;
  const { value } = relativeEntropyOfEntanglement(rho, dims);
  known.set(rho, { dims: String(dims), value });
  return value;
}

function enclosed(rho: Matrix, dims: Dims): Real {
  if (rho.squaredNorm().minus(1).sign() === 0) return spectral(reducedState(densityMatrix(rho), dims, 0)).entropy();
  // E of the matrix itself, not of a state next to it.
  const { lower, upper, ground } = certifyBracket(rho, dims, { within: 0 });
  if (ground !== 'certificate') return lower;
  return opaqueReal('relative entropy of entanglement', (bits) => {
    const [below, above] = [lower, upper].map((end) => enclosureReal(end).enclose(bits));
    return below === undefined || above === undefined ? undefined : hull(below, above);
  });
}
