import type { Dims } from '../../quantum/subsystems.ts';
import { type BasisElement, coefficientsFromMatrix, pauliBasis } from './hermitian-basis.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Qubits up to which all Pauli strings are tried as symmetries. */
const MOST_QUBITS = 4;

/**
 * Blocks of a Hermitian matrix on the joint eigenspaces of commuting Pauli strings that commute with it.
 *
 * @returns the matrix itself where the subsystems are not qubits, or no string but 1 commutes with it
 */
export function pauliBlocks(
  arithmetic: SymbolicArithmetic,
  matrix: SymbolicMatrix,
  dims: Dims,
): readonly SymbolicMatrix[] {
  if (dims.length > MOST_QUBITS || dims.some((dim) => dim !== 2)) return [matrix];
  const basis = pauliBasis(dims);
  if (basis === undefined) return [matrix];
  const { field } = arithmetic;
  const coefficients = coefficientsFromMatrix(arithmetic, basis, matrix);
  const support = basis.elements.filter((_, k) => !field.isZero(coefficients[k]));
  const symmetries = independentSymmetries(basis.elements, support);
  if (symmetries.length === 0) return [matrix];
  const identity = basis.elements[0];
  const signs = Array.from({ length: 2 ** symmetries.length }, (_, mask) =>
    symmetries.map((_symmetry, k) => ((mask >> k) % 2 === 0 ? 1 : -1)),
  );
  return signs.flatMap((list) => {
    const projector = list.reduce(
      (product, sign, k) => {
        const term = operatorOf(arithmetic, symmetries[k], basis.dim).scaled(sign);
        return product.times(arithmetic.identity(basis.dim).plus(term));
      },
      operatorOf(arithmetic, identity, basis.dim),
    );
    return blockOn(arithmetic, matrix, projector);
  });
}

/** Strings that commute with the support and with each other, none of them a product of the others. */
function independentSymmetries(
  all: readonly BasisElement[],
  support: readonly BasisElement[],
): readonly BasisElement[] {
  const chosen: BasisElement[] = [];
  let group = new Set([all[0].name]);
  for (const candidate of all) {
    if (group.has(candidate.name)) continue;
    if (![...support, ...chosen].every((other) => commute(candidate.name, other.name))) continue;
    chosen.push(candidate);
    group = new Set([...group, ...[...group].map((name) => productName(name, candidate.name))]);
  }
  return chosen;
}

/** Do two Pauli strings commute? They do when they differ in an even number of places where neither is the identity. */
function commute(a: string, b: string): boolean {
  let differences = 0;
  for (let k = 0; k < a.length; k += 1) if (a[k] !== 'I' && b[k] !== 'I' && a[k] !== b[k]) differences += 1;
  return differences % 2 === 0;
}

/** Product of two Pauli strings up to a phase. */
function productName(a: string, b: string): string {
  return Array.from(a, (letter, k) => {
    if (letter === 'I') return b[k];
    if (b[k] === 'I') return letter;
    return letter === b[k] ? 'I' : ['X', 'Y', 'Z'].find((other) => other !== letter && other !== b[k])!;
  }).join('');
}

function operatorOf(arithmetic: SymbolicArithmetic, { entries }: BasisElement, dim: number): SymbolicMatrix {
  const [re, im] = [new Array<number>(dim * dim).fill(0), new Array<number>(dim * dim).fill(0)];
  for (const entry of entries) {
    re[entry.row * dim + entry.col] = entry.re;
    im[entry.row * dim + entry.col] = entry.im;
  }
  return arithmetic.matrix(dim, dim, re, im);
}

/**
 * V†AV/n with orthogonal columns V of equal squared norm n that span the range of a stabiliser projector: its columns are
 * proportional or have disjoint supports.
 */
function blockOn(
  arithmetic: SymbolicArithmetic,
  matrix: SymbolicMatrix,
  projector: SymbolicMatrix,
): readonly SymbolicMatrix[] {
  const dim = matrix.rows;
  const { field } = arithmetic;
  const covered = new Set<number>();
  const columns: SymbolicMatrix[] = [];
  for (let k = 0; k < dim; k += 1) {
    if (covered.has(k)) continue;
    const column = projector.columns(k, k + 1);
    const rows = column.re.flatMap((re, row) => {
      const im = column.im?.[row] ?? field.zero;
      return field.isZero(re) && field.isZero(im) ? [] : [row];
    });
    if (rows.length === 0) continue;
    for (const row of rows) covered.add(row);
    columns.push(column);
  }
  if (columns.length === 0) return [];
  const images = columns.map((column) => matrix.times(column));
  const norms = columns.map((column) => column.squaredNorm());
  const entries = columns.flatMap((left, i) =>
    images.map((image) => left.adjoint().times(image).scaled(arithmetic.real(1).dividedBy(norms[i])).entry(0, 0)),
  );
  return [
    arithmetic.matrixOf(
      columns.length,
      columns.length,
      entries.map(({ a }) => a),
      entries.map(({ b }) => b),
    ),
  ];
}
