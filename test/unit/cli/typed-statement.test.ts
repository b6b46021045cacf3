import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { QUANTITIES } from '../../../src/statements/quantities.ts';
import { statementTables } from '../../../scripts/statement-tables.ts';
import { TYPES } from '../../../src/statements/types.ts';
import { ALL } from '../../sample.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';

const folder = temporaryFolder({});
const ROOT = join(import.meta.dirname, '../../..');
const FALSE = ['S(AB) >= S(A)', '--on', 'A=2,B=2'] as const;

describe('a statement on the command line', () => {
  test('is refuted, stored, replayed and certified with the arguments that are printed', async () => {
    const [violation, certificate] = ['violation.json', 'certificate.json'].map((name) => join(folder, name));
    const hunted = await run('hunt', ...FALSE, '--write', violation);
    expect(hunted.code).toBe(1);
    expect(hunted.stdout).toContain('certified: the margin lies in [-0.69314718056, -0.693147180559]');
    expect(hunted.stdout).toContain("hunt 'S(AB) >= S(A)' --on A=2,B=2\n");
    expect(hunted.stderr).toContain("--claim 'S(AB) >= S(A)' --on A=2,B=2");
    expect((await run('replay', violation, '--claim', ...FALSE)).code).toBe(0);
    const certified = await run('certify', violation, '--claim', ...FALSE, '--out', certificate);
    expect(certified.stderr).toContain("--claim 'S(AB) >= S(A)' --on A=2,B=2");
    expect((await run('replay', certificate, '--claim', ...FALSE)).code).toBe(0);
    const other = await run('replay', violation, '--claim', 'S(AB) >= S(B)', '--on', 'A=2,B=2');
    expect(other.code).toBe(2);
  });

  test('is named by a folder that keeps its rounds', async () => {
    const kept = join(folder, 'rounds');
    expect((await run('hunt', ...FALSE, '--rounds', '1', '--effort', '0.01', '--checkpoint', kept)).code).toBe(1);
    expect((await run('merge', kept)).stdout).toContain("hunt 'S(AB) >= S(A)' --on A=2,B=2");
  });

  test('may stand in a file, which is data', async () => {
    const file = join(folder, 'pinsker.claim.json');
    const statement = { statement: 'T(rho, sigma)^2 <= D(rho, sigma)/2', given: 'rho, sigma: state(A)', on: 'A=2' };
    writeFileSync(file, JSON.stringify({ ...statement, id: 'pinsker', literature: 'theorem' }));
    expect(await run('hunt', file, '--effort', '0.01')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('pinsker (theorem; typed statement)') as string,
    });
    writeFileSync(file, JSON.stringify({ ...statement, on: 2 }));
    const wrong = await run('hunt', file);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('must have `on` a text or a list of them, but it is 2.');
  });

  test.each([
    [['N(A:B) <= S(A)'], '`--on` must say on which subsystems'],
    [['klein-inequality', '--on', 'A=2'], '`--on` must stand with a typed statement'],
    [['S(AB) >= S(', '--on', 'A=2,B=2'], 'something is missing at the end'],
  ])('without sense ends with 2: %j', async (args, reason) => {
    const { code, stderr } = await run('hunt', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });
});

/** Commands of the page on statements; searches are cut short. */
const COMMANDS = [
  ...readFileSync(join(ROOT, 'docs/statements.md'), 'utf8').matchAll(/^npx clausius ((?:hunt|explain) .*)$/gm),
].map(([, command]) => command);

test.each(ALL ? COMMANDS : COMMANDS.filter((command) => command.startsWith('explain')))(
  'the page on statements has commands that run: %s',
  async (command) => {
    const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, text, word]) => text ?? word);
    const { code, stderr } = await run(...words, ...(words[0] === 'hunt' ? ['--effort', '0.01'] : []));
    expect([0, 1], stderr).toContain(code);
  },
);

describe('explain', () => {
  test('says how a statement is read and what is drawn', async () => {
    const { code, stdout } = await run('explain', 'S(A|B) >= -S(A)', '--on', 'A=2,B=3', '--if', 'N(A:B) <= 0');
    expect(code).toBe(0);
    expect(stdout).toContain('if    N(A:B) ≤ 0\nthen  S(A|B) ≥ -S(A)\n');
    expect(stdout).toContain(String.raw`LaTeX N(A{:}B) \le 0 \;\Rightarrow\; S(A|B) \ge -S(A)`);
    expect(stdout).toContain('rho: state on AB');
    expect(stdout).toContain('on A=2, B=3 (system 2x3)\n  rho from anyDensityMatrix({ dim: 6 })');
  });

  test('prints a claim in TypeScript that a search sees as the statement', async () => {
    // Nothing in it is linear in entropies, which would be decided without a search.
    const typed = ['N(A:B) <= 0.1', '--on', 'A=2,B=2'] as const;
    const file = join(folder, 'explained.ts');
    writeFileSync(file, (await run('explain', ...typed, '--typescript')).stdout);
    const search = ['--effort', '0.002', '--json'] as const;
    const [mine, other] = [await run('hunt', ...typed, ...search), await run('hunt', file, ...search)];
    expect(other.code).toBe(mine.code);
    const [a, b] = [mine, other].map(({ stdout }) => {
      const [{ file: _, ...row }] = (JSON.parse(stdout) as { readonly rows: readonly Record<string, unknown>[] }).rows;
      return row;
    });
    expect(b).toEqual(a);
  });

  test('lists functions and types, as the page on statements does', async () => {
    const { stdout } = await run('explain');
    for (const { usage } of QUANTITIES) expect(stdout).toContain(usage);
    for (const type of TYPES) expect(stdout).toContain(type);
    const page = readFileSync(join(ROOT, 'docs/statements.md'), 'utf8');
    const lines = (text: string): readonly string[] =>
      text.split('\n').map((line) => line.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---'));
    expect(lines(page)).toEqual(expect.arrayContaining([...lines(statementTables())]));
  });
});
