import {
  type Ball,
  ballOf,
  hermitianMiddle,
  isPositiveBall,
  mappedBall,
  productTrace,
  roundedBall,
  traceOfBall,
} from '../../enclosure/ball/ball.ts';
import { midpointOf } from '../../enclosure/interval/interval.ts';
import type { EnclosureMatrix } from '../../enclosure/matrix/matrix.ts';
import { opaqueReal, rationalReal } from '../../enclosure/real/real.ts';
import { compareRationals, rational, rationalFromNumber } from '../../exact/integers/rational.ts';
import type { ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { float64, type Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import { TraceError } from '../../matrix/errors.ts';
import type { Real } from '../../matrix/interface.ts';
import { float64Copy } from '../../quantum/rational-matrix.ts';
import { partialTranspose, type Dims } from '../../quantum/subsystems.ts';
import { nptSolution } from '../measures/npt-solution.ts';
import {
  type PptProposal,
  type PptWitness,
  proposedWitness,
  requireWitness,
  transposed,
  WITNESS_BITS,
} from './ppt-witness.ts';

/** Bounds of E_PPT in enclosure arithmetic. */
interface EnclosedBracket {
  readonly lower: Real;
  readonly upper: Real;
}

/**
 * Bracket of E_PPT(ρ) of a state that is known to lie in balls, such as e^{−βH}/Z or e^{tL}(ρ₀).
 *
 * The witness is that of rational states: a rational PPT state s, Q ≥ 0 and t with G + Q^Γ ≤ t, which is checked for every G that
 * the ball of ρ allows. Then
 *
 *     −tr ρ ln s − S(ρ) + tr ρ − t ≤ E_PPT(ρ) ≤ −tr ρ ln s − S(ρ)
 *
 * with the enclosures of both terms, whatever their precision, so that nothing is lost by the continuity of E. Where nothing is
 * known of the entries, nothing is known of the bounds.
 *
 * @throws {HermiticityError | PositivityError} as `entropy`
 * @throws {TraceError} when the trace is certainly not 1
 */
export function enclosedBracket(rho: EnclosureMatrix, [dimA, dimB]: readonly [number, number]): EnclosedBracket {
  const dims: Dims = [dimA, dimB];
  const entropy = rho.entropy();
  const ball = narrowBall(rho, WITNESS_BITS);
  if (ball === undefined) {
    const unknown = opaqueReal('relative entropy to PPT states', () => undefined);
    return { lower: unknown, upper: unknown };
  }
  requireTrace(ball);
  const trace = rho.trace();
  if (isPositiveBall(mappedBall(ball, (A) => transposed(A, dims))) && trace.minus(1).sign() === 0) {
    const zero = rationalReal(rational(0));
    return { lower: zero, upper: zero };
  }
  const witness = narrowWitness(ball, [dimA, dimB], float64Copy(hermitianMiddle(ball)));
  requireWitness(ball, witness);
  const { basis, weights, level } = witness;
  const cross = weights.reduce<Real>(
    (sum, w, k) => {
      const u = basis.columns(k, k + 1);
      return sum.plus(
        rationalReal(w)
          .ln()
          .times(expectation(rho, u.times(u.adjoint()))),
      );
    },
    rationalReal(rational(0)),
  );
  const upper = cross.plus(entropy).negated();
  return { upper, lower: upper.plus(trace).minus(rationalReal(level)) };
}

/** Ball of about as many places as are asked for: e^{−βH} of a large βH loses places, and is computed with more of them. */
function narrowBall(rho: EnclosureMatrix, bits: number): Ball | undefined {
  for (let places = bits; ; places *= 2) {
    const ball = rho.ball(places);
    const isNarrow = ball !== undefined && ball.radius <= 1n << BigInt(places - Math.floor(bits / 2));
    if (isNarrow || places >= MOST * bits) return ball && roundedBall(ball, bits);
  }
}

const MOST = 16;

/**
 * Witness of floating point, or the narrowest one of the state mixed with the completely mixed one: faint eigenvalues, such as those of
 * cold Gibbs states, are then ones that floating point resolves. As ρ ≤ ρ_ε/(1 − ε) and Dln[s] is a positive map, the level rises by
 * about ε.
 */
function narrowWitness(ball: Ball, dims: readonly [number, number], rho: Float64Matrix): PptWitness {
  let best = proposedWitness(ball, dims, proposal(rho, ...dims));
  for (const share of MIXINGS) {
    if (compareRationals(best.level, rationalFromNumber(1 + 2 * share)) <= 0) return best;
    const mixed = rho.scaled(1 - share).plus(float64.identity(rho.rows).scaled(share / rho.rows));
    const other = proposedWitness(ball, dims, proposal(float64Matrix(mixed), ...dims));
    if (compareRationals(other.level, best.level) < 0) best = other;
  }
  return best;
}

/** Shares of the completely mixed state, from about the root of rounding on. */
const MIXINGS = [2 ** -26, 2 ** -20, 2 ** -14];

/** What floating point proposes for a state of which it does not matter whether it is one. */
function proposal(rho: Float64Matrix, dimA: number, dimB: number): PptProposal {
  const { values, error } = float64Matrix(partialTranspose(rho, [dimA, dimB], 1)).spectrum;
  if (values[0] < -error) return nptSolution(rho, dimA, dimB);
  // Where rounding hides whether ρ is PPT, it is its own closest state, or nearly.
  const { dim, values: weights, vectors } = rho.spectrum;
  return { values: weights, vectors, dual: new Float64Array(2 * dim * dim) };
}

/** tr ρP, as one number whatever ρ is made of. */
function expectation(rho: EnclosureMatrix, P: ExactMatrix): Real {
  return opaqueReal('expectation', (bits) => {
    const ball = narrowBall(rho, bits);
    return ball && productTrace(ball, ballOf(P, bits));
  });
}

/** @throws {TraceError} when no matrix of the ball has trace 1 */
function requireTrace(ball: Ball): void {
  const { lower, upper, bits } = traceOfBall(ball);
  const one = 1n << BigInt(bits);
  if (lower <= one && one <= upper) return;
  const { value } = midpointOf({ lower, upper, bits });
  throw new TraceError({ argument: 'rho', expected: 'have trace 1', received: `it has trace ${value}` });
}
