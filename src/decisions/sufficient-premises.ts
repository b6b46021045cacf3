import { type BasicInequality, basicInequalities, basicText } from '../entropic/basic-inequalities.ts';
import { type EntropyPremise, standingOf } from '../entropic/cone.ts';
import { type EntropyForm, type EntropyVector, negated, valueOn } from '../entropic/entropy-form.ts';
import { notLinear, readEntropies } from './entropy-inequality.ts';
import type { EntropyStatement } from './inferred-parties.ts';

/** Parties of which all basic inequalities are tried; of more only the elemental ones. */
const FEW_PARTIES = 3;

/**
 * What has to be added: equalities X = 0 with a basic inequality X ≥ 0, each of which, as a further premise, makes a linear statement
 * about entropies follow. Those are left out from which another one of them follows. Empty for what is proved, and where none of them
 * is enough.
 *
 * @param statement  as `decideEntropyInequality` takes it
 * @throws  {FormatError} where the text makes no sense or is no such statement
 * @example (await sufficientPremises({ statement: 'I(A:C) <= I(A:B)' })).includes('I(A:C|B) = 0') // true
 */
export async function sufficientPremises(statement: EntropyStatement): Promise<readonly string[]> {
  const { linear } = readEntropies(statement);
  if (linear === undefined) return notLinear(statement);
  const { parties, goals, premises } = linear;
  const count = parties.length;
  // Vectors that satisfy all premises and violate a goal: what is zero there is not enough.
  const rays: EntropyVector[] = [];
  const follows = async (form: EntropyForm, more: readonly EntropyPremise[]): Promise<boolean> => {
    const standing = await standingOf(form, [...premises, ...more], count);
    if (standing.verdict === 'not implied' && goals.includes(form)) rays.push(standing.ray);
    return standing.verdict === 'proved';
  };
  const missing: EntropyForm[] = [];
  for (const goal of goals) if (!(await follows(goal, []))) missing.push(goal);
  if (missing.length === 0) return [];
  const enough: BasicInequality[] = [];
  const candidates = basicInequalities(count).filter(({ isElemental }) => isElemental || count <= FEW_PARTIES);
  for (const candidate of candidates) {
    if (rays.some((ray) => valueOn(candidate.form, ray).numerator === 0n)) continue;
    if (await all(missing, (goal) => follows(goal, [vanishing(candidate)]))) enough.push(candidate);
  }
  const weakest: BasicInequality[] = [];
  for (const one of enough) {
    const impliedBy = (other: BasicInequality): Promise<boolean> => follows(negated(one.form), [vanishing(other)]);
    const implies = (other: BasicInequality): Promise<boolean> => follows(negated(other.form), [vanishing(one)]);
    // One of several that say the same is kept.
    if (await some(weakest, implies)) continue;
    const stronger = await Promise.all(weakest.map(impliedBy));
    const kept = weakest.filter((_, k) => !stronger[k]);
    weakest.splice(0, weakest.length, ...kept, one);
  }
  return weakest.map((inequality) => `${basicText(inequality, parties)} = 0`);
}

function vanishing({ form }: BasicInequality): EntropyPremise {
  return { form, relation: '=', text: '', by: 'premise' };
}

async function all<T>(list: readonly T[], holds: (item: T) => Promise<boolean>): Promise<boolean> {
  for (const item of list) if (!(await holds(item))) return false;
  return true;
}

async function some<T>(list: readonly T[], holds: (item: T) => Promise<boolean>): Promise<boolean> {
  return !(await all(list, async (item) => !(await holds(item))));
}
