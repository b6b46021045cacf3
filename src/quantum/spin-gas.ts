import { float64 } from '../float64/matrix.ts';
import { DimensionError, DomainError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { lindbladian } from './lindbladian.ts';
import { pauliZ, weightedSum } from './operators.ts';
import { resetJumps } from './reset.ts';
import { uniqueSteadyState } from './steady-state.ts';
import { embed } from './subsystems.ts';
import { requireNonnegative, requireNumber } from './verdict.ts';
import { numberOf } from '../matrix/number-of.ts';

/** Two qubits in a gas of spins that remembers its collisions with them. */
export interface SpinGasParameters {
  /** g of H = g Z₁Z₂. */
  readonly coupling: Real | number;
  /** Rate r > 0 at which each qubit is replaced by a fresh one in |+⟩. */
  readonly reset: Real | number;
  /** Rate K ≥ 0 at which a qubit meets spins of the gas. */
  readonly collisions: Real | number;
  /** cos φ and sin φ of the Ising phase of a collision, exp(−i(φ/2) Z ⊗ Z). */
  readonly phase: { readonly cos: Real | number; readonly sin: Real | number };
  /** Number n of spins that a qubit meets again and again; with n → ∞ the gas forgets. */
  readonly spins: number;
  /** Does each qubit have spins of its own, or do both meet the same? `own` when omitted. */
  readonly gas?: 'own' | 'shared';
  /** Arithmetic of all numbers; float64 when omitted. */
  readonly arithmetic?: Arithmetic;
}

/**
 * Coherence that collisions with n spins leave of a qubit after a time t without reset, e^{−K(1 − cos φ)t} cos^n(K t sin φ/n).
 *
 * @throws  {DomainError} unless K ≥ 0 and cos² φ + sin² φ = 1; {DimensionError} unless n is a positive integer
 * @source  after HartmannDurBriegel2006, section II A
 * @example spinGasDephasing({ collisions: 2, phase: { cos: 0, sin: 1 }, spins: 1 }, 1) // -0.0563
 */
export function spinGasDephasing(
  { collisions, phase, spins }: Readonly<Pick<SpinGasParameters, 'collisions' | 'phase' | 'spins'>>,
  time: number,
): number {
  requireGas({ collisions, phase, spins });
  const [K, cos, sin] = [collisions, phase.cos, phase.sin].map(numberOf);
  return Math.exp(-K * (1 - cos) * time) * Math.cos((K * time * sin) / spins) ** spins;
}

/**
 * Steady state of two Ising qubits that are reset to |+⟩ and dephase by Ising collisions with a gas of n spins, with memory.
 *
 * The gas is maximally mixed, and ⟨Z_k⟩ of its spins never changes. If they add up to m, the collisions of a qubit are dephasing at
 * γ = K(1 − cos φ) and a field h = K m sin φ/2n; the state is the mean of the steady states with these fields over the binomial
 * distribution of m. Each reset begins a new coherence among old spins, so that the process is not Markovian in the qubits alone.
 * For n → ∞ it is, with the steady state of equation (2).
 *
 * @returns  density matrix, shape (4, 4)
 * @throws   {DomainError} unless K ≥ 0, r > 0 and cos² φ + sin² φ = 1; {DimensionError} unless n is a positive integer
 * @source   after HartmannDurBriegel2006, section II A
 * @example  negativity(spinGasState({ coupling: 5, reset: 20, collisions: 1, phase: { cos: 0, sin: 1 }, spins: 4 }), [2, 2]) // 0.05695
 */
export function spinGasState(options: SpinGasParameters): Matrix {
  requireGas(options);
  requireNumber('coupling', options.coupling);
  requireNonnegative('reset', options.reset);
  const { coupling, reset, collisions, phase, spins, gas = 'own', arithmetic = float64 } = options;
  const unit = arithmetic.real(1);
  if (unit.times(reset).sign() === 0) {
    throw new DomainError({
      argument: 'reset',
      expected: 'be positive',
      received: 'it is 0',
      advice: 'Without resets the populations are conserved, and the steady state is not unique.',
    });
  }
  const Z = DIMS.map((_, i) => embed(pauliZ(arithmetic), DIMS, i));
  const ising = Z[0].times(Z[1]).scaled(unit.times(coupling));
  const gamma = unit.minus(phase.cos).times(collisions);
  const plus = arithmetic.matrix(2, 1, [1, 1]);
  const jumps = [
    ...Z.map((operator) => ({ operator, rate: gamma.dividedBy(2) })),
    ...DIMS.flatMap((_, i) => resetJumps(plus, unit.times(reset), DIMS, i)),
  ];
  const field = unit
    .times(phase.sin)
    .times(collisions)
    .dividedBy(2 * spins);
  const steady = (first: number, second: number): Matrix => {
    const H = ising.plus(Z[0].scaled(field.times(first))).plus(Z[1].scaled(field.times(second)));
    return uniqueSteadyState(lindbladian(H, jumps));
  };
  const magnetisations = binomialWeights(spins, arithmetic);
  if (gas === 'shared') {
    return weightedSum(
      magnetisations.map(({ m }) => steady(m, m)),
      magnetisations.map(({ weight }) => weight),
    );
  }
  const pairs = magnetisations.flatMap((first) =>
    magnetisations.map((second) => ({ state: steady(first.m, second.m), weight: first.weight.times(second.weight) })),
  );
  return weightedSum(
    pairs.map(({ state }) => state),
    pairs.map(({ weight }) => weight),
  );
}

const DIMS = [2, 2] as const;

/** Sums m of n signs with their probabilities C(n, k)/2^n. */
function binomialWeights(
  spins: number,
  arithmetic: Arithmetic,
): readonly { readonly m: number; readonly weight: Real }[] {
  let weight = arithmetic.real(1, 2 ** spins);
  return Array.from({ length: spins + 1 }, (_, k) => {
    if (k > 0) weight = weight.times(spins - k + 1).dividedBy(k);
    return { m: spins - 2 * k, weight };
  });
}

/** Largest n whose 2^−n is a normal number. */
const MOST_SPINS = 1022;

function requireGas({ collisions, phase, spins }: Pick<SpinGasParameters, 'collisions' | 'phase' | 'spins'>): void {
  if (!(Number.isInteger(spins) && spins >= 1 && spins <= MOST_SPINS)) {
    throw new DimensionError({
      argument: 'spins',
      expected: `be an integer from 1 to ${MOST_SPINS}`,
      received: `it is ${spins}`,
    });
  }
  requireNonnegative('collisions', collisions);
  const [cos, sin] = [phase.cos, phase.sin];
  const defect = squareOf(cos) + squareOf(sin) - 1;
  if (Math.abs(defect) <= 4 * Number.EPSILON) return;
  throw new DomainError({
    argument: 'phase',
    expected: 'be cosine and sine of an angle',
    received: `their squares add up to ${defect + 1}`,
  });
}

function squareOf(x: Real | number): number {
  return numberOf(x) ** 2;
}
