import { float64 } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import { closestMonomial } from './simple-forms.ts';

/**
 * Clifford operations near U: the monomial matrix with phases 1, i, −1 and −i closest to U; and, up to a phase, for each L of
 * {1, H, HS}⊗{1, H, HS}⊗… the one closest to UL†, times L. For one qubit these are all of the group; in dimensions that are no power
 * of 2, and beyond two qubits, L = 1 alone.
 */
export function* nearbyCliffords(U: Matrix): Generator<Matrix> {
  yield closestMonomial(U);
  for (const L of localRotations(U.rows)) yield closestMonomial(withRealEntry(U.times(L.adjoint()))).times(L);
}

/** Most qubits for which products of Hadamard gates are tried. */
const MOST_QUBITS = 2;

/** Products of 1, H and HS, 1 first. */
function localRotations(dim: number): readonly Matrix[] {
  const qubits = Math.log2(dim);
  if (!Number.isInteger(qubits) || qubits > MOST_QUBITS) return [float64.identity(dim)];
  let products: readonly Matrix[] = [float64.identity(1)];
  for (let k = 0; k < qubits; k++) products = products.flatMap((A) => FACTORS.map((B) => A.kron(B)));
  return products;
}

/** The matrix times the phase that makes its largest entry real and positive. */
function withRealEntry(U: Matrix): Matrix {
  let [x, y] = [1, 0];
  for (let row = 0; row < U.rows; row++) {
    for (let col = 0; col < U.cols; col++) {
      const [re, im] = [U.realPart(row, col).value, U.imaginaryPart(row, col).value];
      if (re * re + im * im > x * x + y * y || (row === 0 && col === 0)) [x, y] = [re, im];
    }
  }
  const size = Math.hypot(x, y);
  return size > 0 ? U.scaled(x / size).minus(U.timesI().scaled(y / size)) : U;
}

/** 1, √i H = (1 + i)/2·[[1, 1], [1, −1]], and that times S = diag(1, i). */
const FACTORS: readonly Matrix[] = [
  float64.identity(2),
  float64.matrix(2, 2, [1, 1, 1, -1], [1, 1, 1, -1], 2),
  float64.matrix(2, 2, [1, -1, 1, 1], [1, 1, 1, -1], 2),
];

type Vector = readonly [x: number, y: number, z: number];

/** Product of two reflections 1 − 2|v⟩⟨v|/⟨v|v⟩ with v in the plane of two basis vectors, times e^{2iφ}. */
interface PlaneRotation {
  /** The two basis vectors. */
  readonly levels: readonly [number, number];
  /** (Re v_i, Im v_i, Re v_j, Im v_j), of the reflection that acts first and of the other. */
  readonly mirrors: readonly (readonly number[])[];
  /** (cos φ, sin φ). */
  readonly phase: readonly [number, number];
}

/**
 * Rotation of two levels close to U, those with the largest entry between them: where the others do little, or where there are no
 * others and it is U itself. Mirrors with small integers make it a rotation by a Pythagorean angle.
 *
 * W = q₀ + iq·σ = (n·σ)(m·σ) for each unit vector n orthogonal to q, with m = q₀n + q × n.
 */
export function nearbyRotation(U: Matrix): PlaneRotation | undefined {
  const dim = U.rows;
  const at = (row: number, col: number): readonly [number, number] => [
    U.realPart(row, col).value,
    U.imaginaryPart(row, col).value,
  ];
  let levels: readonly [number, number] = [0, 1];
  let largest = -1;
  for (let i = 0; i < dim; i++) {
    for (let j = i + 1; j < dim; j++) {
      const size = Math.max(Math.hypot(...at(i, j)), Math.hypot(...at(j, i)));
      if (size > largest) [largest, levels] = [size, [i, j]];
    }
  }
  const [i, j] = levels;
  const [a, b, c, d] = [at(i, i), at(i, j), at(j, i), at(j, j)];
  const det = [
    a[0] * d[0] - a[1] * d[1] - b[0] * c[0] + b[1] * c[1],
    a[0] * d[1] + a[1] * d[0] - b[0] * c[1] - b[1] * c[0],
  ];
  const half = dim === 2 ? Math.atan2(det[1], det[0]) / 2 : 0;
  const [cos, sin] = [Math.cos(half), Math.sin(half)];
  // Of W = e^{−iδ/2}U: q₀ = Re tr W/2 and q_k = Im tr σ_kW/2.
  const re = ([x, y]: readonly [number, number]): number => x * cos + y * sin;
  const im = ([x, y]: readonly [number, number]): number => y * cos - x * sin;
  const q0 = re(a) + re(d);
  const q: Vector = [im(b) + im(c), re(b) - re(c), im(a) - im(d)];
  const norm = Math.hypot(q0, ...q);
  const n = orthogonal(q);
  if (!(norm > 0) || n === undefined) return undefined;
  const turned = cross(q, n);
  const m = n.map((x, k) => (q0 * x + turned[k]) / norm) as unknown as Vector;
  return { levels, mirrors: [ketOf(m), ketOf(n)], phase: [Math.cos(half / 2), Math.sin(half / 2)] };
}

/** Unit vector orthogonal to q, along an axis where that is possible; undefined for q = 0. */
function orthogonal(q: Vector): Vector | undefined {
  const squares = q[0] ** 2 + q[1] ** 2 + q[2] ** 2;
  if (squares === 0) return undefined;
  const k = [2, 0, 1].reduce((best, axis) => (Math.abs(q[axis]) < Math.abs(q[best]) ? axis : best));
  const n = q.map((x, axis) => (axis === k ? 1 : 0) - (q[k] * x) / squares);
  const norm = Math.hypot(...n);
  return n.map((x) => x / norm) as unknown as Vector;
}

function cross([a, b, c]: Vector, [x, y, z]: Vector): Vector {
  return [b * z - c * y, c * x - a * z, a * y - b * x];
}

/** Ket with the Bloch vector n, its larger entry 1: Re and Im of both entries. */
function ketOf([x, y, z]: Vector): readonly number[] {
  return z >= 0 ? [1, 0, x / (1 + z), y / (1 + z)] : [x / (1 - z), -y / (1 - z), 1, 0];
}
