import { DomainError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { energyLevels, groupsOf, type EnergyLevel } from './energy-levels.ts';
import { generatorWithBaths, type GeneratorWithBaths } from './generator-with-baths.ts';
import { hermitianWithin } from './hermitian-parts.ts';
import { unsafeLindbladian, type Jump, type Lindbladian } from './lindbladian.ts';
import { zeroMatrix } from './operators.ts';
import { redfieldDissipator } from './redfield.ts';
import { requireOperator } from './subsystems.ts';
import { requireHermitian, requireNonnegative } from './verdict.ts';
import { isList } from '../matrix/is-list.ts';

/** Function of the frequency ω that a system gives to a bath: positive where the bath takes energy. */
export type FrequencyFunction = (frequency: Real) => Real | number;

/** Options of `daviesGenerator`. */
export interface DaviesGeneratorOptions {
  /** Leave out terms that turn at differences of frequencies; true when omitted, false gives the Redfield generator. */
  readonly secular?: boolean;
  /** S(ω), the imaginary part of Γ(ω) = γ(ω)/2 + iS(ω); no Lamb shift when omitted. */
  readonly shift?: FrequencyFunction;
}

/**
 * Weak-coupling generator of a system with Hamiltonian H that is coupled to a bath by A, from the rates γ(ω) of the bath.
 *
 * With the secular step it is the Davies generator, jumps A(ω) = Σ_{e′−e=ω} P_e A P_e′ at rates γ(ω) and the Lamb shift
 * Σ_ω S(ω) A(ω)†A(ω) as Hamiltonian part; without, the Redfield generator of Λ = Σ_ω (γ(ω)/2 + iS(ω)) A(ω). In both all that is
 * due to the bath belongs to its dissipator, named `bath`, and the Hamiltonian of the result is H. Detailed balance is
 * γ(−ω) = e^{−βω}γ(ω): the Gibbs state is then stationary, without the secular step only where there is no Lamb shift.
 *
 * Gaps of H that are not certainly different count as one frequency: the secular step is not continuous in H.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian; in exact arithmetic diagonal
 * @param coupling     A, shape (d, d), Hermitian; a list for couplings whose noise is independent
 * @param rate         γ(ω) ≥ 0, called with the frequency as a `Real` (its float64 is `frequency.value`)
 * @throws {HermiticityError | DimensionError}
 * @throws {DomainError} when a rate is negative or no number
 * @accuracy as `energyLevels`
 * @source Davies1974
 * @example daviesGenerator(pauliZ(), pauliX(), ({ value }) => value / (1 - Math.exp(-2 * value)))
 * @example expectation(pauliZ(), uniqueSteadyState(daviesGenerator(pauliZ(), pauliX(), ({ value }) => (value > 0 ? 1 : 1 / 2)))) // -0.3333
 */
export function daviesGenerator(
  hamiltonian: Matrix,
  coupling: Matrix | readonly Matrix[],
  rate: FrequencyFunction,
  { secular = true, shift }: DaviesGeneratorOptions = {},
): GeneratorWithBaths<Lindbladian> {
  const levels = energyLevels(hamiltonian);
  const couplings = isList(coupling) ? coupling : [coupling];
  const response: Response = {
    rate: (frequency) => checkedRate(rate(frequency), frequency),
    shift: shift === undefined ? undefined : (frequency) => checkedShift(shift(frequency), frequency),
  };
  const terms = couplings.map((A, k) => {
    const argument = isList(coupling) ? `coupling[${k}]` : 'coupling';
    requireOperator(argument, A, [hamiltonian.rows]);
    requireHermitian(argument, A);
    const exactly = hermitianWithin(A) ?? A;
    return secular ? secularDissipator(exactly, levels, response) : unsecularDissipator(exactly, levels, response);
  });
  const none = zeroMatrix(hamiltonian.rows, hamiltonian.arithmetic);
  const dissipator = unsafeLindbladian(
    terms.reduce((sum, term) => sum.plus(term.hamiltonian), none),
    terms.flatMap((term) => term.jumps),
  );
  return generatorWithBaths(hamiltonian, { bath: dissipator });
}

/** What a bath does at one frequency. */
interface BathTerm {
  /** γ(ω). */
  readonly rate: Real | number;
  /** S(ω); 0 when omitted. */
  readonly shift?: Real | number | undefined;
}

/**
 * Jumps and Lamb shift of one part A(ω) of a Hermitian coupling and its adjoint A(−ω).
 *
 * @param lowering  A(ω), ω ≥ 0
 * @param down      the bath at ω
 * @param up        the bath at −ω; omitted for ω = 0, where A(ω) is its own adjoint
 */
export function transitionTerms(
  lowering: Matrix,
  down: BathTerm,
  up?: BathTerm,
): { readonly jumps: readonly Jump[]; readonly lambShift: Matrix | undefined } {
  const raising = lowering.adjoint();
  const jumps = [{ operator: lowering, rate: down.rate }];
  if (up !== undefined) jumps.push({ operator: raising, rate: up.rate });
  const shifts: Matrix[] = [];
  if (down.shift !== undefined) shifts.push(raising.times(lowering).scaled(down.shift));
  if (up?.shift !== undefined) shifts.push(lowering.times(raising).scaled(up.shift));
  return { jumps, lambShift: shifts.length === 0 ? undefined : shifts.reduce((sum, term) => sum.plus(term)) };
}

interface Response {
  readonly rate: FrequencyFunction;
  readonly shift: FrequencyFunction | undefined;
}

function secularDissipator(A: Matrix, levels: readonly EnergyLevel[], response: Response): Lindbladian {
  const at = (frequency: Real): BathTerm => ({
    rate: response.rate(frequency),
    shift: response.shift?.(frequency),
  });
  const still = levels.map(({ projector: P }) => P.times(A).times(P)).reduce((sum, term) => sum.plus(term));
  const gaps = levels.flatMap((high, k) =>
    levels.slice(0, k).map((low) => ({
      energy: high.energy.minus(low.energy),
      part: low.projector.times(A).times(high.projector),
    })),
  );
  const terms = [
    transitionTerms(still, at(A.arithmetic.real(0))),
    ...groupsOf(gaps).map((group) => {
      const lowering = group.map(({ part }) => part).reduce((sum, part) => sum.plus(part));
      const [{ energy: frequency }] = group;
      return transitionTerms(lowering, at(frequency), at(frequency.negated()));
    }),
  ];
  const lambShift = terms.reduce(
    (sum, term) => (term.lambShift === undefined ? sum : sum.plus(term.lambShift)),
    zeroMatrix(A.rows, A.arithmetic),
  );
  return unsafeLindbladian(
    lambShift,
    terms.flatMap(({ jumps }) => jumps),
  );
}

/** Every pair of levels by itself: no frequencies have to be told apart. */
function unsecularDissipator(A: Matrix, levels: readonly EnergyLevel[], { rate, shift }: Response): Lindbladian {
  const half = A.arithmetic.real(1, 2);
  const Lambda = levels
    .flatMap((high) => levels.map((low) => ({ low, high })))
    .map(({ low, high }) => {
      const frequency = low === high ? A.arithmetic.real(0) : high.energy.minus(low.energy);
      const part = low.projector.times(A).times(high.projector);
      const dissipative = part.scaled(half.times(rate(frequency)));
      return shift === undefined ? dissipative : dissipative.plus(part.timesI().scaled(shift(frequency)));
    })
    .reduce((sum, term) => sum.plus(term));
  return redfieldDissipator(A, Lambda);
}

function checkedRate(rate: Real | number, frequency: Real): Real | number {
  requireNumber('rate', rate, frequency);
  requireNonnegative(`rate(${frequency.value})`, rate);
  return rate;
}

function checkedShift(shift: Real | number, frequency: Real): Real | number {
  requireNumber('shift', shift, frequency);
  return shift;
}

/** @throws {DomainError} when a function that was meant for numbers met a `Real`, or diverges */
function requireNumber(argument: string, x: unknown, frequency: Real): void {
  const value: unknown = typeof x === 'object' && x !== null && 'value' in x ? x.value : x;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  throw new DomainError({
    argument: `${argument}(${frequency.value})`,
    expected: 'be a finite number',
    received: `it is ${String(value)}`,
    advice:
      'Functions of the frequency get ω with its error: use `ω.value`, or its methods, and give the limit at ω = 0.',
  });
}
