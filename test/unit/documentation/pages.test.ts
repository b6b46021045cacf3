import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vitest from 'vitest';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import * as fastCheck from '../../../src/fast-check/index.ts';
import * as clausius from '../../../src/index.ts';
import * as search from '../../../src/entry/search.ts';
import '../../../src/vitest/index.ts';
import { parseCounterexample } from '../../../src/hunter/counterexample.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';
import { documentOf, Reader, unprinted } from '../documents.ts';
import { ALL } from '../../sample.ts';
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
  expect(unnamed.output).toMatch(/must belong to a claim of the library, but .*\. Give the claim with --claim/);
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

describe('the page on tests', () => {
  const blocks = documentOf('docs/in-your-tests.md').blocks('ts');
  const modules: Readonly<Record<string, object>> = {
    clausius,
    'clausius/fast-check': fastCheck,
    'clausius/search': search,
    'fast-check': { default: fc },
  };

  /** Runs a program with what it imports and nothing else, as far as it is not vitest. @returns the tests it has, and what it prints */
  function ran(block: string): readonly string[] {
    const said: string[] = [];
    const scope: Record<string, unknown> = {
      expect: vitest.expect,
      test: (name: string, body: () => void) => {
        body();
        said.push(name);
      },
      console: { log: (text: string) => said.push(text) },
    };
    for (const [, standard, names, from] of block.matchAll(/^import (?:(\w+)|\{ (.*) \}) from '(.*)';$/gm)) {
      if (from === 'vitest') continue;
      const module = modules[from] as Readonly<Record<string, unknown>>;
      for (const name of names === undefined ? [] : names.split(', ')) scope[name] = module[name];
      if (standard !== undefined) scope[standard] = module.default;
    }
    expect(Object.entries(scope).filter(([, value]) => value === undefined)).toEqual([]);
    // oxlint-disable-next-line no-implied-eval no-new-func typescript/no-implied-eval
    new Function(...Object.keys(scope), block.replaceAll(/^import .*$/gm, ''))(...Object.values(scope));
    return said;
  }

  test('has tests that import what they use, and pass', () => {
    expect(blocks).toHaveLength(3);
    expect(blocks.slice(0, 2).map(ran)).toEqual([
      ['resetting a qubit is a channel, and half of a Bell state is mixed'],
      ['the whole has at most the entropy of its parts'],
    ]);
  });

  test.runIf(ALL)('has a program that imports what it uses, and certifies', () => {
    expect(ran(blocks[2])).toEqual([expect.stringMatching(/^-0\.6931471805599453\d+ … -0\.6931471805599453\d+$/)]);
  });
});
