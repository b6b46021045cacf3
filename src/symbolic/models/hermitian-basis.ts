import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { type DenseMatrix, productOf } from '../../exact/linear/dense-matrix.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { type Rational, rational, rationals } from '../../exact/integers/rational.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/** Entry of a sparse Hermitian matrix: its real and imaginary part are in {−1, 0, 1}. */
export interface BasisEntry {
  readonly row: number;
  readonly col: number;
  readonly re: number;
  readonly im: number;
}

/** Element of a basis of the Hermitian matrices. */
export interface BasisElement {
  /** Operator as `operatorFromText` reads it: `ZX`, `|0><0|`, `|1><0| + |0><1|`, `Z_0*|1><1|_1`. */
  readonly name: string;
  readonly entries: readonly BasisEntry[];
  /** tr B. */
  readonly trace: number;
  /** tr B². */
  readonly squaredNorm: number;
}

/** Orthogonal basis of the Hermitian matrices, shape (d, d) each, d² of them. */
export interface HermitianBasis {
  readonly kind: 'Pauli strings' | 'matrix units' | 'products of Pauli matrices and matrix units';
  readonly dim: number;
  readonly elements: readonly BasisElement[];
}

const PAULI: readonly BasisElement[] = [
  [
    'I',
    [
      [0, 0, 1, 0],
      [1, 1, 1, 0],
    ],
  ],
  [
    'X',
    [
      [0, 1, 1, 0],
      [1, 0, 1, 0],
    ],
  ],
  [
    'Y',
    [
      [0, 1, 0, -1],
      [1, 0, 0, 1],
    ],
  ],
  [
    'Z',
    [
      [0, 0, 1, 0],
      [1, 1, -1, 0],
    ],
  ],
].map(([name, entries]) =>
  element(
    name as string,
    (entries as number[][]).map(([row, col, re, im]) => ({ row, col, re, im })),
  ),
);

function element(name: string, entries: readonly BasisEntry[]): BasisElement {
  const trace = entries.reduce((sum, { row, col, re }) => sum + (row === col ? re : 0), 0);
  const squaredNorm = entries.reduce((sum, { re, im }) => sum + re * re + im * im, 0);
  return { name, entries, trace, squaredNorm };
}

/** Matrix units |k⟩⟨k|, |j⟩⟨k| + |k⟩⟨j| and i(|j⟩⟨k| − |k⟩⟨j|), whose expectation values are 2 Re and 2 Im of entry (j, k). */
function units(labels: readonly string[], suffix = ''): readonly BasisElement[] {
  const dyad = (row: number, col: number): string => `|${labels[row]}><${labels[col]}|${suffix}`;
  const levels = Array.from(labels.keys());
  return [
    ...levels.map((k) => element(dyad(k, k), [{ row: k, col: k, re: 1, im: 0 }])),
    ...levels.flatMap((row) =>
      levels.slice(0, row).flatMap((col) => [
        element(`${dyad(row, col)} + ${dyad(col, row)}`, [
          { row, col, re: 1, im: 0 },
          { row: col, col: row, re: 1, im: 0 },
        ]),
        element(`i*${dyad(row, col)} - i*${dyad(col, row)}`, [
          { row, col, re: 0, im: 1 },
          { row: col, col: row, re: 0, im: -1 },
        ]),
      ]),
    ),
  ];
}

/** Labels of the product basis: `01`, or `0,11` where a level has two digits. */
function labelsOf(dims: Dims): readonly string[] {
  const levels = dims.reduce<readonly (readonly number[])[]>(
    (list, dim) => list.flatMap((start) => Array.from({ length: dim }, (_, k) => [...start, k])),
    [[]],
  );
  const separator = dims.length > 1 && dims.some((dim) => dim > 10) ? ',' : '';
  return levels.map((list) => list.join(separator));
}

function kron(a: BasisElement, b: BasisElement, dim: number): BasisElement {
  const entries = a.entries.flatMap((x) =>
    b.entries.map((y) => ({
      row: x.row * dim + y.row,
      col: x.col * dim + y.col,
      re: x.re * y.re - x.im * y.im,
      im: x.re * y.im + x.im * y.re,
    })),
  );
  const strings = /^[IXYZ]*$/.test(a.name + b.name);
  const factors = [a.name, b.name].filter((name) => name !== '');
  return element(strings ? a.name + b.name : factors.map((name) => grouped(name, factors)).join('*'), entries);
}

function grouped(name: string, factors: readonly string[]): string {
  return factors.length > 1 && / [+-] /.test(name) && !name.includes('*(') && !name.startsWith('(')
    ? `(${name})`
    : name;
}

/** The basis of matrix units of the whole system: diag, then Re and Im of the entries below it, row by row. */
export function unitBasis(dims: Dims): HermitianBasis {
  return { kind: 'matrix units', dim: productOfNumbers(dims), elements: units(labelsOf(dims)) };
}

/** Products of Pauli matrices for qubits and matrix units for other subsystems; undefined without qubits. */
export function pauliBasis(dims: Dims): HermitianBasis | undefined {
  if (!dims.includes(2)) return undefined;
  const areQubits = dims.every((dim) => dim === 2);
  const start = [element('', [{ row: 0, col: 0, re: 1, im: 0 }])];
  const elements = dims.reduce<readonly BasisElement[]>((list, dim, k) => {
    const paulis = areQubits
      ? PAULI
      : PAULI.map(({ name, entries }) => element(name === 'I' ? '' : `${name}_${k}`, entries));
    const factors = dim === 2 ? paulis : units(labelsOf([dim]), `_${k}`);
    return list.flatMap((a) => factors.map((b) => kron(a, b, dim)));
  }, start);
  const kind = areQubits ? 'Pauli strings' : 'products of Pauli matrices and matrix units';
  return { kind, dim: productOfNumbers(dims), elements };
}

/** Number of the Hermitian coordinate (CONVENTIONS.md) of Re of entry (row, col), row ≥ col. */
function coordinate(dim: number, row: number, col: number): number {
  return row === col ? row : dim + row * (row - 1) + 2 * col;
}

type Coordinate = readonly [at: number, value: number, weight: number];

/** Nonzero Hermitian coordinates of a basis element, with weight 1 for populations and 2 for coherences in tr(AB). */
function coordinatesOf(dim: number, { entries }: BasisElement): readonly Coordinate[] {
  return entries.flatMap(({ row, col, re, im }): readonly Coordinate[] => {
    if (row < col) return [];
    if (row === col) return [[row, re, 1]];
    const at = coordinate(dim, row, col);
    return [...(re === 0 ? [] : [[at, re, 2] as const]), ...(im === 0 ? [] : [[at + 1, im, 2] as const])];
  });
}

/**
 * The same linear map in another basis: M ↦ T⁻¹ M T with the elements of the basis as columns of T.
 *
 * @param matrix shape (d², d²) on Hermitian coordinates
 */
export function inBasis(
  { field }: SymbolicArithmetic,
  matrix: SymbolicMatrix,
  basis: HermitianBasis,
): DenseMatrix<RationalFunction> {
  const size = matrix.rows;
  const dense = { rows: size, cols: size, entries: matrix.re };
  if (basis.kind === 'matrix units') return dense;
  const forward = new Array<RationalFunction>(size * size).fill(field.zero);
  const backward = forward.slice();
  for (const [k, member] of basis.elements.entries()) {
    for (const [at, value, weight] of coordinatesOf(basis.dim, member)) {
      forward[at * size + k] = field.fromRational(rational(value));
      backward[k * size + at] = field.fromRational(rational(value * weight, member.squaredNorm));
    }
  }
  const square = (entries: readonly RationalFunction[]): DenseMatrix<RationalFunction> => ({
    rows: size,
    cols: size,
    entries,
  });
  return productOf(field, square(backward), productOf(field, dense, square(forward)));
}

/** Hermitian matrix Σ x_k B_k. */
export function matrixFromCoefficients(
  arithmetic: SymbolicArithmetic,
  basis: HermitianBasis,
  coefficients: readonly RationalFunction[],
): SymbolicMatrix {
  const { field } = arithmetic;
  const { dim } = basis;
  const re = new Array<RationalFunction>(dim * dim).fill(field.zero);
  const im = re.slice();
  const add = (list: RationalFunction[], at: number, sign: number, x: RationalFunction): void => {
    if (sign !== 0) list[at] = field.add(list[at], sign === 1 ? x : field.neg(x));
  };
  for (const [k, { entries }] of basis.elements.entries()) {
    const x = coefficients[k];
    if (field.isZero(x)) continue;
    for (const entry of entries) {
      add(re, entry.row * dim + entry.col, entry.re, x);
      add(im, entry.row * dim + entry.col, entry.im, x);
    }
  }
  return arithmetic.matrixOf(dim, dim, re, im);
}

/** Coefficients tr(B_k A)/tr B_k² of a Hermitian matrix. */
export function coefficientsFromMatrix(
  { field }: SymbolicArithmetic,
  basis: HermitianBasis,
  matrix: SymbolicMatrix,
): readonly RationalFunction[] {
  const column = matrix.hermitianCoordinates().re;
  return basis.elements.map((member) => {
    let sum = field.zero;
    for (const [at, value, weight] of coordinatesOf(basis.dim, member)) {
      const factor: Rational = rational(value * weight, member.squaredNorm);
      const scaled = rationals.equals(factor, rationals.one)
        ? column[at]
        : field.mul(field.fromRational(factor), column[at]);
      sum = field.add(sum, scaled);
    }
    return sum;
  });
}
