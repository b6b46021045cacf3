import type { ModelConjectures, ModelSuggestion } from '../conjectures/model-conjectures.ts';
import type { ConjectureSection } from './conjectures-text.ts';
import { outcomeLines } from './formula-verdict-text.ts';
import { count } from './number-text.ts';
import { paint } from './paint.ts';

/** What was looked at, in one line. */
export function modelConjecturesSummary({ candidates, holding, points }: ModelConjectures): string {
  return `${count(candidates)} inequalities were compared at ${count(points)} points of the domain: ${count(holding)} hold and touch`;
}

/** What came of it, by verdict. @param command  how a statement is looked at on its own */
export function modelConjectureSections(
  { proved, refuted, undecided }: ModelConjectures,
  command: (statement: string) => string,
): readonly ConjectureSection[] {
  const item = (suggestion: ModelSuggestion, lines: readonly string[]): ConjectureSection['items'][number] => ({
    statement: suggestion.statement,
    lines,
  });
  const sections: readonly ConjectureSection[] = [
    {
      heading: 'proved on the whole domain',
      verdict: 'proved',
      items: proved.map((suggestion) => item(suggestion, [touchedText(suggestion)])),
    },
    {
      heading: 'undecided, and no sums of these',
      verdict: 'undecided',
      items: undecided.map((suggestion) =>
        item(suggestion, [touchedText(suggestion), ...reasons(suggestion), command(suggestion.statement)]),
      ),
    },
    {
      heading: 'held at all points until exact arithmetic refuted it',
      verdict: 'refuted',
      // Where a side has no value, the reason is what there is to say.
      items: refuted.map((suggestion) =>
        item(suggestion, reasons(suggestion).slice(suggestion.verdict.witness?.values.length === 0 ? 0 : 1)),
      ),
    },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function touchedText({ statement, touched }: ModelSuggestion): string {
  if (touched === 0) return 'equal at no point that was looked at';
  const sides = / = /.test(statement) ? 'both sides are equal' : 'both sides are within 0.1 %';
  return `${sides} at ${count(touched)} ${touched === 1 ? 'point' : 'points'}`;
}

/** Why, and where it fails. */
function reasons({ verdict }: ModelSuggestion): readonly string[] {
  return outcomeLines(verdict, paint(false))
    .slice(1)
    .map((line) => line.trim());
}
