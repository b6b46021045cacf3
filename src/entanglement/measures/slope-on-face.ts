import { complexData } from '../../float64/entries.ts';
import { type Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import type { Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import { UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { nptSolution, type NptSolution } from './npt-solution.ts';
import type { BracketOptions, EntanglementBracket } from './entanglement-bracket.ts';
import { requirePair } from './two-subsystems.ts';

/** tr δ ln s = Σ ln w_k ⟨v_k|δ|v_k⟩ for δ on the support of s, where a tiny w_k stands for 0; without a bound. */
export function crossTraceOnSupport({ values, vectors }: NptSolution, change: Float64Matrix): number {
  const dim = values.length;
  const W = complexData(change);
  return values.reduce((sum, w, k) => sum + Math.log(w) * expectation(dim, vectors, k, W), 0);
}

/** Steps of the difference quotients, in units of the largest one that keeps ρ + hρ̇ positive. */
const STEPS: readonly number[] = [2 ** -6, 2 ** -10, 2 ** -14, 2 ** -18];

/**
 * g′ along the face, with an interval from the concavity of g: every step is valid, and the best ends are kept. The value is
 * `closed`, that of the closed form, unless rounding has put it outside.
 */
export function slopeOnFace(
  rho: Float64Matrix,
  change: Float64Matrix,
  dims: Dims,
  bracket: EntanglementBracket,
  options: BracketOptions,
  closed: number,
): Real {
  const entropy = spectral(rho).entropy();
  const here = crossEntropyBounds(bracket, entropy);
  const { values, error } = rho.spectrum;
  const least = values.find((x) => x > 2 * error)!;
  const speed = change.norm + change.error;
  let lower = -Infinity;
  let upper = Infinity;
  for (const step of STEPS) {
    const h = (step * least) / speed;
    const [after, before] = [h, -h].map((time) => {
      const moved = float64Matrix(rho.plus(change.scaled(time)));
      if (moved.spectrum.values[0] < -4 * moved.spectrum.error) return undefined;
      const [dimA, dimB] = requirePair(dims);
      return crossEntropyBounds(nptSolution(moved, dimA, dimB, options.width), spectral(moved).entropy());
    });
    if (after === undefined || before === undefined) continue;
    lower = Math.max(lower, (after.lower - here.upper) / h);
    upper = Math.min(upper, (here.upper - before.lower) / h);
  }
  if (!(lower <= upper) || !Number.isFinite(upper - lower)) return new Float64Real(0, Infinity);
  const value = lower <= closed && closed <= upper ? closed : (lower + upper) / 2;
  return new Float64Real(value, Math.max(upper - value, value - lower) * (1 + 4 * UNIT_ROUNDOFF));
}

/** Bounds of g = E + S. */
function crossEntropyBounds(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { value, bound }: Real,
): { readonly lower: number; readonly upper: number } {
  return { lower: lower + value - bound, upper: upper + value + bound };
}

/** Σ ⟨v|W|v⟩ over the eigenvectors of a state whose eigenvalues are at most `threshold`. */
export function weightOnKernel(state: Float64Matrix, weight: Float64Matrix, threshold: number): number {
  const { dim, values, vectors } = state.spectrum;
  const W = complexData(weight);
  let sum = 0;
  for (let k = 0; k < dim; k++) {
    if (values[k] > threshold) continue;
    sum += expectation(dim, vectors, k, W);
  }
  return sum;
}

/** ⟨v|W|v⟩ for column k of V. */
function expectation(dim: number, V: Float64Array, k: number, W: Float64Array): number {
  const size = dim * dim;
  let sum = 0;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      const [x, y] = [V[i * dim + k], V[size + i * dim + k]];
      const [u, v] = [V[j * dim + k], V[size + j * dim + k]];
      sum += (x * u + y * v) * W[i * dim + j] - (x * v - y * u) * W[size + i * dim + j];
    }
  }
  return sum;
}
