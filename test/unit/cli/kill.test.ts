import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ALL, repeated } from '../../sample.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

/** How often a command is killed, which takes a second; cheaper processes are killed in `test/unit/registry/kills.test.ts`. */
const KILLS = Math.ceil(Number(process.env['CLAUSIUS_KILLS'] ?? repeated(100, 0, 500)) / 25);
const TIMEOUT = 60_000 + 30_000 * KILLS;

const FALSE = claimText('purity-at-most-half', 'false', 'return atMost(purity(rho), 0.5);');
const folder: string = temporaryFolder({
  'fine.ts': claimText('fine', 'theorem', 'return atMost(purity(rho), 1.5);'),
  // Violated by few draws and no edge case, so that many rounds hold.
  'late.ts': claimText(
    'late',
    'conjecture',
    'return atMost(purity(rho), Math.abs(purity(rho).value - 0.8) < 0.0002 ? 0.5 : 2);',
  ),
});
const at = (name: string): string => join(folder, name);
const EFFORT = ['--effort', '0.02'];

/** A process of its own. */
function start(args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CLAUSIUS_CACHE: '' },
  });
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]!.setEncoding('utf8').on('data', (text: string) => (texts[stream] += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}

/**
 * Runs a command and kills it, up to so many times, until it ends by itself: every second time at any time, otherwise soon after it has
 * written something into a folder.
 *
 * @returns what the last run has said, and how many were killed
 */
async function killed(args: readonly string[], folder: string, kills: number): Promise<Ended & { kills: number }> {
  for (let count = 0; ; count++) {
    const child = start(args);
    const end = ended(child);
    const before = textIn(folder);
    if (count % 2 === 0) while (child.exitCode === null && textIn(folder) === before) await sleep(10);
    const duration = Math.random() * (count % 2 === 0 ? 150 : 1500);
    const timer = setTimeout(() => child.kill('SIGKILL'), count < kills ? duration : TIMEOUT);
    const last = await end;
    clearTimeout(timer);
    if (last.code !== null) return { ...last, kills: count };
  }
}

/** Text of the files of a folder; empty where it is not there yet. */
function textIn(name: string): string {
  try {
    return readdirSync(at(name))
      .map((file) => readFileSync(join(at(name), file), 'utf8'))
      .join('');
  } catch {
    return '';
  }
}

describe.runIf(KILLS > 0)('a campaign that is killed at random times', () => {
  test(
    'has the result of one that is not, and leaves one file',
    async () => {
      const command = (k: number): readonly string[] => {
        return ['hunt', at(k % 2 === 0 ? 'late.ts' : 'fine.ts'), '--rounds', '80', ...EFFORT, '--json'];
      };
      const whole = [await run(...command(0)), await run(...command(1))];
      expect(JSON.parse(whole[0].stdout)).toHaveProperty('rows.0.counterexample');
      for (let [left, k] = [KILLS, 0]; left > 0; k++) {
        const checkpoint = at(`killed-${k}`);
        const { kills, code, stdout } = await killed([...command(k), '--checkpoint', checkpoint], checkpoint, left);
        left -= Math.max(kills, 1);
        expect({ code, stdout }).toEqual({ code: whole[k % 2].code, stdout: whole[k % 2].stdout });
        expect(readdirSync(checkpoint)).toHaveLength(1);
        expect((await run('merge', checkpoint, '--claim', at('late.ts'), '--json')).stdout).toBe(stdout);
      }
    },
    TIMEOUT,
  );

  test(
    'writes its counterexample and certificate whole or not at all, and leaves nothing beside them',
    async () => {
      const command = (name: string): readonly string[] => {
        mkdirSync(at(name));
        writeFileSync(at(`${name}/mine.ts`), FALSE);
        return ['verify', at(`${name}/mine.ts`), '--effort', '0.1', '--write', '--checkpoint', at(`${name}/rows`)];
      };
      const stored = (name: string): readonly string[] =>
        ['counterexamples', 'certificates'].map((kind) =>
          readFileSync(at(`${name}/${kind}/purity-at-most-half.json`), 'utf8'),
        );
      await run(...command('whole'));
      for (let [left, k] = [Math.ceil(KILLS / 2), 0]; left > 0; k++) {
        const name = `wrote-${k}`;
        const { kills, code } = await killed(command(name), at(`${name}/rows`), left);
        left -= Math.max(kills, 1);
        expect(code).toBe(0);
        expect(stored(name)).toEqual(stored('whole'));
        // Three folders with a file each, and the claim.
        expect(readdirSync(at(name), { recursive: true })).toHaveLength(7);
      }
    },
    TIMEOUT,
  );
});

describe('a campaign that is asked to end', () => {
  test.each(ALL ? (['SIGINT', 'SIGTERM'] as const) : (['SIGTERM'] as const))(
    'by %s says what it has found and how it goes on, which it does',
    async (signal) => {
      const command = ['hunt', at('fine.ts'), ...EFFORT];
      const child = start([...command, '--for', '60s', '--workers', '1', '--checkpoint', at(signal)]);
      const end = ended(child);
      while (!/"block":"3"/.test(textIn(signal))) await sleep(20);
      child.kill(signal);
      const { code, stdout, stderr } = await end;
      expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(stdout).toContain('fine (theorem; Nobody2024)');
      const next = `npx clausius ${command.join(' ')} --for 60s --checkpoint ${at(signal)}`;
      const [, rounds] = /^Interrupted after (\d+) rounds\. Whole rounds are kept in /.exec(stderr)!;
      expect(stderr).toContain(` Go on: ${next}\n`);
      const blocks = (): number => textIn(signal).split('"block"').length;
      const before = blocks();
      const again = await run(...command, '--rounds', rounds, '--checkpoint', at(signal));
      expect(blocks()).toBe(before);
      const evidence = (text: string): string => /system 2: .*/.exec(text)![0];
      expect(evidence(again.stdout)).toBe(evidence(stdout));
    },
  );

  test.runIf(ALL)('writes a violation that is being simplified as it was met', async () => {
    // A round has 16 draws, so that what comes after them simplifies a violation.
    const body = 'if (++globalThis.count > 20) { console.log("here"); for (;;); } return atMost(purity(rho), 0.7);';
    writeFileSync(at('endless.ts'), `globalThis.count = 0; ${claimText('endless', 'conjecture', body)}`);
    const child = start(['hunt', at('endless.ts'), '--effort', '0.002', '--write', at('met.json')]);
    const end = ended(child);
    await once(child.stderr!, 'data');
    child.kill('SIGINT');
    const { code, stderr } = await end;
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /^here\nWrote .*met\.json\. .*\nIt is a violation in float64 as it was met, .*\nInterrupted/,
    );
    const replayed = await run('replay', at('met.json'), '--claim', at('late.ts'));
    expect(replayed.stderr).toContain('endless');
  });
});

describe.runIf(ALL)('two runs at once', () => {
  test('in one folder lose nothing, and one of two writes the counterexample', async () => {
    const command = ['hunt', at('late.ts'), '--rounds', '80', ...EFFORT, '--json'];
    const words = [...command, '--checkpoint', at('both'), '--write', at('one.json')];
    const both = await Promise.all([ended(start(words)), ended(start(words))]);
    const whole = await run(...command);
    expect((await run('merge', at('both'), '--claim', at('late.ts'), '--json')).stdout).toBe(whole.stdout);
    const wrote = both.filter(({ stderr }) => stderr.includes('Wrote'));
    expect(wrote.map(({ stdout }) => stdout)).toEqual([whole.stdout]);
    expect(both.filter(({ stderr }) => stderr.includes('one.json exists'))).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.includes('one.json'))).toEqual(['one.json']);
  });
});
