import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockLine } from '../../src/registry/block-line.ts';
import { readFolder, resultOf } from '../../src/registry/campaign-folder.ts';
import { ASKED, CAMPAIGN, HUNT, VERIFICATION, VERIFIED } from '../../src/registry/campaign-parts.ts';
import { parsePlainJson } from '../../src/formats/json-text.ts';
import { rowOf } from '../../src/registry/row-of-campaign.ts';
import type { Campaign, ClaimDescription } from '../../src/registry/tasks.ts';
import type { Reader } from './reader.ts';

const CLAIM = {
  id: 'some',
  path: 'some.ts',
  literature: 'conjecture',
  source: 'Nobody2024',
  statement: 'x',
  systems: [2, [2, 2]],
} as const;

const asked = { seed: 1, effort: 0.5 };
const IDENTITIES = [
  { ...asked, command: 'hunt', claim: CLAIM, ofLibrary: true, systems: [2], contents: 'a', library: 'b', runtime: 'c' },
  { ...asked, command: 'verify', claims: ['some', 'other'], ofLibrary: ['other'], contents: 'a', library: 'b' },
];

/** Readers of what stands in the folders of campaigns, with rounds in which these counterexamples were met. */
export function campaignReaders(counterexamples: readonly unknown[]): readonly Reader[] {
  const rounds = counterexamples.map(roundWith);
  const description: ClaimDescription = { ...CLAIM, file: '', corrects: [], refutedBy: [] };
  const rows = rounds.map((value) => ({ row: rowOf(description, { ok: true, value, seconds: 0 }) }));
  const json = { isFile: true, isJson: true } as const;
  const buffers = (values: readonly unknown[]): readonly Buffer[] =>
    values.map((value) => Buffer.from(JSON.stringify(value)));
  return [
    {
      ...json,
      name: 'round of a hunt',
      files: buffers(rounds),
      read: (bytes, path) => void CAMPAIGN.read(parsePlainJson(bytes.toString(), path), { file: path, name: '' }),
    },
    {
      ...json,
      name: 'row of a verification',
      files: buffers(rows),
      read: (bytes, path) => void VERIFIED.read(parsePlainJson(bytes.toString(), path), { file: path, name: '' }),
    },
    {
      ...json,
      name: 'head of a campaign',
      files: buffers(IDENTITIES.map((identity) => ({ identity, asked: { shard: [3, 16], blocks: 80 } }))),
      read: (bytes, path) => {
        const head = parsePlainJson(bytes.toString(), path) as Readonly<Record<string, unknown>> | null;
        const identity = head?.['identity'] as { readonly command?: unknown } | null | undefined;
        const place = { file: path, name: 'identity' };
        (identity?.command === 'hunt' ? HUNT : VERIFICATION).read(identity, place);
        ASKED.read(head?.['asked'], { file: path, name: 'asked' });
      },
    },
    {
      ...json,
      name: 'folder of a campaign',
      files: IDENTITIES.map((identity) => folderText(identity, rounds)),
      read: (bytes, path) => {
        const folder = `${path}-folder`;
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'blocks.ndjson'), bytes);
        for (const block of readFolder(folder).blocks.values()) resultOf(block);
      },
    },
  ];
}

function folderText(identity: object, rounds: readonly Campaign[]): Buffer {
  const records = [
    { format: 'clausius-campaign', version: 1, identity },
    { asked: { blocks: rounds.length } },
    ...rounds.map((result, block) => ({ block: String(block), result })),
  ];
  return Buffer.from(records.map((record) => `${blockLine(record)}\n`).join(''));
}

/** Round of a hunt that has met a counterexample. */
function roundWith(counterexample: unknown): Campaign {
  const counts = { holds: 12, undecided: 0, violated: 1, vacuous: 3 };
  const smallest = { relation: '≥', margin: -0.25, bound: 1e-15, phase: 'climb' };
  const system = {
    system: [2, 2],
    measure: 'rho: Haar',
    draws: counts,
    edgeCases: counts,
    empty: 0,
    climbed: 40,
    smallest,
  };
  const evidence = { claim: 'some', seed: 1, timed: false, systems: [system], counterexample };
  const uncertified = { verdict: 'undecided', reason: 'unknown', bits: 256 };
  const certification = { of: 'found', uncertified, file: 'none', problems: [] };
  return { evidence, objects: [{ name: 'rho', text: '1', exact: true }], certification } as unknown as Campaign;
}
