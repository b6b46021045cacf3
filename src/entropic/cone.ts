import {
  compareRationals,
  divideRationals,
  negateRational,
  type Rational,
  rational,
} from '../exact/integers/rational.ts';
import { type BasicInequality, basicInequalities, conditionalInformation } from './basic-inequalities.ts';
import {
  areEqualForms,
  combination,
  entropies,
  type EntropyForm,
  type EntropyVector,
  negated,
  valueOn,
} from './entropy-form.ts';
import { bestBasis, type Row } from './linear-programme.ts';

/** What is known of the entropies: form ≥ 0 or form = 0. */
export interface EntropyPremise {
  readonly form: EntropyForm;
  readonly relation: '≥' | '=';
  /** The form as it is written, perhaps with other quantities than entropies. */
  readonly text: string;
  /** Why it is so: `premise`, or what the state is. */
  readonly by: string;
}

/** goal = Σ cᵢ·(basic inequality) + Σ dⱼ·(premise), with cᵢ > 0, and dⱼ > 0 where the premise is an inequality. */
export interface EntropyProof {
  readonly basic: readonly { readonly factor: Rational; readonly inequality: BasicInequality }[];
  readonly premises: readonly { readonly factor: Rational; readonly premise: EntropyPremise }[];
}

/** How goal ≥ 0 stands to the basic inequalities. */
export type Standing =
  | { readonly verdict: 'proved'; readonly proof: EntropyProof }
  /** All basic inequalities and premises hold of the vector, and the goal does not: nothing that follows from them can be the goal. */
  | { readonly verdict: 'not implied'; readonly ray: EntropyVector }
  /** What the solver proposed did not survive the exact check. */
  | { readonly verdict: 'undecided' };

/** Is goal ≥ 0 a consequence of the basic inequalities of n parties and of premises? Floating point proposes, exact arithmetic decides. */
export async function standingOf(
  goal: EntropyForm,
  premises: readonly EntropyPremise[],
  count: number,
): Promise<Standing> {
  const proof = goal.size === 0 ? { basic: [], premises: [] } : await proposedProof(goal, premises, count);
  if (proof !== undefined && proves(proof, goal, premises)) return { verdict: 'proved', proof };
  const ray = await proposedRay(goal, premises, count);
  if (ray !== undefined && violates(ray, goal, premises, count)) return { verdict: 'not implied', ray };
  return { verdict: 'undecided' };
}

/**
 * Does the combination give the goal, in exact arithmetic? The basic inequalities are written down anew from their sets, and the
 * premises have to be among those that are given.
 */
export function proves(proof: EntropyProof, goal: EntropyForm, premises: readonly EntropyPremise[]): boolean {
  const isSound =
    proof.basic.every(({ factor, inequality }) => factor.numerator > 0n && areDisjoint(inequality.sets)) &&
    proof.premises.every(({ factor, premise }) => {
      const known = premises.some(
        ({ form, relation }) => relation === premise.relation && areEqualForms(form, premise.form),
      );
      return known && (premise.relation === '=' || factor.numerator > 0n);
    });
  const sum = combination([
    ...proof.basic.map(({ factor, inequality }) => [factor, formOf(inequality)] as const),
    ...proof.premises.map(({ factor, premise }) => [factor, premise.form] as const),
  ]);
  return isSound && areEqualForms(sum, goal);
}

/** I(X:Y|Z) or S(X|Z) + S(X|W), by what the name says of the sets. */
function formOf({ name, sets: [x, y, z] }: BasicInequality): EntropyForm {
  if (name === 'nonnegativity of entropy') return entropies([x]);
  const isInformation = name === 'strong subadditivity' || name === 'subadditivity';
  return isInformation ? conditionalInformation(x, y, z) : entropies([x | y, x | z], [y, z]);
}

function areDisjoint([x, y, z]: BasicInequality['sets']): boolean {
  return x > 0 && (x & y) === 0 && (x & z) === 0 && (y & z) === 0;
}

/** Do all basic inequalities and the premises hold of the vector, and not goal ≥ 0? */
export function violates(
  vector: EntropyVector,
  goal: EntropyForm,
  premises: readonly EntropyPremise[],
  count: number,
): boolean {
  const signOn = (form: EntropyForm): number => compareRationals(valueOn(form, vector), rational(0));
  return (
    signOn(goal) < 0 &&
    basicInequalities(count).every(({ form }) => signOn(form) >= 0) &&
    premises.every(({ form, relation }) => (relation === '=' ? signOn(form) === 0 : signOn(form) >= 0))
  );
}

/** The combination with the smallest sum of coefficients: min Σ c + Σ |d| with Σ c·basic + Σ d·premise = goal. */
async function proposedProof(
  goal: EntropyForm,
  premises: readonly EntropyPremise[],
  count: number,
): Promise<EntropyProof | undefined> {
  const basic = basicInequalities(count);
  const equalities = premises.filter(({ relation }) => relation === '=');
  const columns = [
    ...basic.map(({ form }) => form),
    ...premises.map(({ form }) => form),
    ...equalities.map(({ form }) => negated(form)),
  ];
  const rows: readonly Row[] = Array.from({ length: 2 ** count - 1 }, (_, i) => ({
    coefficients: columns.flatMap((form, k) => {
      const x = form.get(i + 1);
      return x === undefined ? [] : [[k, x] as const];
    }),
    relation: '=',
    right: goal.get(i + 1) ?? rational(0),
  }));
  const hint = await bestBasis({ costs: columns.map(() => 1), rows });
  if (hint.status !== 'solved') return undefined;
  const { point } = hint;
  const used = point.flatMap((factor, k) => (factor.numerator === 0n ? [] : [{ factor, k }]));
  return {
    basic: used.flatMap(({ factor, k }) => (k < basic.length ? [{ factor, inequality: basic[k] }] : [])),
    premises: used.flatMap(({ factor, k }) => {
      if (k < basic.length) return [];
      const place = k - basic.length;
      const isTurned = place >= premises.length;
      const premise = isTurned ? equalities[place - premises.length] : premises[place];
      return [{ factor: isTurned ? negateRational(factor) : factor, premise }];
    }),
  };
}

/** The extreme ray with the smallest sum of entropies that takes the goal to −1, in units of its smallest entropy. */
async function proposedRay(
  goal: EntropyForm,
  premises: readonly EntropyPremise[],
  count: number,
): Promise<EntropyVector | undefined> {
  const row = (form: EntropyForm, relation: Row['relation'], right: number): Row => ({
    coefficients: [...form].map(([group, x]) => [group - 1, x] as const),
    relation,
    right: rational(right),
  });
  const elemental = basicInequalities(count).filter(({ isElemental }) => isElemental);
  const rows = [
    row(negated(goal), '≥', 1),
    ...elemental.map(({ form }) => row(form, '≥', 0)),
    ...premises.filter(({ form }) => form.size > 0).map(({ form, relation }) => row(form, relation, 0)),
  ];
  const hint = await bestBasis({ costs: Array.from({ length: 2 ** count - 1 }, () => 1), rows });
  return hint.status === 'solved' ? inSmallestUnit(hint.point) : undefined;
}

function inSmallestUnit(vector: EntropyVector): EntropyVector {
  const positive = vector.filter(({ numerator }) => numerator > 0n).toSorted(compareRationals);
  return positive.length === 0 ? vector : vector.map((x) => divideRationals(x, positive[0]));
}
