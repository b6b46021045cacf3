import { UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { BlochVector } from './bloch-vector.ts';
import type { MatrixContent } from './content.ts';
import type { Approximation } from './real.ts';
import { errorOfDrift, unitOfDrift } from './superoperator-error.ts';

/**
 * Generator of Lindblad form on a qubit as a Bloch equation: L(ρ) = e·σ with e = Mr + tc for ρ = ½(t + r·σ).
 *
 * For H = η₀ + η·σ and A_k = α₀ + α·σ, α = u + iv, M = Σ_k weight_k (uuᵀ + vvᵀ − |α|²) + b× with b = η − Σ_k weight_k Im(α₀*α), and
 * c = 2 Σ_k weight_k u × v.
 *
 * @source GoriniKossakowskiSudarshan1976, for two levels
 */
export class BlochEquation {
  /** ‖M‖_F + |c|. */
  size = 0;
  /** Bound of the error of M in the 2-norm, and of that of c. */
  error = 0;
  #norm = 0;
  /** M row by row, then c. */
  readonly #entries = new Float64Array(12);

  /**
   * Reads H and the A_k, real or complex. Are their shapes (2, 2), and is ‖M‖ in the middle of the range of doubles?
   *
   * @accuracy  Of one jump n·Mm = ¼(tr σ_n A σ_m A† − n·m tr AA†) and n·c = ¼ tr σ_n[A, A†] for unit vectors n and m, so that forms in
   *            two matrices are at most half of the product of their norms, as the terms of the drift are: errors move M and c by the
   *            error of the drift at most. The moduli of terms have norms up to 0.9 Σ |weight| N², N the norms of the A_k, and are
   *            rounded up to jumps + 6 times, which an inner product of jumps + 2 terms covers; b is rounded as often as H there.
   *            `errorOfDrift` is 0 where nothing is rounded
   */
  of(h: MatrixContent, jumps: readonly MatrixContent[], weights: readonly Approximation[] | undefined): boolean {
    if (!isOfQubit(h)) return false;
    for (let k = 0; k < jumps.length; k++) if (!isOfQubit(jumps[k])) return false;
    const m = this.#entries;
    writeEquation(h, jumps, weights, m);
    let squares = 0;
    for (let k = 0; k < 9; k++) squares += m[k] * m[k];
    const norm = Math.sqrt(squares);
    this.#norm = norm;
    this.size = norm + Math.sqrt(m[9] * m[9] + m[10] * m[10] + m[11] * m[11]);
    // Terms are multiples of half of what those of the drift are, and their sums may be twice as large.
    this.error = errorOfDrift(jumps.length + 2, h, jumps, weights, unitOfDrift(h, jumps, weights) / 4);
    return norm > 2 ** -100 && norm < 2 ** 100;
  }

  /** Component 0, 1 or 2 of Mr + tc, off by four roundings of its terms. */
  component(i: number, x: number, y: number, z: number, t: number): number {
    const m = this.#entries;
    return m[3 * i] * x + m[3 * i + 1] * y + m[3 * i + 2] * z + m[9 + i] * t;
  }

  /**
   * Writes the steady state, Mr = −c by Cramer's rule. Is it certainly unique and of full rank?
   *
   * @accuracy  Cofactors are off by 2u‖M‖² in the Frobenius norm and the determinant by 5u‖M‖³, which bounds ‖M⁻¹‖; then what r leaves
   *            of the equation bounds its error
   */
  steadyState(pi: BlochVector): boolean {
    const m = this.#entries;
    const [m00, m01, m02, m10, m11, m12, m20, m21, m22, c0, c1, c2] = m;
    const f00 = m11 * m22 - m12 * m21;
    const f01 = m12 * m20 - m10 * m22;
    const f02 = m10 * m21 - m11 * m20;
    const f10 = m02 * m21 - m01 * m22;
    const f11 = m00 * m22 - m02 * m20;
    const f12 = m01 * m20 - m00 * m21;
    const f20 = m01 * m12 - m02 * m11;
    const f21 = m02 * m10 - m00 * m12;
    const f22 = m00 * m11 - m01 * m10;
    const determinant = m00 * f00 + m01 * f01 + m02 * f02;
    const rows =
      f00 * f00 + f01 * f01 + f02 * f02 + (f10 * f10 + f11 * f11 + f12 * f12) + (f20 * f20 + f21 * f21 + f22 * f22);
    const squareRoundoff = 8 * UNIT_ROUNDOFF * this.#norm * this.#norm;
    const distance = Math.abs(determinant) - squareRoundoff * this.#norm;
    const inverse = (Math.sqrt(rows) + squareRoundoff) / distance;
    if (!(distance > 0 && inverse * this.error < 1 / 2)) return false;
    const x = -(f00 * c0 + f10 * c1 + f20 * c2) / determinant;
    const y = -(f01 * c0 + f11 * c1 + f21 * c2) / determinant;
    const z = -(f02 * c0 + f12 * c1 + f22 * c2) / determinant;
    const left0 = this.component(0, x, y, z, 1);
    const left1 = this.component(1, x, y, z, 1);
    const left2 = this.component(2, x, y, z, 1);
    const left = Math.sqrt(left0 * left0 + left1 * left1 + left2 * left2);
    // States have |r| ≤ 1; what has a longer vector is refused below.
    const rest = left + 4 * UNIT_ROUNDOFF * this.size + 2 * this.error;
    return pi.of(1, x, y, z, (Math.SQRT1_2 * inverse * rest) / (1 - inverse * this.error));
  }
}

function isOfQubit({ rows, cols }: MatrixContent): boolean {
  return rows === 2 && cols === 2;
}

function writeEquation(
  h: MatrixContent,
  jumps: readonly MatrixContent[],
  weights: readonly Approximation[] | undefined,
  out: Float64Array,
): void {
  const eta = h.data;
  let bx = eta[2];
  let by = h.isReal ? 0 : eta[6];
  let bz = (eta[0] - eta[3]) / 2;
  let xx = 0;
  let yy = 0;
  let zz = 0;
  let xy = 0;
  let xz = 0;
  let yz = 0;
  let cx = 0;
  let cy = 0;
  let cz = 0;
  for (let k = 0; k < jumps.length; k++) {
    const { data: a, isReal } = jumps[k];
    const quarter = weights === undefined ? 0.25 : 0.25 * weights[k].value;
    const a4 = isReal ? 0 : a[4];
    const a5 = isReal ? 0 : a[5];
    const a6 = isReal ? 0 : a[6];
    const a7 = isReal ? 0 : a[7];
    // 2α₀ and 2α.
    const u0 = a[0] + a[3];
    const v0 = a4 + a7;
    const ux = a[1] + a[2];
    const vx = a5 + a6;
    const uy = a6 - a5;
    const vy = a[1] - a[2];
    const uz = a[0] - a[3];
    const vz = a4 - a7;
    bx -= quarter * (u0 * vx - v0 * ux);
    by -= quarter * (u0 * vy - v0 * uy);
    bz -= quarter * (u0 * vz - v0 * uz);
    xx += quarter * (ux * ux + vx * vx);
    yy += quarter * (uy * uy + vy * vy);
    zz += quarter * (uz * uz + vz * vz);
    xy += quarter * (ux * uy + vx * vy);
    xz += quarter * (ux * uz + vx * vz);
    yz += quarter * (uy * uz + vy * vz);
    cx += quarter * (uy * vz - uz * vy);
    cy += quarter * (uz * vx - ux * vz);
    cz += quarter * (ux * vy - uy * vx);
  }
  out[0] = -yy - zz;
  out[1] = xy - bz;
  out[2] = xz + by;
  out[3] = xy + bz;
  out[4] = -xx - zz;
  out[5] = yz - bx;
  out[6] = xz - by;
  out[7] = yz + bx;
  out[8] = -xx - yy;
  out[9] = 2 * cx;
  out[10] = 2 * cy;
  out[11] = 2 * cz;
}
