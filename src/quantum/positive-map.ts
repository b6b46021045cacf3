import { Float64Matrix } from '../float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { exactMatrix } from './exact-twin.ts';
import { decomposed } from './decomposable-map.ts';
import { differsFromAdjoint, hermitianWithin } from './hermitian-parts.ts';
import { choiMatrix, requireMap } from './linear-map.ts';
import type { LinearMap } from './maps.ts';
import { lowestProduct } from './product-expectation.ts';
import { partialTranspose } from './subsystems.ts';
import { isPositive, type Verdict } from './verdict.ts';

/** Answer of `isPositiveMap`, with what it rests on. */
export interface MapPositivity {
  readonly verdict: Verdict;
  readonly reason: string;
  /** Where the answer is no: kets with ⟨output|Φ(|input⟩⟨input|)|output⟩ = value < 0, shapes (n, 1) and (m, 1). */
  readonly witness?: { readonly input: Matrix; readonly output: Matrix; readonly value: Real };
  /** Where the map is decomposable: Choi matrices P, Q ≥ 0 with C = P + Q^T, T transposing the input. */
  readonly decomposition?: { readonly positive: Matrix; readonly copositive: Matrix };
}

/** Options of `isPositiveMap`. */
export interface MapPositivityOptions {
  /** That of the map: needed for maps that do not state it; float64 when omitted. */
  readonly arithmetic?: Arithmetic;
  /** Starts of the search for a witness; 32 when omitted. */
  readonly starts?: number;
}

/**
 * Is a linear map positive, Φ(ρ) ≥ 0 for all ρ ≥ 0? Equivalently, is its Choi matrix C nonnegative on product vectors?
 *
 * - `yes` where Φ is completely positive, or Φ ∘ T is (T being transposition), or C = P + Q^T with certainly positive P and Q,
 *   found by projections. For n·m ≤ 6 every positive map is such a sum; the search finds those that are not extreme.
 * - `no` where it does not preserve Hermiticity, or a product vector has a certainly negative expectation value; found by
 *   alternating minimisation, decided on the numbers that were found.
 * - `undecided` otherwise, as for positive maps that are not decomposable.
 *
 * @throws {DomainError} when the map does not say its dimensions
 * @source Woronowicz1976
 * @example isPositiveMap(amplitudeDamping(0.5)).reason // 'completely positive'
 */
export function isPositiveMap(map: LinearMap, { arithmetic, starts = 32 }: MapPositivityOptions = {}): MapPositivity {
  requireMap(map);
  const { inputDim, outputDim } = map;
  const dims = [inputDim, outputDim];
  const given = choiMatrix(map, arithmetic);
  const C = hermitianWithin(given);
  if (C === undefined) {
    return differsFromAdjoint(given)
      ? { verdict: 'no', reason: 'it does not preserve Hermiticity' }
      : { verdict: 'undecided', reason: 'nothing shows that it preserves Hermiticity' };
  }
  if (isCertainlyPositive(C, map.hasPositiveForm)) return { verdict: 'yes', reason: 'completely positive' };
  const transposed = partialTranspose(C, dims, 0);
  if (isCertainlyPositive(transposed)) return { verdict: 'yes', reason: 'completely copositive' };
  const { left, right } = lowestProduct(C, dims, starts);
  const product = left.kron(right);
  const value = product.adjoint().times(C).times(product).realPart(0, 0);
  if (value.sign() === -1) {
    const reason = 'the image of a pure state has a negative expectation value';
    return { verdict: 'no', reason, witness: { input: left.conjugate(), output: right, value } };
  }
  const decomposition = decomposed(C, dims);
  if (decomposition !== undefined) {
    const reason = 'decomposable: the sum of a completely positive and a completely copositive map';
    return { verdict: 'yes', reason, decomposition };
  }
  return {
    verdict: 'undecided',
    reason: `no decomposition found, and no pure state with an image that is certainly not positive in ${starts} starts`,
  };
}

/** Certainly positive semidefinite: of a float64 matrix without error exact arithmetic decides what rounding hides. */
function isCertainlyPositive(A: Matrix, hasPositiveForm = false): boolean {
  const { verdict } = isPositive(A);
  if (verdict !== 'undecided') return verdict === 'yes';
  const twin = A instanceof Float64Matrix ? exactMatrix(A) : undefined;
  return hasPositiveForm || (twin !== undefined && isPositive(twin).verdict === 'yes');
}
