import { complexData } from '../../float64/entries.ts';
import { Float64Matrix, float64, float64Matrix } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import type { Matrix, Real } from '../../matrix/interface.ts';
import { outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { partialTrace, partialTranspose, type Dims } from '../../quantum/subsystems.ts';

/*
 * Where E ≥ h for all states and E = h at ρ, the difference has its minimum there: along the face of ρ, where both are
 * differentiable, E and h have the same derivative.
 */

/** A state and its rate of change on the supports of its reduced states. */
export interface LocalPicture {
  readonly rho: Float64Matrix;
  readonly change: Float64Matrix;
  readonly dims: Dims;
}

/**
 * V†ρV and V†ρ̇V for V = V_A ⊗ V_B with the columns of V_A and V_B spanning the supports of the reduced states; undefined where
 * both have full rank. E does not change, as local projections do not increase it.
 *
 * The error contains what rounding turns these supports by.
 */
export function onLocalSupports(rho: Float64Matrix, change: Float64Matrix, dims: Dims): LocalPicture | undefined {
  const parts = [1, 0].map((traced) => localSupport(float64Matrix(partialTrace(rho, dims, traced))));
  if (parts.every(({ isFull }) => isFull)) return undefined;
  const [A, B] = parts;
  const V = float64Matrix(A.isometry.kron(B.isometry));
  const turn = A.turn + B.turn;
  const [state, moved] = [rho, change].map((X) => {
    const image = float64Matrix(V.adjoint().times(X).times(V));
    const error = image.error + 2 * turn * (X.norm + X.error);
    return new Float64Matrix(image.rows, image.cols, image.isReal, image.data, error);
  });
  return { rho: state, change: moved, dims: [A.isometry.cols, B.isometry.cols] };
}

function localSupport(part: Float64Matrix): {
  readonly isometry: Float64Matrix;
  readonly isFull: boolean;
  /** How far the columns may be from an isometry onto the support. */
  readonly turn: number;
} {
  const { dim, values, vectors, error } = part.spectrum;
  const first = values.findIndex((x) => x > 2 * error);
  const columns = vectors.filter((_, at) => at % dim >= first);
  // Davis and Kahan for the support; eigenvectors are orthonormal to 8√d ε.
  const turn = first === 0 ? 0 : (4 * error) / (values[first] - error);
  return {
    isometry: new Float64Matrix(dim, dim - first, false, columns),
    isFull: first === 0,
    turn: turn + 16 * Math.sqrt(dim) * UNIT_ROUNDOFF,
  };
}

/**
 * −tr ρ̇_A ln ρ_A, that is E′ − tr ρ̇ ln ρ for states with E = S(ρ_A) − S(ρ), which is a lower bound for all: pure states and, up to
 * local unitaries, Σ a_ij |ii⟩⟨jj|. Of the side of lower dimension, whose state has full rank if any has; the bound is infinite
 * where it has not.
 *
 * @source PlenioVirmaniPapadopoulos2000
 */
export function reducedEntropyRate(rho: Float64Matrix, change: Float64Matrix, dims: Dims): Real {
  const traced = dims[0] <= dims[1] ? 1 : 0;
  const { dim, error, zeros } = rho.spectrum;
  const { rows, cols, isReal, data, error: own } = float64Matrix(partialTrace(rho, dims, traced));
  // What is not known to be pure may have that weight on other vectors.
  const mixed = zeros.to - zeros.from === dim - 1 ? 0 : 2 * dim * dim * error;
  const part = new Float64Matrix(rows, cols, isReal, data, own + mixed);
  return part.logTrace(partialTrace(change, dims, traced)).negated();
}

/**
 * Is ρ = Σ a_ij |ii⟩⟨jj| up to local unitaries and rounding? The eigenvectors, as matrices C_k, then have one singular
 * value decomposition U diag(c_k) W in common, and a combination of them has its bases unless singular values coincide.
 */
export function isMaximallyCorrelated(rho: Float64Matrix, dims: Dims): boolean {
  const [n, m] = dims;
  if (n !== m) return false;
  const C = krausOperators(rho, n);
  if (C.length > n) return false;
  // Irregular weights, so that hardly any state has equal singular values.
  const X = C.map((Ck, k) => Ck.scaled(Math.cos(1 + k * k)).plus(Ck.timesI().scaled(Math.sin(2 + 3 * k * k)))).reduce(
    (sum, Ck) => sum.plus(Ck),
  );
  const { vectors } = float64Matrix(X.times(X.adjoint())).spectrum;
  const U = new Float64Matrix(n, n, false, vectors);
  const diagonalised = complexData(float64Matrix(U.adjoint().times(X)));
  const lengths = Array.from({ length: n }, (_, i) => Math.sqrt(rowSquares(n, diagonalised, i)));
  if (!lengths.every((length) => length ** 2 > rho.spectrum.error)) return false;
  const W = new Float64Matrix(
    n,
    n,
    false,
    diagonalised.map((x, at) => x / lengths[Math.floor(at / n) % n]),
  );
  const doubt = rho.spectrum.dim * rho.spectrum.error;
  const isUnitary = W.times(W.adjoint()).minus(float64.identity(n)).squaredNorm().value <= doubt ** 2;
  return isUnitary && C.every((Ck) => isDiagonal(U.adjoint().times(Ck).times(W.adjoint()), doubt));
}

/** √λ_k v_k as matrices of order n, for the eigenvalues that are not 0. */
function krausOperators(rho: Float64Matrix, n: number): readonly Matrix[] {
  const { dim, values, vectors, error } = rho.spectrum;
  return Array.from(values.keys())
    .filter((k) => values[k] > 2 * error)
    .map((k) => {
      const entries = Float64Array.from({ length: 2 * dim }, (_, i) => Math.sqrt(values[k]) * vectors[i * dim + k]);
      return new Float64Matrix(n, n, false, entries);
    });
}

function rowSquares(n: number, data: Float64Array, row: number): number {
  let sum = 0;
  for (let at = row * n; at < (row + 1) * n; at++) sum += data[at] ** 2 + data[n * n + at] ** 2;
  return sum;
}

function isDiagonal(A: Matrix, doubt: number): boolean {
  const n = A.rows;
  const rest = complexData(float64Matrix(A)).filter((_, at) => (at % (n * n)) % (n + 1) !== 0);
  return Math.hypot(...rest) <= doubt;
}

/**
 * λ̇ ln(λ/(1 − λ)) for a two-qubit state whose reduced states are maximally mixed up to rounding, λ = ⟨φ|ρ|φ⟩ being its largest
 * eigenvalue, λ̇ = ⟨φ|ρ̇|φ⟩; undefined for others, and where λ < ½ + 2⁻²⁰.
 *
 * Such a ρ is Bell-diagonal up to local unitaries: ρ = ¼(1 + Σ t_kl σ_k ⊗ σ_l), and t has a singular value decomposition by
 * rotations up to a sign. So φ is maximally entangled, and E ≥ ln 2 + λ ln λ + (1 − λ) ln(1 − λ), as twirling does not increase E,
 * with equality here.
 *
 * @source VedralPlenio1998
 */
export function bellDiagonalRate(rho: Float64Matrix, change: Float64Matrix, dims: Dims): Real | undefined {
  if (dims[0] !== 2 || dims[1] !== 2) return undefined;
  const { dim, values, vectors, error } = rho.spectrum;
  const isMixed = [0, 1].every(
    (traced) =>
      partialTrace(rho, dims, traced).minus(float64.identity(2).scaled(0.5)).squaredNorm().value <= error ** 2,
  );
  const largest = values[dim - 1];
  const lead = largest - values[dim - 2] - 2 * error;
  if (!isMixed || !(largest > 1 / 2 + NEARLY_SEPARABLE) || !(1 - largest > 2 * error)) return undefined;
  const phi = new Float64Matrix(
    dim,
    1,
    false,
    Float64Array.from({ length: 2 * dim }, (_, i) => vectors[i * dim + dim - 1]),
    (4 * error) / lead + 16 * UNIT_ROUNDOFF,
  );
  const speed = phi.adjoint().times(change).times(phi).realPart(0, 0);
  const lambda = new Float64Real(largest, error);
  return speed.times(lambda.ln().minus(new Float64Real(1).minus(lambda).ln()));
}

/** Next to λ = ½ the direction of φ is lost, and the rate vanishes. */
const NEARLY_SEPARABLE = 2 ** -20;

/**
 * 0 for ρ = P/r with the projector P on the antisymmetric kets of two systems of dimension n, up to a local unitary, r = n(n − 1)/2;
 * undefined for others.
 *
 * There ρ^Γ = (1 − n|φ⟩⟨φ|)/2r with a maximally entangled φ. Twirling gives E ≥ ln 2 for every state on P, and with the closest
 * state of ρ, which is P/2r there, E ≤ ln 2 + S(σ‖ρ) ≤ ln 2 + r‖σ − ρ‖². As E is convex, its slope in the direction ρ̇ is at most
 * 4rδ‖ρ̇‖ where ‖σ − ρ‖ ≤ δ.
 *
 * @source VollbrechtWerner2001
 */
export function antisymmetricRate(rho: Float64Matrix, change: Float64Matrix, dims: Dims): Real | undefined {
  const [n, m] = dims;
  if (n !== m || n < 3) return undefined;
  const dim = n * n;
  const { vectors, error } = float64Matrix(partialTranspose(rho, dims, 1)).spectrum;
  const column = (rows: number, cols: number): Float64Matrix =>
    new Float64Matrix(
      rows,
      cols,
      false,
      vectors.filter((_, at) => at % dim === 0),
    );
  const [phi, C] = [column(dim, 1), column(n, n)];
  const witness = float64
    .identity(dim)
    .minus(phi.times(phi.adjoint()).scaled(n))
    .scaled(1 / (dim - n));
  const away = float64Matrix(rho.minus(partialTranspose(witness, dims, 1)));
  const skew = float64Matrix(C.times(C.adjoint()).minus(float64.identity(n).scaled(1 / n)));
  // φ is at most √n times that from a maximally entangled ket, and the projector on it twice as far.
  const distance = away.norm + away.error + (2 * n * Math.sqrt(n) * (skew.norm + skew.error)) / (dim - n);
  if (!(distance <= dim * error)) return undefined;
  const size = change.norm + change.error;
  return new Float64Real(
    0,
    outward(2 * (dim - n) * (distance + rho.error) * size + n * (change.error + UNIT_ROUNDOFF * size)),
  );
}
