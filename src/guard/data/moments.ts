import { Float64Matrix } from '../../float64/matrix.ts';
import type { Frame } from '../../formats/array-source.ts';
import { outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import type { Moment } from './invariant.ts';

/** The matrix of a frame, shape (d, d), with the stated error in it. */
export function momentOf(frame: Frame, dim: number, within: number, place: Pick<Moment, 'step' | 'time'>): Moment {
  const { data, isReal } = entriesOfFrame(frame, dim);
  const given = new Float64Matrix(dim, dim, isReal, data);
  const hermitian = hermitianPart(dim, isReal, data);
  // Sums are rounded once, halves are not.
  const rounding = hermitian === data ? 0 : outward(UNIT_ROUNDOFF * given.norm);
  const stored = new Float64Matrix(dim, dim, isReal, hermitian, rounding);
  const rho = within === 0 ? stored : new Float64Matrix(dim, dim, isReal, hermitian, outward(rounding + within));
  return { ...place, given, stored, rho };
}

/** Split complex entries, or real ones where no imaginary part is there. */
function entriesOfFrame(
  { real, imaginary }: Frame,
  dim: number,
): { readonly data: Float64Array; readonly isReal: boolean } {
  if (imaginary === undefined || imaginary.every((x) => x === 0)) return { data: real, isReal: true };
  const data = new Float64Array(2 * dim * dim);
  data.set(real);
  data.set(imaginary, dim * dim);
  return { data, isReal: false };
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
