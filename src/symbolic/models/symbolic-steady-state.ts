import { kernelOf, solveLinearSystem } from '../../exact/linear/linear-system.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { FieldMatrix } from '../../exact/matrices/field-matrix.ts';
import { rational } from '../../exact/integers/rational.ts';
import { coefficientsFromMatrix, matrixFromCoefficients } from './hermitian-basis.ts';
import type { Model } from './model.ts';
import type { LiouvillianStructure } from './structure.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/** Stationary states of a model, for generic values of its parameters. */
export type SymbolicSteadyState =
  | {
      readonly verdict: 'unique';
      /** Density matrix, shape (d, d). */
      readonly state: SymbolicMatrix;
      /** Coefficients of the state in the basis of the structure. */
      readonly coefficients: readonly RationalFunction[];
    }
  | {
      readonly verdict: 'not unique';
      /** Basis of the stationary Hermitian matrices, shape (d, d) each. */
      readonly kernel: readonly SymbolicMatrix[];
    };

/**
 * Steady state of a model: L(π) = 0, tr π = 1, solved along the blocks of the generator.
 *
 * "Unique" and "not unique" are exact statements about the field of rational functions, that is about generic parameters;
 * at special values the kernel can be larger (see `uniquenessOf`).
 */
export function symbolicSteadyState(model: Model, structure: LiouvillianStructure): SymbolicSteadyState {
  const { arithmetic } = model;
  const { field } = arithmetic;
  const { basis, matrix } = structure;
  const size = matrix.rows;
  const traces = basis.elements.map(({ trace }) => field.fromRational(rational(trace)));
  // Σ_k tr(B_k)·row_k = 0: a row whose element has a trace depends on the others and makes room for the condition tr ρ = 1
  const replaced = basis.elements.findIndex(({ trace }) => trace !== 0);
  const entries = matrix.entries.slice();
  for (let j = 0; j < size; j += 1) entries[replaced * size + j] = traces[j];
  const right = Array.from({ length: size }, (_, i) => (i === replaced ? field.one : field.zero));
  const solution = solveLinearSystem(
    field,
    { rows: size, cols: size, entries },
    { rows: size, cols: 1, entries: right },
  );
  if (solution !== undefined) {
    const state = matrixFromCoefficients(arithmetic, basis, solution.entries);
    return { verdict: 'unique', state, coefficients: solution.entries };
  }
  const kernel = kernelOf(field, matrix);
  return {
    verdict: 'not unique',
    kernel: Array.from({ length: kernel.dimension }, (_, k) =>
      matrixFromCoefficients(
        arithmetic,
        basis,
        basis.elements.map((_element, i) => kernel.basis.entries[i * kernel.dimension + k]),
      ),
    ),
  };
}

/** Verdict of an exact check, with what it found. */
export type Residual =
  | { readonly verdict: 'proved' }
  | { readonly verdict: 'wrong'; readonly equation: string; readonly remainder: RationalFunction };

/**
 * Exact check that a matrix is a stationary state: Hermitian, of trace 1, and L(ρ) = 0 in each of the d² equations.
 *
 * It uses the matrix of the generator on Hermitian coordinates as `src/quantum` builds it, not the basis in which the
 * state was found; no gcd is taken, the equations are multiplied by the common denominator of the entries.
 */
export function stationarityResidual(model: Model, rho: SymbolicMatrix): Residual {
  const { field } = model.arithmetic;
  const hermiticity = rho.minus(rho.adjoint());
  for (let k = 0; k < rho.rows ** 2; k += 1) {
    const { a, b } = hermiticity.entry(Math.floor(k / rho.rows), k % rho.rows);
    const remainder = field.isZero(a) ? b : a;
    if (!field.isZero(remainder)) {
      return {
        verdict: 'wrong',
        equation: `Hermiticity of entry (${Math.floor(k / rho.rows)}, ${k % rho.rows})`,
        remainder,
      };
    }
  }
  const trace = rho.trace().minus(1).exact;
  if (!field.isZero(trace)) return { verdict: 'wrong', equation: 'tr ρ − 1 = 0', remainder: trace };
  const { numerators, denominator } = overCommonDenominator(field, rho.hermitianCoordinates().re);
  const generator = model.generator.matrix as FieldMatrix<RationalFunction>;
  const size = numerators.length;
  const ring = field.domain;
  for (let i = 0; i < size; i += 1) {
    const row = overCommonDenominator(field, generator.re.slice(i * size, (i + 1) * size));
    let sum = ring.zero;
    for (let j = 0; j < size; j += 1) {
      if (ring.isZero(row.numerators[j]) || ring.isZero(numerators[j])) continue;
      sum = ring.add(sum, ring.mul(row.numerators[j], numerators[j]));
    }
    if (ring.isZero(sum)) continue;
    const remainder = field.fraction(sum, ring.mul(row.denominator, denominator));
    return { verdict: 'wrong', equation: `coordinate ${i} of L(ρ) = 0`, remainder };
  }
  return { verdict: 'proved' };
}

/** Numerators of a list of rational functions over their least common denominator. */
function overCommonDenominator(
  { domain }: RationalFunctionField,
  list: readonly RationalFunction[],
): { readonly numerators: readonly Polynomial[]; readonly denominator: Polynomial } {
  let denominator = domain.one;
  for (const { denominator: own } of list) {
    if (domain.equals(own, denominator) || domain.isUnit(own)) continue;
    const shared = domain.gcd(denominator, own);
    denominator = domain.mul(denominator, domain.exactQuotient(own, shared)!);
  }
  const numerators = list.map(({ numerator, denominator: own }) =>
    domain.isZero(numerator) ? numerator : domain.mul(numerator, domain.exactQuotient(denominator, own)!),
  );
  return { numerators, denominator };
}

/** Expectation values tr(B_k ρ) of a state in the elements of the basis, by name; zero ones are left out. */
export function expectationsOf(
  { arithmetic }: Model,
  { basis }: LiouvillianStructure,
  rho: SymbolicMatrix,
): ReadonlyMap<string, RationalFunction> {
  const { field } = arithmetic;
  const coefficients = coefficientsFromMatrix(arithmetic, basis, rho);
  return new Map(
    basis.elements.flatMap(({ name, squaredNorm }, k) =>
      field.isZero(coefficients[k])
        ? []
        : [[name, field.mul(field.fromRational(rational(squaredNorm)), coefficients[k])] as const],
    ),
  );
}
