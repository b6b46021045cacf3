import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCounterexample } from '../../src/hunter/counterexample.ts';
import { temporaryFolder } from './claim-folder.ts';
import { run } from './command.ts';
import { ROOT } from './source-files.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Blocks of the README in one language, in order. */
function blocks(language: string): readonly string[] {
  return [...readme.matchAll(/^```(\w*)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text);
}

const [claim, lastLines] = blocks('ts');
const folder = temporaryFolder({
  'my-claim.ts': claim,
  'corrected.ts': claim.replace(/^ *return atLeast.*\n/m, lastLines),
  'violation.json': blocks('json')[0],
});

test('the claim of the README breaks at a state it prints, and its correction holds', async () => {
  const broken = await run('hunt', join(folder, 'my-claim.ts'));
  const printed = blocks('')[0].split('\n');
  const state = printed.find((line) => line.startsWith('  rho'))!;
  expect(broken.code).toBe(1);
  expect(broken.output.split('\n')).toContain(printed[0]);
  expect(broken.output.split('\n')).toContain(state);
  const corrected = await run('hunt', join(folder, 'corrected.ts'), '--effort', '0.1');
  expect(corrected.code).toBe(0);
});

test('the counterexample of the README replays', async () => {
  const file = join(folder, 'violation.json');
  expect(parseCounterexample(readFileSync(file, 'utf8'), file).claim).toBe('parts-are-more-ordered');
  const unnamed = await run('replay', file);
  expect(unnamed.code).toBe(2);
  expect(unnamed.output).toMatch(
    /must belong to a claim of the library, but .*\. Name the file of the claim with --claim/,
  );
  expect((await run('replay', file, '--claim', join(folder, 'my-claim.ts'))).code).toBe(0);
});

test('the commands and options of the README exist', async () => {
  const options = [...new Set(readme.match(/(?<=[ `])--[a-z]+/g) ?? [])];
  const help = await Promise.all(
    [
      'verify',
      'hunt',
      'replay',
      'certify',
      'prove',
      'errata',
      'derive',
      'check-formula',
      'ree',
      'figure',
      'list',
      'merge',
      'slurm',
      'serve',
    ].map((command) => run(command, '--help')),
  );
  const known = help.map(({ output }) => output).join('');
  const ofNpx = '--no';
  expect(options.length).toBeGreaterThan(5);
  expect(options.filter((option) => option !== ofNpx && !known.includes(option))).toEqual([]);
});

test('the proof of the README is one', async () => {
  const proof = blocks('ts').find((text) => text.includes('import { proof'))!;
  const id = /proof\('([\w-]+)'/.exec(proof)![1];
  const place = temporaryFolder({
    [`properties/${id}.ts`]: PURITY.replace('ID', id),
    [`proofs/${id}.ts`]: proof,
  });
  const { code, output } = await run('prove', join(place, 'properties'));
  expect(output).toMatch(/proved: decided 1, taken 0\n.*about all probabilities/);
  expect(code).toBe(0);
});

/** The claim that the proof of the README is about. */
const PURITY = `
import { anyProbability, atMost, claim } from 'clausius';
export default claim('ID', {
  source: 'README', statement: 'p^2 + (1 - p)^2 \\\\le 1', literature: 'theorem', systems: [1],
  given: () => ({ p: anyProbability() }),
  asserts: ({ p }) => atMost(p.times(p).times(2).minus(p.times(2)).plus(1), 1),
});`;
