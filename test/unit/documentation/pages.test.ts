import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vitest from 'vitest';
import { describe, expect, test } from 'vitest';
import * as clausius from '../../../src/index.ts';
import '../../../src/vitest/index.ts';
import { parseCounterexample } from '../../../src/hunter/counterexample.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { documentOf, Reader, unprinted } from '../documents.ts';
import { ROOT } from '../source-files.ts';

describe('the page on commands', () => {
  const { text } = documentOf('docs/commands.md');

  test('lists the commands that there are', async () => {
    const { output } = await run('--help');
    const there = [...output.matchAll(/^ {2}([a-z][a-z-]*) (?:\[options\]|<)/gm)].map(([, name]) => name);
    const listed = [...text.matchAll(/^\| `clausius ([a-z-]+)/gm)].map(([, name]) => name);
    expect(there.length).toBeGreaterThan(15);
    expect([...new Set(listed)].toSorted()).toEqual(there.toSorted());
  });

  test('names options that its commands have', async () => {
    const commands = [...new Set([...text.matchAll(/`clausius ([a-z-]+)/g)].map(([, name]) => name))];
    const help = await Promise.all(commands.map((command) => run(command, '--help')));
    const known = help.map(({ output }) => output).join('');
    const options = [...new Set(text.match(/(?<=[ `])--[a-z]+/g) ?? [])];
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((option) => !known.includes(option))).toEqual([]);
  });
});

test('the counterexample of its page replays with the claim of the README', async () => {
  const [json] = documentOf('docs/counterexamples.md').blocks('json');
  const reader = new Reader({ ...documentOf('README.md').files, 'violation.json': json });
  const file = join(reader.folder, 'violation.json');
  expect(parseCounterexample(readFileSync(file, 'utf8'), file).claim).toBe('parts-are-more-ordered');
  const unnamed = await run('replay', file);
  expect(unnamed.code).toBe(2);
  expect(unnamed.output).toMatch(
    /must belong to a claim of the library, but .*\. Name the file of the claim with --claim/,
  );
  expect((await reader.run('npx clausius replay violation.json --claim my-claim.ts')).code).toBe(0);
});

describe('the page on proofs', () => {
  const page = documentOf('docs/proofs-and-errata.md');
  const [claim, proof, corrects] = page.blocks('ts');

  test('proves its claim, and prints how', async () => {
    const folder = temporaryFolder({
      'properties/purity-of-two-outcomes.ts': claim,
      'proofs/purity-of-two-outcomes.ts': proof,
    });
    const { code, stdout } = await run('prove', join(folder, 'properties'));
    expect(unprinted(page.shown[0].lines, stdout)).toBeUndefined();
    expect(code).toBe(0);
  });

  test('shows a correction as a claim has it', () => {
    expect(readFileSync(join(ROOT, 'properties/article/population-and-coherence-parts.ts'), 'utf8')).toContain(
      corrects,
    );
  });
});

test('the test of the page on tests passes', () => {
  const [block] = documentOf('docs/in-your-tests.md').blocks('ts');
  const ran: string[] = [];
  const scope = {
    ...clausius,
    expect: vitest.expect,
    test: (name: string, body: () => void) => {
      body();
      ran.push(name);
    },
  };
  // oxlint-disable-next-line no-implied-eval no-new-func typescript/no-implied-eval
  new Function(...Object.keys(scope), block.replaceAll(/^import .*$/gm, ''))(...Object.values(scope));
  expect(ran).toEqual(['resetting a qubit is a channel, and half of a Bell state is mixed']);
});
