import { SingularMatrixError } from '../matrix/errors.ts';
import type { Kernel, Matrix } from '../matrix/interface.ts';
import { positiveTerms } from './elimination.ts';
import { exactTwin } from './exact-twin.ts';
import { generated } from './generator.ts';
import type { Generator, LinearMap } from './maps.ts';
import { rounded } from './rational-matrix.ts';
import { basisKet, projector } from './states.ts';

/**
 * Projection on the stationary operators, X ↦ lim 1/T ∫₀ᵀ e^{tL}X dt: what time averages of the evolution tend to. It is the
 * spectral projection of the eigenvalue 0, R(LᵀR)⁻¹Lᵀ with bases R and L of the two kernels.
 *
 * @returns linear map of all operators; for a GKLS generator a channel. In float64 several stationary states are found by exact
 *          arithmetic on the same numbers, and to working precision where these carry errors
 * @throws  {SingularMatrixError} when the dimension of the kernel is undecided, or 0 is a defective eigenvalue (which no GKLS
 *          generator has)
 * @example stationaryProjection(lindbladian(pauliZ(), [])).applyTo(pauliX()).squaredNorm() // 0
 */
export function stationaryProjection(generator: Generator): LinearMap {
  const { dim } = generator;
  const { right, left } = certainKernels(generator);
  const dual = left.basis.adjoint();
  const overlap = right.dimension === left.dimension ? dual.times(right.basis) : undefined;
  const coefficients = right.certain && left.certain ? overlap?.solve(dual) : undefined;
  if (coefficients === undefined) {
    throw new SingularMatrixError({
      argument: 'generator',
      expected: 'have a kernel of certain dimension and no Jordan block at 0',
      received: `the kernels of L and its adjoint have dimensions ${right.dimension} (${certainty(right.certain)}) and ${
        left.dimension
      } (${certainty(left.certain)})`,
    });
  }
  const projection = asIn(generator, right.basis.times(coefficients));
  return {
    inputDim: dim,
    outputDim: dim,
    arithmetic: projection.arithmetic,
    applyTo: (X) => generated(projection, X, dim),
  };
}

/**
 * Asymptotic state of an initial one, lim 1/T ∫₀ᵀ e^{tL}ρ dt: the stationary state that it has in common with ρ all conserved
 * quantities. The state itself tends to it unless L has imaginary eigenvalues, as where coherences turn without decay.
 *
 * @param rho  initial state or any other operator, shape (d, d)
 * @returns    shape (d, d)
 * @throws     as `stationaryProjection`
 * @source     AlbertJiang2014
 * @example    purity(asymptoticState(lindbladian(zeroMatrix(2), [pauliZ()]), projector(ket([1, 1])))) // 0.5
 */
export function asymptoticState(generator: Generator, rho: Matrix): Matrix {
  return stationaryProjection(generator).applyTo(rho);
}

/**
 * Stationary operators of a generator: a basis of the Hermitian X, shape (d, d), with L(X) = 0. They are in general no states:
 * see `stationaryStates`.
 *
 * @throws {SingularMatrixError} when their number is undecided
 * @example stationaryOperators(lindbladian(pauliZ(), [])).length // 2
 */
export function stationaryOperators(generator: Generator): readonly Matrix[] {
  const { basis, dimension } = certain(certainKernels(generator).right);
  return Array.from({ length: dimension }, (_, k) => asIn(generator, basis.columns(k, k + 1).hermitianMatrix()));
}

/**
 * Conserved quantities of a generator: a basis of the Hermitian A with L†(A) = 0, for which tr A e^{tL}ρ does not depend on t.
 * The identity is one of their combinations, and the only one, up to a factor, where the steady state is unique; there are as many
 * as independent stationary matrices.
 *
 * @returns  shape (d, d) each, linearly independent and in general not orthogonal
 * @throws   {SingularMatrixError} when their number is undecided
 * @source   AlbertJiang2014
 * @example  conservedQuantities(lindbladian(pauliZ(), [])).length // 2
 */
export function conservedQuantities(generator: Generator): readonly Matrix[] {
  const { basis, dimension } = certain(certainKernels(generator).left);
  // tr AX = Σ a_ii x_ii + 2 Σ (Re a_ij Re x_ij + Im a_ij Im x_ij) over i > j: a functional has twice the coordinates off the diagonal.
  const { dim } = generator;
  const size = dim * dim;
  const metric = Array.from({ length: size * size }, (_, at) => {
    const row = Math.floor(at / size);
    return row !== at % size ? 0 : row < dim ? 2 : 1;
  });
  const quantities = basis.arithmetic.matrix(size, size, metric, undefined, 2).times(basis);
  return Array.from({ length: dimension }, (_, k) => asIn(generator, quantities.columns(k, k + 1).hermitianMatrix()));
}

function certain(kernel: Kernel): Kernel {
  if (kernel.certain) return kernel;
  throw new SingularMatrixError({
    argument: 'generator',
    expected: 'have a kernel of certain dimension',
    received: `its dimension seems to be ${kernel.dimension}`,
  });
}

/**
 * Kernels of L and of its adjoint. In float64 they are those of the exact twin where it exists, unless one dimension is certain, the
 * least there is: more may be due to a slow rate that is lost beside the others.
 */
function certainKernels(generator: Generator): { readonly right: Kernel; readonly left: Kernel } {
  const { matrix } = generator;
  const kernels = { right: matrix.kernel(), left: matrix.adjoint().kernel() };
  if (matrix.arithmetic.name !== 'float64' || [kernels.right, kernels.left].every(isLine)) return kernels;
  const twin = exactTwin(generator);
  return twin === undefined ? kernels : certainKernels(twin);
}

function isLine({ dimension, certain }: Kernel): boolean {
  return certain && dimension === 1;
}

/** The matrix, rounded where the generator is in float64 and the matrix came from its exact twin. */
function asIn(generator: Generator, matrix: Matrix): Matrix {
  return matrix.arithmetic.name === generator.matrix.arithmetic.name ? matrix : rounded(matrix);
}

/**
 * Stationary states that span the stationary matrices of a GKLS generator, as many as the kernel has dimensions: time
 * averages from a complete set of pure initial states. Where the family is a simplex of pure states they are found first,
 * but in general the states are not extremal.
 *
 * @returns shape (d, d) each
 * @throws as `stationaryProjection`
 * @example stationaryStates(lindbladian(zeroMatrix(2), [pauliZ()])).length // 2
 */
export function stationaryStates(generator: Generator): readonly Matrix[] {
  const { dim, matrix } = generator;
  const { arithmetic } = matrix;
  const projection = stationaryProjection(generator);
  const images = initialStates(dim)
    .map(([re, im]) => projector(arithmetic.matrix(dim, 1, re, im)))
    .map((rho) => projection.applyTo(rho));
  // Pivots of the Gram matrix tr ρ_a ρ_b are linearly independent images, the purest first.
  const gram = images
    .map((a, i) =>
      images
        .map((b, j) => unitEntry(images.length, i, j).scaled(a.traceOfProduct(b)))
        .reduce((left, right) => left.plus(right)),
    )
    .reduce((left, right) => left.plus(right));
  return positiveTerms('generator', gram).pivots.map((k) => images[k]);

  function unitEntry(size: number, i: number, j: number): Matrix {
    return basisKet(size, i, arithmetic).times(basisKet(size, j, arithmetic).adjoint());
  }
}

/** Components of |i⟩, |i⟩ + |j⟩ and |i⟩ + i|j⟩: d² kets whose projectors span the Hermitian matrices. */
function initialStates(dim: number): readonly (readonly [re: number[], im: number[]])[] {
  const unit = (k: number): number[] => Array.from({ length: dim }, (_, i) => (i === k ? 1 : 0));
  const both = (i: number, j: number): number[] => Array.from({ length: dim }, (_, k) => (k === i || k === j ? 1 : 0));
  return Array.from({ length: dim }, (_, i) => i).flatMap((i) => [
    [unit(i), both(i, i).fill(0)] as const,
    ...Array.from({ length: i }, (_, j) => [both(i, j), both(i, j).fill(0)] as const),
    ...Array.from({ length: i }, (_, j) => [unit(i), unit(j)] as const),
  ]);
}

function certainty(certain: boolean): string {
  return certain ? 'certain' : 'uncertain';
}
