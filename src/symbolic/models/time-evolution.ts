import type { DenseMatrix } from '../../exact/linear/dense-matrix.ts';
import { productOf as matrixProduct } from '../../exact/linear/dense-matrix.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { spectrumOf, type SpectralFactor } from '../../exact/matrices/spectrum.ts';
import { coefficientsFromMatrix } from './hermitian-basis.ts';
import type { Model } from './model.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import { dependenciesOf, type LiouvillianStructure, restrictedTo } from './structure.ts';
import type { SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/**
 * Part of a solution: e^(mean·t)·(a·C(t) + b·S(t)) with C = cosh ωt, S = sinh(ωt)/ω, ω² = discriminant.
 *
 * C and S are entire functions of the discriminant: cos and sin/|ω| where it is negative, 1 and t where it is zero, so the
 * Jordan case is included. A single eigenvalue has discriminant 0 and b = 0.
 */
export interface EvolutionMode {
  readonly mean: RationalFunction;
  readonly discriminant: RationalFunction;
  /** Coefficients of C and S for each of the elements of the evolution. */
  readonly cosine: readonly RationalFunction[];
  readonly sine: readonly RationalFunction[];
}

/** Solution of the master equation for some expectation values. */
export interface TimeEvolution {
  /** Numbers of the basis elements that the solution contains: those asked for and what they depend on. */
  readonly elements: readonly number[];
  readonly modes: readonly EvolutionMode[];
  /** Did the exact check of the differential equation and of the initial values succeed? */
  readonly verdict: 'proved' | 'wrong';
}

/** What can be said about the evolution. */
type EvolutionResult =
  | { readonly verdict: 'solved'; readonly evolution: TimeEvolution }
  /** A factor of degree above 2, or eigenvalues that are defective for generic parameters. */
  | { readonly verdict: 'undecided'; readonly reason: string };

/**
 * Coefficients x_k(t) of ρ(t) = Σ x_k(t) B_k from an initial state, in closed form where the eigenvalues involved are roots
 * of factors of degree 1 and 2.
 *
 * The initial vector is split by polynomials of the generator: with the factors f_j and P_j = Π_{i≠j} f_i, its part in the
 * kernel of f_j(L) is (P_j⁻¹ mod f_j)(L) P_j(L) x. The result is checked: L a = mean·a + b, L b = mean·b + discriminant·a
 * for every mode, and Σ a = x(0).
 *
 * @param initial  state at t = 0, shape (d, d)
 * @param wanted   numbers of basis elements; all when omitted
 */
export function timeEvolution(
  { arithmetic }: Model,
  { basis, matrix }: LiouvillianStructure,
  initial: SymbolicMatrix,
  wanted: readonly number[] = basis.elements.map((_, k) => k),
): EvolutionResult {
  const { field } = arithmetic;
  const elements = dependenciesOf(arithmetic, matrix, wanted);
  const local = restrictedTo(matrix, elements);
  const all = coefficientsFromMatrix(arithmetic, basis, initial);
  const start = elements.map((k) => all[k]);
  const { factors } = spectrumOf(field, local);
  if (factors.some(({ coefficients }) => coefficients.length > 3)) {
    return { verdict: 'undecided', reason: 'a factor of the characteristic polynomial has a degree above 2' };
  }
  const modes: EvolutionMode[] = [];
  for (const factor of factors) {
    const others = factors.filter((other) => other !== factor);
    const rest = others.reduce<readonly RationalFunction[]>(
      (vector, other) => applyPolynomial(field, local, other.coefficients, vector),
      start,
    );
    if (rest.every((entry) => field.isZero(entry))) continue;
    const remainder = applyPolynomial(field, local, factor.coefficients, rest);
    if (!remainder.every((entry) => field.isZero(entry))) {
      return { verdict: 'undecided', reason: 'an eigenvalue is defective for generic parameters' };
    }
    modes.push(modeOf(field, local, factor, others, rest));
  }
  return { verdict: 'solved', evolution: { elements, modes, verdict: verified(field, local, start, modes) } };
}

function applyPolynomial(
  field: RationalFunctionField,
  matrix: DenseMatrix<RationalFunction>,
  coefficients: readonly RationalFunction[],
  vector: readonly RationalFunction[],
): readonly RationalFunction[] {
  return coefficients.reduceRight<readonly RationalFunction[]>(
    (sum, coefficient, k) => {
      const image = k === coefficients.length - 1 ? sum : applied(field, matrix, sum);
      return image.map((entry, i) => field.add(entry, field.mul(coefficient, vector[i])));
    },
    vector.map(() => field.zero),
  );
}

function applied(
  field: RationalFunctionField,
  matrix: DenseMatrix<RationalFunction>,
  vector: readonly RationalFunction[],
): readonly RationalFunction[] {
  return matrixProduct(field, matrix, { rows: vector.length, cols: 1, entries: vector }).entries;
}

/** Part of the vector in the kernel of f(L), as a mode; `rest` is Π f_i(L) x over the other factors. */
function modeOf(
  field: RationalFunctionField,
  matrix: DenseMatrix<RationalFunction>,
  factor: SpectralFactor,
  others: readonly SpectralFactor[],
  rest: readonly RationalFunction[],
): EvolutionMode {
  // with λ = mean + ω: polynomials mod f are α + β ω
  const mean = factor.root ?? factor.pair!.mean;
  const discriminant = factor.pair?.discriminant ?? field.zero;
  const isSingle = factor.root !== undefined;
  const times = ([a, b]: Pair, [c, d]: Pair): Pair => [
    field.add(field.mul(a, c), field.mul(discriminant, field.mul(b, d))),
    field.add(field.mul(a, d), field.mul(b, c)),
  ];
  const lambda: Pair = [mean, isSingle ? field.zero : field.one];
  const valueOf = (coefficients: readonly RationalFunction[]): Pair =>
    coefficients.reduceRight<Pair>(
      (sum, coefficient) => {
        const [a, b] = times(sum, lambda);
        return [field.add(a, coefficient), b];
      },
      [field.zero, field.zero],
    );
  const [alpha, beta] = others.reduce<Pair>(
    (product, other) => times(product, valueOf(other.coefficients)),
    [field.one, field.zero],
  );
  const norm = field.sub(field.mul(alpha, alpha), field.mul(discriminant, field.mul(beta, beta)));
  const [u, v] = [field.div(alpha, norm), field.neg(field.div(beta, norm))];
  const shifted = (vector: readonly RationalFunction[]): readonly RationalFunction[] =>
    applied(field, matrix, vector).map((entry, i) => field.sub(entry, field.mul(mean, vector[i])));
  // (u + v ω) acts as u + v (L − mean)
  const moved = field.isZero(v) ? undefined : shifted(rest);
  const cosine = rest.map((entry, i) => {
    const first = field.mul(u, entry);
    return moved === undefined ? first : field.add(first, field.mul(v, moved[i]));
  });
  const sine = isSingle ? cosine.map(() => field.zero) : shifted(cosine);
  return { mean, discriminant, cosine, sine };
}

type Pair = readonly [RationalFunction, RationalFunction];

function verified(
  field: RationalFunctionField,
  matrix: DenseMatrix<RationalFunction>,
  start: readonly RationalFunction[],
  modes: readonly EvolutionMode[],
): 'proved' | 'wrong' {
  const total = start.map((_, i) => modes.reduce((sum, { cosine }) => field.add(sum, cosine[i]), field.zero));
  const starts = total.every((entry, i) => field.equals(entry, start[i]));
  // d/dt e^{mt}(aC + bS) = e^{mt}((ma + b)C + (mb + Da)S)
  const moves = modes.every(({ mean, discriminant, cosine, sine }) => {
    const [left, right] = [applied(field, matrix, cosine), applied(field, matrix, sine)];
    return cosine.every(
      (a, i) =>
        field.equals(left[i], field.add(field.mul(mean, a), sine[i])) &&
        field.equals(right[i], field.add(field.mul(mean, sine[i]), field.mul(discriminant, a))),
    );
  });
  return starts && moves ? 'proved' : 'wrong';
}

/** Limit t → ∞ of a solution. */
export type EvolutionLimit =
  | { readonly verdict: 'proved'; readonly coefficients: readonly RationalFunction[] }
  | { readonly verdict: 'undecided' };

/**
 * Limit of a solution for t → ∞: what belongs to the eigenvalue 0, when every other mode is proved to decay on the domain:
 * mean < 0, and mean² > discriminant where that could exceed it.
 */
export function evolutionLimit({ arithmetic, box }: Model, { elements, modes }: TimeEvolution): EvolutionLimit {
  const { field } = arithmetic;
  const isStationary = ({ mean, discriminant }: EvolutionMode): boolean =>
    field.isZero(mean) && field.isZero(discriminant);
  const sign = (f: RationalFunction, claim: 'negative' | 'positive'): boolean =>
    signOfFractionOnBox(field.domain, f, claim, box).verdict === 'proved';
  const decays = modes.every(
    (mode) =>
      isStationary(mode) ||
      (sign(mode.mean, 'negative') && sign(field.sub(field.mul(mode.mean, mode.mean), mode.discriminant), 'positive')),
  );
  if (!decays) return { verdict: 'undecided' };
  const stationary = modes.find(isStationary);
  return { verdict: 'proved', coefficients: stationary?.cosine ?? elements.map(() => field.zero) };
}
