import { DimensionError } from '../../matrix/errors.ts';
import { maximum } from '../../matrix/extrema.ts';
import type { Real } from '../../matrix/interface.ts';
import { spectral } from '../../matrix/spectral.ts';
import type { SymmetricState } from '../../quantum/symmetric-state.ts';
import { isPositive } from '../../quantum/verdict.ts';
import { type PptVerdict, sumOfNegativeParts } from '../measures/negativity.ts';
import { transposedBlocks } from './transposed-blocks.ts';
import { binomial } from '../../exact/integers/binomial.ts';

/**
 * Negativity (‖ρ^{T_A}‖₁ − 1)/2 of a symmetric state between any a of its qubits and the others, from blocks of dimension at most
 * (a + 1)(N − a + 1).
 *
 * @param transposed  a, from 1 to N − 1
 * @returns           dimensionless, at most (2^min(a, N − a) − 1)/2
 * @throws            {DimensionError} for other a
 * @throws            {ArithmeticError} in arithmetics without eigenvalues
 * @source            VidalWerner2002
 * @example           symmetricNegativity(symmetricResetState({ qubits: 5, coupling: 5, dephasing: 1, reset: 10 }), 2).value // 0.03614
 */
export function symmetricNegativity(symmetric: SymmetricState, transposed: number): Real {
  requireSplit(symmetric, transposed);
  return transposedBlocks(symmetric, transposed)
    .map(({ matrix, multiplicity }) =>
      sumOfNegativeParts(spectral(matrix).eigenvalues(), symmetric.arithmetic).times(multiplicity),
    )
    .reduce((sum, term) => sum.plus(term));
}

/**
 * Average negativity Σ_A N_A/(2^(N−1) − 1) of a symmetric state over all bipartitions, each counted once.
 *
 * @returns dimensionless
 * @throws  {DimensionError} for a single qubit
 * @throws  {ArithmeticError} in arithmetics without eigenvalues
 * @source  HartmannDurBriegel2006, section III B
 * @example averageNegativity(symmetricResetState({ qubits: 5, coupling: 5, dephasing: 1, reset: 10 })).value // 0.03003
 */
export function averageNegativity(symmetric: SymmetricState): Real {
  const { qubits } = symmetric;
  requireSplit(symmetric, 1);
  return Array.from({ length: Math.floor(qubits / 2) }, (_, k) => k + 1)
    .map((a) =>
      symmetricNegativity(symmetric, a).times(2 * a === qubits ? binomial(qubits, a) / 2 : binomial(qubits, a)),
    )
    .reduce((sum, term) => sum.plus(term))
    .dividedBy(2 ** (qubits - 1) - 1);
}

/**
 * Signed negativity −λ_min(ρ^{T_A}) of a symmetric state, A being any a of its qubits.
 *
 * @param transposed  a, from 1 to N − 1
 * @returns           dimensionless, at most 1/2; positive for states that their partial transpose shows to be entangled across the cut
 * @throws            {DimensionError} for other a
 * @throws            {ArithmeticError} in arithmetics without eigenvalues
 * @example           symmetricSignedNegativity(symmetricResetState({ qubits: 5, coupling: 5, dephasing: 1, reset: 3 }), 2).value < 0 // true
 */
export function symmetricSignedNegativity(symmetric: SymmetricState, transposed: number): Real {
  requireSplit(symmetric, transposed);
  return transposedBlocks(symmetric, transposed)
    .map(({ matrix }) => spectral(matrix).eigenvalues()[0].negated())
    .reduce(maximum);
}

/**
 * Peres–Horodecki test of a symmetric state between any a of its qubits and the others, in exact arithmetic as well.
 *
 * @param transposed  a, from 1 to N − 1
 * @throws            {DimensionError} for other a
 * @source            Peres1996
 * @example           symmetricPptVerdict(symmetricResetState({ qubits: 4, coupling: 5, dephasing: 1, reset: 5, arithmetic: exact }), 1) // 'npt'
 */
export function symmetricPptVerdict(symmetric: SymmetricState, transposed: number): PptVerdict {
  requireSplit(symmetric, transposed);
  const verdicts = transposedBlocks(symmetric, transposed, 'congruent').map(({ matrix }) => isPositive(matrix).verdict);
  if (verdicts.includes('no')) return 'npt';
  return verdicts.includes('undecided') ? 'undecided' : 'ppt';
}

function requireSplit({ qubits }: SymmetricState, transposed: number): void {
  if (Number.isInteger(transposed) && transposed >= 1 && transposed < qubits) return;
  throw new DimensionError({
    argument: 'transposed',
    expected: `be a number of qubits from 1 to ${qubits - 1}`,
    received: `it is ${transposed}`,
  });
}
