import { float64, float64Matrix, Float64Matrix } from '../float64/matrix.ts';
import { Float64Real } from '../float64/real.ts';
import { eigenvalueErrorBound } from '../float64/kernels/eigen-accuracy.ts';
import { reservoirForms } from '../float64/kernels/reservoir-forms.ts';
import { euclideanNorm } from '../float64/kernels/sum-of-squares.ts';
import { DimensionError, DomainError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { requireOperator } from '../quantum/subsystems.ts';
import { requireHermitian } from '../quantum/verdict.ts';
import { canonicalWeights } from './canonical-weights.ts';

/** Spin in a reservoir of equally spaced levels, H = (Δ/2)σ_z + H_r + λσ_x ⊗ R. */
export interface SpinParameters {
  /** Δ, the distance of the two levels of the spin. */
  readonly splitting: number;
  /** β, the inverse temperature of the reservoir at time 0. */
  readonly beta: number;
  /** λ, the strength of the coupling. */
  readonly coupling: number;
}

/** What has happened to the spin and its reservoir by a time t. */
export interface SpinInReservoir {
  readonly time: number;
  /** ρ_s(t), shape (2, 2); index 0 is the upper level. */
  readonly systemState: Matrix;
  /** P_↑ = ⟨↑|ρ_s|↑⟩. */
  readonly excitedPopulation: Real;
  /** ⟨H_r⟩_t. */
  readonly reservoirEnergy: Real;
  /** ⟨λσ_x R⟩_t, which is 0 at time 0: what the energies of spin and reservoir lack. */
  readonly interactionEnergy: Real;
  /** Q = ⟨H_r⟩₀ − ⟨H_r⟩_t, equation (9). */
  readonly heat: Real;
  /** S(ρ_s), which is also the change ΔS, in nats. */
  readonly entropy: Real;
  /** Δ_iS = ΔS − βQ, equation (10). */
  readonly entropyProduction: Real;
  /** ΔS − βΔ⟨H_s⟩, equation (25). */
  readonly weakCouplingEntropyProduction: Real;
}

/** Evolution of a spin in a finite reservoir. */
export interface SpinReservoirModel {
  /** Levels of the reservoir, equally spaced in [−1/2, 1/2]. */
  readonly reservoirEnergies: readonly number[];
  /** At one time, for O(N²). */
  at(time: number): SpinInReservoir;
  /** At many times, faster than one after the other. */
  along(times: readonly number[]): readonly SpinInReservoir[];
  /** ρ_r(t), shape (N, N), for O(N³). */
  reservoirState(time: number): Matrix;
  /** S_c = S(ρ) − S(ρ_s) − S(ρ_r), equation (12), for O(N³). */
  correlationEntropy(time: number): Real;
  /** D(ρ_r(t)‖ρ_r^eq) = β⟨H_r⟩ + ln Z − S(ρ_r), for O(N³). */
  reservoirDisplacement(time: number): Real;
}

/**
 * Spin-½ in a finite reservoir, H = (Δ/2)σ_z + H_r + λσ_x ⊗ R: exact evolution from |↓⟩⟨↓| ⊗ e^(−βH_r)/Z.
 *
 * H_r has N equally spaced levels in [−1/2, 1/2] (0 for N = 1). One real symmetric matrix of order 2N is diagonalised; a time costs
 * O(N²) after that, and no logarithm of a matrix beyond 2 × 2: Δ_iS = ΔS − βQ, where ⟨H_r⟩₀ and ln Z are sums over levels that
 * neither overflow nor lose digits at low temperature.
 *
 * @param options.interaction  R, shape (N, N), real symmetric, float64
 * @param options.splitting    Δ
 * @param options.beta         β, finite; may be negative
 * @param options.coupling     λ
 * @throws    {DimensionError} when R is not square
 * @throws    {HermiticityError} when R is not Hermitian
 * @throws    {DomainError} when R is not real, or a parameter is not finite
 * @accuracy  populations: 2|t|δE + 16γ√N with δE the error of an eigenvalue of H (`eigenvalueErrorBound`) and γ that of an inner
 *            product of length 2N; energies: half of it; measured at N ≤ 20, t ≤ 100: below 1e-13
 * @source    EspositoLindenbergVandenBroeck2010, equation (29)
 * @example   spinReservoirModel({ interaction: matrix([[1]]), splitting: 0, beta: 1, coupling: 1 }).at(Math.PI / 2).excitedPopulation // 1
 */
export function spinReservoirModel({
  interaction,
  ...parameters
}: SpinParameters & { readonly interaction: Matrix }): SpinReservoirModel {
  const R = requireReal(interaction);
  for (const [name, value] of Object.entries(parameters)) requireFinite(name, value);
  const { splitting, beta, coupling } = parameters;
  const N = R.rows;
  const energies = equallySpaced(N);
  const equilibrium = canonicalWeights(energies, beta);
  const order = 2 * N;
  const H = hamiltonianOf(R, energies, splitting, coupling);
  const norm = euclideanNorm(H);
  const { vectors, frequencies, evaluate } = reservoirForms(N, H, equilibrium.weights, energies);
  const rate = eigenvalueErrorBound(order, norm) + 2 * UNIT_ROUNDOFF * norm + Math.abs(coupling) * R.error;
  const errorAt = (t: number) =>
    2 * Math.abs(t) * rate + 8 * innerProductError(order) * Math.sqrt(order) + equilibrium.error;
  const half = (t: number) => 0.5 * errorAt(t);

  const along = (times: readonly number[]) => {
    times.forEach((t) => {
      requireFinite('time', t);
    });
    const { a, b, re, im } = evaluate(times);
    return times.map((time, k): SpinInReservoir => {
      const error = errorAt(time);
      const excitedPopulation = new Float64Real(a[k], error);
      const reservoirEnergy = new Float64Real(b[k], half(time));
      const data = new Float64Array([a[k], re[k], re[k], 1 - a[k], 0, im[k], -im[k], 0]);
      const systemState = new Float64Matrix(2, 2, false, data, 2 * error);
      const heat = equilibrium.energy.minus(reservoirEnergy);
      const entropy = spectral(systemState).entropy();
      const gained = excitedPopulation.times(splitting);
      return {
        time,
        systemState,
        excitedPopulation,
        reservoirEnergy,
        interactionEnergy: heat.minus(gained),
        heat,
        entropy,
        entropyProduction: entropy.minus(heat.times(beta)),
        weakCouplingEntropyProduction: entropy.minus(gained.times(beta)),
      };
    });
  };
  const at = (time: number) => along([time])[0];
  const reservoirState = (time: number) => {
    requireFinite('time', time);
    return reservoirStateAt(N, vectors, frequencies, equilibrium.weights, time, errorAt(time));
  };
  return {
    reservoirEnergies: Array.from(energies),
    at,
    along,
    reservoirState,
    correlationEntropy: (time) =>
      equilibrium.entropy.minus(at(time).entropy).minus(spectral(reservoirState(time)).entropy()),
    reservoirDisplacement: (time) =>
      at(time)
        .reservoirEnergy.times(beta)
        .plus(equilibrium.logPartitionFunction)
        .minus(spectral(reservoirState(time)).entropy()),
  };
}

function requireReal(interaction: Matrix): Float64Matrix {
  requireOperator('interaction', interaction, [interaction.rows]);
  requireHermitian('interaction', interaction);
  const R = float64Matrix(interaction);
  const size = R.rows * R.rows;
  if (R.isReal || R.data.subarray(size).every((x) => x === 0)) return R;
  throw new DomainError({
    argument: 'interaction',
    expected: 'be real',
    received: 'an entry has an imaginary part',
    advice: 'For a complex coupling use `closedEvolution` or `reducedEvolution`.',
  });
}

function requireFinite(argument: string, value: number): void {
  if (Number.isFinite(value)) return;
  throw new DomainError({ argument, expected: 'be finite', received: `it is ${value}` });
}

/** N levels in [−1/2, 1/2]; one level is 0. */
function equallySpaced(count: number): Float64Array {
  if (count < 1)
    throw new DimensionError({ argument: 'interaction', expected: 'have a level', received: 'it has none' });
  return Float64Array.from({ length: count }, (_, j) => (count === 1 ? 0 : (2 * j - (count - 1)) / (2 * (count - 1))));
}

/** H of order 2N, row-major, the upper level of the spin first. */
function hamiltonianOf(R: Float64Matrix, energies: Float64Array, splitting: number, coupling: number): Float64Array {
  const N = R.rows;
  const order = 2 * N;
  const H = new Float64Array(order * order);
  for (let i = 0; i < N; i++) {
    H[i * (order + 1)] = energies[i] + splitting / 2;
    H[(N + i) * (order + 1)] = energies[i] - splitting / 2;
    for (let j = 0; j < N; j++) {
      const x = coupling * R.data[i * N + j];
      H[i * order + N + j] = x;
      H[(N + j) * order + i] = x;
    }
  }
  return H;
}

/** ρ_r = Σ_s U_s p U_s†, where U_s is the block of e^(−iHt) that leads from |↓⟩ to |s⟩. */
function reservoirStateAt(
  N: number,
  vectors: Float64Array,
  frequencies: Float64Array,
  weights: Float64Array,
  time: number,
  error: number,
): Matrix {
  const order = 2 * N;
  const adjoint = new Float64Array(order * N);
  for (let a = 0; a < order; a++) {
    for (let j = 0; j < N; j++) adjoint[a * N + j] = Math.sqrt(weights[j]) * vectors[(N + j) * order + a];
  }
  const right = float64.matrix(order, N, adjoint);
  const amplitudes = [0, N].map((first) => {
    const re = new Float64Array(N * order);
    const im = new Float64Array(N * order);
    for (let i = 0; i < N; i++) {
      for (let a = 0; a < order; a++) {
        const x = vectors[(first + i) * order + a];
        re[i * order + a] = x * Math.cos(frequencies[a] * time);
        im[i * order + a] = -x * Math.sin(frequencies[a] * time);
      }
    }
    return float64.matrix(N, order, re, im).times(right);
  });
  const state = float64Matrix(amplitudes.map((A) => A.times(A.adjoint())).reduce((sum, term) => sum.plus(term)));
  // The trace norm of the error is at most that of the state of the whole.
  return new Float64Matrix(N, N, state.isReal, state.data, 2 * error);
}
