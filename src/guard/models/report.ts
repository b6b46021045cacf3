import type { Finding } from '../findings/finding.ts';
import { type GuardReport, worstOf } from '../data/report.ts';
import { byBadness, type Counts, type InvariantSummary } from '../data/tally.ts';

/**
 * Findings about a model as the report of a file: one summary for each invariant, in the order of the checks.
 *
 * @param within  relative error of the rates
 * @param most    how many of the worst findings are kept
 */
export function reportOfFindings(
  subject: string,
  findings: readonly Finding[],
  within: number,
  most: number,
): GuardReport {
  const names = [...new Set(findings.map(({ invariant }) => invariant))];
  return {
    subject,
    standing: worstOf(findings.map(({ standing }) => standing)),
    within,
    places: findings.length,
    invariants: names.map((name) => summaryOf(findings.filter(({ invariant }) => invariant === name))),
    worst: findings
      .filter(({ standing }) => standing !== 'holds')
      .toSorted(byBadness)
      .slice(0, most),
    unchecked: [],
  };
}

function summaryOf(findings: readonly Finding[]): InvariantSummary {
  const [worst] = findings.toSorted(byBadness);
  const counts: Counts = { holds: 0, explained: 0, violated: 0, undecided: 0 };
  const first = findings.find(({ standing }) => standing === 'violated');
  return {
    invariant: worst.invariant,
    formula: worst.physics ?? '',
    standing: worst.standing,
    counts: findings.reduce((sum, { standing }) => ({ ...sum, [standing]: sum[standing] + 1 }), counts),
    withoutValue: 0,
    ...(first === undefined ? {} : { first }),
    worst,
  };
}
