import { float64 } from '../float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { type Jump, type Lindbladian, lindbladian } from './lindbladian.ts';
import { pauliZ, zeroMatrix } from './operators.ts';
import { resetJumps } from './reset.ts';
import { checkedResetModel, type SymmetricResetModel, type SymmetricResetParameters } from './symmetric-reset.ts';
import { embed } from './subsystems.ts';

/**
 * Generator of N qubits with H = g Σ_{i<j} Z_i Z_j, dephasing and resets, whose steady state is `symmetricResetState`.
 *
 * @returns  of dimension 2^N, with the baths `noise` and `reset`
 * @throws   {DimensionError} and {DomainError} as `symmetricResetState`
 * @source   HartmannDurBriegel2006, equation (1) and section III B
 * @example  symmetricResetGenerator({ qubits: 3, coupling: 1, dephasing: 1, reset: 2 }).dim // 8
 */
export function symmetricResetGenerator(options: SymmetricResetParameters): Lindbladian {
  const { arithmetic = float64 } = options;
  const model = checkedResetModel(options, arithmetic);
  const dims = new Array<number>(model.qubits).fill(2);
  const Z = dims.map((_, i) => embed(pauliZ(arithmetic), dims, i));
  const pairs = Z.flatMap((left, i) => Z.slice(i + 1).map((right) => left.times(right)));
  const H = pairs
    .reduce((sum, pair) => sum.plus(pair), zeroMatrix(2 ** model.qubits, arithmetic))
    .scaled(model.coupling);
  const noise = Z.map((operator) => ({ operator, rate: model.dephasing.dividedBy(2) }));
  const parts = partsOf(model, arithmetic);
  const reset = dims.flatMap((_, i) =>
    parts.flatMap(({ ket, rate }): readonly Jump[] => resetJumps(ket, rate, dims, i)),
  );
  return lindbladian(H, { noise, reset });
}

/** The fresh state as a mixture q₀(|0⟩ + c|1⟩)(⟨0| + c*⟨1|) + (q₁ − q₀|c|²)|1⟩⟨1| with c = χ₁₀/q₀, times the rate. */
function partsOf(
  { weights: [q0, q1], coherence, reset }: SymmetricResetModel,
  arithmetic: Arithmetic,
): readonly { readonly ket: Matrix; readonly rate: Real }[] {
  const one = arithmetic.matrix(2, 1, [0, 1]);
  if (q0.sign() === 0) return [{ ket: one, rate: reset }];
  const re = coherence.re.dividedBy(q0);
  const im = coherence.im.dividedBy(q0).negated();
  const ket = arithmetic.matrix(2, 1, [1, 0]).plus(one.scaled(re)).plus(one.timesI().scaled(im));
  const share = q0.times(ket.squaredNorm());
  const rest = q1.plus(q0).minus(share);
  const superposed = { ket, rate: reset.times(share) };
  return rest.sign() === 0 ? [superposed] : [superposed, { ket: one, rate: reset.times(rest) }];
}
