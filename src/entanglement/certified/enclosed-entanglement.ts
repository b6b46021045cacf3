import { hull } from '../../enclosure/interval/interval.ts';
import { type EnclosureMatrix, enclosureMatrix } from '../../enclosure/matrix/matrix.ts';
import { enclosureReal, opaqueReal } from '../../enclosure/real/real.ts';
import { asOperation } from '../../enclosure/recording/operations.ts';
import { ArithmeticError, DimensionError } from '../../matrix/errors.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import { densityMatrix } from '../../quantum/states.ts';
import { reducedState, requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { relativeEntropyToPptStates } from '../measures/relative-entropy-of-entanglement.ts';
import { isPptSeparable, requirePair } from '../measures/two-subsystems.ts';
import { certifyBracket } from './certified-bracket.ts';
import { enclosedBracket } from './enclosed-bracket.ts';

/**
 * Relative entropy of entanglement E(ρ) = min S(ρ‖t) over separable t, as a number of the arithmetic of ρ.
 *
 * In float64 it is the middle of the bracket of `relativeEntropyOfEntanglement`, with half its width as the bound; in
 * enclosure arithmetic every enclosure contains a bracket that is proved, for rational states that of `certifyBracket`, for Gibbs and
 * propagated states that of a rational closest state, and does not become narrower. Brackets of singular states may be wide, and then
 * the bound is. Only for pure states, E = S(tr_B ρ), enclosures have no limit.
 *
 * @param rho   density matrix, shape (d, d)
 * @param dims  [d_A, d_B] with d_A d_B ≤ 6
 * @returns     nats, in [0, ln min(d_A, d_B)]; in enclosure arithmetic exactly 0 for PPT states whose trace is exactly 1
 * @throws      {DimensionError} for other dimensions: `enclosedRelativeEntropyToPpt` is a lower bound there
 * @throws      {ArithmeticError} in arithmetics without logarithms
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
      advice: '`enclosedRelativeEntropyToPpt` gives the minimum over PPT states, a lower bound.',
    });
  }
  return toPptStates('relativeEntropyOfEntanglement', rho, [dimA, dimB]);
}

/**
 * Relative entropy to the closest PPT state, E_PPT(ρ) = min S(ρ‖t) over states t with t^Γ ≥ 0, as a number of the arithmetic of ρ.
 *
 * It is a lower bound of the relative entropy of entanglement, and equal to it where d_A d_B ≤ 6 and for pure states. Values are as
 * those of `enclosedEntanglement`.
 *
 * @param rho   density matrix, shape (d, d)
 * @param dims  [d_A, d_B]
 * @returns     nats, in [0, ln min(d_A, d_B)]; in enclosure arithmetic exactly 0 for PPT states whose trace is exactly 1
 * @throws      {DimensionError} when ρ does not have the shape of two subsystems
 * @throws      {ArithmeticError} in arithmetics without logarithms
 * @source      Rains1999
 * @example     enclosedRelativeEntropyToPpt(isotropicState(3, 0.9), [3, 3]).value // 0.7042
 */
export function enclosedRelativeEntropyToPpt(rho: Matrix, dims: Dims): Real {
  return toPptStates('relativeEntropyToPptStates', rho, requirePair(dims));
}

function toPptStates(name: string, rho: Matrix, dims: readonly [number, number]): Real {
  requireOperator('rho', rho, dims);
  switch (rho.arithmetic.name) {
    case 'float64':
      return inFloat64(rho, dims);
    case 'enclosure':
      return asOperation({ name, operands: [rho], parameters: { dims } }, () => enclosed(enclosureMatrix(rho), dims));
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
  const { value } = relativeEntropyToPptStates(rho, dims);
  known.set(rho, { dims: String(dims), value });
  return value;
}

function enclosed(rho: EnclosureMatrix, dims: readonly [number, number]): Real {
  if (rho.squaredNorm().minus(1).sign() === 0) {
    return spectral(reducedState(densityMatrix(rho), dims, dims[0] <= dims[1] ? 0 : 1)).entropy();
  }
  const { lower, upper } = bracketOf(rho, dims);
  if (lower === upper) return lower;
  return opaqueReal('relative entropy to PPT states', (bits) => {
    const [below, above] = [lower, upper].map((end) => enclosureReal(end).enclose(bits));
    return below === undefined || above === undefined ? undefined : hull(below, above);
  });
}

/** That of the matrix itself, not of a state next to it. */
function bracketOf(
  rho: EnclosureMatrix,
  dims: readonly [number, number],
): { readonly lower: Real; readonly upper: Real } {
  return rho.exact === undefined ? enclosedBracket(rho, dims) : certifyBracket(rho, dims, { within: 0 });
}
