import { DimensionError } from '../matrix/errors.ts';
import { requireNonnegative, requireNumber } from './verdict.ts';

/** Eigenvalue of a generator with its algebraic multiplicity. */
export interface SpectrumLine {
  readonly re: number;
  readonly im: number;
  readonly multiplicity: number;
}

/**
 * Spectrum of the generator of `symmetricResetGenerator` for any number of qubits:
 * λ = −k(γ + r) − (N − k)r/2 + (N − k − 2j)√(r²/4 − 4g²M² − 2igMrz), with k = k₊ + k₋ coherent qubits, M = k₊ − k₋ and j = 0 … N − k,
 * C(N, k)C(k, k₊)C(N − k, j) times each.
 *
 * The equations are triangular in the set of coherent qubits, and each other qubit has a 2 × 2 matrix of its own. Of the reset state
 * only z = ⟨Z⟩ matters. Where the root vanishes, eigenvalues coincide and the generator has Jordan blocks.
 *
 * @returns  one line for each (k₊, k₋, j), 4^N eigenvalues together; the gap is r
 * @throws   {DimensionError} when the number of qubits is no positive integer
 * @throws   {DomainError} unless γ and r are nonnegative, or when g or z is no number
 * @accuracy a few ε of the largest rate, except next to the zeros of the root
 * @source   after HartmannDurBriegel2006, section II A
 * @example  symmetricResetSpectrum({ qubits: 2, coupling: 1, dephasing: 1, reset: 2 }).length // 10
 */
export function symmetricResetSpectrum({
  qubits,
  coupling,
  dephasing,
  reset,
  z = 0,
}: {
  readonly qubits: number;
  readonly coupling: number;
  readonly dephasing: number;
  readonly reset: number;
  readonly z?: number;
}): readonly SpectrumLine[] {
  if (!(Number.isSafeInteger(qubits) && qubits >= 1)) {
    throw new DimensionError({ argument: 'qubits', expected: 'be a positive integer', received: `it is ${qubits}` });
  }
  requireNumber('coupling', coupling);
  requireNumber('z', z);
  requireNonnegative('dephasing', dephasing);
  requireNonnegative('reset', reset);
  const lines: SpectrumLine[] = [];
  for (let k = 0, sets = 1; k <= qubits; sets = (sets * (qubits - k)) / ++k) {
    const populations = qubits - k;
    for (let plus = 0, choices = 1; plus <= k; choices = (choices * (k - plus)) / ++plus) {
      const M = 2 * plus - k;
      const root = squareRoot(reset ** 2 / 4 - 4 * (coupling * M) ** 2, -2 * coupling * M * reset * z);
      for (let j = 0, kinds = 1; j <= populations; kinds = (kinds * (populations - j)) / ++j) {
        lines.push({
          re: -k * (dephasing + reset) - (populations * reset) / 2 + (populations - 2 * j) * root.re,
          im: (populations - 2 * j) * root.im,
          multiplicity: sets * choices * kinds,
        });
      }
    }
  }
  return lines;
}

/** Principal square root. */
function squareRoot(re: number, im: number): { readonly re: number; readonly im: number } {
  const larger = Math.sqrt((Math.hypot(re, im) + Math.abs(re)) / 2);
  if (larger === 0) return { re: 0, im: 0 };
  const smaller = im / (2 * larger);
  return re >= 0 ? { re: larger, im: smaller } : { re: Math.abs(smaller), im: im < 0 ? -larger : larger };
}
