import { expect, test } from 'vitest';
import { claimBody } from '../../../src/page/claim-section.ts';
import type { LedgerRow } from '../../../src/registry/ledger.ts';
import type { Portrait } from '../../../src/registry/sampled-margins.ts';

const NONE = { holds: 0, undecided: 0, violated: 0, vacuous: 0 };

/** The text of a claim whose search has met this margin on a second system, beside a picture of another one on the first. */
function textWith(margin: number): string {
  const system = { measure: 'm', draws: { ...NONE, holds: 100 }, edgeCases: NONE, empty: 0, climbed: 0 };
  const met = (name: string, least: number) => ({
    ...system,
    system: name,
    smallest: { relation: '≥', margin: least, bound: 0, phase: 'climb' } as const,
  });
  const row: LedgerRow = {
    claim: 'klein',
    file: 'klein.ts',
    literature: 'theorem',
    source: 'Klein1931',
    statement: 's',
    standing: 'consistent',
    ok: true,
    news: false,
    explanation: 'no violation was found',
    finding: 'no violation',
    systems: [met('2', 0.0165), met('2x3', margin)],
    stored: 'none',
  };
  const least = { left: 1.0165, right: 1, margin: 0.0165 };
  const portrait: Portrait = {
    margins: {
      system: '2',
      relation: '≥',
      sampled: [least, { ...least, margin: 1 }],
      climbed: [],
      tightest: { ...least, system: '2', bound: 0, objects: [] },
    },
  };
  const { markup } = claimBody({ row, portrait, seed: 1, commands: ['c'] });
  return markup.replaceAll(/<svg.*?<\/svg>/gs, '').replaceAll(/<[^>]*>/g, '');
}

test('beside the tightest instance of a picture stands the smallest margin of the whole search, where it is another', () => {
  expect(textWith(1.85e-12)).toContain(
    'margin 0.0165. The whole search has met 1.85e−12 on the system 2×3, an instance that the ledger does not keep.',
  );
  expect(textWith(0.5)).toContain('margin 0.0165.');
  expect(textWith(0.5)).not.toContain('The whole search');
});
