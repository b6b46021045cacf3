/** Entries, expectation values and currents of a steady state in LaTeX, by the names that statements have for them. */

import type { LatexSymbol } from './latex-names.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/**
 * The entry that an index names: `12` and `1,2` are the levels 1 and 2, `01,10` the kets |01⟩ and |10⟩, counted from zero.
 *
 * @param index as read, with underscores for commas
 * @returns     undefined for what names no entry
 */
export function entryName(index: string, dims: readonly number[]): string | undefined {
  const total = productOfNumbers(dims);
  const parts = /^\d\d$/.test(index) ? Array.from(index) : index.split('_');
  if (parts.length !== 2 || !parts.every((part) => /^\d+$/.test(part))) return undefined;
  const areKets = dims.length > 1 && parts.every(({ length }) => length === dims.length);
  const [row, column] = parts.map((part) => (areKets ? levelOf(part, dims) : Number(part)));
  return Math.max(row, column) < total ? `rho[${row}][${column}]` : undefined;
}

/** Place of a product of levels in the basis; NaN where a level does not exist. */
function levelOf(ket: string, dims: readonly number[]): number {
  return dims.reduce((level, dim, k) => (Number(ket[k]) < dim ? level * dim + Number(ket[k]) : NaN), 0);
}

/** The expectation value of a Pauli string: `XX`, and `\sigma_z` of one qubit; undefined for another operator. */
export function expectationName(written: string, dims: readonly number[]): string | undefined {
  if (!dims.every((dim) => dim === 2)) return undefined;
  const pauli = /^\\sigma_(?:([xyz])|\{([xyz])\})$/.exec(written);
  if (pauli !== null && dims.length === 1) return `<${(pauli[1] ?? pauli[2]).toUpperCase()}>`;
  return /^[IXYZ]+$/.test(written) && written.length === dims.length ? `<${written}>` : undefined;
}

/**
 * The heat current that `\dot Q` with an index is: that of the bath of this name, or of the one whose name begins so; P is the power.
 *
 * @returns undefined for another symbol
 */
export function currentName(
  { stem, accent, index, primes }: LatexSymbol,
  baths: readonly string[],
): string | undefined {
  if (primes > 0 || baths.length === 0) return undefined;
  if (stem === 'P' && accent === '' && index === '') return 'power';
  if (stem !== 'Q' || accent !== 'dot' || index === '') return undefined;
  const [bath, another] = baths.includes(index) ? [index] : baths.filter((name) => name.startsWith(index));
  return bath === undefined || another !== undefined ? undefined : `heat[${bath}]`;
}
