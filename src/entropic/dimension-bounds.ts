import { negateRational, numberFromRational, rational, type Rational } from '../exact/integers/rational.ts';
import { type BasicInequality, basicInequalities } from './basic-inequalities.ts';
import type { EntropyPremise } from './cone.ts';
import { combination, DIMENSION, type EntropyForm, entropies, negated, PRIME } from './entropy-form.ts';
import { bestBasis, type Row } from './linear-programme.ts';
import { logarithm, type Logarithms, signOf, sumOf } from './logarithms.ts';

/** goal = Σ c·(basic inequality) + Σ d·premise + Σ e·(ln dim − S) + rest, with a constant rest that is not negative. */
export interface BoundedProof {
  readonly basic: readonly { readonly factor: Rational; readonly inequality: BasicInequality }[];
  readonly premises: readonly { readonly factor: Rational; readonly premise: EntropyPremise }[];
  /** Multiples of ln(dim X) − S(X) for single parties, by their numbers. */
  readonly bounds: readonly { readonly factor: Rational; readonly party: number }[];
  readonly rest: Logarithms;
}

/**
 * Proof of goal ≥ 0 from the basic inequalities, premises, and S(X) ≤ ln dim X of parties of given dimensions, where the forms have
 * constants; undefined where none is found. Floating point proposes, exact arithmetic decides: the sum has to have the entropies of the
 * goal, and what is left of the constants, a sum Σ r_p ln p, must not be negative.
 */
export async function boundedProof(
  goal: EntropyForm,
  premises: readonly EntropyPremise[],
  dims: readonly number[],
): Promise<BoundedProof | undefined> {
  const basic = basicInequalities(dims.length);
  const equalities = premises.filter(({ relation }) => relation === '=');
  const columns = [
    ...basic.map(({ form }) => form),
    ...dims.map((_, party) => dimensionBound(party)),
    ...premises.map(({ form }) => form),
    ...equalities.map(({ form }) => negated(form)),
  ];
  const rows = Array.from({ length: 2 ** dims.length - 1 }, (_, i): Row => ({
    coefficients: columns.flatMap((form, k) => (form.has(i + 1) ? [[k, form.get(i + 1)!] as const] : [])),
    relation: '=',
    right: goal.get(i + 1) ?? rational(0),
  }));
  // The constants that are used up, and few inequalities.
  const costs = columns.map((form) => numberOf(constantsOf(form, dims)) + SIMPLER);
  const hint = await bestBasis({ costs, rows });
  if (hint.status !== 'solved') return undefined;
  const { point } = hint;
  const left = combination([
    [rational(1), goal],
    ...columns.map((form, k) => [negateRational(point[k]), form] as const),
  ]);
  const rest = constantsOf(left, dims);
  const isSum = [...left.keys()].every((key) => key >= DIMENSION);
  if (!isSum || point.some(({ numerator }) => numerator < 0n) || signOf(rest) < 0) return undefined;
  const used = point.flatMap((factor, k) => (factor.numerator === 0n ? [] : [{ factor, k }]));
  const [first, end] = [basic.length, basic.length + dims.length];
  return {
    basic: used.flatMap(({ factor, k }) => (k < first ? [{ factor, inequality: basic[k] }] : [])),
    bounds: used.flatMap(({ factor, k }) => (k >= first && k < end ? [{ factor, party: k - first }] : [])),
    premises: used.flatMap(({ factor, k }) => {
      if (k < end) return [];
      const place = k - end;
      return place < premises.length
        ? [{ factor, premise: premises[place] }]
        : [{ factor: negateRational(factor), premise: equalities[place - premises.length] }];
    }),
    rest,
  };
}

/** What another inequality costs, so that few are used. */
const SIMPLER = 2 ** -10;

/** ln dim X − S(X) of a party. */
export function dimensionBound(party: number): EntropyForm {
  return combination([
    [rational(1), new Map([[DIMENSION + party, rational(1)]])],
    [rational(-1), entropies([1 << party])],
  ]);
}

/** The form with numbers for the dimensions of the parties. */
export function withDimensions(form: EntropyForm, dims: readonly number[]): EntropyForm {
  const constants = [...constantsOf(form, dims)].map(([p, r]) => [PRIME + p, r] as const);
  return new Map([...[...form].filter(([key]) => key < DIMENSION), ...constants]);
}

/** The constants of a form. */
function constantsOf(form: EntropyForm, dims: readonly number[]): Logarithms {
  return sumOf(
    [...form].flatMap(([key, x]) => {
      if (key < DIMENSION) return [];
      return [key < PRIME ? logarithm(dims[key - DIMENSION], x) : new Map([[key - PRIME, x]])];
    }),
  );
}

function numberOf(constants: Logarithms): number {
  return [...constants].reduce((sum, [p, r]) => sum + numberFromRational(r).value * Math.log(p), 0);
}
