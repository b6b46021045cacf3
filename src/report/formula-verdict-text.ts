import type { StatementVerdict } from '../symbolic/steps/check-statement.ts';
import type { FormulaVerdict } from '../symbolic/steps/formula-verdict.ts';
import type { Paint } from './paint.ts';

/** A claim without a verdict: it makes no sense, was stopped, or met an error of the toolkit. */
interface NoVerdict {
  readonly claim: unknown;
  readonly verdict: 'unreadable' | 'stopped' | 'failed';
  readonly explanation: string;
}

/** What became of a claim; `latex` is how it was written, the claim having its reading. */
export type Outcome = (FormulaVerdict | StatementVerdict | NoVerdict) & { readonly latex?: string };

/** Lines that show what became of a claim. */
export function outcomeLines(outcome: Outcome, paint: Paint): readonly string[] {
  const { verdict, explanation, latex } = outcome;
  const colour =
    verdict === 'proved' ? paint.good : verdict === 'wrong' || verdict === 'failed' ? paint.bad : paint.notable;
  return [
    `${colour(verdict)}: ${claimText(outcome.claim)}`,
    ...(latex === undefined ? [] : [`  read from: ${latex}`]),
    `  ${readable(explanation)}`,
    ...('diagnosis' in outcome ? (outcome.diagnosis ?? []).map((sentence) => `  ${sentence}`) : []),
    ...('correct' in outcome && outcome.correct !== undefined && verdict !== 'proved'
      ? [`  correct: ${outcome.correct}`]
      : []),
    ...witnessLines(outcome),
  ];
}

/** Characters above which an explanation is no longer read. */
const LONGEST_READ = 1000;

/** What a verdict lacks may be the sign of a formula of several pages. */
function readable(explanation: string): string {
  if (explanation.length <= LONGEST_READ) return explanation;
  return `${explanation.slice(0, LONGEST_READ / 2)} … (${explanation.length} characters; --json shows all)`;
}

function claimText(claim: unknown): string {
  if (typeof claim === 'string') return claim;
  const { quantity, formula } = Object(claim ?? {}) as { quantity?: unknown; formula?: unknown };
  return typeof quantity === 'string' && typeof formula === 'string'
    ? `${quantity} = ${formula}`
    : (JSON.stringify(claim) ?? String(claim));
}

function witnessLines(outcome: Outcome): readonly string[] {
  if (!('witness' in outcome) || outcome.witness === undefined) return [];
  const { witness } = outcome;
  const point = Object.entries(witness.point).map(([name, value]) => `${name} = ${value}`);
  const place = point.length === 0 ? '  ' : `  at ${point.join(', ')}: `;
  if ('claimed' in witness) return [`${place}claimed ${witness.claimed}, correct ${witness.correct}`];
  if (witness.values.length === 0) return point.length === 0 ? [] : [place.replace(/: $/, '')];
  return [`${place}values ${witness.values.join(', ')}`];
}
