import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import { bitLength } from '../../exact/integers/integer.ts';
import { numberFromRational, rational, type Rational } from '../../exact/integers/rational.ts';
import { hermitianEigen } from '../../float64/kernels/hermitian-eigen.ts';
import { ArithmeticError } from '../../matrix/errors.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { float64Copy } from '../../quantum/rational-matrix.ts';
import { transposed } from './ppt-witness.ts';
import { type RationalSpectrum, rounded } from './rational-unitary.ts';

/** Π on the nearly vanishing eigenvalues of s^Γ, and the multiplier Q = ΠQΠ ≥ 0 that goes with it. */
interface BoundaryMultiplier {
  /** Rank of Π. */
  readonly count: number;
  readonly projector: ExactMatrix;
  readonly dual: ExactMatrix;
}

/** Eigenvalues of s^Γ below this share of 1/d count as those of its kernel; any choice is valid. */
const KERNEL = 2 ** -20;

/** Binary places of the kernel vectors. */
const KERNEL_PLACES = 136;

/** Weight of the kernel where the rest of s^Γ is tested; any choice is valid, a large one leaves the test to the rest. */
const LIFT = 2 ** 60;

/** Γ undone of (1 − Π)s^Γ(1 − Π), over its trace. */
export function boundaryState(s: ExactMatrix, projector: ExactMatrix, dims: Dims): ExactMatrix {
  const away = exact.identity(s.rows).minus(projector);
  const boundary = transposed(away.times(transposed(s, dims)).times(away), dims);
  return boundary.scaled(exact.real(1).dividedBy(boundary.trace()));
}

/**
 * Π on the nearly vanishing eigenvectors of s^Γ, and Q = Π(1 − G)^ΓΠ; where s is singular, the Q = ΠQΠ that fits 1 − G − Q^Γ = 0
 * best outside the block of its kernel.
 *
 * Floating point turns the eigenvectors by ε over the distance to the next eigenvalue; steps of inverse iteration in exact
 * arithmetic, rounded to more places, take that away.
 *
 * @throws {ArithmeticError} when s is not near the boundary, or Q or the rest of s^Γ is not positive
 */
export function boundaryMultiplier(
  s: ExactMatrix,
  G: ExactMatrix,
  dims: Dims,
  spectrum: RationalSpectrum,
): BoundaryMultiplier {
  const dim = s.rows;
  const turned = transposed(s, dims);
  const values = new Float64Array(dim);
  const vectors = new Float64Array(2 * dim * dim);
  hermitianEigen(dim, float64Copy(turned).data, 0, values, 0, vectors, 0);
  const most = values.filter((x) => x < KERNEL / dim).length;
  if (most === 0) throw tooFar('the state is not near the boundary');
  const left = exact.identity(dim).minus(G);
  const found = Array.from({ length: most }, (_, k) =>
    multiplierOn({ count: most - k, turned, vectors, left, dims, spectrum }),
  ).filter((one) => one !== undefined);
  if (found.length === 0) throw tooFar('the multiplier is not positive');
  if (found.length === 1) return found[0];
  // Small eigenvalues of a nearly singular state need not vanish in the end.
  const scores = found.map(
    ({ projector, dual }) =>
      weighted(boundaryState(s, projector, dims).minus(s), spectrum, -1) +
      weighted(left.minus(transposed(dual, dims)), spectrum, 1),
  );
  return found[scores.indexOf(Math.min(...scores))];
}

/** ‖s^{±½}As^{±½}‖_F in floating point. */
function weighted(A: ExactMatrix, { basis, weights }: RationalSpectrum, sign: 1 | -1): number {
  const { data, rows } = float64Copy(basis.adjoint().times(rounded(A, KERNEL_PLACES)).times(basis));
  const roots = weights.map((w) => (w.numerator === 0n ? 0 : Math.sqrt(numberFromRational(w).value) ** sign));
  return Math.hypot(...data.map((x, k) => x * roots[k % rows] * roots[Math.floor(k / rows) % rows]));
}

interface KernelProblem {
  readonly count: number;
  readonly turned: ExactMatrix;
  /** Eigenvectors of s^Γ in floating point. */
  readonly vectors: Float64Array;
  /** 1 − G. */
  readonly left: ExactMatrix;
  readonly dims: Dims;
  readonly spectrum: RationalSpectrum;
}

/** That on the first so many eigenvectors; undefined when it, or the rest of s^Γ, is not positive. */
function multiplierOn({ count, turned, vectors, left, dims, spectrum }: KernelProblem): BoundaryMultiplier | undefined {
  const dim = turned.rows;
  const columns = (from: number): Float64Array =>
    Float64Array.from(
      { length: dim * count },
      (_, at) => vectors[(from + Math.floor(at / count)) * dim + (at % count)],
    );
  let kernel = exact.matrix(dim, count, columns(0), columns(dim));
  for (let step = 0; step < 2; step++) kernel = roundedColumns(turned.solve(kernel) ?? kernel);
  const adjoint = kernel.adjoint();
  const coordinates = adjoint.times(kernel).solve(adjoint);
  if (coordinates === undefined) return undefined;
  // Positivity of s^Γ + tΠ for some t is that of (1 − Π)s^Γ(1 − Π), and KK† = ΠKK†Π is as good as Π.
  const lifted = turned.plus(kernel.times(adjoint).scaled(exact.real(LIFT)));
  if (!isPositiveSemidefinite(lifted)) return undefined;
  const projector = kernel.times(coordinates);
  const face = spectrum.weights.filter(({ numerator }) => numerator === 0n).length;
  if (face > 0) {
    const fit = fittedBlock(kernel, left, dims, spectrum.basis, face);
    if (fit === undefined || !isPositiveSemidefinite(fit)) return undefined;
    return { count, projector, dual: kernel.times(fit).times(adjoint) };
  }
  const block = adjoint.times(transposed(left, dims)).times(kernel);
  if (!isPositiveSemidefinite(block)) return undefined;
  return { count, projector, dual: coordinates.adjoint().times(block).times(coordinates) };
}

/** Hermitian B for which (KBK†)^Γ is nearest to a matrix, but for the block of the first basis vectors. */
function fittedBlock(
  kernel: ExactMatrix,
  left: ExactMatrix,
  dims: Dims,
  basis: ExactMatrix,
  face: number,
): ExactMatrix | undefined {
  const count = kernel.cols;
  const size = count * count;
  const seen = (A: ExactMatrix): ExactMatrix => {
    const inside = rounded(basis.adjoint().times(A).times(basis), KERNEL_PLACES);
    const zeroed = (part: readonly Rational[]): readonly Rational[] =>
      part.map((x, at) => (at % A.rows < face && Math.floor(at / A.rows) < face ? rational(0) : x));
    return exact.matrixOf(A.rows, A.rows, zeroed(inside.re), inside.im && zeroed(inside.im));
  };
  const units = Array.from({ length: size }, (_, a) =>
    exact
      .matrix(
        size,
        1,
        [...Array(size).keys()].map((k) => +(k === a)),
      )
      .hermitianMatrix(),
  );
  const images = units.map((E) => seen(transposed(kernel.times(E).times(kernel.adjoint()), dims)));
  const products = (A: ExactMatrix): readonly Rational[] => images.map((image) => image.traceOfProduct(A).exact);
  const gram = exact.matrixOf(size, size, images.flatMap(products));
  return gram.solve(exact.matrixOf(size, 1, products(seen(left))))?.hermitianMatrix();
}

/** Each column divided by a power of two near its largest entry, to `KERNEL_PLACES` binary places. */
function roundedColumns(K: ExactMatrix): ExactMatrix {
  const { rows, cols } = K;
  const zeros = (): Rational[] => new Array<Rational>(rows * cols).fill(rational(0));
  const [re, im] = [zeros(), zeros()];
  for (let k = 0; k < cols; k++) {
    const entries = Array.from({ length: rows }, (_, i) => K.entry(i, k));
    const size = Math.max(...entries.flatMap(({ a, b }) => [magnitude(a), magnitude(b)]));
    entries.forEach(({ a, b }, i) => {
      re[i * cols + k] = scaledAtPlaces(a, -size);
      im[i * cols + k] = scaledAtPlaces(b, -size);
    });
  }
  return exact.matrixOf(rows, cols, re, im);
}

/** Binary exponent of a rational number, up to one. */
function magnitude({ numerator, denominator }: Rational): number {
  return numerator === 0n ? -Infinity : bitLength(numerator) - bitLength(denominator);
}

/** x·2^exponent to `KERNEL_PLACES` binary places. */
function scaledAtPlaces({ numerator, denominator }: Rational, exponent: number): Rational {
  const places = KERNEL_PLACES + exponent;
  const scaled =
    places >= 0 ? (numerator << BigInt(places)) / denominator : numerator / (denominator << BigInt(-places));
  return rational(scaled, 1n << BigInt(KERNEL_PLACES));
}

export function tooFar(received: string): ArithmeticError {
  return new ArithmeticError({
    argument: 'rho',
    expected: 'have a closest state that can be bounded',
    received,
    advice:
      'Entangled states whose closest state has full rank can be treated, most of them down to eigenvalues of 1e-10.',
  });
}
