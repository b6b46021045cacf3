import { cited, every, partialTranspose, type Setting, type StepVerdict } from 'clausius';

type SymbolicMatrix = ReturnType<Setting['matrix']>;

/**
 * Conditions for ρ* to be the PPT state closest to a state ρ > 0 of two qubits that commutes with it: with G = 1 − Q^Γ
 *
 *     Gρ* = ρ and [ρ, ρ*] = 0, so that D ln[ρ*](ρ) = ρρ*⁻¹ = G;  Qρ*^Γ = 0;  tr ρ* = tr ρ.
 *
 * With Q ≥ 0 and ρ*^Γ ≥ 0, −tr ρ ln t is at least its tangent at ρ*, −tr ρ ln ρ* + 1 − tr Gt = −tr ρ ln ρ* + tr Q t^Γ, for all
 * PPT states t. A common factor of ρ and ρ* changes nothing.
 */
export function closestByMultiplier(
  S: Setting,
  rho: SymbolicMatrix,
  closest: SymbolicMatrix,
  Q: SymbolicMatrix,
): StepVerdict {
  const gamma = (X: SymbolicMatrix): SymbolicMatrix => partialTranspose(X, [2, 2], 1) as SymbolicMatrix;
  const one = S.arithmetic.identity(4);
  const G = one.minus(gamma(Q));
  return every(
    S.sameMatrix(G.times(closest), rho),
    S.sameMatrix(rho.times(closest), closest.times(rho)),
    S.sameMatrix(Q.times(gamma(closest)), one.scaled(0)),
    S.sameMatrix(one.scaled(closest.trace()), one.scaled(rho.trace())),
    cited('calculus', 'the tangent of a convex function lies below it, and D ln[ρ*](ρ) = ρρ*⁻¹ for commuting states'),
    cited('HorodeckiHorodeckiHorodecki1996', 'for two qubits the PPT states are the separable ones'),
  );
}
