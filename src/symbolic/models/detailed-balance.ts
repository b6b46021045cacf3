import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import type { Matrix } from '../../matrix/interface.ts';
import { type Jump, unsafeLindbladian } from '../../quantum/lindbladian.ts';
import { anticommutator, unitMatrix } from '../../quantum/operators.ts';
import { stationaryProjection } from '../../quantum/stationary-projection.ts';
import { hermitianSpectrum } from './hermitian-spectrum.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/**
 * Reference state π of a dissipator: what the maximally mixed state becomes when the dissipator acts alone.
 *
 * Where several states are stationary, their logarithms differ by an operator that the dissipator conserves if it has detailed
 * balance, so that tr[D(ρ) ln π] is the same for all of them.
 */
export function referenceState(jumps: readonly Jump[], arithmetic: SymbolicArithmetic, dim: number): SymbolicMatrix {
  const nothing = arithmetic.matrix(dim, dim, new Float64Array(dim * dim));
  const mixed = arithmetic.identity(dim).scaled(arithmetic.real(1, dim));
  return stationaryProjection(unsafeLindbladian(nothing, jumps)).applyTo(mixed) as SymbolicMatrix;
}

/** D(X) = Σ γ (L X L† − ½{L†L, X}) of any operator X. */
export function dissipated(jumps: readonly Jump[], X: Matrix): Matrix {
  return summed(jumps, X, (L) => L.times(X).times(L.adjoint()));
}

/** D†(X) = Σ γ (L†X L − ½{L†L, X}). */
function dissipatedInReverse(jumps: readonly Jump[], X: Matrix): Matrix {
  return summed(jumps, X, (L) => L.adjoint().times(X).times(L));
}

function summed(jumps: readonly Jump[], X: Matrix, gain: (L: Matrix) => Matrix): Matrix {
  const half = X.arithmetic.real(1, 2);
  return jumps.reduce((sum, { operator: L, rate }) => {
    const loss = anticommutator(L.adjoint().times(L), X).scaled(half);
    return sum.plus(gain(L).minus(loss).scaled(rate));
  }, X.scaled(0));
}

/**
 * Detailed balance of a dissipator with respect to a state: D† is Hermitian for the scalar product tr(π A†B), that is
 * D(Xπ) = D†(X)π for every operator X.
 *
 * It is a property of the dissipator, whatever jumps it is written with: traceless jumps then come in pairs with πL = r Lπ and
 * rates in the ratio r.
 *
 * @source Alicki1976
 */
export function hasDetailedBalance(jumps: readonly Jump[], pi: Matrix): boolean {
  const { rows } = pi;
  return Array.from({ length: rows * rows }, (_, k) =>
    unitMatrix(rows, Math.floor(k / rows), k % rows, pi.arithmetic),
  ).every((X) => {
    const difference = dissipated(jumps, X.times(pi)).minus(dissipatedInReverse(jumps, X).times(pi));
    return difference.squaredNorm().sign() === 0;
  });
}

/** Eigenvalues of a Hermitian matrix that are conjugate over the field, with the projector on their eigenspaces. */
export interface SpectralPart {
  /** λ = mean ± √discriminant; one eigenvalue, the mean, where the discriminant is 0. */
  readonly mean: RationalFunction;
  readonly discriminant: RationalFunction;
  readonly projector: SymbolicMatrix;
}

/**
 * Spectral decomposition of a Hermitian matrix with eigenvalues of degree one or two over the field; undefined for others.
 *
 * With the minimal polynomial Π g, the projector for a factor f is G(A)·[1/G mod f](A), G = Π_{g≠f} g.
 */
export function spectralParts(
  arithmetic: SymbolicArithmetic,
  A: SymbolicMatrix,
  dims: readonly number[],
): readonly SpectralPart[] | undefined {
  const { field } = arithmetic;
  const roots = hermitianSpectrum(arithmetic, A, dims).map(({ root, pair }) =>
    root === undefined ? pair : { mean: root, discriminant: field.zero },
  );
  if (!roots.every((root) => root !== undefined)) return undefined;
  const shifted = (by: RationalFunction): SymbolicMatrix => A.minus(scaledIdentity(arithmetic, A.rows, by));
  const valueOfFactor = ({ mean, discriminant }: (typeof roots)[number]): SymbolicMatrix => {
    if (field.isZero(discriminant)) return shifted(mean);
    return shifted(mean)
      .times(shifted(mean))
      .minus(scaledIdentity(arithmetic, A.rows, discriminant));
  };
  return roots.map((own) => {
    const others = roots.filter((other) => other !== own);
    const G = others.reduce<SymbolicMatrix>(
      (product, other) => product.times(valueOfFactor(other)),
      arithmetic.identity(A.rows),
    );
    // G(mean + √discriminant) = a + b√discriminant
    let [a, b] = [field.one, field.zero];
    for (const { mean, discriminant } of others) {
      const distance = field.sub(own.mean, mean);
      const isLinear = field.isZero(discriminant);
      const p = isLinear
        ? distance
        : field.sub(field.add(field.mul(distance, distance), own.discriminant), discriminant);
      const q = isLinear ? field.one : field.mul(field.fromInteger(2n), distance);
      [a, b] = [
        field.add(field.mul(a, p), field.mul(own.discriminant, field.mul(b, q))),
        field.add(field.mul(a, q), field.mul(b, p)),
      ];
    }
    if (field.isZero(own.discriminant)) b = field.zero;
    const norm = field.sub(field.mul(a, a), field.mul(own.discriminant, field.mul(b, b)));
    const conjugate = scaledIdentity(arithmetic, A.rows, a).minus(shifted(own.mean).scaled(arithmetic.number(b)));
    const projector = G.times(conjugate).scaled(arithmetic.number(field.div(field.one, norm)));
    return { ...own, projector };
  });
}

function scaledIdentity(arithmetic: SymbolicArithmetic, dim: number, factor: RationalFunction): SymbolicMatrix {
  return arithmetic.identity(dim).scaled(arithmetic.number(factor));
}
