import {
  anyDensityMatrix,
  anyPositive,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  type Arithmetic,
  type Lindbladian,
  type Real,
} from 'clausius';

/** A state of |00⟩ and |11⟩, of which the closest separable state is the diagonal, and rates of pair jumps and dephasing. */
export const anyPairJumps = (dim: number) => ({
  levels: anyDensityMatrix({ dim }),
  gamma: anyPositive(),
  kappa: anyPositive(),
  eta: anyPositive(),
});

/** Their generator, in the basis |00⟩, |11⟩. */
export function pairJumps(
  { gamma, kappa, eta }: Readonly<Record<'gamma' | 'kappa' | 'eta', Real>>,
  arithmetic: Arithmetic,
): Lindbladian {
  return lindbladian(pauliZ(arithmetic).scaled(0), [
    { operator: sigmaPlus(arithmetic), rate: gamma },
    { operator: sigmaMinus(arithmetic), rate: kappa },
    { operator: pauliZ(arithmetic), rate: eta },
  ]);
}
