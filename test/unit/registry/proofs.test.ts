import { describe, expect, test } from 'vitest';
import type { ProofReport } from '../../../src/proofs/proof-report.ts';
import { proofFile } from '../../../src/registry/claim-files.ts';
import { CONTRADICTION, provedFinding, type Finding } from '../../../src/registry/standing.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';

const report = (standing: ProofReport['standing'], partial = false): ProofReport => ({
  claim: 'a',
  covers: 'everything',
  standing,
  partial,
  missing: partial ? ['p = 0'] : [],
  verdict: 'proved',
  from: standing === 'proved from' ? ['Klein1931'] : [],
  claims: [],
  counts: { decided: 1, taken: 0, claim: 0, definition: 0 },
  rests: [],
  steps: [],
});

describe('provedFinding', () => {
  test.each<readonly [Finding, ProofReport | undefined, unknown]>([
    ['no violation', undefined, 'no violation'],
    ['no violation', report('proved'), 'proof'],
    ['no violation', report('proved from'), 'proof from theorems'],
    ['no violation', report('argued'), 'argument'],
    ['undecided', report('proved'), 'proof'],
    ['undecided', report('argued'), 'undecided'],
    ['no violation', report('proved', true), 'no violation'],
    ['vacuous', report('proved'), 'vacuous'],
    ['none', report('proved'), 'none'],
    ['numerical violation', report('proved'), CONTRADICTION],
    ['certified violation', report('proved from'), CONTRADICTION],
    ['certified violation', report('argued'), 'certified violation'],
    ['no violation', report('failed'), expect.objectContaining({ name: 'failed proof', ok: false })],
  ])('%s with %o', (finding, proof, expected) => {
    expect(provedFinding(finding, proof)).toEqual(expected);
  });
});

const claim = (id: string, literature: string, bound: number, more = ''): string => `
import { anyProbability, atMost, claim } from 'clausius';
export default claim('${id}', {
  source: 'notebook', statement: 'p^2 + (1 - p)^2 \\le ${bound}', literature: '${literature}', systems: [1], ${more}
  given: () => ({ p: anyProbability() }),
  asserts: ({ p }) => atMost(p.times(p).times(2).minus(p.times(2)).plus(1), ${bound}),
});`;

const LINK = `
  link: { parameters: setting({ p: '[0, 1]' }), read: ({ p }) => ({ p }), objects: ({ p }) => ({ p }) },`;

/** The claim from another one of the same content. */
const resting = (id: string, other: string, at = `../properties/${other}.ts`): string => `
import { claimed, proof, setting } from 'clausius';
import other from '${at}';
const S = setting({ q: 'real' });
const read = ({ p }) => ({ q: p.times(p).times(2).minus(p.times(2)).plus(1) });
export default proof('${id}', {
  covers: 'all probabilities',
  link: { symbols: setting({ q: 'real' }), read, sides: () => [['q', '1']] },
  steps: {
    other: () => claimed(other, (drawn, system) => ({ drawn, system }), 'q', '1'),
    more: () => S.equal('q - q', '0'),
  },
});`;

const CORRECTS = "corrects: [{ claim: 'printed', as: 'false' }],";

const proof = (id: string, link: string, steps = ''): string => `
import { proof, setting } from 'clausius';
const S = setting({ p: '[0, 1]' });
export default proof('${id}', {
  covers: 'all probabilities',${link}
  steps: { ${steps} },
});`;

const folder = temporaryFolder({
  'properties/right.ts': claim('right', 'theorem', 1, CORRECTS),
  'properties/printed.ts': claim('printed', 'false', 0.75),
  'properties/wrong.ts': claim('wrong', 'theorem', 1),
  'properties/argued.ts': claim('argued', 'conjecture', 1),
  'properties/obvious.ts': claim('obvious', 'conjecture', 1),
  'properties/resting.ts': claim('resting', 'theorem', 1),
  'properties/circular.ts': claim('circular', 'theorem', 1),
  'properties/founded.ts': claim('founded', 'theorem', 1),
  'properties/forged.ts': claim('forged', 'theorem', 1),
  'made-up/right.ts': claim('right', 'theorem', 1, CORRECTS),
  'proofs/right.ts': proof('right', LINK, "'p(1 − p) ≥ 0': () => S.sign('p*(1 - p)', 'nonnegative')"),
  'proofs/wrong.ts': proof('wrong', LINK, "'p(1 − p) > 0': () => S.sign('p*(1 - p)', 'positive')"),
  'proofs/argued.ts': proof('argued', '', "'one is one': () => S.equal('1', '1')"),
  'proofs/obvious.ts': proof('obvious', '', ''),
  'proofs/resting.ts': resting('resting', 'argued'),
  'proofs/circular.ts': resting('circular', 'circular'),
  'proofs/founded.ts': resting('founded', 'right'),
  'proofs/forged.ts': resting('forged', 'right', '../made-up/right.ts'),
});

test('proofs lie beside properties, at the path of their claim', () => {
  expect(proofFile('/a/properties/b/c.ts')).toBe('/a/proofs/b/c.ts');
  expect(proofFile('/a/b/c.ts')).toBe('/a/b/proofs/c.ts');
});

test('a proof makes a claim proved only where it decides it', async () => {
  const { code, output } = await run('verify', `${folder}/properties`, '--effort', '0.02', '--json');
  const { rows } = JSON.parse(output) as { rows: Row[] };
  expect(code).toBe(1);
  expect(Object.fromEntries(rows.map(({ claim: id, standing }) => [id, standing]))).toMatchObject({
    right: 'proved',
    wrong: 'failed proof',
    argued: 'open',
    obvious: 'open',
    resting: 'argued',
    circular: 'argued',
    founded: 'proved',
    forged: 'argued',
  });
  const reasonOf = (id: string): string | undefined => rows.find((row) => row.claim === id)?.proof?.reason;
  expect(reasonOf('argued')).toContain('no link');
  expect(reasonOf('forged')).toBe('it rests on another claim of the name right');
  expect(rows.find((row) => row.claim === 'right')?.explanation).toContain('a proof decides all of it: 1 step decided');
});

interface Row {
  readonly claim: string;
  readonly standing: string;
  readonly explanation: string;
  readonly proof?: { readonly reason?: string };
}

test('prove prints what is decided and covered, and where a step fails', async () => {
  const good = await run('prove', `${folder}/properties/right.ts`);
  expect(good.code).toBe(0);
  expect(good.output).toMatch(
    /proved: 1 step decided\n.*all probabilities\n.*checked on 110 draws.*\n.*✓ the statement follows/,
  );
  expect(good.output).toMatch(/\n✓ decided here\n?$/);
  const bad = await run('prove', `${folder}/properties/wrong.ts`);
  expect(bad.code).toBe(1);
  expect(bad.output).toMatch(/refuted: p\(1 − p\) > 0: /);
  expect(bad.output).toMatch(/, ✗ not proved\n?$/);
  const none = await run('prove', 'klein-inequality');
  expect(none.code).toBe(2);
  expect(none.output).toMatch(/klein-inequality has none\. `.* hunt klein-inequality` looks for a violation/);
  const argued = await run('prove', `${folder}/properties/argued.ts`, `${folder}/properties/resting.ts`);
  expect(argued.code).toBe(3);
  expect(argued.output).toContain('argued (nothing binds it to the claim: it has no link)');
});

test('errata sets the audited statement beside the corrected one, with proof and witness', async () => {
  const before = await run('errata', `${folder}/properties`);
  expect(before.code).toBe(1);
  expect(before.output).toContain('none is stored');
  await run('verify', `${folder}/properties/printed.ts`, '--effort', '0.02', '--write');
  const after = await run('errata', `${folder}/properties`);
  expect(after.code).toBe(0);
  expect(after.output).toMatch(/our reading .*0\.75\n[^]*corrected {3}.*le 1\n[^]*proof {7}proved[^]*witness[^]*p =/);
  const latex = await run('errata', `${folder}/properties`, '--latex');
  expect(latex.output).toMatch(/\\begin\{description\}[^]*\\text\{our reading:\}[^]*\\end\{description\}/);
});
