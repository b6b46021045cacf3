import type { Arithmetic, Matrix } from '../matrix/interface.ts';

/** Linear map between operators, X ↦ Φ(X), that need not be positive. */
export interface LinearMap {
  readonly inputDim: number;
  readonly outputDim: number;
  /** That of the map, where it is not float64. */
  readonly arithmetic?: Arithmetic;
  /** True where the map is completely positive by its form, as a sum of Kraus terms is and e^{tL} of a GKLS generator. */
  readonly hasPositiveForm?: boolean;
  /** Image Φ(X) of an operator, shape (outputDim, outputDim). */
  applyTo(X: Matrix): Matrix;
}

/** Linear generator of the evolution dρ/dt = L(ρ): preserves Hermiticity and the trace, not necessarily positivity. */
export interface Generator {
  readonly dim: number;
  /** Real matrix on Hermitian coordinates (CONVENTIONS.md), shape (d², d²). */
  readonly matrix: Matrix;
  /** L(ρ), the rate of change of a state or of any other operator, shape (d, d). */
  applyTo(rho: Matrix): Matrix;
}
