import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import { quadraticField } from '../../exact/integers/algebraic-extension.ts';
import type { Field } from '../../exact/integers/field.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { factorUnivariateOver } from '../../exact/matrices/spectrum.ts';
import { type ClosedForm, productOf, rationalForm, sumOf } from './closed-form.ts';
import { rootForm } from './root-form.ts';
import { quotientSeries, simpleRootSeries } from './series.ts';
import { gcdOfSafeNumbers } from '../../exact/integers/integer.ts';
import { binomialInteger } from '../../exact/integers/binomial.ts';

/** Where a parameter goes. */
export type Towards = 'zero' | 'infinity';

/** Expansion Σ_k c_k x^(power − k/ramification), or x^(power + k/ramification) towards zero. */
export interface Expansion {
  /** Exponent of x in the leading term. */
  readonly power: number;
  /** Denominator of the exponents. */
  readonly ramification: number;
  /** Coefficients c₀, c₁, … in the other parameters. */
  readonly coefficients: readonly ClosedForm[];
}

/**
 * Expansion of a rational function in one parameter.
 *
 * @param count number of coefficients, from the leading one
 * @example expansionOf(field, negativity, 'r', 'infinity', 2) // (g − γ)/2 · r⁻¹ + …
 */
export function expansionOf(
  field: RationalFunctionField,
  f: RationalFunction,
  parameter: string,
  towards: Towards,
  count: number,
): Expansion {
  const ring = field.domain;
  const v = ring.index(parameter);
  const parts = (p: Polynomial): readonly RationalFunction[] =>
    coefficientsIn(ring.packing, p, v).map((part) => field.fraction(part, ring.one));
  const [numerator, denominator] = [parts(f.numerator), parts(f.denominator)];
  const isLarge = towards === 'infinity';
  const series = quotientSeries(
    field,
    isLarge ? numerator.toReversed() : numerator,
    isLarge ? denominator.toReversed() : denominator,
    count,
  );
  // with x = 1/ε, n(x)/d(x) = ε^(deg d − deg n)·(reversed n)(ε)/(reversed d)(ε)
  const power = isLarge ? numerator.length - denominator.length - series.order : series.order;
  return { power, ramification: 1, coefficients: series.coefficients.map(rationalForm) };
}

/**
 * Expansions of the solutions y(x) of p(x, y) = 0 for large or small x, as far as they start with a simple root: one for
 * each simple root of degree 1 or 2 of each edge of the Newton polygon.
 *
 * @param unknown   y
 * @param parameter x
 * @param count     number of coefficients
 * @example branchExpansions(field, condition, 'g', 'r', 'infinity', 3, box) // the asymptotes of a threshold curve
 */
export function branchExpansions(
  field: RationalFunctionField,
  p: Polynomial,
  unknown: string,
  parameter: string,
  towards: Towards,
  count: number,
  box: ParameterBox,
): readonly Expansion[] {
  const ring = field.domain;
  const [u, v] = [ring.index(unknown), ring.index(parameter)];
  const byPower = coefficientsIn(ring.packing, p, u).map((part) => coefficientsIn(ring.packing, part, v));
  const top = Math.max(...byPower.map((list) => list.length - 1));
  // table[j][i] is the coefficient of y^j ε^i, ε being x or 1/x
  const table = byPower.map((list) => {
    const padded = Array.from({ length: top + 1 }, (_, i) => list[i] ?? ring.zero);
    return (towards === 'infinity' ? padded.toReversed() : padded).map((part) => field.fraction(part, ring.one));
  });
  return edgesOf(field, table).flatMap(({ rise, run, indices }) => {
    const edge = edgePolynomial(field, table, indices, run);
    const lead = edge.at(-1)!;
    const monic = edge.map((entry) => field.div(entry, lead));
    return factorUnivariateOver(field, monic).flatMap((factor): readonly Expansion[] => {
      if (factor.multiplicity > 1) return [];
      const direction = towards === 'infinity' ? -1 : 1;
      const shape = { power: rise === 0 ? 0 : (direction * rise) / run, ramification: run };
      // the edge polynomial is one in c^run: a root of it is c only without ramification
      if (run > 1) return [];
      if (factor.root !== undefined) {
        if (field.isZero(factor.root)) return [];
        const coefficients = branch(field, table, rise, factor.root, count).map(rationalForm);
        return [{ ...shape, coefficients }];
      }
      if (factor.pair === undefined) return [];
      const { mean, discriminant } = factor.pair;
      // √(n/d) = √(n d)/d
      const extension = quadraticField(field, ring.mul(discriminant.numerator, discriminant.denominator));
      const scale = field.fraction(ring.one, discriminant.denominator);
      const lifted = table.map((row) => row.map((entry) => extension.element(entry, field.zero)));
      const root = rootForm(
        field,
        field.mul(discriminant, field.fraction(ring.mul(discriminant.denominator, discriminant.denominator), ring.one)),
        box,
      );
      const shown = ({ a, b }: Quadratic<RationalFunction>): ClosedForm =>
        sumOf(field, rationalForm(a), productOf(field, rationalForm(b), root));
      return [scale, field.neg(scale)].map((slope) => ({
        ...shape,
        coefficients: branch(extension, lifted, rise, extension.element(mean, slope), count).map(shown),
      }));
    });
  });
}

interface Edge {
  /** y behaves as ε^(rise/run). */
  readonly rise: number;
  readonly run: number;
  /** The powers of y on the edge. */
  readonly indices: readonly number[];
}

/** Edges of the lower hull of the points (j, lowest power of ε in the coefficient of y^j). */
function edgesOf<T>(field: Field<T>, table: readonly (readonly T[])[]): readonly Edge[] {
  const points = table.flatMap((row, j) => {
    const low = row.findIndex((entry) => !field.isZero(entry));
    return low < 0 ? [] : [{ j, low }];
  });
  const edges: Edge[] = [];
  for (let k = 0; k + 1 < points.length;) {
    const from = points[k];
    // the flattest way on: least (low' − low)/(j' − j), the farthest of equal ones
    let next = k + 1;
    for (let m = k + 2; m < points.length; m += 1) {
      const [best, other] = [points[next], points[m]];
      const difference = (other.low - from.low) * (best.j - from.j) - (best.low - from.low) * (other.j - from.j);
      if (difference <= 0) next = m;
    }
    const to = points[next];
    const [fall, width] = [from.low - to.low, to.j - from.j];
    const shared = gcdOfSafeNumbers(Math.abs(fall), width);
    const indices = points.filter(
      ({ j, low }) => j >= from.j && j <= to.j && (low - from.low) * width === -fall * (j - from.j),
    );
    edges.push({ rise: fall / shared, run: width / shared, indices: indices.map(({ j }) => j) });
    k = next;
  }
  return edges;
}

/** Coefficients, in c, of the terms on an edge, divided by the lowest power of c. */
function edgePolynomial<T>(
  field: Field<T>,
  table: readonly (readonly T[])[],
  indices: readonly number[],
  run: number,
): readonly T[] {
  const first = indices[0];
  const length = (indices.at(-1)! - first) / run + 1;
  const polynomial = new Array<T>(length).fill(field.zero);
  for (const j of indices) polynomial[(j - first) / run] = table[j].find((entry) => !field.isZero(entry))!;
  return polynomial;
}

/** Coefficients of the branch y = ε^rise (c + z(ε)), z(0) = 0. */
function branch<T>(
  field: Field<T>,
  table: readonly (readonly T[])[],
  rise: number,
  lead: T,
  count: number,
): readonly T[] {
  // Σ a_ij ε^(i + rise·j) (c + z)^j, divided by the lowest power of ε
  const shifts = table.map((_, j) => rise * j);
  const lows = table.flatMap((row, j) => {
    const low = row.findIndex((entry) => !field.isZero(entry));
    return low < 0 ? [] : [low + shifts[j]];
  });
  const lowest = Math.min(...lows);
  const rows = table.map((): T[] => []);
  for (const [j, row] of table.entries()) {
    for (let m = 0; m <= j; m += 1) {
      // binomialInteger(j, m) c^(j−m) z^m
      const weight = field.mul(field.fromInteger(binomialInteger(j, m)), power(field, lead, j - m));
      for (const [i, entry] of row.entries()) {
        if (field.isZero(entry)) continue;
        const at = i + shifts[j] - lowest;
        while (rows[m].length <= at) rows[m].push(field.zero);
        rows[m][at] = field.add(rows[m][at], field.mul(entry, weight));
      }
    }
  }
  const tail = simpleRootSeries(field, rows, count);
  return [lead, ...tail.slice(1)];
}

function power<T>(field: Field<T>, base: T, exponent: number): T {
  let result = field.one;
  for (let k = 0; k < exponent; k += 1) result = field.mul(result, base);
  return result;
}
