import { Float64Matrix } from '../float64/matrix.ts';
import type { ArraySource, Frame } from '../formats/array-source.ts';
import { DimensionError } from '../matrix/errors.ts';
import { outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Moment } from './invariant.ts';

/** What an array of states consists of. */
export interface Layout {
  readonly dim: number;
  /** States in one trajectory. */
  readonly steps: number;
  /** Trajectories, one after the other. */
  readonly trajectories: number;
  /** Are the states kets |ψ⟩, which stand for |ψ⟩⟨ψ|? */
  readonly isKets: boolean;
}

/**
 * Layout of an array of states: (d, d) is one density matrix, (n, d, d) a trajectory, (m, n, d, d) several; (d, 1) is a ket,
 * (n, d, 1) and (n, d) are kets over time.
 *
 * @throws {DimensionError} for other shapes
 */
export function layoutOf({ name, shape }: Pick<ArraySource, 'name' | 'shape'>): Layout {
  const [rows = 0, cols = 0] = shape.slice(-2);
  const outer = shape.slice(0, -2);
  const [steps, ...others] = outer.toReversed();
  const trajectories = others.reduce((count, n) => count * n, 1);
  if (shape.length >= 2 && rows > 0 && (rows === cols || cols === 1)) {
    return { dim: rows, steps: steps ?? 1, trajectories, isKets: cols === 1 && rows > 1 };
  }
  if (shape.length === 2 && cols > 0) return { dim: cols, steps: rows, trajectories: 1, isKets: true };
  throw new DimensionError({
    argument: name,
    expected: 'have shape (n, d, d), density matrices over time, or (n, d), kets over time',
    received: `it has shape (${shape.join(', ')})`,
    advice: 'Transpose it so that the time comes first.',
  });
}

/** Entries of a matrix, the bound of their rounding, and how far others lie within the stated error. */
interface GivenEntries {
  readonly data: Float64Array;
  readonly isReal: boolean;
  readonly rounding: number;
  readonly spread: number;
}

/** The state of a frame, with the stated error in it. */
export function momentOf(
  frame: Frame,
  { dim, isKets }: Layout,
  within: number,
  place: Pick<Moment, 'step' | 'time'>,
): Moment {
  const { data, isReal, rounding, spread } = isKets ? projector(frame, dim, within) : entries(frame, dim, within);
  const given = new Float64Matrix(dim, dim, isReal, data, rounding);
  const hermitian = hermitianPart(dim, isReal, data);
  // Sums are rounded once, halves are not.
  const error = hermitian === data ? rounding : outward(rounding + UNIT_ROUNDOFF * given.norm);
  const stored = new Float64Matrix(dim, dim, isReal, hermitian, error);
  const rho = spread === 0 ? stored : new Float64Matrix(dim, dim, isReal, hermitian, outward(error + spread));
  return { ...place, given, stored, rho };
}

function entries({ real, imaginary }: Frame, dim: number, within: number): GivenEntries {
  const isReal = imaginary === undefined || imaginary.every((x) => x === 0);
  const data = new Float64Array(isReal ? dim * dim : 2 * dim * dim);
  data.set(real);
  if (!isReal) data.set(imaginary, dim * dim);
  return { data, isReal, rounding: 0, spread: within };
}

/** |ψ⟩⟨ψ|; of a ket within δ it is within δ(2‖ψ‖ + δ). */
function projector({ real, imaginary }: Frame, dim: number, within: number): GivenEntries {
  const size = dim * dim;
  const data = new Float64Array(2 * size);
  let squares = 0;
  for (let i = 0; i < dim; i++) {
    const [a, b] = [real[i], imaginary?.[i] ?? 0];
    squares += a * a + b * b;
    for (let j = 0; j < dim; j++) {
      const [c, d] = [real[j], imaginary?.[j] ?? 0];
      data[i * dim + j] = a * c + b * d;
      data[size + i * dim + j] = b * c - a * d;
    }
  }
  const spread = within === 0 ? 0 : outward(within * (2 * Math.sqrt(squares) + within));
  // Two products and a sum in each part: 2u of |a||c| + |b||d|, at most the product of the moduli, in each of the two.
  return { data, isReal: false, rounding: outward(4 * UNIT_ROUNDOFF * squares), spread };
}

/** (A + A†)/2; the same array where A is exactly Hermitian. */
function hermitianPart(dim: number, isReal: boolean, data: Float64Array): Float64Array {
  if (isHermitian(dim, isReal, data)) return data;
  const size = dim * dim;
  const part = new Float64Array(data.length);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const [lower, upper] = [i * dim + j, j * dim + i];
      part[lower] = part[upper] = (data[lower] + data[upper]) / 2;
      if (isReal) continue;
      const y = (data[size + lower] - data[size + upper]) / 2;
      part[size + lower] = y;
      part[size + upper] = -y;
    }
  }
  return part;
}

function isHermitian(dim: number, isReal: boolean, data: Float64Array): boolean {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const [lower, upper] = [i * dim + j, j * dim + i];
      if (data[lower] !== data[upper]) return false;
      if (!isReal && data[size + lower] !== -data[size + upper]) return false;
    }
  }
  return true;
}
