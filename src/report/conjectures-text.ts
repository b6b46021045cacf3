import type { Claim } from '../claims/claim.ts';
import type {
  Conjectures,
  ProvedSuggestion,
  RefutedSuggestion,
  Suggestion,
  Survivor,
} from '../conjectures/suggestions.ts';
import type { BestConstant } from '../hunter/best-constant.ts';
import { drawnObjects } from '../registry/drawn-objects.ts';
import { entropyDecisionLines } from './entropy-decision-text.ts';
import { count, counted, rounded } from './number-text.ts';
import { contentText, shownObjects } from './shown-objects.ts';

/** How a statement is hunted on, and the claim that it stands for. */
interface Typed {
  readonly command: (statement: string) => string;
  readonly claim: (statement: string) => Claim;
}

/** A heading, and what stands below it. */
export interface ConjectureSection {
  readonly heading: string;
  readonly verdict: 'proved' | 'survives' | 'refuted' | 'undecided';
  readonly items: readonly { readonly statement: string; readonly lines: readonly string[] }[];
}

/** What was looked at, in one line. */
export function conjecturesSummary({ candidates, holding, instances }: Conjectures): string {
  return `${count(candidates)} inequalities were compared on ${count(instances)} instances: ${count(holding)} hold and touch`;
}

/** What came of it, by verdict. */
export function conjectureSections(found: Conjectures, typed: Typed): readonly ConjectureSection[] {
  const { proved, survivors, refuted, undecided } = found;
  const sections: readonly ConjectureSection[] = [
    { heading: 'proved by the basic inequalities of entropies', verdict: 'proved', items: proved.map(provedItem) },
    {
      heading: 'not refuted, and no sums of these and of the basic inequalities',
      verdict: 'survives',
      items: survivors.map((survivor) => survivorItem(survivor, typed)),
    },
    {
      heading: 'held on all instances until a hunt refuted it',
      verdict: 'refuted',
      items: refuted.map((suggestion) => refutedItem(suggestion, typed)),
    },
    {
      heading: 'undecided: float64 and rigorous arithmetic cannot tell',
      verdict: 'undecided',
      items: undecided.map((suggestion) => ({ statement: suggestion.statement, lines: aboutLines(suggestion) })),
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

type Item = ConjectureSection['items'][number];

function provedItem(suggestion: ProvedSuggestion): Item {
  const [, ...lines] = entropyDecisionLines(suggestion.decision).map((line) => line.trim());
  // That S(A) is S(A) needs no line.
  const telling = lines.filter((line) => new Set(line.split(' = ')).size > 1 || !line.includes(' = '));
  return { statement: suggestion.statement, lines: [...aboutLines(suggestion), ...telling] };
}

function survivorItem(survivor: Survivor, { command }: Typed): Item {
  const { statement, evaluations, constant, known } = survivor;
  return {
    statement,
    lines: [
      ...aboutLines(survivor),
      `not refuted by ${counted(evaluations, 'evaluation')}${bestConstantText(constant)}`,
      ...known.map((id) => `a theorem of the library says the same on draws: ${id}`),
      command(statement),
    ],
  };
}

function bestConstantText(constant: BestConstant | undefined): string {
  if (constant?.guess === undefined) return '';
  const { guess, attainment } = constant;
  return `; best constant between the two: ${guess.text} (guessed${attainment === 'undecided' ? '' : `, ${attainment}`})`;
}

function refutedItem({ statement, counterexample }: RefutedSuggestion, { claim }: Typed): Item {
  const { system } = counterexample;
  const dims = typeof system === 'number' ? [system] : system;
  const objects = shownObjects(drawnObjects(claim(statement), counterexample));
  return {
    statement,
    lines: [
      `margin ${rounded(counterexample.margin)}, certainly negative`,
      ...objects.map((object) => `${object.names.join(', ')} ${contentText(object, dims)}`),
    ],
  };
}

function aboutLines({ touched, exchanged }: Suggestion): readonly string[] {
  return [
    ...(exchanged.length === 0 ? [] : [`also ${exchanged.join(', ')}`]),
    `attained on ${counted(touched, 'instance')}`,
  ];
}
