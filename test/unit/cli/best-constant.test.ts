import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';

const free = (id: string, body: string): string =>
  claimText(id, 'theorem', body)
    .replace('claim, purity }', 'claim, freeConstant, purity }')
    .replace('anyDensityMatrix({ dim }) }', 'anyDensityMatrix({ dim }), c: freeConstant() }')
    .replace('({ rho }) =>', '({ rho, c }) =>');

const ZERO =
  'const r = (n) => rho.arithmetic.real(n).sqrt(); const zero = r(2).plus(r(3)).times(r(2)).minus(r(6)).minus(2);';

const folder = temporaryFolder({
  'free.ts': free('free', 'return atMost(purity(rho).plus(c), 3);'),
  'none.ts': free('none', 'return atMost(purity(rho), c.times(0));'),
  'factor.ts': claimText('factor', 'theorem', 'return atMost(purity(rho), rho.realPart(0, 0).times(0));'),
  'open.ts': claimText(
    'open',
    'theorem',
    `${ZERO} return atMost(purity(rho), rho.arithmetic.name === 'float64' ? 0 : zero.exp().minus(1));`,
  ),
});

const hunted = (name: string, ...args: readonly string[]): ReturnType<typeof run> =>
  run('hunt', join(folder, name), '--effort', '0.02', ...args);

describe('hunt of a constant', () => {
  test('looks for a free one without being asked, and stores what bounds it', async () => {
    const { code, stdout, stderr } = await hunted('free.ts', '--write', join(folder, 'bound.json'));
    expect(code).toBe(0);
    expect(stdout).toContain('the largest c with which the statement holds: c = 2 (guessed), c < ');
    expect(stdout).toContain('  a hunt against the statement with c = 2 meets no violation\n');
    expect(stdout).toMatch(/the way\s+evaluation\s+c of the instance\s+part without c\s+factor of c\n/);
    expect(stderr).toContain('Wrote ');
    const replayed = await run('replay', join(folder, 'bound.json'), '--claim', join(folder, 'free.ts'));
    expect(replayed).toMatchObject({ code: 0, stdout: expect.stringContaining('violated') as string });
  });

  test('does so without --for', async () => {
    const { code, stderr } = await hunted('free.ts', '--for', '1s');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'Argument `free` must stand without --for, --rounds, --checkpoint and --shard, but its c is a free constant',
    );
  });

  test.each([
    ['none.ts', 'the factor of c is zero or the part without c infinite on the instance below'],
    ['factor.ts', 'the right side is zero or the left side infinite on the instance below'],
  ])('ends with 1 where enclosures decide that there is none: %s', async (name, reason) => {
    const { code, stdout } = await hunted(name, '--best');
    expect(code).toBe(1);
    expect(stdout).toContain(`: there is none, ${reason}\n`);
  });

  test('ends with 3 and other words where they cannot tell', async () => {
    const { code, stdout } = await hunted('open.ts', '--best');
    expect(code).toBe(3);
    expect(stdout).not.toContain('there is none');
    expect(stdout).toContain(
      ': none is known, the right side is zero or the left side infinite on the instance below by',
    );
  });
});
