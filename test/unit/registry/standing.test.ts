import { describe, expect, test } from 'vitest';
import type { Literature } from '../../../src/claims/claim.ts';
import type { ProofReport } from '../../../src/proofs/proof-report.ts';
import type { Zone } from '../../../src/claims/relation.ts';
import type { Counterexample, Evidence } from '../../../src/hunter/evidence.ts';
import type { Certification } from '../../../src/registry/certification.ts';
import {
  certifiedFinding,
  findingOf,
  provedFinding,
  standingOf,
  type Finding,
  type StandingName,
} from '../../../src/registry/standing.ts';

type Row = readonly [Literature, Finding, StandingName, 'fine' | 'news' | 'fails'];

const EXPECTED: readonly Row[] = [
  ['theorem', 'none', 'untested', 'fails'],
  ['theorem', 'vacuous', 'vacuous', 'fails'],
  ['theorem', 'undecided', 'undecided', 'fails'],
  ['theorem', 'unsupported system', 'undecided', 'fails'],
  ['theorem', 'no violation', 'consistent', 'fine'],
  ['theorem', 'numerical violation', 'ALARM (numerical)', 'fails'],
  ['theorem', 'certified violation', 'ALARM', 'fails'],
  ['theorem', 'stored violation', 'ALARM', 'fails'],
  ['theorem', 'float64 bound failed', 'float64 bound failed', 'fails'],
  ['theorem', 'proof', 'proved', 'fine'],
  ['theorem', 'proof from theorems', 'proved from', 'fine'],
  ['theorem', 'argument', 'argued', 'fine'],
  ['theorem', 'unchecked violation', 'violated, not checked', 'fails'],
  ['conjecture', 'none', 'open', 'fine'],
  ['conjecture', 'vacuous', 'vacuous', 'fails'],
  ['conjecture', 'undecided', 'undecided', 'fails'],
  ['conjecture', 'unsupported system', 'undecided', 'fails'],
  ['conjecture', 'no violation', 'open', 'fine'],
  ['conjecture', 'numerical violation', 'refuted (numerical)', 'news'],
  ['conjecture', 'certified violation', 'refuted', 'news'],
  ['conjecture', 'stored violation', 'refuted', 'news'],
  ['conjecture', 'float64 bound failed', 'float64 bound failed', 'fails'],
  ['conjecture', 'proof', 'proved', 'news'],
  ['conjecture', 'proof from theorems', 'proved from', 'news'],
  ['conjecture', 'argument', 'open', 'fine'],
  ['conjecture', 'unchecked violation', 'violated, not checked', 'fails'],
  ['own result', 'none', 'untested', 'fails'],
  ['own result', 'vacuous', 'vacuous', 'fails'],
  ['own result', 'undecided', 'undecided', 'fails'],
  ['own result', 'unsupported system', 'undecided', 'fails'],
  ['own result', 'no violation', 'open', 'fine'],
  ['own result', 'numerical violation', 'ALARM (numerical)', 'fails'],
  ['own result', 'certified violation', 'ALARM', 'fails'],
  ['own result', 'proof', 'proved', 'fine'],
  ['own result', 'proof from theorems', 'proved from', 'fine'],
  ['own result', 'argument', 'open', 'fine'],
  ['own result', 'unchecked violation', 'violated, not checked', 'fails'],
  ['own result', 'stored violation', 'ALARM', 'fails'],
  ['own result', 'float64 bound failed', 'float64 bound failed', 'fails'],
  ['false', 'none', 'untested', 'fails'],
  ['false', 'vacuous', 'vacuous', 'fails'],
  ['false', 'undecided', 'undecided', 'fails'],
  ['false', 'unsupported system', 'not refuted', 'fails'],
  ['false', 'no violation', 'not refuted', 'fails'],
  ['false', 'numerical violation', 'refuted (numerical)', 'fine'],
  ['false', 'certified violation', 'refuted', 'fine'],
  ['false', 'stored violation', 'refuted, not found', 'fails'],
  ['false', 'float64 bound failed', 'float64 bound failed', 'fails'],
  ['false', 'proof', 'contradiction', 'fails'],
  ['false', 'proof from theorems', 'contradiction', 'fails'],
  ['false', 'argument', 'not refuted', 'fails'],
  ['false', 'unchecked violation', 'refuted (numerical)', 'fine'],
  ['printed formula', 'none', 'untested', 'fails'],
  ['printed formula', 'vacuous', 'vacuous', 'fails'],
  ['printed formula', 'undecided', 'undecided', 'fails'],
  ['printed formula', 'unsupported system', 'undecided', 'fails'],
  ['printed formula', 'no violation', 'consistent', 'fine'],
  ['printed formula', 'numerical violation', 'refuted (numerical)', 'news'],
  ['printed formula', 'certified violation', 'refuted', 'news'],
  ['printed formula', 'stored violation', 'refuted', 'news'],
  ['printed formula', 'float64 bound failed', 'float64 bound failed', 'fails'],
  ['printed formula', 'proof', 'proved', 'fine'],
  ['printed formula', 'proof from theorems', 'proved from', 'fine'],
  ['printed formula', 'argument', 'argued', 'fine'],
  ['printed formula', 'unchecked violation', 'violated, not checked', 'fails'],
];

describe('standingOf', () => {
  test.each(EXPECTED)('a %s with %s is %s (%s)', (literature, finding, name, kind) => {
    const standing = standingOf(literature, finding);
    expect(standing).toMatchObject({ name, ok: kind !== 'fails', news: kind === 'news' });
    expect(standing.explanation).not.toBe('');
  });

  test('is listed above for every pair of literature and finding', () => {
    expect(new Set(EXPECTED.map(([literature, finding]) => `${literature}/${finding}`)).size).toBe(5 * 13);
  });
});

type Counts = Partial<Record<Zone, number>>;

const NOTHING = { holds: 0, undecided: 0, violated: 0, vacuous: 0 };

function evidence(systems: readonly { readonly draws?: Counts; readonly edgeCases?: Counts }[]): Evidence {
  return {
    claim: 'a',
    seed: 1,
    timed: false,
    systems: systems.map(({ draws, edgeCases }, k) => ({
      system: k + 1,
      measure: 'm',
      draws: { ...NOTHING, ...draws },
      edgeCases: { ...NOTHING, ...edgeCases },
      empty: 0,
      climbed: 0,
    })),
  };
}

describe('findingOf', () => {
  test.each<readonly [Finding, Parameters<typeof evidence>[0]]>([
    ['none', []],
    ['none', [{}]],
    ['vacuous', [{ draws: { vacuous: 5 } }]],
    ['vacuous', [{ draws: { vacuous: 5 }, edgeCases: { holds: 3 } }]],
    ['undecided', [{ draws: { undecided: 2, vacuous: 5 } }]],
    ['no violation', [{ draws: { holds: 1, undecided: 2, vacuous: 5 } }]],
    ['no violation', [{ draws: { holds: 2, vacuous: 5 } }, { draws: { holds: 1 } }]],
    ['unsupported system', [{ draws: { vacuous: 5 } }, { draws: { holds: 1 } }]],
    ['unsupported system', [{ draws: { holds: 1 } }, { draws: { undecided: 5 } }]],
    ['unsupported system', [{ draws: { holds: 1 } }, { edgeCases: { holds: 5 } }]],
    ['numerical violation', [{ draws: { vacuous: 5 } }, { draws: { holds: 8, violated: 1 } }]],
    ['numerical violation', [{ draws: { holds: 9, violated: 1 } }]],
    ['numerical violation', [{ draws: { holds: 9 }, edgeCases: { violated: 1 } }]],
  ])('is %s for %j', (finding, systems) => {
    expect(findingOf(evidence(systems))).toBe(finding);
  });

  test('is a violation when only the climb met one', () => {
    const counterexample = { claim: 'a' } as Counterexample;
    expect(findingOf({ ...evidence([{ draws: { vacuous: 4 } }]), counterexample })).toBe('numerical violation');
  });
});

test('draws on which a formula has no value are undecided, not nothing', () => {
  const { systems, ...rest } = evidence([{}]);
  expect(findingOf({ ...rest, systems: [{ ...systems[0], outside: { draws: 3, message: 'm' } }] })).toBe('undecided');
});

test('a failed bound of float64 is the finding, whatever else was met', () => {
  const boundFailure = { count: 1, instance: { claim: 'a' } as Counterexample, reason: 'the margin is exactly 0' };
  expect(findingOf({ ...evidence([{ draws: { holds: 9 } }]), boundFailure })).toBe('float64 bound failed');
  const counterexample = { claim: 'a' } as Counterexample;
  expect(findingOf({ ...evidence([{ draws: { violated: 9 } }]), boundFailure, counterexample })).toBe(
    'float64 bound failed',
  );
});

describe('certifiedFinding', () => {
  const certified = (of: Certification['of']): Certification => ({
    of,
    certificate: { format: 'clausius-certificate' } as Certification['certificate'] & {},
    file: 'none',
    problems: [],
  });

  test('a certified violation counts more than a failed bound', () => {
    expect(certifiedFinding('theorem', 'float64 bound failed', certified('found'))).toBe('certified violation');
  });

  test('a false statement whose violation is stored and was not met is told apart', () => {
    expect(certifiedFinding('false', 'no violation', certified('stored'))).toBe('stored violation');
    expect(certifiedFinding('false', 'undecided', certified('stored'))).toBe('stored violation');
    expect(certifiedFinding('false', 'numerical violation', certified('stored'))).toBe('certified violation');
    expect(certifiedFinding('conjecture', 'no violation', certified('stored'))).toBe('certified violation');
    expect(certifiedFinding('false', 'no violation', undefined)).toBe('no violation');
  });
});

describe('provedFinding', () => {
  const report: ProofReport = {
    claim: 'a',
    covers: 'everything',
    standing: 'proved',
    partial: false,
    missing: [],
    verdict: 'proved',
    from: [],
    claims: [],
    counts: { decided: 1, taken: 0, claim: 0, definition: 0 },
    rests: [],
    steps: [],
  };

  test.each<readonly [Finding, Finding]>([
    ['none', 'none'],
    ['vacuous', 'vacuous'],
    ['undecided', 'proof'],
    ['unsupported system', 'proof'],
    ['no violation', 'proof'],
  ])('a proof of all of it makes of %s %s', (finding, judged) => {
    expect(provedFinding(finding, report)).toBe(judged);
  });

  test('a proof of a part of it leaves a system without support open', () => {
    expect(provedFinding('unsupported system', { ...report, partial: true })).toBe('unsupported system');
  });
});
