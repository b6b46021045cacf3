import type { Finding, FindingStanding } from '../guard/findings/finding.ts';
import type { Paint } from './paint.ts';
import { wrapped } from './wrapped.ts';

const MARKS: Readonly<Record<FindingStanding, string>> = { holds: '✓', explained: '~', violated: '✗', undecided: '?' };

/** Findings about a model for people: a line for each, and for those that do not hold the physics and the remedy. */
export function modelGuardLines(findings: readonly Finding[], paint: Paint, width = Infinity): readonly string[] {
  const seen = new Set<string>();
  return [
    ...findings.flatMap((finding) => {
      const { invariant, subject, standing, says, physics, remedy, witness = {} } = finding;
      const [first, ...rest] = wrapped(`  ${MARKS[standing]} ${invariant}, ${subject}: ${says}`, width, 4);
      const isNew = !seen.has(invariant) && (standing === 'violated' || standing === 'undecided');
      if (isNew) seen.add(invariant);
      const exact = Object.entries(witness).map(([name, value]) => `${name} = ${value}`);
      const isShown = exact.every((text) => says.includes(text));
      return [
        first.replace(MARKS[standing], colour(standing, paint)(MARKS[standing])),
        ...rest,
        ...(standing === 'violated' && !isShown ? wrapped(`      exactly: ${exact.join(', ')}`, width, 6) : []),
        ...(isNew && physics !== undefined ? wrapped(`      ${physics}`, width, 6) : []),
        ...(isNew && remedy !== undefined ? wrapped(`      → ${remedy}`, width, 8) : []),
      ];
    }),
    '',
    ...wrapped(modelConclusion(findings), width),
  ];
}

function colour(standing: FindingStanding, { good, bad, notable }: Paint): (text: string) => string {
  return standing === 'violated' ? bad : standing === 'holds' ? good : notable;
}

/** One sentence on all findings about a model. */
export function modelConclusion(findings: readonly Finding[]): string {
  const names = (wanted: FindingStanding): string =>
    [...new Set(findings.filter(({ standing }) => standing === wanted).map(({ invariant }) => invariant))].join(', ');
  const [violated, undecided] = [names('violated'), names('undecided')];
  const parts = [violated && `Violated: ${violated}.`, undecided && `Undecided: ${undecided}.`].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : 'Everything that was looked at holds, or its exception is explained.';
}
