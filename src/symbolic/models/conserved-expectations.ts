import { type DenseMatrix, productOf } from '../../exact/linear/dense-matrix.ts';
import { kernelOf, solveLinearSystem } from '../../exact/linear/linear-system.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { rational } from '../../exact/integers/rational.ts';
import type { Model } from './model.ts';
import type { LiouvillianStructure } from './structure.ts';

/** Linear combination of expectation values of the basis, by name. */
export type ExpectationSum = ReadonlyMap<string, RationalFunction>;

/** What a generator with more than one steady state keeps of the initial state, for generic parameters. */
export interface Conserved {
  /** Expectation values that do not change, beside the trace: of independent operators X with L†(X) = 0. */
  readonly quantities: readonly ExpectationSum[];
  /**
   * Time averages of expectation values for t → ∞, by name of the element of the basis; zero ones are left out.
   * Each is `constant` + Σ_k factors[k]·quantities[k] with the quantities of the initial state.
   */
  readonly averages: ReadonlyMap<
    string,
    { readonly constant: RationalFunction; readonly factors: readonly RationalFunction[] }
  >;
}

/**
 * Conserved expectation values of a model in the basis of its equations, and the averaged state R(WR)⁻¹Wρ for t → ∞, with bases R and
 * W of the kernels of L and L†. The operators themselves, in any arithmetic, are `conservedQuantities` of a generator.
 */
export function conservedExpectations(
  { arithmetic: { field } }: Model,
  { basis, matrix }: LiouvillianStructure,
): Conserved {
  const { elements } = basis;
  const size = elements.length;
  const norms = elements.map(({ squaredNorm }) => field.fromRational(rational(squaredNorm)));
  const traces = elements.map(({ trace }) => field.fromRational(rational(trace)));
  // functionals w with wL = 0 that leave out one element with a trace: with the trace they span the kernel of L†
  const leftOut = elements.findIndex(({ trace }) => trace !== 0);
  const entries = Array.from(
    { length: size * size },
    (_, k) => matrix.entries[(k % size) * size + Math.floor(k / size)],
  );
  for (let k = 0; k < size; k += 1) entries.push(k === leftOut ? field.one : field.zero);
  const left = kernelOf(field, { rows: size + 1, cols: size, entries });
  const functionals = Array.from({ length: left.dimension }, (_, j) => {
    const column = elements.map((_element, k) => left.basis.entries[k * left.dimension + j]);
    const first = column.findIndex((entry) => !field.isZero(entry));
    // expectation values are tr(B_k ρ) = tr(B_k²) x_k; that of the first one has coefficient 1
    const unit = field.div(norms[first], column[first]);
    return column.map((entry) => (field.isZero(entry) ? entry : field.mul(entry, unit)));
  });
  const quantities = functionals.map(
    (w) => new Map(elements.flatMap(({ name }, k) => (field.isZero(w[k]) ? [] : [[name, field.div(w[k], norms[k])]]))),
  );
  const right = kernelOf(field, matrix).basis;
  const all: DenseMatrix<RationalFunction> = {
    rows: functionals.length + 1,
    cols: size,
    entries: [traces, ...functionals].flat(),
  };
  const identity = Array.from({ length: all.rows ** 2 }, (_, k) => (k % (all.rows + 1) === 0 ? field.one : field.zero));
  const inverse = solveLinearSystem(field, productOf(field, all, right), {
    rows: all.rows,
    cols: all.rows,
    entries: identity,
  });
  if (inverse === undefined) return { quantities, averages: new Map() };
  const projected = productOf(field, right, inverse);
  const averages = new Map(
    elements.flatMap(({ name }, k) => {
      const row = projected.entries.slice(k * all.rows, (k + 1) * all.rows).map((entry) => field.mul(entry, norms[k]));
      return row.every((entry) => field.isZero(entry)) ? [] : [[name, { constant: row[0], factors: row.slice(1) }]];
    }),
  );
  return { quantities, averages };
}
