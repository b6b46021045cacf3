import {
  addRationals,
  compareRationals,
  multiplyRationals,
  negateRational,
  printRational,
  type Rational,
  rational,
} from '../exact/integers/rational.ts';

/** Largest number of parties: 63 entropies, 336 elemental inequalities. */
export const MOST_PARTIES = 6;

/** Keys of constants, above those of sets: `DIMENSION` + k of the logarithm of the dimension of party k, `PRIME` + p of ln p. */
export const [DIMENSION, PRIME] = [2 ** 40, 2 ** 41];

/** Set of parties, party k being bit k. */
export type Group = number;

/** The subset of the parties at some places. */
export function groupAt(places: readonly number[]): Group {
  return places.reduce((set, k) => set | (1 << k), 0);
}

/**
 * Linear form Σ c_X S(X) in the entropies of the reductions of one state: nonzero coefficients by the set X ≠ ∅. Where constants are
 * allowed, their coefficients have the keys of `DIMENSION` and `PRIME`.
 */
export type EntropyForm = ReadonlyMap<Group, Rational>;

/** An entropy for each nonempty set of n parties: entry X − 1 is S(X), in any unit. */
export type EntropyVector = readonly Rational[];

const ZERO = rational(0);

/** Σ of multiples of forms. */
export function combination(terms: readonly (readonly [factor: Rational, form: EntropyForm])[]): EntropyForm {
  const sum = new Map<Group, Rational>();
  for (const [factor, form] of terms) {
    for (const [group, coefficient] of form) {
      sum.set(group, addRationals(sum.get(group) ?? ZERO, multiplyRationals(factor, coefficient)));
    }
  }
  for (const [group, { numerator }] of sum) if (numerator === 0n || group === 0) sum.delete(group);
  return sum;
}

/** Σ ± S(X): the sets with sign +, and those with sign −; S(∅) = 0. */
export function entropies(plus: readonly Group[], minus: readonly Group[] = []): EntropyForm {
  const single = (group: Group): EntropyForm => new Map([[group, rational(1)]]);
  return combination([
    ...plus.map((group) => [rational(1), single(group)] as const),
    ...minus.map((group) => [rational(-1), single(group)] as const),
  ]);
}

/** The form with all signs changed. */
export function negated(form: EntropyForm): EntropyForm {
  return new Map([...form].map(([group, coefficient]) => [group, negateRational(coefficient)]));
}

/** Are two forms the same, coefficient by coefficient? */
export function areEqualForms(a: EntropyForm, b: EntropyForm): boolean {
  return a.size === b.size && [...a].every(([group, x]) => b.has(group) && compareRationals(x, b.get(group)!) === 0);
}

/** Value of a form on entropies. */
export function valueOn(form: EntropyForm, vector: EntropyVector): Rational {
  return [...form].reduce((sum, [group, x]) => addRationals(sum, multiplyRationals(x, vector[group - 1])), ZERO);
}

/** Names of the parties of a set: `AC`. */
export function groupText(group: Group, parties: readonly string[]): string {
  return parties.filter((_, k) => ((group >> k) & 1) === 1).join('');
}

/** A form as it is written: `S(A) + S(B) - 2*S(AB)`, constants at the end. */
export function formText(form: EntropyForm, parties: readonly string[]): string {
  const terms = [...form].toSorted(([a], [b]) => a - b);
  return sumText(terms.map(([key, x]) => [x, keyText(key, parties)]));
}

function keyText(key: number, parties: readonly string[]): string {
  if (key < DIMENSION) return `S(${groupText(key, parties)})`;
  return key < PRIME ? `ln(dim(${parties[key - DIMENSION]}))` : `ln(${key - PRIME})`;
}

/** Sum of multiples of named things. */
export function sumText(terms: readonly (readonly [factor: Rational, name: string])[]): string {
  if (terms.length === 0) return '0';
  return terms
    .map(([factor, name], k) => {
      const isNegative = factor.numerator < 0n;
      const size = printRational(isNegative ? negateRational(factor) : factor);
      const own = name.includes(' ') && (size !== '1' || isNegative || name.startsWith('-')) ? `(${name})` : name;
      return (isNegative ? (k === 0 ? '-' : ' - ') : k === 0 ? '' : ' + ') + (size === '1' ? own : `${size}*${own}`);
    })
    .join('');
}
