import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';

const folder = temporaryFolder({});
const DOCS = readFileSync(join(import.meta.dirname, '../../../docs/statements.md'), 'utf8');

/** Commands of the documentation, with what they print. */
const shown = [...DOCS.matchAll(/^\$ npx clausius (.*)\n((?:(?![$`]).*\n)*)/gm)].map(
  ([, command, output]) => [command, output] as const,
);

function words(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain);
}

describe('a statement that is linear in entropies', () => {
  test.each(shown)('is decided as the documentation shows: %s', async (command, output) => {
    expect(await run(...words(command))).toMatchObject({ code: 0, stdout: output });
  });

  test('with two equal sides is said to be that', async () => {
    const { stdout } = await run('hunt', 'S(rho) = S(A)', '--on', 'A=2');
    expect(stdout).toBe('S(rho) = S(A)\nproved: both sides are the same\n');
  });

  test('has a combination in JSON, also where it stands in a file', async () => {
    const file = join(folder, 'monogamy.claim.json');
    writeFileSync(file, JSON.stringify({ statement: 'S(A|B) + S(A|C) >= 0', on: 'A=2,B=2,C=2', id: 'monogamy' }));
    const unwritten = join(folder, 'none.json');
    const { code, stdout, stderr } = await run('hunt', file, '--json', '--write', unwritten);
    expect(code).toBe(0);
    expect(stderr).toContain(`Without a counterexample ${unwritten} is not written.`);
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'proved',
      parts: [{ combination: [{ factor: '1', term: 'S(A|B) + S(A|C)', by: 'weak monotonicity' }] }],
    });
  });

  test('is explained with what would be enough', async () => {
    const { code, stdout } = await run('explain', 'S(AB) >= S(A)');
    expect(code).toBe(0);
    expect(stdout).toContain('  graph state A-B, on A=2,B=2: S(A) = ln(2), S(B) = ln(2), S(AB) = 0\n');
    expect(stdout).toContain('  -S(A) + S(AB) >= 0 is not balanced: the coefficients of sets sum to 1 with B\n');
    expect(stdout).toContain('  each of these premises would make it follow: I(A:B) = 0\n');
    const { entropies } = JSON.parse((await run('explain', 'S(AB) >= S(A)', '--json')).stdout) as {
      readonly entropies: unknown;
    };
    expect(entropies).toMatchObject({ verdict: 'refuted' });
  });

  test('is searched where it is proved and rounds are asked for', async () => {
    const statement = ['S(AB) <= S(A) + S(B)', '--on', 'A=2,B=2'];
    const { code, stdout } = await run('hunt', ...statement, '--rounds', '1', '--effort', '0.01');
    expect(code).toBe(0);
    expect(stdout).not.toContain('proved');
  });

  test.runIf(ALL)(
    'is refuted by a state under premises that no random state satisfies, and the certificate replays',
    async () => {
      const statement = ['I(A:B) <= I(A:C)', '--if', 'I(A:C|B) = 0', '--on', 'A=2,B=2,C=2'];
      const violation = join(folder, 'violation.json');
      const hunted = await run('hunt', ...statement, '--effort', '0.05', '--write', violation);
      expect(hunted.code).toBe(1);
      expect(hunted.stdout).toContain('refuted by a state');
      expect(hunted.stdout).toContain('violated: the conjecture is certainly violated');
      if (ALL) expect((await run('replay', violation, '--claim', ...statement)).code).toBe(0);
    },
  );
});
