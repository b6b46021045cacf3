import { outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { BlochEquation } from './bloch-equation.ts';
import { BlochVector } from './bloch-vector.ts';
import type { MatrixContent } from './content.ts';
import { type Approximation, Float64Real } from './real.ts';

/**
 * Rate of entropy production of a qubit: −tr[L(ρ)(ln ρ − ln π)] = e·v with L(ρ) = e·σ and v = s(π) r(π) − s(ρ) r(ρ), s the `slope` of
 * `BlochVector`. Next to the steady state both are small and so is the bound, which in the difference of two traces it would not be.
 *
 * @returns   as `entropyProductionRateOf`; matrices may be real
 * @accuracy  Slopes, products and the difference round v by 8u(|s(π) r(π)| + |s(ρ) r(ρ)|) and u|v|, e·v by 3u|e||v|. The error of e, of
 *            4u from its terms, u from t and z and √2 of that of ρ, is multiplied by |v| with all of its own error: where e and v
 *            vanish, as next to the steady state, the product of both errors is what is left
 */
export function qubitEntropyProductionOf(
  h: MatrixContent,
  jumps: readonly MatrixContent[],
  weights: readonly Approximation[] | undefined,
  rho: MatrixContent,
): Float64Real | undefined {
  if (!readState(rho) || !EQUATION.of(h, jumps, weights) || !EQUATION.steadyState(STEADY)) return undefined;
  const { t, x, y, z, slope } = STATE;
  const ex = EQUATION.component(0, x, y, z, t);
  const ey = EQUATION.component(1, x, y, z, t);
  const ez = EQUATION.component(2, x, y, z, t);
  const errorOfE = (5 * UNIT_ROUNDOFF * t + Math.SQRT2 * rho.error) * EQUATION.size + 2 * EQUATION.error * t;
  const px = STEADY.slope * STEADY.x;
  const py = STEADY.slope * STEADY.y;
  const pz = STEADY.slope * STEADY.z;
  const vx = px - slope * x;
  const vy = py - slope * y;
  const vz = pz - slope * z;
  const square = ex * ex + ey * ey + ez * ez;
  const e = Math.sqrt(square);
  const v = Math.sqrt(vx * vx + vy * vy + vz * vz);
  const roundingOfV = 8 * UNIT_ROUNDOFF * (STEADY.slope * STEADY.length + slope * STATE.length);
  const rounding = e * (4 * UNIT_ROUNDOFF * v + roundingOfV);
  const reach = v + roundingOfV + STEADY.changeOfLog + STATE.changeOfLog;
  const changes =
    STEADY.changeOfLogTrace(ex * STEADY.x + ey * STEADY.y + ez * STEADY.z, square) +
    STATE.changeOfLogTrace(ex * x + ey * y + ez * z, square);
  return new Float64Real(ex * vx + ey * vy + ez * vz, outward(errorOfE * reach + rounding + changes));
}

/** Is ρ certainly of full rank, and Hermitian to the last digit? */
function readState({ rows, cols, isReal, data, error }: MatrixContent): boolean {
  if (rows !== 2 || cols !== 2 || data[1] !== data[2]) return false;
  if (!isReal && (data[5] !== -data[6] || data[4] !== 0 || data[7] !== 0)) return false;
  return STATE.of(data[0] + data[3], 2 * data[2], isReal ? 0 : 2 * data[6], data[0] - data[3], error);
}

const [EQUATION, STATE, STEADY] = [new BlochEquation(), new BlochVector(), new BlochVector()];
