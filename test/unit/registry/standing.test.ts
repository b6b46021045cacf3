import { describe, expect, test } from 'vitest';
import type { Literature } from '../../../src/claims/claim.ts';
import type { ProofReport } from '../../../src/claims/proof.ts';
import type { Zone } from '../../../src/claims/relation.ts';
import type { Counterexample, Evidence } from '../../../src/hunter/evidence.ts';
import {
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
  ['theorem', 'proof', 'proved', 'fine'],
  ['conjecture', 'none', 'open', 'fine'],
  ['conjecture', 'vacuous', 'vacuous', 'fails'],
  ['conjecture', 'undecided', 'undecided', 'fails'],
  ['conjecture', 'unsupported system', 'undecided', 'fails'],
  ['conjecture', 'no violation', 'open', 'fine'],
  ['conjecture', 'numerical violation', 'refuted (numerical)', 'news'],
  ['conjecture', 'certified violation', 'refuted', 'news'],
  ['conjecture', 'proof', 'proved', 'news'],
  ['own result', 'none', 'untested', 'fails'],
  ['own result', 'vacuous', 'vacuous', 'fails'],
  ['own result', 'undecided', 'undecided', 'fails'],
  ['own result', 'unsupported system', 'undecided', 'fails'],
  ['own result', 'no violation', 'open', 'fine'],
  ['own result', 'numerical violation', 'ALARM (numerical)', 'fails'],
  ['own result', 'certified violation', 'ALARM', 'fails'],
  ['own result', 'proof', 'proved', 'fine'],
  ['false', 'none', 'untested', 'fails'],
  ['false', 'vacuous', 'vacuous', 'fails'],
  ['false', 'undecided', 'undecided', 'fails'],
  ['false', 'unsupported system', 'not refuted', 'fails'],
  ['false', 'no violation', 'not refuted', 'fails'],
  ['false', 'numerical violation', 'refuted (numerical)', 'fine'],
  ['false', 'certified violation', 'refuted', 'fine'],
  ['false', 'proof', 'contradiction', 'fails'],
  ['printed formula', 'none', 'untested', 'fails'],
  ['printed formula', 'vacuous', 'vacuous', 'fails'],
  ['printed formula', 'undecided', 'undecided', 'fails'],
  ['printed formula', 'unsupported system', 'undecided', 'fails'],
  ['printed formula', 'no violation', 'consistent', 'fine'],
  ['printed formula', 'numerical violation', 'refuted (numerical)', 'news'],
  ['printed formula', 'certified violation', 'refuted', 'news'],
  ['printed formula', 'proof', 'proved', 'fine'],
];

describe('standingOf', () => {
  test.each(EXPECTED)('a %s with %s is %s (%s)', (literature, finding, name, kind) => {
    const standing = standingOf(literature, finding);
    expect(standing).toMatchObject({ name, ok: kind !== 'fails', news: kind === 'news' });
    expect(standing.explanation).not.toBe('');
  });

  test('is listed above for every pair of literature and finding', () => {
    expect(new Set(EXPECTED.map(([literature, finding]) => `${literature}/${finding}`)).size).toBe(5 * 8);
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

describe('provedFinding', () => {
  const report: ProofReport = {
    claim: 'a',
    covers: 'everything',
    partial: false,
    verdict: 'proved',
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
