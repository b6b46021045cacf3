import { readableInterval } from '../certificates/decimal-interval.ts';
import type { EntropyDecision, EntropyPart } from '../decisions/entropy-inequality.ts';
import { sumText } from '../entropic/entropy-form.ts';
import { parseRational } from '../exact/integers/rational.ts';

/** What is decided of a statement about entropies, in lines. */
export function entropyDecisionLines({ verdict, parts, parties, refutation }: EntropyDecision): readonly string[] {
  const lines = parts.flatMap(partLines);
  switch (verdict) {
    case 'proved':
      return parts.some(isTelling)
        ? [`proved: it follows from ${groundsOf(parts)}`, ...lines]
        : ['proved: both sides are the same'];
    case 'refuted': {
      const { state, instance, entropies, certificate } = refutation!;
      const dims = parties.map((party, k) => `${party}=${(instance.system as readonly number[])[k]}`).join(',');
      return [
        'refuted by a state',
        ...lines,
        `  ${state}, on ${dims}: ${equations(entropies)}`,
        `  certified: the margin lies in [${readableInterval(certificate.margin).join(', ')}]`,
      ];
    }
    case 'open':
      return [
        'open: not implied by the basic inequalities, and no stabiliser or classical state violates it',
        ...lines,
      ];
    default:
      return ['undecided: the solver found neither a proof nor entropies that contradict it', ...lines];
  }
}

/** Is it not that zero is zero? */
function isTelling({ inequality }: EntropyPart): boolean {
  return inequality !== '0 >= 0';
}

/** Whether the inequalities are balanced: sums of the coefficients of all sets with a party. */
export function balanceLines({ parts }: EntropyDecision): readonly string[] {
  return parts.filter(isTelling).map(({ inequality, weights }) => {
    const unbalanced = Object.entries(weights).filter(([, sum]) => sum !== '0');
    const sums = unbalanced.map(([party, sum]) => `${sum} with ${party}`).join(', ');
    return `  ${inequality} is ${sums === '' ? 'balanced' : `not balanced: the coefficients of sets sum to ${sums}`}`;
  });
}

function groundsOf(parts: readonly EntropyPart[]): string {
  const names = new Set(parts.flatMap(({ combination = [] }) => combination.map(({ by }) => by)));
  const isBounded = names.delete('dimension bound');
  for (const name of ['positive constant', 'premise']) names.delete(name);
  const subadditivity = 'strong subadditivity (LiebRuskai1973)';
  if (!isBounded) return subadditivity;
  return `${names.size === 0 ? '' : `${subadditivity} and `}S(X) ≤ ln dim X`;
}

function partLines({ inequality, combination, ray }: EntropyPart): readonly string[] {
  const [form] = inequality.split(' >= ');
  if (combination !== undefined) {
    const sum = sumText(combination.map(({ factor, term }) => [parseRational(factor), term] as const));
    const names = [...new Set(combination.map(({ by }) => by))].filter(
      (by) => by !== 'premise' && by !== 'positive constant',
    );
    return [`  ${form} = ${sum}`, ...(names.length === 0 ? [] : [`    by ${names.join(', ')}`])];
  }
  if (ray === undefined) return [`  ${inequality} is undecided`];
  return [`  ${inequality} is not implied: the basic inequalities allow ${equations(ray)}`];
}

function equations(entropies: Readonly<Record<string, string>>): string {
  return Object.entries(entropies)
    .map(([group, value]) => `S(${group}) = ${value}`)
    .join(', ');
}
