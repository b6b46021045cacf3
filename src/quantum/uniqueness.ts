import type { Matrix } from '../matrix/interface.ts';
import { exactMatrix } from './exact-twin.ts';
import { Lindbladian, unsafeLindbladian, type Jump } from './lindbladian.ts';
import { vec } from './liouvillian.ts';
import { zeroMatrix } from './operators.ts';
import { basisKet } from './states.ts';
import { steadyState } from './steady-state.ts';
import { stationaryOperators } from './stationary-projection.ts';

/**
 * Commutant of operators, their adjoints among them: a basis of the Hermitian X with [X, A] = [X, A†] = 0 for all A.
 *
 * It is the kernel of Σ [A†, [A, X]] + [A, [A†, X]], −2 times a dissipator with the jumps A and A†, and contains the identity.
 *
 * @param operators  at least one, shape (d, d) each
 * @returns          shape (d, d) each, linearly independent; one matrix where the operators have no common block structure
 * @throws           {SingularMatrixError} when rounding leaves their number in doubt
 * @example          commutant([pauliX(), pauliZ()]).length // 1
 */
export function commutant(operators: readonly Matrix[]): readonly Matrix[] {
  return stationaryOperators(symmetricDissipator(operators));
}

/** Answer of `steadyStateUniqueness`. */
export interface SteadyStateUniqueness {
  readonly verdict: 'unique' | 'not unique' | 'undecided';
  /** True where the only stationary state is known to have full rank. */
  readonly faithful: boolean;
  readonly reason: string;
}

/**
 * Is the steady state of a GKLS generator unique? By algebra, which does not depend on how fast the jumps are, and by the linear
 * equations of `steadyState` where that does not decide.
 *
 * - If the commutant of H, all L_k and L_k† contains more than multiples of the identity, a projector in it splits the
 *   states: not unique.
 * - If it does not, and the span of the L_k contains their adjoints (heat baths at positive temperature, Hermitian jumps), the
 *   steady state is unique and of full rank. For the support P of a stationary state (1 − P)L_kP = 0; with the
 *   adjoints P commutes with all L_k and with H.
 * - Without that condition a trivial commutant does not suffice: jumps |0⟩⟨2| and |1⟩⟨2| have one, and two dark states.
 *
 * @param generator  with certainly nonnegative rates
 * @source Spohn1977, Frigerio1978
 * @example steadyStateUniqueness(lindbladian(pauliZ(), [sigmaMinus(), sigmaPlus()])).faithful // true
 */
export function steadyStateUniqueness(generator: Lindbladian): SteadyStateUniqueness {
  const { hamiltonian, jumps } = generator;
  const signs = jumps.map(({ rate }) => (typeof rate === 'number' ? Math.sign(rate) : rate.sign()));
  if (signs.some((sign) => sign !== 0 && sign !== 1)) {
    const reason = 'not every rate is certainly nonnegative';
    return { verdict: 'undecided', faithful: false, reason };
  }
  const operators = jumps.filter((_, k) => signs[k] === 1).map(({ operator }) => operator);
  const { verdict } = steadyState(symmetricDissipator([hamiltonian, ...operators]));
  if (verdict === 'not unique') {
    const reason =
      'the commutant of Hamiltonian, jumps and their adjoints is larger than the multiples of the identity';
    return { verdict, faithful: false, reason };
  }
  if (verdict === 'unique' && spansItsAdjoints(operators)) {
    const reason = 'the commutant of Hamiltonian and jumps is trivial, and the adjoints of the jumps lie in their span';
    return { verdict, faithful: true, reason };
  }
  return {
    verdict: steadyState(generator).verdict,
    faithful: false,
    reason: 'the linear equations L(π) = 0, tr π = 1',
  };
}

/** Generator with the jumps A and A† at comparable strength, whatever their norms; its stationary operators are the commutant. */
function symmetricDissipator(operators: readonly Matrix[]): Lindbladian {
  const [{ rows, arithmetic }] = operators;
  const jumps: readonly Jump[] = operators.flatMap((A) => {
    const norm = Math.sqrt(A.squaredNorm().value);
    // A power of two, which rounds nothing; symbols have no norm.
    const factor = norm > 0 && Number.isFinite(norm) ? 2 ** -Math.round(Math.log2(norm)) : 1;
    const L = A.scaled(factor);
    return [
      { operator: L, rate: 1 },
      { operator: L.adjoint(), rate: 1 },
    ];
  });
  return unsafeLindbladian(zeroMatrix(rows, arithmetic), jumps);
}

/** Does the span of the operators contain their adjoints, decided in exact arithmetic? False where rounding hides it. */
function spansItsAdjoints(operators: readonly Matrix[]): boolean {
  const exactly = operators.map((A) => (A.arithmetic.name === 'float64' ? exactMatrix(A) : A));
  const known = exactly.filter((A): A is Matrix => A !== undefined);
  if (known.length < operators.length) return false;
  if (known.length === 0) return true;
  return rankOf(known) === rankOf([...known, ...known.map((A) => A.adjoint())]);
}

/** Dimension of the span, NaN where it is not certain. */
function rankOf(operators: readonly Matrix[]): number {
  const columns = operators
    .map((A, k) => vec(A).times(basisKet(operators.length, k, A.arithmetic).adjoint()))
    .reduce((sum, column) => sum.plus(column));
  const { dimension, certain } = columns.kernel();
  return certain ? operators.length - dimension : NaN;
}
