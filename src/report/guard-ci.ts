import type { InvariantSummary } from '../guard/data/tally.ts';
import { count, counted } from './number-text.ts';
import { conclusion, type GuardedFile, sizeText } from './guard-text.ts';

/** Reports as JUnit XML: a suite for each file, a case for each invariant. */
export function junitXml(files: readonly GuardedFile[]): string {
  const suites = files.map(({ file, report }) => {
    const failures = report.invariants.filter(({ standing }) => standing === 'violated').length;
    const skipped = report.invariants.filter(
      ({ standing }) => standing === 'undecided' || standing === undefined,
    ).length;
    const cases = report.invariants.map((summary) => testCase(file, summary));
    return [
      `  <testsuite name="${escaped(file)}" tests="${report.invariants.length}" failures="${failures}" skipped="${skipped}">`,
      ...cases,
      '  </testsuite>',
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="clausius guard">\n${suites.join('\n')}\n</testsuites>\n`;
}

function testCase(file: string, { invariant, standing, counts, worst, withoutValue }: InvariantSummary): string {
  const open = `    <testcase classname="${escaped(file)}" name="${escaped(invariant)}"`;
  if (standing === undefined)
    return `${open}>\n      <skipped message="${unseenText(withoutValue)}"/>\n    </testcase>`;
  if (worst === undefined || standing === 'holds' || standing === 'explained') return `${open}/>`;
  const message = escaped(`${worst.subject}: ${sizeText(worst)}`);
  if (standing === 'undecided') return `${open}>\n      <skipped message="undecided: ${message}"/>\n    </testcase>`;
  const text = escaped([worst.says, worst.physics, worst.remedy].filter(Boolean).join('\n'));
  return `${open}>\n      <failure message="violated at ${counts.violated} places, worst ${message}">${text}</failure>\n    </testcase>`;
}

/** Why a law has no standing. */
function unseenText(withoutValue: number): string {
  return withoutValue === 0 ? 'nothing to compare' : `no value at ${counted(withoutValue, 'place')}`;
}

/** Text inside XML: what its markup uses is escaped, and control characters, which it cannot hold, are shown. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Annotations of GitHub Actions: an error for each violated invariant, a warning for each undecided one. */
export function annotations(files: readonly GuardedFile[]): readonly string[] {
  return files.flatMap(({ file, report }) =>
    report.invariants.flatMap(({ invariant, standing, worst }) => {
      if (worst === undefined || (standing !== 'violated' && standing !== 'undecided')) return [];
      const level = standing === 'violated' ? 'error' : 'warning';
      const message = `${worst.subject}: ${sizeText(worst)}. ${worst.says}`;
      return [
        `::${level} file=${property(file)},title=${property(`${invariant} ${standing}`)}::${commandData(message)}`,
      ];
    }),
  );
}

function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Summary of a job in Markdown. */
export function jobSummary(files: readonly GuardedFile[]): string {
  const sections = files.map(({ file, report }) =>
    [
      `### ${cell(file)}`,
      '',
      conclusion(report),
      '',
      '| invariant | standing | violated at | worst place | size |',
      '| --- | --- | --- | --- | --- |',
      ...report.invariants.map(({ invariant, standing, counts, worst, withoutValue }) => {
        const [place, size] =
          worst === undefined || worst.standing === 'holds' ? ['', ''] : [worst.subject, sizeText(worst)];
        return `| ${[invariant, standing ?? unseenText(withoutValue), count(counts.violated), place, size].map(cell).join(' | ')} |`;
      }),
      '',
    ].join('\n'),
  );
  return `## clausius guard\n\n${sections.join('\n')}`;
}

/** Text in a cell of a table of Markdown. */
function cell(text: string): string {
  return text.replaceAll(/[|\\`<>[\]*_]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
