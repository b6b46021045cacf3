import { atLeast, equals, type Relation } from '../../claims/relation.ts';
import { float64 } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import { isConditionallyCompletelyPositive } from '../../quantum/conditional-positivity.ts';
import { Lindbladian } from '../../quantum/lindbladian.ts';
import { liouvillian } from '../../quantum/liouvillian.ts';
import type { Generator } from '../../quantum/maps.ts';
import { steadyState, uniqueSteadyState } from '../../quantum/steady-state.ts';
import { gibbsState } from '../../thermodynamics/gibbs-state.ts';
import { distanceFromZero, type Law, withError } from './invariant.ts';
import { type GuardReport, reportOf } from './report.ts';
import { Tally } from './tally.ts';

/** What is asked of a generator. */
export interface GeneratorOptions {
  /** Largest Frobenius distance of the matrix of the generator, and of the reference, from the exact one; 0 when omitted. */
  readonly within?: number;
  /** State that has to be stationary. */
  readonly reference?: Matrix;
  /** Inverse temperature at which the Gibbs state of `hamiltonian` has to be stationary. */
  readonly beta?: Real | number;
  readonly hamiltonian?: Matrix;
  /** Matrix on column-stacked operators that the generator was made of, which has to send Hermitian ones to Hermitian ones. */
  readonly liouvillian?: Matrix;
  /** Which detailed balance the dissipators have to obey with respect to the reference, or the unique steady state. */
  readonly detailedBalance?: DetailedBalance;
}

/** Detailed balance in the sense of Gelfand, Naimark and Segal, or of Kubo, Martin and Schwinger, which is weaker. */
export type DetailedBalance = 'gns' | 'kms';

const TRACE_PRESERVING: Law = {
  name: 'generator-trace-preserving',
  formula: '‖L†(1)‖ = 0',
  physics: 'Probability is conserved.',
  remedy: 'Check that each jump L comes with −½{L†L, ρ}, and how operators are stacked.',
};

const HERMITICITY_PRESERVING: Law = {
  name: 'generator-hermiticity-preserving',
  formula: 'L(X†) = L(X)†',
  physics: 'A density matrix stays Hermitian.',
  remedy: 'Check how operators are stacked, by columns or by rows, and the conjugates in L ρ L†.',
};

const COMPLETELY_POSITIVE: Law = {
  name: 'generator-completely-positive',
  formula: 'λ_min of the Choi matrix of L, off Σ|ii⟩, is ≥ 0',
  physics: 'e^{tL} is completely positive for all t exactly if L has GKSL form with nonnegative rates.',
  remedy: 'A rate has the wrong sign, or the generator is of Redfield form, which is none.',
};

const UNIQUE: Law = {
  name: 'steady-state-unique',
  formula: 'the stationary states of L are one',
  physics:
    'With several stationary states the end depends on the beginning, and solvers return any of them, or no state at all.',
  remedy: 'Look for conserved quantities and dark states; add what couples the parts, or choose the sector.',
};

const STATIONARY: Law = {
  name: 'steady-state-residual',
  formula: '‖L(π)‖ = 0',
  physics: 'The state that is given as stationary does not change.',
  remedy: 'Evolve longer, or solve L(π) = 0 directly.',
};

const GIBBS: Law = {
  name: 'gibbs-stationary',
  formula: '‖L(e^{−βH}/Z)‖ = 0',
  physics: 'A system in contact with baths of one temperature rests in its Gibbs state.',
  remedy: 'Jumps have to balance as rate up = rate down · e^{−βω} at the frequencies ω of the whole Hamiltonian.',
};

const BALANCE: Readonly<Record<DetailedBalance, Law>> = {
  gns: {
    name: 'detailed-balance-gns',
    formula: '‖D(π · ) − π D†( · )‖ = 0',
    physics: 'In equilibrium every transition is as frequent as its reverse: D† is self-adjoint for tr πA†B.',
    remedy: 'Baths of several temperatures break it; with one, rates up and down have to differ by e^{−βω}.',
  },
  kms: {
    name: 'detailed-balance-kms',
    formula: '‖D(√π · √π) − √π D†( · ) √π‖ = 0',
    physics: 'In equilibrium D† is self-adjoint for tr √π A† √π B.',
    remedy: 'Baths of several temperatures break it; with one, rates up and down have to differ by e^{−βω}.',
  },
};

interface Seen {
  readonly law: Law;
  readonly stored: Relation;
  /** The same with the stated error in the bound. */
  readonly within: Relation;
  readonly isProved?: boolean;
}

/**
 * Looks at a generator: trace preservation, complete positivity of e^{tL}, uniqueness of the steady state; stationarity of a
 * reference and of a Gibbs state where they are given.
 *
 * @throws  {DimensionError} when a shape does not fit
 * @example guardGenerator(lindbladian(pauliZ(), [sigmaMinus()])).standing // 'holds'
 */
export function guardGenerator(
  generator: Generator,
  { within = 0, reference, beta, hamiltonian, liouvillian: given, detailedBalance }: GeneratorOptions = {},
): GuardReport {
  const { dim } = generator;
  const positivity = isConditionallyCompletelyPositive(generator);
  const isZero = (A: Matrix): Relation => equals(distanceFromZero(A), 0);
  const trace = isZero(traceRow(generator));
  const smallest = atLeast(positivity.defect!, 0);
  const count = uniqueness(generator);
  const seen: Seen[] = [
    // ‖L†(1)‖ changes by √d δ, in coordinates of which two stand for |X_ij|² by √(2d) δ.
    { law: TRACE_PRESERVING, stored: trace, within: widened(trace, within * Math.sqrt(2 * dim)) },
    {
      law: COMPLETELY_POSITIVE,
      stored: smallest,
      // The longest of the orthogonal vectors Σ_{i<k} |ii⟩ − k|kk⟩ has the square k(k + 1).
      within: widened(smallest, within * Math.max(1, dim * (dim - 1))),
      isProved: positivity.verdict === 'yes',
    },
    { law: UNIQUE, stored: count, within: count },
  ];
  if (given !== undefined) {
    const stored = isZero(given.minus(liouvillian(generator)));
    seen.push({ law: HERMITICITY_PRESERVING, stored, within: widened(stored, within) });
  }
  if (reference !== undefined) {
    const nearby = isZero(generator.applyTo(withError(reference, within)));
    const size = distanceFromZero(reference).value + within;
    seen.push({
      law: STATIONARY,
      stored: isZero(generator.applyTo(reference)),
      within: widened(nearby, within * size),
    });
  }
  if (beta !== undefined && hamiltonian !== undefined) {
    const stored = isZero(generator.applyTo(gibbsState(hamiltonian, beta)));
    seen.push({ law: GIBBS, stored, within: widened(stored, within) });
  }
  if (detailedBalance !== undefined) {
    const pi = reference ?? uniqueSteadyState(generator);
    const nearby = withError(pi, reference === undefined ? 0 : within);
    seen.push({
      law: BALANCE[detailedBalance],
      stored: isZero(imbalance(generator, pi, detailedBalance)),
      // Of M G − G M†, with ‖G‖ at most 1 + δ.
      within: widened(isZero(imbalance(generator, nearby, detailedBalance)), 2 * within * (1 + within)),
    });
  }
  const tallies = seen.map(({ law, stored, within: nearby, isProved = false }) => {
    const tally = new Tally(law, within, 1);
    tally.add({ within: nearby, stored: () => stored, isProved }, { subject: 'generator' });
    return tally;
  });
  return reportOf('generator', within, 1, tallies, seen.length);
}

/** The same relation, its margin known within an error more. */
function widened(relation: Relation, error: number): Relation {
  const { value, bound } = relation.margin;
  return { ...relation, margin: new Float64Real(value, bound + error) };
}

/** Coordinates of L†(1): the sums of the columns of the first d rows. */
function traceRow({ matrix, dim }: Generator): Matrix {
  const size = dim * dim;
  const trace = matrix.arithmetic.matrix(1, size, new Float64Array(size).fill(1, 0, dim));
  return trace.times(matrix);
}

/** Number of stationary states: 1, or the dimension of the kernel. */
function uniqueness(generator: Generator): Relation {
  const found = steadyState(generator);
  if (found.verdict === 'unique') return equals(new Float64Real(1), 1);
  return equals(new Float64Real(found.kernel.length, found.verdict === 'undecided' ? Infinity : 0), 1);
}

/** MG − GM† for the matrix M of the dissipators and G = 1 ⊗ π or √πᵀ ⊗ √π, which is how X ↦ πX and √πX√π act on columns. */
function imbalance(generator: Generator, pi: Matrix, kind: DetailedBalance): Matrix {
  const M = liouvillian(dissipative(generator));
  const root = kind === 'kms' ? spectral(pi).squareRoot() : undefined;
  const G = root === undefined ? float64.identity(generator.dim).kron(pi) : root.conjugate().kron(root);
  return M.times(G).minus(G.times(M.adjoint()));
}

/** All dissipators together, where they are told from the Hamiltonian. */
function dissipative(generator: Generator): Generator {
  if (!(generator instanceof Lindbladian)) return generator;
  return new Lindbladian(generator.hamiltonian.scaled(0), generator.baths);
}
