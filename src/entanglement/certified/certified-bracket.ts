import { ballOf } from '../../enclosure/ball/ball.ts';
import { exactEnclosure } from '../../enclosure/matrix/matrix.ts';
import { rationalReal } from '../../enclosure/real/real.ts';
import { rational } from '../../exact/integers/rational.ts';
import type { ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { stateTolerance } from '../../matrix/tolerances.ts';
import { nearbyState } from '../../quantum/nearby-state.ts';
import { float64Copy } from '../../quantum/rational-matrix.ts';
import { reducedState, requireOperator, type Dims } from '../../quantum/subsystems.ts';
import { nptSolution } from '../measures/npt-solution.ts';
import type { BracketOptions } from '../measures/entanglement-bracket.ts';
import { isPptSeparable, requirePair } from '../measures/two-subsystems.ts';
import { proposedWitness, type PptWitness, requireWitness, transposed, WITNESS_BITS } from './ppt-witness.ts';

/** What a certificate consists of: rational data, from which everything else follows. */
export interface BracketCertificate extends PptWitness {
  /** ρ, shape (d, d). */
  readonly rho: ExactMatrix;
}

/** Bracket of E_PPT(σ) in enclosure arithmetic, with what it rests on. */
export interface CertifiedBracket {
  readonly set: 'separable' | 'ppt';
  readonly lower: Real;
  readonly upper: Real;
  /** The exact state σ that the bounds are of. */
  readonly state: ExactMatrix;
  /** Certain upper bound of ‖ρ − σ‖_F; exactly 0 where ρ is the state. */
  readonly distance: number;
  /**
   * `ppt`: σ is PPT, which elimination decides, and both bounds are 0. `pure`: tr σ² = 1 exactly, and both bounds are
   * S(tr_B σ). Otherwise the certificate.
   */
  readonly ground: 'ppt' | 'pure' | 'certificate';
  /** What the bounds follow from; undefined on the other grounds. */
  readonly certificate: BracketCertificate | undefined;
}

/** Options of `certifyBracket`. */
export interface CertifyOptions extends BracketOptions {
  /** Largest distance ‖ρ − σ‖_F of the exact state from ρ; what rounding of a state explains (`stateTolerance`) when omitted. */
  readonly within?: number;
}

/**
 * Certified bracket of the relative entropy of entanglement of a rational state (over PPT states where d_A d_B > 6), or of the exact
 * state next to a matrix that is one within rounding (`nearbyState`): the result says which state, and how far away it is.
 *
 * The interior-point method proposes; what it proposes is rounded to rational numbers, for which the inequalities are
 * proved. Nothing rests on floating point. For pure states E = S(tr_B σ).
 *
 * @param rho   rational matrix in exact or enclosure arithmetic, or a float64 matrix; shape (d, d)
 * @param dims  [d_A, d_B]
 * @returns     upper − lower is rational up to enclosures of logarithms; below 1e−10 for random two-qubit states of full rank, 0
 *              for pure ones
 * @throws      {ArithmeticError} when the entries are not rational
 * @throws      as `nearbyState`, when the state next to ρ is farther away than `within`
 * @source      VedralPlenio1998
 * @example     certifyBracket(matrix([[1, 0, 0, 0], [0, 10, -8, 0], [0, -8, 11, 0], [0, 0, 0, 5]], { denominator: 27, arithmetic: exact }), [2, 2]).ground // 'certificate'
 */
export function certifyBracket(rho: Matrix, dims: Dims, options: CertifyOptions = {}): CertifiedBracket {
  const [dimA, dimB] = requirePair(dims);
  requireOperator('rho', rho, dims);
  const { state, distance } = nearbyState(rho, options.within ?? stateTolerance(rho.rows));
  const common = { set: isPptSeparable(dimA, dimB) ? 'separable' : 'ppt', state, distance } as const;
  if (isPositiveSemidefinite(transposed(state, dims))) {
    const zero = rationalReal(rational(0));
    return { ...common, lower: zero, upper: zero, ground: 'ppt', certificate: undefined };
  }
  if (state.squaredNorm().minus(1).sign() === 0) {
    const E = exactEnclosure(reducedState(state, dims, dimA <= dimB ? 0 : 1) as ExactMatrix).entropy();
    return { ...common, lower: E, upper: E, ground: 'pure', certificate: undefined };
  }
  const proposal = nptSolution(float64Copy(state), dimA, dimB, options.width, options.onStep);
  const certificate = { rho: state, ...proposedWitness(ballOf(state, WITNESS_BITS), dims, proposal) };
  return { ...common, ...checkedBounds(certificate), ground: 'certificate', certificate };
}

/**
 * Bounds of E_PPT(ρ) that a certificate proves, by exact elimination and enclosed logarithms of rational numbers:
 *
 *     −tr ρ ln s − S(ρ) + 1 − t ≤ E_PPT ≤ −tr ρ ln s − S(ρ).
 *
 * It uses the certificate only: U†U = 1, w > 0 with Σw = 1, s^Γ ≥ 0, Q ≥ 0, and t − G − Q^Γ ≥ 0 for every G within the
 * enclosures of the divided differences ln[w_i, w_j].
 *
 * @throws {ArithmeticError} naming the condition that does not hold
 */
export function checkedBounds(certificate: BracketCertificate): {
  readonly lower: Real;
  readonly upper: Real;
} {
  const { rho, basis, weights, level } = certificate;
  requireWitness(ballOf(rho, WITNESS_BITS), certificate);
  const image = rho.times(basis);
  let cross = rationalReal(rational(0));
  weights.forEach((w, i) => {
    const expectation = basis
      .columns(i, i + 1)
      .adjoint()
      .times(image.columns(i, i + 1)).re[0];
    cross = cross.minus(rationalReal(w).ln().times(rationalReal(expectation)));
  });
  const upper = cross.minus(exactEnclosure(rho).entropy());
  return { upper, lower: upper.plus(1).minus(rationalReal(level)) };
}
