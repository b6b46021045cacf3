import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import type { Matrix } from '../../matrix/interface.ts';
import { float64Copy, rationalEntries, rationalMatrix } from '../../quantum/rational-matrix.ts';
import { realigned, type Dims } from '../../quantum/subsystems.ts';
import { requirePair } from './two-subsystems.ts';

/**
 * Certain lower bound of the trace norm ‖R(ρ)‖₁ of the realigned state (see `realigned`): above 1 the state is entangled, also where
 * its partial transpose is positive.
 *
 * The bound is Re tr W†R for a rational W, found in float64, with W†W ≤ 1 by elimination. A state at a Frobenius distance δ has a norm
 * that is lower by at most min(d_A, d_B) δ, since ‖W‖_F ≤ min(d_A, d_B).
 *
 * @param rho   rational state, shape (d, d)
 * @param dims  [d_A, d_B]
 * @throws      {ArithmeticError} when the entries are not rational
 * @source      ChenWu2003
 * @example     realignedNormBound(bellState('phi+', exact), [2, 2]) // 1.99999999997
 */
export function realignedNormBound(rho: Matrix, dims: Dims): number {
  const [dimA, dimB] = requirePair(dims);
  const R = realigned(rationalMatrix('rho', rho), dims) as ExactMatrix;
  // W†W is smaller when it has the smaller side.
  const W = polarFactor(dimA < dimB ? R.adjoint() : R);
  const turned = dimA < dimB ? W.adjoint() : W;
  const { value, bound } = turned.adjoint().times(R).trace();
  return value - bound - Number.EPSILON * Math.abs(value);
}

/** Rational W next to the partial isometry R|R|⁻¹ of the larger singular values, with W†W ≤ 1 exactly. */
function polarFactor(R: ExactMatrix): ExactMatrix {
  const rounded = float64Copy(R);
  const { values, vectors, error } = rounded.adjoint().times(rounded).spectrum;
  const n = R.cols;
  // |R|⁻¹ on the eigenvectors whose eigenvalues have most of their digits.
  const kept = Array.from(values.keys()).filter((k) => values[k] > error * 2 ** 20);
  const columns = (start: number, weight: (k: number) => number): number[] =>
    Array.from({ length: n * kept.length }, (_, at) => {
      const k = kept[at % kept.length];
      return weight(values[k]) * vectors[(start + Math.floor(at / kept.length)) * n + k];
    });
  const [plain, divided] = [() => 1, (x: number) => 1 / Math.sqrt(x)];
  const V = exact.matrix(n, kept.length, columns(0, plain), columns(n, plain));
  const scaled = exact.matrix(n, kept.length, columns(0, divided), columns(n, divided));
  const W = rationalEntries(float64Copy(R.times(scaled))).times(V.adjoint());
  for (let shrink = 2 ** -36; ; shrink *= 4) {
    const candidate = W.scaled(exact.real(1 - shrink));
    if (isPositiveSemidefinite(exact.identity(n).minus(candidate.adjoint().times(candidate)))) return candidate;
  }
}
