import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ALL, sampled } from '../../sample.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const MAIN = join(ROOT, 'dist/cli/main.js');
const folder: string = temporaryFolder({
  'fine.ts': claimText('fine', 'theorem', 'return atMost(purity(rho), 1.5);'),
  // Runs a command, but kills itself where it is to run shard 3 for the first time.
  'once.sh': 'shard="$1"; shift; [ "$shard" = 3 ] && mkdir met-3 2>/dev/null && kill -9 $$; exec "$@"',
});
const CLAIM = join(folder, 'fine.ts');

/** The commands of a section of the page about campaigns, for a small campaign on this machine. */
function commandsOf(section: string): string {
  const page = readFileSync(join(ROOT, 'docs/campaigns.md'), 'utf8');
  const [, commands] = new RegExp(`### ${section}\n+\`\`\`sh\n([^]*?)\`\`\``).exec(page)!;
  return commands
    .replaceAll('npx clausius', `${process.execPath} ${MAIN}`)
    .replaceAll('spohn-inequality', `${CLAIM} --effort 0.01`)
    .replaceAll('10000', '8')
    .replaceAll('64', '4')
    .replace('merge parts', `merge parts --json --claim ${CLAIM}`);
}

/** Words of the first command of a section, for shards of a small campaign. */
function wordsOf(section: string, parts: string): readonly string[] {
  const page = readFileSync(join(ROOT, 'docs/campaigns.md'), 'utf8');
  const [, command] = new RegExp(`### ${section}\n[^#]*?npx,? clausius,? ([^\n\\]]*)`).exec(page)!;
  const small: Readonly<Record<string, string>> = {
    './my-claims': CLAIM,
    'spohn-inequality': CLAIM,
    '10000': '5',
    parts: join(folder, parts),
  };
  const words = command.replace('${{ matrix.shard }}/8', 'index/3').split(/[\s,']+/);
  return [...words.map((word) => small[word] ?? word), '--effort', '0.01'];
}

describe('the page has a command for', () => {
  const engines: readonly [section: string, environment: (index: number) => Readonly<Record<string, string>>][] = [
    ['Kubernetes', (index) => ({ JOB_COMPLETION_INDEX: String(index - 1), CLAUSIUS_SHARDS: '3' })],
    ['GitLab', (index) => ({ CI_NODE_INDEX: String(index), CI_NODE_TOTAL: '3' })],
    ['GitHub Actions', () => ({})],
  ];
  test.each(sampled(engines, 1, () => 'engine'))(
    '%s: its jobs, each in its environment, merge to the bytes of one',
    async (section, environment) => {
      const words = wordsOf(section, section);
      for (const index of [2, 3, 1]) {
        for (const [name, value] of Object.entries(environment(index))) vi.stubEnv(name, value);
        const { code, stderr } = await run(...words.map((word) => word.replace('index', String(index))));
        expect({ code, stderr }).toEqual({
          code: 0,
          stderr: expect.stringContaining(`Shard ${index}/3 is in `) as string,
        });
        vi.unstubAllEnvs();
      }
      const cut = words.indexOf('--shard');
      const whole = await run(...words.slice(0, cut), ...words.slice(cut + 4), '--json');
      expect((await run('merge', join(folder, section), '--json')).stdout).toBe(whole.stdout);
    },
  );
});

const hasParallel = spawnSync('sh', ['-c', 'command -v parallel']).status === 0;

describe.runIf(ALL && hasParallel)('GNU parallel', () => {
  test(
    'runs the shards of a campaign as the page says, one of them again that was killed',
    { timeout: 120_000 },
    async () => {
      const once = `sh ${join(folder, 'once.sh')} {} ${process.execPath}`;
      const script = commandsOf('GNU parallel').replace(process.execPath, once);
      const { status, stdout, stderr } = spawnSync('bash', ['-ec', script], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, CLAUSIUS_CACHE: '' },
      });
      expect({ status, stderr: stderr.includes('Error') }).toEqual({ status: 0, stderr: false });
      // Shards say what they have done; what is merged comes last.
      const whole = await run('hunt', CLAIM, '--effort', '0.01', '--rounds', '8', '--json');
      expect(stdout.slice(stdout.indexOf('{\n  "format"'))).toBe(whole.stdout);
      expect(readFileSync(join(folder, 'log'), 'utf8').trim().split('\n')).toHaveLength(1 + 4);
    },
  );
});
