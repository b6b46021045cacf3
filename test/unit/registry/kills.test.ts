import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../src/registry/campaign-folder.ts';
import { processName } from '../../../src/registry/process-name.ts';
import { ALL, LONG, repeated } from '../../sample.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { ROOT } from '../source-files.ts';
import { type Calls, lastCall } from './last-call.ts';
import { smallCampaign } from './small-campaign.ts';

/** How often a process is killed; `npm run kills` kills a thousand. */
const KILLS = Number(process.env['CLAUSIUS_KILLS'] ?? repeated(300, 6));

const home = temporaryFolder({});
let folders = 0;
const newPath = (): string => join(home, String(folders++));

/** Name of a process that has ended. */
const GONE = processName(spawnSync('true').pid);

/** What a campaign of so many blocks leaves behind that was never killed. */
function left(blocks: number): Readonly<Record<string, string>> {
  const path = newPath();
  smallCampaign(path, blocks);
  return contentOf(path);
}

/** Texts of the files below a folder; that of blocks has the name of its process. */
function contentOf(path: string): Readonly<Record<string, string>> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'rounds');
  return Object.fromEntries(
    names.toSorted().map((name) => [name.replace(processName(), 'own'), readFileSync(join(path, name), 'utf8')]),
  );
}

/**
 * What was found is there whole or not at all, and the lines of the blocks are those of the whole campaign.
 *
 * @returns how many blocks there are
 */
function expectWhole(path: string, whole: Readonly<Record<string, string>>): number {
  const content = contentOf(path);
  for (const name of ['found.json', 'page.html']) expect([undefined, whole[name]]).toContain(content[name]);
  if (!('found.json' in content)) expect(content).not.toHaveProperty(['page.html']);
  const known = new Set(whole['rounds/blocks.own.ndjson'].split('\n'));
  const rounds = join(path, 'rounds');
  const blocks = existsSync(rounds) ? [...readFolder(rounds).blocks.values()] : [];
  for (const { line } of blocks) expect(known).toContain(line);
  return blocks.length;
}

/** What a campaign asks the system for, up to its last call, as another process than those before it. */
function calls(path: string, blocks: number, last = Infinity): Calls['made'] {
  const dead = new Error('killed');
  const { made, restore } = lastCall(last, () => {
    throw dead;
  });
  try {
    smallCampaign(path, blocks);
  } catch (error) {
    if (error !== dead) throw error;
  } finally {
    restore();
  }
  return made;
}

/** Gives all files of this process to one that has ended. */
function abandon(path: string): void {
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    if (name.includes(processName())) renameSync(join(path, name), join(path, name.replace(processName(), GONE)));
  }
}

describe('a campaign that ends in any call of the system', () => {
  const BLOCKS = 3;
  const whole = left(BLOCKS);
  const { length } = calls(newPath(), BLOCKS);

  test('goes on to the same result, and leaves nothing beside it', () => {
    expect(length).toBeGreaterThan(15);
    const kept = new Set<number>();
    for (let first = 1; first <= length; first++) {
      for (let second = ALL ? 1 : length; second <= length; second += LONG ? 1 : 5) {
        const path = newPath();
        mkdirSync(path);
        for (const last of [first, second]) {
          calls(path, BLOCKS, last);
          kept.add(expectWhole(path, whole));
          abandon(path);
        }
        smallCampaign(path, BLOCKS);
        expect({ first, second, content: contentOf(path) }).toEqual({ first, second, content: whole });
      }
    }
    expect([...kept].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  });

  test('gives a file its name when its content is on the disk', () => {
    const made = calls(newPath(), BLOCKS).map(([name]) => name);
    for (const naming of ['linkSync', 'renameSync']) {
      const before = made.slice(0, made.lastIndexOf(naming));
      expect(before.lastIndexOf('fsyncSync')).toBeGreaterThan(before.lastIndexOf('writeFileSync'));
    }
  });
});

test('a block costs one call of the system, and waits for the disk where there was time', () => {
  const [few, many] = [3, 43].map((blocks) => calls(newPath(), blocks).map(([name]) => name));
  const count = (made: readonly string[], name: string): number => made.filter((each) => each === name).length;
  expect(many.length - few.length).toBeLessThan(43);
  expect(count(many, 'writeSync') - count(few, 'writeSync')).toBe(40);
  // The first block has a second behind it, and the others are quick.
  expect(few.slice(0, few.indexOf('fsyncSync')).filter((name) => name === 'writeSync')).toHaveLength(3);
  // It, the end of the campaign, and two files.
  expect(count(few, 'fsyncSync')).toBeGreaterThanOrEqual(4);
});

test(
  'a campaign that is killed at any time has the result of one that is not, and leaves nothing beside it',
  { timeout: 60_000 + 1000 * KILLS },
  async () => {
    const BLOCKS = 40;
    const whole = left(BLOCKS);
    const { length } = calls(newPath(), BLOCKS);
    const module = join(home, 'campaign-writer.cjs');
    buildSync({
      entryPoints: [join(ROOT, 'test/unit/registry/campaign-writer.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: module,
    });
    const path = newPath();
    mkdirSync(path);
    let campaign = 0;
    let finished = 0;
    const end = (name: string): void => {
      smallCampaign(join(path, name), BLOCKS);
      expect(contentOf(join(path, name))).toEqual(whole);
    };
    for (let kill = 0; kill < KILLS; kill++) {
      // Every second process ends itself in some call; the others are killed from outside, within the life of a campaign.
      const own = kill % 2 === 0 ? [String(1 + Math.floor(Math.random() * length))] : [];
      const child = spawn(process.execPath, [...LIGHT, module, path, String(campaign), String(BLOCKS), ...own], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {},
      });
      const exit = once(child, 'exit');
      await once(child.stdout, 'data');
      const timer = own.length > 0 ? undefined : setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
      const [code, signal] = (await exit) as [number | null, NodeJS.Signals | null];
      clearTimeout(timer);
      expect(code ?? signal).toBe('SIGKILL');
      const names = readdirSync(path);
      campaign = Math.max(0, ...names.map(Number));
      if (names.length > 0) expectWhole(join(path, String(campaign)), whole);
      for (; finished < campaign; finished++) end(String(finished));
    }
    end(String(campaign));
    expect(campaign).toBeGreaterThanOrEqual(Math.floor(KILLS / 20));
  },
);

/** Options by which a process of Node.js starts for the least processor time. */
const LIGHT = ['--v8-pool-size=0', '--max-semi-space-size=1'];
