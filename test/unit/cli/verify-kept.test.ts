import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { ROOT } from '../source-files.ts';

const folder = temporaryFolder({
  'quick.ts': claimText('quick', 'theorem', 'return atMost(purity(rho), 1.5);'),
  // The first of the folder.
  'a-slow.ts': claimText(
    'a-slow',
    'theorem',
    'for (let k = 0; k < 1e7; k++) Math.sin(k); return atMost(purity(rho), 1.5);',
  ),
});
const quick = join(folder, 'quick.ts');

let before: string | undefined;
beforeEach(() => {
  before = process.env['CLAUSIUS_CACHE'];
  process.env['CLAUSIUS_CACHE'] = join(folder, 'cache');
});
afterEach(() => {
  if (before === undefined) delete process.env['CLAUSIUS_CACHE'];
  else process.env['CLAUSIUS_CACHE'] = before;
});

describe('a second verification', () => {
  test('takes what the first has kept, says so, and prints the same ledger', async () => {
    const first = await run('verify', quick, '--effort', '0.05', '--json');
    const second = await run('verify', quick, '--effort', '0.05', '--json');
    expect(first.stderr).toBe('');
    expect(second.stderr).toMatch(/^1 result is kept from.*`--fresh` runs it again\.\n$/);
    expect(second.stdout).toBe(first.stdout);
    expect((await run('verify', quick, '--effort', '0.05')).stdout).toMatch(/ quick .* kept\n/);
  });

  test('runs everything when asked to, and where effort or seed differ', async () => {
    await run('verify', quick, '--effort', '0.05');
    for (const options of [['--fresh'], ['--seed', '2'], ['--effort', '0.04']]) {
      const { stderr, stdout } = await run('verify', quick, '--effort', '0.05', ...options);
      expect(stderr).toBe('');
      expect(stdout).not.toContain('kept');
    }
  });
});

test.runIf(ALL)('rows appear as claims finish, also in a pipe', async () => {
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'verify', folder, '--fresh'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (/ quick .*\n/.test(text)) resolve();
    });
  });
  child.kill('SIGKILL');
  expect(text).toMatch(/^ +claim .*\n.*\n.* quick /);
  expect(text).not.toContain(' a-slow ');
});
