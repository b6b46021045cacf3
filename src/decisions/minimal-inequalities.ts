import { standingOf } from '../entropic/cone.ts';
import { type EntropyDecision, entropyDecision, notLinear, readEntropies } from './entropy-inequality.ts';
import type { EntropyStatement } from './inferred-parties.ts';

/** Inequalities between entropies without those that follow from the others. */
export interface MinimalInequalities {
  readonly kept: readonly string[];
  /** Those that follow from the kept ones and the basic inequalities, with the combination; the kept ones are its premises. */
  readonly redundant: readonly { readonly statement: string; readonly decision: EntropyDecision }[];
}

/**
 * Smallest of several linear inequalities between the entropies of one state: those are left out, the last ones first, that follow from the
 * others and from the basic inequalities.
 *
 * @param statements  each as `decideEntropyInequality` takes it
 * @param shared      what they have in common: `on`, `given`, premises
 * @throws  {FormatError} where a text makes no sense or is no such statement
 * @example (await minimalInequalities(['I(A:B) >= I(A:C)', 'I(A:BC) >= I(A:C)', '2*I(A:B) >= 2*I(A:C)'])).kept // ['I(A:B) >= I(A:C)']
 */
export async function minimalInequalities(
  statements: readonly string[],
  shared: Omit<EntropyStatement, 'statement'> = {},
): Promise<MinimalInequalities> {
  let kept: readonly (readonly [place: number, statement: string])[] = [...statements.entries()];
  const redundant: MinimalInequalities['redundant'][number][] = [];
  for (const [place, statement] of [...kept].toReversed()) {
    const others = kept.filter(([other]) => other !== place);
    const under = { ...shared, statement, if: [...[shared.if ?? []].flat(), ...others.map(([, other]) => other)] };
    if (!(await isImplied(under))) continue;
    kept = others;
    redundant.unshift({ statement, decision: (await entropyDecision(under))! });
  }
  return { kept: kept.map(([, statement]) => statement), redundant };
}

async function isImplied(statement: EntropyStatement): Promise<boolean> {
  const { linear } = readEntropies(statement);
  if (linear === undefined) return notLinear(statement);
  const { goals, premises, parties } = linear;
  for (const goal of goals) {
    if ((await standingOf(goal, premises, parties.length)).verdict !== 'proved') return false;
  }
  return true;
}
