import { describe, expect, test } from 'vitest';
import type { ProofReport } from '../../../src/claims/proof.ts';
import { runProgram } from '../../../src/cli/program.ts';
import { SILENT } from '../../../src/cli/terminal.ts';
import { proofFile } from '../../../src/registry/claim-files.ts';
import { CONTRADICTION, FAILED_PROOF, provedFinding, type Finding } from '../../../src/registry/standing.ts';
import { paint } from '../../../src/report/paint.ts';
import { temporaryFolder } from '../claim-folder.ts';

const report = (verdict: ProofReport['verdict'], partial = false): ProofReport => ({
  claim: 'a',
  covers: 'everything',
  partial,
  verdict,
  rests: [],
  steps: [],
});

describe('provedFinding', () => {
  test.each<readonly [Finding, ProofReport | undefined, unknown]>([
    ['no violation', undefined, 'no violation'],
    ['no violation', report('proved'), 'proof'],
    ['undecided', report('proved'), 'proof'],
    ['no violation', report('proved', true), 'no violation'],
    ['vacuous', report('proved'), 'vacuous'],
    ['none', report('proved'), 'none'],
    ['numerical violation', report('proved'), CONTRADICTION],
    ['certified violation', report('proved'), CONTRADICTION],
    ['no violation', report('refuted'), FAILED_PROOF],
    ['no violation', report('undecided'), FAILED_PROOF],
  ])('%s with %o', (finding, proof, expected) => {
    expect(provedFinding(finding, proof)).toBe(expected);
  });
});

const claim = (id: string, literature: string, bound: number, more = ''): string => `
import { anyDensityMatrix, atMost, claim } from 'clausius';
export default claim('${id}', {
  source: 'notebook', statement: 'p \\\\le ${bound}', literature: '${literature}', systems: [2], ${more}
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), ${bound}),
});`;

const proof = (id: string, purity: string): string => `
import { proof, setting } from 'clausius';
const S = setting({ p: '[0, 1]' });
export default proof('${id}', {
  covers: 'diagonal states of one qubit',
  formulas: { purity: '${purity}' },
  steps: { 'p(1 − p) ≥ 0': ({ purity }) => S.sign(S.difference('1', purity), 'nonnegative') },
});`;

const folder = temporaryFolder({
  'properties/right.ts': claim('right', 'theorem', 1, "corrects: [{ claim: 'printed', as: 'false' }],"),
  'properties/printed.ts': claim('printed', 'false', 0.75),
  'properties/wrong.ts': claim('wrong', 'theorem', 1),
  'proofs/right.ts': proof('right', 'p^2 + (1 - p)^2'),
  'proofs/wrong.ts': proof('wrong', 'p^2 + 2*(1 - p)^2'),
});

async function run(...args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  let output = '';
  const result = (text: string): void => void (output += `${text}\n`);
  const code = await runProgram(args, {
    paint: paint(false),
    result,
    note: result,
    progress: () => SILENT,
    exitCode: 0,
  });
  return { code, output };
}

test('proofs lie beside properties, at the path of their claim', () => {
  expect(proofFile('/a/properties/b/c.ts')).toBe('/a/proofs/b/c.ts');
  expect(proofFile('/a/b/c.ts')).toBe('/a/b/proofs/c.ts');
});

test('a proof makes a claim proved, and a failing one makes it fail', async () => {
  const { code, output } = await run('verify', `${folder}/properties`, '--effort', '0.02', '--json');
  const { rows } = JSON.parse(output) as { rows: { claim: string; standing: string; proof?: { covers: string } }[] };
  expect(code).toBe(1);
  expect(Object.fromEntries(rows.map(({ claim: id, standing }) => [id, standing]))).toMatchObject({
    right: 'proved',
    wrong: 'failed proof',
  });
  expect(rows.find(({ claim: id }) => id === 'right')?.proof?.covers).toBe('diagonal states of one qubit');
});

test('prove prints what a proof covers, what it rests on, and where a step fails', async () => {
  const good = await run('prove', `${folder}/properties/right.ts`);
  expect(good.code).toBe(0);
  expect(good.output).toMatch(
    /proved: diagonal states.*\n.*✓ p\(1 − p\) ≥ 0\n.*rests on exact field arithmetic in ℚ\(p\)/,
  );
  const bad = await run('prove', `${folder}/properties/wrong.ts`);
  expect(bad.code).toBe(1);
  expect(bad.output).toMatch(/refuted: p\(1 − p\) ≥ 0: .*instead of a nonnegative value/);
});

test('errata sets the audited statement beside the corrected one, with proof and witness', async () => {
  const before = await run('errata', `${folder}/properties`);
  expect(before.code).toBe(1);
  expect(before.output).toContain('none is stored');
  await run('verify', `${folder}/properties/printed.ts`, '--effort', '0.02', '--write');
  const after = await run('errata', `${folder}/properties`);
  expect(after.code).toBe(0);
  expect(after.output).toMatch(
    /our reading p \\le 0\.75\n[^]*corrected {3}p \\le 1\n[^]*proof {7}proved[^]*witness[^]*rho/,
  );
  const latex = await run('errata', `${folder}/properties`, '--latex');
  expect(latex.output).toMatch(/\\begin\{description\}[^]*\\text\{our reading:\}[^]*\\end\{description\}/);
});
